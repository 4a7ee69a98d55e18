import { finalize, Observable, Subscription, take } from 'rxjs';

/**
 * The first value of `result$`, with an errand that is done for it. The errand's error is an error;
 * a value that is there before the errand's end lets it end in its own time, as a part of `owner`.
 * Without a value, the errand ends with the subscription.
 */
export function withErrand<T>(
  result$: Observable<T>,
  errand$: Observable<unknown>,
  owner: Subscription,
): Observable<T> {
  return new Observable<T>((subscriber) => {
    const errand = new Subscription();
    let hasResult = false;
    subscriber.add(() => {
      if (hasResult) owner.add(errand);
      else errand.unsubscribe();
    });
    subscriber.add(
      result$.pipe(take(1)).subscribe({
        next: (value) => {
          hasResult = true;
          subscriber.next(value);
        },
        error: (error: unknown) => subscriber.error(error),
        complete: () => subscriber.complete(),
      }),
    );
    if (subscriber.closed) return;
    // Its end takes it from its owner.
    const errandToEnd$ = errand$.pipe(finalize(() => errand.unsubscribe()));
    errand.add(errandToEnd$.subscribe({ error: (error: unknown) => subscriber.error(error) }));
  });
}
