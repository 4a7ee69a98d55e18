import { chooseConsumer } from './balance.js';
import { Consumer, type WatchRequest } from './consumer.js';
import { hasTags, type StoredRecord, type Tags } from './record.js';
import type { Cursor } from './record-list.js';
import { Redelivery } from './redelivery.js';
import { Refusal } from './refusal.js';
import type { Stream } from './stream.js';

/** A record and the consumer it is to be sent to. */
export interface Push {
  readonly consumer: Consumer;
  readonly record: StoredRecord;
}

/**
 * A group of consumers: every record goes to one of them. A record is ahead of the cursor, pending
 * with a consumer, waiting to be pushed again, or settled; settled is what is none of the others,
 * so that nothing has to be remembered about the records a group is done with.
 */
export class Group {
  readonly gid: string;
  readonly consumers = new Map<string, Consumer>();
  /** How many records the group has committed. */
  committed = 0;
  /** How many pushes were made, repeated ones included. */
  delivered = 0;
  lastIndex = 0n;
  readonly #cursors: { readonly normal: Cursor; readonly urgent: Cursor };
  readonly #stream: Stream;
  readonly #holders = new Map<bigint, Consumer>();
  readonly #again = new Redelivery();
  readonly #onSettled: (record: StoredRecord) => void;
  #tags: Tags = {};

  constructor(gid: string, stream: Stream, onSettled: (record: StoredRecord) => void) {
    this.gid = gid;
    this.#stream = stream;
    this.#cursors = { normal: stream.normal.openCursor(), urgent: stream.urgent.openCursor() };
    this.#onSettled = onSettled;
  }

  get pending(): number {
    return this.#holders.size;
  }

  /** Whether nothing is left to push and nothing is pending. */
  get isDrained(): boolean {
    return this.#holders.size === 0 && this.#peek() === undefined;
  }

  /** Whether records are there that the group has not settled. */
  get isBehind(): boolean {
    const { normal, urgent } = this.#cursors;
    const isWaiting = normal.next !== undefined || urgent.next !== undefined;
    return isWaiting || this.#again.size > 0 || this.#holders.size > 0;
  }

  /** Whether another group in its place would be given the same, and it keeps no record back. */
  get hasNothingToLose(): boolean {
    return this.committed === 0 && !this.isBehind;
  }

  /** Follows the queue no more. */
  close(): void {
    this.#stream.normal.closeCursor(this.#cursors.normal);
    this.#stream.urgent.closeCursor(this.#cursors.urgent);
  }

  holderOf(index: bigint): Consumer | undefined {
    return this.#holders.get(index);
  }

  hasSettled(record: StoredRecord): boolean {
    return !this.#holders.has(record.index) && !this.isWaiting(record);
  }

  /** Whether a record is still to be pushed to this group. */
  isWaiting(record: StoredRecord): boolean {
    if (this.#again.has(record.index)) return true;
    const { next } = record.priority > 0 ? this.#cursors.urgent : this.#cursors.normal;
    return next !== undefined && record.index >= next.record.index;
  }

  /** Refuses a consumer whose tags are not those of the others. */
  check(request: WatchRequest): void {
    if (this.#hasOthers(request.uid) && !sameTags(this.#tags, request.tags)) {
      throw new Refusal(400, 'consumers of one group must watch with the same tags');
    }
  }

  /**
   * Lets a consumer in. The first one decides where the group reads from. One that joins others
   * takes part where the group is; its `index` then concerns only the records that it held before.
   */
  join(request: WatchRequest, isWritable: () => boolean, nowMs: number): Consumer {
    this.check(request);
    this.#tags = request.tags;
    const before = this.consumers.get(request.uid);
    if (before !== undefined) this.release(before);
    const isSkipped = (record: StoredRecord): boolean =>
      request.index === -1n || record.index < request.index;
    const own = before?.pending.values() ?? [];
    if (this.#hasOthers(request.uid)) this.#skipAgain(own, isSkipped);
    else this.#skip(isSkipped);
    before?.pending.clear();
    const consumer = new Consumer(request, isWritable, nowMs);
    this.consumers.set(request.uid, consumer);
    return consumer;
  }

  /** Takes back what a consumer holds, to be pushed again; its own list stays for its return. */
  release(consumer: Consumer): void {
    consumer.status = 'Exit';
    for (const record of consumer.pending.values()) {
      if (this.#holders.get(record.index) !== consumer) continue;
      this.#holders.delete(record.index);
      this.#again.add(record);
    }
    if (this.consumers.get(consumer.request.uid) === consumer) {
      this.consumers.delete(consumer.request.uid);
    }
  }

  /** The next push that a window allows, carried out here; `undefined` when there is none. */
  next(nowMs: number): Push | undefined {
    const consumer = chooseConsumer(this.consumers.values());
    if (consumer === undefined) return undefined;
    const record = this.#peek();
    if (record === undefined) return undefined;
    this.#take(record);
    this.delivered += 1;
    this.lastIndex = record.index;
    consumer.turn = this.delivered;
    consumer.lastIndex = record.index;
    consumer.activeAtMs = nowMs;
    if (consumer.request.autoCommit) {
      this.#settleCommitted(record);
    } else {
      consumer.pending.set(record.index, record);
      this.#holders.set(record.index, consumer);
    }
    return { consumer, record };
  }

  /** Commits a record that was pushed; anything else is no fault, and frees nothing. */
  commit(index: bigint, nowMs: number): void {
    const holder = this.#holders.get(index);
    const record = holder?.pending.get(index) ?? this.#again.delete(index);
    if (record === undefined) return;
    if (holder !== undefined) {
      this.#holders.delete(index);
      holder.pending.delete(index);
      holder.activeAtMs = nowMs;
    }
    this.#settleCommitted(record);
  }

  /** Gives a pending record back, to be pushed again. */
  giveBack(index: bigint, nowMs: number): void {
    const holder = this.#holders.get(index);
    const record = holder?.pending.get(index);
    if (holder === undefined || record === undefined) return;
    this.#holders.delete(index);
    holder.pending.delete(index);
    holder.activeAtMs = nowMs;
    this.#again.add(record);
  }

  /** Forgets a record that left the queue. */
  forget(index: bigint): void {
    this.#holders.get(index)?.pending.delete(index);
    this.#holders.delete(index);
    this.#again.delete(index);
  }

  #hasOthers(uid: string): boolean {
    for (const { isConnected, request } of this.consumers.values()) {
      if (isConnected && request.uid !== uid) return true;
    }
    return false;
  }

  #settleCommitted(record: StoredRecord): void {
    this.committed += 1;
    record.committed = true;
    this.#onSettled(record);
  }

  /** The next record to push. One that the group's tags do not match is passed over for good. */
  #peek(): StoredRecord | undefined {
    for (;;) {
      const again = this.#again.peek();
      const isUrgentAgain = again !== undefined && again.priority > 0;
      const record =
        (isUrgentAgain ? again : this.#cursors.urgent.next?.record) ??
        again ??
        this.#cursors.normal.next?.record;
      if (record === undefined || hasTags(record, this.#tags)) return record;
      this.#passOver(record);
    }
  }

  #take(record: StoredRecord): void {
    if (this.#again.delete(record.index) !== undefined) return;
    const cursor = record.priority > 0 ? this.#cursors.urgent : this.#cursors.normal;
    cursor.next = cursor.next?.after;
  }

  #passOver(record: StoredRecord): void {
    this.#take(record);
    this.#onSettled(record);
  }

  #skip(isSkipped: (record: StoredRecord) => boolean): void {
    this.#skipAgain(this.#again.values(), isSkipped);
    for (const cursor of [this.#cursors.urgent, this.#cursors.normal]) {
      while (cursor.next !== undefined && isSkipped(cursor.next.record)) {
        this.#passOver(cursor.next.record);
      }
    }
  }

  #skipAgain(records: Iterable<StoredRecord>, isSkipped: (record: StoredRecord) => boolean): void {
    for (const record of [...records]) {
      if (!isSkipped(record) || this.#again.delete(record.index) === undefined) continue;
      this.#onSettled(record);
    }
  }
}

function sameTags(a: Tags, b: Tags): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
