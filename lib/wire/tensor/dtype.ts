import { MAX_UINT64 } from '../../checks/index.js';

/** The types a tensor's values can have. Each request kind takes those its protocol has. */
export const DataType = {
  FLOAT: 'FLOAT',
  DOUBLE: 'DOUBLE',
  INT8: 'INT8',
  INT16: 'INT16',
  INT32: 'INT32',
  INT64: 'INT64',
  UINT8: 'UINT8',
  UINT16: 'UINT16',
  UINT32: 'UINT32',
  UINT64: 'UINT64',
  BOOL: 'BOOL',
  STRING: 'STRING',
  HALF: 'HALF',
  BFLOAT16: 'BFLOAT16',
  COMPLEX64: 'COMPLEX64',
  COMPLEX128: 'COMPLEX128',
  QINT8: 'QINT8',
  QUINT8: 'QUINT8',
  QINT16: 'QINT16',
  QUINT16: 'QUINT16',
  QINT32: 'QINT32',
} as const;

/** The name of a tensor's type, as in `DataType`. */
export type DataType = (typeof DataType)[keyof typeof DataType];

/** Every type whose values are numbers. */
export type NumericDataType = Exclude<DataType, 'STRING'>;

/** How the values of each type are read. */
export interface ValuesByDataType {
  FLOAT: Float32Array;
  DOUBLE: Float64Array;
  INT8: Int8Array;
  INT16: Int16Array;
  INT32: Int32Array;
  INT64: BigInt64Array;
  UINT8: Uint8Array;
  UINT16: Uint16Array;
  UINT32: Uint32Array;
  UINT64: BigUint64Array;
  BOOL: Uint8Array;
  STRING: string[];
  HALF: Float32Array;
  BFLOAT16: Float32Array;
  COMPLEX64: Float32Array;
  COMPLEX128: Float64Array;
  QINT8: Int8Array;
  QUINT8: Uint8Array;
  QINT16: Int16Array;
  QUINT16: Uint16Array;
  QINT32: Int32Array;
}

/**
 * How the values of a type are read: flat, in row-major order. BOOL is 0 or 1; complex types are
 * pairs of real and imaginary parts.
 */
export type ValuesOf<D extends DataType> = ValuesByDataType[D];

/** The values of a tensor of any type. */
export type TensorValues = ValuesOf<DataType>;

/** The values of a tensor of any numeric type. */
export type NumericValues = ValuesOf<NumericDataType>;

/**
 * What may be given as the values of a type: the typed array they are read as, or a plain array
 * of numbers that the type can hold (for 64 bits also `bigint`s, for BOOL also booleans).
 */
export type ContentOf<D extends DataType> = D extends 'STRING'
  ? readonly (string | Uint8Array)[]
  : D extends 'BOOL'
    ? Uint8Array | readonly (boolean | number)[]
    : D extends 'INT64' | 'UINT64'
      ? ValuesOf<D> | readonly (bigint | number)[]
      : ValuesOf<D> | readonly number[];

/** What is true of a numeric type wherever it travels. */
export interface Traits {
  /** The class that holds its values. */
  readonly array: NumericArrayConstructor;
  /** How many numbers make one value: two for the complex types. */
  readonly numbersPerValue: 1 | 2;
  /** The smallest and largest value of an integer type. */
  readonly range: readonly [min: number | bigint, max: number | bigint] | undefined;
}

/** The classes that hold numeric values. */
export type NumericArrayConstructor =
  | Float32ArrayConstructor
  | Float64ArrayConstructor
  | Int8ArrayConstructor
  | Int16ArrayConstructor
  | Int32ArrayConstructor
  | Uint8ArrayConstructor
  | Uint16ArrayConstructor
  | Uint32ArrayConstructor
  | BigInt64ArrayConstructor
  | BigUint64ArrayConstructor;

const floats = (array: NumericArrayConstructor, numbersPerValue: 1 | 2 = 1): Traits => ({
  array,
  numbersPerValue,
  range: undefined,
});

const signed = (array: NumericArrayConstructor, bits: number): Traits => ({
  array,
  numbersPerValue: 1,
  range: [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1],
});

const unsigned = (array: NumericArrayConstructor, bits: number): Traits => ({
  array,
  numbersPerValue: 1,
  range: [0, 2 ** bits - 1],
});

/** The traits of every numeric type. */
export const TRAITS: Readonly<Record<NumericDataType, Traits>> = {
  FLOAT: floats(Float32Array),
  DOUBLE: floats(Float64Array),
  INT8: signed(Int8Array, 8),
  INT16: signed(Int16Array, 16),
  INT32: signed(Int32Array, 32),
  INT64: {
    array: BigInt64Array,
    numbersPerValue: 1,
    range: [-(2n ** 63n), 2n ** 63n - 1n],
  },
  UINT8: unsigned(Uint8Array, 8),
  UINT16: unsigned(Uint16Array, 16),
  UINT32: unsigned(Uint32Array, 32),
  UINT64: { array: BigUint64Array, numbersPerValue: 1, range: [0n, MAX_UINT64] },
  BOOL: unsigned(Uint8Array, 1),
  HALF: floats(Float32Array),
  BFLOAT16: floats(Float32Array),
  COMPLEX64: floats(Float32Array, 2),
  COMPLEX128: floats(Float64Array, 2),
  QINT8: signed(Int8Array, 8),
  QUINT8: unsigned(Uint8Array, 8),
  QINT16: signed(Int16Array, 16),
  QUINT16: unsigned(Uint16Array, 16),
  QINT32: signed(Int32Array, 32),
};
