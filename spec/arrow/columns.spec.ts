import { Field, FixedSizeList, Float64, Int32, tableFromIPC, tableToIPC } from 'apache-arrow';
import { describe, expect, it } from '@jest/globals';
import { FrameBatch } from '../../lib/arrow/batch.js';
import { FrameColumns } from '../../lib/arrow/columns.js';
import { EasProtocolError } from '../../lib/errors/index.js';
import type { Payload } from '../../lib/options/payload-option.js';
import { FrameScan } from '../../lib/wire/frame.js';
import { frameBytes, type FrameParts } from '../support/frames.js';

function scanOf(frame: FrameParts, lasts = false): FrameScan {
  const scan = new FrameScan();
  const bytes = frameBytes(frame);
  scan.scan(bytes, 0, bytes.length, lasts);
  return scan;
}

function columnsOf(
  frames: readonly FrameParts[],
  like?: FrameColumns,
  payload: Payload = 'binary',
): FrameColumns {
  const columns = new FrameColumns(payload, like);
  for (const frame of frames) columns.append(scanOf(frame), undefined);
  return columns;
}

const idsOf = (columns: FrameColumns): unknown[] => [
  ...new FrameBatch(columns).table.getChild('requestId')!,
];

describe('request ids', () => {
  it.each(['requestIdX', 'requestI', 'requestIe', 'RequestId', 'xequestId', ''])(
    'are not those of a tag called %p',
    (key) => {
      const columns = columnsOf([{ index: 1n, tags: { [key]: 'x' } }]);
      expect(columns.requestIdOf(0)).toBeUndefined();
      expect(idsOf(columns)).toEqual([null]);
    },
  );

  it('are a column of their own where a row has another tag in their place', () => {
    const columns = columnsOf([
      { index: 1n, tags: { requestId: 'a' } },
      { index: 2n, tags: { kind: 'b' } },
      { index: 3n, tags: { requestId: 'c' } },
    ]);
    expect(idsOf(columns)).toEqual(['a', null, 'c']);
  });

  it('are a column of their own where the last row has a tag behind its own', () => {
    const columns = columnsOf([
      { index: 1n, tags: { requestId: 'a' } },
      { index: 2n, tags: { requestId: 'b', kind: 'c' } },
    ]);
    expect(idsOf(columns)).toEqual(['a', 'b']);
    expect(new FrameBatch(columns).table.getChild('requestId')).toHaveLength(2);
    expect(tableFromIPC(tableToIPC(new FrameBatch(columns).table)).numRows).toBe(2);
  });

  it('are those of their rows beyond the room for the first ones', () => {
    const columns = columnsOf(
      Array.from({ length: 300 }, (_, at) => ({
        index: BigInt(at + 1),
        tags: at % 5 === 0 ? {} : { requestId: `r${at}` },
      })),
    );
    const expected = Array.from({ length: 300 }, (_, at) => (at % 5 === 0 ? null : `r${at}`));
    expect(idsOf(columns)).toEqual(expected);
    expect(Array.from(new FrameBatch(columns), ({ requestId }) => requestId)).toEqual(expected);
  });
});

describe('a long payload', () => {
  const appended = (size: number, lasts: boolean) => {
    const scan = scanOf({ index: 1n, data: Buffer.alloc(size, 'a') }, lasts);
    const columns = new FrameColumns('binary');
    columns.append(scan, undefined);
    return { isKept: columns.data.at(0).buffer === scan.source.buffer, columns };
  };

  it('is kept where it is from 32 KiB on, when it stays as it is', () => {
    expect(appended(32_768, true).isKept).toBe(true);
    expect(appended(32_767, true).isKept).toBe(false);
    expect(appended(32_768, false).isKept).toBe(false);
  });

  it('is copied behind a row that has none', () => {
    const scan = scanOf({ index: 2n, data: Buffer.alloc(40_000, 'b') }, true);
    const columns = columnsOf([{ index: 1n }]);
    columns.append(scan, undefined);
    expect(Array.from(new FrameBatch(columns), (row) => row.text().length)).toEqual([0, 40_000]);
  });
});

describe('columns like those before', () => {
  const frames = Array.from({ length: 500 }, (_, at) => ({
    index: BigInt(at + 1),
    tags: { key: 'value' },
    data: 'some data',
    message: 'message',
  }));
  const before = columnsOf(frames);

  it('have room for as much again, without moving what they hold', () => {
    const next = new FrameColumns('binary', before);
    next.append(scanOf(frames[0]!), undefined);
    const parts = [next.keys, next.values, next.data, next.messages];
    const places = parts.map((part) => part.at(0));
    for (const frame of frames.slice(1)) next.append(scanOf(frame), undefined);
    for (const [at, part] of parts.entries()) {
      expect(part.at(0).buffer).toBe(places[at]!.buffer);
      expect(part.at(0).byteOffset).toBe(places[at]!.byteOffset);
      // All of a batch is one block of memory.
      expect(part.at(0).buffer).toBe(places[0]!.buffer);
    }
    expect(next.byteLength).toBe(before.byteLength);
  });

  it('hold more than those before', () => {
    const next = columnsOf([...frames, ...frames, ...frames], before);
    const batch = new FrameBatch(next);
    expect(batch.length).toBe(1500);
    expect([...batch.indexes].slice(999, 1002)).toEqual([500n, 1n, 2n]);
    expect(batch.at(1499)!.tags).toEqual({ key: 'value' });
    expect(batch.table.getChild('message')!.get(1499)).toBe('message');
  });

  it('begin with room for the first rows after a batch of few', () => {
    const next = columnsOf(frames.slice(0, 130), columnsOf(frames.slice(0, 1)));
    expect([...new FrameBatch(next).indexes]).toEqual(frames.slice(0, 130).map((it) => it.index));
    expect(new FrameBatch(next).at(64)!.tags).toEqual({ key: 'value' });
  });
});

describe('a row', () => {
  it('counts all of its bytes', () => {
    const columns = columnsOf([
      { index: 1n, tags: { kk: 'vvv' }, data: 'dddd', message: 'mmmmm' },
      { index: 2n, message: 'm' },
    ]);
    expect(columns.byteLength).toBe(2 + 3 + 4 + 5 + 1);
  });

  it('has its message, or none', () => {
    const columns = columnsOf([{ index: 1n, message: 'm' }, { index: 2n }]);
    expect(new FrameBatch(columns).table.getChild('message')!.toArray()).toEqual(['m', null]);
    expect(Array.from(new FrameBatch(columns), ({ message }) => message)).toEqual(['m', null]);
  });

  it('has its index in full, also where both halves of it are large', () => {
    const indexes = [2n ** 64n - 1n, 2n ** 32n, 2n ** 32n - 1n, 2n ** 63n];
    const columns = columnsOf(indexes.map((index) => ({ index })));
    expect([...columns.takeIndexes()]).toEqual(indexes);
  });

  it.each<[Payload, string, unknown]>([
    ['binary', 'Binary', Uint8Array.of(0x61)],
    ['utf8', 'Utf8', 'a'],
  ])('of %s has its payload in a column of %s', (payload, type, value) => {
    const { table } = new FrameBatch(columnsOf([{ index: 1n, data: 'a' }], undefined, payload));
    const column = table.getChild('data')!;
    expect([String(column.type), column.get(0)]).toEqual([type, value]);
  });

  it('is no larger than its columns where request ids are the only tags', () => {
    const columns = columnsOf([
      { index: 1n, tags: { requestId: 'a' } },
      { index: 2n, tags: { requestId: 'b' } },
    ]);
    const { table } = new FrameBatch(columns);
    const ids = table.getChild('requestId')!.data[0]!.values;
    expect(ids.buffer).toBe(columns.values.at(0).buffer);
  });
});

describe('a row that fits no column', () => {
  const error = new EasProtocolError('bad');

  it('of a payload without a type of its own is null', () => {
    const columns = new FrameColumns('binary');
    columns.appendBad(scanOf({ index: 1n, data: 'abc' }), error, true);
    expect(new FrameBatch(columns).table.getChild('data')!.get(0)).toBeNull();
  });

  it('counts what is kept of its bytes', () => {
    const columns = new FrameColumns('binary');
    columns.appendBad(scanOf({ index: 1n, data: 'abc', tags: { k: 'v' } }), error, true);
    expect(columns.byteLength).toBe('abckv'.length);
    columns.appendBad(scanOf({ index: 2n, data: 'abc', tags: { k: 'v' } }), error, false);
    expect(columns.byteLength).toBe('abckv'.length);
    expect(columns.bad.get(0)).toEqual({ error, data: Uint8Array.from(Buffer.from('abc')) });
    expect(columns.bad.get(1)).toEqual({ error, data: null });
  });

  it('shows no tags of the frame before it when it could not be read', () => {
    const columns = new FrameColumns('binary');
    const scan = scanOf({ index: 1n, tags: { requestId: 'r' } });
    columns.append(scan, undefined);
    columns.appendBad(scan, error, false);
    expect(idsOf(columns)).toEqual(['r', null]);
    expect(columns.tagsOf(1)).toEqual([1, 1]);
  });

  it('has its value’s own complaint as the cause, and its message in its own', () => {
    const type = new FixedSizeList(2, new Field('item', new Int32(), false));
    const columns = new FrameColumns({ type, decode: () => null });
    columns.append(scanOf({ index: 1n, data: 'a' }), [1, 2]);
    columns.append(scanOf({ index: 2n, data: 'b', message: 'm' }), [1]);
    columns.append(scanOf({ index: 3n, data: 'c' }), [3, 4]);
    const { error: misfit, data } = columns.bad.get(1)!;
    expect(misfit.message).toBe(
      'The decoded payload does not fit its Arrow type: Expected a list of 2 values, found 1 values.',
    );
    expect(misfit.cause).toBeInstanceOf(EasProtocolError);
    expect(Buffer.from(data!).toString()).toBe('b');
    const { table } = new FrameBatch(columns);
    expect(table.getChild('data')!.nullCount).toBe(1);
    expect(table.getChild('message')!.toArray()).toEqual([null, null, null]);
  });

  it('says what was thrown when that is no Error', () => {
    const type = new Float64();
    const columns = new FrameColumns({ type, decode: () => null });
    const value = {
      [Symbol.toPrimitive]: () => {
        AbortSignal.abort('a text').throwIfAborted();
      },
    };
    columns.append(scanOf({ index: 1n }), value);
    expect(columns.bad.get(0)!.error.message).toContain('type: a text');
    expect(columns.bad.get(0)!.error.cause).toBe('a text');
  });
});
