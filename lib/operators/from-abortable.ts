import { Observable } from 'rxjs';
import { callback } from '../checks/index.js';

const CALL = callback(undefined, 'a function, as in fromAbortable((signal) => …)');

/**
 * A cold Observable of one asynchronous call. Each subscription calls `fn` once; unsubscribing
 * before it settles aborts the signal it was given. What it answers or throws after that is
 * dropped. A plain value is emitted synchronously.
 *
 * @example
 * fromAbortable((signal) => fetch(url, { signal }));
 */
export function fromAbortable<T>(fn: (signal: AbortSignal) => Promise<T> | T): Observable<T> {
  CALL.check('The first argument of fromAbortable', fn);
  return new Observable<T>((subscriber) => {
    const controller = new AbortController();
    let settled = false;
    // Before the call: it may itself cause the unsubscription.
    subscriber.add(() => {
      if (!settled) controller.abort();
    });
    const succeed = (value: T) => {
      settled = true;
      subscriber.next(value);
      subscriber.complete();
    };
    const fail = (error: unknown) => {
      settled = true;
      subscriber.error(error);
    };
    let answer: Promise<T> | T;
    try {
      answer = fn(controller.signal);
    } catch (error) {
      fail(error);
      return;
    }
    if (isPromiseLike(answer)) {
      // A closed subscriber ignores both, so that a late rejection is handled, not reported.
      answer.then(succeed, fail);
    } else {
      succeed(answer);
    }
  });
}

function isPromiseLike<T>(answer: PromiseLike<T> | T): answer is PromiseLike<T> {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'then' in answer &&
    typeof answer.then === 'function'
  );
}
