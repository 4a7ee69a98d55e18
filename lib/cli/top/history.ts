import type { Snapshot } from './snapshot.js';

/** What two looks at a queue tell about the time between them, in records a second. */
export interface Rates {
  readonly put: number;
  /** Records that left: committed by every group, or deleted. */
  readonly gone: number;
  /** Records pushed to the consumers of each group that tells, by its id. */
  readonly pushed: Readonly<Record<string, number>>;
}

/** The looks so far. */
export interface History {
  readonly snapshot: Snapshot;
  readonly atMs: number;
  /** Undefined until there are two looks. */
  readonly rates: Rates | undefined;
  /** The length at each look, the newest last. */
  readonly lengths: readonly number[];
  readonly putRates: readonly number[];
}

const LOOKS_KEPT = 240;

/** The history with one more look, at a time of any steady clock. */
export function looked(before: History | undefined, now: Snapshot, atMs: number): History {
  if (before === undefined) {
    return { snapshot: now, atMs, rates: undefined, lengths: [now.length], putRates: [] };
  }
  // Nothing is forgotten that was known: an emptied queue tells no newest index.
  const last = before.snapshot.lastEntry;
  const snapshot = now.lastEntry >= last ? now : { ...now, lastEntry: last };
  const seconds = Math.max(atMs - before.atMs, 1) / 1000;
  const rates = ratesBetween(before.snapshot, snapshot, seconds);
  return {
    snapshot,
    atMs,
    rates,
    lengths: [...before.lengths, now.length].slice(-LOOKS_KEPT),
    putRates: [...before.putRates, rates.put].slice(-LOOKS_KEPT),
  };
}

function ratesBetween(from: Snapshot, to: Snapshot, seconds: number): Rates {
  const put = Number(to.lastEntry - from.lastEntry);
  const gone = put + from.length - to.length;
  const pushed = to.groups.flatMap(({ id, delivered }) => {
    const earlier = from.groups.find((group) => group.id === id)?.delivered ?? 0;
    return delivered === undefined ? [] : [[id, Math.max(0, delivered - earlier) / seconds]];
  });
  return {
    put: put / seconds,
    gone: Math.max(0, gone) / seconds,
    pushed: Object.fromEntries(pushed) as Record<string, number>,
  };
}
