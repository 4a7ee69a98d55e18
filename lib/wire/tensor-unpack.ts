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
  let at = 0;
  for (const [start, end] of stretches) {
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
  let at = 0;
  for (const [start, end] of stretches) at = readInt32s(stretches.source, start, end, values, at);
  if (at !== count) throw miscount(count, countVarints(stretches));
  return values;
}

/** Reads varints as 64-bit integers. */
export function unpackInt64s(stretches: Stretches, count: number): BigInt64Array {
  if (count > stretches.size) throw miscount(count, countVarints(stretches));
  const values = new BigInt64Array(count);
  const halves = new Int32Array(values.buffer);
  let at = 0;
  for (const [start, end] of stretches) at = readInt64s(stretches.source, start, end, halves, at);
  if (at !== count * 2) throw miscount(count, countVarints(stretches));
  return values;
}

/** Reads varints as booleans: 0 or 1. */
export function unpackBools(stretches: Stretches, count: number): Uint8Array {
  if (count > stretches.size) throw miscount(count, countVarints(stretches));
  const values = new Uint8Array(count);
  let at = 0;
  for (const [start, end] of stretches) at = readBools(stretches.source, start, end, values, at);
  if (at !== count) throw miscount(count, countVarints(stretches));
  return values;
}

/** Views of texts, which stay where they are. */
export function unpackTexts(stretches: Stretches, count: number): Uint8Array[] {
  if (stretches.count !== count) throw miscount(count, stretches.count);
  return Array.from(stretches, ([start, end]) => stretches.source.subarray(start, end));
}

/** How many varints there are: each ends with the one byte whose high bit is clear. */
export function countVarints(stretches: Stretches): number {
  let count = 0;
  for (const [start, end] of stretches) {
    for (let pos = start; pos < end; pos++) {
      if ((stretches.source[pos] ?? 0) < 0x80) count++;
    }
  }
  return count;
}

function readInt32s(
  source: Uint8Array,
  start: number,
  end: number,
  values: Int32Array,
  from: number,
): number {
  let pos = start;
  let at = from;
  // A varint that overruns `end` is read to its end all the same, and found out below.
  while (pos < end) {
    let byte = source[pos++] ?? 0;
    let value = byte & 0x7f;
    let shift = 7;
    while (byte > 0x7f) {
      byte = source[pos++] ?? 0;
      if (shift < 32) value |= (byte & 0x7f) << shift;
      shift += 7;
    }
    if (shift > 70) throw overlong(pos);
    values[at++] = value;
  }
  if (pos > end) throw overrun(end);
  return at;
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
