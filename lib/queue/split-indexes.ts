/**
 * Splits indexes into lists whose text (decimal, comma-separated) stays within `maxBytes`; an index
 * that alone is longer gets a list of its own.
 */
export function* splitIndexes(
  indexes: readonly bigint[],
  maxBytes: number,
): Generator<readonly bigint[]> {
  let from = 0;
  let bytes = 0;
  for (const [at, index] of indexes.entries()) {
    const width = index.toString().length + 1;
    if (at > from && bytes + width > maxBytes) {
      yield indexes.slice(from, at);
      from = at;
      bytes = 0;
    }
    bytes += width;
  }
  if (from < indexes.length) yield indexes.slice(from);
}
