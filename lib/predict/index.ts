/**
 * What predictions alone take: the client, text and JSON requests, and the operators around them.
 * It loads neither Arrow nor WebSockets, so it starts faster than all of `rx-eas`, which exports
 * the same classes and functions. The kinds of tensors are there, as they come from and go to
 * Arrow.
 *
 * @module rx-eas/predict
 */
export { EasError, type EasErrorCode, type EasErrorDetails } from '../errors/eas-error.js';
export {
  EasAbortError,
  EasAuthError,
  EasCommitError,
  EasConfigError,
  EasConnectionError,
  EasDiscoveryError,
  EasHttpError,
  EasOverloadError,
  EasProtocolError,
  EasTimeoutError,
  EasTokenError,
  type HttpErrorDetails,
  type TimeoutPhase,
} from '../errors/errors.js';
export { EasInferenceError } from '../errors/inference-error.js';
export { EasProxyError, type ProxyErrorDetails } from '../errors/proxy-error.js';

export type { ClientStats } from '../exchange/client-core.js';
export { PredictClient } from './client.js';
export type { Observe, ObservedResponse, PredictCallOptions, PredictOptions } from './options.js';
export type { Request } from './request.js';
export type { RequestBody, ServiceRequest } from './service-request.js';
export { ServiceResponse } from './service-response.js';
export { ResponseStream } from './stream.js';
export type { StreamOptions } from './stream-options.js';
export type { ServerSentEvent } from './event-parser.js';
export { JsonRequest } from './kinds/json/request.js';
export { JsonResponse } from './kinds/json/response.js';
export { StringRequest } from './kinds/string/request.js';
export { StringResponse } from './kinds/string/response.js';

export type { ClientOptions, TokenProvider } from '../options/client-options.js';
export type {
  ConnectionOptionsInput,
  DispatcherLike,
  TlsOptions,
} from '../options/connection-options.js';
export type { DerivedOptions } from '../options/derive.js';
export type { EjectionOptions } from '../endpoints/ejection-options.js';
export type { InstanceState } from '../endpoints/endpoint.js';
export type { EndpointOptions } from '../endpoints/options.js';
export { COMPRESSION_METHODS } from '../transport/compression/compress.js';
export type { HttpMethod } from '../transport/http.js';
export type { CompressionMethod } from '../transport/compression/headers.js';
export type {
  AttemptEvent,
  BadFrameEvent,
  ClientEvent,
  CommitEvent,
  ConnectEvent,
  DisconnectEvent,
  DuplicateEvent,
  GivenUpEvent,
  QueuedEvent,
  ResponseEvent,
  RetryEvent,
} from '../transport/events.js';

export { abortWith } from '../operators/abort-with.js';
export { type BackoffPolicy, type Jitter } from '../operators/backoff.js';
export { fromAbortable } from '../operators/from-abortable.js';
export {
  type EncodableRequest,
  predictWith,
  type PredictsOne,
  type PredictWithOptions,
  type ResponseOf,
} from '../operators/predict-with.js';
export {
  createRetryBudget,
  type RetryBudget,
  type RetryBudgetOptions,
} from '../operators/retry-budget.js';
export { retryOn, type RetryCondition } from '../operators/retry-on.js';
export {
  type ResolvedRetry,
  RETRY_DEFAULTS,
  type RetryNotice,
  type RetryOptions,
} from '../operators/retry-options.js';
export { retryWithBackoff } from '../operators/retry-with-backoff.js';
