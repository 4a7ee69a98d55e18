import { concatMap, map, type Observable } from 'rxjs';
import type { InstanceState } from '../endpoints/endpoint.js';
import { ClientCore, type ClientStats, type Lent } from '../exchange/client-core.js';
import type { Call } from '../exchange/exchange.js';
import { abortWith } from '../operators/index.js';
import { complaint } from '../checks/index.js';
import { secretsOf } from '../errors/index.js';
import { keepOptions, type DerivedOptions } from '../options/derive.js';
import { mergeHeaders } from '../options/headers.js';
import type { ClientEvent } from '../transport/events.js';
import type { HttpAnswer } from '../transport/http.js';
import {
  derivePredictOptions,
  PREDICT,
  resolvePredictOptions,
  type CallSettings,
  type Observe,
  type ObservedResponse,
  type PredictCallOptions,
  type PredictOptions,
  type PredictSettings,
} from './options.js';
import type { Request } from './request.js';
import {
  bodyBytes,
  bodyType,
  checkBody,
  REQUEST,
  retryOf,
  type ServiceRequest,
} from './service-request.js';
import { ServiceResponse } from './service-response.js';
import { ResponseStream } from './stream.js';
import { readBody } from './stream-body.js';
import { checkStreamable, checkStreamEncoding } from './stream-encoding.js';
import { STREAM, type StreamOptions } from './stream-options.js';

/**
 * A client of one service.
 *
 * @example
 * const client = new PredictClient({ endpoint, serviceName: 'my_service', token });
 * client.predict(new StringRequest('[{"fea1": 1}]')).subscribe((res) => console.log(res.toString()));
 */
export class PredictClient {
  readonly #options: PredictOptions;
  readonly #settings: PredictSettings;
  readonly #core: ClientCore;
  /** Most predictions have no options: what these come to is found out once for a client. */
  readonly #usual: Prediction;

  /** What the client does, as it does it. */
  readonly events$: Observable<ClientEvent>;

  /** The service's instances, now and at every change; empty where none are discovered. */
  readonly instances$: Observable<readonly InstanceState[]>;

  /** @throws EasConfigError at once for options that cannot work, saying what to write. */
  constructor(options: PredictOptions);
  /** @internal For `with` alone, which says what the derived client shares. */
  constructor(options: PredictOptions, lent?: Lent);
  constructor(options: PredictOptions, lent?: Lent) {
    this.#settings = resolvePredictOptions(options);
    this.#options = keepOptions(options);
    const { client: settings, token, endpoint: address, auth } = this.#settings;
    this.#core = new ClientCore({ settings, token, address, auth }, lent);
    this.events$ = this.#core.events.events$;
    this.instances$ = this.#core.instances$;
    this.#usual = this.#prepareObserved(undefined);
  }

  /**
   * A client with some options changed that shares this one's connections and, unless its address
   * is another, what is known of the service's instances. `headers` and `query` are added to this
   * client's; any other option replaces this client's. Closing the derived client ends no
   * connection; closing this one ends them for both.
   *
   * @throws EasConfigError at once, also for options of the shared connections.
   *
   * @example
   * const patient = client.with({ timeoutMs: 60_000 });
   * const other = client.with({ serviceName: 'other_service', token: otherToken });
   */
  with(changes: DerivedOptions<PredictOptions>): PredictClient {
    const { options, sameAddress } = derivePredictOptions(this.#options, changes);
    return new PredictClient(options, this.#core.lend(sameAddress));
  }

  /** How busy the client is: requests under way and waiting, connections, attempts so far. */
  get stats(): ClientStats {
    return this.#core.stats;
  }

  /**
   * Sends a request and emits its response. Cold: nothing is sent before it is subscribed to, each
   * subscription is one prediction, and unsubscribing aborts it.
   *
   * Errors: `EasHttpError` for a refusal, `EasTimeoutError`, `EasConnectionError`,
   * `EasTokenError`, `EasOverloadError`, and `EasProtocolError` for an answer that is not the kind's.
   *
   * @example
   * client.predict(request, { observe: 'response' }).subscribe(({ headers, body }) => …);
   */
  predict<Res>(
    request: Request<Res>,
    options: PredictCallOptions & { readonly observe: 'response' },
  ): Observable<ObservedResponse<Res>>;
  predict<Res>(
    request: Request<Res>,
    options?: PredictCallOptions & { readonly observe?: 'body' },
  ): Observable<Res>;
  predict<Res>(
    request: Request<Res>,
    options?: PredictCallOptions & { readonly observe?: Observe },
  ): Observable<Res | ObservedResponse<Res>> {
    checkRequest(request);
    const { observed, signal, prepared } =
      options === undefined ? this.#usual : this.#prepareObserved(options);
    const contentType = request.contentType ?? this.#settings.contentType;
    const read = ({ status, headers, body: bytes }: HttpAnswer) => {
      const body = request.decode(bytes);
      return observed === 'body' ? body : { status, headers, body };
    };
    return this.#core.exchange
      .send(() => callOf(prepared, request.encode(), contentType), read)
      .pipe(abortWith(signal));
  }

  /**
   * Sends a request of any method, for what a service offers beside predictions, such as
   * `/v1/models` or `/history/<id>`, and emits its response. Cold, with the attempts, timeouts,
   * credentials and errors of `predict`. A PATCH is sent again only when it certainly was not
   * applied.
   *
   * @throws EasConfigError at once for options that cannot work.
   *
   * @example
   * client.request({ path: 'v1/models' }).subscribe((response) => console.log(response.json()));
   * client.request({ method: 'DELETE', path: `history/${id}` }).subscribe();
   */
  request(request: ServiceRequest): Observable<ServiceResponse> {
    const { method, path, body, contentType, ...call } = REQUEST.resolve(request);
    checkBody(method, body);
    const usual = this.#prepare('request', { ...call, requestPath: path });
    const prepared = { ...usual, method, retry: retryOf(method, usual.retry) };
    const type = contentType ?? bodyType(body) ?? this.#settings.contentType;
    return this.#core.exchange
      .send(() => callOf(prepared, bodyBytes(body), type), readService)
      .pipe(abortWith(call.signal));
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
  stream(request: Request<unknown>, options?: StreamOptions): ResponseStream {
    checkRequest(request);
    const call = STREAM.resolve(options);
    const { idleTimeoutMs, maxEventLength, signal } = call;
    const { compression, contentType } = this.#settings;
    checkStreamable(compression);
    const prepared = this.#prepare('stream', call);
    return new ResponseStream(
      (onOpen) =>
        this.#core.exchange
          .open(() => callOf(prepared, request.encode(), request.contentType ?? contentType))
          .pipe(
            map((stream) => checkStreamEncoding(stream, compression)),
            // Subscribes at once, as reading must begin while the stream is emitted.
            concatMap((stream) => readBody(stream, idleTimeoutMs, onOpen)),
            abortWith(signal),
          ),
      { maxEventLength, secretsOf: (answer) => this.#secretsOf(prepared, answer) },
    );
  }

  /**
   * Ends the client's connections: idle ones at once, others when their request has ended. What
   * waits for a connection fails with the code 'CLOSED'. The connections of a derived client are
   * not its own and stay.
   */
  close(): Promise<void> {
    return this.#core.close();
  }

  /** What no error about an answer may show, should the service repeat it. */
  #secretsOf({ headers, suffix }: PreparedCall, { request }: HttpAnswer): readonly string[] {
    const given = secretsOf(headers, suffix, this.#core.credentials.known);
    return [...given, ...secretsOf(request.headers, request.path, undefined)];
  }

  #prepareObserved(options: object | undefined): Prediction {
    const call = PREDICT.resolve(options);
    return {
      observed: call.observe,
      signal: call.signal,
      prepared: this.#prepare('predict', call),
    };
  }

  /** Everything of a call that does not depend on its body; checked at once. */
  #prepare(operation: string, call: CallSettings): PreparedCall {
    const settings = this.#settings;
    const base = this.#core.settings;
    const { requestPath = settings.requestPath, headers, timeoutMs } = call;
    const path = requestPath || settings.rootPath;
    const query = new URLSearchParams({ ...settings.query, ...call.query });
    return {
      operation,
      method: 'POST',
      suffix: query.size === 0 ? path : `${path}?${query.toString()}`,
      headers: headers === undefined ? base.headers : mergeHeaders(base.headers, headers),
      limits: timeoutMs === undefined ? base.limits : { ...base.limits, timeoutMs },
      queueTimeoutMs: call.queueTimeoutMs ?? base.queueTimeoutMs,
      deadlineMs: call.deadlineMs ?? base.deadlineMs,
      retry: call.retry ?? base.retry,
      maxRedirects: base.maxRedirects,
      compression: settings.compression,
    };
  }
}

/** A call without its body. */
type PreparedCall = Omit<
  Call,
  'body' | 'contentType' | 'protocolHeaders' | 'tagTrace' | 'waitsAnyway'
> &
  Required<Pick<Call, 'compression'>>;

/** The protocol asks for none. */
const NO_HEADERS: readonly string[] = Object.freeze([]);

/** Written out, as `{ ...prepared }` takes longer than all the rest of making a call. */
function callOf(prepared: PreparedCall, body: Uint8Array | null, contentType: string): Call {
  const { operation, method, suffix, headers, limits, queueTimeoutMs, deadlineMs } = prepared;
  const { retry, maxRedirects, compression } = prepared;
  return {
    operation,
    method,
    suffix,
    headers,
    protocolHeaders: NO_HEADERS,
    body,
    contentType,
    limits,
    queueTimeoutMs,
    deadlineMs,
    retry,
    maxRedirects,
    compression,
  };
}

/** What the options of a prediction come to. */
interface Prediction {
  readonly observed: Observe;
  readonly signal: AbortSignal | undefined;
  readonly prepared: PreparedCall;
}

function readService({ status, headers, body }: HttpAnswer): ServiceResponse {
  return new ServiceResponse(status, headers, body);
}

function checkRequest(request: unknown): void {
  const { encode, decode } = (request ?? {}) as Partial<Request<unknown>>;
  if (typeof encode === 'function' && typeof decode === 'function') return;
  const remedy = 'a request such as new StringRequest("…"), or an object with encode and decode';
  throw complaint('request', request, remedy);
}
