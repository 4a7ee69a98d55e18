import type { Observer, Unsubscribable } from 'rxjs';
import type { AttemptOutcome, Endpoint, Instance } from '../endpoints/endpoint.js';
import { outcomeOfError, outcomeOfStatus } from '../endpoints/outcome.js';
import { hideSecrets, secretsOf, type EasError } from '../errors/index.js';
import type { Lane } from '../transport/connection-queue.js';
import type { ClientEvents } from '../transport/events.js';
import type { HttpAnswer, HttpLimits, HttpRequest, Sent } from '../transport/http.js';
import { errorOfRefusal } from '../transport/refusal.js';
import { urlOf } from '../transport/url.js';
import { attemptRequest, type Sendable } from './attempt-request.js';
import type { AuthForm } from './credentials.js';
import { redirectOf } from './redirects.js';
import { takeTurn, type Turn, type TurnCall, type TurnListener, type TurnParts } from './turn.js';

/**
 * Sends one request and hands its one answer, whatever its status, to the observer. The place in
 * the lane is its own from there on, to be released when the connection is free.
 */
export type Send<A> = (
  request: HttpRequest,
  limits: HttpLimits,
  observer: Observer<A>,
  lane: Lane,
) => Sent;

/** What an attempt is made of. */
export interface AttemptCall extends Sendable, TurnCall {
  readonly limits: HttpLimits;
  readonly maxRedirects: number;
}

/** How far one operation has come. It observes its attempts. */
export interface Progress<A> extends Observer<A> {
  attempts: number;
  /** Where the last attempt went. */
  last: Instance | undefined;
  /** Whether that one is on its way. */
  underWay: boolean;
  /** A connection that it waited for is not to be had. */
  refuse(error: EasError): void;
}

/** What an attempt works with. */
export interface AttemptParts extends TurnParts {
  readonly endpoint: Endpoint;
  readonly auth: AuthForm;
  readonly events: ClientEvents;
  /** Counts the attempts of a client. */
  readonly counts: { attempts: number };
}

/**
 * One attempt of an operation at one instance, to which it reports how that fared. It has its
 * connection; where redirects are followed, it waits for another one and goes on to where they lead.
 */
export class Attempt<A extends HttpAnswer> implements Observer<A>, TurnListener, Unsubscribable {
  readonly #startMs = performance.now();
  /** The last one: where redirects led, the one for there. */
  #request: HttpRequest;
  #sent: Sent | undefined;
  /** The wait for a connection to where a redirect leads. */
  #turn: Turn | undefined;
  #redirectsLeft: number;
  /** Whether every place so far is the one that the credentials are for. */
  #isTrusted = true;
  #isGivenUp = false;

  constructor(
    private readonly parts: AttemptParts,
    private readonly call: AttemptCall,
    private readonly instance: Instance,
    private readonly token: string | undefined,
    private readonly progress: Progress<A>,
    private readonly send: Send<A>,
  ) {
    // First: a next attempt goes elsewhere, even if this one cannot be made.
    progress.last = instance;
    this.#redirectsLeft = call.maxRedirects;
    this.#request = attemptRequest(call, instance, token, parts.auth, Date.now());
  }

  /** What a redirect makes necessary is no retry. */
  get before(): undefined {
    return undefined;
  }

  /** Whether anything may have been sent. */
  get begun(): boolean {
    return this.#sent?.begun ?? false;
  }

  /** Sends the request by the place that it has in the lane. */
  start(lane: Lane): void {
    const { operation } = this.call;
    const { progress } = this;
    const attempt = progress.attempts;
    const request = this.#request;
    this.parts.events.emit(() => ({ type: 'attempt', operation, url: urlOf(request), attempt }));
    progress.underWay = true;
    this.parts.counts.attempts += 1;
    this.#deliver(lane);
  }

  next(answer: A): void {
    const place = this.#redirectsLeft > 0 ? redirectOf(answer) : undefined;
    if (place === undefined) this.#end(answer);
    else this.#follow(place);
  }

  error(error: unknown): void {
    this.#settle(outcomeOfError(error));
    this.progress.error(error);
  }

  complete(): void {
    // The answer said it all.
  }

  unsubscribe(): void {
    this.#isGivenUp = true;
    this.#turn?.unsubscribe();
    this.#sent?.unsubscribe();
  }

  refuse(error: EasError): void {
    if (!this.#isGivenUp) this.progress.refuse(error);
  }

  begin(lane: Lane): void {
    this.#turn = undefined;
    try {
      this.#deliver(lane);
    } catch (error) {
      this.error(error);
    }
  }

  #deliver(lane: Lane): void {
    // A listener of events may have given the operation up.
    if (this.#isGivenUp) {
      lane.release();
      return;
    }
    const request = this.#request;
    const sent = this.send(request, this.call.limits, this, lane);
    // It may have been answered within the call, and another be under way.
    if (this.#request === request) this.#sent = sent;
    if (this.#isGivenUp as boolean) sent.unsubscribe();
  }

  /** Hands on what the last answer comes to. */
  #end(answer: A): void {
    this.#settle(outcomeOfStatus(answer.status));
    this.parts.events.emit(() => ({
      type: 'response',
      operation: this.call.operation,
      url: urlOf(answer.request),
      status: answer.status,
      durationMs: performance.now() - this.#startMs,
      bytes: answer.body.length,
    }));
    const { progress } = this;
    if (answer.status >= 200 && answer.status < 300) {
      progress.next(answer);
      progress.complete();
    } else {
      progress.error(errorOfRefusal(answer, urlOf(answer.request), this.#secrets(answer.request)));
    }
  }

  /** What neither an error nor an event may show, should the service repeat it. */
  #secrets({ headers, path }: HttpRequest): readonly string[] {
    const { call, token } = this;
    // Another host, where redirects led, was not sent them, and yet may have been told.
    const given = secretsOf(call.headers, call.suffix, token);
    return [...given, ...secretsOf(headers, path, undefined)];
  }

  /** Once per attempt: what was the instance's doing is over. */
  #settle(outcome: AttemptOutcome | undefined): void {
    const { progress, parts, instance } = this;
    if (progress.underWay && outcome !== undefined) parts.endpoint.report(instance, outcome);
    progress.underWay = false;
  }

  /** Goes on to where a redirect leads. */
  #follow(place: Instance): void {
    const { call, token, parts } = this;
    this.#redirectsLeft -= 1;
    this.#isTrusted &&= place.origin === this.instance.origin;
    const isTrusted = this.#isTrusted;
    const headers = isTrusted ? call.headers : call.protocolHeaders;
    const moved = { ...call, suffix: '', headers };
    // What comes next is not the instance's doing: it has answered.
    if (!isTrusted) this.#settle('ok');
    const secret = isTrusted ? token : undefined;
    try {
      const request = attemptRequest(moved, place, secret, parts.auth, Date.now());
      // Its path is of the service's making.
      const shownUrl = hideSecrets(urlOf(request), this.#secrets(request));
      this.#request = { ...request, shownUrl };
      // At the end of the line: where it was sent on to, others wait as well.
      const turn = takeTurn(parts, moved, place, this);
      if (turn === undefined) return;
      this.#turn = turn;
      if (this.#isGivenUp) turn.unsubscribe();
    } catch (error) {
      this.error(error);
    }
  }
}
