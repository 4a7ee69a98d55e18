import { lengthDelimited, NOTHING, type Part } from '../bytes/parts.js';
import { sizeOfVarint, type ProtoWriter } from '../bytes/writer.js';
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
  const size = sizeOfInt32s(wide);
  return lengthDelimited(field, size, (to) => {
    writeInt32s(to, wide, size);
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

// The loops below run once per value of a tensor. They avoid branches on the values' sizes, which no
// processor can foresee, and count by index, since `for … of` takes twice as long on typed arrays.

/** How long a varint is, by how many leading zeros its 32 bits have; none means negative. */
const LENGTH_BY_ZEROS = Uint8Array.from({ length: 33 }, (_, zeros) =>
  zeros === 0 ? 10 : Math.max(1, Math.ceil((32 - zeros) / 7)),
);

function sizeOfInt32s(values: Int32Array): number {
  const { length } = values;
  const roomy = length - 3;
  // Four sums: with one, each addition would wait for the one before.
  let [first, second, third, fourth] = [0, 0, 0, 0];
  let i = 0;
  for (; i < roomy; i += 4) {
    first += LENGTH_BY_ZEROS[Math.clz32(values[i] ?? 0)] ?? 0;
    second += LENGTH_BY_ZEROS[Math.clz32(values[i + 1] ?? 0)] ?? 0;
    third += LENGTH_BY_ZEROS[Math.clz32(values[i + 2] ?? 0)] ?? 0;
    fourth += LENGTH_BY_ZEROS[Math.clz32(values[i + 3] ?? 0)] ?? 0;
  }
  for (; i < length; i++) first += LENGTH_BY_ZEROS[Math.clz32(values[i] ?? 0)] ?? 0;
  return first + second + third + fourth;
}

/** `size` is what all of them take. */
function writeInt32s(to: ProtoWriter, values: Int32Array, size: number): void {
  const { target } = to;
  const { length } = values;
  const view = new DataView(target.buffer, target.byteOffset, target.length);
  // As long as any varint fits, more may be written than is kept: the next one overwrites it.
  const roomy = target.length - 10;
  // Pixels and the like take one byte or two; looked at first only where most values are like that.
  const notShort = size <= 2 * length ? ~0x3fff : ~0;
  let { pos } = to;
  let i = 0;
  for (; i < length && pos <= roomy; i++) {
    const value = values[i] ?? 0;
    if ((value & notShort) === 0) {
      const second = (value + 0x3f80) >> 14;
      view.setUint16(pos, (value & 0x7f) | (second << 7) | ((value << 1) & 0x7f00), true);
      pos += 1 + second;
    } else if (value >>> 21 === 0) {
      // Token ids: up to three bytes.
      const second = (value + 0x1fff80) >> 21;
      const third = (value + 0x1fc000) >> 21;
      view.setInt32(pos, low21(value) | (second << 7) | (third << 15), true);
      pos += 1 + second + third;
    } else if (value >>> 28 === 0) {
      view.setInt32(pos, low28(value) | 0x808080, true);
      pos += 4;
    } else {
      // A negative value is extended to 64 bits, in ten bytes; the last of these is 1.
      view.setInt32(pos, low28(value) | 0x80808080, true);
      view.setInt32(pos + 4, value >> 28, true);
      view.setUint16(pos + 8, 0x01ff, true);
      pos += value < 0 ? 10 : 5;
    }
  }
  to.pos = pos;
  for (; i < length; i++) to.varint(values[i] ?? 0);
}

/** The low 21 bits, seven in each byte. */
function low21(value: number): number {
  return (value & 0x7f) | ((value << 1) & 0x7f00) | ((value << 2) & 0x7f0000);
}

/** The low 28 bits, seven in each byte. */
function low28(value: number): number {
  return low21(value) | ((value << 3) & 0x7f000000);
}

/** `halves` are the low and high halves of each value in turn. */
function sizeOfInt64s(halves: Uint32Array): number {
  const { length } = halves;
  let size = 0;
  for (let i = 0; i < length; i += 2) {
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
  const { length } = halves;
  let { pos } = to;
  for (let i = 0; i < length; i += 2) {
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
