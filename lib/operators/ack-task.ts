import type { AckableBatch, AckableRow, NackReason, Settlement } from './acknowledgeable.js';

/** What one projection works on, and how that is acknowledged. */
export interface AckTask<I> {
  /** What the user's functions are given. */
  readonly item: I;
  /** The rows that stand and fall together. */
  readonly rows: () => readonly AckableRow[];
  readonly indexes: () => Iterable<bigint>;
  readonly ack: () => void;
  readonly nack: (rows: readonly AckableRow[], reason: NackReason) => void;
}

/** A whole batch as one piece of work. */
export function taskOfBatch<B extends AckableBatch>(batch: B): AckTask<B> {
  return {
    item: batch,
    rows: () => [...batch],
    indexes: () => batch.indexes,
    ack: () => act(batch.ack()),
    nack: (rows, reason) => {
      const all = rows.length === batch.length;
      const target = all ? undefined : rows.map(({ index }) => index);
      act(batch.nack(target, reason));
    },
  };
}

/** One row as a piece of work. */
export function taskOfRow<Row extends AckableRow>(row: Row): AckTask<Row> {
  return {
    item: row,
    rows: () => [row],
    indexes: () => [row.index],
    ack: () => act(row.ack()),
    nack: (_rows, reason) => act(row.nack(reason)),
  };
}

/** Acknowledges a row by itself. */
export function ackRow(row: AckableRow): void {
  act(row.ack());
}

/**
 * Lets go of an acknowledgement. Nothing waits for its confirmation, which is the watch's affair:
 * it repeats commits that fail, and ends with an error when they cannot succeed.
 */
function act(settlement: Promise<Settlement>): void {
  settlement.catch(() => undefined);
}
