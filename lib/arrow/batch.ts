import type { Binary, DataType, Map_, Table, Uint64, Utf8 } from 'apache-arrow';
import type { EasProtocolError } from '../errors/index.js';
import { looseText } from '../wire/bytes/text.js';
import type { FrameColumns } from './columns.js';
import type { Payload, PayloadDecoder } from '../options/payload-option.js';

/** The Arrow type that a payload option gives the `data` column. */
export type PayloadType<P extends Payload> = P extends 'utf8'
  ? Utf8
  : P extends PayloadDecoder<infer T>
    ? T
    : Binary;

/** The columns of a batch's table. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- Arrow wants an index signature
export type RecordColumns<T extends DataType = Binary> = {
  /** The record's index in its queue. */
  index: Uint64;
  /** The tag `requestId`; null when the record has none. */
  requestId: Utf8;
  /** All tags, the request id included. */
  tags: Map_<Utf8, Utf8>;
  /** The payload; null for a record that did not decode. */
  data: T;
  /** The service's message; null when there is none. */
  message: Utf8;
};

/**
 * One record of a batch. A view: its bytes are memory that it shares with other records, so copy
 * them before you transfer them to another thread.
 */
export class FrameRow {
  readonly #columns: FrameColumns;
  /** The row's number in its batch, from 0. */
  readonly row: number;
  /** The record's index in its queue. */
  readonly index: bigint;

  /** @internal */
  constructor(columns: FrameColumns, row: number, index: bigint) {
    this.#columns = columns;
    this.row = row;
    this.index = index;
  }

  /** The request's id, from the tag `requestId`. */
  get requestId(): string | null {
    const id = this.#columns.requestIdOf(this.row);
    return id === undefined ? null : looseText(id);
  }

  /** All tags, the request id included. */
  get tags(): Readonly<Record<string, string>> {
    const { keys, values } = this.#columns;
    const entries: [string, string][] = [];
    const [from, to] = this.#columns.tagsOf(this.row);
    for (let at = from; at < to; at++)
      entries.push([looseText(keys.at(at)), looseText(values.at(at))]);
    return Object.fromEntries(entries);
  }

  /** The payload's bytes as they came; null when a bad frame's could not be read. */
  get data(): Uint8Array | null {
    const bad = this.#columns.bad.get(this.row);
    return bad === undefined ? this.#columns.data.at(this.row) : bad.data;
  }

  /** The service's message. */
  get message(): string | null {
    const { messages } = this.#columns;
    return messages.isNull(this.row) ? null : looseText(messages.at(this.row));
  }

  /** Why the record did not decode; null for a good one. */
  get error(): EasProtocolError | null {
    return this.#columns.bad.get(this.row)?.error ?? null;
  }

  /** The payload as UTF-8 text. Throws the row's error when it has one. */
  text(): string {
    return looseText(this.#goodData());
  }

  /** The payload parsed as JSON. Throws the row's error, or a SyntaxError. */
  json(): unknown {
    return JSON.parse(this.text());
  }

  #goodData(): Uint8Array {
    const { error, data } = this;
    if (error !== null) throw error;
    return data ?? new Uint8Array(0);
  }
}

/**
 * Records of a queue as columns. Iterating gives its rows. RxJS takes whatever has a length for an
 * array, so hand it the rows: `mergeMap((batch) => [...batch])`, not the batch.
 *
 * @example
 * for (const row of batch) console.log(row.index, row.text());
 * console.log(batch.table.toString());
 */
export class FrameBatch<T extends DataType = Binary> implements Iterable<FrameRow> {
  /** The records' indexes, one a row. */
  readonly indexes: BigUint64Array<ArrayBuffer>;
  protected readonly columns: FrameColumns;
  readonly #shared: { table: Table | undefined };

  /** @internal */
  constructor(columns: FrameColumns, like?: FrameBatch<T>) {
    this.columns = columns;
    this.indexes = like?.indexes ?? columns.takeIndexes();
    this.#shared = like === undefined ? { table: undefined } : like.#shared;
  }

  /** How many records there are. */
  get length(): number {
    return this.columns.rows;
  }

  /**
   * The records as an Arrow table: `index` Uint64, `requestId` Utf8 nullable, `tags`
   * Map<Utf8, Utf8>, `data` as the payload option says, `message` Utf8 nullable.
   */
  get table(): Table<RecordColumns<T>> {
    this.#shared.table ??= this.columns.toTable(this.indexes);
    return this.#shared.table as Table<RecordColumns<T>>;
  }

  /** The rows that did not decode, by row number. */
  get errors(): ReadonlyMap<number, EasProtocolError> {
    return new Map([...this.columns.bad].map(([row, { error }]) => [row, error]));
  }

  /** The record of row `row`, from 0; `undefined` beyond the end. */
  at(row: number): FrameRow | undefined {
    const index = this.indexes[row];
    return index === undefined ? undefined : new FrameRow(this.columns, row, index);
  }

  *[Symbol.iterator](): Iterator<FrameRow> {
    for (const [row, index] of this.indexes.entries()) yield new FrameRow(this.columns, row, index);
  }
}
