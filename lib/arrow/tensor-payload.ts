import { Field, FixedSizeList } from 'apache-arrow';
import { EasConfigError, EasProtocolError } from '../errors/index.js';
import { badOption, checkInteger, checkKnown, checkOptionsObject } from '../options/check.js';
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
  checkOptionsObject('tensorPayload options', options);
  checkKnown('tensorPayload', options, ['dtype', 'length', 'values']);
  const { dtype, values } = options;
  checkNumeric(dtype);
  const length = checkInteger('length', options.length, 1, 2 ** 30);
  if (typeof values !== 'function') {
    throw badOption('values', values, 'write a function from bytes to a typed array');
  }
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

/** Strings have no place in lists of fixed size here, and types this library does not know none. */
function checkNumeric(dtype: unknown): void {
  if (typeof dtype === 'string' && Object.hasOwn(TRAITS, dtype)) return;
  const known = Object.keys(DataType).filter((name) => Object.hasOwn(TRAITS, name));
  throw new EasConfigError(`dtype must be one of ${known.join(', ')}, not ${String(dtype)}.`);
}
