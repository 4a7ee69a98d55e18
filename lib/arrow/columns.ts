import type { Data, Table } from 'apache-arrow';
import { EasProtocolError, must } from '../errors/index.js';
import type { Payload } from '../options/payload-option.js';
import type { FrameScan } from '../wire/frame.js';
import { ByteColumn } from './byte-column.js';
import { payloadColumn, type PayloadColumn } from './payload-column.js';
import { BINARY, tableOf, UTF8 } from './record-table.js';
import { Slab } from './slab.js';

/** A record that did not decode, kept as a value: why, and its bytes when they are known. */
export interface BadRow {
  readonly error: EasProtocolError;
  readonly data: Uint8Array | null;
}

/** The tag that carries a record's request id. */
const REQUEST_ID = Buffer.from('requestId');
const NO_ROW = 'a row beyond the last one';
const FIRST_ROWS = 64;
/** Enough for the first rows, when they are short. */
const FIRST_BYTES = 8192;
/** From here on a payload that is alone in its batch is not copied. */
const LONG_BYTES = 32 * 1024;

/**
 * The columns of a batch under construction. Frames are copied straight into them: no object is
 * made for a record. Holds no timers and no RxJS.
 */
export class FrameColumns {
  readonly payload: Payload;
  #rows = 0;
  readonly #slab: Slab;
  /** The low and the high half of each index in turn. */
  #halves: Int32Array;
  #tagOffsets: Int32Array;
  /** Which of all tags is the row's request id; -1 for none. */
  #requestTags: Int32Array;
  /** Whether every row has its request id and no other tag. */
  #isPlain = true;
  readonly keys: ByteColumn;
  readonly values: ByteColumn;
  readonly data: ByteColumn;
  readonly messages: ByteColumn;
  /** Rows that did not decode, by their number. */
  readonly bad = new Map<number, BadRow>();
  #badBytes = 0;
  readonly #typed: PayloadColumn | undefined;

  constructor(payload: Payload, like?: FrameColumns) {
    this.payload = payload;
    const slab = like === undefined ? new Slab(FIRST_BYTES) : like.#slab.successor();
    const rows = Math.max(FIRST_ROWS, like?.rows ?? 0);
    this.#slab = slab;
    this.#halves = slab.int32s(rows * 2);
    this.#tagOffsets = slab.int32s(rows + 1).fill(0, 0, 1);
    this.#requestTags = slab.int32s(rows);
    this.keys = like?.keys.successor(slab) ?? new ByteColumn(slab);
    this.values = like?.values.successor(slab) ?? new ByteColumn(slab);
    this.data = like?.data.successor(slab) ?? new ByteColumn(slab);
    this.messages = like?.messages.successor(slab) ?? new ByteColumn(slab);
    this.#typed = typeof payload === 'string' ? undefined : payloadColumn(payload.type);
  }

  get rows(): number {
    return this.#rows;
  }

  /** Bytes of payload held, tags, messages and payloads that did not decode included. */
  get byteLength(): number {
    const { data, keys, values, messages } = this;
    return (
      data.byteLength + keys.byteLength + values.byteLength + messages.byteLength + this.#badBytes
    );
  }

  /**
   * Appends a scanned frame with its decoded payload (unused for the types over bytes). A value
   * that the column's type does not take makes the row a bad one.
   */
  append(scan: FrameScan, value: unknown): void {
    const misfit = this.#appendTyped(value);
    if (misfit !== undefined) {
      this.#endBad(scan, misfit, true);
      return;
    }
    const { source } = scan;
    this.#appendTags(scan);
    if (scan.messageEnd > scan.messageStart) {
      this.messages.append(source, scan.messageStart, scan.messageEnd);
    } else {
      this.messages.appendNull();
    }
    this.#appendData(scan);
    this.#endRow(scan);
  }

  #appendData({ source, dataStart, dataEnd, lasts }: FrameScan): void {
    const isLong = dataEnd - dataStart >= LONG_BYTES;
    // Longer to copy than to make a batch of its own: kept where it is, unless others follow.
    if (isLong && lasts && this.data.rows === 0) this.data.adopt(source, dataStart, dataEnd);
    else this.data.append(source, dataStart, dataEnd);
  }

  /**
   * Appends a record that did not decode. `whole` tells whether the frame itself could be read, so
   * that its tags and payload are known.
   */
  appendBad(scan: FrameScan, error: EasProtocolError, whole: boolean): void {
    this.#appendTyped(null);
    this.#endBad(scan, error, whole);
  }

  #endBad(scan: FrameScan, error: EasProtocolError, whole: boolean): void {
    // A copy: a slice of a Buffer, as the source may be one, is a view of the socket's memory.
    const data = whole ? new Uint8Array(scan.source.subarray(scan.dataStart, scan.dataEnd)) : null;
    this.#badBytes += data?.length ?? 0;
    this.bad.set(this.#rows, { error, data });
    if (whole) this.#appendTags(scan);
    else this.#endTags(-1);
    this.messages.appendNull();
    this.data.appendNull();
    this.#endRow(scan);
  }

  /** Before all else of a row: the one step that may fail, and then leaves a null. */
  #appendTyped(value: unknown): EasProtocolError | undefined {
    try {
      this.#typed?.set(this.#rows, value);
      return undefined;
    } catch (cause) {
      this.#typed?.set(this.#rows, null);
      const said = cause instanceof Error ? cause.message : String(cause);
      return new EasProtocolError(
        `The decoded payload does not fit its Arrow type: ${said}`,
        cause,
      );
    }
  }

  /** The indexes of all rows. */
  takeIndexes(): BigUint64Array<ArrayBuffer> {
    // A copy: a user who keeps the indexes does not keep the records.
    return new BigUint64Array(this.#halves.slice(0, this.#rows * 2).buffer);
  }

  /** From where to where row `row` has its tags in `keys` and `values`. */
  tagsOf(row: number): readonly [from: number, to: number] {
    return [must(this.#tagOffsets[row], NO_ROW), must(this.#tagOffsets[row + 1], NO_ROW)];
  }

  /** The request id of row `row`; `undefined` when it has none. */
  requestIdOf(row: number): Uint8Array | undefined {
    const tag = must(this.#requestTags[row], NO_ROW);
    return tag < 0 ? undefined : this.values.at(tag);
  }

  /** The Arrow table over these columns; it shares their memory, so append no more. */
  toTable(indexes: BigUint64Array): Table {
    return tableOf(this.#rows, {
      indexes,
      requestIds: this.#requestIds(),
      tagOffsets: this.#tagOffsets.subarray(0, this.#rows + 1),
      keys: this.keys,
      values: this.values,
      data: this.#payloadData(),
      messages: this.messages,
    });
  }

  #payloadData(): Data {
    if (this.#typed !== undefined) return this.#typed.toData();
    return this.payload === 'utf8' ? this.data.toData(UTF8) : this.data.toData(BINARY);
  }

  #appendTags(scan: FrameScan): void {
    const { source, tagSpans } = scan;
    let requestTag = -1;
    for (let at = 0; at < scan.tagCount * 4; at += 4) {
      const keyStart = tagSpans[at] ?? 0;
      const keyEnd = tagSpans[at + 1] ?? 0;
      if (isRequestId(source, keyStart, keyEnd)) requestTag = this.keys.rows;
      this.keys.append(source, keyStart, keyEnd);
      this.values.append(source, tagSpans[at + 2] ?? 0, tagSpans[at + 3] ?? 0);
    }
    this.#endTags(requestTag);
  }

  #endTags(requestTag: number): void {
    const row = this.#rows;
    if (row === this.#requestTags.length) this.#growRows();
    this.#requestTags[row] = requestTag;
    if (requestTag !== row || this.keys.rows !== row + 1) this.#isPlain = false;
  }

  /** A column of its own only where it is not that of the tags' values. */
  #requestIds(): ByteColumn {
    if (this.#isPlain) return this.values;
    const column = new ByteColumn();
    for (let row = 0; row < this.#rows; row++) {
      const id = this.requestIdOf(row);
      if (id === undefined) column.appendNull();
      else column.append(id, 0, id.length);
    }
    return column;
  }

  #endRow(scan: FrameScan): void {
    const row = this.#rows;
    this.#halves[row * 2] = scan.indexLo;
    this.#halves[row * 2 + 1] = scan.indexHi;
    this.#rows = row + 1;
    this.#tagOffsets[row + 1] = this.keys.rows;
  }

  #growRows(): void {
    const rows = this.#rows * 2;
    this.#halves = grown(this.#halves, this.#slab.int32s(rows * 2));
    this.#tagOffsets = grown(this.#tagOffsets, this.#slab.int32s(rows + 1));
    this.#requestTags = grown(this.#requestTags, this.#slab.int32s(rows));
  }
}

function grown(from: Int32Array, to: Int32Array): Int32Array {
  to.set(from);
  return to;
}

function isRequestId(source: Uint8Array, start: number, end: number): boolean {
  if (end - start !== REQUEST_ID.length) return false;
  for (let at = 0; at < REQUEST_ID.length; at++) {
    if (source[start + at] !== REQUEST_ID[at]) return false;
  }
  return true;
}
