import { Binary, Utf8, Vector } from 'apache-arrow';
import { describe, expect, it } from '@jest/globals';
import { ByteColumn } from '../../lib/arrow/byte-column.js';
import { Slab } from '../../lib/arrow/slab.js';

/** Memory as it may well be: whatever was in it before. */
class UsedSlab extends Slab {
  override bytes(length: number): Uint8Array<ArrayBuffer> {
    return super.bytes(length).fill(0xa5);
  }

  override int32s(length: number): Int32Array<ArrayBuffer> {
    return super.int32s(length).fill(0x5a5a5a5a);
  }
}

const usedSlab = (): Slab => new UsedSlab(1 << 20);
const put = (column: ByteColumn, text: string): void => {
  const bytes = Buffer.from(text);
  column.append(bytes, 0, bytes.length);
};
const textAt = (column: ByteColumn, row: number): string =>
  Buffer.from(column.at(row)).toString('latin1');
/** How many bytes were cut from a slab so far. */
const takenFrom = (slab: Slab): number => slab.bytes(0).byteOffset;
/** The rows as Arrow reads them. */
const arrowRows = (column: ByteColumn): unknown[] => [...new Vector([column.toData(new Utf8())])];

describe('a column of bytes', () => {
  it.each([0, 1, 47, 48, 49, 200])(
    'holds values of %i bytes, cut out of what they came in',
    (size) => {
      const column = new ByteColumn(usedSlab());
      // A view into memory that begins before it and goes on after it.
      const source = Uint8Array.from({ length: size + 40 }, (_, at) => at % 251).subarray(10);
      for (let row = 0; row < 3; row++) column.append(source, 7, 7 + size);
      expect([column.rows, column.byteLength]).toEqual([3, 3 * size]);
      for (let row = 0; row < 3; row++) {
        expect([...column.at(row)]).toEqual([...source.subarray(7, 7 + size)]);
      }
      expect(column.isNull(0)).toBe(false);
    },
  );

  it.each([1, 2, 3, 4, 5, 8, 9, 63, 64, 65, 200])(
    'of %i rows tells its nulls from its values, wherever they stand',
    (rows) => {
      const patterns: ((row: number) => boolean)[] = [
        (row) => row % 2 === 0,
        (row) => row % 2 === 1,
        (row) => row === 0,
        (row) => row === rows - 1,
        (row) => row !== 0,
        (row) => row !== rows - 1,
        () => true,
        () => false,
      ];
      for (const isNull of patterns) {
        const column = new ByteColumn(usedSlab(), 4, 8);
        const expected = Array.from({ length: rows }, (_, row) => (isNull(row) ? null : `v${row}`));
        for (const value of expected) {
          if (value === null) column.appendNull();
          else put(column, value);
        }
        expect(expected.map((_, row) => column.isNull(row))).toEqual(
          expected.map((value) => value === null),
        );
        expect(arrowRows(column)).toEqual(expected);
        for (const [row, value] of expected.entries()) {
          if (value !== null) expect(textAt(column, row)).toBe(value);
        }
      }
    },
  );

  it('takes no memory until it has a value', () => {
    const slab = new Slab(4096);
    const column = new ByteColumn(slab);
    for (let row = 0; row < 200; row++) column.appendNull();
    expect(takenFrom(slab)).toBe(0);
    put(column, 'a');
    expect(takenFrom(slab)).toBeGreaterThan(0);
  });

  it('takes memory once for as many rows and bytes as it expects', () => {
    const slab = new Slab(1 << 16);
    const column = new ByteColumn(slab, 100, 200);
    put(column, 'ab');
    // One offset more than rows.
    const taken = 101 * 4 + 4 + 200;
    expect(takenFrom(slab)).toBe(taken);
    for (let row = 1; row < 100; row++) put(column, 'ab');
    expect(takenFrom(slab)).toBe(taken);
    column.append(Buffer.alloc(0), 0, 0);
    expect(takenFrom(slab)).toBe(taken + 201 * 4 + 4);
    put(column, 'a');
    expect(takenFrom(slab)).toBe(taken + 201 * 4 + 4 + 400);
  });

  it('makes twice the room when it is full, and as much as a large value needs', () => {
    const slab = new Slab(1 << 16);
    const column = new ByteColumn(slab, 1, 8);
    column.append(Buffer.alloc(1000), 0, 1000);
    expect(takenFrom(slab)).toBe(8 + 1000);
    put(column, 'a');
    // Offsets for two rows, then room for 2,000 bytes.
    expect(takenFrom(slab)).toBe(8 + 1000 + 16 + 2000);
  });

  it('expects for its first rows those that were null before them', () => {
    const slab = new Slab(1 << 16);
    const column = new ByteColumn(slab, 4, 8);
    for (let row = 0; row < 9; row++) column.appendNull();
    put(column, 'a');
    // Eleven offsets, a bitmap of 64 rows, and the bytes.
    expect(takenFrom(slab)).toBe(48 + 8 + 8);
    expect(arrowRows(column)).toEqual([...Array.from({ length: 9 }, () => null), 'a']);
  });

  it('widens its bitmap with its rows', () => {
    const column = new ByteColumn(usedSlab(), 4, 8);
    const expected = Array.from({ length: 300 }, (_, row) =>
      row === 1 || row === 290 ? null : 'x',
    );
    for (const value of expected) {
      if (value === null) column.appendNull();
      else put(column, value);
    }
    expect(arrowRows(column)).toEqual(expected);
    expect(column.toData(new Utf8()).nullBitmap.length).toBeGreaterThanOrEqual(40);
  });

  it('has no bitmap as long as nothing is null', () => {
    const column = new ByteColumn();
    put(column, 'a');
    const { nullBitmap, nullCount } = column.toData(new Binary());
    expect([nullBitmap.length, nullCount]).toEqual([0, 0]);
  });

  it.each([0, 1, 63, 64, 65])(
    'of %i nulls alone has an offset more, and a padded bitmap',
    (rows) => {
      const column = new ByteColumn();
      for (let row = 0; row < rows; row++) column.appendNull();
      const { valueOffsets, values, nullBitmap, nullCount, length } = column.toData(new Utf8());
      expect(valueOffsets).toEqual(new Int32Array(rows + 1));
      expect(values).toHaveLength(0);
      expect(nullBitmap).toEqual(new Uint8Array(Math.ceil(rows / 64) * 8));
      expect([length, nullCount]).toEqual([rows, rows]);
    },
  );

  it('is Arrow data of its own rows and bytes, not of the room behind them', () => {
    const column = new ByteColumn();
    put(column, 'one');
    put(column, '');
    const { valueOffsets, values } = column.toData(new Utf8());
    expect([...valueOffsets]).toEqual([0, 3, 3]);
    expect(Buffer.from(values).toString()).toBe('one');
  });

  it('keeps a first value where it is, and copies it when more come', () => {
    const column = new ByteColumn(usedSlab());
    const source = Buffer.from('before the value after').subarray(3);
    column.adopt(source, 8, 13);
    expect([column.rows, column.byteLength]).toEqual([1, 5]);
    expect(textAt(column, 0)).toBe('value');
    expect(column.at(0).buffer).toBe(source.buffer);
    expect(arrowRows(column)).toEqual(['value']);
    put(column, 'more');
    expect(column.at(0).buffer).not.toBe(source.buffer);
    expect(arrowRows(column)).toEqual(['value', 'more']);
    expect(source.toString()).toBe('ore the value after');
  });

  it('is followed by one that expects as many rows, and bytes with an eighth to spare', () => {
    const before = new ByteColumn();
    for (let row = 0; row < 1000; row++) put(before, '12345678');
    const slab = new Slab(1 << 16);
    const next = before.successor(slab);
    expect([next.rows, next.byteLength]).toEqual([0, 0]);
    put(next, 'a');
    expect(takenFrom(slab)).toBe(1001 * 4 + 4 + 9000);
  });

  it('is followed by one with room for the first rows when it held less', () => {
    const slab = new Slab(1 << 16);
    const next = new ByteColumn().successor(slab);
    put(next, 'a');
    expect(takenFrom(slab)).toBe(65 * 4 + 4 + 1024);
  });
});
