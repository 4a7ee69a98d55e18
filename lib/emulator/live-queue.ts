import { randomUUID } from 'node:crypto';
import type { Consumer, WatchRequest } from './consumer.js';
import { QueueStore, type QueueLimits, type ReadQuery } from './queue-store.js';
import { hasTags, type NewRecord, type StoredRecord, type Tags } from './record.js';
import type { WatchSink } from './watch-sink.js';

/** A read, and what becomes of the records it finds. */
export interface TakeQuery extends ReadQuery {
  /** How long it waits for the first record. */
  readonly timeoutMs: number;
  /** Whether the records leave the queue with it. */
  readonly autoDelete: boolean;
}

interface Waiting {
  readonly query: TakeQuery;
  settle(): void;
}

/** What a put may leave out. */
export interface PutOptions {
  readonly tags?: Tags;
  readonly priority?: number;
  readonly message?: string;
}

/** A queue in use: the store, its watches, the requests that wait for a record, and its timers. */
export class LiveQueue {
  readonly name: string;
  readonly store: QueueStore;
  readonly #sinks = new Map<Consumer, WatchSink>();
  readonly #waiting = new Set<Waiting>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #changed: (() => void)[] = [];
  #isClosed = false;

  constructor(name: string, limits: QueueLimits) {
    this.name = name;
    this.store = new QueueStore(limits);
  }

  get now(): number {
    return performance.now();
  }

  /** Calls back after every operation that may have made room or brought a record. */
  onChange(listener: () => void): void {
    this.#changed.push(listener);
  }

  put(data: Uint8Array, { tags = {}, priority = 0, message }: PutOptions = {}): StoredRecord {
    const requestId = tags['requestId'] ?? '';
    const record: NewRecord = {
      data,
      tags: requestId === '' ? { ...tags, requestId: randomUUID() } : tags,
      priority,
      ...(message !== undefined && { message }),
    };
    const stored = this.store.put(record);
    for (const waiting of this.#waiting) {
      if (stored.index < waiting.query.index || !hasTags(stored, waiting.query.tags)) continue;
      waiting.settle();
      if (waiting.query.autoDelete) break;
    }
    this.pump();
    return stored;
  }

  /** Reads records, waiting up to `timeoutMs` for the first; empty when none came. */
  async get(query: TakeQuery, gone: () => AbortSignal): Promise<StoredRecord[]> {
    const found = this.#take(query);
    const { timeoutMs } = query;
    if (found.length > 0 || timeoutMs <= 0 || this.store.hasEnded || this.#isClosed) return found;
    const signal = gone();
    return new Promise((resolve) => {
      const waiting: Waiting = { query, settle: () => finish(this.#take(query)) };
      const timer = this.#startTimer(timeoutMs, () => finish([]));
      const onAbort = (): void => finish([]);
      const finish = (records: StoredRecord[]): void => {
        this.#waiting.delete(waiting);
        this.#stopTimer(timer);
        signal.removeEventListener('abort', onAbort);
        resolve(records);
      };
      signal.addEventListener('abort', onAbort);
      this.#waiting.add(waiting);
      if (signal.aborted) finish([]);
    });
  }

  delete(indexes: Iterable<bigint>): void {
    this.store.delete(indexes);
    this.pump();
  }

  truncate(index: bigint): void {
    this.store.truncate(index);
    this.pump();
  }

  commit(gid: string, indexes: Iterable<bigint>): void {
    this.store.commit(gid, indexes, this.now);
    this.pump();
  }

  negative(gid: string, uid: string, indexes: Iterable<bigint>, isLeaving: boolean): void {
    this.store.negative(gid, uid, indexes, isLeaving, this.now);
    this.pump();
  }

  end(force: boolean): void {
    this.store.end(force);
    for (const waiting of this.#waiting) waiting.settle();
    this.pump();
  }

  /** Lets a consumer in and drops an older connection of the same one. */
  watch(request: WatchRequest, sink: WatchSink): Consumer {
    const before = this.store.groups.get(request.gid)?.consumers.get(request.uid);
    const consumer = this.store.join(request, () => sink.isWritable, this.now);
    if (before !== undefined) {
      this.#sinks.get(before)?.end('replaced');
      this.#sinks.delete(before);
    }
    this.#sinks.set(consumer, sink);
    this.pump();
    return consumer;
  }

  leave(consumer: Consumer): void {
    if (!this.#sinks.delete(consumer)) return;
    this.store.leave(consumer, this.now);
    if (consumer.pending.size > 0 && this.store.limits.redeliverAfterMs > 0) {
      this.#releaseIn(this.store.limits.redeliverAfterMs);
    }
    this.pump();
  }

  /** Pushes what windows and connections allow. */
  pump(): void {
    if (this.#isClosed) return;
    this.forgetIdle();
    const touched = new Set<WatchSink>();
    for (const { consumer, record } of this.store.pushes(this.now)) {
      const sink = this.#sinks.get(consumer);
      if (sink === undefined) continue;
      sink.push(record);
      touched.add(sink);
    }
    for (const sink of touched) sink.flush();
    for (const consumer of this.store.completed()) {
      consumer.status = 'Complete';
      this.#sinks.get(consumer)?.end('complete');
    }
    for (const listener of this.#changed) listener();
  }

  /** Gives up the groups that have been idle for too long. */
  forgetIdle(): void {
    this.store.forgetIdle(this.now);
  }

  /** Destroys the connections of all watches. */
  cut(): void {
    for (const sink of this.#sinks.values()) sink.cut();
  }

  close(): void {
    this.#isClosed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    for (const waiting of this.#waiting) waiting.settle();
    for (const sink of this.#sinks.values()) sink.end('closing');
    this.#sinks.clear();
  }

  /** Finds and deletes in one step, so that no other reader takes the same records. */
  #take(query: TakeQuery): StoredRecord[] {
    const found = this.store.read(query);
    if (query.autoDelete && found.length > 0) this.delete(found.map((record) => record.index));
    return found;
  }

  #releaseIn(delayMs: number): void {
    this.#startTimer(delayMs, () => {
      // Timers may come a little early by the store's finer clock.
      this.store.releaseGone(this.now + 1);
      this.pump();
    });
  }

  #startTimer(delayMs: number, action: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      action();
    }, delayMs);
    this.#timers.add(timer);
    return timer;
  }

  #stopTimer(timer: NodeJS.Timeout): void {
    clearTimeout(timer);
    this.#timers.delete(timer);
  }
}
