import { DataType, type Field, type FixedSizeList, type List, type Struct } from 'apache-arrow';
import { EasConfigError, EasProtocolError } from '../errors/index.js';
import { arrowName } from './tensor-types.js';

/** Turns a value of JSON into one that Arrow's builder takes; throws for one that misfits. */
export type JsonReader = (value: unknown) => unknown;

/** A reader of the values of a field; `path` is where messages say it is. */
export function readerOf({ name, type, nullable }: Field<DataType>, path = name): JsonReader {
  const read = readerOfType(type, path);
  return (value) => {
    if (value !== null && value !== undefined) return read(value);
    if (nullable) return null;
    throw misfit(path, type, value);
  };
}

/** A reader of objects as the rows of a struct. What a struct has no field for is left out. */
export function readerOfStruct(type: Struct, path: string): JsonReader {
  const inside = path === '' ? '' : `${path}.`;
  const children = type.children as Field<DataType>[];
  const fields = children.map(
    (field) => [field.name, readerOf(field, inside + field.name)] as const,
  );
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw misfit(path, type, value);
    }
    const given = value as Record<string, unknown>;
    return Object.fromEntries(
      // Own properties alone: a field may well be called constructor.
      fields.map(([name, read]) => [
        name,
        read(Object.hasOwn(given, name) ? given[name] : undefined),
      ]),
    );
  };
}

function readerOfType(type: DataType, path: string): JsonReader {
  if (DataType.isStruct(type)) return readerOfStruct(type, path);
  if (DataType.isList(type)) return readerOfList(type, path);
  if (DataType.isFixedSizeList(type)) return readerOfList(type, path, type.listSize);
  if (DataType.isUtf8(type)) return (value) => ofType('string', value, path, type);
  if (DataType.isBool(type)) return (value) => ofType('boolean', value, path, type);
  if (DataType.isFloat(type)) return (value) => ofType('number', value, path, type);
  if (DataType.isInt(type)) {
    const { bitWidth, isSigned } = type;
    const min = isSigned ? -(2n ** BigInt(bitWidth - 1)) : 0n;
    const max = 2n ** BigInt(isSigned ? bitWidth - 1 : bitWidth) - 1n;
    return (value) => {
      const whole = wholeOf(value, bitWidth);
      if (whole === undefined || whole < min || whole > max) throw misfit(path, type, value);
      return bitWidth === 64 ? whole : Number(whole);
    };
  }
  throw new EasConfigError(
    `${path} is ${arrowName(type)}, which JSON is not read into; write Bool, an Int or Uint, a Float, ` +
      'Utf8, List, FixedSizeList or Struct.',
  );
}

function readerOfList(type: List | FixedSizeList, path: string, size?: number): JsonReader {
  const [item] = type.children as Field<DataType>[];
  if (item === undefined) throw new EasConfigError(`${path} is a list without a type; write one.`);
  const read = readerOf(item, `${path}[]`);
  return (value) => {
    if (!Array.isArray(value) || (size !== undefined && value.length !== size)) {
      throw misfit(path, type, value);
    }
    return value.map(read);
  };
}

/** JSON's numbers are exact up to 53 bits; 64 bits may also come as text. */
function wholeOf(value: unknown, bitWidth: number): bigint | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  const isText = bitWidth === 64 && typeof value === 'string' && /^-?\d{1,20}$/.test(value);
  return isText ? BigInt(value) : undefined;
}

function ofType(kind: string, value: unknown, path: string, type: DataType): unknown {
  if (typeof value === kind) return value;
  throw misfit(path, type, value);
}

function misfit(path: string, type: DataType, value: unknown): EasProtocolError {
  const where = path === '' ? 'a JSON object' : `${JSON.stringify(path)} to be ${arrowName(type)}`;
  const found = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60);
  return new EasProtocolError(`Expected ${where}, found ${found}.`);
}
