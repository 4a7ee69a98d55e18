/**
 * Everything for users of services and queues. What only predicts loads faster from
 * `rx-eas/predict`, which is a part of this.
 *
 * @module rx-eas
 */
export * from './predict/index.js';
export { outputPayload, tfPayload, type DecodesTensors } from './predict/output-payload.js';

export { AsyncInference, type Inferable, type InferredOf } from './inference/async-inference.js';
export { inferThrough, type InferThroughOptions } from './inference/infer-through.js';
export type {
  AsyncInferenceOptions,
  InferenceSettings,
  InferOptions,
  Unclaimed,
} from './inference/options.js';
export type { ResultBatch, ResultRow, ResultWatch, WatchesResults } from './inference/result.js';
export { TFRequest, type TFDataType, type TFRequestOptions } from './predict/kinds/tf/request.js';
export { TFResponse } from './predict/kinds/tf/response.js';
export { TorchRequest, type TorchRequestOptions } from './predict/kinds/torch/request.js';
export { TorchResponse } from './predict/kinds/torch/response.js';
export type { TorchDataType } from './predict/kinds/torch/arrays.js';
export { BladeRequest } from './predict/kinds/blade/request.js';
export { BladeResponse } from './predict/kinds/blade/response.js';
export { BladeTFRequest } from './predict/kinds/blade-tf/request.js';
export { BladeTFResponse } from './predict/kinds/blade-tf/response.js';
export type { BladeArray, BladeDataType } from './wire/tensor/blade.js';
export { OnnxRequest } from './predict/kinds/onnx/request.js';
export { OnnxResponse } from './predict/kinds/onnx/response.js';
export type { OnnxDataType } from './predict/kinds/onnx/tensors.js';
export { CaffeRequest } from './predict/kinds/caffe/request.js';
export { CaffeResponse } from './predict/kinds/caffe/response.js';
export { EasyRecRequest } from './predict/kinds/rec/easyrec/request.js';
export {
  EasyRecResponse,
  type EasyRecStatus,
  type EasyRecResponseFields,
} from './predict/kinds/rec/easyrec/response.js';
export type { EasyRecFeature, EasyRecType } from './predict/kinds/rec/easyrec/features.js';
export {
  TorchRecRequest,
  type FeatureContent,
  type TorchRecFeature,
} from './predict/kinds/rec/torchrec/request.js';
export {
  TorchRecResponse,
  type TorchRecResponseFields,
} from './predict/kinds/rec/torchrec/response.js';
export type { RecRequestOptions } from './predict/kinds/rec/message.js';
export type { FeatureValue } from './predict/kinds/rec/feature/feature.js';
export type { ScalarValue } from './predict/kinds/rec/feature/scalars.js';
export type { OutputTensor, TensorResponse } from './predict/kinds/shared/tensor-response.js';
export {
  DataType,
  type ContentOf,
  type NumericDataType,
  type NumericValues,
  type TensorValues,
  type ValuesByDataType,
  type ValuesOf,
} from './wire/tensor/dtype.js';
export type { NumericTensor, Tensor, TextTensor } from './wire/tensor/tensor.js';

export { QueueClient } from './queue/client.js';
export type { CountOptions, EndOptions, GetOptions, QueueOptions } from './queue/options.js';
export type { SearchResult } from './queue/answers.js';
export type { Attributes } from './wire/attributes.js';

export { Watcher } from './watch/watcher.js';
export type { CloseOptions } from './options/close-options.js';
export type { WatchStats } from './watch/stats.js';
export { WatchBatch, WatchRow } from './watch/window/watch-batch.js';
export type { Drain, WatchState } from './watch/lifecycle.js';
export type {
  BadFramePolicy,
  BatchOptions,
  CommitOptions,
  HeartbeatOptions,
  ReconnectOptions,
  WatchOptions,
} from './options/watch-options.js';

export type { ArrowByDataType, ArrowTypeOf } from './arrow/tensor-types.js';
export type { FeedContent } from './arrow/vector-content.js';
export { jsonPayload } from './arrow/json-payload.js';
export { tensorPayload, type TensorPayloadOptions } from './arrow/tensor-payload.js';
export { FrameBatch, FrameRow, type PayloadType, type RecordColumns } from './arrow/batch.js';
export type { Payload, PayloadDecoder, PayloadValue } from './options/payload-option.js';
export type { Tags } from './options/tags.js';

export * from './operators/index.js';
