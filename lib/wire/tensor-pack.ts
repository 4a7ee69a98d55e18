import { lengthDelimited, NOTHING, type Part } from './bytes-parts.js';
import { sizeOfVarint, type ProtoWriter } from './bytes-writer.js';
import type { NumericValues } from './dtype.js';

/** A packed field of fixed-width values: their bytes as they lie in memory, as one block. */
export function packedBlock(field: number, values: NumericValues): Part {
  if (values.length === 0) return NOTHING;
  const { buffer, byteOffset, byteLength } = values;
  const block = new Uint8Array(buffer, byteOffset, byteLength);
  return lengthDelimited(field, byteLength, (to) => {
    to.block(block);
  });
}

/** A packed bool field. */
export function packedBools(field: number, values: Uint8Array): Part {
  if (values.length === 0) return NOTHING;
  return lengthDelimited(field, values.length, (to) => {
    const { target } = to;
    let { pos } = to;
    for (const value of values) target[pos++] = value === 0 ? 0 : 1;
    to.pos = pos;
  });
}

/** A packed int32 field, from integers of at most 32 bits. */
export function packedInt32s(field: number, values: NumericValues): Part {
  if (values.length === 0) return NOTHING;
  // One class in the loops below: with several the engine would look each element up.
  const wide = values instanceof Int32Array ? values : new Int32Array(values as Int16Array);
  return lengthDelimited(field, sizeOfInt32s(wide), (to) => {
    writeInt32s(to, wide);
  });
}

/** A packed int64 field, from 64-bit integers. */
export function packedInt64s(field: number, values: NumericValues): Part {
  if (values.length === 0) return NOTHING;
  const { buffer, byteOffset, length } = values;
  const halves = new Uint32Array(buffer, byteOffset, length * 2);
  return lengthDelimited(field, sizeOfInt64s(halves), (to) => {
    writeInt64s(to, halves);
  });
}

function sizeOfInt32s(values: Int32Array): number {
  let size = 0;
  for (const value of values) {
    if (value < 0) size += 10;
    else if (value < 0x80) size += 1;
    else if (value < 0x4000) size += 2;
    else if (value < 0x200000) size += 3;
    else if (value < 0x10000000) size += 4;
    else size += 5;
  }
  return size;
}

function writeInt32s(to: ProtoWriter, values: Int32Array): void {
  const { target } = to;
  let { pos } = to;
  for (const value of values) {
    if (value < 0) {
      target[pos++] = value | 0x80;
      target[pos++] = (value >> 7) | 0x80;
      target[pos++] = (value >> 14) | 0x80;
      target[pos++] = (value >> 21) | 0x80;
      target[pos++] = (value >> 28) | 0x80;
      target[pos++] = 0xff;
      target[pos++] = 0xff;
      target[pos++] = 0xff;
      target[pos++] = 0xff;
      target[pos++] = 1;
      continue;
    }
    let rest = value;
    while (rest > 0x7f) {
      target[pos++] = rest | 0x80;
      rest >>>= 7;
    }
    target[pos++] = rest;
  }
  to.pos = pos;
}

/** `halves` are the low and high halves of each value in turn. */
function sizeOfInt64s(halves: Uint32Array): number {
  let size = 0;
  for (let i = 0; i < halves.length; i += 2) {
    const lo = halves[i] ?? 0;
    const hi = halves[i + 1] ?? 0;
    if (hi === 0) size += sizeOfVarint(lo);
    else if (hi < 0x8) size += 5;
    else if (hi < 0x400) size += 6;
    else if (hi < 0x20000) size += 7;
    else if (hi < 0x1000000) size += 8;
    else if (hi < 0x80000000) size += 9;
    else size += 10;
  }
  return size;
}

function writeInt64s(to: ProtoWriter, halves: Uint32Array): void {
  const { target } = to;
  let { pos } = to;
  for (let i = 0; i < halves.length; i += 2) {
    let lo = halves[i] ?? 0;
    let hi = halves[i + 1] ?? 0;
    while (hi !== 0) {
      target[pos++] = lo | 0x80;
      lo = ((lo >>> 7) | (hi << 25)) >>> 0;
      hi >>>= 7;
    }
    while (lo > 0x7f) {
      target[pos++] = lo | 0x80;
      lo >>>= 7;
    }
    target[pos++] = lo;
  }
  to.pos = pos;
}
