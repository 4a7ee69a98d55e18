import { EasProtocolError } from '../../errors/index.js';
import { readEntry } from '../bytes/map.js';
import { messageField, packedField, textField, varintField, type Part } from '../bytes/parts.js';
import { WireType, type ProtoReader } from '../bytes/reader.js';
import type { DataType } from './dtype.js';
import { valueParts, ValueFields, type ValueField } from './values.js';
import { MOST_DIMENSIONS, showShape, volumeOf, type Tensor } from './tensor.js';

/** A type that TensorFlow's tensors, and those of kinds like it, can have. */
export type ArrayDataType = Exclude<DataType, 'UINT32' | 'UINT64'>;

/** The types that an `ArrayProto` can name, each with its number and the field of its values. */
const ARRAY_TYPES = {
  FLOAT: [1, 'float_val'],
  DOUBLE: [2, 'double_val'],
  INT32: [3, 'int_val'],
  UINT8: [4, 'int_val'],
  INT16: [5, 'int_val'],
  INT8: [6, 'int_val'],
  STRING: [7, 'string_val'],
  COMPLEX64: [8, 'float_val'],
  INT64: [9, 'int64_val'],
  BOOL: [10, 'bool_val'],
  QINT8: [11, 'int_val'],
  QUINT8: [12, 'int_val'],
  QINT32: [13, 'int_val'],
  BFLOAT16: [14, 'float_val'],
  QINT16: [15, 'int_val'],
  QUINT16: [16, 'int_val'],
  UINT16: [17, 'int_val'],
  COMPLEX128: [18, 'double_val'],
  HALF: [19, 'float_val'],
} as const satisfies Record<ArrayDataType, readonly [number, ValueField]>;

/** Every type that an `ArrayProto` can carry. */
export const ARRAY_DATA_TYPES = Object.freeze(Object.keys(ARRAY_TYPES) as ArrayDataType[]);

const TYPE_OF_NUMBER: ReadonlyMap<number, ArrayDataType> = new Map(
  ARRAY_DATA_TYPES.map((dtype) => [ARRAY_TYPES[dtype][0], dtype]),
);

const VALUE_FIELDS: Readonly<Record<ValueField, number>> = {
  float_val: 3,
  double_val: 4,
  int_val: 5,
  string_val: 6,
  int64_val: 7,
  bool_val: 8,
};

const FIELD_OF_NUMBER = fieldsByNumber(VALUE_FIELDS);

/**
 * The fields of an `ArrayProto`, the tensor message of TensorFlow and PyTorch services.
 *
 * @param key the name or index that messages know the tensor by
 */
export function arrayParts(tensor: Tensor, key: string | number): readonly Part[] {
  const [number, field] = ARRAY_TYPES[tensor.dtype as ArrayDataType];
  return [
    varintField(1, number),
    shapeField(2, tensor.shape),
    ...valueParts(field, VALUE_FIELDS[field], tensor, key),
  ];
}

/** One entry of a map from names to `ArrayProto`s. */
export function arrayEntry(field: number, name: string, tensor: Tensor): Part {
  return messageField(field, [textField(1, name), messageField(2, arrayParts(tensor, name))]);
}

/** Reads one entry of a map from names to `ArrayProto`s, behind its tag, into `tensors`. */
export function readArrayEntry<K>(reader: ProtoReader, tensors: Map<K | string, Tensor>): void {
  const [name, tensor] = readEntry(reader, readArray, undefined);
  if (tensor !== undefined) tensors.set(name, tensor);
}

/**
 * Reads an `ArrayProto` behind its tag. One without a type and values is the placeholder of an
 * input or output that is not there: `undefined`.
 */
export function readArray(reader: ProtoReader): Tensor | undefined {
  const end = reader.enter();
  const fields = new ValueFields(reader, FIELD_OF_NUMBER);
  const shape: number[] = [];
  let number = 0;
  while (reader.pos < end) {
    const tag = reader.tag();
    if (tag === ((1 << 3) | WireType.VARINT)) number = reader.int32();
    else if (tag === ((2 << 3) | WireType.BYTES)) readShape(reader, shape);
    else fields.take(reader, tag);
  }
  reader.leave(end);
  if (number === 0 && fields.found.length === 0) return undefined;
  const dtype = TYPE_OF_NUMBER.get(number);
  if (dtype === undefined) {
    throw new EasProtocolError(`Expected a tensor of a known type, found type ${number}.`);
  }
  return fields.tensor(ARRAY_TYPES[dtype][1], dtype, checkShape(shape));
}

/** A field that holds an `ArrayShape`; present even for a scalar, whose shape is empty. */
export function shapeField(field: number, shape: readonly number[]): Part {
  return messageField(field, [packedField(1, shape)]);
}

/** Reads an `ArrayShape` behind its tag and adds its dimensions to `shape`. */
export function readShape(reader: ProtoReader, shape: number[]): void {
  const end = reader.enter();
  while (reader.pos < end) {
    const tag = reader.tag();
    if (tag >>> 3 === 1) readDimensions(reader, tag, shape);
    else reader.skip(tag);
  }
  reader.leave(end);
}

/** Reads a field of dimensions behind its tag, packed or not, and adds them to `shape`. */
export function readDimensions(reader: ProtoReader, tag: number, shape: number[]): void {
  readIntegers(reader, tag, shape, MOST_DIMENSIONS);
  if (shape.length <= MOST_DIMENSIONS) return;
  throw new EasProtocolError(`Expected a shape of at most ${MOST_DIMENSIONS} dimensions.`);
}

/**
 * Reads a field of integers behind its tag, packed or not, and adds them to `integers`.
 *
 * @param most after one more than these the rest is not read
 */
export function readIntegers(
  reader: ProtoReader,
  tag: number,
  integers: number[],
  most = Infinity,
): void {
  switch (tag & 7) {
    case WireType.VARINT:
      integers.push(readDimension(reader));
      return;
    case WireType.BYTES: {
      const end = reader.enter();
      while (reader.pos < end && integers.length <= most) integers.push(readDimension(reader));
      if (integers.length <= most) reader.leave(end);
      return;
    }
    default:
      reader.skip(tag);
  }
}

/** An int64 as a number: negative ones and those that are not exact are found out as a shape. */
function readDimension(reader: ProtoReader): number {
  reader.varint64();
  return (reader.hi | 0) * 2 ** 32 + reader.lo;
}

/** Checks a shape that was read: no dimension may be negative, and all must be exact. */
export function checkShape(shape: readonly number[]): readonly number[] {
  const isShape = shape.every((dimension) => dimension >= 0 && Number.isSafeInteger(dimension));
  if (!isShape || !Number.isSafeInteger(volumeOf(shape))) {
    throw new EasProtocolError(`Expected the shape of a tensor, found ${showShape(shape)}.`);
  }
  return Object.freeze(shape);
}

/** Turns the numbers of value fields around, for reading. */
export function fieldsByNumber(
  numbers: Readonly<Partial<Record<ValueField, number>>>,
): ReadonlyMap<number, ValueField> {
  return new Map(
    Object.entries(numbers).map(([field, number]) => [number, field as ValueField] as const),
  );
}
