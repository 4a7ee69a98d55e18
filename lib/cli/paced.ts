import {
  concatMap,
  defer,
  finalize,
  map,
  merge,
  range,
  Subject,
  takeUntil,
  takeWhile,
  tap,
  type Observable,
  type OperatorFunction,
} from 'rxjs';

/**
 * Works on what a source has, reading no more than `ahead` items before their work has emitted:
 * each value that comes out lets one more be read. `stop$` ends the reading; the work under way
 * goes on.
 */
export function paced<T, R>(
  source: AsyncIterable<T>,
  ahead: number,
  work: OperatorFunction<T, R>,
  stop$: Observable<unknown>,
): Observable<R> {
  return defer(() => {
    const iterator = source[Symbol.asyncIterator]();
    const done$ = new Subject<void>();
    return merge(range(0, ahead), done$).pipe(
      concatMap(() => iterator.next()),
      takeWhile((read) => read.done !== true),
      map(({ value }) => value),
      takeUntil(stop$),
      work,
      tap(() => done$.next()),
      finalize(() => void iterator.return?.()),
    );
  });
}
