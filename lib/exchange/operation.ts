import { timer, type Observer, type Unsubscribable } from 'rxjs';
import type { Instance } from '../endpoints/endpoint.js';
import {
  EasAuthError,
  EasError,
  EasOverloadError,
  EasTimeoutError,
  maybeApplied,
  must,
} from '../errors/index.js';
import type { ResolvedRetry } from '../operators/index.js';
import { Retries } from '../operators/retry-with-backoff.js';
import type { Lane } from '../transport/connection-queue.js';
import type { HttpAnswer } from '../transport/http.js';
import {
  Attempt,
  type AttemptCall,
  type AttemptParts,
  type Progress,
  type Send,
} from './attempt.js';
import type { Credentials } from './credentials.js';
import { lengthOfKept, memoryLost } from '../wire/bytes/kept.js';
import { SharedWait, type Shared } from './shared-wait.js';
import { takeTurn, type Turn, type TurnListener } from './turn.js';

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
  /** Counts the attempts of a client, and those of them that were not the first. */
  readonly counts: { attempts: number; retries: number };
}

/**
 * One operation under way: its attempts, one after the other, until one succeeds or is the last. It
 * observes them itself, in place of `catchError` and the like, since nearly every first attempt
 * succeeds and shall cost no more than a call. An attempt begins when it has its connection, which
 * it waits for in line; a retry stands at the end of it like any other.
 */
export class Operation<A extends HttpAnswer> implements Progress<A>, TurnListener, Unsubscribable {
  attempts = 0;
  last: Instance | undefined;
  underWay = false;
  /** The error of an attempt before: of the first that may have been applied, or else of the last. */
  before: unknown;
  /** Where the next attempt goes. */
  #instance: Instance | undefined;
  /** The wait for its connection. */
  #turn: Turn | undefined;
  /** Where the operation has a place that no request has taken over yet. */
  #lane: Lane | undefined;
  /** The attempt under way, from when its request is sent. */
  #current: Attempt<A> | undefined;
  /** The delay before the next one. */
  #delay: Unsubscribable | undefined;
  /** The wait for its instance or its token, for which others may wait as well. */
  #wait: Pick<SharedWait<unknown>, 'giveUp'> | undefined;
  /** The token that was used last, and the call of the function that gave it. */
  #token: string | undefined;
  #tokenCall = 0;
  /** Whether that one was refused, and the next attempt needs another. */
  #isRefused = false;
  #retries: Retries | undefined;
  /** Whether a refused token may be asked for once more. */
  #mayRenew = false;
  #isGivenUp = false;
  /** That of the body when the operation began; a caller's memory may go meanwhile. */
  #bodyLength = 0;
  #deadline: NodeJS.Timeout | undefined;
  /** When the deadline is, by the clock of `performance`. */
  #deadlineAtMs = Infinity;
  /** Why the last attempt failed. */
  #failure: unknown;

  constructor(
    private readonly parts: OperationParts,
    private readonly call: OperationCall,
    private readonly send: Send<A>,
    private readonly observer: Observer<A>,
  ) {}

  /** Carries it out, once. */
  start(): this {
    const { retry, deadlineMs, body } = this.call;
    if (body !== null) this.#bodyLength = lengthOfKept('The body', body);
    if (deadlineMs !== undefined) {
      this.#deadline = setTimeout(expire, deadlineMs, this);
      this.#deadlineAtMs = performance.now() + deadlineMs;
    }
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
    this.#current = undefined;
    this.#release();
    if (this.#isGivenUp) return;
    try {
      this.#goOn(error);
    } catch (standing) {
      this.#fail(standing);
    }
  }

  /** Its turn has come: the next attempt begins. */
  begin(lane: Lane): void {
    const { endpoint } = this.parts;
    const hasWaited = this.#turn !== undefined;
    this.#turn = undefined;
    if (hasWaited && !endpoint.stands(this.#picked)) {
      lane.release();
      this.#attempt();
      return;
    }
    this.#lane = lane;
    this.attempts += 1;
    try {
      const token = this.#askForToken();
      if (token instanceof Promise) this.#awaitToken(token);
      else this.#sendWith(token, 0);
    } catch (error) {
      this.error(error);
    }
  }

  /** No turn will come: nothing that a retry would change. */
  refuse(error: EasError): void {
    if (!this.#isGivenUp) this.#fail(error);
  }

  unsubscribe(): void {
    this.#giveUp(undefined);
  }

  /** @internal */
  expire(): void {
    const { parts, underWay, last, observer } = this;
    const current = this.#current;
    const error = this.#overdue(current instanceof Attempt && current.begun);
    this.#giveUp(error);
    // Its own clock is not the first to run out, yet it kept the caller waiting.
    if (underWay && last !== undefined) parts.endpoint.report(last, 'failed');
    observer.error(error);
  }

  /** The error of the deadline, with that of the last attempt: the reason why there is no answer. */
  #overdue(begun: boolean): EasTimeoutError {
    const failure = this.#failure;
    const nothingDone = !begun && [this.before, failure].every(cameToNothing);
    const { operation, deadlineMs: given } = this.call;
    const deadlineMs = must(given, 'a deadline ran out that was not set');
    const waits = this.#waitsFor === undefined ? '' : `; it was waiting for ${this.#waitsFor}`;
    const message = `${operation} did not succeed within its deadline of ${deadlineMs} ms (deadlineMs)${waits}.`;
    return new EasTimeoutError(message, 'deadline', deadlineMs, failure, nothingDone);
  }

  get #waitsFor(): string | undefined {
    if (this.#turn !== undefined) return 'a connection';
    if (this.#wait === undefined) return undefined;
    return this.#lane === undefined ? 'discovery' : 'its token';
  }

  get #picked(): Instance {
    return must(this.#instance, 'an attempt began that has no instance');
  }

  /** Ends it with the error of its last attempt, which cannot speak for those before. */
  #fail(error: unknown): void {
    clearTimeout(this.#deadline);
    this.observer.error(cameToNothing(this.before) ? error : maybeApplied(error));
  }

  #giveUp(cause: EasError | undefined): void {
    this.#isGivenUp = true;
    clearTimeout(this.#deadline);
    this.#turn?.giveUp(cause);
    this.#wait?.giveUp(cause !== undefined);
    this.#delay?.unsubscribe();
    this.#current?.unsubscribe();
    this.#release();
  }

  #release(): void {
    const lane = this.#lane;
    this.#lane = undefined;
    lane?.release();
  }

  /** Begins the first attempt, or the next one after a delay. */
  #begin(): void {
    this.#mayRenew = this.parts.credentials.renewable;
    this.#attempt();
  }

  #attempt(): void {
    try {
      const instance = this.parts.endpoint.pick(this.last);
      if (instance instanceof Promise) this.#awaitInstance(instance);
      else this.#queueFor(instance);
    } catch (error) {
      this.error(error);
    }
  }

  #awaitInstance(instance: Promise<Instance>): void {
    this.#awaitShared(instance, this.parts.endpoint, 'discovery', (found) => this.#queueFor(found));
  }

  #queueFor(instance: Instance): void {
    this.#instance = instance;
    try {
      const turn = takeTurn(this.parts, this.call, instance, this);
      // Or the attempt began within the call, and may be over.
      if (turn === undefined) return;
      this.#turn = turn;
      // By a listener of events, told of the wait.
      if (this.#isGivenUp) turn.unsubscribe();
    } catch (error) {
      // There is no room for a retry: then the attempt before was the last.
      const isOver = error instanceof EasOverloadError && this.attempts > 0;
      this.#fail(isOver ? this.before : error);
    }
  }

  /** The token is the attempt's: it may be a long time since the operation began. */
  #askForToken(): string | undefined | Promise<string> {
    const { credentials } = this.parts;
    const token = this.#isRefused
      ? credentials.renewed(this.#token, this.#tokenCall, this.#readyMs)
      : credentials.current(this.#readyMs);
    this.#isRefused = false;
    this.#tokenCall = credentials.call;
    return token;
  }

  #awaitToken(token: Promise<string>): void {
    const { extraMs = 0 } = this.call.limits;
    this.#awaitShared(token, this.parts.credentials, 'token', (secret, waitedMs) =>
      // A request that the service lets wait must outlast that: it is given all of its time.
      this.#sendWith(secret, extraMs === 0 ? waitedMs : 0),
    );
  }

  /** How long an attempt may take to have what it needs before it is sent. */
  get #readyMs(): number {
    const { timeoutMs, extraMs = 0 } = this.call.limits;
    return timeoutMs - extraMs;
  }

  /**
   * Waits for what the attempt has to have before it is sent, as long as an attempt may take. A
   * connection that it has is its own meanwhile: so its clock runs, and the token is fresh.
   */
  #awaitShared<T>(
    coming: Promise<T>,
    shared: Shared<T>,
    phase: 'token' | 'discovery',
    goOn: (value: T, waitedMs: number) => void,
  ): void {
    const limitMs = this.#readyMs;
    const wait = new SharedWait(coming, shared, limitMs, {
      arrived: (value, waitedMs) => {
        this.#wait = undefined;
        try {
          goOn(value, waitedMs);
        } catch (error) {
          this.error(error);
        }
      },
      failed: (error) => {
        this.#wait = undefined;
        this.error(error);
      },
      late: () => {
        this.#wait = undefined;
        const what = phase === 'token' ? 'no token from its function' : 'no instance by discovery';
        const message = `${this.call.operation} had ${what} within ${limitMs} ms (timeoutMs).`;
        const unapplied = cameToNothing(this.before);
        this.error(new EasTimeoutError(message, phase, limitMs, undefined, unapplied));
      },
    });
    this.#wait = wait;
    // By the token function, within the call.
    if (this.#isGivenUp) wait.giveUp(false);
  }

  #sendWith(token: string | undefined, spentMs: number): void {
    this.#token = token;
    const instance = this.#picked;
    const lane = must(this.#lane, 'an attempt began that has no connection');
    const { body } = this.call;
    // While it waited, or after an attempt before: what is left of the body is not to be sent.
    if (body !== null && body.length !== this.#bodyLength) {
      this.#release();
      this.#fail(this.before ?? memoryLost('The body'));
      return;
    }
    const attempt = new Attempt(this.parts, this.call, instance, token, this, this.send);
    // First: it may fail within the call, and what follows it takes its place.
    this.#current = attempt;
    this.#lane = undefined;
    attempt.start(lane, spentMs);
  }

  /** What follows an attempt that failed; throws the error that stands. */
  #goOn(error: unknown): void {
    this.#failure = error;
    // In case it was renewed meanwhile; if it is refused again, the error stands.
    if (this.#mayRenew && error instanceof EasAuthError && error.status === 401) {
      this.#mayRenew = false;
      this.#isRefused = true;
      this.#remember(error);
      this.#attempt();
      return;
    }
    const { retry } = this.call;
    if (retry === false) throw error;
    this.#retries ??= this.#retriesBy(retry);
    const delayMs = this.#retries.delayWithin(error, this.#deadlineAtMs - performance.now());
    // Nobody waits for an attempt that cannot begin.
    if (delayMs === undefined) throw this.#overdue(false);
    // An `onRetry` or a listener of events may have given the operation up.
    if (this.#isGivenUp) return;
    this.#remember(error);
    this.parts.counts.retries += 1;
    this.#delay = timer(delayMs).subscribe(() => this.#begin());
  }

  #remember(error: unknown): void {
    const { before } = this;
    if (cameToNothing(before)) this.before = error;
  }

  #retriesBy(retry: ResolvedRetry): Retries {
    const { operation } = this.call;
    const { events } = this.parts;
    return new Retries(retry, (notice) =>
      events.emit(() => ({ type: 'retry', operation, ...notice })),
    );
  }
}

/** Whether an attempt that failed so, if there was one, certainly was not applied. */
function cameToNothing(error: unknown): boolean {
  return error === undefined || (error instanceof EasError && error.unapplied);
}

function expire(operation: Pick<Operation<never>, 'expire'>): void {
  operation.expire();
}
