import { describe, expect, it } from '@jest/globals';
import { getEventListeners } from 'node:events';
import { NEVER, of, Subject, timer } from 'rxjs';
import { EasAbortError } from '../../lib/errors/index.js';
import { abortWith } from '../../lib/operators/index.js';
import { marbles } from './support.js';

const listeners = (signal: AbortSignal) => getEventListeners(signal, 'abort').length;

describe('abortWith', () => {
  it('errors and unsubscribes its source at the moment the signal aborts', () => {
    marbles(({ hot, expectObservable, expectSubscriptions, flush }) => {
      const controller = new AbortController();
      const source = hot('a-b-c-d', { a: 1, b: 2, c: 3, d: 4 });
      timer(3).subscribe(() => {
        controller.abort('enough');
      });
      expectObservable(source.pipe(abortWith(controller.signal))).toBe(
        'a-b#',
        { a: 1, b: 2 },
        new EasAbortError('enough'),
      );
      expectSubscriptions(source.subscriptions).toBe('^--!');
      flush();
      expect(listeners(controller.signal)).toBe(0);
    });
  });

  it('gives the reason as the cause, and is not retryable', () => {
    const reason = new Error('the user left');
    const seen: unknown[] = [];
    of(1)
      .pipe(abortWith(AbortSignal.abort(reason)))
      .subscribe({ error: (error: unknown) => seen.push(error) });
    expect(seen).toEqual([expect.any(EasAbortError)]);
    expect(seen[0]).toMatchObject({ code: 'ABORTED', retryable: false, cause: reason });
  });

  it('does not subscribe its source when the signal is aborted already', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('a|');
      const result = source.pipe(abortWith(AbortSignal.abort('before')));
      expectObservable(result).toBe('#', {}, new EasAbortError('before'));
      expectSubscriptions(source.subscriptions).toBe([]);
    });
  });

  it.each([
    ['completes', '-a|', undefined],
    ['errors', '-#', undefined],
    ['is unsubscribed', '---', '--!'],
    ['completes synchronously', '(a|)', undefined],
  ])('removes its listener when the stream %s', (_how, diagram, unsubscribed) => {
    marbles(({ cold, expectObservable, flush }) => {
      const { signal } = new AbortController();
      expectObservable(cold(diagram).pipe(abortWith(signal)), unsubscribed).toBe(diagram);
      flush();
      expect(listeners(signal)).toBe(0);
    });
    const { signal } = new AbortController();
    of(1).pipe(abortWith(signal)).subscribe();
    expect(listeners(signal)).toBe(0);
  });

  it('a signal of a thousand calls has one listener, and none when the last has ended', () => {
    const { signal } = new AbortController();
    const sources = Array.from({ length: 1000 }, () => new Subject<void>());
    const calls = sources.map((source) => source.pipe(abortWith(signal)).subscribe());
    expect(listeners(signal)).toBe(1);
    for (const [at, call] of calls.entries()) {
      if (at % 2 === 0) call.unsubscribe();
      else sources[at]!.complete();
      expect(listeners(signal)).toBe(at < 999 ? 1 : 0);
    }
    const next = NEVER.pipe(abortWith(signal)).subscribe();
    expect(listeners(signal)).toBe(1);
    next.unsubscribe();
    expect(listeners(signal)).toBe(0);
  });

  it('all that wait for a signal hear it, but what an earlier one has ended', () => {
    const controller = new AbortController();
    const heard: number[] = [];
    const wait = (call: number) =>
      NEVER.pipe(abortWith(controller.signal)).subscribe({
        error: () => {
          heard.push(call);
          if (call === 0) calls[1]!.unsubscribe();
        },
      });
    const calls = [0, 1, 2].map(wait);
    controller.abort();
    expect(heard).toEqual([0, 2]);
    expect(listeners(controller.signal)).toBe(0);
  });

  it('without a signal changes nothing', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('-a-|');
      expectObservable(source.pipe(abortWith(undefined))).toBe('-a-|');
      expectSubscriptions(source.subscriptions).toBe('^--!');
    });
  });
});
