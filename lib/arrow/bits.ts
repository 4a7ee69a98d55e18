/** Values of 0 and 1 as Arrow's bitmaps hold them: eight to a byte, the lowest bit first. */
export function packBits(values: Uint8Array): Uint8Array<ArrayBuffer> {
  // Arrow pads bitmaps to eight bytes.
  const bits = new Uint8Array(((values.length + 63) >> 6) << 3);
  for (const [at, value] of values.entries()) {
    if (value !== 0) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
  }
  return bits;
}
