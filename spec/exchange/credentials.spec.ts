import { describe, expect, it } from '@jest/globals';
import { EasTokenError } from '../../lib/errors/index.js';
import { Credentials } from '../../lib/exchange/credentials.js';
import { complaint } from '../support/complaint.js';

/** The error of a token function that was asked within the call. */
function tokenError(ask: () => unknown): EasTokenError {
  try {
    ask();
  } catch (error) {
    expect(error).toBeInstanceOf(EasTokenError);
    return error as EasTokenError;
  }
  throw new Error('Expected the token function to fail.');
}

describe('a token', () => {
  it('that is a text is always the same', () => {
    const credentials = new Credentials('secret', 'token');
    expect(credentials.current()).toBe('secret');
    expect(credentials.known).toBe('secret');
    expect(credentials.renewable).toBe(false);
  });

  it('that is a function is asked for each time, and may be another', async () => {
    let asked = 0;
    const credentials = new Credentials(() => `token ${++asked}`, 'token');
    expect([credentials.current(), credentials.current()]).toEqual(['token 1', 'token 2']);
    expect(credentials.known).toBe('token 2');
    expect(credentials.renewable).toBe(true);
    const later = new Credentials(() => Promise.resolve('later'), 'signature');
    await expect(later.current()).resolves.toBe('later');
  });

  it('is none where the service needs none', () => {
    const credentials = new Credentials(undefined, 'token');
    expect(credentials.current()).toBeUndefined();
    expect(credentials.known).toBeUndefined();
    expect(credentials.renewable).toBe(false);
  });

  it.each([undefined, null, '', 5, ['secret']])('is not %p out of a function', async (token) => {
    const credentials = new Credentials(() => token as never, 'token');
    await expect((async () => credentials.current())()).rejects.toThrow(EasTokenError);
    const promised = new Credentials(() => Promise.resolve(token) as never, 'token');
    await expect(promised.current()).rejects.toThrow(EasTokenError);
  });

  it('has the error of its function', async () => {
    const error = new Error('no token today');
    const throwing = new Credentials(() => {
      throw error;
    }, 'token');
    expect(tokenError(() => throwing.current())).toMatchObject({ cause: error, retryable: true });
    const rejecting = new Credentials(() => Promise.reject(error), 'token');
    await expect(rejecting.current()).rejects.toMatchObject({ code: 'TOKEN', cause: error });
  });

  it.each(['a\nb', 'secret\r', 'a\u0000', 'a\u0085'])(
    'holds no control character, which is not shown: %j',
    (token) => {
      for (const auth of ['token', 'signature'] as const) {
        const said = complaint(() => new Credentials(token, auth));
        expect(said).toContain('token');
        expect(said).not.toContain(token);
        const given = new Credentials(() => token, auth);
        expect(tokenError(() => given.current()).message).toContain(said);
      }
    },
  );

  it('may be any text as a key, and as a header only what a header may hold', () => {
    expect(new Credentials('schlüssel 钥', 'signature').current()).toBe('schlüssel 钥');
    expect(complaint(() => new Credentials('钥', 'token'))).toContain('token');
  });
});
