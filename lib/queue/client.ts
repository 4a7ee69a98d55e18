import { randomUUID } from 'node:crypto';
import { concatMap, tap, type Observable } from 'rxjs';
import type { FrameBatch, PayloadType } from '../arrow/batch.js';
import { decodeFrameList } from '../arrow/decode.js';
import type { InstanceState } from '../endpoints/endpoint.js';
import { ClientCore, type ClientStats, type Lent } from '../exchange/client-core.js';
import { withDeliverySpan } from '../exchange/traced.js';
import type { NackReason } from '../operators/acknowledgeable.js';
import type { PutRepeat } from '../operators/put-retry.js';
import type { PutMarks, PutResult } from '../operators/put-to.js';
import { complaint } from '../checks/index.js';
import type { CloseOptions } from '../options/close-options.js';
import { deriveOptions, keepOptions, type DerivedOptions } from '../options/derive.js';
import { checkNackReason } from '../options/nack-reason.js';
import type { Payload } from '../options/payload-option.js';
import type { WatchOptions } from '../options/watch-options.js';
import type { ClientEvent } from '../transport/events.js';
import type { Watcher } from '../watch/watcher.js';
import type { Attributes } from '../wire/attributes.js';
import { checkKept, lengthOfKept } from '../wire/bytes/kept.js';
import {
  lastEntry,
  readAttributes,
  readCount,
  readPut,
  readSearch,
  type SearchResult,
} from './answers.js';
import { commitOperation, negativeOperation, QueueCalls } from './calls.js';
import { Identity, type HeaderNames } from './identity.js';
import {
  COUNT,
  END,
  GET,
  isSameQueue,
  PUT,
  resolveQueueOptions,
  type CountOptions,
  type EndOptions,
  type GetOptions,
  type QueueOptions,
} from './options.js';
import {
  attributesQuery,
  countQuery,
  endQuery,
  getQuery,
  INDEX,
  indexesQuery,
  putQuery,
  searchQuery,
  truncateQuery,
} from './query.js';
import type { WatchPlaces } from './watch-places.js';
import { QueueWatches } from './watches.js';

/** What a client lends to one that is derived from it. */
interface LentQueue extends Lent {
  readonly places: WatchPlaces;
  /** What the queue announced; absent when the derived client has another queue. */
  readonly headerNames: HeaderNames | undefined;
}

/** How much longer, at least, the client waits for what the service gives away. */
const GRACE_MS = 5_000;

const PROTOBUF = 'application/vnd.google.protobuf';

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
  readonly #options: QueueOptions;
  readonly #core: ClientCore;
  readonly #identity: Identity;
  readonly #calls: QueueCalls;
  readonly #tagTrace: boolean;
  readonly #putRepeat: PutRepeat;
  readonly #watches: QueueWatches;

  /** What the client does, as it does it. */
  readonly events$: Observable<ClientEvent>;

  /** The queue's instances, now and at every change; empty where none are discovered. */
  readonly instances$: Observable<readonly InstanceState[]>;

  /** @throws EasConfigError at once for options that cannot work, saying what to write. */
  constructor(options: QueueOptions);
  /** @internal For `with` alone, which says what the derived client shares. */
  constructor(options: QueueOptions, lent?: LentQueue);
  constructor(options: QueueOptions, lent?: LentQueue) {
    const { client: settings, token, endpoint, ...own } = resolveQueueOptions(options);
    const { uid, gid, rear, tagTrace, putRepeat } = own;
    this.#identity = new Identity(uid, gid, rear, lent?.headerNames);
    this.#options = keepOptions({ ...options, uid: this.#identity.uid });
    this.#core = new ClientCore({ settings, token, address: endpoint, auth: 'token' }, lent);
    this.#calls = new QueueCalls(this.#core, this.#identity);
    this.#tagTrace = tagTrace;
    this.#putRepeat = putRepeat;
    this.#watches = new QueueWatches({
      core: this.#core,
      calls: this.#calls,
      identity: this.#identity,
      queue: JSON.stringify([endpoint, rear]),
      attributes: () => this.attributes(),
      lentPlaces: lent?.places,
    });
    this.events$ = this.#core.events.events$;
    this.instances$ = this.#core.instances$;
  }

  /**
   * A client with some options changed that shares this one's connections and, unless its address
   * is another, what is known of the queue's instances. It is the same consumer (`uid`) unless
   * `uid` is given; a consumer has one running watch of a queue. `headers` are added to this
   * client's; any other option replaces this client's. Closing the derived client ends its watch,
   * but no connection; closing the client that made the connections ends the watches and
   * connections of all.
   *
   * @throws EasConfigError at once, also for options of the shared connections.
   *
   * @example
   * const sink = input.with({ queueName: 'my_async_service/sink' });
   * const second = queue.with({ uid: 'second' }); // for another watch of the same queue
   */
  with(changes: DerivedOptions<QueueOptions>): QueueClient {
    const options = deriveOptions(this.#options, changes);
    const isSame = isSameQueue(changes);
    return new QueueClient(options, {
      ...this.#core.lend(isSame),
      places: this.#watches.places,
      headerNames: isSame ? this.#identity.headerNames : undefined,
    });
  }

  /** How busy the client is: requests under way and waiting, connections, attempts so far. */
  get stats(): ClientStats {
    return this.#core.stats;
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
   * is unknown is an error with `unapplied: false`, and yours to decide about. With the option
   * `retry: { put: 'at-least-once' }` it is sent again then, too, by one `requestId`: a record that
   * was stored twice has it twice.
   */
  put(data: string | Uint8Array, options?: PutMarks): Observable<PutResult> {
    if (typeof data !== 'string' && !(data instanceof Uint8Array)) {
      throw complaint('data', data, 'a string or a Uint8Array');
    }
    const given = typeof data === 'string' ? 0 : lengthOfKept('data', data);
    const { path, tags, priority, retry: own } = PUT.resolve(options);
    const isSafe = (own?.put ?? this.#putRepeat) === 'safe';
    const { retry, carefulRetry } = this.#core.settings;
    const isMarked = isSafe || (tags['requestId'] ?? '') !== '';
    const suffix = options === undefined ? '' : path + putQuery(tags, priority);
    const tagTrace = this.#tagTrace;
    return this.#calls.sendMade(() => {
      const body = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
      if (body === data) checkKept('data', body, given);
      return {
        operation: 'put',
        method: 'POST',
        // One for all attempts of a subscription.
        suffix: isMarked ? suffix : path + putQuery({ ...tags, requestId: randomUUID() }, priority),
        body,
        retry: isSafe ? carefulRetry : retry,
        tagTrace,
      };
    }, readPut);
  }

  /**
   * Takes records out of the queue, waiting at the service for the first one. Emits one batch,
   * empty when nothing came in time. The client's limits are stretched to outlast that wait by its
   * `timeoutMs`; with `autoDelete` by 5 s at least, and then it is sent again only when the service
   * certainly did not act on it.
   */
  get<P extends Payload = 'binary'>(
    options?: GetOptions<P>,
  ): Observable<FrameBatch<PayloadType<P>>> {
    const get = GET.resolve(options);
    const { deadlineMs, limits } = this.#core.settings;
    const { timeoutMs: attemptMs } = limits;
    // A client that waits less than the service does loses the records that are sent meanwhile.
    const graceMs = get.autoDelete ? Math.max(attemptMs, GRACE_MS) : attemptMs;
    const timeoutMs = get.timeoutMs + graceMs;
    return this.#calls
      .send(
        {
          operation: 'get',
          method: 'GET',
          suffix: getQuery(get),
          accept: PROTOBUF,
          limits: { ...limits, timeoutMs, extraMs: timeoutMs - attemptMs },
          deadlineMs: deadlineMs === undefined ? undefined : Math.max(deadlineMs, timeoutMs),
          ...(get.autoDelete ? { retry: this.#core.settings.carefulRetry } : {}),
        },
        (answer) => decodeFrameList(answer.body, get.payload as P),
      )
      .pipe(withDeliverySpan());
  }

  /** The queue's attributes, for example `{ 'stream.length': '3' }`. */
  attributes(): Observable<Attributes> {
    const suffix = attributesQuery();
    return this.#calls
      .send({ operation: 'attributes', method: 'GET', suffix, accept: PROTOBUF }, readAttributes)
      .pipe(tap((attributes) => this.#identity.learn(attributes)));
  }

  /** Where a record stands. Errors with status 404 when it is gone. */
  search(index: bigint): Observable<SearchResult> {
    const suffix = searchQuery(INDEX.check('index', index));
    return this.#calls.send({ operation: 'search', method: 'GET', suffix }, readSearch);
  }

  /** How many records the queue holds, or those of a priority or with all of some tags. */
  count(options?: CountOptions): Observable<number> {
    const { priority, tags } = COUNT.resolve(options);
    const suffix = countQuery(priority, tags);
    return this.#calls.send({ operation: 'count', method: 'GET', suffix }, readCount);
  }

  /** Deletes records, for every consumer. */
  delete(indexes: bigint | Iterable<bigint>): Observable<void> {
    return this.#calls.sendLists(indexes, (list) => ({
      operation: 'delete',
      method: 'DELETE',
      suffix: indexesQuery(list),
    }));
  }

  /** Deletes all records below an index. */
  truncate(index: bigint): Observable<void> {
    const suffix = truncateQuery(INDEX.check('index', index));
    return this.#calls.send({ operation: 'truncate', method: 'DELETE', suffix }, nothing);
  }

  /** Deletes all records that are there now. */
  clear(): Observable<void> {
    return this.attributes().pipe(
      concatMap((attributes) => this.truncate(lastEntry(attributes) + 1n)),
    );
  }

  /** Commits records: this group is done with them. A watch does this by acknowledgement. */
  commit(indexes: bigint | Iterable<bigint>): Observable<void> {
    return this.#calls.sendLists(indexes, commitOperation);
  }

  /** Gives records back: they are pushed again, to any consumer of the group. */
  negative(indexes: bigint | Iterable<bigint>, reason: NackReason = {}): Observable<void> {
    const why = checkNackReason(reason);
    return this.#calls.sendLists(indexes, (list) => negativeOperation(list, why));
  }

  /** Ends the stream: nothing can be put any more. `force` drops what was not delivered. */
  end(options?: EndOptions): Observable<void> {
    const suffix = endQuery(END.resolve(options).force);
    return this.#calls.send({ operation: 'end', method: 'POST', suffix }, nothing);
  }

  /**
   * The records as they are pushed: hot, shared by all subscribers, and acknowledged by them. One
   * running watch a client; subscribing to a second one errors.
   *
   * @throws EasConfigError at once for options that cannot work, saying what to write.
   */
  watch<P extends Payload = 'binary'>(options?: WatchOptions<P>): Watcher<PayloadType<P>> {
    return this.#watches.make(options);
  }

  /**
   * Closes the running watch, if any. The client that made the connections then ends these, and the
   * watches of all that are derived from it first. What waits for a connection fails with the code
   * 'CLOSED'.
   */
  async close(options?: CloseOptions): Promise<void> {
    await this.#watches.close(options);
    await this.#core.close();
  }
}

function nothing(): void {
  // The service says OK; there is nothing to tell.
}
