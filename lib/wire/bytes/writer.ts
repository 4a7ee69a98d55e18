import { EasConfigError } from '../../errors/index.js';

const utf8 = new TextEncoder();

const SHORT_TEXT = 32;

/**
 * Writes protobuf into one block whose size was computed beforehand. The sizes come from the
 * functions below; `finish()` proves that they were right.
 */
export class ProtoWriter {
  /** The block that is written. */
  readonly target: Uint8Array;
  /** Offset of the next byte to write. */
  pos = 0;

  constructor(size: number) {
    // Not zeroed first: `finish()` answers only for a block that was written to its last byte.
    const { buffer, byteOffset } = Buffer.allocUnsafeSlow(size);
    this.target = new Uint8Array(buffer, byteOffset, size);
  }

  /** Writes a safe integer as a varint; a negative one must fit 32 bits, and takes ten bytes. */
  varint(value: number): void {
    const { target } = this;
    let rest = value;
    if (rest < 0) {
      this.#negative(rest);
      return;
    }
    while (rest > 0x7fffffff) {
      target[this.pos++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    while (rest > 0x7f) {
      target[this.pos++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    target[this.pos++] = rest;
  }

  /** Writes a varint of 64 bits, given as two unsigned halves. */
  varint64(lo: number, hi: number): void {
    let low = lo;
    let high = hi;
    while (high !== 0) {
      this.target[this.pos++] = (low & 0x7f) | 0x80;
      low = ((low >>> 7) | (high << 25)) >>> 0;
      high >>>= 7;
    }
    this.varint(low);
  }

  /** Writes the bytes as they are. */
  block(bytes: Uint8Array): void {
    this.target.set(bytes, this.pos);
    this.pos += bytes.length;
  }

  /** Writes text as UTF-8, without its length. */
  text(text: string): void {
    if (isShortAscii(text)) {
      for (let i = 0; i < text.length; i++) this.target[this.pos++] = text.charCodeAt(i);
      return;
    }
    this.pos += utf8.encodeInto(text, this.target.subarray(this.pos)).written;
  }

  /** The written block. */
  finish(): Uint8Array {
    if (this.pos !== this.target.length) {
      throw new EasConfigError(
        'The content of a request changed while it was encoded; give it a copy that nobody writes.',
      );
    }
    return this.target;
  }

  #negative(value: number): void {
    const { target } = this;
    target[this.pos++] = (value & 0x7f) | 0x80;
    target[this.pos++] = ((value >> 7) & 0x7f) | 0x80;
    target[this.pos++] = ((value >> 14) & 0x7f) | 0x80;
    target[this.pos++] = ((value >> 21) & 0x7f) | 0x80;
    target[this.pos++] = ((value >> 28) & 0x7f) | 0x80;
    target.fill(0xff, this.pos, this.pos + 4);
    this.pos += 4;
    target[this.pos++] = 1;
  }
}

/** How many bytes `ProtoWriter.varint` takes for the value. */
export function sizeOfVarint(value: number): number {
  if (value < 0) return 10;
  let size = 1;
  let rest = value;
  while (rest > 0x7f) {
    rest = Math.floor(rest / 0x80);
    size++;
  }
  return size;
}

/** How many bytes `ProtoWriter.varint64` takes for the halves. */
export function sizeOfVarint64(lo: number, hi: number): number {
  return hi === 0 ? sizeOfVarint(lo) : Math.ceil((64 - Math.clz32(hi)) / 7);
}

/** How many bytes `ProtoWriter.text` takes for the text. */
export function sizeOfText(text: string): number {
  return isShortAscii(text) ? text.length : Buffer.byteLength(text, 'utf8');
}

/** Names mostly are; for these a loop is faster than the call into the encoder. */
function isShortAscii(text: string): boolean {
  if (text.length > SHORT_TEXT) return false;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 0x7f) return false;
  }
  return true;
}
