import { concatMap, defer, from, last, map, of, tap, type Observable } from 'rxjs';
import type { FrameBatch, PayloadType } from '../arrow/batch.js';
import { decodeFrameList } from '../arrow/decode.js';
import { endpointOf } from '../endpoints/choose.js';
import type { Endpoint, InstanceState } from '../endpoints/endpoint.js';
import { EasConfigError } from '../errors/index.js';
import { Credentials } from '../exchange/credentials.js';
import { Exchange, type Call } from '../exchange/exchange.js';
import type { NackReason } from '../operators/acknowledgeable.js';
import type { PutMarks, PutResult } from '../operators/put-to.js';
import {
  badOption,
  checkBoolean,
  checkIndex,
  checkKnown,
  checkOptionsObject,
} from '../options/check.js';
import {
  mergeHeaders,
  resolveClientOptions,
  type ClientSettings,
} from '../options/client-options.js';
import { QUEUE_DEFAULTS } from '../options/defaults.js';
import { checkNackReason } from '../options/nack-reason.js';
import type { Payload } from '../options/payload-option.js';
import { checkTags, type Tags } from '../options/tags.js';
import {
  resolveWatchOptions,
  type WatchOptions,
  type WatchSettings,
} from '../options/watch-options.js';
import { ClientEvents, type ClientEvent } from '../transport/events.js';
import { HttpTransport, type HttpAnswer } from '../transport/http.js';
import { checkRequestPath } from '../options/request-path.js';
import type { Attributes } from '../wire/attributes.js';
import { splitIndexes } from '../wire/index-list.js';
import { Watcher, type CloseOptions } from '../watch/watcher.js';
import {
  lastEntry,
  readAttributes,
  readCount,
  readPut,
  readSearch,
  type SearchResult,
} from './answers.js';
import { Identity } from './identity.js';
import {
  resolveGetOptions,
  resolveQueueOptions,
  type GetOptions,
  type QueueOptions,
} from './options.js';
import {
  attributesQuery,
  checkPriority,
  countQuery,
  endQuery,
  getQuery,
  indexesQuery,
  indexList,
  negativeQuery,
  putQuery,
  searchQuery,
  truncateQuery,
} from './query.js';
import { watchSource } from './watch-source.js';

const PROTOBUF = 'application/vnd.google.protobuf';
const OCTETS = 'application/octet-stream';
const FORM = 'application/x-www-form-urlencoded';

/** What an operation sends, beside what all of them do. */
type Operation = Pick<Call, 'operation' | 'method' | 'suffix'> &
  Partial<Pick<Call, 'body' | 'contentType' | 'limits' | 'deadlineMs' | 'retry'>> & {
    readonly accept?: string;
  };

/**
 * A client of one queue. Every operation is a cold Observable: nothing is sent before it is
 * subscribed to, each subscription is one operation, and unsubscribing aborts it.
 *
 * @example
 * const queue = new QueueClient({ endpoint, queueName: 'group.svc/sink', token });
 * queue.put('hello').subscribe(({ index }) => console.log(index)); // 1n
 * queue.watch({ window: 256 }).pipe(ackMap((batch) => save(batch.table))).subscribe();
 */
export class QueueClient {
  readonly #base: ClientSettings;
  readonly #endpoint: Endpoint;
  readonly #identity: Identity;
  readonly #credentials: Credentials;
  readonly #transport: HttpTransport;
  readonly #exchange: Exchange;
  readonly #events = new ClientEvents();
  #running: Pick<Watcher, 'close'> | undefined;
  #closed = false;

  /** What the client does, as it does it. */
  readonly events$: Observable<ClientEvent> = this.#events.events$;

  /** The queue's instances, now and at every change; empty where none are discovered. */
  readonly instances$: Observable<readonly InstanceState[]>;

  /** @throws EasConfigError at once for options that cannot work, saying what to write. */
  constructor(options: QueueOptions) {
    const { endpoint, rear } = resolveQueueOptions(options);
    this.#base = resolveClientOptions(options);
    this.#identity = new Identity(options.uid, options.gid, rear);
    this.#credentials = new Credentials(options.token, 'token');
    this.#transport = new HttpTransport(this.#base.connection);
    this.#endpoint = endpointOf(endpoint, this.#transport);
    this.instances$ = this.#endpoint.instances$;
    this.#exchange = new Exchange({
      transport: this.#transport,
      endpoint: this.#endpoint,
      credentials: this.#credentials,
      auth: 'token',
      events: this.#events,
    });
  }

  /** This consumer's id. */
  get uid(): string {
    return this.#identity.uid;
  }

  /** The group this consumer belongs to. */
  get gid(): string {
    return this.#identity.gid;
  }

  /**
   * Stores a record. It is sent again only when it certainly was not stored: a record whose fate
   * is unknown is an error, and yours to decide about.
   */
  put(data: string | Uint8Array, options: PutMarks = {}): Observable<PutResult> {
    if (typeof data !== 'string' && !(data instanceof Uint8Array)) {
      throw badOption('data', data, 'write a string or a Uint8Array');
    }
    checkOptionsObject('put options', options);
    checkKnown('put', options, ['tags', 'priority', 'path']);
    const tags = checkTags('tags', options.tags ?? {});
    const path = checkRequestPath(options.path ?? '', 'path');
    const suffix = path + putQuery(tags, checkPriority(options.priority));
    return defer(() => {
      const body = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
      const retry = this.#base.carefulRetry;
      return this.#send({ operation: 'put', method: 'POST', suffix, body, retry });
    }).pipe(map(readPut));
  }

  /**
   * Takes records out of the queue, waiting at the service for the first one. Emits one batch,
   * empty when nothing came in time. The client's limits are stretched to outlast that wait. With `autoDelete` it is sent again only when the service
   * certainly did not act on it.
   */
  get<P extends Payload = 'binary'>(
    options: GetOptions<P> = {},
  ): Observable<FrameBatch<PayloadType<P>>> {
    const get = resolveGetOptions(options);
    const { deadlineMs } = this.#base;
    // Whoever stops waiting before the service does loses the records that it gives away meanwhile.
    const timeoutMs = Math.max(this.#base.timeoutMs, get.timeoutMs + QUEUE_DEFAULTS.graceMs);
    return this.#send({
      operation: 'get',
      method: 'GET',
      suffix: getQuery(get),
      accept: PROTOBUF,
      limits: { timeoutMs, maxResponseBytes: this.#base.maxResponseBytes },
      deadlineMs: deadlineMs === undefined ? undefined : Math.max(deadlineMs, timeoutMs),
      ...(get.autoDelete ? { retry: this.#base.carefulRetry } : {}),
    }).pipe(map((answer) => decodeFrameList(answer.body, get.payload as P)));
  }

  /** The queue's attributes, for example `{ 'stream.length': '3' }`. */
  attributes(): Observable<Attributes> {
    return this.#send({
      operation: 'attributes',
      method: 'GET',
      suffix: attributesQuery(),
      accept: PROTOBUF,
    }).pipe(
      map(readAttributes),
      tap((attributes) => this.#identity.learn(attributes)),
    );
  }

  /** Where a record stands. Errors with status 404 when it is gone. */
  search(index: bigint): Observable<SearchResult> {
    const suffix = searchQuery(checkIndex('index', index));
    return this.#send({ operation: 'search', method: 'GET', suffix }).pipe(map(readSearch));
  }

  /** How many records the queue holds, or those of a priority or with all of some tags. */
  count(options: { readonly priority?: number; readonly tags?: Tags } = {}): Observable<number> {
    checkOptionsObject('count options', options);
    checkKnown('count', options, ['priority', 'tags']);
    const tags = checkTags('tags', options.tags ?? {});
    const suffix = countQuery(checkPriority(options.priority), tags);
    return this.#send({ operation: 'count', method: 'GET', suffix }).pipe(map(readCount));
  }

  /** Deletes records, for every consumer. */
  delete(indexes: bigint | Iterable<bigint>): Observable<void> {
    return this.#sendLists(indexes, (list) => ({
      operation: 'delete',
      method: 'DELETE',
      suffix: indexesQuery(list),
    }));
  }

  /** Deletes all records below an index. */
  truncate(index: bigint): Observable<void> {
    const suffix = truncateQuery(checkIndex('index', index));
    return this.#send({ operation: 'truncate', method: 'DELETE', suffix }).pipe(map(nothing));
  }

  /** Deletes all records that are there now. */
  clear(): Observable<void> {
    return this.attributes().pipe(
      concatMap((attributes) => this.truncate(lastEntry(attributes) + 1n)),
    );
  }

  /** Commits records: this group is done with them. A watch does this by acknowledgement. */
  commit(indexes: bigint | Iterable<bigint>): Observable<void> {
    return this.#sendLists(indexes, (list) => ({
      operation: 'commit',
      method: 'PUT',
      suffix: indexesQuery(list),
    }));
  }

  /** Gives records back: they are pushed again, to any consumer of the group. */
  negative(indexes: bigint | Iterable<bigint>, reason: NackReason = {}): Observable<void> {
    const why = checkNackReason(reason);
    return this.#sendLists(indexes, (list) => negativeOperation(list, why));
  }

  /** Ends the stream: nothing can be put any more. `force` drops what was not delivered. */
  end(options: { readonly force?: boolean } = {}): Observable<void> {
    checkOptionsObject('end options', options);
    checkKnown('end', options, ['force']);
    const suffix = endQuery(checkBoolean('force', options.force ?? false));
    return this.#send({ operation: 'end', method: 'POST', suffix }).pipe(map(nothing));
  }

  /**
   * The records as they are pushed: hot, shared by all subscribers, and acknowledged by them. One
   * running watch a client; subscribing to a second one errors.
   *
   * @throws EasConfigError at once for options that cannot work, saying what to write.
   */
  watch<P extends Payload = 'binary'>(options: WatchOptions<P> = {}): Watcher<PayloadType<P>> {
    const settings = resolveWatchOptions(options);
    this.#checkRoomFor(settings);
    const watcher = new Watcher<PayloadType<P>>({
      settings,
      source: watchSource({
        settings,
        base: this.#base,
        endpoint: this.#endpoint,
        identity: this.#identity,
        credentials: this.#credentials,
        transport: this.#transport,
        events: this.#events,
        latest: () => this.attributes().pipe(map(lastEntry)),
        commit: (indexes) => this.#commitOnce(indexesQuery(indexes)),
        negative: (indexes, reason) => this.#sendOnce(negativeOperation(indexes, reason)),
      }),
      random: Math.random,
      nowMs: () => performance.now(),
      claimPlace: () => {
        if (this.#closed) {
          throw new EasConfigError('The client is closed; make another one to watch.', 'CLOSED');
        }
        if (this.#running !== undefined) {
          throw new EasConfigError(
            'This client has a running watch; subscribe to that one, close it first, or use another client.',
            'WATCH_RUNNING',
          );
        }
        this.#running = watcher;
      },
      freePlace: () => (this.#running = undefined),
    });
    return watcher;
  }

  /** Closes the running watch, if any, and the connections. */
  async close(options: CloseOptions = {}): Promise<void> {
    const watchClosed = this.#running?.close(options);
    this.#closed = true;
    await watchClosed;
    this.#endpoint.close();
    await this.#transport.close();
    this.#events.complete();
  }

  /** Commits need a connection beside the one that a watch over HTTP keeps to itself. */
  #checkRoomFor({ via, autoCommit }: WatchSettings): void {
    const { maxConnections, dispatcher } = this.#base.connection;
    if (via !== 'http' || autoCommit || maxConnections > 1 || dispatcher !== undefined) return;
    throw new EasConfigError(
      `maxConnections is 1, which a watch via 'http' keeps to itself, so that nothing could be ` +
        `committed; write at least 2, or via: 'websocket'.`,
    );
  }

  #commitOnce(suffix: string): Observable<HttpAnswer> {
    return this.#sendOnce({ operation: 'commit', method: 'PUT', suffix });
  }

  /**
   * One attempt: the watch's committer does its own repeating, for as long as the watch lives and
   * thus beyond the deadline of one operation.
   */
  #sendOnce(operation: Operation): Observable<HttpAnswer> {
    return this.#send({ ...operation, retry: false, deadlineMs: undefined });
  }

  #send(operation: Operation): Observable<HttpAnswer> {
    const { accept, ...given } = operation;
    const base = this.#base;
    return defer(() =>
      this.#exchange.send({
        body: null,
        contentType: OCTETS,
        limits: { timeoutMs: base.timeoutMs, maxResponseBytes: base.maxResponseBytes },
        deadlineMs: base.deadlineMs,
        retry: base.retry,
        ...given,
        headers: mergeHeaders(base.headers, [
          ...this.#identity.headers,
          ...(accept === undefined ? [] : ['Accept', accept]),
        ]),
      }),
    );
  }

  /** As many requests as the indexes need, one after the other. */
  #sendLists(
    indexes: bigint | Iterable<bigint>,
    operationOf: (list: readonly bigint[]) => Operation,
  ): Observable<void> {
    const all = indexList('indexes', indexes);
    if (all.length === 0) return of(undefined);
    return from(splitIndexes(all, MAX_LIST_BYTES)).pipe(
      concatMap((list) => this.#send(operationOf(list))),
      last(),
      map(nothing),
    );
  }
}

/** Leaves room in a URL of 8 KB for the address. */
const MAX_LIST_BYTES = 7_000;

function negativeOperation(
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

function nothing(): void {
  // The service says OK; there is nothing to tell.
}
