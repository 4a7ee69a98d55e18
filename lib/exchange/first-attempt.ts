import type { Observable, Observer, Unsubscribable } from 'rxjs';

/** How an operation is attempted. */
export interface AttemptPlan<A> {
  /** Begins an attempt. */
  begin(observer: Observer<A>): Unsubscribable;
  /** What follows when the first one failed; throws the error that stands. */
  resume(error: unknown): Observable<A>;
}

/**
 * Hands on what the first attempt of an operation gives; when that fails, what follows it. It stands
 * in for `catchError`, since nearly every first attempt succeeds and shall cost no more than a call.
 */
export class FirstAttempt<A> implements Observer<A>, Unsubscribable {
  /** The attempt, and then what follows it. */
  #current: Unsubscribable | undefined;
  #isOver = false;
  #isClosed = false;

  constructor(
    private readonly plan: AttemptPlan<A>,
    private readonly observer: Observer<A>,
  ) {}

  start(): this {
    try {
      const begun = this.plan.begin(this);
      // It may have failed within the call.
      if (!this.#isOver) this.#current = begun;
      if (this.#isClosed) begun.unsubscribe();
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
    if (this.#isClosed) return;
    this.#isOver = true;
    this.#current = undefined;
    let rest$: Observable<A>;
    try {
      rest$ = this.plan.resume(error);
    } catch (standing) {
      this.observer.error(standing);
      return;
    }
    // Who heard of the retry may have given the operation up.
    if (!(this.#isClosed as boolean)) this.#current = rest$.subscribe(this.observer);
  }

  unsubscribe(): void {
    this.#isClosed = true;
    this.#current?.unsubscribe();
  }
}
