import {
  Float64,
  Int64,
  Field,
  Struct,
  tableFromIPC,
  tableToIPC,
  Utf8,
  type Table,
  type Vector,
} from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { FrameBatch, type FrameRow } from '../../lib/arrow/batch.js';
import { FrameColumns } from '../../lib/arrow/columns.js';
import { decodeFrameList } from '../../lib/arrow/decode.js';
import { EasProtocolError } from '../../lib/errors/index.js';
import type { Payload } from '../../lib/options/payload-option.js';
import { FrameScan } from '../../lib/wire/frame.js';
import { frameBytes, type FrameParts } from '../support/frames.js';
import { listBytes } from '../support/frame-list.js';
import { fromBase64, vectorsOf, type ByteVector, type FrameSpec } from '../support/vectors.js';

const batchOf = <P extends Payload>(payload: P, frames: readonly FrameParts[]) =>
  decodeFrameList(listBytes(frames), payload);

/** One row of a table as plain values. */
function plainRow(table: Table, row: number): Record<string, unknown> {
  const value = (name: string): unknown => table.getChild(name)!.get(row);
  const tags = [...(value('tags') as Iterable<[string, string]>)];
  const data = value('data');
  return {
    index: value('index'),
    requestId: value('requestId'),
    tags: Object.fromEntries(tags),
    data: data instanceof Uint8Array ? Buffer.from(data).toString('base64') : data,
    message: value('message'),
  };
}

const plainRows = (table: Table): Record<string, unknown>[] =>
  Array.from({ length: table.numRows }, (_, row) => plainRow(table, row));

/** The rows of a batch in the form of `plainRows`. */
const rowsOf = (batch: Iterable<FrameRow>): unknown[] =>
  Array.from(batch, ({ index, requestId, tags, data, message }) => {
    const content = data === null ? null : Buffer.from(data).toString('base64');
    return { index, requestId, tags, data: content, message };
  });

describe('decodeFrameList: lists of the official SDKs', () => {
  const vectors = vectorsOf<ByteVector<{ frames: FrameSpec[] }>>('DataFrameList');

  it.each(vectors)('$name: its columns and rows', ({ spec, base64 }) => {
    const batch = decodeFrameList(fromBase64(base64), 'binary');
    const expected = spec.frames.map(({ index, tags, dataBase64, message }) => ({
      index: BigInt(index),
      requestId: tags['requestId'] ?? null,
      tags,
      data: dataBase64,
      message: message === '' ? null : message,
    }));
    expect(batch.length).toBe(expected.length);
    expect([...batch.indexes]).toEqual(expected.map(({ index }) => index));
    expect(rowsOf(batch)).toEqual(expected);
    expect(plainRows(batch.table)).toEqual(expected);
  });

  it('cut short anywhere → an EasProtocolError, or fewer rows', () => {
    const bytes = fromBase64(vectors[0]!.base64);
    for (let end = 0; end < bytes.length; end++) {
      try {
        expect(decodeFrameList(bytes.slice(0, end), 'binary').length).toBeLessThan(4);
      } catch (error) {
        expect(error).toBeInstanceOf(EasProtocolError);
      }
    }
  });
});

describe('the table of a batch', () => {
  const frames: FrameParts[] = [
    { index: 1n, tags: { requestId: 'r1', k: 'v' }, data: 'one', message: 'm' },
    { index: 2n },
    { index: 2n ** 64n - 1n, tags: { requestId: '数据' }, data: 'three' },
  ];

  it('has the documented columns', () => {
    const { schema } = batchOf('binary', frames).table;
    expect(schema.fields.map(({ name, type, nullable }) => [name, String(type), nullable])).toEqual(
      [
        ['index', 'Uint64', false],
        ['requestId', 'Utf8', true],
        ['tags', 'Map<{key:Utf8, value:Utf8}>', false],
        ['data', 'Binary', true],
        ['message', 'Utf8', true],
      ],
    );
  });

  it('is made once', () => {
    const batch = batchOf('binary', frames);
    expect(batch.table).toBe(batch.table);
  });

  it('survives Arrow IPC, its nulls included', () => {
    const { table } = batchOf('binary', frames);
    expect(plainRows(tableFromIPC(tableToIPC(table)))).toEqual(plainRows(table));
    expect(table.getChild('message')!.nullCount).toBe(2);
    expect(table.getChild('requestId')!.nullCount).toBe(1);
    expect(table.getChild('requestId')!.toArray()).toEqual(['r1', null, '数据']);
  });

  it('is empty for an empty list', () => {
    const batch = decodeFrameList(new Uint8Array(0), 'binary');
    expect([batch.length, batch.table.numRows, [...batch].length]).toEqual([0, 0, 0]);
    expect(tableFromIPC(tableToIPC(batch.table)).numRows).toBe(0);
  });

  it('equals the rows, for many rows of all sizes', () => {
    const frame = fc.record({
      index: fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }),
      tags: fc.dictionary(
        fc.oneof(fc.constant('requestId'), fc.string({ maxLength: 6 })),
        fc.string({ maxLength: 60 }),
        { maxKeys: 3, noNullPrototype: true },
      ),
      data: fc.uint8Array({ maxLength: 120 }),
      message: fc.string({ maxLength: 60 }),
    });
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 150, size: 'max' }), (given) => {
        const batch = batchOf('binary', given);
        expect(rowsOf(batch)).toEqual(plainRows(batch.table));
        expect(plainRows(tableFromIPC(tableToIPC(batch.table)))).toEqual(plainRows(batch.table));
        expect([...batch.indexes]).toEqual(given.map(({ index }) => index));
      }),
      { numRuns: 20 },
    );
  });

  it('grows over many rows, nulls coming late and early', () => {
    for (const nullAt of [0, 63, 64, 65, 128, 999]) {
      const many = Array.from({ length: 1000 }, (_, at): FrameParts => ({
        index: BigInt(at + 1),
        data: Buffer.alloc(at % 100, at),
        message: at === nullAt ? '' : `m${at}`,
        ...(at % 3 === 0 ? { tags: { requestId: `r${at}` } } : {}),
      }));
      const { table } = batchOf('binary', many);
      expect(table.getChild('message')!.nullCount).toBe(1);
      expect(table.getChild('message')!.get(nullAt)).toBeNull();
      expect(table.getChild('requestId')!.nullCount).toBe(666);
      const loaded = tableFromIPC(tableToIPC(table));
      for (const at of [0, 1, 62, 63, 64, 65, 127, 128, 129, 500, 998, 999]) {
        expect(plainRow(loaded, at)).toEqual({
          index: BigInt(at + 1),
          requestId: at % 3 === 0 ? `r${at}` : null,
          tags: at % 3 === 0 ? { requestId: `r${at}` } : {},
          data: Buffer.alloc(at % 100, at).toString('base64'),
          message: at === nullAt ? null : `m${at}`,
        });
      }
    }
  });

  it('holds a value that comes after nothing but nulls', () => {
    for (const at of [1, 63, 64, 65, 130]) {
      const frames = Array.from({ length: 140 }, (_, row): FrameParts => ({
        index: BigInt(row + 1),
        message: row === at ? 'late' : '',
      }));
      const messages = batchOf('binary', frames).table.getChild('message')!;
      const expected = frames.map((_, row) => (row === at ? 'late' : null));
      expect(messages.toArray()).toEqual(expected);
      expect(messages.nullCount).toBe(139);
    }
  });

  it('holds a payload that is larger than all there was room for', () => {
    const data = Buffer.alloc(300_000, 7);
    const batch = batchOf('binary', [{ index: 1n, data: 'a' }, { index: 2n, data }, { index: 3n }]);
    expect(Buffer.from(batch.at(1)!.data!).equals(data)).toBe(true);
    expect(batch.table.getChild('data')!.get(1)).toEqual(new Uint8Array(data));
    expect(batch.at(2)!.data).toEqual(new Uint8Array(0));
  });
});

describe('a row', () => {
  it('reads its payload as text and as JSON', () => {
    const [row] = batchOf('binary', [{ index: 5n, data: '{"a":"数"}' }]);
    expect(row!.text()).toBe('{"a":"数"}');
    expect(row!.json()).toEqual({ a: '数' });
    expect(row!.error).toBeNull();
    expect(row!.row).toBe(0);
  });

  it('says with a SyntaxError what is no JSON', () => {
    const [row] = batchOf('binary', [{ index: 5n, data: 'nope' }]);
    expect(() => row!.json()).toThrow(SyntaxError);
  });

  it('keeps a tag with a name that objects have otherwise', () => {
    const tags = Object.fromEntries([['__proto__', 'x']]);
    const [row] = batchOf('binary', [{ index: 5n, tags }]);
    expect(Object.entries(row!.tags)).toEqual([['__proto__', 'x']]);
  });

  it('is not there beyond the end', () => {
    const batch = batchOf('binary', [{ index: 5n }]);
    expect(batch.at(0)?.index).toBe(5n);
    expect(batch.at(1)).toBeUndefined();
    expect(batch.at(-1)).toBeUndefined();
  });
});

describe("the payload 'utf8'", () => {
  const bad = Buffer.from([0x61, 0xff]);
  const batch = batchOf('utf8', [
    { index: 1n, data: '数据' },
    { index: 2n, data: bad, tags: { requestId: 'r' }, message: 'm' },
    { index: 3n, data: '' },
  ]);

  it('makes a column of texts, and null of what is no text', () => {
    expect(batch.table.getChild('data')!.toArray()).toEqual(['数据', null, '']);
    expect(String(batch.table.schema.fields[3]!.type)).toBe('Utf8');
  });

  it('keeps a bad record as a value: its error, bytes and tags', () => {
    const row = batch.at(1)!;
    expect(row.error).toBeInstanceOf(EasProtocolError);
    expect(Buffer.from(row.data!).equals(bad)).toBe(true);
    expect(row.tags).toEqual({ requestId: 'r' });
    expect(row.requestId).toBe('r');
    expect(() => row.text()).toThrow(row.error!);
    expect([...batch.errors.keys()]).toEqual([1]);
    expect(batch.at(0)!.error).toBeNull();
    expect(plainRow(batch.table, 1)).toMatchObject({ index: 2n, data: null, requestId: 'r' });
  });
});

describe('a payload decoder', () => {
  it('types the column', () => {
    const type = new Float64();
    const decode = (bytes: Uint8Array): number => Number(Buffer.from(bytes).toString());
    const { table } = batchOf({ type, decode }, [
      { index: 1n, data: '1.5' },
      { index: 2n, data: '-2' },
    ]);
    expect(Array.from(table.getChild('data')!)).toEqual([1.5, -2]);
    expect(Array.from(tableFromIPC(tableToIPC(table)).getChild('data')!)).toEqual([1.5, -2]);
  });

  it('types the column as a struct, with null for nothing', () => {
    const type = new Struct<{ id: Float64; name: Utf8 }>([
      new Field('id', new Float64(), true),
      new Field('name', new Utf8(), true),
    ]);
    const decode = (bytes: Uint8Array) =>
      bytes.length === 0 ? null : (JSON.parse(Buffer.from(bytes).toString()) as never);
    const batch = batchOf({ type, decode }, [
      { index: 1n, data: '{"id":1,"name":"a"}' },
      { index: 2n },
      { index: 3n, data: '{"id":3,"name":"c"}' },
      { index: 4n, data: '{' },
    ]);
    const column = batch.table.getChild('data')!;
    const values = Array.from(column, (value: unknown) =>
      value === null ? null : (value as { toJSON(): unknown }).toJSON(),
    );
    expect(values).toEqual([{ id: 1, name: 'a' }, null, { id: 3, name: 'c' }, null]);
    expect([...batch.errors.keys()]).toEqual([3]);
    expect(batch.at(0)!.json()).toEqual({ id: 1, name: 'a' });
  });

  it('copies the bytes of a bad record, and counts them', () => {
    const columns = new FrameColumns('utf8');
    const scan = new FrameScan();
    const frame = Buffer.from(frameBytes({ index: 1n, data: Buffer.from([0x61, 0xff]) }));
    scan.scan(frame);
    columns.appendBad(scan, new EasProtocolError('no text'), true);
    // The memory of what came is used for something else.
    frame.fill(0);
    expect(new FrameBatch(columns).at(0)!.data).toEqual(Uint8Array.of(0x61, 0xff));
    expect(columns.byteLength).toBe(2);
  });

  it('makes a record bad by throwing, with what it threw as the cause', () => {
    const cause = new Error('no number');
    const decode = (bytes: Uint8Array): number => {
      if (bytes.length === 1) throw cause;
      return bytes.length;
    };
    const batch = batchOf({ type: new Float64(), decode }, [
      { index: 1n, data: 'ab' },
      { index: 2n, data: 'x' },
      { index: 3n, data: 'abc' },
    ]);
    expect(Array.from(batch.table.getChild('data')!)).toEqual([2, null, 3]);
    expect(batch.errors.get(1)?.cause).toBe(cause);
    expect(batch.at(1)!.error!.message).toContain('no number');
  });

  it('makes a record bad by giving what its type does not take', () => {
    const decode = (bytes: Uint8Array) => (bytes.length === 1 ? 5 : 5n) as bigint;
    const batch = batchOf({ type: new Int64(), decode }, [
      { index: 1n, data: 'ab', tags: { a: '1' } },
      { index: 2n, data: 'x', tags: { b: '2' } },
      { index: 3n, data: 'ab', tags: { c: '3' } },
    ]);
    expect(Array.from(batch.table.getChild('data')!)).toEqual([5n, null, 5n]);
    expect(batch.errors.get(1)?.message).toContain('does not fit its Arrow type');
    expect(Array.from(batch, ({ tags }) => tags)).toEqual([{ a: '1' }, { b: '2' }, { c: '3' }]);
  });
});

describe('a frame that could not be read', () => {
  it('is a row with its index, an error and nothing else', () => {
    const columns = new FrameColumns('binary');
    const scan = new FrameScan();
    const good = frameBytes({ index: 1n, tags: { requestId: 'r' }, data: 'x', message: 'm' });
    scan.scan(good);
    columns.append(scan, undefined);
    const cut = Uint8Array.from([...frameBytes({ index: 9n }), 0x1a, 0x7f]);
    expect(() => scan.scan(cut)).toThrow(EasProtocolError);
    columns.appendBad(scan, new EasProtocolError('cut'), false);
    scan.scan(good);
    columns.append(scan, undefined);
    const batch = new FrameBatch(columns);
    expect([...batch.indexes]).toEqual([1n, 9n, 1n]);
    const row = batch.at(1)!;
    expect([row.requestId, row.data, row.message, row.tags]).toEqual([null, null, null, {}]);
    expect(row.error!.message).toBe('cut');
    expect(plainRows(batch.table)[2]).toEqual(plainRows(batch.table)[0]);
  });
});

describe('columns', () => {
  const long = frameBytes({ index: 1n, tags: { requestId: 'r' }, data: Buffer.alloc(50_000, 'a') });

  it('give request ids no memory of their own where there are no other tags', () => {
    const ids = ['one', 'two', 'three'];
    const plain = ids.map((requestId, at) => ({ index: BigInt(at + 1), tags: { requestId } }));
    const { table } = batchOf('binary', plain);
    const bytesOf = ({ data: [first] }: Vector) => (first!.values as Uint8Array).buffer;
    const tags = table.getChild('tags')!.data[0]!.children[0]!.children[1]!;
    expect(table.getChild('requestId')!.toArray()).toEqual(ids);
    expect(bytesOf(table.getChild('requestId')!)).toBe((tags.values as Uint8Array).buffer);
    for (const other of [{ index: 9n }, { index: 9n, tags: { kind: 'x', requestId: 'four' } }]) {
      const mixed = batchOf('binary', [...plain, other]);
      expect(plainRows(mixed.table)).toEqual(rowsOf(mixed));
      expect(mixed.at(3)!.requestId).toBe(other.tags?.requestId ?? null);
    }
  });

  it('leave a long payload where it is, as long as it is alone', () => {
    const columns = new FrameColumns('binary');
    const scan = new FrameScan();
    scan.scan(long, 0, long.length, true);
    columns.append(scan, undefined);
    const alone = new FrameBatch(columns).at(0)!;
    expect(alone.data!.buffer).toBe(long.buffer);
    expect(alone.text()).toBe('a'.repeat(50_000));
    expect(new FrameBatch(columns).table.getChild('data')!.get(0)).toHaveLength(50_000);
    columns.append(scan, undefined);
    expect(columns.byteLength).toBe(2 * (50_000 + 'requestIdr'.length));
    for (const row of new FrameBatch(columns)) {
      expect(row.text()).toBe('a'.repeat(50_000));
      expect(row.data!.buffer).not.toBe(long.buffer);
    }
  });

  it('copy a long payload whose bytes may change', () => {
    const bytes = long.slice();
    const columns = new FrameColumns('binary');
    const scan = new FrameScan();
    scan.scan(bytes);
    columns.append(scan, undefined);
    bytes.fill(0);
    expect(new FrameBatch(columns).at(0)!.text()).toBe('a'.repeat(50_000));
  });

  it('count the bytes they hold, and make room for as many again', () => {
    const columns = new FrameColumns('binary');
    const scan = new FrameScan();
    const frame = frameBytes({ index: 1n, tags: { key: 'value' }, data: 'data', message: 'msg' });
    scan.scan(frame);
    for (let row = 0; row < 200; row++) columns.append(scan, undefined);
    expect(columns.byteLength).toBe(200 * 'keyvaluedatamsg'.length);
    const next = new FrameColumns('binary', columns);
    expect([next.rows, next.byteLength]).toEqual([0, 0]);
    for (let row = 0; row < 300; row++) next.append(scan, undefined);
    expect(new FrameBatch(next).at(299)!.text()).toBe('data');
    expect(new FrameBatch(columns).table.numRows).toBe(200);
  });
});
