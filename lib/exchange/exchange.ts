import {
  catchError,
  defer,
  from,
  Observable,
  switchMap,
  throwError,
  timeout,
  type Subscriber,
  type Subscription,
} from 'rxjs';
import { EasAuthError, EasTimeoutError, errorOfStatus, secretsIn } from '../errors/index.js';
import type { AttemptOutcome, Endpoint, Instance } from '../endpoints/endpoint.js';
import { outcomeOfError, outcomeOfStatus } from '../endpoints/outcome.js';
import type { ResolvedRetry } from '../operators/index.js';
import { retryBy } from '../operators/retry-with-backoff.js';
import type { ClientEvents } from '../transport/events.js';
import {
  urlOf,
  type HttpAnswer,
  type HttpLimits,
  type HttpRequest,
  type HttpTransport,
} from '../transport/http.js';
import { openStream, type HttpStream } from '../transport/http-stream.js';
import { retryAfterMs } from '../transport/retry-after.js';
import { lookForTracing } from '../transport/tracing.js';
import { AnswerReader } from './answer-reader.js';
import { attemptRequest, type Sendable } from './attempt-request.js';
import { readDecompressed, withCompressedBody, type BodyCompression } from './compressed.js';
import type { AuthForm, Credentials } from './credentials.js';
import { readHiding } from './read-hiding.js';
import { followRedirects } from './redirects.js';
import { traced } from './traced.js';

/** One operation to carry out, however many attempts it takes. */
export interface Call extends Sendable {
  /** What the operation is called in events. */
  readonly operation: string;
  readonly limits: HttpLimits;
  /** A limit over all attempts and their delays. */
  readonly deadlineMs: number | undefined;
  /** `false`: one attempt. */
  readonly retry: ResolvedRetry | false;
  /** How many redirects an attempt follows. */
  readonly maxRedirects: number;
  /** Whether the operation's trace goes into the query, as tags of a record. Default: false. */
  readonly tagTrace?: boolean;
  /** Absent: bodies go and come as they are. */
  readonly compression?: BodyCompression;
}

/** Sends one request and gives its answer, whatever its status. */
type Send<A> = (request: HttpRequest) => Observable<A>;

/** What an exchange works with. */
export interface ExchangeParts {
  readonly transport: HttpTransport;
  readonly endpoint: Endpoint;
  readonly credentials: Credentials;
  /** How a token is shown to the service. */
  readonly auth: AuthForm;
  readonly events: ClientEvents;
}

/** How far one operation has come. */
interface Progress {
  attempts: number;
  /** Where the last attempt went. */
  last: Instance | undefined;
  /** Whether that one is on its way. */
  underWay: boolean;
}

/**
 * Carries out one HTTP exchange: for every attempt an instance is picked and the request signed
 * anew, since the signed date ages; what is retryable is sent again with backoff.
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
      return this.#carryOut(call, (request) => {
        sent = request.headers;
        return transport.send(request, limits);
      }).subscribe(reader);
    });
  }

  /**
   * The successful answer (2xx) once its headers have come, to be read while it is emitted. What
   * fails before is sent again, what fails after is the reader's. Its body is not decompressed.
   */
  open(make: () => Call): Observable<HttpStream> {
    const { transport } = this.parts;
    return defer(() => {
      const call = make();
      const { timeoutMs } = call.limits;
      return this.#carryOut(call, (request) => openStream(transport, request, timeoutMs));
    });
  }

  /** For one subscription. */
  #carryOut<A extends HttpAnswer>(call: Call, send: Send<A>): Observable<A> {
    return traced(call, (carried) =>
      withCompressedBody(carried, (compressed) => this.#attempts(compressed, send)),
    );
  }

  #attempts<A extends HttpAnswer>(call: Call, send: Send<A>): Observable<A> {
    const progress: Progress = { attempts: 0, last: undefined, underWay: false };
    const attempt$ = new Observable<A>((subscriber) =>
      this.#attempt(call, send, progress, subscriber),
    );
    const answer$ = this.#withFreshToken(attempt$);
    const retried$ = call.retry === false ? answer$ : this.#retried(answer$, call, call.retry);
    return this.#withDeadline(retried$, call, progress);
  }

  #retried<A>(answer$: Observable<A>, { operation }: Call, retry: ResolvedRetry): Observable<A> {
    const { events } = this.parts;
    return answer$.pipe(
      retryBy(retry, (notice) => events.emit(() => ({ type: 'retry', operation, ...notice }))),
    );
  }

  /** A refused token is asked for once more, in case it was renewed meanwhile; then the error stands. */
  #withFreshToken<A>(attempt$: Observable<A>): Observable<A> {
    if (!this.parts.credentials.renewable) return attempt$;
    return attempt$.pipe(
      catchError((error: unknown) =>
        error instanceof EasAuthError && error.status === 401 ? attempt$ : throwError(() => error),
      ),
    );
  }

  #attempt<A extends HttpAnswer>(
    call: Call,
    send: Send<A>,
    progress: Progress,
    subscriber: Subscriber<A>,
  ): Subscription {
    progress.attempts += 1;
    // First: it may throw at once, and would leave a promised instance behind that nobody awaits.
    const token = this.parts.credentials.current();
    const instance = this.parts.endpoint.pick(progress.last);
    if (!(instance instanceof Promise) && !(token instanceof Promise)) {
      return this.#sendTo(instance, token, call, send, progress, subscriber);
    }
    return from(Promise.all([instance, token]))
      .pipe(
        switchMap(
          ([place, secret]) =>
            new Observable<A>((inner) => this.#sendTo(place, secret, call, send, progress, inner)),
        ),
      )
      .subscribe(subscriber);
  }

  #sendTo<A extends HttpAnswer>(
    instance: Instance,
    token: string | undefined,
    call: Call,
    send: Send<A>,
    progress: Progress,
    subscriber: Subscriber<A>,
  ): Subscription {
    const { events, endpoint, auth } = this.parts;
    progress.last = instance;
    const attempt = progress.attempts;
    let request = attemptRequest(call, instance, token, auth, Date.now());
    const { operation } = call;
    events.emit(() => ({ type: 'attempt', operation, url: urlOf(request), attempt }));
    const startMs = performance.now();
    /** Once per attempt: what was the instance's doing is over. */
    const settle = (outcome: AttemptOutcome | undefined): void => {
      if (progress.underWay && outcome !== undefined) endpoint.report(instance, outcome);
      progress.underWay = false;
    };
    const answer$ = followRedirects(request, send, call.maxRedirects, (place, trusted) => {
      const headers = trusted ? call.headers : call.protocolHeaders;
      const moved = { ...call, suffix: '', headers };
      // What comes next is not the instance's doing: it has answered.
      if (!trusted) settle('ok');
      // Who is blamed from now on, and shown.
      request = attemptRequest(moved, place, trusted ? token : undefined, auth, Date.now());
      return request;
    });
    progress.underWay = true;
    return answer$.subscribe({
      next: (answer) => {
        settle(outcomeOfStatus(answer.status));
        events.emit(() => ({
          type: 'response',
          operation,
          url: urlOf(request),
          status: answer.status,
          durationMs: performance.now() - startMs,
          bytes: answer.body.length,
        }));
        if (answer.status >= 200 && answer.status < 300) subscriber.next(answer);
        else subscriber.error(errorOfAnswer(request, answer, token));
      },
      error: (error: unknown) => {
        settle(outcomeOfError(error));
        subscriber.error(error);
      },
      complete: () => subscriber.complete(),
    });
  }

  #withDeadline<A>(answer$: Observable<A>, call: Call, progress: Progress): Observable<A> {
    const { deadlineMs, operation } = call;
    if (deadlineMs === undefined) return answer$;
    const message = `${operation} did not succeed within its deadline of ${deadlineMs} ms.`;
    return answer$.pipe(
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
  }
}

/** The error for an answer other than success. */
export function errorOfAnswer(
  request: HttpRequest,
  answer: HttpAnswer,
  token: string | undefined,
): Error {
  return errorOfStatus({
    status: answer.status,
    url: urlOf(request),
    body: new TextDecoder().decode(answer.body.subarray(0, 4000)),
    retryAfterMs: retryAfterMs(answer.headers, Date.now()),
    secrets: [...secretsIn(request.headers), ...(token === undefined ? [] : [token])],
  });
}
