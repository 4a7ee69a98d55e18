import type { Observable, Observer, Unsubscribable } from 'rxjs';

/**
 * Hands on what the first attempt of an operation gives; when that fails, what follows it. It stands
 * in for `catchError`, since nearly every first attempt succeeds and shall cost no more than a call.
 */
export class FirstAttempt<A> implements Observer<A>, Unsubscribable {
  #stop: (() => void) | undefined;
  #isOver = false;
  #isClosed = false;

  /** @param resume gives what follows a failure; throws the error that stands. */
  constructor(
    private readonly observer: Observer<A>,
    private readonly resume: (error: unknown) => Observable<A>,
  ) {}

  /** @param begin begins the attempt, and gives the function that ends it */
  start(begin: (observer: Observer<A>) => () => void): this {
    try {
      const stop = begin(this);
      // It may have failed within the call.
      if (!this.#isOver) this.#stop = stop;
      if (this.#isClosed) stop();
    } catch (error) {
      this.error(error);
    }
    return this;
  }

  next(answer: A): void {
    this.observer.next(answer);
  }

  complete(): void {
    this.observer.complete();
  }

  error(error: unknown): void {
    this.#isOver = true;
    this.#stop = undefined;
    let rest$: Observable<A>;
    try {
      rest$ = this.resume(error);
    } catch (standing) {
      this.observer.error(standing);
      return;
    }
    // Who heard of the retry may have given the operation up.
    if (this.#isClosed) return;
    const rest = rest$.subscribe(this.observer);
    this.#stop = () => rest.unsubscribe();
  }

  unsubscribe(): void {
    this.#isClosed = true;
    this.#stop?.();
  }
}
