import { describe, expect, it } from '@jest/globals';
import { getEventListeners } from 'node:events';
import { of, timer } from 'rxjs';
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

  it('without a signal changes nothing', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('-a-|');
      expectObservable(source.pipe(abortWith(undefined))).toBe('-a-|');
      expectSubscriptions(source.subscriptions).toBe('^--!');
    });
  });
});
