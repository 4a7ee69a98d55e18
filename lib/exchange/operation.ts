import { timer, type Observer, type Unsubscribable } from 'rxjs';
import type { Instance } from '../endpoints/endpoint.js';
import { EasAuthError, EasTimeoutError, must } from '../errors/index.js';
import type { ResolvedRetry } from '../operators/index.js';
import { Retries } from '../operators/retry-with-backoff.js';
import type { HttpAnswer } from '../transport/http.js';
import {
  Attempt,
  type AttemptCall,
  type AttemptParts,
  type Progress,
  type Send,
} from './attempt.js';
import type { Credentials } from './credentials.js';

/** What an operation is made of. */
export interface OperationCall extends AttemptCall {
  /** `false`: one attempt. */
  readonly retry: ResolvedRetry | false;
  /** A limit over all attempts and their delays. */
  readonly deadlineMs: number | undefined;
}

/** What an operation works with. */
export interface OperationParts extends AttemptParts {
  readonly credentials: Credentials;
}

/**
 * One operation under way: its attempts, one after the other, until one succeeds or is the last. It
 * observes them itself, in place of `catchError` and the like, since nearly every first attempt
 * succeeds and shall cost no more than a call.
 */
export class Operation<A extends HttpAnswer> implements Progress<A>, Unsubscribable {
  attempts = 0;
  last: Instance | undefined;
  underWay = false;
  /** The attempt under way, or the wait for the next one. */
  #current: Unsubscribable | undefined;
  #retries: Retries | undefined;
  /** Whether a refused token may be asked for once more. */
  #mayRenew = false;
  #isGivenUp = false;
  #deadline: NodeJS.Timeout | undefined;

  constructor(
    private readonly parts: OperationParts,
    private readonly call: OperationCall,
    private readonly send: Send<A>,
    private readonly observer: Observer<A>,
  ) {}

  /** Carries it out, once. */
  start(): this {
    const { retry, deadlineMs } = this.call;
    if (deadlineMs !== undefined) this.#deadline = setTimeout(expire, deadlineMs, this);
    if (retry !== false) retry.budget.deposit();
    this.#begin();
    return this;
  }

  next(answer: A): void {
    clearTimeout(this.#deadline);
    this.observer.next(answer);
  }

  complete(): void {
    this.observer.complete();
  }

  error(error: unknown): void {
    if (this.#isGivenUp) return;
    try {
      this.#goOn(error);
    } catch (standing) {
      clearTimeout(this.#deadline);
      this.observer.error(standing);
    }
  }

  unsubscribe(): void {
    this.#isGivenUp = true;
    clearTimeout(this.#deadline);
    this.#current?.unsubscribe();
  }

  /** @internal */
  expire(): void {
    const { call, parts, underWay, last, observer } = this;
    const { operation } = call;
    const deadlineMs = must(call.deadlineMs, 'a deadline ran out that was not set');
    this.unsubscribe();
    // Its own clock is not the first to run out, yet it kept the caller waiting.
    if (underWay && last !== undefined) parts.endpoint.report(last, 'failed');
    const message = `${operation} did not succeed within its deadline of ${deadlineMs} ms.`;
    observer.error(new EasTimeoutError(message, 'deadline', deadlineMs));
  }

  /** Begins the first attempt, or the next one after a delay. */
  #begin(): void {
    this.#mayRenew = this.parts.credentials.renewable;
    this.#attempt();
  }

  #attempt(): void {
    this.attempts += 1;
    try {
      const { credentials, endpoint } = this.parts;
      // First: it may throw at once, and would leave a promised instance behind that nobody awaits.
      const token = credentials.current();
      const instance = endpoint.pick(this.last);
      if (instance instanceof Promise || token instanceof Promise) this.#await(instance, token);
      else this.#sendTo(instance, token);
    } catch (error) {
      this.error(error);
    }
  }

  #await(
    instance: Instance | Promise<Instance>,
    token: string | undefined | Promise<string>,
  ): void {
    Promise.all([instance, token])
      .then(([place, secret]) => {
        if (!this.#isGivenUp) this.#sendTo(place, secret);
      })
      .catch((error: unknown) => this.error(error));
  }

  #sendTo(instance: Instance, token: string | undefined): void {
    const attempt = new Attempt(this.parts, this.call, instance, token, this, this.send);
    // First: it may fail within the call, and what follows it takes its place.
    this.#current = attempt;
    attempt.start();
  }

  /** What follows an attempt that failed; throws the error that stands. */
  #goOn(error: unknown): void {
    // In case it was renewed meanwhile; if it is refused again, the error stands.
    if (this.#mayRenew && error instanceof EasAuthError && error.status === 401) {
      this.#mayRenew = false;
      this.#attempt();
      return;
    }
    const { retry } = this.call;
    if (retry === false) throw error;
    this.#retries ??= this.#retriesBy(retry);
    const delayMs = this.#retries.delayAfter(error);
    // An `onRetry` or a listener of events may have given the operation up.
    if (this.#isGivenUp) return;
    this.#current = timer(delayMs).subscribe(() => this.#begin());
  }

  #retriesBy(retry: ResolvedRetry): Retries {
    const { operation } = this.call;
    const { events } = this.parts;
    return new Retries(retry, (notice) =>
      events.emit(() => ({ type: 'retry', operation, ...notice })),
    );
  }
}

function expire(operation: Pick<Operation<never>, 'expire'>): void {
  operation.expire();
}
