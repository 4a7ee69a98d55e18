import { EasProtocolError } from '../errors/index.js';
import { ProtoReader, WireType } from './bytes/reader.js';

/** Field numbers of `DataFrameProto`, as tags. */
const INDEX = (1 << 3) | WireType.VARINT;
const TAGS = (2 << 3) | WireType.BYTES;
const DATA = (3 << 3) | WireType.BYTES;
const MESSAGE = (4 << 3) | WireType.BYTES;
/** A map entry's key and value. */
const KEY = (1 << 3) | WireType.BYTES;
const VALUE = (2 << 3) | WireType.BYTES;
/** `DataFrameListProto` has its frames in a field named index. */
const FRAMES = (1 << 3) | WireType.BYTES;

/** Numbers kept for one tag: key start and end, value start and end. */
const SPAN = 4;

/**
 * Where the parts of one frame stand in its bytes. One object serves all frames of a stream: it is
 * filled anew by every `scan`, so that no object is made for a record.
 */
export class FrameScan {
  /** The bytes that the offsets refer to. */
  source: Uint8Array = new Uint8Array(0);
  /** Whether those stay as they are, so that they may be kept. */
  lasts = false;
  /** Low and high half of the record's index, unsigned. */
  indexLo = 0;
  indexHi = 0;
  /** Whether the index was read; also true for a frame that is bad after its index. */
  hasIndex = false;
  dataStart = 0;
  dataEnd = 0;
  messageStart = 0;
  messageEnd = 0;
  tagCount = 0;
  /** Four offsets a tag: key start, key end, value start, value end. */
  tagSpans = new Int32Array(8 * SPAN);

  /**
   * Reads the frame in `bytes[start, end)`.
   *
   * @param lasts whether nobody writes to the bytes any more
   * @throws EasProtocolError when it is no frame; `hasIndex` tells whether its index was read.
   */
  scan(bytes: Uint8Array, start = 0, end = bytes.length, lasts = false): void {
    this.#reset(bytes);
    this.lasts = lasts;
    const reader = new ProtoReader(bytes, start, end);
    while (reader.pos < end) {
      const tag = reader.tag();
      switch (tag) {
        case INDEX:
          reader.varint64();
          this.indexLo = reader.lo;
          this.indexHi = reader.hi;
          this.hasIndex = true;
          break;
        case TAGS:
          this.#scanTag(reader);
          break;
        case DATA:
          this.dataEnd = reader.enter();
          this.dataStart = reader.pos;
          reader.pos = this.dataEnd;
          break;
        case MESSAGE:
          this.messageEnd = reader.enter();
          this.messageStart = reader.pos;
          reader.pos = this.messageEnd;
          break;
        default:
          reader.skip(tag);
      }
    }
    if (!this.hasIndex) throw new EasProtocolError('Expected a frame with an index (field 1).');
  }

  /**
   * Reads no more than the index, where it is what the frame begins with, as it nearly always is.
   * Answers whether it was; nothing else of the frame is known then.
   */
  scanIndex(bytes: Uint8Array): boolean {
    if (bytes[0] !== INDEX) return false;
    const reader = new ProtoReader(bytes, 1);
    try {
      reader.varint64();
    } catch {
      return false;
    }
    this.indexLo = reader.lo;
    this.indexHi = reader.hi;
    return true;
  }

  #reset(bytes: Uint8Array): void {
    this.source = bytes;
    this.indexLo = this.indexHi = 0;
    this.hasIndex = false;
    this.dataStart = this.dataEnd = 0;
    this.messageStart = this.messageEnd = 0;
    this.tagCount = 0;
  }

  #scanTag(reader: ProtoReader): void {
    const end = reader.enter();
    const at = this.#nextSpan();
    const spans = this.tagSpans;
    spans.fill(reader.pos, at, at + SPAN);
    while (reader.pos < end) {
      const tag = reader.tag();
      if (tag !== KEY && tag !== VALUE) {
        reader.skip(tag);
        continue;
      }
      const stop = reader.enter();
      const offset = at + (tag === KEY ? 0 : 2);
      spans[offset] = reader.pos;
      spans[offset + 1] = stop;
      reader.pos = stop;
    }
    reader.leave(end);
  }

  #nextSpan(): number {
    const at = this.tagCount * SPAN;
    if (at === this.tagSpans.length) {
      const wider = new Int32Array(at * 2);
      wider.set(this.tagSpans);
      this.tagSpans = wider;
    }
    this.tagCount += 1;
    return at;
  }
}

/**
 * Calls `visit` with the bounds of every frame in a `DataFrameListProto`, the answer of a get.
 *
 * @throws EasProtocolError when the bytes are no such list.
 */
export function forEachFrame(bytes: Uint8Array, visit: (start: number, end: number) => void): void {
  const reader = new ProtoReader(bytes);
  while (!reader.done) {
    const tag = reader.tag();
    if (tag !== FRAMES) {
      reader.skip(tag);
      continue;
    }
    const end = reader.enter();
    visit(reader.pos, end);
    reader.pos = end;
  }
}
