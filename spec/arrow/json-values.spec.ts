import {
  Field,
  FixedSizeList,
  Float64,
  Int16,
  Int32,
  Int64,
  Int8,
  List,
  Struct,
  Uint16,
  Uint32,
  Uint64,
  Uint8,
  Utf8,
  type DataType,
} from 'apache-arrow';
import { describe, expect, it } from '@jest/globals';
import { readerOf, readerOfStruct } from '../../lib/arrow/json-values.js';
import { arrowName } from '../../lib/arrow/tensor-types.js';
import { EasProtocolError } from '../../lib/errors/index.js';
import { complaint } from '../support/complaint.js';

const field = (type: DataType, nullable = false): Field<DataType> =>
  new Field<DataType>('n', type, nullable);

function misfitOf(read: (value: unknown) => unknown, value: unknown): string {
  try {
    read(value);
  } catch (error) {
    expect(error).toBeInstanceOf(EasProtocolError);
    return (error as EasProtocolError).message;
  }
  throw new Error('Expected the value to be refused.');
}

describe('whole numbers', () => {
  it.each<[DataType, number, number]>([
    [new Int8(), -128, 127],
    [new Int16(), -32_768, 32_767],
    [new Int32(), -(2 ** 31), 2 ** 31 - 1],
    [new Uint8(), 0, 255],
    [new Uint16(), 0, 65_535],
    [new Uint32(), 0, 2 ** 32 - 1],
  ])('of %s reach from %d to %d', (type: DataType, min, max) => {
    const read = readerOf(field(type));
    expect([read(min), read(max), read(1)]).toEqual([min, max, 1]);
    expect(misfitOf(read, min - 1)).toBe(
      `Expected "n" to be ${arrowName(type)}, found ${min - 1}.`,
    );
    expect(misfitOf(read, max + 1)).toContain(`found ${max + 1}.`);
    expect(misfitOf(read, '1')).toContain('found "1".');
  });

  it.each<[DataType, bigint, bigint]>([
    [new Int64(), -(2n ** 63n), 2n ** 63n - 1n],
    [new Uint64(), 0n, 2n ** 64n - 1n],
  ])('of %s reach from %d to %d, the large ones as text', (type, min, max) => {
    const read = readerOf(field(type));
    expect([read(String(min)), read(String(max)), read(7), read('007')]).toEqual([
      min,
      max,
      7n,
      7n,
    ]);
    for (const beyond of [min - 1n, max + 1n]) {
      expect(misfitOf(read, String(beyond))).toContain(`found "${beyond}".`);
    }
  });

  it.each([
    '',
    '-',
    'x1',
    '1x',
    ' 1',
    '1 ',
    '1.0',
    '1e3',
    '0x10',
    '--1',
    '1-1',
    '0'.repeat(21),
    '一',
  ])('of 64 bits are not read out of %p', (text) => {
    expect(misfitOf(readerOf(field(new Int64())), text)).toContain(JSON.stringify(text));
  });

  it.each([[[5]], [true], [1.5], [2 ** 53], [{}]])('of 64 bits are not read out of %p', (value) => {
    expect(misfitOf(readerOf(field(new Int64())), value)).toContain('"n" to be Int64');
  });
});

describe('nothing', () => {
  it('is null where a field may be, and a misfit elsewhere', () => {
    const may = readerOf(field(new Float64(), true));
    expect([may(null), may(undefined), may(1)]).toEqual([null, null, 1]);
    const must = readerOf(field(new Float64()));
    expect(misfitOf(must, null)).toBe('Expected "n" to be Float64, found null.');
    expect(misfitOf(must, undefined)).toBe('Expected "n" to be Float64, found nothing.');
  });
});

describe('lists', () => {
  it('of any size are read an item at a time', () => {
    const read = readerOf(field(new List(field(new Int8()))));
    expect(read([])).toEqual([]);
    expect(read([1, 2, 3])).toEqual([1, 2, 3]);
    expect(misfitOf(read, [1, 'x'])).toBe('Expected "n[]" to be Int8, found "x".');
    expect(misfitOf(read, { length: 0 })).toContain('to be List<Int8>, found {"length":0}.');
  });

  it('of one size have neither more nor less', () => {
    const read = readerOf(field(new FixedSizeList(2, field(new Int8()))));
    expect(read([1, 2])).toEqual([1, 2]);
    for (const other of [[], [1], [1, 2, 3], 'ab']) {
      expect(misfitOf(read, other)).toContain('FixedSizeList[2]<Int8>');
    }
  });

  it('without a type are refused at once', () => {
    const empty = new List(undefined as never);
    expect(complaint(() => readerOf(field(empty)))).toBe('n is a list without a type; write one.');
  });
});

describe('objects', () => {
  const inner = new Struct([field(new Int8())]);
  const read = readerOfStruct(new Struct([new Field('a', inner, true)]), '');

  it('are named by their path where they misfit, and none at the top', () => {
    expect(read({ a: { n: 1 }, b: 2 })).toEqual({ a: { n: 1 } });
    expect(misfitOf(read, { a: { n: 'x' } })).toBe('Expected "a.n" to be Int8, found "x".');
    expect(misfitOf(read, 5)).toBe('Expected a JSON object, found 5.');
    expect(misfitOf(read, [])).toBe('Expected a JSON object, found [].');
    expect(misfitOf(read, undefined)).toBe('Expected a JSON object, found nothing.');
  });

  it('are shown by no more than their first 60 characters', () => {
    const text = 'x'.repeat(100);
    const reader = readerOf(field(new Int8()));
    expect(misfitOf(reader, text)).toBe(`Expected "n" to be Int8, found "${'x'.repeat(59)}.`);
    expect(misfitOf(readerOf(field(new Utf8())), [text]).length).toBeLessThan(100);
  });
});
