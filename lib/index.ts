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

export { EasInferenceError } from './errors/inference-error.js';

export { PredictClient } from './predict/client.js';
export type {
  Observe,
  ObservedResponse,
  PredictCallOptions,
  PredictOptions,
} from './predict/options.js';
export type { Request } from './predict/request.js';
export { ResponseStream } from './predict/stream.js';
export type { StreamOptions } from './predict/stream-options.js';
export type { ServerSentEvent } from './predict/event-parser.js';
export { outputPayload, tfPayload } from './predict/output-payload.js';
export type { CompressionMethod } from './transport/compression-headers.js';

export { AsyncInference, type Inferable, type InferredOf } from './inference/async-inference.js';
export { inferThrough, type InferThroughOptions } from './inference/infer-through.js';
export type { AsyncInferenceOptions, InferOptions, Unclaimed } from './inference/options.js';
export { StringRequest, StringResponse } from './predict/kinds/string.js';
export { TFRequest, type TFDataType, type TFRequestOptions } from './predict/kinds/tf.js';
export { TFResponse } from './predict/kinds/tf-response.js';
export { TorchRequest, type TorchRequestOptions } from './predict/kinds/torch.js';
export { TorchResponse } from './predict/kinds/torch-response.js';
export type { TorchDataType } from './predict/kinds/torch-arrays.js';
export { BladeRequest } from './predict/kinds/blade.js';
export { BladeResponse } from './predict/kinds/blade-response.js';
export { BladeTFRequest, BladeTFResponse } from './predict/kinds/blade-tf.js';
export type { BladeArray, BladeDataType } from './wire/tensor-blade.js';
export { OnnxRequest } from './predict/kinds/onnx.js';
export { OnnxResponse } from './predict/kinds/onnx-response.js';
export type { OnnxDataType } from './predict/kinds/onnx-tensors.js';
export { CaffeRequest, CaffeResponse } from './predict/kinds/caffe.js';
export { JsonRequest, JsonResponse } from './predict/kinds/json.js';
export { EasyRecRequest } from './predict/kinds/easyrec.js';
export {
  EasyRecResponse,
  type EasyRecStatus,
  type EasyRecResponseFields,
} from './predict/kinds/easyrec-response.js';
export type { EasyRecFeature, EasyRecType } from './predict/kinds/easyrec-features.js';
export {
  TorchRecRequest,
  type FeatureContent,
  type TorchRecFeature,
} from './predict/kinds/torchrec.js';
export {
  TorchRecResponse,
  type TorchRecResponseFields,
} from './predict/kinds/torchrec-response.js';
export type { RecRequestOptions } from './predict/kinds/rec-message.js';
export type { FeatureValue } from './predict/kinds/features.js';
export type { ScalarValue } from './predict/kinds/feature-scalars.js';
export type { OutputTensor, TensorResponse } from './predict/kinds/tensor-response.js';
export { DataType, type ContentOf, type TensorValues, type ValuesOf } from './wire/dtype.js';
export type { NumericTensor, Tensor, TextTensor } from './wire/tensor.js';

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

export { jsonPayload } from './arrow/json-payload.js';
export { tensorPayload, type TensorPayloadOptions } from './arrow/tensor-payload.js';
export { FrameBatch, FrameRow, type PayloadType, type RecordColumns } from './arrow/batch.js';
export type { Payload, PayloadDecoder } from './options/payload-option.js';
export type { Tags } from './options/tags.js';
export type { ClientOptions, TokenProvider } from './options/client-options.js';
export type { DispatcherLike, TlsOptions } from './options/connection-options.js';
export type { DerivedOptions } from './options/derive.js';
export type { EjectionOptions } from './endpoints/ejection-options.js';
export type { InstanceState } from './endpoints/endpoint.js';
export type { EndpointOptions } from './endpoints/options.js';

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
