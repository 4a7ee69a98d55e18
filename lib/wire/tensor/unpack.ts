import { must } from '../../errors/index.js';
import { miscount } from './miscount.js';
import type { Stretches } from './stretches.js';
import { readBools, readInt32s, readInt64s, type ReadStretch } from './varints.js';

const NO_BOUND = 'a stretch that has no start or no end';

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
    const start = must(bounds[i], NO_BOUND);
    const end = must(bounds[i + 1], NO_BOUND);
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

function readAll<T>({ source, bounds }: Stretches, read: ReadStretch<T>, values: T): number {
  let at = 0;
  for (let i = 0; i < bounds.length; i += 2) {
    at = read(source, must(bounds[i], NO_BOUND), must(bounds[i + 1], NO_BOUND), values, at);
  }
  return at;
}
