import { EasProtocolError } from '../errors/index.js';
import type { Stretches } from './tensor-stretches.js';

/**
 * Copies fixed-width values into memory of their own, where they are aligned.
 *
 * @param width of one value, in bytes
 * @param count how many values there must be
 */
export function unpackBlock(stretches: Stretches, width: number, count: number): ArrayBufferLike {
  if (stretches.size !== count * width) throw miscount(count, stretches.size / width);
  // Not zeroed first: every byte is written.
  const { buffer } = Buffer.allocUnsafeSlow(stretches.size);
  const target = new Uint8Array(buffer);
  const { bounds } = stretches;
  let at = 0;
  for (let i = 0; i < bounds.length; i += 2) {
    const start = bounds[i] ?? 0;
    const end = bounds[i + 1] ?? 0;
    if ((end - start) % width !== 0) throw miscount(count, stretches.size / width);
    target.set(stretches.source.subarray(start, end), at);
    at += end - start;
  }
  return buffer;
}

/** Reads varints as 32-bit integers. */
export function unpackInt32s(stretches: Stretches, count: number): Int32Array {
  // A value takes at least a byte: a shape that lies costs no memory.
  if (count > stretches.size) throw miscount(count, countVarints(stretches));
  const values = new Int32Array(count);
  if (readAll(stretches, readInt32s, values) !== count)
    throw miscount(count, countVarints(stretches));
  return values;
}

/** Reads varints as 64-bit integers. */
export function unpackInt64s(stretches: Stretches, count: number): BigInt64Array {
  if (count > stretches.size) throw miscount(count, countVarints(stretches));
  const values = new BigInt64Array(count);
  const halves = new Int32Array(values.buffer);
  if (readAll(stretches, readInt64s, halves) !== count * 2)
    throw miscount(count, countVarints(stretches));
  return values;
}

/** Reads varints as booleans: 0 or 1. */
export function unpackBools(stretches: Stretches, count: number): Uint8Array {
  if (count > stretches.size) throw miscount(count, countVarints(stretches));
  const values = new Uint8Array(count);
  if (readAll(stretches, readBools, values) !== count)
    throw miscount(count, countVarints(stretches));
  return values;
}

/** Views of texts, which stay where they are. */
export function unpackTexts(stretches: Stretches, count: number): Uint8Array[] {
  if (stretches.count !== count) throw miscount(count, stretches.count);
  const { source, bounds } = stretches;
  return Array.from({ length: count }, (_, i) => source.subarray(bounds[2 * i], bounds[2 * i + 1]));
}

/** How many varints there are: each ends with the one byte whose high bit is clear. */
function countVarints({ source, bounds }: Stretches): number {
  let count = 0;
  for (let i = 0; i < bounds.length; i += 2) {
    for (const byte of source.subarray(bounds[i], bounds[i + 1])) {
      if (byte < 0x80) count++;
    }
  }
  return count;
}

/** Reads the varints of one stretch into `values` from index `from`; answers the index behind. */
type ReadStretch<T> = (
  source: Uint8Array,
  start: number,
  end: number,
  values: T,
  from: number,
) => number;

function readAll<T>({ source, bounds }: Stretches, read: ReadStretch<T>, values: T): number {
  let at = 0;
  for (let i = 0; i < bounds.length; i += 2) {
    at = read(source, bounds[i] ?? 0, bounds[i + 1] ?? 0, values, at);
  }
  return at;
}

// The loops below run once per value of a tensor. A varint that overruns `end` is read to its end
// all the same, and found out behind the loop.

function readInt32s(
  source: Uint8Array,
  start: number,
  end: number,
  values: Int32Array,
  from: number,
): number {
  const view = new DataView(source.buffer, source.byteOffset, source.length);
  let pos = start;
  let at = from;
  // As long as any varint fits, its bytes are read at once: a branch for each of them would be one
  // that no processor can foresee.
  const roomy = end - 10;
  while (pos <= roomy) {
    const word = view.getInt32(pos, true);
    const stops = ~word & 0x80808080;
    if (stops !== 0) {
      const stop = stops & -stops;
      values[at++] = low28(word & (stop - 1));
      pos += (32 - Math.clz32(stop)) >> 3;
    } else {
      const byte = source[pos + 4] ?? 0;
      values[at++] = low28(word) | (byte << 28);
      // Behind its 32 bits a negative value has five more bytes, all sign: four of 255, and 1.
      const isNegative = byte >> 7;
      const isOdd = ~view.getInt32(pos + 5, true) | ((source[pos + 9] ?? 0) ^ 1);
      pos = (isOdd & -isNegative) === 0 ? pos + 5 + 5 * isNegative : skipVarint(source, pos + 5, 5);
    }
  }
  while (pos < end) {
    let value = 0;
    const first = pos;
    pos = skipVarint(source, first, 10);
    for (let i = Math.min(pos - first, 5) - 1; i >= 0; i--) {
      value = (value << 7) | ((source[first + i] ?? 0) & 0x7f);
    }
    values[at++] = value;
  }
  if (pos > end) throw overrun(end);
  return at;
}

/** The offset behind the varint whose next byte is at `start`; it may have `atMost` more bytes. */
function skipVarint(source: Uint8Array, start: number, atMost: number): number {
  let pos = start;
  while ((source[pos++] ?? 0) > 0x7f) {
    if (pos - start === atMost) throw overlong(pos);
  }
  return pos;
}

/** The low 28 bits of a value, from seven in each byte. */
function low28(word: number): number {
  return (
    (word & 0x7f) | ((word >> 1) & 0x3f80) | ((word >> 2) & 0x1fc000) | ((word >> 3) & 0xfe00000)
  );
}

function readInt64s(
  source: Uint8Array,
  start: number,
  end: number,
  halves: Int32Array,
  from: number,
): number {
  let pos = start;
  let at = from;
  while (pos < end) {
    let byte = source[pos++] ?? 0;
    let lo = byte & 0x7f;
    let hi = 0;
    let shift = 7;
    while (byte > 0x7f) {
      byte = source[pos++] ?? 0;
      const bits = byte & 0x7f;
      if (shift < 28) {
        lo |= bits << shift;
      } else if (shift === 28) {
        lo |= bits << 28;
        hi = bits >>> 4;
      } else if (shift < 70) {
        hi |= bits << (shift - 32);
      }
      shift += 7;
    }
    if (shift > 70) throw overlong(pos);
    halves[at++] = lo;
    halves[at++] = hi;
  }
  if (pos > end) throw overrun(end);
  return at;
}

function readBools(
  source: Uint8Array,
  start: number,
  end: number,
  values: Uint8Array,
  from: number,
): number {
  let pos = start;
  let at = from;
  while (pos < end) {
    const first = pos;
    let byte = source[pos++] ?? 0;
    let bits = byte & 0x7f;
    while (byte > 0x7f) {
      byte = source[pos++] ?? 0;
      bits |= byte & 0x7f;
    }
    if (pos - first > 10) throw overlong(pos);
    values[at++] = bits === 0 ? 0 : 1;
  }
  if (pos > end) throw overrun(end);
  return at;
}

function miscount(expected: number, found: number): EasProtocolError {
  return new EasProtocolError(`Expected ${expected} values in a tensor, found ${found}.`);
}

function overrun(end: number): EasProtocolError {
  return new EasProtocolError(`Expected the last value of a tensor to end at offset ${end}.`);
}

function overlong(pos: number): EasProtocolError {
  return new EasProtocolError(`Expected a varint of at most ten bytes before offset ${pos}.`);
}
