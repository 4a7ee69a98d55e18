import { defer, type Observable, type ObservableInput } from 'rxjs';
import { hasMethods, rule } from '../checks/index.js';
import type { AckableRow } from './acknowledgeable.js';
import { reasonTextOf } from './nack-reason.js';

/** A record that failed too often. */
export interface DeadLetterRecord {
  /** Its place in the queue it came from. */
  readonly index: bigint;
  readonly requestId: string | null;
  readonly tags: Readonly<Record<string, string>>;
  /** Its bytes; null when there are none, or they did not decode. */
  readonly data: Uint8Array | null;
  /** How often it failed in this process. */
  readonly attempts: number;
  /** Why it failed last. */
  readonly error: unknown;
}

/** A queue that takes dead letters; a `QueueClient` does. */
export interface DeadLetterQueue {
  put(
    data: Uint8Array,
    options: { readonly tags: Readonly<Record<string, string>> },
  ): ObservableInput<unknown>;
}

/**
 * Where records go that failed too often: a function, whose result's completion means the record
 * is safe, or a queue. A queue gets the record's data and tags, its `requestId`, and the tags
 * `deadLetterAttempts` and `deadLetterError` (at most 200 characters).
 */
export type DeadLetter = ((record: DeadLetterRecord) => ObservableInput<unknown>) | DeadLetterQueue;

export const DEAD_LETTER = rule<DeadLetter>(
  undefined,
  'a function of the record, or a queue to put it into',
  (value) => typeof value === 'function' || hasMethods(value, 'put'),
);

/** Brings one record to the dead letters; completes when it is safe there. */
export type SendDeadLetter = (record: DeadLetterRecord) => Observable<unknown>;

/** Both forms of a dead letter as one. */
export function deadLetterSender(deadLetter: DeadLetter): SendDeadLetter {
  if (typeof deadLetter === 'function') return (record) => defer(() => deadLetter(record));
  return (record) =>
    defer(() => deadLetter.put(record.data ?? new Uint8Array(0), { tags: tagsOf(record) }));
}

/** What a dead letter is told about a row. */
export function deadLetterRecord(
  row: AckableRow,
  attempts: number,
  error: unknown,
): DeadLetterRecord {
  const { index, requestId, tags, data } = row;
  return { index, requestId, tags, data, attempts, error };
}

function tagsOf({ requestId, tags, attempts, error }: DeadLetterRecord): Record<string, string> {
  // Whatever came as a tag, these a queue does not take: `_…` is the protocol's, and no name.
  const own = Object.entries(tags).filter(([key]) => key !== '' && !key.startsWith('_'));
  return {
    ...Object.fromEntries(own),
    ...(requestId === null ? {} : { requestId }),
    deadLetterAttempts: String(attempts),
    deadLetterError: reasonTextOf(error),
  };
}
