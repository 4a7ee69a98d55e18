import { defer, filter, Observable, Subscription, take, timer, type Subscriber } from 'rxjs';
import { EasConfigError } from '../errors/index.js';
import type { AsyncInferenceOptions } from './options.js';
import { RecentIds } from './recent-ids.js';
import type { ResultBatch, ResultRow, ResultWatch } from './result.js';

/** A caller that waits for a result. */
interface Caller {
  /** Reads the result and gives what hands it on. */
  take(row: ResultRow): () => void;
  fail(error: unknown): void;
}

/** How many requests that are over are still known; a UUID each. */
const REMEMBERED = 16_384;

/**
 * The one watch of a sink that all callers share. It opens with the first caller that waits,
 * and closes some time after the last one has left.
 */
export class SharedResults {
  readonly #options: Required<AsyncInferenceOptions>;
  readonly #watch: ResultWatch;
  /** The callers that wait, by request id. */
  readonly #waiting = new Map<string, Caller>();
  /** The callers that have not left yet, be it only because a result is being handed on. */
  readonly #present = new Set<Caller>();
  readonly #over = new RecentIds(REMEMBERED);
  #subscription: Subscription | undefined;
  #idle: Subscription | undefined;
  #left = 0;
  #closed = false;

  /** Emits and completes when the watch is open: a result that comes after that is not missed. */
  readonly opened$: Observable<unknown>;

  constructor(options: Required<AsyncInferenceOptions>) {
    const { sink, window, index } = options;
    this.#options = options;
    this.#watch = sink.watch({ window, index });
    this.opened$ = defer(() => this.#watch.state$).pipe(
      filter(({ name }) => name === 'open'),
      take(1),
    );
  }

  /**
   * The result of a request. Subscribe before it is put. What `read` throws is the caller's error;
   * the result is committed all the same, since it belongs to nobody else.
   */
  resultOf<Res>(requestId: string, read: (row: ResultRow) => Res): Observable<Res> {
    return new Observable<Res>((subscriber) => {
      if (this.#closed) throw closed();
      if (this.#waiting.has(requestId)) {
        throw new EasConfigError(
          `A result is waited for as requestId ${JSON.stringify(requestId)} already; ` +
            'give another id, or none for a random one.',
        );
      }
      return this.#join(requestId, {
        take: (row) => deliveryOf(subscriber, () => read(row)),
        fail: (error) => subscriber.error(error),
      });
    });
  }

  /** Fails every caller that waits, commits what is acknowledged, closes the watch for good. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#failAll(closed());
    this.#idle?.unsubscribe();
    await this.#watch.close({ drain: 'release' });
  }

  #join(requestId: string, caller: Caller): () => void {
    this.#waiting.set(requestId, caller);
    this.#present.add(caller);
    this.#idle?.unsubscribe();
    if (this.#subscription === undefined) this.#open();
    else this.#checkRoom();
    return () => {
      if (this.#waiting.get(requestId) === caller) this.#forget(requestId);
      this.#present.delete(caller);
      if (this.#present.size > 0 || this.#subscription === undefined) return;
      // Not at once: with one request after the other, the next one is about to be made.
      this.#idle = timer(this.#options.idleMs).subscribe(() => this.#leave());
    };
  }

  #open(): void {
    const subscription = new Subscription();
    this.#subscription = subscription;
    this.#left = 0;
    subscription.add(
      this.#watch.subscribe({
        next: (batch) => this.#dispatch(batch),
        error: (error: unknown) => this.#ended(error),
        complete: () => this.#ended(closed()),
      }),
    );
  }

  #leave(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
  }

  #ended(error: unknown): void {
    // Before a caller hears of it: one that asks again at once opens the watch anew.
    this.#subscription = undefined;
    this.#failAll(error);
  }

  #failAll(error: unknown): void {
    const callers = [...this.#waiting];
    for (const [requestId] of callers) this.#forget(requestId);
    for (const [, caller] of callers) caller.fail(error);
  }

  #dispatch(batch: ResultBatch): void {
    const deliveries: (() => void)[] = [];
    const done: bigint[] = [];
    for (const row of batch) {
      const { requestId } = row;
      const caller = requestId === null ? undefined : this.#waiting.get(requestId);
      if (caller !== undefined && requestId !== null) {
        this.#forget(requestId);
        deliveries.push(caller.take(row));
      } else if (this.#options.unclaimed === 'leave' && !this.#isOver(requestId)) {
        this.#left += 1;
        continue;
      }
      done.push(row.index);
    }
    // Before anything is handed on: the last caller to leave takes all open votes along.
    if (done.length > 0) void batch.ack(done.length === batch.length ? undefined : done);
    for (const deliver of deliveries) deliver();
    this.#checkRoom();
  }

  /** Whether the result's request was made here, and was answered or given up. */
  #isOver(requestId: string | null): boolean {
    return requestId !== null && this.#over.has(requestId);
  }

  #forget(requestId: string): void {
    this.#waiting.delete(requestId);
    this.#over.add(requestId);
  }

  /** With the whole window left to others, nothing can come any more: not a thing to wait for. */
  #checkRoom(): void {
    const { window } = this.#options;
    if (this.#left < window || this.#waiting.size === 0) return;
    this.#leave();
    this.#failAll(
      new EasConfigError(
        `The window of ${window} is full of results that nobody here has asked for; ` +
          "write unclaimed: 'ack' to commit them, index: -1n to start after them, " +
          'or give the sink a gid of its own.',
      ),
    );
  }
}

function deliveryOf<Res>(subscriber: Subscriber<Res>, read: () => Res): () => void {
  try {
    const response = read();
    return () => {
      subscriber.next(response);
      subscriber.complete();
    };
  } catch (error) {
    return () => subscriber.error(error);
  }
}

function closed(): EasConfigError {
  return new EasConfigError(
    'The watch of the sink is closed; make a new AsyncInference.',
    'CLOSED',
  );
}
