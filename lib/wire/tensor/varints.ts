import { EasProtocolError } from '../../errors/index.js';

/** Reads the varints of one stretch into `values` from index `from`; answers the index behind. */
export type ReadStretch<T> = (
  source: Uint8Array,
  start: number,
  end: number,
  values: T,
  from: number,
) => number;

// The loops below run once per value of a tensor. A varint that overruns `end` is read to its end
// all the same, and found out behind the loop.

/** Reads int32s. */
export function readInt32s(
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

/** Reads int64s: the low and the high half of each in turn. */
export function readInt64s(
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

/** Reads booleans, as 0 or 1. */
export function readBools(
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

function overrun(end: number): EasProtocolError {
  return new EasProtocolError(`Expected the last value of a tensor to end at offset ${end}.`);
}

function overlong(pos: number): EasProtocolError {
  return new EasProtocolError(`Expected a varint of at most ten bytes before offset ${pos}.`);
}
