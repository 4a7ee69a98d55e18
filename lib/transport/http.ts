import { AsyncResource } from 'node:async_hooks';
import { Observable, type Observer, type Unsubscribable } from 'rxjs';
import type { Dispatcher } from 'undici';
import { EasError } from '../errors/index.js';
import type { ConnectionSettings } from '../options/connection-options.js';
import { memoryLost } from '../wire/bytes/kept.js';
import { errorOfAnswer } from './answer-error.js';
import { closedError, ConnectionPool } from './connection-pool.js';
import type { Lane } from './connection-queue.js';
import { urlOf } from './url.js';
import { WholeAnswer } from './whole-answer.js';

/** The methods that requests may have. */
export type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';

/** One request, complete: nothing is added to it on the way. */
export interface HttpRequest {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Path and query exactly as sent. */
  readonly path: string;
  readonly method: HttpMethod;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly body: Uint8Array | null;
  /** Where it goes, as errors and events show it. Default: its origin and path, without query. */
  readonly shownUrl?: string;
}

export type HttpHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** A whole answer. */
export interface HttpAnswer {
  /** What it answers. */
  readonly request: HttpRequest;
  readonly status: number;
  /** By lower-case name. */
  readonly headers: HttpHeaders;
  readonly body: Uint8Array;
}

/** Receives an answer piece by piece. Nothing follows `end` or `fail`. */
export interface HttpSink {
  start(status: number, headers: HttpHeaders): void;
  data(chunk: Uint8Array): void;
  end(): void;
  fail(error: EasError): void;
}

/** A request on its way. */
export interface Sent extends Unsubscribable {
  /** Whether it has a connection: before that, certainly nothing of it was sent. */
  readonly begun: boolean;
}

/** The reins of a request under way. */
export interface HttpControl extends Pick<Sent, 'begun'> {
  /** Ends the request, socket and all; the sink hears nothing more. */
  abort(): void;
  /** Stops reading, so that TCP slows the sender down. */
  pause(): void;
  resume(): void;
}

/** A request that was sent, to be ended. */
export interface Sent extends Unsubscribable {
  /** Whether it has a connection: before that, certainly nothing of it was sent. */
  readonly begun: boolean;
}

/** Limits of one whole answer. */
export interface HttpLimits {
  readonly timeoutMs: number;
  /** How much of `timeoutMs` is over, since the attempt waited for its token. Default: none. */
  readonly spentMs?: number;
  /**
   * How much longer `timeoutMs` is than an attempt's, as the service may wait so long before it
   * answers. What comes before the request has no part in that. Default: none.
   */
  readonly extraMs?: number;
  readonly maxResponseBytes: number;
}

/** Sends HTTP requests over a pool of kept-alive connections. */
export class HttpTransport {
  readonly #connectTimeoutMs: number;
  readonly #pool: ConnectionPool;
  readonly #ownsPool: boolean;
  #closing: Promise<void> | undefined;

  /** @param lent The connections of another transport, which ends them. */
  constructor(settings: ConnectionSettings, lent?: ConnectionPool) {
    this.#connectTimeoutMs = settings.connectTimeoutMs;
    this.#pool = lent ?? new ConnectionPool(settings);
    this.#ownsPool = lent === undefined;
  }

  /** The connections, for another transport to share. */
  get pool(): ConnectionPool {
    return this.#pool;
  }

  /**
   * Where requests to an origin wait for their turn.
   *
   * @throws EasConfigError when nothing can be sent any more.
   */
  lane(origin: string): Lane {
    if (this.#closing !== undefined || this.#pool.closed) throw closedError();
    return this.#pool.queue.lane(origin);
  }

  /**
   * Sends a request and hands its answer to `sink` as it comes.
   *
   * @param lane Where it has a place, which is released when its connection is free again. Left
   * out, it takes one out of turn: for a watch, which shall not stand behind its own queue's puts,
   * and for what all that waits may depend on, such as discovery.
   */
  open(
    request: HttpRequest,
    sink: HttpSink,
    lane: Lane = this.#pool.queue.lane(request.origin).seize(),
  ): HttpControl {
    const handler = new AnswerHandler(
      sink,
      request,
      this.#connectTimeoutMs,
      lane,
      this.#pool.isOwn,
    );
    try {
      if (this.#closing !== undefined) throw closedError();
      this.#pool.dispatch(
        request.origin,
        {
          origin: request.origin,
          path: request.path,
          method: request.method,
          headers: request.headers as string[],
          body: request.body,
          // A streamed answer may be idle for long; the caller has its own clocks.
          headersTimeout: 0,
          bodyTimeout: 0,
        },
        handler,
      );
    } catch (error) {
      // As any other failure: never before the caller holds the reins.
      queueMicrotask(() => handler.onResponseError(undefined, error));
    }
    return handler;
  }

  /**
   * Has requests to an origin go over new connections from now on, as when its name leads elsewhere.
   * A user's dispatcher keeps its own.
   */
  renew(origin: string): void {
    this.#pool.renew(origin);
  }

  /** One request and its whole answer, whatever its status. Cold; unsubscribing aborts it. */
  send(request: HttpRequest, limits: HttpLimits): Observable<HttpAnswer> {
    return new Observable<HttpAnswer>((subscriber) => this.deliver(request, limits, subscriber));
  }

  /** The same at once, to an observer, without an Observable. */
  deliver(
    request: HttpRequest,
    limits: HttpLimits,
    observer: Observer<HttpAnswer>,
    lane?: Lane,
  ): Sent {
    const answer = new WholeAnswer(observer, request, limits);
    answer.hold(this.open(request, answer, lane));
    return answer;
  }

  /**
   * Ends the connections, unless they are lent: idle ones at once, those at work when their request
   * ends. What waits for one fails, and nothing can be sent any more. Calling it again gives the
   * same promise.
   */
  close(): Promise<void> {
    if (this.#closing === undefined) {
      // First: what is told of the end may ask for it again.
      this.#closing = this.#ownsPool ? this.#pool.close() : Promise.resolve();
      this.#pool.queue.refuse(closedError, this);
    }
    return this.#closing;
  }
}

/** Why a request was ended from here; nobody sees it. */
const GIVEN_UP = new Error('aborted');

/**
 * Calls its sink in the async context of the caller that sent the request. Undici calls in that of
 * the one that opened the connection, so that traces and other stores would mix between callers.
 */
class AnswerHandler implements Dispatcher.DispatchHandler, HttpControl {
  readonly #caller = new AsyncResource('EasRequest');
  #controller: Dispatcher.DispatchController | undefined;
  #done = false;
  #status = 0;
  /** Its place, until it is released. */
  #lane: Lane | undefined;
  readonly #bodyLength: number;

  constructor(
    private readonly sink: HttpSink,
    private readonly request: HttpRequest,
    private readonly connectTimeoutMs: number,
    lane: Lane,
    /** Whether it is an agent of ours that calls, whose ways are known. */
    private readonly isOwn: boolean,
  ) {
    this.#lane = lane;
    this.#bodyLength = request.body?.length ?? 0;
  }

  get begun(): boolean {
    return this.#controller !== undefined;
  }

  /** Of the answer; 0 until it has come. */
  get status(): number {
    return this.#status;
  }

  /** Before its first byte is written; a dispatcher that tries again calls it each time. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    const reason = this.#done ? GIVEN_UP : this.#lost();
    if (reason === undefined) return;
    // Given up while its connection was made: nothing of it is sent. An agent that is told so by an
    // error keeps the connection for the next request; to abort would end it.
    if (this.isOwn) throw reason;
    controller.abort(reason);
  }

  /** While the connection was made the body may have lost its memory; undici would send the rest. */
  #lost(): EasError | undefined {
    const { body } = this.request;
    const isIntact = body === null || body.length === this.#bodyLength;
    return isIntact ? undefined : memoryLost('The body');
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: HttpHeaders,
  ): void {
    // What is answered was begun, also where a dispatcher did not say so.
    this.#controller ??= controller;
    if (this.#done || status < 200) return;
    this.#status = status;
    this.#caller.runInAsyncScope(() => this.sink.start(status, headers));
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    if (!this.#done) this.#caller.runInAsyncScope(() => this.sink.data(chunk));
  }

  onResponseEnd(): void {
    if (this.#done) return;
    this.#done = true;
    try {
      this.#caller.runInAsyncScope(() => this.sink.end());
    } finally {
      this.#release();
    }
  }

  onResponseError(_controller: Dispatcher.DispatchController | undefined, error: unknown): void {
    // Also one that was cancelled: now the agent has let go of it.
    this.#release();
    if (this.#done) return;
    this.#done = true;
    const shown =
      error instanceof EasError
        ? error
        : errorOfAnswer(error, urlOf(this.request), this.connectTimeoutMs, this);
    this.#caller.runInAsyncScope(() => this.sink.fail(shown));
  }

  abort(): void {
    if (this.#done) return;
    this.#done = true;
    this.#controller?.abort(GIVEN_UP);
    // An agent of ours keeps a request until its connection is made, `connectTimeoutMs` at most;
    // until then it counts, so that not more and more of them are kept. What a user's dispatcher
    // does, and how long, is not known.
    if (this.begun || !this.isOwn) this.#release();
  }

  pause(): void {
    if (!this.#done) this.#controller?.pause();
  }

  resume(): void {
    if (!this.#done) this.#controller?.resume();
  }

  #release(): void {
    const lane = this.#lane;
    this.#lane = undefined;
    lane?.release();
  }
}
