import { AsyncResource } from 'node:async_hooks';
import { Observable, type MonoTypeOperatorFunction } from 'rxjs';

/**
 * Emits in the async context of the subscriber (traces, and other stores of an
 * `AsyncLocalStorage`), for a source that many subscribers share.
 */
export function inCallerContext<T>(): MonoTypeOperatorFunction<T> {
  return (source$) =>
    new Observable<T>((subscriber) => {
      const caller = new AsyncResource('EasSubscriber');
      return source$.subscribe({
        next: (value) => caller.runInAsyncScope(() => subscriber.next(value)),
        error: (error: unknown) => caller.runInAsyncScope(() => subscriber.error(error)),
        complete: () => caller.runInAsyncScope(() => subscriber.complete()),
      });
    });
}
