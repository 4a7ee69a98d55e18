import { describe, expect, it } from '@jest/globals';
import { EMPTY, Observable, of, Subject, throwError } from 'rxjs';
import { Refresh } from '../../lib/endpoints/refresh.js';
import { EasConfigError, EasConnectionError, EasDiscoveryError } from '../../lib/errors/index.js';

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
