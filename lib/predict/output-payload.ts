import type { FixedSizeList } from 'apache-arrow';
import { tensorPayload } from '../arrow/tensor-payload.js';
import type { ArrowTypeOf } from '../arrow/tensor-types.js';
import { complaint } from '../checks/index.js';
import type { PayloadDecoder } from '../options/payload-option.js';
import type { NumericDataType } from '../wire/tensor/dtype.js';
import type { TensorResponse } from './kinds/shared/tensor-response.js';
import { TFResponse } from './kinds/tf/response.js';

/** A kind of response with tensors; the classes of this library are. */
export interface DecodesTensors<Key extends string | number> {
  decode(body: Uint8Array): TensorResponse<Key>;
}

/**
 * A payload decoder for a queue of responses: one output of each, as a `FixedSizeList` column, so
 * that the values of all records are one block of memory. A record that is no such response, or
 * whose output is missing or of another type or size, is a bad one.
 *
 * @param response the kind of response, such as `TorchResponse`
 * @param output the name or index of the output
 * @param length how many values the output has, all dimensions together
 * @throws EasConfigError at once for arguments that cannot work
 * @example
 * queue.watch({ payload: outputPayload(TorchResponse, 0, DataType.FLOAT, 10) });
 */
export function outputPayload<Key extends string | number, D extends NumericDataType>(
  response: DecodesTensors<Key>,
  output: Key,
  dtype: D,
  length: number,
): PayloadDecoder<FixedSizeList<ArrowTypeOf<D>>> {
  if (typeof (response as Partial<DecodesTensors<Key>> | null | undefined)?.decode !== 'function') {
    throw complaint('response', response, 'a class of responses, such as TFResponse');
  }
  if (typeof output !== 'string' && typeof output !== 'number') {
    throw complaint('output', output, 'the name or the index of an output');
  }
  return tensorPayload({
    dtype,
    length,
    values: (data) => response.decode(data).getValues(output, dtype),
  });
}

/**
 * `outputPayload` for TensorFlow.
 *
 * @example
 * queue.watch({ payload: tfPayload('scores', DataType.FLOAT, 10) }).subscribe(({ table }) => {
 *   const scores = table.getChild('data'); // Vector<FixedSizeList<Float32>>
 * });
 */
export function tfPayload<D extends NumericDataType>(
  output: string,
  dtype: D,
  length: number,
): PayloadDecoder<FixedSizeList<ArrowTypeOf<D>>> {
  return outputPayload(TFResponse, output, dtype, length);
}
