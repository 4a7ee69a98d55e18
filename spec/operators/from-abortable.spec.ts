import { describe, expect, it } from '@jest/globals';
import { lastValueFrom, of, switchMap, take } from 'rxjs';
import { fromAbortable } from '../../lib/operators/index.js';
import { marbles } from './support.js';

/** A promise that settles when told to. */
function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Long enough for an unhandled rejection to be noticed. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('fromAbortable', () => {
  it('calls the function once for each subscription, and not before', () => {
    let calls = 0;
    const call$ = fromAbortable(() => ++calls);
    expect(calls).toBe(0);
    marbles(({ expectObservable }) => {
      expectObservable(call$).toBe('(a|)', { a: 1 });
      expectObservable(call$, '^!').toBe('(b|)', { b: 2 });
    });
  });

  it('emits what a promise resolves to, then completes', async () => {
    await expect(lastValueFrom(fromAbortable(() => Promise.resolve('x')))).resolves.toBe('x');
  });

  it('errors with what the function throws, or its promise rejects with', async () => {
    const failure = new Error('no');
    marbles(({ expectObservable }) => {
      const throwing = fromAbortable(() => {
        throw failure;
      });
      expectObservable(throwing).toBe('#', {}, failure);
    });
    await expect(lastValueFrom(fromAbortable(() => Promise.reject(failure)))).rejects.toBe(failure);
  });

  it('aborts the signal at the moment of unsubscribing', () => {
    marbles(({ expectObservable, flush, now }) => {
      let abortedAt = -1;
      const hanging = fromAbortable((signal) => {
        signal.addEventListener('abort', () => (abortedAt = now()));
        return new Promise<string>(() => undefined);
      });
      expectObservable(hanging, '---!').toBe('----');
      flush();
      expect(abortedAt).toBe(3);
    });
  });

  it('aborts the call that switchMap leaves behind, not the next one', () => {
    marbles(({ hot, expectObservable, flush, now }) => {
      const aborted: string[] = [];
      const result = hot('a-b-').pipe(
        switchMap((name) =>
          fromAbortable((signal) => {
            signal.addEventListener('abort', () => aborted.push(`${now()}: ${name}`));
            return new Promise<string>(() => undefined);
          }),
        ),
      );
      expectObservable(result, '-----!').toBe('------');
      flush();
      expect(aborted).toEqual(['2: a', '5: b']);
    });
  });

  it('does not abort a call that has settled', async () => {
    let signal: AbortSignal | undefined;
    await lastValueFrom(
      fromAbortable((given) => {
        signal = given;
        return Promise.resolve(1);
      }).pipe(take(1)),
    );
    expect(signal?.aborted).toBe(false);
  });

  it('emits nothing after unsubscribing, and leaves no rejection unhandled', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    try {
      const seen: unknown[] = [];
      const observer = {
        next: (value: unknown) => seen.push(value),
        error: (error: unknown) => seen.push(error),
      };
      const value = deferred<string>();
      const failure = deferred<string>();
      fromAbortable(() => value.promise)
        .subscribe(observer)
        .unsubscribe();
      fromAbortable(() => failure.promise)
        .subscribe(observer)
        .unsubscribe();
      value.resolve('late');
      failure.reject(new Error('late'));
      await turn();
      expect(seen).toEqual([]);
      expect(unhandled).toEqual([]);
    } finally {
      process.off('unhandledRejection', note);
    }
  });

  it('unsubscribed while the function runs → its signal is aborted already', () => {
    let aborted = false;
    of(1, 2)
      .pipe(
        switchMap((n) =>
          fromAbortable((signal) => {
            if (n === 1) signal.addEventListener('abort', () => (aborted = true));
            return new Promise(() => undefined);
          }),
        ),
      )
      .subscribe()
      .unsubscribe();
    expect(aborted).toBe(true);
  });
});
