export { EasError, type EasErrorCode } from './errors/eas-error.js';
export {
  EasAbortError,
  EasAuthError,
  EasCommitError,
  EasConfigError,
  EasConnectionError,
  EasDiscoveryError,
  EasHttpError,
  EasProtocolError,
  EasTimeoutError,
  type TimeoutPhase,
} from './errors/errors.js';

export { PredictClient } from './predict/client.js';
export type { PredictCallOptions, PredictOptions } from './predict/options.js';
export type { Request } from './predict/request.js';
export { StringRequest, StringResponse } from './predict/kinds/string.js';
export { TFRequest, type TFDataType, type TFRequestOptions } from './predict/kinds/tf.js';
export { TFResponse } from './predict/kinds/tf-response.js';
export { DataType } from './wire/dtype.js';

export { QueueClient } from './queue/client.js';
export type { GetOptions, QueueOptions } from './queue/options.js';
export type { SearchResult } from './queue/answers.js';
export type { Attributes } from './wire/attributes.js';

export { Watcher, type CloseOptions, type WatchStats } from './watch/watcher.js';
export { WatchBatch, WatchRow } from './watch/watch-batch.js';
export type { Drain, WatchState } from './watch/lifecycle.js';
export type {
  BadFramePolicy,
  BatchOptions,
  CommitOptions,
  HeartbeatOptions,
  ReconnectOptions,
  WatchOptions,
} from './options/watch-options.js';

export { FrameBatch, FrameRow, type PayloadType, type RecordColumns } from './arrow/batch.js';
export type { Payload, PayloadDecoder } from './options/payload-option.js';
export type { Tags } from './options/tags.js';
export type { ClientOptions, TokenProvider } from './options/client-options.js';
export type { DispatcherLike, TlsOptions } from './options/connection-options.js';

export * from './operators/index.js';
export type {
  AttemptEvent,
  BadFrameEvent,
  ClientEvent,
  CommitEvent,
  ConnectEvent,
  DisconnectEvent,
  DuplicateEvent,
  ResponseEvent,
  RetryEvent,
} from './transport/events.js';
