import type { Observable, OperatorFunction } from 'rxjs';
import { complaint, options as optionsOf, type Rules, withMethods } from '../checks/index.js';
import { orderedMerge, orderRules } from './ordered-merge.js';
import type { PutRetryOptions } from './put-retry.js';

/** Where a record goes and what it is marked with. */
export interface PutMarks {
  /** Tags of the record; keys must not start with `_`. Default: none. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
  /** Records of a higher priority overtake others. Default: the queue's. */
  readonly priority?: number | undefined;
  /** Appended to the queue's address. Default: none. */
  readonly path?: string | undefined;
  /**
   * Whether it is sent again when it may be stored already: `{ put: 'at-least-once' }`. Default: the
   * client's.
   */
  readonly retry?: PutRetryOptions | undefined;
}

/** A record with what belongs to it. */
export interface MarkedRecord extends PutMarks {
  /** The payload; text is sent as UTF-8. */
  readonly data: string | Uint8Array;
}

/** What {@link putTo} takes: a payload, or one with tags, priority or path. */
export type RecordToPut = string | Uint8Array | MarkedRecord;

/** What a queue says about a record it stored. */
export interface PutResult {
  /**
   * The record's place in the queue, from 1. `undefined` where the service stored it without saying
   * where, by a 204: only the request id is known then.
   */
  readonly index: bigint | undefined;
  /** The id under which its result can be found; empty where the service did not tell. */
  readonly requestId: string;
}

/** What stores one record; a `QueueClient` does. */
export interface PutsOne<P = PutResult> {
  put(data: string | Uint8Array, options?: PutMarks): Observable<P>;
}

/** Options of {@link putTo}. */
export interface PutToOptions {
  /** Puts under way at a time. Default: 32. */
  readonly concurrency?: number | undefined;
  /**
   * Whether results keep the order of the records. The queue's own order is the one in which
   * records arrive there: only `concurrency: 1` makes that the input's. Default: true.
   */
  readonly ordered?: boolean | undefined;
}

export const PUT_TO = optionsOf('putTo', orderRules(32, true) satisfies Rules<PutToOptions>);

const QUEUE = withMethods(undefined, ['put'], 'a queue, as in putTo(queue, { … })');
const RECORD =
  'a string, a Uint8Array or { data, tags?, priority?, path?, retry? } with one of these as data';

/**
 * Puts each record of the stream into a queue and emits what the queue says, several at a time.
 * The error of one put ends the stream and cancels the others. Unsubscribing cancels everything
 * under way. Records that come faster than they are stored wait in memory.
 *
 * @throws EasConfigError at once, for an option that cannot work.
 *
 * @example
 * lines$.pipe(putTo(queue, { concurrency: 64 })).subscribe(({ index }) => console.log(index));
 */
export function putTo<P = PutResult>(
  queue: PutsOne<P>,
  options: PutToOptions = {},
): OperatorFunction<RecordToPut, P> {
  QUEUE.check('The first argument of putTo', queue);
  return orderedMerge((record: RecordToPut) => putOne(queue, record), PUT_TO.resolve(options));
}

function putOne<P>(queue: PutsOne<P>, record: RecordToPut): Observable<P> {
  if (isPayload(record)) return queue.put(record);
  const marked: unknown = record;
  if (typeof marked !== 'object' || marked === null || !('data' in marked)) {
    throw complaint('A record of putTo', marked, RECORD);
  }
  const { data, tags, priority, path, retry } = record;
  if (!isPayload(data)) throw complaint('The data of a record of putTo', data, RECORD);
  // Picked one by one: what else a caller's object holds is no business of the queue.
  return queue.put(data, {
    ...(tags === undefined ? {} : { tags }),
    ...(priority === undefined ? {} : { priority }),
    ...(path === undefined ? {} : { path }),
    ...(retry === undefined ? {} : { retry }),
  });
}

function isPayload(value: unknown): value is string | Uint8Array {
  return typeof value === 'string' || value instanceof Uint8Array;
}
