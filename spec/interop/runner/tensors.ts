import fc from 'fast-check';
import type { DataType } from '../../../lib/index.js';
import type { Tensor } from '../../../lib/wire/tensor/tensor.js';
import { anyTensor } from '../../wire/tensors.js';

/** A tensor as a peer is told of it: Base64 of little-endian bytes, for STRING of each string. */
export interface WireTensor {
  readonly shape: readonly number[];
  readonly dtype: DataType;
  readonly data: string | readonly string[];
}

/** The same tensors at every run; another seed looks elsewhere. */
const SEED = Number(process.env['PROPERTY_SEED'] ?? 20_261_124);

/** Random tensors of a type; of strings, those that are text. */
export function someTensors(dtype: DataType, count: number): Tensor[] {
  const tensors = anyTensor([dtype]).filter(
    ({ values }) => dtype !== 'STRING' || (values as unknown[]).every(isText),
  );
  return fc.sample(tensors, { seed: SEED, numRuns: count });
}

/** One random tensor with a first dimension; another for each `turn`. */
export function someTensor(dtype: DataType, turn = 0): Tensor {
  const tensors = someTensors(dtype, 200).filter(hasBatch);
  return tensors[turn % tensors.length]!;
}

/** Whether a tensor has a first dimension that can be a batch. */
export function hasBatch({ shape }: Tensor): boolean {
  return shape.length > 0 && shape.every((dimension) => dimension > 0);
}

const isText = (value: unknown): boolean => typeof value === 'string';

/** A tensor in the form that a peer takes. */
export function wireTensor({ dtype, shape, values }: Tensor): WireTensor {
  if (dtype === 'STRING') {
    return { shape, dtype, data: (values as (string | Uint8Array)[]).map(toBase64) };
  }
  const { buffer, byteOffset, byteLength } = values as Float32Array;
  return { shape, dtype, data: toBase64(new Uint8Array(buffer, byteOffset, byteLength)) };
}

export function toBase64(content: string | Uint8Array): string {
  return Buffer.from(content as Uint8Array).toString('base64');
}
