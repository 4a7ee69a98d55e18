import type { Unsubscribable } from 'rxjs';
import type { Instance } from '../endpoints/endpoint.js';
import { EasTimeoutError, must, type EasError } from '../errors/index.js';
import { Waiting, type Lane } from '../transport/connection-queue.js';
import type { ClientEvents } from '../transport/events.js';
import type { HttpTransport } from '../transport/http.js';
import { urlOf } from '../transport/url.js';
import { pathOf } from './attempt-request.js';

/** What a wait for a connection depends on. */
export interface TurnCall {
  readonly operation: string;
  readonly suffix: string;
  /** How long it may wait; `undefined`: as long as the operation may take. */
  readonly queueTimeoutMs: number | undefined;
  /** Whether it waits however many do, as nothing else would try again. */
  readonly waitsAnyway?: boolean;
}

/** What turns work with. */
export interface TurnParts {
  readonly transport: Pick<HttpTransport, 'lane'>;
  readonly events: ClientEvents;
}

/** Has its turn at some time: one of these, once, unless it is given up. */
export interface TurnListener {
  /** The place is the listener's now, to hand on or to release. */
  begin(lane: Lane): void;
  refuse(error: EasError): void;
  /** The error of an attempt before, which made this one necessary. */
  readonly before: unknown;
}

/**
 * A connection for a request to `place`: the listener has it within the call when one is free, and
 * otherwise when its turn comes.
 *
 * @returns the wait, when there is one
 * @throws EasOverloadError when too many wait; EasConfigError when the client is closed
 */
export function takeTurn(
  parts: TurnParts,
  call: TurnCall,
  place: Instance,
  listener: TurnListener,
): Turn | undefined {
  const lane = parts.transport.lane(place.origin);
  if (!lane.take()) return new Turn(parts, call, place, listener).enter(lane);
  listener.begin(lane);
  return undefined;
}

/** One request's wait for a connection, with its clock and its events. */
export class Turn extends Waiting implements Unsubscribable {
  readonly #sinceMs = performance.now();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly parts: TurnParts,
    private readonly call: TurnCall,
    private readonly place: Instance,
    private readonly listener: TurnListener,
  ) {
    super(parts.transport);
  }

  /** Stands in line, once. */
  enter(lane: Lane): this {
    const { call, parts } = this;
    const { operation, queueTimeoutMs } = call;
    lane.wait(this, call.waitsAnyway ?? false);
    if (queueTimeoutMs !== undefined) this.#timer = setTimeout(expire, queueTimeoutMs, this);
    parts.events.emit(() => ({ type: 'queued', operation, url: this.#url }));
    return this;
  }

  begin(lane: Lane): void {
    clearTimeout(this.#timer);
    this.listener.begin(lane);
  }

  refuse(error: EasError): void {
    this.#end(error);
    this.listener.refuse(error);
  }

  unsubscribe(): void {
    this.giveUp(undefined);
  }

  /** Leaves the line; `cause` is absent where nobody asks for the answer any more. */
  giveUp(cause: EasError | undefined): void {
    if (this.lane === undefined) return;
    this.leave();
    this.#end(cause);
  }

  /** @internal */
  expire(): void {
    const { call, listener } = this;
    const limitMs = must(call.queueTimeoutMs, 'a clock of the queue ran out that was not set');
    const message = `${call.operation} had no connection to ${this.#url} within ${limitMs} ms (queueTimeoutMs).`;
    const error = new EasTimeoutError(message, 'queue', limitMs, listener.before);
    this.giveUp(error);
    listener.refuse(error);
  }

  get #url(): string {
    const { place, call } = this;
    return urlOf({ origin: place.origin, path: pathOf(place, call.suffix) });
  }

  #end(cause: EasError | undefined): void {
    clearTimeout(this.#timer);
    const { operation } = this.call;
    const waitedMs = performance.now() - this.#sinceMs;
    this.parts.events.emit(() => ({
      type: 'given-up',
      operation,
      url: this.#url,
      waitedMs,
      cause,
    }));
  }
}

function expire(turn: Turn): void {
  turn.expire();
}
