import { doesNotDecompress } from './codec.js';

/** A frame within a body, and how much it decompresses to. */
export interface Lz4Frame {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

const MAGIC = 0x184d2204;
/** Frames of 16 magic numbers hold what is not for us. */
const SKIPPABLE_MAGIC = 0x184d2a50;
const MIN_MATCH = 4;

export function isLz4Frame(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === MAGIC;
}

/**
 * How many bytes a raw block decompresses to. Nothing is decompressed: only the lengths of its
 * sequences are added up, which also finds out whether it is whole.
 */
export function lz4BlockLength(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  let length = 0;
  const next = (): number => {
    const byte = at < end ? bytes[at] : undefined;
    if (byte === undefined) throw cutShort();
    at += 1;
    return byte;
  };
  /** Four bits of the token; when all are set, bytes follow that add to it. */
  const extended = (bits: number): number => {
    if (bits < 15) return bits;
    let sum = bits;
    for (;;) {
      const byte = next();
      sum += byte;
      if (byte < 255) return sum;
    }
  };
  for (;;) {
    const token = next();
    const literals = extended(token >> 4);
    at += literals;
    length += literals;
    // The last sequence ends with its literals.
    if (at === end) return length;
    if (at + 2 > end) throw cutShort();
    at += 2;
    length += extended(token & 15) + MIN_MATCH;
  }
}

/** The frames of a body, skippable ones left out; all of it must be frames. */
export function lz4Frames(bytes: Uint8Array): Lz4Frame[] {
  const frames: Lz4Frame[] = [];
  const view = viewOf(bytes);
  let at = 0;
  while (at < bytes.length || frames.length === 0) {
    if (at + 8 > bytes.length) throw cutShort();
    const magic = view.getUint32(at, true);
    if (magic === MAGIC) {
      const frame = frameAt(bytes, view, at);
      frames.push(frame);
      at = frame.end;
    } else if ((magic & ~0xf) >>> 0 === SKIPPABLE_MAGIC) {
      at += 8 + view.getUint32(at + 4, true);
      if (at > bytes.length) throw cutShort();
    } else {
      throw doesNotDecompress('lz4-frame', `no frame begins at byte ${at}`);
    }
  }
  return frames;
}

function frameAt(bytes: Uint8Array, view: DataView, start: number): Lz4Frame {
  const flags = view.getUint8(start + 4);
  const has = (bit: number): boolean => (flags & (1 << bit)) !== 0;
  if (flags >> 6 !== 1) throw doesNotDecompress('lz4-frame', 'its version is unknown');
  let at = start + 6;
  const declared = has(3) && at + 8 <= bytes.length ? view.getBigUint64(at, true) : undefined;
  // The content's size, the dictionary's id, the checksum of the header.
  at += (has(3) ? 8 : 0) + (has(0) ? 4 : 0) + 1;
  const blockTrailer = has(4) ? 4 : 0;
  let length = 0;
  for (;;) {
    if (at + 4 > bytes.length) throw cutShort();
    const word = view.getUint32(at, true);
    at += 4;
    if (word === 0) break;
    const size = word & 0x7fff_ffff;
    const end = at + size;
    if (end + blockTrailer > bytes.length) throw cutShort();
    const isStored = word >= 0x8000_0000;
    length += isStored ? size : lz4BlockLength(bytes, at, end);
    at = end + blockTrailer;
  }
  const end = at + (has(2) ? 4 : 0);
  if (end > bytes.length) throw cutShort();
  if (declared !== undefined && declared !== BigInt(length)) {
    throw doesNotDecompress('lz4-frame', `it holds ${length} bytes and declares ${declared}`);
  }
  return { start, end, length };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function cutShort(): Error {
  return doesNotDecompress('lz4', 'it is cut short');
}
