import { AsyncResource } from 'node:async_hooks';
import { Observable, type Observer, type Unsubscribable } from 'rxjs';
import type { Dispatcher } from 'undici';
import { EasError, errorOfConnection } from '../errors/index.js';
import type { ConnectionSettings } from '../options/connection-options.js';
import { closedError, ConnectionPool } from './connection-pool.js';
import { urlOf } from './url.js';
import { WholeAnswer } from './whole-answer.js';

/** One request, complete: nothing is added to it on the way. */
export interface HttpRequest {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Path and query exactly as sent. */
  readonly path: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly body: Uint8Array | null;
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

/** The reins of a request under way. */
export interface HttpControl {
  /** Whether it has a connection: before that, certainly nothing of it was sent. */
  readonly begun: boolean;
  /** Ends the request, socket and all; the sink hears nothing more. */
  abort(): void;
  /** Stops reading, so that TCP slows the sender down. */
  pause(): void;
  resume(): void;
}

/** Limits of one whole answer. */
export interface HttpLimits {
  readonly timeoutMs: number;
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

  /** Sends a request and hands its answer to `sink` as it comes. */
  open(request: HttpRequest, sink: HttpSink): HttpControl {
    const handler = new AnswerHandler(sink, request, this.#connectTimeoutMs);
    try {
      if (this.#closing !== undefined) throw closedError();
      this.#pool.dispatch(
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

  /** One request and its whole answer, whatever its status. Cold; unsubscribing aborts it. */
  send(request: HttpRequest, limits: HttpLimits): Observable<HttpAnswer> {
    return new Observable<HttpAnswer>((subscriber) => this.deliver(request, limits, subscriber));
  }

  /** The same at once, to an observer, without an Observable. */
  deliver(
    request: HttpRequest,
    limits: HttpLimits,
    observer: Observer<HttpAnswer>,
  ): Unsubscribable {
    const answer = new WholeAnswer(observer, request, limits);
    answer.hold(this.open(request, answer));
    return answer;
  }

  /**
   * Ends the connections, unless they are lent: idle ones at once, those at work when their request
   * ends. Nothing can be sent any more. Calling it again gives the same promise.
   */
  close(): Promise<void> {
    return (this.#closing ??= this.#ownsPool ? this.#pool.close() : Promise.resolve());
  }
}

/**
 * Calls its sink in the async context of the caller that sent the request. Undici calls in that of
 * the one that opened the connection, so that traces and other stores would mix between callers.
 */
class AnswerHandler implements Dispatcher.DispatchHandler, HttpControl {
  readonly #caller = new AsyncResource('EasRequest');
  #controller: Dispatcher.DispatchController | undefined;
  #done = false;

  constructor(
    private readonly sink: HttpSink,
    private readonly request: HttpRequest,
    private readonly connectTimeoutMs: number,
  ) {}

  get begun(): boolean {
    return this.#controller !== undefined;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // Cancelled while it waited for a connection: nothing of it is sent.
    if (this.#done) controller.abort(new Error('aborted'));
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: HttpHeaders,
  ): void {
    if (this.#done || status < 200) return;
    this.#caller.runInAsyncScope(() => this.sink.start(status, headers));
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    if (!this.#done) this.#caller.runInAsyncScope(() => this.sink.data(chunk));
  }

  onResponseEnd(): void {
    if (this.#done) return;
    this.#done = true;
    this.#caller.runInAsyncScope(() => this.sink.end());
  }

  onResponseError(_controller: Dispatcher.DispatchController | undefined, error: unknown): void {
    if (this.#done) return;
    this.#done = true;
    const shown =
      error instanceof EasError
        ? error
        : errorOfConnection(error, urlOf(this.request), this.connectTimeoutMs);
    this.#caller.runInAsyncScope(() => this.sink.fail(shown));
  }

  abort(): void {
    if (this.#done) return;
    this.#done = true;
    this.#controller?.abort(new Error('aborted'));
  }

  pause(): void {
    if (!this.#done) this.#controller?.pause();
  }

  resume(): void {
    if (!this.#done) this.#controller?.resume();
  }
}
