import { Data, type Binary, type Utf8 } from 'apache-arrow';
import { Slab } from './slab.js';

/** Up to this many bytes a loop beats the set-up of a block copy. */
const SHORT = 48;
const FIRST_ROWS = 64;
const FIRST_BYTES = 1024;

const NO_OFFSETS = new Int32Array(0);
const NO_BYTES = new Uint8Array(0);

/**
 * The values of a column of texts or bytes under construction: one run of bytes and offsets. It
 * takes no memory until it has a value.
 */
export class ByteColumn {
  readonly #slab: Slab;
  /** Room that the first value makes. */
  readonly #expectedRows: number;
  readonly #expectedBytes: number;
  #offsets: Int32Array<ArrayBuffer> = NO_OFFSETS;
  #bytes: Uint8Array<ArrayBuffer> = NO_BYTES;
  #rows = 0;
  #length = 0;
  #nulls = 0;
  /** Absent while there are no nulls, or nothing else. */
  #valid: Uint8Array<ArrayBuffer> | undefined;

  constructor(slab = new Slab(0), rows = FIRST_ROWS, bytes = FIRST_BYTES) {
    this.#slab = slab;
    this.#expectedRows = rows;
    this.#expectedBytes = bytes;
  }

  get rows(): number {
    return this.#rows;
  }

  /** Bytes held. */
  get byteLength(): number {
    return this.#length;
  }

  /** Appends `source[start, end)` as the next row. */
  append(source: Uint8Array, start: number, end: number): void {
    const size = end - start;
    const at = this.#length;
    const row = this.#rows + 1;
    if (row >= this.#offsets.length) this.#growRows();
    if (at + size > this.#bytes.length) this.#growBytes(at + size);
    const target = this.#bytes;
    if (size <= SHORT) {
      for (let from = start, to = at; from < end; from++, to++) target[to] = source[from] ?? 0;
    } else {
      // Not by `subarray`, which takes longer for a Buffer than the copy does.
      target.set(new Uint8Array(source.buffer, source.byteOffset + start, size), at);
    }
    this.#length = at + size;
    this.#rows = row;
    this.#offsets[row] = at + size;
  }

  /**
   * Appends `source[start, end)` as the first row, and keeps it where it is. It is copied only when
   * more rows follow.
   */
  adopt(source: Uint8Array, start: number, end: number): void {
    this.#bytes = new Uint8Array(
      source.buffer as ArrayBuffer,
      source.byteOffset + start,
      end - start,
    );
    this.append(source, start, start);
    this.#length = this.#offsets[1] = end - start;
  }

  appendNull(): void {
    const row = this.#rows;
    // Nothing but nulls: that is known without writing it down.
    if (this.#nulls < row) {
      if (row + 1 >= this.#offsets.length) this.#growRows();
      this.#offsets[row + 1] = this.#length;
      this.#valid ??= this.#allValid();
      clearBit(this.#valid, row);
    }
    this.#nulls += 1;
    this.#rows = row + 1;
  }

  /** The bytes of a row, as a view. */
  at(row: number): Uint8Array {
    return this.#bytes.subarray(this.#offsets[row], this.#offsets[row + 1]);
  }

  isNull(row: number): boolean {
    if (this.#nulls === this.#rows) return true;
    return this.#valid !== undefined && ((this.#valid[row >> 3] ?? 0) & (1 << (row & 7))) === 0;
  }

  /** The column as Arrow data of a type over bytes; it shares this column's memory. */
  toData<T extends Binary | Utf8>(type: T): Data<T> {
    const rows = this.#rows;
    const isEmpty = this.#nulls === rows;
    const offsets = isEmpty ? new Int32Array(rows + 1) : this.#offsets.subarray(0, rows + 1);
    const values = isEmpty ? new Uint8Array(0) : this.#bytes.subarray(0, this.#length);
    const valid = isEmpty ? new Uint8Array(bitmapBytes(rows)) : (this.#valid ?? new Uint8Array(0));
    return new Data(type, 0, rows, this.#nulls, [offsets, values, valid]);
  }

  /** An empty column, in another slab, that expects about as much as this one holds. */
  successor(slab: Slab): ByteColumn {
    const spare = this.#length + (this.#length >> 3);
    return new ByteColumn(slab, Math.max(FIRST_ROWS, this.#rows), Math.max(FIRST_BYTES, spare));
  }

  #growBytes(needed: number): void {
    const room = Math.max(needed, this.#bytes.length * 2, this.#expectedBytes);
    const bytes = this.#slab.bytes(room);
    bytes.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bytes;
  }

  #growRows(): void {
    const rows = this.#rows;
    const room = Math.max(this.#expectedRows, rows + 1, (this.#offsets.length - 1) * 2);
    const before = this.#offsets;
    this.#offsets = this.#slab.int32s(room + 1);
    if (before.length === 0) {
      this.#writeNulls(rows);
      return;
    }
    this.#offsets.set(before);
    if (this.#valid === undefined) return;
    const valid = this.#allValid();
    valid.set(this.#valid);
    this.#valid = valid;
  }

  /** The rows before the first value: all null, and as long as nothing. */
  #writeNulls(rows: number): void {
    this.#offsets.fill(0, 0, rows + 1);
    if (rows === 0) return;
    this.#valid = this.#allValid();
    for (let row = 0; row < rows; row++) clearBit(this.#valid, row);
  }

  #allValid(): Uint8Array<ArrayBuffer> {
    return this.#slab.bytes(bitmapBytes(this.#offsets.length)).fill(0xff);
  }
}

function clearBit(bits: Uint8Array, at: number): void {
  bits[at >> 3] = (bits[at >> 3] ?? 0) & ~(1 << (at & 7));
}

/** Arrow pads bitmaps to eight bytes. */
function bitmapBytes(rows: number): number {
  return ((rows + 63) >> 6) << 3;
}
