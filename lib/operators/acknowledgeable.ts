/** Which rows of a batch: one index, several, or an inclusive range. */
export type AckTarget = bigint | Iterable<bigint> | { readonly from: bigint; readonly to: bigint };

/** Why rows are given back. */
export interface NackReason {
  /** Capitalised words or digits, at most 20 characters, as `ProcessingFailed`. */
  readonly code?: string;
  /** Text for people. */
  readonly reason?: string;
}

/** What became of the rows of an acknowledgement once the service confirmed. */
export interface Settlement {
  /** Rows that are done with for good. */
  readonly committed: number;
  /** Rows that will be pushed again, to any consumer of the group. */
  readonly negative: number;
}

/**
 * A record that waits to be acknowledged. The first final verb wins. Ignoring what `ack` and
 * `nack` return is safe: they act at once, and their promises never reject unhandled.
 */
export interface AckableRow {
  /** Its place in the queue, from 1. */
  readonly index: bigint;
  /** The id it was put under; null when it came without. */
  readonly requestId: string | null;
  readonly tags: Readonly<Record<string, string>>;
  /** Its bytes; null when there are none, or they did not decode. */
  readonly data: Uint8Array | null;
  /** Why the payload did not decode; null when it did. */
  readonly error: Error | null;
  /** Done with: the record is not pushed again. */
  ack(): Promise<Settlement>;
  /** Given back: the record is pushed again, to any consumer of the group. */
  nack(reason?: NackReason): Promise<Settlement>;
}

/** Rows that came together; iterates over them. */
export interface AckableBatch<R extends AckableRow = AckableRow> extends Iterable<R> {
  /** How many rows. */
  readonly length: number;
  /** The rows' indexes, in their order. */
  readonly indexes: BigUint64Array;
  /** Acknowledges rows; all of them when none are named. */
  ack(target?: AckTarget): Promise<Settlement>;
  /** Gives rows back; all of them when `target` is undefined. */
  nack(target?: AckTarget, reason?: NackReason): Promise<Settlement>;
}
