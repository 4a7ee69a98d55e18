import { catchError, defer, from, Observable, switchMap, throwError, timeout } from 'rxjs';
import { EasAuthError, EasTimeoutError, errorOfStatus } from '../errors/index.js';
import type { Endpoint, Instance } from '../endpoints/endpoint.js';
import { outcomeOfError, outcomeOfStatus } from '../endpoints/outcome.js';
import { retryWithBackoff, type ResolvedRetry } from '../operators/index.js';
import type { ClientEvents } from '../transport/events.js';
import {
  urlOf,
  type HttpAnswer,
  type HttpLimits,
  type HttpRequest,
  type HttpTransport,
} from '../transport/http.js';
import { httpDate, sign } from '../transport/signing.js';
import { lookForTracing } from '../transport/tracing.js';
import type { AuthForm, Credentials } from './credentials.js';
import { hasHeader } from '../options/client-options.js';
import { retryAfterMs } from './retry-after.js';
import { traced } from './traced.js';

/** One operation to carry out, however many attempts it takes. */
export interface Call {
  /** What the operation is called in events. */
  readonly operation: string;
  readonly method: HttpRequest['method'];
  /** What follows the instance's base path: path and query. */
  readonly suffix: string;
  /** Names and values in turn, without the ones an attempt adds. */
  readonly headers: readonly string[];
  readonly body: Uint8Array | null;
  readonly contentType: string;
  readonly limits: HttpLimits;
  /** A limit over all attempts and their delays. */
  readonly deadlineMs: number | undefined;
  /** `false`: one attempt. */
  readonly retry: ResolvedRetry | false;
}

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
    // Ready before long; operations until then are not traced.
    void lookForTracing();
  }

  /** The successful answer (2xx). Cold: each subscription is one operation. */
  send(call: Call): Observable<HttpAnswer> {
    return traced(call, (carried) => this.#carryOut(carried));
  }

  #carryOut(call: Call): Observable<HttpAnswer> {
    return defer(() => {
      const progress: Progress = { attempts: 0, last: undefined, underWay: false };
      const attempt$ = defer(() => this.#attempt(call, progress));
      const answer$ = this.#withFreshToken(attempt$);
      const retried$ = call.retry === false ? answer$ : this.#retried(answer$, call, call.retry);
      return this.#withDeadline(retried$, call, progress);
    });
  }

  #retried(
    answer$: Observable<HttpAnswer>,
    call: Call,
    retry: ResolvedRetry,
  ): Observable<HttpAnswer> {
    const { operation } = call;
    return answer$.pipe(
      retryWithBackoff({
        ...retry,
        onRetry: (notice) => {
          retry.onRetry(notice);
          this.parts.events.emit(() => ({ type: 'retry', operation, ...notice }));
        },
      }),
    );
  }

  /** A refused token is asked for once more, in case it was renewed meanwhile; then the error stands. */
  #withFreshToken(attempt$: Observable<HttpAnswer>): Observable<HttpAnswer> {
    if (!this.parts.credentials.renewable) return attempt$;
    return attempt$.pipe(
      catchError((error: unknown) =>
        error instanceof EasAuthError && error.status === 401 ? attempt$ : throwError(() => error),
      ),
    );
  }

  #attempt(call: Call, progress: Progress): Observable<HttpAnswer> {
    progress.attempts += 1;
    // First: it may throw at once, and would leave a promised instance behind that nobody awaits.
    const token = this.parts.credentials.current();
    const instance = this.parts.endpoint.pick(progress.last);
    if (!(instance instanceof Promise) && !(token instanceof Promise)) {
      return this.#sendTo(instance, token, call, progress);
    }
    return from(Promise.all([instance, token])).pipe(
      switchMap(([place, secret]) => this.#sendTo(place, secret, call, progress)),
    );
  }

  #sendTo(
    instance: Instance,
    token: string | undefined,
    call: Call,
    progress: Progress,
  ): Observable<HttpAnswer> {
    const { transport, events, endpoint } = this.parts;
    progress.last = instance;
    const attempt = progress.attempts;
    const path = pathOf(instance, call);
    const request: HttpRequest = {
      origin: instance.origin,
      path,
      method: call.method,
      headers: this.#headers(call, token, path),
      body: call.body,
    };
    const { operation } = call;
    events.emit(() => ({ type: 'attempt', operation, url: urlOf(request), attempt }));
    const startMs = performance.now();
    return new Observable<HttpAnswer>((subscriber) => {
      progress.underWay = true;
      return transport.send(request, call.limits).subscribe({
        next: (answer) => {
          progress.underWay = false;
          endpoint.report(instance, outcomeOfStatus(answer.status));
          events.emit(() => ({
            type: 'response',
            operation,
            url: urlOf(request),
            status: answer.status,
            durationMs: performance.now() - startMs,
            bytes: answer.body.length,
          }));
          if (answer.status >= 200 && answer.status < 300) subscriber.next(answer);
          else subscriber.error(errorOfAnswer(request, answer));
        },
        error: (error: unknown) => {
          progress.underWay = false;
          const outcome = outcomeOfError(error);
          if (outcome !== undefined) endpoint.report(instance, outcome);
          subscriber.error(error);
        },
        complete: () => subscriber.complete(),
      });
    });
  }

  #withDeadline(
    answer$: Observable<HttpAnswer>,
    call: Call,
    progress: Progress,
  ): Observable<HttpAnswer> {
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

  #headers(call: Call, token: string | undefined, path: string): string[] {
    const headers = [...call.headers, 'Content-Type', call.contentType];
    if (token === undefined || hasHeader(headers, 'authorization')) return headers;
    if (this.parts.auth === 'token') {
      headers.push('Authorization', token);
      return headers;
    }
    const { method, contentType } = call;
    const date = httpDate(Date.now());
    const body = call.body ?? EMPTY;
    const signed = sign({ token, method, path, contentType, date, body });
    headers.push('Content-MD5', signed.contentMd5, 'Date', date);
    headers.push('Authorization', signed.authorization);
    return headers;
  }
}

const EMPTY = new Uint8Array(0);

/** The path and query as sent; a bare origin with a query still needs its slash. */
function pathOf(instance: Instance, call: Call): string {
  const path = instance.basePath + call.suffix;
  return path.startsWith('/') ? path : `/${path}`;
}

/** The error for an answer other than success. */
export function errorOfAnswer(request: HttpRequest, answer: HttpAnswer): Error {
  return errorOfStatus({
    status: answer.status,
    url: urlOf(request),
    body: new TextDecoder().decode(answer.body.subarray(0, 4000)),
    retryAfterMs: retryAfterMs(answer.headers, Date.now()),
  });
}
