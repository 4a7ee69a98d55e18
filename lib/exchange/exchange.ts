import { Observable, type Observer, type Unsubscribable } from 'rxjs';
import type { HttpAnswer, HttpTransport } from '../transport/http.js';
import { sendStream, type HttpStream } from '../transport/http-stream.js';
import { lookForTracing } from '../transport/tracing.js';
import { AnswerReader } from './answer-reader.js';
import type { Send } from './attempt.js';
import { withCompressedBody, type BodyCompression } from './compressed.js';
import { Operation, type OperationCall, type OperationParts } from './operation.js';
import { isTraced, traced } from './traced.js';

/** One operation to carry out, however many attempts it takes. */
export interface Call extends OperationCall {
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
 * traces and compression are made for the operations that have them.
 */
export class Exchange {
  readonly #sendWhole: Send<HttpAnswer>;
  readonly #sendStreamed: Send<HttpStream>;

  constructor(private readonly parts: ExchangeParts) {
    const { transport } = parts;
    this.#sendWhole = (request, limits, observer, lane) =>
      transport.deliver(request, limits, observer, lane);
    this.#sendStreamed = (request, limits, observer, lane) =>
      sendStream(transport, request, limits.timeoutMs, observer, lane);
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
      const reader = new AnswerReader(this.parts.credentials, call, read, subscriber);
      return this.#carryOut(call, this.#sendWhole, reader);
    });
  }

  /**
   * The successful answer (2xx) once its headers have come, to be read while it is emitted. What
   * fails before is sent again, what fails after is the reader's. Its body is not decompressed.
   */
  open(make: () => Call): Observable<HttpStream> {
    return new Observable<HttpStream>((subscriber) =>
      this.#carryOut(make(), this.#sendStreamed, subscriber),
    );
  }

  #carryOut<A extends HttpAnswer>(
    call: Call,
    send: Send<A>,
    observer: Observer<A>,
  ): Unsubscribable {
    const { parts } = this;
    if (!isTraced() && call.compression?.request === undefined) {
      return new Operation(parts, call, send, observer).start();
    }
    return traced(call, (carried) =>
      withCompressedBody(
        carried,
        (compressed) =>
          new Observable<A>((subscriber) =>
            new Operation(parts, compressed, send, subscriber).start(),
          ),
      ),
    ).subscribe(observer);
  }
}
