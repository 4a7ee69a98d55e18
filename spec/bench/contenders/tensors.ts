import { DataType, TFRequest, TFResponse } from 'rx-eas';
import { tensorflow } from '../../generated/tf_predict.js';
import type { Assignment, Outcome, Task } from '../task.js';
import { turnByTurn } from './measure.js';

const NAME = 'images';
const NUMBERS = { FLOAT: 1, INT32: 3, INT64: 9 } as const;
const FIELDS = { FLOAT: 'float_val', INT32: 'int_val', INT64: 'int64_val' } as const;

/** Values that a processor cannot foresee, the same in every run and in every language. */
export function valuesOf({ dtype, values }: Task): Float32Array | Int32Array | BigInt64Array {
  let state = 1;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  switch (dtype) {
    case 'FLOAT':
      return Float32Array.from({ length: values }, () => next() / 2_147_483_647);
    // Token ids, and ids of users and items: what integers in tensors mostly are.
    case 'INT32':
      return Int32Array.from({ length: values }, () => next() % 131_072);
    case 'INT64':
      return BigInt64Array.from({ length: values }, () => BigInt(next()) << 9n);
  }
}

function shapeOf({ values }: Task): number[] {
  return values % (224 * 224) === 0 ? [1, values / (224 * 224), 224, 224] : [values];
}

function responseOf(task: Task): Uint8Array {
  return new TFResponse()
    .addOutput(NAME, shapeOf(task), DataType[task.dtype], valuesOf(task))
    .encode();
}

/** One copy of the block that the values are in. */
export function limitTensor({ task }: Assignment): Promise<Outcome> {
  const { buffer, byteOffset, byteLength } = valuesOf(task);
  const block = new Uint8Array(buffer, byteOffset, byteLength);
  return turnByTurn(task, () => new Uint8Array(block));
}

/** A request from typed arrays to its bytes; or an answer's bytes to a typed array. */
export function oursTensor({ task }: Assignment): Promise<Outcome> {
  if (task.kind === 'decode') {
    const body = responseOf(task);
    return turnByTurn(task, () => TFResponse.decode(body).getValues(NAME));
  }
  const values = valuesOf(task);
  const shape = shapeOf(task);
  return turnByTurn(task, () =>
    new TFRequest('serving_default').addFeed(NAME, shape, DataType[task.dtype], values).encode(),
  );
}

/** The code that protobufjs generates. */
export function protobufjsTensor({ task }: Assignment): Promise<Outcome> {
  const { PredictRequest, PredictResponse } = tensorflow.eas;
  if (task.kind === 'decode') {
    const body = responseOf(task);
    return turnByTurn(task, () => PredictResponse.decode(body));
  }
  const message = {
    signature_name: 'serving_default',
    inputs: {
      [NAME]: {
        dtype: NUMBERS[task.dtype],
        array_shape: { dim: shapeOf(task) },
        [FIELDS[task.dtype]]: plainValues(valuesOf(task)),
      },
    },
  } as never;
  return turnByTurn(task, () => PredictRequest.encode(message).finish());
}

/** What protobufjs takes: plain arrays, and 64-bit integers as their halves. */
function plainValues(values: ReturnType<typeof valuesOf>): unknown[] {
  if (!(values instanceof BigInt64Array)) return Array.from(values);
  return Array.from(values, (value) => ({
    low: Number(BigInt.asIntN(32, value)),
    high: Number(BigInt.asIntN(32, value >> 32n)),
    unsigned: false,
  }));
}
