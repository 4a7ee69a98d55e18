import {
  Binary,
  Field,
  makeData,
  Map_,
  RecordBatch,
  Schema,
  Struct,
  Table,
  Uint64,
  Utf8,
  type Data,
} from 'apache-arrow';
import { EasProtocolError } from '../errors/index.js';
import type { FrameScan } from '../wire/frame.js';
import { ByteColumn } from './byte-column.js';
import { payloadColumn, type PayloadColumn } from './payload-column.js';
import type { Payload } from '../options/payload-option.js';

/** A record that did not decode, kept as a value: why, and its bytes when they are known. */
export interface BadRow {
  readonly error: EasProtocolError;
  readonly data: Uint8Array | null;
}

/** The tag that carries a record's request id. */
const REQUEST_ID = Buffer.from('requestId');
const FIRST_ROWS = 64;

const TAG_ENTRY = new Struct<{ key: Utf8; value: Utf8 }>([
  new Field('key', new Utf8(), false),
  new Field('value', new Utf8(), false),
]);
const TAGS = new Map_<Utf8, Utf8>(new Field('entries', TAG_ENTRY, false));

/**
 * The columns of a batch under construction. Frames are copied straight into them: no object is
 * made for a record. Holds no timers and no RxJS.
 */
export class FrameColumns {
  readonly payload: Payload;
  #rows = 0;
  #indexLo = new Uint32Array(FIRST_ROWS);
  #indexHi = new Uint32Array(FIRST_ROWS);
  #tagOffsets = new Int32Array(FIRST_ROWS + 1);
  readonly requestIds: ByteColumn;
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
    this.requestIds = like?.requestIds.successor() ?? new ByteColumn();
    this.keys = like?.keys.successor() ?? new ByteColumn();
    this.values = like?.values.successor() ?? new ByteColumn();
    this.data = like?.data.successor() ?? new ByteColumn();
    this.messages = like?.messages.successor() ?? new ByteColumn();
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
    this.data.append(source, scan.dataStart, scan.dataEnd);
    this.#endRow(scan);
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
    // A copy: the source may be a Buffer, whose slice would be a view of the socket's memory.
    const data = whole ? new Uint8Array(scan.source.subarray(scan.dataStart, scan.dataEnd)) : null;
    this.#badBytes += data?.length ?? 0;
    this.bad.set(this.#rows, { error, data });
    if (whole) this.#appendTags(scan);
    else this.requestIds.appendNull();
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
    const indexes = new BigUint64Array(this.#rows);
    const halves = new Uint32Array(indexes.buffer);
    for (let row = 0; row < this.#rows; row++) {
      halves[row * 2] = this.#indexLo[row] ?? 0;
      halves[row * 2 + 1] = this.#indexHi[row] ?? 0;
    }
    return indexes;
  }

  /** From where to where row `row` has its tags in `keys` and `values`. */
  tagsOf(row: number): readonly [from: number, to: number] {
    return [this.#tagOffsets[row] ?? 0, this.#tagOffsets[row + 1] ?? 0];
  }

  /** The Arrow table over these columns; it shares their memory, so append no more. */
  toTable(indexes: BigUint64Array): Table {
    const data = this.#payloadData();
    const columns: (readonly [name: string, data: Data, nullable: boolean])[] = [
      [
        'index',
        makeData({ type: new Uint64(), length: this.#rows, nullCount: 0, data: indexes }),
        false,
      ],
      ['requestId', this.requestIds.toData(new Utf8()), true],
      ['tags', this.#tagData(), false],
      ['data', data, true],
      ['message', this.messages.toData(new Utf8()), true],
    ];
    const fields = columns.map(([name, { type }, nullable]) => new Field(name, type, nullable));
    const schema = new Schema(fields);
    const struct = makeData({
      type: new Struct(fields),
      length: this.#rows,
      nullCount: 0,
      children: columns.map(([, column]) => column),
    });
    return new Table(schema, [new RecordBatch(schema, struct)]);
  }

  #payloadData(): Data {
    if (this.#typed !== undefined) return this.#typed.toData();
    return this.payload === 'utf8' ? this.data.toData(new Utf8()) : this.data.toData(new Binary());
  }

  #tagData(): Data<Map_<Utf8, Utf8>> {
    const entries = makeData({
      type: TAG_ENTRY,
      length: this.keys.rows,
      nullCount: 0,
      children: [this.keys.toData(new Utf8()), this.values.toData(new Utf8())],
    });
    const parts = {
      type: TAGS,
      length: this.#rows,
      nullCount: 0,
      valueOffsets: this.#tagOffsets.subarray(0, this.#rows + 1),
      child: entries,
    };
    // Arrow's overload for maps asks for a child of another shape than the one it builds.
    return makeData(parts as never) as unknown as Data<Map_<Utf8, Utf8>>;
  }

  #appendTags(scan: FrameScan): void {
    const { source, tagSpans } = scan;
    let requestStart = 0;
    let requestEnd = -1;
    for (let at = 0; at < scan.tagCount * 4; at += 4) {
      const keyStart = tagSpans[at] ?? 0;
      const keyEnd = tagSpans[at + 1] ?? 0;
      const valueStart = tagSpans[at + 2] ?? 0;
      const valueEnd = tagSpans[at + 3] ?? 0;
      this.keys.append(source, keyStart, keyEnd);
      this.values.append(source, valueStart, valueEnd);
      if (isRequestId(source, keyStart, keyEnd)) {
        requestStart = valueStart;
        requestEnd = valueEnd;
      }
    }
    if (requestEnd < 0) this.requestIds.appendNull();
    else this.requestIds.append(source, requestStart, requestEnd);
  }

  #endRow(scan: FrameScan): void {
    const row = this.#rows;
    if (row === this.#indexLo.length) this.#growRows();
    this.#indexLo[row] = scan.indexLo;
    this.#indexHi[row] = scan.indexHi;
    this.#rows = row + 1;
    this.#tagOffsets[row + 1] = this.keys.rows;
  }

  #growRows(): void {
    const rows = this.#rows * 2;
    this.#indexLo = grown(this.#indexLo, new Uint32Array(rows));
    this.#indexHi = grown(this.#indexHi, new Uint32Array(rows));
    this.#tagOffsets = grown(this.#tagOffsets, new Int32Array(rows + 1));
  }
}

function grown<T extends Uint32Array | Int32Array>(from: T, to: T): T {
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
