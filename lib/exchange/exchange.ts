import {
  catchError,
  from,
  Observable,
  switchMap,
  throwError,
  timeout,
  type Observer,
  type Unsubscribable,
} from 'rxjs';
import { EasAuthError, EasTimeoutError, secretsIn } from '../errors/index.js';
import type { ResolvedRetry } from '../operators/index.js';
import { Retries } from '../operators/retry-with-backoff.js';
import type { HttpAnswer, HttpLimits, HttpTransport } from '../transport/http.js';
import { openStream, type HttpStream } from '../transport/http-stream.js';
import { lookForTracing } from '../transport/tracing.js';
import { AnswerReader } from './answer-reader.js';
import {
  Attempt,
  type AttemptCall,
  type AttemptParts,
  type Progress,
  type Send,
} from './attempt.js';
import { readDecompressed, withCompressedBody, type BodyCompression } from './compressed.js';
import type { Credentials } from './credentials.js';
import { FirstAttempt } from './first-attempt.js';
import { readHiding } from './read-hiding.js';
import { isTraced, traced } from './traced.js';

/** One operation to carry out, however many attempts it takes. */
export interface Call extends AttemptCall {
  readonly limits: HttpLimits;
  /** A limit over all attempts and their delays. */
  readonly deadlineMs: number | undefined;
  /** `false`: one attempt. */
  readonly retry: ResolvedRetry | false;
  /** Whether the operation's trace goes into the query, as tags of a record. Default: false. */
  readonly tagTrace?: boolean;
  /** Absent: bodies go and come as they are. */
  readonly compression?: BodyCompression;
}

/** What an exchange works with. */
export interface ExchangeParts extends AttemptParts {
  readonly transport: HttpTransport;
  readonly credentials: Credentials;
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
    const { transport, credentials } = this.parts;
    return new Observable<T>((subscriber) => {
      const call = make();
      const { limits, compression } = call;
      let sent: readonly string[] = [];
      const secrets = (): readonly string[] => [...secretsIn(sent), ...credentials.fixed];
      const reader = new AnswerReader(subscriber, (answer) =>
        readDecompressed(answer, compression, limits.maxResponseBytes, (plain) =>
          readHiding(plain, read, secrets),
        ),
      );
      const send: Send<HttpAnswer> = (request, observer) => {
        sent = request.headers;
        return transport.deliver(request, limits, observer);
      };
      return this.#carryOut(call, send, reader);
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
      const send: Send<HttpStream> = (request, observer) =>
        ending(openStream(transport, request, timeoutMs).subscribe(observer));
      return this.#carryOut(call, send, subscriber);
    });
  }

  #carryOut<A extends HttpAnswer>(call: Call, send: Send<A>, observer: Observer<A>): () => void {
    if (!isTraced() && call.compression?.request === undefined) {
      return this.#withinDeadline(call, send, observer);
    }
    const answer$ = traced(call, (carried) =>
      withCompressedBody(
        carried,
        (compressed) =>
          new Observable<A>((subscriber) => this.#withinDeadline(compressed, send, subscriber)),
      ),
    );
    return ending(answer$.subscribe(observer));
  }

  #withinDeadline<A extends HttpAnswer>(
    call: Call,
    send: Send<A>,
    observer: Observer<A>,
  ): () => void {
    const progress: Progress = { attempts: 0, last: undefined, underWay: false };
    const { deadlineMs, operation } = call;
    if (deadlineMs === undefined) return this.#attempts(call, send, progress, observer);
    const message = `${operation} did not succeed within its deadline of ${deadlineMs} ms.`;
    const answer$ = new Observable<A>((subscriber) =>
      this.#attempts(call, send, progress, subscriber),
    ).pipe(
      timeout({
        first: deadlineMs,
        with: () => {
          const { last, underWay } = progress;
          // Its own clock is not the first to run out, yet it kept the caller waiting.
          if (underWay && last !== undefined) this.parts.endpoint.report(last, 'failed');
          return throwError(() => new EasTimeoutError(message, 'deadline', deadlineMs));
        },
      }),
    );
    return ending(answer$.subscribe(observer));
  }

  #attempts<A extends HttpAnswer>(
    call: Call,
    send: Send<A>,
    progress: Progress,
    observer: Observer<A>,
  ): () => void {
    const attempt = (one: Observer<A>): (() => void) =>
      this.#withFreshToken((each) => this.#attempt(call, send, progress, each), one);
    const { retry, operation } = call;
    if (retry === false) return attempt(observer);
    const { events } = this.parts;
    const retries = new Retries(retry, (notice) =>
      events.emit(() => ({ type: 'retry', operation, ...notice })),
    );
    const first = new FirstAttempt(observer, (error) =>
      retries.after(error, new Observable<A>(attempt)),
    );
    return ending(first.start(attempt));
  }

  /** A refused token is asked for once more, in case it was renewed meanwhile; then the error stands. */
  #withFreshToken<A>(
    attempt: (observer: Observer<A>) => () => void,
    observer: Observer<A>,
  ): () => void {
    if (!this.parts.credentials.renewable) return attempt(observer);
    const attempt$ = new Observable<A>(attempt);
    const renewed$ = attempt$.pipe(
      catchError((error: unknown) =>
        error instanceof EasAuthError && error.status === 401 ? attempt$ : throwError(() => error),
      ),
    );
    return ending(renewed$.subscribe(observer));
  }

  #attempt<A extends HttpAnswer>(
    call: Call,
    send: Send<A>,
    progress: Progress,
    observer: Observer<A>,
  ): () => void {
    const { parts } = this;
    progress.attempts += 1;
    // First: it may throw at once, and would leave a promised instance behind that nobody awaits.
    const token = parts.credentials.current();
    const instance = parts.endpoint.pick(progress.last);
    if (!(instance instanceof Promise) && !(token instanceof Promise)) {
      return new Attempt(parts, call, instance, token, progress, observer).start(send);
    }
    const answer$ = from(Promise.all([instance, token])).pipe(
      switchMap(
        ([place, secret]) =>
          new Observable<A>((inner) =>
            new Attempt(parts, call, place, secret, progress, inner).start(send),
          ),
      ),
    );
    return ending(answer$.subscribe(observer));
  }
}

function ending(what: Unsubscribable): () => void {
  return () => what.unsubscribe();
}
