import { Observable, type Observer, type Unsubscribable } from 'rxjs';
import type { AttemptOutcome, Endpoint, Instance } from '../endpoints/endpoint.js';
import { outcomeOfError, outcomeOfStatus } from '../endpoints/outcome.js';
import { errorOfStatus, secretsIn } from '../errors/index.js';
import type { ClientEvents } from '../transport/events.js';
import { urlOf, type HttpAnswer, type HttpRequest } from '../transport/http.js';
import { retryAfterMs } from '../transport/retry-after.js';
import { attemptRequest, type Sendable } from './attempt-request.js';
import type { AuthForm } from './credentials.js';
import { followRedirects } from './redirects.js';

/** Sends one request and hands its answer, whatever its status, to the observer. */
export interface Sender<A> {
  send(request: HttpRequest, observer: Observer<A>): Unsubscribable;
}

/** What an attempt is made of. */
export interface AttemptCall extends Sendable {
  readonly operation: string;
  readonly maxRedirects: number;
}

/** How far one operation has come. */
export interface Progress {
  attempts: number;
  /** Where the last attempt went. */
  last: Instance | undefined;
  /** Whether that one is on its way. */
  underWay: boolean;
}

/** What an attempt works with. */
export interface AttemptParts {
  readonly endpoint: Endpoint;
  readonly auth: AuthForm;
  readonly events: ClientEvents;
}

/** One attempt of an operation at one instance, to which it reports how that fared. */
export class Attempt<A extends HttpAnswer> implements Observer<A> {
  readonly #startMs = performance.now();
  #request: HttpRequest;
  #failed = false;

  constructor(
    private readonly parts: AttemptParts,
    private readonly call: AttemptCall,
    private readonly instance: Instance,
    private readonly token: string | undefined,
    private readonly progress: Progress,
    private readonly observer: Observer<A>,
  ) {
    // First: a next attempt goes elsewhere, even if this one cannot be made.
    progress.last = instance;
    this.#request = attemptRequest(call, instance, token, parts.auth, Date.now());
  }

  /** Sends the request. */
  start(sender: Sender<A>): Unsubscribable {
    const { call, progress } = this;
    const { operation, maxRedirects } = call;
    const attempt = progress.attempts;
    const request = this.#request;
    this.parts.events.emit(() => ({ type: 'attempt', operation, url: urlOf(request), attempt }));
    progress.underWay = true;
    if (maxRedirects === 0) return sender.send(request, this);
    return followRedirects(
      request,
      (next) => new Observable<A>((observer) => sender.send(next, observer)),
      maxRedirects,
      (place, trusted) => this.#requestTo(place, trusted),
    ).subscribe(this);
  }

  next(answer: A): void {
    this.#settle(outcomeOfStatus(answer.status));
    this.parts.events.emit(() => ({
      type: 'response',
      operation: this.call.operation,
      url: urlOf(this.#request),
      status: answer.status,
      durationMs: performance.now() - this.#startMs,
      bytes: answer.body.length,
    }));
    if (answer.status >= 200 && answer.status < 300) this.observer.next(answer);
    else this.#fail(errorOfAnswer(this.#request, answer, this.token));
  }

  error(error: unknown): void {
    this.#settle(outcomeOfError(error));
    this.#fail(error);
  }

  complete(): void {
    if (!this.#failed) this.observer.complete();
  }

  #fail(error: unknown): void {
    this.#failed = true;
    this.observer.error(error);
  }

  /** Once per attempt: what was the instance's doing is over. */
  #settle(outcome: AttemptOutcome | undefined): void {
    const { progress, parts, instance } = this;
    if (progress.underWay && outcome !== undefined) parts.endpoint.report(instance, outcome);
    progress.underWay = false;
  }

  /** The request for where a redirect leads. */
  #requestTo(place: Instance, trusted: boolean): HttpRequest {
    const { call, token, parts } = this;
    const headers = trusted ? call.headers : call.protocolHeaders;
    const moved = { ...call, suffix: '', headers };
    // What comes next is not the instance's doing: it has answered.
    if (!trusted) this.#settle('ok');
    // Who is blamed from now on, and shown.
    const secret = trusted ? token : undefined;
    this.#request = attemptRequest(moved, place, secret, parts.auth, Date.now());
    return this.#request;
  }
}

/** The error for an answer other than success. */
function errorOfAnswer(request: HttpRequest, answer: HttpAnswer, token: string | undefined): Error {
  return errorOfStatus({
    status: answer.status,
    url: urlOf(request),
    body: new TextDecoder().decode(answer.body.subarray(0, 4000)),
    retryAfterMs: retryAfterMs(answer.headers, Date.now()),
    secrets: [...secretsIn(request.headers), ...(token === undefined ? [] : [token])],
  });
}
