import { catchError, defer, from, Observable, switchMap, throwError, timeout } from 'rxjs';
import { EasAuthError, EasTimeoutError, errorOfStatus } from '../errors/index.js';
import type { Endpoint, Instance } from '../endpoints/endpoint.js';
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
import type { AuthForm, Credentials } from './credentials.js';
import { hasHeader } from '../options/client-options.js';
import { retryAfterMs } from './retry-after.js';

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

/**
 * Carries out one HTTP exchange: for every attempt an instance is picked and the request signed
 * anew, since the signed date ages; what is retryable is sent again with backoff.
 */
export class Exchange {
  constructor(private readonly parts: ExchangeParts) {}

  /** The successful answer (2xx). Cold: each subscription is one operation. */
  send(call: Call): Observable<HttpAnswer> {
    return defer(() => {
      let attempts = 0;
      let last: Instance | undefined;
      const attempt$ = defer(() => {
        attempts += 1;
        return this.#attempt(call, attempts, last, (instance) => (last = instance));
      });
      const answer$ = this.#withFreshToken(attempt$);
      const retried$ = call.retry === false ? answer$ : this.#retried(answer$, call, call.retry);
      return withDeadline(retried$, call);
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

  #attempt(
    call: Call,
    attempt: number,
    avoid: Instance | undefined,
    picked: (instance: Instance) => void,
  ): Observable<HttpAnswer> {
    const instance = this.parts.endpoint.pick(avoid);
    const token = this.parts.credentials.current();
    if (!(instance instanceof Promise) && !(token instanceof Promise)) {
      picked(instance);
      return this.#sendTo(instance, token, call, attempt);
    }
    return from(Promise.all([instance, token])).pipe(
      switchMap(([place, secret]) => {
        picked(place);
        return this.#sendTo(place, secret, call, attempt);
      }),
    );
  }

  #sendTo(
    instance: Instance,
    token: string | undefined,
    call: Call,
    attempt: number,
  ): Observable<HttpAnswer> {
    const { transport, events } = this.parts;
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
    return new Observable<HttpAnswer>((subscriber) =>
      transport.send(request, call.limits).subscribe({
        next: (answer) => {
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
        error: (error: unknown) => subscriber.error(error),
        complete: () => subscriber.complete(),
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

function withDeadline(answer$: Observable<HttpAnswer>, call: Call): Observable<HttpAnswer> {
  const { deadlineMs, operation } = call;
  if (deadlineMs === undefined) return answer$;
  const message = `${operation} did not succeed within its deadline of ${deadlineMs} ms.`;
  return answer$.pipe(
    timeout({
      first: deadlineMs,
      with: () => throwError(() => new EasTimeoutError(message, 'deadline', deadlineMs)),
    }),
  );
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
