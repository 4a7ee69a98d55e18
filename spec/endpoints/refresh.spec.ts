import { describe, expect, it } from '@jest/globals';
import { EMPTY, Observable, of, Subject, throwError } from 'rxjs';
import { Refresh } from '../../lib/endpoints/refresh.js';
import {
  EasConfigError,
  EasConnectionError,
  EasDiscoveryError,
  EasTimeoutError,
} from '../../lib/errors/index.js';

/** A refresh whose answers the test gives, by a clock that the test turns. */
function fresh(refreshMs = 3_000) {
  const asked: Subject<string>[] = [];
  const cancelled: number[] = [];
  const got: string[] = [];
  const clock = { nowMs: 0 };
  const refresh = new Refresh<string>({
    load: () =>
      new Observable((subscriber) => {
        const answer = new Subject<string>();
        const number = asked.push(answer);
        subscriber.add(() => cancelled.push(number));
        answer.subscribe(subscriber);
      }),
    loaded: (value) => got.push(value),
    refreshMs,
    nowMs: () => clock.nowMs,
  });
  return { refresh, asked, cancelled, got, clock };
}

describe('the first use', () => {
  it('waits for the value, one request for all who wait', async () => {
    const { refresh, asked, got } = fresh();
    const waiting = [refresh.use(), refresh.use(), refresh.use()];
    expect(asked).toHaveLength(1);
    asked[0]!.next('a');
    for (const coming of waiting) await coming;
    expect(got).toEqual(['a']);
    expect(refresh.use()).toBeUndefined();
  });

  it('is told at once when the value comes at once', async () => {
    const got: string[] = [];
    const parts = { loaded: (value: string) => got.push(value), refreshMs: 1, nowMs: () => 0 };
    const refresh = new Refresh({ ...parts, load: () => of('a', 'b') });
    await refresh.use();
    expect(got).toEqual(['a']);
    expect(refresh.use()).toBeUndefined();
  });

  it('fails for all who wait when nothing comes, and the next tries again', async () => {
    const { refresh, asked, got } = fresh();
    const waiting = Promise.allSettled([refresh.use(), refresh.use()]);
    const cause = new EasConnectionError('No connection to http://x.', {});
    asked[0]!.error(cause);
    for (const { status, reason } of (await waiting) as PromiseRejectedResult[]) {
      expect(status).toBe('rejected');
      expect(reason).toBeInstanceOf(EasDiscoveryError);
      expect(reason).toMatchObject({ cause, retryable: true, unapplied: true });
      expect((reason as Error).message).toContain('No connection to http://x.');
    }
    const again = refresh.use();
    expect(asked).toHaveLength(2);
    asked[1]!.next('a');
    await again;
    expect(got).toEqual(['a']);
  });

  it('fails with what was found wrong with an answer, and with nothing at all', async () => {
    const error = new EasDiscoveryError('bad list');
    const parts = { loaded: () => undefined, refreshMs: 1, nowMs: () => 0 };
    await expect(new Refresh({ ...parts, load: () => throwError(() => error) }).use()).rejects.toBe(
      error,
    );
    await expect(new Refresh({ ...parts, load: () => EMPTY }).use()).rejects.toBeInstanceOf(
      EasDiscoveryError,
    );
    const load = (): never => {
      throw new Error('broken');
    };
    await expect(new Refresh({ ...parts, load }).use()).rejects.toThrow('broken');
  });
});

describe('who waits for the first value no more', () => {
  const twoWait = () => {
    const parts = fresh();
    return { ...parts, first: parts.refresh.use()!, second: parts.refresh.use()! };
  };

  it('leaves the request to the others; with the last one it ends, and the next use asks anew', () => {
    const { refresh, asked, cancelled, first, second } = twoWait();
    refresh.leave(first, false);
    expect(refresh.use()).toBe(first);
    refresh.leave(first, false);
    expect(cancelled).toEqual([]);
    refresh.leave(second, false);
    expect(cancelled).toEqual([1]);
    expect(refresh.use()).not.toBe(first);
    expect(asked).toHaveLength(2);
    // It is over.
    refresh.leave(first, true);
    expect(cancelled).toEqual([1]);
  });

  it('for want of time has the next use ask anew, while the request goes on for the others', async () => {
    const { refresh, asked, cancelled, got, first, second } = twoWait();
    refresh.leave(first, true);
    const next = refresh.use();
    expect([asked.length, cancelled.length]).toEqual([2, 0]);
    asked[0]!.next('slow');
    await second;
    expect(refresh.use()).toBeUndefined();
    asked[1]!.next('quick');
    await next;
    expect(got).toEqual(['slow', 'quick']);
  });

  it('does not keep the failure of a slow request from those of the next one', async () => {
    const { refresh, asked, got, first, second } = twoWait();
    refresh.leave(first, true);
    const next = refresh.use();
    asked[0]!.error(new Error('down'));
    await expect(second).rejects.toBeInstanceOf(EasDiscoveryError);
    expect(refresh.use()).toBe(next);
    asked[1]!.next('a');
    await next;
    expect(got).toEqual(['a']);
  });

  it('is told of the end by all its requests, slow ones too', async () => {
    const { refresh, cancelled, first, second } = twoWait();
    refresh.leave(first, true);
    const ends = Promise.allSettled([second, refresh.use()]);
    refresh.close();
    for (const end of await ends) expect(end).toMatchObject({ reason: { code: 'CLOSED' } });
    expect(cancelled.toSorted()).toEqual([1, 2]);
  });
});

it('a first value that does not come in time is the clock of discovery', async () => {
  const { refresh, asked } = fresh();
  const waiting = refresh.use();
  const cause = new EasTimeoutError('http://x did not answer within 5 ms.', 'attempt', 5);
  asked[0]!.error(cause);
  await expect(waiting).rejects.toMatchObject({
    ...{ code: 'TIMEOUT_ATTEMPT', phase: 'discovery', timeoutMs: 5, cause },
    ...{ retryable: true, unapplied: true },
  });
});

describe('a value that is there', () => {
  const held = async () => {
    const parts = fresh();
    const first = parts.refresh.use();
    parts.asked[0]!.next('a');
    await first;
    return parts;
  };

  it('is used as it is until it is as old as it may be', async () => {
    const { refresh, asked, clock } = await held();
    clock.nowMs = 2_999;
    expect(refresh.use()).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  it('is refreshed once in the background by a use, and serves meanwhile', async () => {
    const { refresh, asked, got, clock } = await held();
    clock.nowMs = 3_000;
    for (let use = 0; use < 10; use++) expect(refresh.use()).toBeUndefined();
    expect(asked).toHaveLength(2);
    expect(got).toEqual(['a']);
    asked[1]!.next('b');
    expect(got).toEqual(['a', 'b']);
    clock.nowMs = 5_999;
    void refresh.use();
    expect(asked).toHaveLength(2);
    clock.nowMs = 6_000;
    void refresh.use();
    expect(asked).toHaveLength(3);
  });

  it('stays when a refresh fails, and is refreshed again only after its time', async () => {
    const { refresh, asked, got, clock } = await held();
    clock.nowMs = 3_000;
    void refresh.use();
    clock.nowMs = 8_000;
    asked[1]!.error(new Error('down'));
    expect(refresh.use()).toBeUndefined();
    expect(asked).toHaveLength(2);
    clock.nowMs = 11_000;
    expect(refresh.use()).toBeUndefined();
    expect(asked).toHaveLength(3);
    expect(got).toEqual(['a']);
  });
});

describe('closing', () => {
  it('ends the first request, and who waits for it gets an error', async () => {
    const { refresh, cancelled } = fresh();
    const waiting = refresh.use();
    refresh.close();
    await expect(waiting).rejects.toMatchObject({ code: 'CLOSED' });
    expect(cancelled).toEqual([1]);
    await expect(refresh.use()).rejects.toBeInstanceOf(EasConfigError);
    refresh.close();
  });

  it('ends a refresh under way', async () => {
    const { refresh, asked, cancelled, clock, got } = fresh();
    const first = refresh.use();
    asked[0]!.next('a');
    await first;
    clock.nowMs = 3_000;
    void refresh.use();
    refresh.close();
    expect(cancelled).toEqual([1, 2]);
    asked[1]!.next('b');
    expect(got).toEqual(['a']);
  });
});
