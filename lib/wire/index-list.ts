/** An index as a key of a `Map`: a number where one is exact, since those cost nothing to make. */
export type IndexKey = number | bigint;

const TWO_32 = 4_294_967_296;
/** High halves below this make numbers of at most 53 bits. */
const SAFE_HIGH = 0x20_0000;

/** The key of the index with these unsigned halves. */
export function keyOfHalves(lo: number, hi: number): IndexKey {
  return hi < SAFE_HIGH ? hi * TWO_32 + lo : (BigInt(hi) << 32n) | BigInt(lo);
}

/**
 * Indexes in decimal, comma-separated. By their halves: most are exact as a number, whose text is
 * made several times as fast as a bigint's.
 */
export function indexText(indexes: BigUint64Array): string {
  const halves = new Uint32Array(indexes.buffer, indexes.byteOffset, indexes.length * 2);
  let text = '';
  for (let at = 0; at < halves.length; at += 2) {
    const key = keyOfHalves(halves[at] ?? 0, halves[at + 1] ?? 0);
    text += at === 0 ? String(key) : `,${String(key)}`;
  }
  return text;
}

/** How many decimal digits an index has at most, and the comma before it. */
export const INDEX_TEXT_BYTES = 21;
