import { EasProtocolError } from '../../errors/index.js';
import type { Part } from '../bytes/parts.js';
import { textField } from '../bytes/parts.js';
import { WireType, type ProtoReader } from '../bytes/reader.js';
import { TRAITS, type NumericDataType, type NumericValues } from './dtype.js';
import { checkIntact } from './intact.js';
import { packedBlock, packedBools, packedInt32s, packedInt64s } from './pack.js';
import { Stretches } from './stretches.js';
import { Texts } from './texts.js';
import { unpackBlock, unpackBools, unpackInt32s, unpackInt64s } from './unpack.js';
import { volumeOf, type Tensor } from './tensor.js';

/** The repeated fields in which tensors carry values, by their names in the messages. */
export type ValueField =
  'float_val' | 'double_val' | 'int_val' | 'int64_val' | 'bool_val' | 'string_val';

type NumberField = Exclude<ValueField, 'string_val'>;

const WIRE_TYPES: Readonly<Record<NumberField, number>> = {
  float_val: WireType.FIXED32,
  double_val: WireType.FIXED64,
  int_val: WireType.VARINT,
  int64_val: WireType.VARINT,
  bool_val: WireType.VARINT,
};

/**
 * The parts that carry a tensor's values in the field `field`, whose number is `number`.
 *
 * @param key the name or index that messages know the tensor by
 */
export function valueParts(
  field: ValueField,
  number: number,
  tensor: Tensor,
  key: string | number,
): readonly Part[] {
  checkIntact(key, tensor);
  if (tensor.dtype === 'STRING') return tensor.values.map((text) => textField(number, text));
  const { values } = tensor;
  switch (field) {
    case 'int_val':
      return [packedInt32s(number, values)];
    case 'int64_val':
      return [packedInt64s(number, values)];
    case 'bool_val':
      return [packedBools(number, values as Uint8Array)];
    default:
      return [packedBlock(number, values)];
  }
}

/** Gathers the value fields of one message while it is read, to decode them when all is known. */
export class ValueFields {
  readonly #source: Uint8Array;
  readonly #numbers: ReadonlyMap<number, ValueField>;
  readonly #numbersFound = new Map<NumberField, Stretches>();
  #textsFound: Texts | undefined;

  constructor(reader: ProtoReader, numbers: ReadonlyMap<number, ValueField>) {
    reader.countTensor();
    this.#source = reader.source;
    this.#numbers = numbers;
  }

  /** The fields that carry values: those of numbers in the order of their first appearance. */
  get found(): readonly ValueField[] {
    const found: ValueField[] = [];
    for (const [field, { count }] of this.#numbersFound) if (count > 0) found.push(field);
    if (this.#textsFound !== undefined && this.#textsFound.count > 0) found.push('string_val');
    return found;
  }

  /** Takes the field whose tag was just read, or skips it when it carries no values. */
  take(reader: ProtoReader, tag: number): void {
    const field = this.#numbers.get(tag >>> 3);
    if (field === undefined) {
      reader.skip(tag);
      return;
    }
    if (field === 'string_val') this.#texts.take(reader, tag);
    else this.#stretches(field).take(reader, tag, WIRE_TYPES[field]);
  }

  /** Decodes the field `field` as a tensor that must fill its shape. */
  tensor(field: ValueField, dtype: Tensor['dtype'], shape: readonly number[]): Tensor {
    const volume = volumeOf(shape);
    if (dtype === 'STRING' || field === 'string_val') return this.#texts.tensor(shape, volume);
    const count = volume * TRAITS[dtype].numbersPerValue;
    return { dtype, shape, values: decodeNumbers(field, dtype, this.#stretches(field), count) };
  }

  get #texts(): Texts {
    return (this.#textsFound ??= new Texts(this.#source));
  }

  #stretches(field: NumberField): Stretches {
    let stretches = this.#numbersFound.get(field);
    if (stretches === undefined) {
      stretches = new Stretches(this.#source);
      this.#numbersFound.set(field, stretches);
    }
    return stretches;
  }
}

function decodeNumbers(
  field: NumberField,
  dtype: NumericDataType,
  stretches: Stretches,
  count: number,
): NumericValues {
  switch (field) {
    case 'float_val':
      return new Float32Array(unpackBlock(stretches, 4, count));
    case 'double_val':
      return new Float64Array(unpackBlock(stretches, 8, count));
    case 'int64_val':
      return unpackInt64s(stretches, count);
    case 'bool_val':
      return unpackBools(stretches, count);
    default:
      return narrow(dtype, unpackInt32s(stretches, count));
  }
}

/** Integers of fewer bits travel as 32 bits; one that does not fit is an error, not another one. */
function narrow(dtype: NumericDataType, wide: Int32Array): NumericValues {
  const { array, range } = TRAITS[dtype];
  if (array === Int32Array) return wide;
  const [min, max] = range as readonly [number, number];
  const { length } = wide;
  for (let i = 0; i < length; i++) {
    const value = wide[i] ?? 0;
    if (value < min || value > max) {
      throw new EasProtocolError(`Expected ${dtype} values from ${min} to ${max}, found ${value}.`);
    }
  }
  return new (array as Int16ArrayConstructor)(wide);
}
