import { EasProtocolError } from '../../errors/index.js';
import { optionalTextField, optionalVarintField, packedField, type Part } from '../bytes/parts.js';
import { WireType, type ProtoReader } from '../bytes/reader.js';
import { TRAITS, type NumericDataType, type NumericValues } from './dtype.js';
import { floatsOf, halvesOf } from './half.js';
import { checkIntact } from './intact.js';
import { packedBlock } from './pack.js';
import { checkShape, readDimensions } from './proto.js';
import { volumeOf, type NumericTensor } from './tensor.js';

/** A type that the ONNX processor knows. */
export type RawDataType = Exclude<
  NumericDataType,
  | 'BOOL'
  | 'BFLOAT16'
  | 'COMPLEX64'
  | 'COMPLEX128'
  | 'QINT8'
  | 'QUINT8'
  | 'QINT16'
  | 'QUINT16'
  | 'QINT32'
>;

/** The types that the ONNX processor knows, and their numbers. */
const RAW_TYPES = {
  FLOAT: 1,
  UINT8: 2,
  INT8: 3,
  UINT16: 4,
  INT16: 5,
  INT32: 6,
  INT64: 7,
  HALF: 10,
  DOUBLE: 11,
  UINT32: 12,
  UINT64: 13,
} as const satisfies Record<RawDataType, number>;

/** Every type that the ONNX processor knows. */
export const RAW_DATA_TYPES = Object.freeze(Object.keys(RAW_TYPES) as RawDataType[]);

/** A tensor as the ONNX processor carries it. */
export interface RawTensor {
  readonly name: string;
  readonly tensor: NumericTensor;
}

/** The fields of an ONNX `TensorProto`: the values are their bytes, little-endian. */
export function rawParts({ name, tensor }: RawTensor): readonly Part[] {
  const { dtype, shape, values } = tensor;
  checkIntact(name, tensor);
  return [
    optionalTextField(1, name),
    packedField(2, shape),
    optionalVarintField(3, RAW_TYPES[dtype as RawDataType]),
    packedBlock(5, dtype === 'HALF' ? halvesOf(values as Float32Array) : values),
  ];
}

/** Reads an ONNX `TensorProto` behind its tag. */
export function readRaw(reader: ProtoReader): RawTensor {
  reader.countTensor();
  const end = reader.enter();
  const dimensions: number[] = [];
  let name = '';
  let number = 0;
  let raw: Uint8Array = new Uint8Array();
  while (reader.pos < end) {
    const tag = reader.tag();
    if (tag === ((1 << 3) | WireType.BYTES)) name = reader.string();
    else if (tag >>> 3 === 2) readDimensions(reader, tag, dimensions);
    else if (tag === ((3 << 3) | WireType.VARINT)) number = reader.int32();
    else if (tag === ((5 << 3) | WireType.BYTES)) raw = reader.bytes();
    else reader.skip(tag);
  }
  reader.leave(end);
  const dtype = RAW_DATA_TYPES.find((known) => RAW_TYPES[known] === number);
  if (dtype === undefined) {
    throw new EasProtocolError(`Expected a tensor of a known type, found type ${number}.`);
  }
  const shape = checkShape(dimensions);
  return { name, tensor: { dtype, shape, values: valuesOf(dtype, raw, volumeOf(shape)) } };
}

function valuesOf(dtype: RawDataType, raw: Uint8Array, count: number): NumericValues {
  const array = dtype === 'HALF' ? Uint16Array : TRAITS[dtype].array;
  if (raw.length !== count * array.BYTES_PER_ELEMENT) {
    throw new EasProtocolError(
      `Expected ${count * array.BYTES_PER_ELEMENT} bytes of ${dtype} values, found ${raw.length}.`,
    );
  }
  // Copied to where they are aligned.
  const values = new array(new Uint8Array(raw).buffer);
  return dtype === 'HALF' ? floatsOf(values as Uint16Array) : values;
}
