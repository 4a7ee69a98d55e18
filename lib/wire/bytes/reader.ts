import { EasProtocolError } from '../../errors/index.js';
import { errorOfText } from './text.js';

/** How a protobuf field is laid out: the low three bits of its tag. */
export const WireType = { VARINT: 0, FIXED64: 1, BYTES: 2, FIXED32: 5 } as const;

/** `WireType` 3 and 4 (groups) do not occur in proto3; 6 and 7 never did. */
const KNOWN_WIRE_TYPES = 0b100111;

/**
 * As many tensors a body may have, of which models have some dozen: one takes some ten bytes of
 * the body and some hundred of memory.
 */
const MOST_TENSORS = 100_000;

/** Below this a loop over the bytes is faster than the call into the decoder. */
const SHORT_STRING = 32;

// A byte order mark is part of the text, and a text that is not UTF-8 must not pass as another one.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads protobuf from bytes in place. Every read checks its bounds and throws an
 * `EasProtocolError` that says what was expected, and at which offset.
 */
export class ProtoReader {
  /** The bytes that are read. */
  readonly source: Uint8Array;
  /** Offset of the next byte to read. */
  pos: number;
  /** Offset behind the last byte that may be read. */
  readonly end: number;
  /** Low half of the last `varint64()`, unsigned. */
  lo = 0;
  /** High half of the last `varint64()`, unsigned. */
  hi = 0;
  #tensors = 0;
  #view: DataView | undefined;

  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.source = bytes;
    this.pos = start;
    this.end = end;
  }

  get done(): boolean {
    return this.pos >= this.end;
  }

  /** Reads a tag: the field number shifted left by three, and the wire type. */
  tag(): number {
    const start = this.pos;
    this.varint64();
    const tag = this.lo;
    if (this.hi !== 0 || tag < 8 || (KNOWN_WIRE_TYPES & (1 << (tag & 7))) === 0) {
      throw new EasProtocolError(`Expected the tag of a protobuf field at offset ${start}.`);
    }
    return tag;
  }

  /** Reads a varint and keeps its low 32 bits, unsigned; a negative int32 has ten bytes. */
  uint32(): number {
    const byte = this.source[this.pos];
    if (byte !== undefined && byte < 0x80 && this.pos < this.end) {
      this.pos++;
      return byte;
    }
    this.varint64();
    return this.lo;
  }

  int32(): number {
    return this.uint32() | 0;
  }

  /** Reads a varint of up to 64 bits into `lo` and `hi`, allocating nothing. */
  varint64(): void {
    const { source, end } = this;
    const start = this.pos;
    const first = source[start] ?? 0;
    // Tags and most lengths.
    if (first < 0x80 && start < end) {
      this.pos = start + 1;
      this.lo = first;
      this.hi = 0;
      return;
    }
    let pos = start;
    let lo = 0;
    let hi = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      if (pos >= end) throw truncated('a varint', start);
      const byte = source[pos++] ?? 0;
      const low = byte & 0x7f;
      if (shift < 28) {
        lo |= low << shift;
      } else if (shift === 28) {
        lo |= low << 28;
        hi |= low >>> 4;
      } else {
        hi |= low << (shift - 32);
      }
      if (byte < 0x80) {
        this.pos = pos;
        this.lo = lo >>> 0;
        this.hi = hi >>> 0;
        return;
      }
    }
    throw new EasProtocolError(`Expected a varint of at most ten bytes at offset ${start}.`);
  }

  int64(): bigint {
    return BigInt.asIntN(64, this.uint64());
  }

  uint64(): bigint {
    this.varint64();
    return this.hi === 0 ? BigInt(this.lo) : (BigInt(this.hi) << 32n) | BigInt(this.lo);
  }

  bool(): boolean {
    this.varint64();
    return this.lo !== 0 || this.hi !== 0;
  }

  /** Reads a length-delimited field as a view of the underlying bytes: no copy. */
  bytes(): Uint8Array {
    const end = this.enter();
    const field = this.source.subarray(this.pos, end);
    this.pos = end;
    return field;
  }

  /** Reads a length-delimited field as UTF-8. */
  string(): string {
    const end = this.enter();
    const start = this.pos;
    this.pos = end;
    if (end - start <= SHORT_STRING) {
      const { source } = this;
      let text = '';
      let pos = start;
      for (; pos < end; pos++) {
        const byte = source[pos] ?? 0;
        if (byte >= 0x80) break;
        text += String.fromCharCode(byte);
      }
      if (pos === end) return text;
    }
    try {
      return utf8.decode(this.source.subarray(start, end));
    } catch (cause) {
      throw errorOfText(`Expected UTF-8 text at offset ${start}.`, end - start, cause);
    }
  }

  float(): number {
    return this.#dataView().getFloat32(this.#take(4, 'a float'), true);
  }

  double(): number {
    return this.#dataView().getFloat64(this.#take(8, 'a double'), true);
  }

  /**
   * Reads the length of a length-delimited field and returns the offset behind it. A nested
   * message is read while `pos < end`, and then `leave(end)` proves that none of its fields
   * reached out of it.
   */
  enter(): number {
    const start = this.pos;
    this.varint64();
    const end = this.pos + this.lo;
    if (this.hi !== 0 || end > this.end) {
      const length = this.hi * 2 ** 32 + this.lo;
      throw truncated(`a field of ${length} bytes`, start);
    }
    return end;
  }

  /** Ends the reading of a nested message that `enter()` began. */
  leave(end: number): void {
    if (this.pos !== end) {
      throw new EasProtocolError(`Expected a nested message to end at offset ${end}.`);
    }
  }

  /** Skips the value of a field whose tag was read; takes the tag or its wire type. */
  skip(wireType: number): void {
    switch (wireType & 7) {
      case WireType.VARINT:
        this.varint64();
        return;
      case WireType.FIXED64:
        this.#take(8, 'eight bytes');
        return;
      case WireType.BYTES:
        this.pos = this.enter();
        return;
      case WireType.FIXED32:
        this.#take(4, 'four bytes');
        return;
      default:
        throw new EasProtocolError(
          `Expected wire type 0, 1, 2 or 5 at offset ${this.pos}, found ${wireType & 7}.`,
        );
    }
  }

  /** Says that another tensor follows; one too many is an error. */
  countTensor(): void {
    this.#tensors += 1;
    if (this.#tensors <= MOST_TENSORS) return;
    const message = `Expected at most ${MOST_TENSORS} tensors.`;
    throw new EasProtocolError(message, undefined, 'TOO_LARGE');
  }

  #take(length: number, what: string): number {
    const start = this.pos;
    if (start + length > this.end) throw truncated(what, start);
    this.pos = start + length;
    return start;
  }

  #dataView(): DataView {
    const { buffer, byteOffset, byteLength } = this.source;
    return (this.#view ??= new DataView(buffer, byteOffset, byteLength));
  }
}

function truncated(what: string, offset: number): EasProtocolError {
  return new EasProtocolError(
    `Expected ${what} at offset ${offset}, but the bytes end before it does.`,
  );
}
