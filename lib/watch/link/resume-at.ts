/**
 * The index from which a watch goes on after a lost connection. One that began at "now" must not skip
 * what came since it first tried to connect.
 *
 * @param index where it was to begin: an index, or -1n for "now"
 * @param lowestSeen the lowest index that came so far
 * @param latest the newest index of the queue before it first connected, where that is known
 */
export function resumeAt(
  index: bigint,
  lowestSeen: bigint | undefined,
  latest: bigint | undefined,
): bigint {
  if (index >= 0n) return index;
  const next = latest === undefined ? undefined : latest + 1n;
  if (lowestSeen === undefined || next === undefined) return lowestSeen ?? next ?? index;
  return lowestSeen < next ? lowestSeen : next;
}
