import { Observable, throwError, timeout, type Observer, type Unsubscribable } from 'rxjs';
import { EasTimeoutError } from '../errors/index.js';
import type { HttpAnswer, HttpLimits, HttpTransport } from '../transport/http.js';
import { openStream, type HttpStream } from '../transport/http-stream.js';
import { lookForTracing } from '../transport/tracing.js';
import { AnswerReader } from './answer-reader.js';
import type { Sender } from './attempt.js';
import { withCompressedBody, type BodyCompression } from './compressed.js';
import { Operation, type OperationCall, type OperationParts } from './operation.js';
import { isTraced, traced } from './traced.js';

/** One operation to carry out, however many attempts it takes. */
export interface Call extends OperationCall {
  readonly limits: HttpLimits;
  /** A limit over all attempts and their delays. */
  readonly deadlineMs: number | undefined;
  /** Whether the operation's trace goes into the query, as tags of a record. Default: false. */
  readonly tagTrace?: boolean;
  /** Absent: bodies go and come as they are. */
  readonly compression?: BodyCompression;
}

/** What an exchange works with. */
export interface ExchangeParts extends OperationParts {
  readonly transport: HttpTransport;
}

/**
 * Carries out one HTTP exchange: for every attempt an instance is picked and the request signed
 * anew, since the signed date ages; what is retryable is sent again with backoff.
 *
 * Nearly every operation is one attempt that succeeds, and costs one Observable: its own. Those of
 * retries, deadlines and the like are made for the operations that have them.
 */
export class Exchange {
  constructor(private readonly parts: ExchangeParts) {
    // The first operation waits for what is left of it.
    void lookForTracing();
  }

  /**
   * The successful answer (2xx), as `read` reads it. Cold: each subscription is one operation, whose
   * call it has made. What `make` or `read` throws is the operation's error.
   */
  send<T>(make: () => Call, read: (answer: HttpAnswer) => T): Observable<T> {
    return new Observable<T>((subscriber) => {
      const call = make();
      const reader = new AnswerReader(this.parts, call, read, subscriber);
      return this.#carryOut(call, reader, reader);
    });
  }

  /**
   * The successful answer (2xx) once its headers have come, to be read while it is emitted. What
   * fails before is sent again, what fails after is the reader's. Its body is not decompressed.
   */
  open(make: () => Call): Observable<HttpStream> {
    const { transport } = this.parts;
    return new Observable<HttpStream>((subscriber) => {
      const call = make();
      const { timeoutMs } = call.limits;
      const sender: Sender<HttpStream> = {
        send: (request, observer) => openStream(transport, request, timeoutMs).subscribe(observer),
      };
      return this.#carryOut(call, sender, subscriber);
    });
  }

  #carryOut<A extends HttpAnswer>(
    call: Call,
    sender: Sender<A>,
    observer: Observer<A>,
  ): Unsubscribable {
    if (!isTraced() && call.compression?.request === undefined) {
      return this.#operate(call, sender, observer);
    }
    return traced(call, (carried) =>
      withCompressedBody(
        carried,
        (compressed) =>
          new Observable<A>((subscriber) => this.#operate(compressed, sender, subscriber)),
      ),
    ).subscribe(observer);
  }

  #operate<A extends HttpAnswer>(
    call: Call,
    sender: Sender<A>,
    observer: Observer<A>,
  ): Unsubscribable {
    const operation = new Operation(this.parts, call, sender);
    const { deadlineMs } = call;
    return deadlineMs === undefined
      ? operation.start(observer)
      : this.#within(deadlineMs, operation, call).subscribe(observer);
  }

  #within<A extends HttpAnswer>(
    deadlineMs: number,
    operation: Operation<A>,
    call: Call,
  ): Observable<A> {
    const message = `${call.operation} did not succeed within its deadline of ${deadlineMs} ms.`;
    return new Observable<A>((subscriber) => operation.start(subscriber)).pipe(
      timeout({
        first: deadlineMs,
        with: () => {
          const { last, underWay } = operation;
          // Its own clock is not the first to run out, yet it kept the caller waiting.
          if (underWay && last !== undefined) this.parts.endpoint.report(last, 'failed');
          return throwError(() => new EasTimeoutError(message, 'deadline', deadlineMs));
        },
      }),
    );
  }
}
