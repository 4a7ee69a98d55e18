import {
  Bool,
  Field,
  FixedSizeList,
  Float16,
  Float32,
  Int32,
  Int64,
  Int8,
  List,
  Utf8,
  Vector,
  vectorFromArray,
  type DataType,
} from 'apache-arrow';
import { describe, expect, it } from '@jest/globals';
import { FixedListColumn, isFlatList } from '../../lib/arrow/fixed-list-column.js';
import { payloadColumn } from '../../lib/arrow/payload-column.js';
import { EasProtocolError } from '../../lib/errors/index.js';

const listOf = (item: DataType, size = 2, nullable = false): FixedSizeList =>
  new FixedSizeList(size, new Field('item', item, nullable));

/** The rows that Arrow reads out of a column. */
const rowsOf = (column: { toData(): unknown }): unknown[] =>
  Array.from(new Vector([column.toData() as never]), (list: unknown) =>
    list === null ? null : [...(list as Vector)],
  );

function complaintOf(item: DataType, value: unknown): string {
  try {
    new FixedListColumn(listOf(item)).set(0, value);
  } catch (error) {
    expect(error).toBeInstanceOf(EasProtocolError);
    return (error as EasProtocolError).message;
  }
  throw new Error('Expected the value to be refused.');
}

describe('lists of numbers', () => {
  it.each<[DataType, boolean]>([
    [listOf(new Int8()), true],
    [listOf(new Int64()), true],
    [listOf(new Float32()), true],
    [listOf(new Bool()), true],
    [listOf(new Float16()), false],
    [listOf(new Utf8()), false],
    [listOf(new Float32(), 2, true), false],
    [new List(new Field('item', new Float32(), false)), false],
    [new Float32(), false],
  ])('are %s: %p', (type, expected) => {
    expect(isFlatList(type)).toBe(expected);
  });

  it('are none without a type', () => {
    expect(isFlatList(new FixedSizeList(2, undefined as never))).toBe(false);
  });

  it('of another kind are left to Arrow', () => {
    const halves = payloadColumn(listOf(new Float16()));
    halves.set(0, [0.5, -2]);
    halves.set(1, null);
    expect(rowsOf(halves)).toEqual([[0.5, -2], null]);
    const texts = payloadColumn(listOf(new Utf8()));
    texts.set(0, ['a', 'b']);
    texts.set(1, undefined);
    expect(rowsOf(texts)).toEqual([['a', 'b'], null]);
  });
});

describe('a column of lists of one size', () => {
  it('counts its nulls, and has a bitmap only with some', () => {
    const column = new FixedListColumn(listOf(new Int32()));
    column.set(0, [1, 2]);
    column.set(1, Int32Array.of(3, 4));
    expect(column.toData()).toMatchObject({ length: 2, nullCount: 0 });
    expect(column.toData().nullBitmap).toHaveLength(0);
    column.set(2, null);
    column.set(3, undefined);
    column.set(4, [5, 6]);
    expect(column.toData()).toMatchObject({ length: 5, nullCount: 2 });
    expect(rowsOf(column)).toEqual([[1, 2], [3, 4], null, null, [5, 6]]);
  });

  it('holds as many rows as come, and doubles its room for them', () => {
    const column = new FixedListColumn(listOf(new Int32()));
    const room = (): number =>
      (column.toData().children[0]!.values as Int32Array).buffer.byteLength / 8;
    for (let row = 0; row < 16; row++) column.set(row, [row, -row]);
    expect(room()).toBe(16);
    column.set(16, null);
    expect(room()).toBe(32);
    for (let row = 17; row < 100; row++) column.set(row, [row, -row]);
    expect(room()).toBe(128);
    expect(rowsOf(column)).toEqual(
      Array.from({ length: 100 }, (_, row) => (row === 16 ? null : [row, 0 - row])),
    );
  });

  it('has room at once for a row far behind', () => {
    const column = new FixedListColumn(listOf(new Int32()));
    column.set(99, [1, 2]);
    expect(rowsOf(column)[99]).toEqual([1, 2]);
  });

  it.each<[DataType, unknown, unknown[]]>([
    [new Int8(), Float64Array.of(1, -128), [1, -128]],
    [new Int8(), vectorFromArray([1, 2], new Int32()), [1, 2]],
    [new Float32(), [1, 0.5], [1, 0.5]],
    [new Float32(), [Number.NaN, Infinity], [Number.NaN, Infinity]],
    [new Float32(), vectorFromArray([0.5, -2], new Float16()), [0.5, -2]],
    [new Int64(), [1n, -(2n ** 63n)], [1n, -(2n ** 63n)]],
    [new Bool(), [0, true], [false, true]],
    [new Bool(), Uint8Array.of(1, 0), [true, false]],
    [new Bool(), vectorFromArray([true, false], new Bool()), [true, false]],
  ])('of %s takes %p', (item, value, expected) => {
    const column = new FixedListColumn(listOf(item));
    column.set(0, value);
    expect(rowsOf(column)).toEqual([expected]);
  });

  it.each<[DataType, unknown, string]>([
    [new Int8(), [1], 'Expected a list of 2 values, found 1 values.'],
    [new Int8(), Int8Array.of(1, 2, 3), 'Expected a list of 2 values, found 3 values.'],
    [new Int8(), 'ab', 'Expected a list of 2 values, found string.'],
    [new Int8(), 7, 'Expected a list of 2 values, found number.'],
    [new Int8(), {}, 'Expected a list of 2 values, found object.'],
    [new Int8(), { length: '2' }, 'Expected a list of 2 values, found object.'],
    [new Int8(), [1, 128], 'Expected values of Int8, found 128.'],
    [new Int8(), [1, true], 'Expected values of Int8, found true.'],
    [new Int8(), [1, Number.NaN], 'Expected values of Int8, found NaN.'],
    [new Int64(), [1n, 2], 'Expected values of Int64, found 2.'],
    [new Float32(), ['1', 2], 'Expected values of Float32, found 1.'],
    [new Float32(), [true, 2], 'Expected values of Float32, found true.'],
    [new Bool(), [true, 2], 'Expected values of Bool, found 2.'],
    [new Bool(), ['1', true], 'Expected values of Bool, found 1.'],
    [new Bool(), [null, true], 'Expected values of Bool, found null.'],
    [new Bool(), [true, -1], 'Expected values of Bool, found -1.'],
    [new Int8(), vectorFromArray([1, null], new Int8()), 'Expected values of Int8, found null.'],
    [new Float32(), vectorFromArray([null, 1], new Float32()), 'of Float32, found null.'],
  ])('of %s refuses %p', (item, value, message) => {
    expect(complaintOf(item, value)).toContain(message);
  });
});
