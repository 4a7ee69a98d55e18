import { concatMap, defer, map, type Observable } from 'rxjs';
import { endpointOf } from '../endpoints/choose.js';
import type { Endpoint, InstanceState } from '../endpoints/endpoint.js';
import { Credentials } from '../exchange/credentials.js';
import { Exchange, type Call } from '../exchange/exchange.js';
import { abortWith } from '../operators/index.js';
import { badOption, checkMs, checkOptionalMs } from '../options/check.js';
import {
  mergeHeaders,
  resolveClientOptions,
  resolveHeaders,
  resolveRetry,
  type ClientSettings,
} from '../options/client-options.js';
import { checkRequestPath } from '../options/request-path.js';
import { ClientEvents, type ClientEvent } from '../transport/events.js';
import { HttpTransport } from '../transport/http.js';
import {
  checkCallOptions,
  checkQuery,
  resolvePredictOptions,
  type PredictCallOptions,
  type PredictOptions,
  type PredictSettings,
} from './options.js';
import type { Request } from './request.js';
import { ResponseStream } from './stream.js';
import { readBody } from './stream-body.js';
import { checkStreamable, checkStreamEncoding } from './stream-encoding.js';
import { resolveStreamOptions, type StreamOptions } from './stream-options.js';

/**
 * A client of one service.
 *
 * @example
 * const client = new PredictClient({ endpoint, serviceName: 'my_service', token });
 * client.predict(new StringRequest('[{"fea1": 1}]')).subscribe((res) => console.log(res.toString()));
 */
export class PredictClient {
  readonly #settings: PredictSettings;
  readonly #base: ClientSettings;
  readonly #transport: HttpTransport;
  readonly #endpoint: Endpoint;
  readonly #exchange: Exchange;
  readonly #events = new ClientEvents();

  /** What the client does, as it does it. */
  readonly events$: Observable<ClientEvent> = this.#events.events$;

  /** The service's instances, now and at every change; empty where none are discovered. */
  readonly instances$: Observable<readonly InstanceState[]>;

  /** @throws EasConfigError at once for options that cannot work, saying what to write. */
  constructor(options: PredictOptions) {
    this.#settings = resolvePredictOptions(options);
    this.#base = resolveClientOptions(options);
    this.#transport = new HttpTransport(this.#base.connection);
    this.#endpoint = endpointOf(this.#settings.endpoint, this.#transport);
    this.instances$ = this.#endpoint.instances$;
    this.#exchange = new Exchange({
      transport: this.#transport,
      endpoint: this.#endpoint,
      credentials: new Credentials(options.token, this.#settings.auth),
      auth: this.#settings.auth,
      events: this.#events,
    });
  }

  /**
   * Sends a request and emits its response. Cold: nothing is sent before it is subscribed to, each
   * subscription is one prediction, and unsubscribing aborts it.
   *
   * Errors: `EasHttpError` for a refusal, `EasTimeoutError`, `EasConnectionError`, and
   * `EasProtocolError` for an answer that is not the kind's.
   */
  predict<Res>(request: Request<Res>, options: PredictCallOptions = {}): Observable<Res> {
    checkRequest(request);
    const prepare = this.#prepare('predict', options);
    return defer(() =>
      this.#exchange
        .send(prepare(request.encode(), request.contentType ?? this.#settings.contentType))
        .pipe(map((answer) => request.decode(answer.body))),
    ).pipe(abortWith(options.signal));
  }

  /**
   * Sends a request and emits its answer piece by piece, for services that answer so: chunked, or
   * as a `text/event-stream`. Cold, as `predict` is; unsubscribing closes the connection. Until the
   * answer's headers have come, attempts, timeouts and errors are those of `predict`; from then on
   * nothing is sent again, and a service that is silent for `idleTimeoutMs` is an
   * `EasTimeoutError` of the phase 'idle'.
   *
   * @example
   * client.stream(new JsonRequest({ stream: true, messages })).events().subscribe(show);
   */
  stream(request: Request<unknown>, options: StreamOptions = {}): ResponseStream {
    checkRequest(request);
    const { idleTimeoutMs, maxEventLength, call } = resolveStreamOptions(options);
    const { compression, contentType } = this.#settings;
    checkStreamable(compression);
    const prepare = this.#prepare('stream', call);
    return new ResponseStream(
      (onGate) =>
        defer(() =>
          this.#exchange.open(prepare(request.encode(), request.contentType ?? contentType)),
        ).pipe(
          map((stream) => checkStreamEncoding(stream, compression)),
          // Subscribes at once, as reading must begin while the stream is emitted.
          concatMap((stream) => readBody(stream, idleTimeoutMs, onGate)),
          abortWith(call.signal),
        ),
      maxEventLength,
    );
  }

  /** Ends the client's connections: idle ones at once, others when their request has ended. */
  async close(): Promise<void> {
    this.#endpoint.close();
    await this.#transport.close();
    this.#events.complete();
  }

  /** Everything of a call that does not depend on its body; checked at once. */
  #prepare(
    operation: string,
    options: PredictCallOptions,
  ): (body: Uint8Array, contentType: string) => Call {
    checkCallOptions(options);
    const settings = this.#settings;
    const base = this.#base;
    const path =
      options.requestPath === undefined
        ? settings.requestPath
        : checkRequestPath(options.requestPath);
    const query = new URLSearchParams({ ...settings.query, ...checkQuery(options.query ?? {}) });
    const call = {
      operation,
      method: 'POST',
      suffix: query.size === 0 ? path : `${path}?${query.toString()}`,
      headers:
        options.headers === undefined
          ? base.headers
          : mergeHeaders(base.headers, resolveHeaders(options.headers)),
      limits: {
        timeoutMs: checkMs('timeoutMs', options.timeoutMs ?? base.timeoutMs),
        maxResponseBytes: base.maxResponseBytes,
      },
      deadlineMs: checkOptionalMs('deadlineMs', options.deadlineMs ?? base.deadlineMs),
      retry: options.retry === undefined ? base.retry : resolveRetry(options.retry),
      compression: settings.compression,
    } as const;
    return (body, contentType) => ({ ...call, body, contentType });
  }
}

function checkRequest(request: unknown): void {
  const { encode, decode } = (request ?? {}) as Partial<Request<unknown>>;
  if (typeof encode === 'function' && typeof decode === 'function') return;
  throw badOption(
    'request',
    request,
    `write a request such as new StringRequest('…'), or an object with encode and decode`,
  );
}
