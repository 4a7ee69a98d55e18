import {
  Binary,
  Bool,
  Field,
  FixedSizeList,
  Float64,
  Int32,
  Int64,
  List,
  Schema,
  Struct,
  tableFromIPC,
  tableToIPC,
  Uint64,
  Uint8,
  Utf8,
  type DataType,
  type Table,
} from 'apache-arrow';
import { describe, expect, it } from '@jest/globals';
import { decodeFrameList } from '../../lib/arrow/decode.js';
import { jsonPayload } from '../../lib/arrow/json-payload.js';
import { complaint } from '../support/complaint.js';
import { listBytes } from '../support/frame-list.js';

const batchOf = (schema: Schema | Struct, data: readonly string[]) =>
  decodeFrameList(
    listBytes(data.map((text, at) => ({ index: BigInt(at + 1), data: text }))),
    jsonPayload(schema),
  );

/** The rows as JSON would have them, 64-bit integers as text. */
const rowsOf = (table: Table): unknown[] =>
  Array.from(table.getChild('data')!, (row: unknown) => {
    const text = JSON.stringify(row, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    return JSON.parse(text) as unknown;
  });

const required = (name: string, type: DataType) => new Field(name, type, false);
const optional = (name: string, type: DataType) => new Field(name, type, true);

describe('a payload of JSON objects', () => {
  const schema = new Schema([
    required('id', new Utf8()),
    optional('score', new Float64()),
    optional('ok', new Bool()),
    optional('count', new Int32()),
    optional('big', new Int64()),
    optional('tags', new List(required('item', new Utf8()))),
    optional('at', new Struct([required('x', new Float64()), optional('y', new Float64())])),
    optional('pair', new FixedSizeList(2, required('item', new Float64()))),
  ]);
  const none = {
    score: null,
    ok: null,
    count: null,
    big: null,
    tags: null,
    at: null,
    pair: null,
  };

  it('makes a column of structs, null where an object has nothing', () => {
    const { table, errors } = batchOf(schema, [
      '{"id":"a","score":1.5,"ok":true,"count":-3,"big":7,"tags":["x",""],"at":{"x":1},"pair":[1,2]}',
      '{"id":"b","score":null,"other":{"ignored":[]}}',
      '{"id":"c","big":"9223372036854775807","tags":[],"at":{"x":0,"y":2}}',
    ]);
    expect(errors.size).toBe(0);
    const expected = [
      {
        id: 'a',
        score: 1.5,
        ok: true,
        count: -3,
        big: '7',
        tags: ['x', ''],
        at: { x: 1, y: null },
        pair: [1, 2],
      },
      { ...none, id: 'b' },
      { ...none, id: 'c', big: '9223372036854775807', tags: [], at: { x: 0, y: 2 } },
    ];
    expect(rowsOf(table)).toEqual(expected);
    expect(rowsOf(tableFromIPC(tableToIPC(table)))).toEqual(expected);
  });

  it('takes a struct as well as a schema', () => {
    const { table } = batchOf(new Struct([required('a', new Uint8())]), ['{"a":255}']);
    expect(rowsOf(table)).toEqual([{ a: 255 }]);
  });

  it.each([
    ['{"id":1}', 'Expected "id" to be Utf8, found 1.'],
    ['{}', 'Expected "id" to be Utf8, found nothing.'],
    ['{"id":null}', 'Expected "id" to be Utf8, found null.'],
    ['{"id":"a","score":"1"}', 'Expected "score" to be Float64, found "1".'],
    ['{"id":"a","ok":0}', 'Expected "ok" to be Bool, found 0.'],
    ['{"id":"a","count":1.5}', 'Expected "count" to be Int32, found 1.5.'],
    ['{"id":"a","count":2147483648}', 'Expected "count" to be Int32, found 2147483648.'],
    ['{"id":"a","count":"1"}', 'Expected "count" to be Int32, found "1".'],
    ['{"id":"a","big":9007199254740993}', 'Expected "big" to be Int64, found 9007199254740992.'],
    ['{"id":"a","big":"9223372036854775808"}', 'Expected "big" to be Int64'],
    ['{"id":"a","tags":{}}', 'Expected "tags" to be List<Utf8>, found {}.'],
    ['{"id":"a","tags":["x",null]}', 'Expected "tags[]" to be Utf8, found null.'],
    ['{"id":"a","at":{"y":1}}', 'Expected "at.x" to be Float64, found nothing.'],
    ['{"id":"a","at":[1]}', 'Expected "at" to be Struct<'],
    ['{"id":"a","pair":[1]}', 'Expected "pair" to be FixedSizeList[2]<Float64>, found [1].'],
    ['[{"id":"a"}]', 'Expected a JSON object, found [{"id":"a"}].'],
    ['null', 'Expected a JSON object, found null.'],
    ['{"id":', 'Expected JSON in UTF-8.'],
  ])('makes %s a bad record', (text, message) => {
    const batch = batchOf(schema, ['{"id":"before"}', text, '{"id":"after"}']);
    expect(batch.errors.get(1)?.message).toContain(message);
    expect(batch.errors.size).toBe(1);
    expect(rowsOf(batch.table)).toEqual([
      { ...none, id: 'before' },
      null,
      { ...none, id: 'after' },
    ]);
    expect(rowsOf(tableFromIPC(tableToIPC(batch.table)))[1]).toBeNull();
  });

  it('reads unsigned 64 bits whole, and none that are negative', () => {
    const unsigned = new Schema([required('n', new Uint64())]);
    const batch = batchOf(unsigned, ['{"n":"18446744073709551615"}', '{"n":-1}']);
    expect(rowsOf(batch.table)).toEqual([{ n: '18446744073709551615' }, null]);
  });

  it('has its own fields alone, whatever they are called', () => {
    const odd = new Schema([optional('constructor', new Utf8()), optional('toString', new Utf8())]);
    const batch = batchOf(odd, ['{}', '{"constructor":"a"}']);
    expect(batch.errors.size).toBe(0);
    expect(rowsOf(batch.table)[0]).toEqual({ constructor: null, toString: null });
    expect(rowsOf(batch.table)[1]).toEqual({ constructor: 'a', toString: null });
  });

  it('refuses at once what it cannot read', () => {
    const inList = new List(required('item', new Binary()));
    expect(complaint(() => jsonPayload(new Schema([required('b', inList)])))).toContain(
      'b[] is Binary, which JSON is not read into; write Bool',
    );
    for (const none of [undefined, null, {}, new Utf8()]) {
      expect(complaint(() => jsonPayload(none as never))).toContain('takes a Schema or a Struct');
    }
  });
});
