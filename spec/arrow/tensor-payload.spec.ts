import {
  Bool,
  Field,
  FixedSizeList,
  Float32,
  Int64,
  Int8,
  tableFromIPC,
  tableToIPC,
  vectorFromArray,
  type DataType as ArrowType,
  type Table,
  type Vector,
} from 'apache-arrow';
import { describe, expect, it } from '@jest/globals';
import { decodeFrameList } from '../../lib/arrow/decode.js';
import { tensorPayload, type TensorPayloadOptions } from '../../lib/arrow/tensor-payload.js';
import type { Payload } from '../../lib/options/payload-option.js';
import type { NumericDataType } from '../../lib/wire/tensor/dtype.js';
import { complaint } from '../support/complaint.js';
import { listBytes } from '../support/frame-list.js';

const batchOf = <P extends Payload>(payload: P, data: readonly (Uint8Array | string)[]) =>
  decodeFrameList(
    listBytes(data.map((bytes, at) => ({ index: BigInt(at + 1), data: bytes }))),
    payload,
  );

/** A column's lists as arrays, null for null. */
const listsOf = (table: Table): unknown[] =>
  Array.from(table.getChild('data')!, (list: Vector | null) => (list === null ? null : [...list]));

const floats = (length: number) =>
  tensorPayload({
    dtype: 'FLOAT',
    length,
    values: (bytes) => {
      if (bytes.length % 4 !== 0) throw new Error('no floats');
      return new Float32Array(new Uint8Array(bytes).buffer);
    },
  });
const bytesOf = (...values: number[]) => new Uint8Array(Float32Array.from(values).buffer);

describe('a payload of tensors', () => {
  it('makes a column of lists of fixed size, whose values are one block', () => {
    const { table } = batchOf(floats(2), [bytesOf(1, 2), bytesOf(3, 4), bytesOf(5, 6)]);
    const column = table.getChild('data')!;
    expect(String(column.type)).toBe('FixedSizeList[2]<Float32>');
    expect(column.getChildAt(0)!.toArray()).toEqual(Float32Array.of(1, 2, 3, 4, 5, 6));
    expect(column.nullCount).toBe(0);
  });

  it('makes what does not decode, or has another number of values, a bad record', () => {
    const batch = batchOf(floats(2), [bytesOf(1, 2), bytesOf(3), 'xyz', bytesOf(5, 6)]);
    expect(listsOf(batch.table)).toEqual([[1, 2], null, null, [5, 6]]);
    const errors = [...batch.errors].map(([row, { message }]) => `${row}: ${message}`);
    expect(errors).toEqual([
      '1: The decoded payload does not fit its Arrow type: Expected a list of 2 values, found 1 values.',
      '2: The payload did not decode: no floats',
    ]);
    expect(batch.at(1)!.data).toEqual(bytesOf(3));
  });

  it('survives Arrow IPC over many rows, its nulls included', () => {
    const rows = Array.from({ length: 1_000 }, (_, at) =>
      at % 7 === 3 ? 'bad' : bytesOf(at, 0 - at, at / 2),
    );
    const { table } = batchOf(floats(3), rows);
    const back = tableFromIPC(tableToIPC(table));
    expect(listsOf(back)).toEqual(listsOf(table));
    expect(listsOf(back)[3]).toBeNull();
    expect(listsOf(back).filter((list) => list !== null)).toEqual(
      rows.flatMap((row, at) => (row === 'bad' ? [] : [[at, 0 - at, at / 2]])),
    );
    expect(back.getChild('data')!.nullCount).toBe(143);
  });

  it.each<[NumericDataType, string, unknown, unknown[]]>([
    ['INT64', 'FixedSizeList[2]<Int64>', BigInt64Array.of(1n, -1n), [1n, -1n]],
    ['QUINT8', 'FixedSizeList[2]<Uint8>', Uint8Array.of(1, 255), [1, 255]],
    ['BOOL', 'FixedSizeList[2]<Bool>', Uint8Array.of(1, 0), [true, false]],
    ['HALF', 'FixedSizeList[2]<Float32>', Float32Array.of(0.5, 1), [0.5, 1]],
    ['COMPLEX128', 'FixedSizeList[4]<Float64>', Float64Array.of(1, 2, 3, 4), [1, 2, 3, 4]],
  ])('of %s makes a column of %s', (dtype, type, values, expected) => {
    const payload = tensorPayload({ dtype, length: 2, values: () => values as never });
    const { table } = batchOf(payload, ['x', 'y']);
    expect(String(table.getChild('data')!.type)).toBe(type);
    expect(listsOf(tableFromIPC(tableToIPC(table)))).toEqual([expected, expected]);
  });

  it('names the types that it has, strings not among them', () => {
    const refused = complaint(() => tensorPayload({ dtype: 'STRING', length: 1 } as never));
    expect(refused).toContain('COMPLEX128');
    expect(refused).not.toMatch(/STRING,|, STRING/);
  });

  it('makes what is no array at all a bad record', () => {
    const payload = tensorPayload({ dtype: 'FLOAT', length: 1, values: () => 5 as never });
    expect(batchOf(payload, ['x']).at(0)!.error!.message).toBe(
      'The payload did not decode: Expected values in a Float32Array, found number.',
    );
  });

  it('cannot be changed once it is made', () => {
    expect(Object.isFrozen(floats(2))).toBe(true);
  });

  it('makes values of another class a bad record', () => {
    const values = (bytes: Uint8Array) => (bytes.length === 1 ? [1] : Float64Array.of(1)) as never;
    const batch = batchOf(tensorPayload({ dtype: 'FLOAT', length: 1, values }), ['x', 'xy']);
    expect([...batch.errors.values()].map(({ message }) => message)).toEqual([
      'The payload did not decode: Expected values in a Float32Array, found object.',
      'The payload did not decode: Expected values in a Float32Array, found Float64Array.',
    ]);
  });

  it.each<[unknown, string]>([
    [
      { dtype: 'STRING', length: 1, values: () => [] },
      'dtype is "STRING"; write one of "FLOAT", "DOUBLE"',
    ],
    [{ dtype: 'FLOAT', length: 0, values: () => [] }, 'length is 0; write a whole number of 1'],
    [{ dtype: 'FLOAT', length: 1 }, 'values is undefined; write a function from bytes'],
    [{ dtype: 'FLOAT', size: 1 }, 'tensorPayload has no option "size"'],
    [undefined, 'The options of tensorPayload are undefined; write an object'],
  ])('refuses %j at once', (options, message) => {
    expect(complaint(() => tensorPayload(options as TensorPayloadOptions<'FLOAT'>))).toContain(
      message,
    );
  });
});

describe('a column of lists of fixed size by a decoder of one’s own', () => {
  const listsWith = (item: ArrowType, values: readonly unknown[], nullable = false) => {
    const type = new FixedSizeList(2, new Field('item', item, nullable));
    return batchOf(
      { type, decode: (bytes) => values[bytes.length - 1] as never },
      values.map((_, at) => 'x'.repeat(at + 1)),
    );
  };

  it('takes plain arrays and vectors too', () => {
    const batch = listsWith(new Int8(), [[1, -2], vectorFromArray([3, 4], new Int8()), null]);
    expect(listsOf(batch.table)).toEqual([[1, -2], [3, 4], null]);
    expect(batch.errors.size).toBe(0);
    expect(
      listsOf(
        listsWith(new Bool(), [
          [true, false],
          [1, 0],
        ]).table,
      ),
    ).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  it.each<[ArrowType, unknown]>([
    [new Int8(), [1, 200]],
    [new Int8(), [1, 1.5]],
    [new Int8(), [1, '2']],
    [new Int8(), [1, null]],
    [new Int8(), Int32Array.of(1, 300)],
    [new Int64(), [1, 2]],
    [new Int64(), [1n, 2n ** 63n]],
    [new Float32(), [1, '2']],
    [new Bool(), [true, 2]],
    [new Float32(), 'ab'],
    [new Float32(), 7],
  ])('of %s makes what would become other values (%p) a bad record', (item, value) => {
    const batch = listsWith(item, [value]);
    expect(batch.errors.get(0)?.message).toMatch(/Expected (values of|a list of 2 values)/);
    expect(listsOf(batch.table)).toEqual([null]);
  });

  it('leaves lists that may hold nulls to Arrow', () => {
    expect(listsOf(listsWith(new Float32(), [[1, null]], true).table)).toEqual([[1, null]]);
  });
});
