import { describe, expect, it } from '@jest/globals';
import type { TensorResponse } from '../../../lib/predict/kinds/shared/tensor-response.js';
import { TRAITS, type DataType } from '../../../lib/wire/tensor/dtype.js';
import { fromBase64, vectorsOf, type ByteVector } from '../../support/vectors.js';

/** A tensor in a vector. 64-bit integers are decimal strings. */
export interface VectorTensor {
  readonly name: string;
  readonly shape: number[];
  readonly dtype: string;
  readonly values: (number | string | boolean)[];
}

/** Something that is built from the spec of a vector. */
interface Encodes {
  encode(): Uint8Array;
}

/**
 * Holds a kind to all of its vectors, both ways.
 *
 * @param build makes what the spec says, which must encode to the vector's bytes
 * @param read expects of the vector's bytes, decoded, what the spec says
 * @param decode reads the bytes into what must encode to the same bytes again
 */
export function describeVectors<Spec>(
  kind: string,
  build: (spec: Spec) => Encodes,
  decode: (bytes: Uint8Array) => Encodes,
  read: (bytes: Uint8Array, spec: Spec) => void,
): void {
  const vectors = vectorsOf<ByteVector<Spec>>(kind);
  describe(`${kind}: bytes of the official SDKs`, () => {
    it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, vector) => {
      const bytes = fromBase64(vector.base64);
      expect(hex(build(vector.spec).encode())).toBe(hex(bytes));
      expect(hex(decode(bytes).encode())).toBe(hex(bytes));
      read(bytes, vector.spec);
    });
  });
}

/** Expects of an answer the tensors that a vector says, by their names or indexes. */
export function expectOutputs<Key extends string | number>(
  response: TensorResponse<Key>,
  outputs: readonly (Omit<VectorTensor, 'name'> & { readonly key: Key })[],
): void {
  for (const output of outputs) {
    const { key, shape } = output;
    const values = valuesOf(output);
    expect(response.getTensorShape(key)).toEqual(shape);
    expect(response.getValues(key)).toEqual(values);
    expect(response.getValues(key, dtypeOf(output))).toEqual(values);
    expect(response.getTensor(key)).toEqual({ dtype: dtypeOf(output), shape, values });
  }
}

/** The name of a type without the prefix that it has in some protocols. */
export function dtypeOf({ dtype }: { readonly dtype: string }): DataType {
  return dtype.replace(/^DT_/, '') as DataType;
}

/** The values of a vector's tensor, as a caller gives them. */
export function contentOf(tensor: Omit<VectorTensor, 'name'>): never {
  const dtype = dtypeOf(tensor);
  const isWide = dtype === 'INT64' || dtype === 'UINT64';
  return (isWide ? tensor.values.map((value) => BigInt(value)) : tensor.values) as never;
}

/** The values of a vector's tensor, as they are read. */
function valuesOf(tensor: Omit<VectorTensor, 'name'>): unknown {
  const dtype = dtypeOf(tensor);
  const content: readonly number[] = contentOf(tensor);
  return dtype === 'STRING' ? content : (TRAITS[dtype].array as Int8ArrayConstructor).from(content);
}

/** Bytes in a form that shows where two differ. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
