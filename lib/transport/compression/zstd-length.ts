import { must } from '../../errors/index.js';
import { doesNotDecompress } from './codec.js';

/** How long a body of zstd frames is when decompressed. */
export interface ZstdMeasure {
  /** The sum of what the frames declare; `undefined` when one of them does not say. */
  readonly declared: number | undefined;
  /** The length that the body cannot exceed when decompressed. */
  readonly bound: number;
}

const MAGIC = 0xfd2fb528;
/** The first of 16 magic numbers of frames that a decoder skips. */
const SKIPPABLE_MAGIC = 0x184d2a50;
const MAX_BLOCK_BYTES = 128 * 1024;
const DICTIONARY_ID_BYTES = [0, 1, 2, 4];

/** Measures a body by the headers of its frames and blocks; all of it must be frames. */
export function measureZstd(bytes: Uint8Array): ZstdMeasure {
  const reader = new Reader(bytes);
  let declared: number | undefined = 0;
  let bound = 0;
  do {
    const magic = reader.uint(4);
    if ((magic & ~0xf) >>> 0 === SKIPPABLE_MAGIC) {
      reader.skip(reader.uint(4));
    } else if (magic === MAGIC) {
      const frame = measureFrame(reader);
      bound += frame.bound;
      declared = addKnown(declared, frame.declared);
    } else {
      throw doesNotDecompress('zstd', 'no frame begins where one should');
    }
  } while (!reader.isAtEnd);
  return { declared, bound };
}

function addKnown(sum: number | undefined, more: number | undefined): number | undefined {
  return sum === undefined || more === undefined ? undefined : sum + more;
}

/** One frame, after its magic number (RFC 8878, 3.1.1). */
function measureFrame(reader: Reader): ZstdMeasure {
  const descriptor = reader.uint(1);
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const windowBytes = isSingleSegment ? undefined : windowSize(reader.uint(1));
  reader.skip(must(DICTIONARY_ID_BYTES[descriptor & 3], 'two bits tell of more than four lengths'));
  const declared = contentSize(reader, descriptor >> 6, isSingleSegment);
  const windowOrContent = must(windowBytes ?? declared, 'a frame with neither window nor length');
  const maxBlockBytes = Math.min(windowOrContent, MAX_BLOCK_BYTES);
  let bound = 0;
  let isLast = false;
  while (!isLast) {
    const header = reader.uint(3);
    isLast = (header & 1) === 1;
    const type = (header >> 1) & 3;
    const size = header >> 3;
    if (type === 3) throw doesNotDecompress('zstd', 'it has a block of unknown type');
    // Type 1 repeats one byte, type 2 is compressed, type 0 as it is.
    reader.skip(type === 1 ? 1 : size);
    bound += type === 2 ? maxBlockBytes : size;
  }
  reader.skip((descriptor & 4) === 0 ? 0 : 4);
  return { declared, bound };
}

function windowSize(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

function contentSize(reader: Reader, flag: number, isSingleSegment: boolean): number | undefined {
  switch (flag) {
    case 0:
      return isSingleSegment ? reader.uint(1) : undefined;
    case 1:
      return reader.uint(2) + 256;
    case 2:
      return reader.uint(4);
    default:
      return reader.uint(4) + reader.uint(4) * 2 ** 32;
  }
}

class Reader {
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get isAtEnd(): boolean {
    return this.#at === this.bytes.length;
  }

  /** An unsigned little-endian integer of at most four bytes. */
  uint(size: number): number {
    let value = 0;
    for (let shift = 0; shift < size; shift += 1) {
      const byte = this.bytes[this.#at + shift];
      if (byte === undefined) throw cutShort();
      value += byte * 2 ** (8 * shift);
    }
    this.#at += size;
    return value;
  }

  skip(size: number): void {
    if (this.#at + size > this.bytes.length) throw cutShort();
    this.#at += size;
  }
}

function cutShort(): Error {
  return doesNotDecompress('zstd', 'it is cut short');
}
