/** From here on a number rounds to infinity in 16 bits. */
const HALF_LIMIT = 65_520;

const EXPONENT = 0x7f800000;
const TIE_TO_INFINITY = 0x477ff000;
const SMALLEST_NORMAL = 0x38800000;

/** Whether a number stays finite in 16 bits, or is not finite anyway. */
export function fitsHalf(value: number): boolean {
  return !Number.isFinite(value) || Math.abs(value) < HALF_LIMIT;
}

/** 32-bit floats as the bits of 16-bit floats, rounded to the nearest, ties to even. */
export function halvesOf(values: Float32Array): Uint16Array {
  const { buffer, byteOffset, length } = values;
  return Uint16Array.from(new Uint32Array(buffer, byteOffset, length), halfOf);
}

/** 16-bit floats as 32-bit ones; every one of them is exact. */
export function floatsOf(halves: Uint16Array): Float32Array {
  return Float32Array.from(halves, floatOf);
}

function halfOf(bits: number): number {
  const sign = (bits >>> 16) & 0x8000;
  const size = bits & 0x7fffffff;
  // What is not a number stays so, quiet.
  if (size > EXPONENT) return sign | 0x7e00;
  if (size >= TIE_TO_INFINITY) return sign | 0x7c00;
  if (size >= SMALLEST_NORMAL) {
    // The exponent is biased by 15 instead of 127, and thirteen bits of the fraction go.
    const rebiased = size - (112 << 23);
    return sign | ((rebiased + 0xfff + ((rebiased >>> 13) & 1)) >>> 13);
  }
  const shift = 126 - (size >>> 23);
  if (shift > 25) return sign;
  // Without the leading one that a greater exponent implies: it becomes a bit of the fraction.
  const fraction = (size & 0x7fffff) | 0x800000;
  const kept = fraction >>> shift;
  const rest = fraction - kept * 2 ** shift;
  const tie = 2 ** (shift - 1);
  return sign | (kept + (rest > tie || (rest === tie && (kept & 1) === 1) ? 1 : 0));
}

function floatOf(half: number): number {
  const sign = (half & 0x8000) === 0 ? 1 : -1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}
