import {
  doubleField,
  floatField,
  int64Field,
  packedField,
  textField,
  varintField,
  type Part,
} from '../../../../wire/bytes/parts.js';
import { WireType, type ProtoReader } from '../../../../wire/bytes/reader.js';
import { complaint } from '../../../../checks/index.js';
import { packedBlock, packedInt64s } from '../../../../wire/tensor/pack.js';

/** A single value of a feature: INT64 is a bigint. */
export type ScalarValue = string | number | bigint;

/** The types of single values in the features of EasyRec and TorchRec. */
export type ScalarType = 'INT' | 'INT64' | 'STRING' | 'FLOAT' | 'DOUBLE';

/** How the values of one type are checked, written and read. */
export interface Scalar<V extends ScalarValue = ScalarValue> {
  readonly wireType: number;
  /** The value as it is sent, or `undefined` when the type does not have it. */
  check(value: unknown): V | undefined;
  /** What the type takes, for a message. */
  readonly takes: string;
  part(field: number, value: V): Part;
  listParts(field: number, values: readonly V[]): readonly Part[];
  read(reader: ProtoReader): V;
}

const INTEGER = /^-?\d+$/;

/** Keys of objects are strings, whatever they stand for; so decimal strings are integers as well. */
function integerOf(value: unknown, bits: number): bigint | undefined {
  const isInteger =
    typeof value === 'bigint' ||
    Number.isSafeInteger(value) ||
    (typeof value === 'string' && INTEGER.test(value));
  if (!isInteger) return undefined;
  const integer = BigInt(value as bigint | number | string);
  return BigInt.asIntN(bits, integer) === integer ? integer : undefined;
}

const INT: Scalar<number> = {
  wireType: WireType.VARINT,
  takes: 'a 32-bit integer, as a number, bigint or decimal string',
  check(value) {
    const integer = integerOf(value, 32);
    return integer === undefined ? undefined : Number(integer);
  },
  part: varintField,
  listParts: (field, values) => [packedField(field, values)],
  read: (reader) => reader.int32(),
};

const INT64: Scalar<bigint> = {
  wireType: WireType.VARINT,
  takes: 'a 64-bit integer, as a safe number, bigint or decimal string',
  check: (value) => integerOf(value, 64),
  part: int64Field,
  listParts: (field, values) => [packedInt64s(field, BigInt64Array.from(values))],
  read: (reader) => reader.int64(),
};

const STRING: Scalar<string> = {
  wireType: WireType.BYTES,
  takes: 'a string',
  check: (value) => (typeof value === 'string' ? value : undefined),
  part: textField,
  listParts: (field, values) => values.map((value) => textField(field, value)),
  read: (reader) => reader.string(),
};

const FLOAT: Scalar<number> = {
  wireType: WireType.FIXED32,
  takes: 'a number within the range of 32-bit floats',
  check(value) {
    const isFit =
      typeof value === 'number' && (!Number.isFinite(value) || Number.isFinite(Math.fround(value)));
    return isFit ? value : undefined;
  },
  part: floatField,
  listParts: (field, values) => [packedBlock(field, Float32Array.from(values))],
  read: (reader) => reader.float(),
};

const DOUBLE: Scalar<number> = {
  wireType: WireType.FIXED64,
  takes: 'a number',
  check: (value) => (typeof value === 'number' ? value : undefined),
  part: doubleField,
  listParts: (field, values) => [packedBlock(field, Float64Array.from(values))],
  read: (reader) => reader.double(),
};

/** The types of single values. */
export const SCALARS = { INT, INT64, STRING, FLOAT, DOUBLE } as unknown as Readonly<
  Record<ScalarType, Scalar>
>;

/** Checks a single value of a feature. */
export function checkScalar(call: string, type: ScalarType, value: unknown): ScalarValue {
  const checked = SCALARS[type].check(value);
  if (checked !== undefined) return checked;
  throw complaint(`${call}: value`, value, `${SCALARS[type].takes} for ${type}`);
}

/** Reads a repeated field of single values behind its tag, packed or not, into `values`. */
export function readScalars(
  reader: ProtoReader,
  tag: number,
  scalar: Scalar,
  values: ScalarValue[],
): void {
  if ((tag & 7) === scalar.wireType) {
    values.push(scalar.read(reader));
  } else if ((tag & 7) === WireType.BYTES) {
    const end = reader.enter();
    while (reader.pos < end) values.push(scalar.read(reader));
    reader.leave(end);
  } else reader.skip(tag);
}
