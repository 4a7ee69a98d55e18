import { DataType, makeData, Vector, type Data, type FixedSizeList } from 'apache-arrow';
import { EasProtocolError } from '../errors/index.js';
import { packBits } from './bits.js';
import { arrowName } from './tensor-types.js';
import { flatData } from './tensor-vector.js';

/** The arrays in which a column's values are gathered. */
type Values = Float32Array | Int32Array | BigInt64Array;

const FIRST_ROWS = 16;

/** Whether a type is lists of so many numbers or booleans, none of them null. */
export function isFlatList(type: DataType): type is FixedSizeList {
  if (!DataType.isFixedSizeList(type)) return false;
  const [field] = type.children;
  if (field === undefined || field.nullable) return false;
  const item: unknown = field.type;
  return DataType.isInt(item) || DataType.isBool(item) || (DataType.isFloat(item) && !isHalf(item));
}

/** Whether what a type holds in memory are the bits of its values, not numbers. */
function isHalf(type: unknown): boolean {
  return DataType.isFloat(type) && type.ArrayType === Uint16Array;
}

/** A column of lists of one size under construction: a list is one block copy. */
export class FixedListColumn {
  readonly #type: FixedSizeList;
  readonly #size: number;
  #values: Values;
  /** A 1 a row that is not null. */
  #valid = new Uint8Array(FIRST_ROWS);
  #rows = 0;
  #nulls = 0;

  constructor(type: FixedSizeList) {
    this.#type = type;
    this.#size = type.listSize;
    const { ArrayType } = type.valueType as { ArrayType: new (length: number) => Values };
    this.#values = new ArrayType(FIRST_ROWS * this.#size);
  }

  /** Sets the next row: a typed array, a vector, a plain array, or null. */
  set(row: number, value: unknown): void {
    this.#reserve(row + 1);
    const isNull = value === null || value === undefined;
    if (!isNull) this.#write(row * this.#size, value);
    this.#valid[row] = isNull ? 0 : 1;
    this.#rows = row + 1;
    if (isNull) this.#nulls += 1;
  }

  /** The column as Arrow data; it shares this column's memory. */
  toData(): Data {
    const length = this.#rows * this.#size;
    const parts = {
      type: this.#type,
      length: this.#rows,
      nullCount: this.#nulls,
      nullBitmap: this.#nulls === 0 ? undefined : packBits(this.#valid.subarray(0, this.#rows)),
      child: flatData(this.#type.valueType as DataType, this.#values.subarray(0, length), length),
    };
    return makeData(parts as never);
  }

  #write(at: number, value: unknown): void {
    const list = value instanceof Vector ? valuesOf(value) : value;
    const isText = typeof list === 'string';
    const length = (list as { readonly length?: unknown }).length;
    if (length !== this.#size || isText) {
      const found = typeof length === 'number' && !isText ? `${length} values` : typeof value;
      throw new EasProtocolError(`Expected a list of ${this.#size} values, found ${found}.`);
    }
    if (tagOf(list) === tagOf(this.#values)) this.#values.set(list as never, at);
    else this.#convert(at, list as ArrayLike<unknown>);
  }

  /** One by one, since what does not fit would become another number silently. */
  #convert(at: number, list: ArrayLike<unknown>): void {
    const values = this.#values as unknown as Record<number, unknown>;
    const isFloat = DataType.isFloat(this.#type.valueType);
    const isBool = DataType.isBool(this.#type.valueType);
    for (let i = 0; i < list.length; i++) {
      const value = isBool && typeof list[i] === 'boolean' ? Number(list[i]) : list[i];
      if (typeof value === typeof this.#values[0]) values[at + i] = value;
      const stored = values[at + i];
      const fits = isFloat ? typeof value === 'number' : stored === value;
      if (fits && !(isBool && Number(value) > 1)) continue;
      throw new EasProtocolError(
        `Expected values of ${arrowName(this.#type.valueType)}, found ${String(value)}.`,
      );
    }
  }

  #reserve(rows: number): void {
    if (rows <= this.#valid.length) return;
    const room = Math.max(rows, this.#valid.length * 2);
    const valid = new Uint8Array(room);
    valid.set(this.#valid);
    this.#valid = valid;
    const { ArrayType } = this.#type.valueType as { ArrayType: new (length: number) => Values };
    const values = new ArrayType(room * this.#size);
    values.set(this.#values as never);
    this.#values = values;
  }
}

/** A vector's values: its memory, but for nulls, which have some other value there, and for bits. */
function valuesOf(vector: Vector): unknown {
  return vector.nullCount === 0 && !isHalf(vector.type) ? vector.toArray() : [...vector];
}

function tagOf(list: unknown): unknown {
  return ArrayBuffer.isView(list) ? Reflect.get(list, Symbol.toStringTag) : undefined;
}
