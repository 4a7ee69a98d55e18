import {
  catchError,
  from,
  Observable,
  switchMap,
  throwError,
  type Observer,
  type Unsubscribable,
} from 'rxjs';
import type { Instance } from '../endpoints/endpoint.js';
import { EasAuthError } from '../errors/index.js';
import type { ResolvedRetry } from '../operators/index.js';
import { Retries } from '../operators/retry-with-backoff.js';
import type { HttpAnswer } from '../transport/http.js';
import {
  Attempt,
  type AttemptCall,
  type AttemptParts,
  type Progress,
  type Sender,
} from './attempt.js';
import type { Credentials } from './credentials.js';
import { FirstAttempt, type AttemptPlan } from './first-attempt.js';

/** What an operation is made of. */
export interface OperationCall extends AttemptCall {
  /** `false`: one attempt. */
  readonly retry: ResolvedRetry | false;
}

/** What an operation works with. */
export interface OperationParts extends AttemptParts {
  readonly credentials: Credentials;
}

/** One operation under way: its attempts, one after the other, until one succeeds or is the last. */
export class Operation<A extends HttpAnswer> implements AttemptPlan<A>, Progress {
  attempts = 0;
  last: Instance | undefined;
  underWay = false;

  constructor(
    private readonly parts: OperationParts,
    private readonly call: OperationCall,
    private readonly sender: Sender<A>,
  ) {}

  /** Carries it out, once. */
  start(observer: Observer<A>): Unsubscribable {
    const { retry } = this.call;
    if (retry === false) return this.begin(observer);
    retry.budget.deposit();
    return new FirstAttempt(this, observer).start();
  }

  begin(observer: Observer<A>): Unsubscribable {
    return this.parts.credentials.renewable
      ? this.#withFreshToken().subscribe(observer)
      : this.#attempt(observer);
  }

  resume(error: unknown): Observable<A> {
    const { retry, operation } = this.call;
    if (retry === false) throw error;
    const { events } = this.parts;
    const retries = new Retries(retry, (notice) =>
      events.emit(() => ({ type: 'retry', operation, ...notice })),
    );
    return retries.after(error, new Observable<A>((observer) => this.begin(observer)));
  }

  /** A refused token is asked for once more, in case it was renewed meanwhile; then the error stands. */
  #withFreshToken(): Observable<A> {
    const attempt$ = new Observable<A>((observer) => this.#attempt(observer));
    return attempt$.pipe(
      catchError((error: unknown) =>
        error instanceof EasAuthError && error.status === 401 ? attempt$ : throwError(() => error),
      ),
    );
  }

  #attempt(observer: Observer<A>): Unsubscribable {
    const { credentials, endpoint } = this.parts;
    this.attempts += 1;
    // First: it may throw at once, and would leave a promised instance behind that nobody awaits.
    const token = credentials.current();
    const instance = endpoint.pick(this.last);
    if (!(instance instanceof Promise) && !(token instanceof Promise)) {
      return this.#sendTo(instance, token, observer);
    }
    return from(Promise.all([instance, token]))
      .pipe(
        switchMap(
          ([place, secret]) => new Observable<A>((inner) => this.#sendTo(place, secret, inner)),
        ),
      )
      .subscribe(observer);
  }

  #sendTo(instance: Instance, token: string | undefined, observer: Observer<A>): Unsubscribable {
    const { parts, call, sender } = this;
    return new Attempt(parts, call, instance, token, this, observer).start(sender);
  }
}
