import {
  Bool,
  Float32,
  Float64,
  Int16,
  Int32,
  Int64,
  Int8,
  Uint16,
  Uint32,
  Uint64,
  Uint8,
  Utf8,
} from 'apache-arrow';
import type { DataType } from '../wire/tensor/dtype.js';

/** The Arrow types of tensors' values, by the names of `DataType`. */
export interface ArrowByDataType {
  FLOAT: Float32;
  DOUBLE: Float64;
  INT8: Int8;
  INT16: Int16;
  INT32: Int32;
  INT64: Int64;
  UINT8: Uint8;
  UINT16: Uint16;
  UINT32: Uint32;
  UINT64: Uint64;
  BOOL: Bool;
  STRING: Utf8;
  HALF: Float32;
  BFLOAT16: Float32;
  COMPLEX64: Float32;
  COMPLEX128: Float64;
  QINT8: Int8;
  QUINT8: Uint8;
  QINT16: Int16;
  QUINT16: Uint16;
  QINT32: Int32;
}

/**
 * The Arrow type in which the values of a type are held. The 16-bit floats are widened, as they
 * are everywhere here; the complex types are pairs of real and imaginary parts.
 */
export type ArrowTypeOf<D extends DataType> = ArrowByDataType[D];

const MAKERS: { readonly [D in DataType]: () => ArrowByDataType[D] } = {
  FLOAT: () => new Float32(),
  DOUBLE: () => new Float64(),
  INT8: () => new Int8(),
  INT16: () => new Int16(),
  INT32: () => new Int32(),
  INT64: () => new Int64(),
  UINT8: () => new Uint8(),
  UINT16: () => new Uint16(),
  UINT32: () => new Uint32(),
  UINT64: () => new Uint64(),
  BOOL: () => new Bool(),
  STRING: () => new Utf8(),
  HALF: () => new Float32(),
  BFLOAT16: () => new Float32(),
  COMPLEX64: () => new Float32(),
  COMPLEX128: () => new Float64(),
  QINT8: () => new Int8(),
  QUINT8: () => new Uint8(),
  QINT16: () => new Int16(),
  QUINT16: () => new Uint16(),
  QINT32: () => new Int32(),
};

/** An Arrow type as messages name it, such as `FixedSizeList[2]<Float32>`. */
export function arrowName(type: unknown): string {
  return String(type);
}

/** The Arrow type in which the values of a type are held. */
export function arrowTypeOf<D extends DataType>(dtype: D): ArrowTypeOf<D> {
  return MAKERS[dtype]();
}
