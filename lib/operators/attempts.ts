/** How often rows failed in this process, by index. */
export interface Attempts {
  /** Counts one more failure of a row and says how many it has now. */
  fail(index: bigint): number;
  /** A row that is done with. */
  forget(index: bigint): void;
  /** Rows that are counted now. */
  readonly size: number;
}

/** Rows that are counted at most; a row given back may go to another consumer and never return. */
const MAX_COUNTED = 10_000;

/** Counts failures of at most `maxCounted` rows; beyond, the one that failed longest ago is dropped. */
export function createAttempts(maxCounted = MAX_COUNTED): Attempts {
  const failures = new Map<bigint, number>();
  return {
    fail(index) {
      const count = (failures.get(index) ?? 0) + 1;
      // A Map keeps the order of insertion: taken out and put back, the row is the newest.
      failures.delete(index);
      failures.set(index, count);
      if (failures.size > maxCounted) {
        for (const oldest of failures.keys()) {
          failures.delete(oldest);
          break;
        }
      }
      return count;
    },
    forget(index) {
      failures.delete(index);
    },
    get size() {
      return failures.size;
    },
  };
}
