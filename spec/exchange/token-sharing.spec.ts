import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Credentials } from '../../lib/exchange/credentials.js';

/** A token function whose promises the test settles; the first call is number 1. */
function provider() {
  const calls: { resolve: (token: string) => void; reject: (error: unknown) => void }[] = [];
  const token = () =>
    new Promise<string>((resolve, reject) => {
      calls.push({ resolve, reject });
    });
  return { credentials: new Credentials(token, 'token'), calls };
}

function promised(token: unknown): Promise<string> {
  if (token instanceof Promise) return token as Promise<string>;
  throw new Error(`Expected a promise, got ${String(token)}.`);
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a token that is being asked for', () => {
  it('is shared by all who need one meanwhile, and asked for anew afterwards', async () => {
    const { credentials, calls } = provider();
    const waiting = [1, 2, 3].map(() => promised(credentials.current()));
    calls[0]!.resolve('one');
    expect(await Promise.all(waiting)).toEqual(['one', 'one', 'one']);
    const next = credentials.current();
    calls[1]!.resolve('two');
    expect(await next).toBe('two');
    expect([calls.length, credentials.known]).toEqual([2, 'two']);
  });

  it('fails for all who share it, and the next asks anew', async () => {
    const { credentials, calls } = provider();
    const cause = new Error('no vault');
    const waiting = Promise.allSettled([credentials.current(), credentials.current()]);
    calls[0]!.reject(cause);
    for (const one of await waiting) {
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'TOKEN', cause } });
    }
    void credentials.current();
    expect(calls).toHaveLength(2);
  });

  it('is asked for anew once it was too slow for somebody, while the others have it still', async () => {
    const { credentials, calls } = provider();
    const [slow, patient] = [promised(credentials.current()), credentials.current()];
    credentials.leave(slow, true);
    const next = credentials.current();
    expect(calls).toHaveLength(2);
    calls[1]!.resolve('two');
    expect(await next).toBe('two');
    calls[0]!.resolve('one');
    expect(await patient).toBe('one');
    // What comes after its successor is no news.
    expect(credentials.known).toBe('two');
  });

  it('is asked for anew when nobody waits for it any more, and not before', () => {
    const { credentials, calls } = provider();
    const [first, second] = [promised(credentials.current()), promised(credentials.current())];
    credentials.leave(first, false);
    expect(credentials.current()).toBe(first);
    credentials.leave(first, false);
    credentials.leave(second, false);
    expect(credentials.current()).not.toBe(first);
    expect(calls).toHaveLength(2);
    // It is another one's now.
    credentials.leave(first, true);
    void credentials.current();
    expect(calls).toHaveLength(2);
  });

  it('is asked for anew when it has taken as long as an attempt may take', () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(1_000);
    const { credentials, calls } = provider();
    void credentials.current(500);
    now.mockReturnValue(1_499);
    void credentials.current(500);
    expect(calls).toHaveLength(1);
    now.mockReturnValue(1_500);
    void credentials.current(500);
    expect(calls).toHaveLength(2);
  });
});

describe('a token in place of a refused one', () => {
  it('is asked for once, however many were refused the same', async () => {
    const { credentials, calls } = provider();
    const first = credentials.current();
    calls[0]!.resolve('old');
    await first;
    const call = credentials.call;
    const renewals = [1, 2, 3].map(() => promised(credentials.renewed('old', call)));
    calls[1]!.resolve('new');
    expect(await Promise.all(renewals)).toEqual(['new', 'new', 'new']);
    // One that was refused later, and has the old one as well.
    expect(credentials.renewed('old', call)).toBe('new');
    expect(calls).toHaveLength(2);
  });

  it('is asked for once by functions that give it at once', () => {
    const tokens = ['old', 'old', 'old', 'new'];
    const token = jest.fn(() => tokens.shift() ?? 'none');
    const credentials = new Credentials(token, 'token');
    const refused = [1, 2, 3].map(() => ({ text: credentials.current(), call: credentials.call }));
    const renewed = refused.map(({ text, call }) => credentials.renewed(text as string, call));
    expect(renewed).toEqual(['new', 'new', 'new']);
    expect(token).toHaveBeenCalledTimes(4);
  });

  it('is asked for once, too, when it is the same one again', () => {
    const token = jest.fn(() => 'same');
    const credentials = new Credentials(token, 'token');
    const refused = [1, 2, 3].map(() => ({ text: credentials.current(), call: credentials.call }));
    for (const { text, call } of refused) {
      expect(credentials.renewed(text as string, call)).toBe('same');
    }
    expect(token).toHaveBeenCalledTimes(4);
  });

  it('is never one that was asked for before the refused one', () => {
    const token = jest.fn(() => 'same');
    const credentials = new Credentials(token, 'token');
    expect(credentials.renewed('older', 0)).toBe('same');
    const now = credentials.current();
    expect(credentials.renewed(now as string, credentials.call)).toBe('same');
    expect(token).toHaveBeenCalledTimes(3);
  });

  it('is not that of a call which began before the refusal was known', async () => {
    const { credentials, calls } = provider();
    const first = credentials.current();
    calls[0]!.resolve('old');
    await first;
    const call = credentials.call;
    const usual = credentials.current();
    const renewed = credentials.renewed('old', call);
    calls[1]!.resolve('old');
    calls[2]!.resolve('new');
    expect(await Promise.all([usual, renewed])).toEqual(['old', 'new']);
  });

  it('is asked for again when it was not to be had', async () => {
    const { credentials, calls } = provider();
    const first = credentials.current();
    calls[0]!.resolve('old');
    await first;
    const call = credentials.call;
    const failed = promised(credentials.renewed('old', call));
    calls[1]!.reject(new Error('no vault'));
    await expect(failed).rejects.toMatchObject({ code: 'TOKEN' });
    const renewed = credentials.renewed('old', call);
    calls[2]!.resolve('new');
    expect(await renewed).toBe('new');
  });

  it('is the same where no function gives it', () => {
    expect(new Credentials('t', 'token').renewed('t', 0)).toBe('t');
    expect(new Credentials(undefined, 'token').renewed(undefined, 0)).toBeUndefined();
  });
});
