import { DataType as ArrowType, makeData, Vector, type Data } from 'apache-arrow';
import type { DataType, TensorValues } from '../wire/tensor/dtype.js';
import { packBits } from './bits.js';
import { ByteColumn } from './byte-column.js';
import { arrowTypeOf, type ArrowTypeOf } from './tensor-types.js';

/**
 * The values of a tensor as a vector, flat. Numbers are not copied: the vector is a view of
 * `values`. Booleans and strings have another form in Arrow, and are.
 */
export function vectorOf<D extends DataType>(
  dtype: D,
  values: TensorValues,
): Vector<ArrowTypeOf<D>> {
  const data = Array.isArray(values)
    ? textData(values)
    : flatData(arrowTypeOf(dtype), values, values.length);
  // Arrow's own type for data of any type is not that of one in particular.
  return new Vector([data]) as unknown as Vector<ArrowTypeOf<D>>;
}

/** Data of a numeric type or `Bool` over `values`, which are 0 and 1 for the latter. */
export function flatData(type: ArrowType, values: ArrayBufferView, length: number): Data {
  const data = ArrowType.isBool(type) ? packBits(values as Uint8Array) : values;
  const parts = { type, length, nullCount: 0, data };
  // Arrow's overloads do not take a type that is any of these.
  return makeData(parts as never);
}

function textData(texts: readonly string[]): Data {
  const column = new ByteColumn(undefined, texts.length);
  for (const text of texts) {
    const bytes = Buffer.from(text, 'utf8');
    column.append(bytes, 0, bytes.length);
  }
  return column.toData(arrowTypeOf('STRING'));
}
