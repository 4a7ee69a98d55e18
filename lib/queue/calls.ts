import { concatMap, from, identity, last, map, of, type Observable } from 'rxjs';
import type { ClientCore } from '../exchange/client-core.js';
import type { Call } from '../exchange/exchange.js';
import type { NackReason } from '../operators/acknowledgeable.js';
import { mergeHeaders } from '../options/headers.js';
import type { HttpAnswer } from '../transport/http.js';
import type { Identity } from './identity.js';
import { indexesQuery, indexList, negativeQuery } from './query.js';
import { splitIndexes } from './split-indexes.js';

const OCTETS = 'application/octet-stream';
const FORM = 'application/x-www-form-urlencoded';
/** Leaves room in a URL of 8 KB for the address. */
const MAX_LIST_BYTES = 7_000;

/** What an operation sends, beside what all of them do. */
export type Operation = Pick<Call, 'operation' | 'method' | 'suffix'> &
  Partial<
    Pick<
      Call,
      'body' | 'contentType' | 'limits' | 'deadlineMs' | 'retry' | 'tagTrace' | 'waitsAnyway'
    >
  > & {
    readonly accept?: string;
  };

/** Sends the operations of a queue client, each with what all of them carry. */
export class QueueCalls {
  constructor(
    private readonly core: ClientCore,
    private readonly identity: Identity,
  ) {}

  /** The answer as `read` reads it. Cold: each subscription is one operation. */
  send<T>(operation: Operation, read: (answer: HttpAnswer) => T): Observable<T> {
    return this.core.exchange.send(() => this.#callOf(operation), read);
  }

  /** The same, of an operation that is made when it is subscribed to. */
  sendMade<T>(make: () => Operation, read: (answer: HttpAnswer) => T): Observable<T> {
    return this.core.exchange.send(() => this.#callOf(make()), read);
  }

  /**
   * One attempt: the watch's committer does its own repeating, for as long as the watch lives and
   * thus beyond the deadline of one operation.
   */
  sendOnce(operation: Operation): Observable<HttpAnswer> {
    const alone = { retry: false, deadlineMs: Infinity, waitsAnyway: true } as const;
    return this.send({ ...operation, ...alone }, identity);
  }

  /** Written out: spreading an operation over what all have takes longer than anything else here. */
  #callOf(given: Operation): Call {
    const { settings } = this.core;
    const { accept, deadlineMs = settings.deadlineMs, waitsAnyway = false } = given;
    const own = this.identity.headers;
    const headers = accept === undefined ? own : [...own, 'Accept', accept];
    return {
      operation: given.operation,
      method: given.method,
      suffix: given.suffix,
      headers: mergeHeaders(settings.headers, headers),
      protocolHeaders: headers,
      body: given.body ?? null,
      contentType: given.contentType ?? OCTETS,
      limits: given.limits ?? settings.limits,
      queueTimeoutMs: waitsAnyway ? undefined : settings.queueTimeoutMs,
      waitsAnyway,
      deadlineMs: deadlineMs === Infinity ? undefined : deadlineMs,
      retry: given.retry ?? settings.retry,
      maxRedirects: settings.maxRedirects,
      tagTrace: given.tagTrace ?? false,
    };
  }

  /** As many requests as the indexes need, one after the other. */
  sendLists(
    indexes: bigint | Iterable<bigint>,
    operationOf: (list: readonly bigint[]) => Operation,
  ): Observable<void> {
    const all = indexList('indexes', indexes);
    if (all.length === 0) return of(undefined);
    // A list, not the generator: that would be empty for a second subscription.
    return from([...splitIndexes(all, MAX_LIST_BYTES)]).pipe(
      concatMap((list) => this.send(operationOf(list), identity)),
      last(),
      map(() => undefined),
    );
  }
}

/** Commits these records. */
export function commitOperation(indexes: readonly bigint[] | BigUint64Array): Operation {
  return { operation: 'commit', method: 'PUT', suffix: indexesQuery(indexes) };
}

/** Gives these records back. */
export function negativeOperation(
  indexes: readonly bigint[] | BigUint64Array,
  { code, reason }: NackReason,
): Operation {
  const form = new URLSearchParams();
  if (code !== undefined) form.append('_code_', code);
  if (reason !== undefined) form.append('_reason_', reason);
  return {
    operation: 'negative',
    method: 'PUT',
    suffix: negativeQuery(indexes),
    body: Buffer.from(form.toString(), 'latin1'),
    contentType: FORM,
  };
}
