import { Field, FixedSizeList } from 'apache-arrow';
import { callback, oneOf, options as optionsOf, type Rules, whole } from '../checks/index.js';
import { EasProtocolError } from '../errors/index.js';
import type { PayloadDecoder } from '../options/payload-option.js';
import { DataType, TRAITS, type NumericDataType, type ValuesOf } from '../wire/tensor/dtype.js';
import { arrowTypeOf, type ArrowTypeOf } from './tensor-types.js';

/** What a payload of tensors takes. */
export interface TensorPayloadOptions<D extends NumericDataType> {
  /** The type of the values. */
  readonly dtype: D;
  /** How many values every record has. */
  readonly length: number;
  /**
   * Reads the values out of a record, flat: an array of the class of `ValuesOf<dtype>`. What it
   * throws makes the record a bad one.
   */
  readonly values: (data: Uint8Array) => ValuesOf<D>;
}

/** Strings have no place in lists of fixed size here. */
const NUMERIC = Object.values(DataType).filter(
  (name): name is NumericDataType => name !== DataType.STRING,
);

const OPTIONS = optionsOf('tensorPayload', {
  dtype: oneOf<NumericDataType>(undefined, NUMERIC),
  length: whole(undefined, 1, 2 ** 30),
  values: callback<(data: Uint8Array) => ValuesOf<NumericDataType>>(
    undefined,
    'a function from bytes to a typed array',
  ),
} satisfies Rules<TensorPayloadOptions<NumericDataType>>);

/**
 * A payload decoder for records that hold a tensor each, all of one type and size: the `data`
 * column is a `FixedSizeList`, so that the values of all records are one block of memory. A record
 * with another number or class of values is a bad one.
 *
 * @throws EasConfigError at once for options that cannot work
 * @example
 * const vectors = tensorPayload({
 *   dtype: DataType.FLOAT,
 *   length: 2,
 *   values: (bytes) => new Float32Array(new Uint8Array(bytes).buffer),
 * });
 * queue.watch({ payload: vectors }).subscribe(({ table }) => table.getChild('data')?.get(0));
 */
export function tensorPayload<D extends NumericDataType>(
  options: TensorPayloadOptions<D>,
): PayloadDecoder<FixedSizeList<ArrowTypeOf<D>>> {
  const { length } = OPTIONS.resolve(options);
  const { dtype, values } = options;
  const { array, numbersPerValue } = TRAITS[dtype];
  const item = new Field<ArrowTypeOf<D>>('item', arrowTypeOf(dtype), false);
  return Object.freeze({
    type: new FixedSizeList(length * numbersPerValue, item),
    decode: (data: Uint8Array) => {
      const read: unknown = values(data);
      const found: unknown = ArrayBuffer.isView(read)
        ? Reflect.get(read, Symbol.toStringTag)
        : typeof read;
      if (found === array.name) return read as ValuesOf<D>;
      throw new EasProtocolError(`Expected values in a ${array.name}, found ${String(found)}.`);
    },
  });
}
