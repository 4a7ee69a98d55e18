import { makeData, type Binary, type Data, type Utf8 } from 'apache-arrow';

/** Up to this many bytes a loop beats the set-up of a block copy. */
const SHORT = 48;
const FIRST_ROWS = 64;
const FIRST_BYTES = 1024;

/** The values of a column of texts or bytes under construction: one run of bytes and offsets. */
export class ByteColumn {
  #offsets: Int32Array<ArrayBuffer>;
  #bytes: Uint8Array<ArrayBuffer>;
  #rows = 0;
  #length = 0;
  #nulls = 0;
  #valid: Uint8Array<ArrayBuffer> | undefined;

  constructor(rows = FIRST_ROWS, bytes = FIRST_BYTES) {
    this.#offsets = new Int32Array(rows + 1);
    this.#bytes = new Uint8Array(bytes);
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
    if (at + size > this.#bytes.length) this.#growBytes(at + size);
    const target = this.#bytes;
    if (size <= SHORT) {
      for (let from = start, to = at; from < end; from++, to++) target[to] = source[from] ?? 0;
    } else {
      target.set(source.subarray(start, end), at);
    }
    this.#length = at + size;
    this.#endRow();
  }

  appendNull(): void {
    const row = this.#rows;
    this.#valid ??= new Uint8Array(bitmapBytes(this.#offsets.length)).fill(0xff);
    this.#valid[row >> 3] = (this.#valid[row >> 3] ?? 0) & ~(1 << (row & 7));
    this.#nulls += 1;
    this.#endRow();
  }

  /** The bytes of a row, as a view. */
  at(row: number): Uint8Array {
    return this.#bytes.subarray(this.#offsets[row], this.#offsets[row + 1]);
  }

  isNull(row: number): boolean {
    return this.#valid !== undefined && ((this.#valid[row >> 3] ?? 0) & (1 << (row & 7))) === 0;
  }

  /** The column as Arrow data of a type over bytes; it shares this column's memory. */
  toData<T extends Binary | Utf8>(type: T): Data<T> {
    const parts = {
      type,
      length: this.#rows,
      nullCount: this.#nulls,
      nullBitmap: this.#valid,
      valueOffsets: this.#offsets.subarray(0, this.#rows + 1),
      data: this.#bytes.subarray(0, this.#length),
    };
    // Arrow's overloads do not take a type that is generic over bytes and texts.
    return makeData(parts as never) as unknown as Data<T>;
  }

  /** An empty column with room for about as much as this one holds. */
  successor(): ByteColumn {
    const spare = this.#length + (this.#length >> 3);
    return new ByteColumn(Math.max(FIRST_ROWS, this.#rows), Math.max(FIRST_BYTES, spare));
  }

  #endRow(): void {
    this.#rows += 1;
    if (this.#rows === this.#offsets.length) this.#growRows();
    this.#offsets[this.#rows] = this.#length;
  }

  #growBytes(needed: number): void {
    const bytes = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    bytes.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bytes;
  }

  #growRows(): void {
    const offsets = new Int32Array(this.#offsets.length * 2);
    offsets.set(this.#offsets);
    this.#offsets = offsets;
    if (this.#valid === undefined) return;
    const valid = new Uint8Array(bitmapBytes(offsets.length)).fill(0xff);
    valid.set(this.#valid);
    this.#valid = valid;
  }
}

/** Arrow pads bitmaps to eight bytes. */
function bitmapBytes(rows: number): number {
  return ((rows + 63) >> 6) << 3;
}
