import { EasProtocolError } from '../../errors/index.js';
import { textField, varintField, type Part } from '../bytes/parts.js';
import { WireType, type ProtoReader } from '../bytes/reader.js';
import { checkShape, fieldsByNumber, readShape, shapeField } from './proto.js';
import { valueParts, ValueFields, type ValueField } from './values.js';
import type { Tensor } from './tensor.js';

/** A type that Blade services know. */
export type BladeDataType = 'FLOAT' | 'INT32' | 'INT64' | 'STRING';

/** The types that Blade services know, each with its number and the field of its values. */
const BLADE_TYPES = {
  FLOAT: [1, 'float_val'],
  INT32: [2, 'int_val'],
  INT64: [3, 'int64_val'],
  STRING: [4, 'string_val'],
} as const satisfies Record<BladeDataType, readonly [number, ValueField]>;

/** Every type that Blade services know. */
export const BLADE_DATA_TYPES = Object.freeze(Object.keys(BLADE_TYPES) as BladeDataType[]);

const VALUE_FIELDS: Readonly<Record<(typeof BLADE_TYPES)[BladeDataType][1], number>> = {
  float_val: 5,
  int_val: 6,
  int64_val: 7,
  string_val: 8,
};

const FIELD_OF_NUMBER = fieldsByNumber(VALUE_FIELDS);

/** A tensor as Blade carries it: with its name and a batch size of its own. */
export interface BladeArray {
  readonly name: string;
  /** The name in the model: the same, unless a service answers with two. */
  readonly modelName: string;
  /** How many samples it holds. */
  readonly batchSize: number;
  readonly tensor: Tensor;
}

/** The number that a type has in a request for an output. */
export function bladeNumberOf(dtype: BladeDataType): number {
  return BLADE_TYPES[dtype][0];
}

/** The type that a number in a request for an output stands for; `undefined` for any. */
export function bladeTypeOf(number: number): BladeDataType | undefined {
  return BLADE_DATA_TYPES.find((dtype) => BLADE_TYPES[dtype][0] === number);
}

/** The fields of a Blade `Array`. */
export function bladeParts({ name, modelName, batchSize, tensor }: BladeArray): readonly Part[] {
  const [, field] = BLADE_TYPES[tensor.dtype as BladeDataType];
  return [
    textField(1, name),
    textField(2, modelName),
    varintField(3, batchSize),
    shapeField(4, tensor.shape),
    ...valueParts(field, VALUE_FIELDS[field], tensor, name),
  ];
}

/** Reads a Blade `Array` behind its tag. Its type is told by the field that holds its values. */
export function readBlade(reader: ProtoReader): BladeArray {
  const end = reader.enter();
  const fields = new ValueFields(reader, FIELD_OF_NUMBER);
  const shape: number[] = [];
  let name = '';
  let modelName = '';
  let batchSize = 1;
  while (reader.pos < end) {
    const tag = reader.tag();
    if (tag === ((1 << 3) | WireType.BYTES)) name = reader.string();
    else if (tag === ((2 << 3) | WireType.BYTES)) modelName = reader.string();
    else if (tag === ((3 << 3) | WireType.VARINT)) batchSize = reader.int32();
    else if (tag === ((4 << 3) | WireType.BYTES)) readShape(reader, shape);
    else fields.take(reader, tag);
  }
  reader.leave(end);
  const dtype = typeOfFields(fields);
  const tensor = fields.tensor(BLADE_TYPES[dtype][1], dtype, checkShape(shape));
  return { name: name || modelName, modelName: modelName || name, batchSize, tensor };
}

function typeOfFields({ found }: ValueFields): BladeDataType {
  if (found.length > 1) {
    throw new EasProtocolError(`Expected values in one field, found ${found.join(', ')}.`);
  }
  // Without values any type is as good: the tensor must be empty then.
  return BLADE_DATA_TYPES.find((dtype) => BLADE_TYPES[dtype][1] === found[0]) ?? 'FLOAT';
}
