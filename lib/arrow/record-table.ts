import {
  Binary,
  Data,
  Field,
  Map_,
  RecordBatch,
  Schema,
  Struct,
  Table,
  Uint64,
  Utf8,
  type DataType,
} from 'apache-arrow';
import type { ByteColumn } from './byte-column.js';

export const UTF8 = new Utf8();
export const BINARY = new Binary();
const UINT64 = new Uint64();

const TAG_ENTRY = new Struct<{ key: Utf8; value: Utf8 }>([
  new Field('key', UTF8, false),
  new Field('value', UTF8, false),
]);
const TAGS = new Map_<Utf8, Utf8>(new Field('entries', TAG_ENTRY, false));

/** What a table of records is made of. */
export interface RecordParts {
  readonly indexes: BigUint64Array;
  readonly requestIds: ByteColumn;
  /** Where the tags of each row begin in keys and values, and where the last one's end. */
  readonly tagOffsets: Int32Array;
  readonly keys: ByteColumn;
  readonly values: ByteColumn;
  readonly data: Data;
  readonly messages: ByteColumn;
}

/** The Arrow table over the columns; it shares their memory. */
export function tableOf(rows: number, parts: RecordParts): Table {
  const { indexes, requestIds, tagOffsets, keys, values, data, messages } = parts;
  const entries = plain(TAG_ENTRY, keys.rows, [], [keys.toData(UTF8), values.toData(UTF8)]);
  const columns = [
    plain(UINT64, rows, [undefined, indexes]),
    requestIds.toData(UTF8),
    plain(TAGS, rows, [tagOffsets], [entries]),
    data,
    messages.toData(UTF8),
  ];
  const { schema, struct } = shapeOf(data.type);
  return new Table([new RecordBatch(schema, plain(struct, rows, [], columns))]);
}

type Buffers = [offsets?: Int32Array | undefined, values?: BigUint64Array];

/** Data without nulls. Not by Arrow's `makeData`, which looks at everything anew for every batch. */
function plain<T extends DataType>(
  type: T,
  rows: number,
  [offsets, values]: Buffers,
  children: Data[] = [],
): Data<T> {
  const buffers = [offsets, values, new Uint8Array(0)];
  return new Data(type, 0, rows, 0, buffers as never, children);
}

interface Shape {
  readonly schema: Schema;
  readonly struct: Struct;
}

/** By the type of the payload, which hardly ever changes. */
const shapes = new WeakMap<DataType, Shape>();

function shapeOf(payload: DataType): Shape {
  const known = shapes.get(payload);
  if (known !== undefined) return known;
  const fields = [
    new Field('index', UINT64, false),
    new Field('requestId', UTF8, true),
    new Field('tags', TAGS, false),
    new Field('data', payload, true),
    new Field('message', UTF8, true),
  ];
  const made = { schema: new Schema(fields), struct: new Struct(fields) };
  shapes.set(payload, made);
  return made;
}
