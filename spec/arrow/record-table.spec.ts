import type { Data, Table } from 'apache-arrow';
import { describe, expect, it } from '@jest/globals';
import { FrameBatch } from '../../lib/arrow/batch.js';
import { FrameColumns } from '../../lib/arrow/columns.js';
import { decodeFrameList } from '../../lib/arrow/decode.js';
import { listBytes } from '../support/frame-list.js';

const bytes = listBytes([
  { index: 1n, tags: { requestId: 'a', k: 'v' }, data: '1' },
  { index: 2n, data: '2', message: 'm' },
]);

const partsOf = (table: Table, name: string) => table.getChild(name)!.data[0] as Data;

describe('the table of records', () => {
  it('has buffers and children where Arrow expects some, and nowhere else', () => {
    const { table } = decodeFrameList(bytes, 'binary');
    const { indexes } = decodeFrameList(bytes, 'binary');
    expect(partsOf(table, 'index').children).toEqual([]);
    expect(partsOf(table, 'index').values).toEqual(indexes);
    expect(partsOf(table, 'index').valueOffsets).toBeUndefined();
    expect(table.batches[0]!.data.valueOffsets).toBeUndefined();
    expect(table.batches[0]!.data.children).toHaveLength(5);
    expect(partsOf(table, 'tags').values).toBeUndefined();
    const tags = partsOf(table, 'tags');
    expect(tags.valueOffsets).toEqual(Int32Array.of(0, 2, 2));
    expect(tags.children[0]!.valueOffsets).toBeUndefined();
    expect(tags.children[0]).toMatchObject({ length: 2, nullCount: 0 });
    expect(tags.children[0]!.children).toHaveLength(2);
  });
});

describe('the columns of a table', () => {
  it.each([
    ['index', 'Uint64', false],
    ['requestId', 'Utf8', true],
    ['tags', 'Map<{key:Utf8, value:Utf8}>', false],
    ['data', 'Binary', true],
    ['message', 'Utf8', true],
  ])('have in %s a %s, null or not: %p', (name, type, nullable) => {
    const { schema } = decodeFrameList(bytes, 'binary').table;
    const field = schema.fields.find((one) => one.name === name)!;
    expect([String(field.type), field.nullable]).toEqual([type, nullable]);
  });
});

describe('batches over the same columns', () => {
  it('share their indexes and their table', () => {
    const columns = new FrameColumns('binary');
    const first = new FrameBatch(columns);
    for (const second of [new FrameBatch(columns, first), new FrameBatch(columns, first)]) {
      expect(second.indexes).toBe(first.indexes);
      expect(second.table).toBe(first.table);
    }
    expect(new FrameBatch(columns).indexes).not.toBe(first.indexes);
  });

  it('keep their indexes apart from the memory of the records', () => {
    const { indexes } = decodeFrameList(bytes, 'binary');
    expect(indexes.buffer.byteLength).toBe(16);
  });
});
