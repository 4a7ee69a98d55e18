import { MAX_UINT64 } from '../checks/index.js';
import type { Consumer, WatchRequest } from './consumer.js';
import { Group, type Push } from './group.js';
import { IdleGroups } from './idle-groups.js';
import { encodeRecord, hasTags, type NewRecord, type StoredRecord, type Tags } from './record.js';
import { Refusal } from './refusal.js';
import { Stream } from './stream.js';

/** The limits of one queue. */
export interface QueueLimits {
  readonly maxLength: number;
  readonly maxPayloadBytes: number;
  readonly redeliverAfterMs: number;
  readonly groupIdleMs: number;
  readonly firstIndex: bigint;
  readonly maxConsumers: number;
}

/** Which records a read takes. */
export interface ReadQuery {
  /** At or above this index; -1 for the newest alone. */
  readonly index: bigint;
  readonly length: number;
  readonly tags: Tags;
}

/** What a search tells. */
export interface SearchResult {
  /** `<gid>.<uid>` of the consumer that has the record, empty when none has. */
  readonly ConsumerId: string;
  readonly IsPending: boolean;
  /** How many records will be pushed before it. */
  readonly WaitCount: number;
}

/**
 * A queue as a value: no sockets and no timers, the clock comes in. A record leaves when it is
 * deleted or truncated, and when every group there is has settled it and one has committed it: so
 * that a queue that is consumed stays small however long it runs.
 */
export class QueueStore {
  readonly limits: QueueLimits;
  readonly groups = new Map<string, Group>();
  readonly #stream = new Stream();
  /** The most records each consumer ever held, by `<gid>.<uid>`. */
  readonly #peaks = new Map<string, number>();
  /** When each consumer left that may still come back to its records. */
  readonly #gone = new Map<Consumer, number>();
  readonly #idle = new IdleGroups();
  #nextIndex: bigint;
  #hasEnded = false;

  constructor(limits: QueueLimits) {
    this.limits = limits;
    this.#nextIndex = limits.firstIndex;
  }

  get length(): number {
    return this.#stream.length;
  }

  get isFull(): boolean {
    return this.length >= this.limits.maxLength;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  get peaks(): ReadonlyMap<string, number> {
    return this.#peaks;
  }

  get firstIndex(): bigint | undefined {
    return this.#stream.first?.index;
  }

  get lastIndex(): bigint | undefined {
    return this.#stream.last?.index;
  }

  get(index: bigint): StoredRecord | undefined {
    return this.#stream.get(index);
  }

  put(from: NewRecord): StoredRecord {
    if (this.#hasEnded) throw new Refusal(400, 'end of stream: nothing can be put any more');
    if (from.data.length > this.limits.maxPayloadBytes) {
      throw new Refusal(413, `a record has at most ${this.limits.maxPayloadBytes} bytes`);
    }
    if (this.isFull) throw new Refusal(450, 'queue is full');
    if (this.#nextIndex > MAX_UINT64) throw new Refusal(400, 'no index is left');
    const record = encodeRecord(this.#nextIndex, from);
    this.#nextIndex += 1n;
    this.#stream.append(record);
    return record;
  }

  read(query: ReadQuery): StoredRecord[] {
    const found: StoredRecord[] = [];
    const isNewest = query.index === -1n;
    const length = isNewest ? 1 : query.length;
    for (const record of isNewest ? this.#stream.backwards() : this.#stream.from(query.index)) {
      if (!hasTags(record, query.tags)) continue;
      found.push(record);
      if (found.length >= length) break;
    }
    return found;
  }

  /** How many records have these tags and, when it is given, exactly this priority. */
  count(tags: Tags, priority: number | undefined): number {
    if (priority === undefined && Object.keys(tags).length === 0) return this.length;
    let count = 0;
    for (const record of this.#stream.from(0n)) {
      if (priority !== undefined && record.priority !== priority) continue;
      if (hasTags(record, tags)) count += 1;
    }
    return count;
  }

  search(gid: string, index: bigint): SearchResult | undefined {
    const record = this.get(index);
    if (record === undefined) return undefined;
    const asked = this.groups.get(gid);
    const holder = [asked, ...this.groups.values()]
      .map((group) => group?.holderOf(index))
      .find((found) => found !== undefined);
    if (holder !== undefined) return { ConsumerId: holder.id, IsPending: true, WaitCount: 0 };
    let ahead = 0;
    for (const other of this.#stream.from(0n)) {
      const overtakes = other.priority > 0 && record.priority <= 0;
      if (!overtakes && (other.index >= index || (record.priority > 0 && other.priority <= 0))) {
        continue;
      }
      if (asked?.isWaiting(other) ?? true) ahead += 1;
    }
    return { ConsumerId: '', IsPending: false, WaitCount: ahead };
  }

  /** Removes records for everybody. */
  delete(indexes: Iterable<bigint>): void {
    for (const index of indexes) this.#remove(index);
  }

  /** Removes every record below an index. */
  truncate(index: bigint): void {
    for (const lane of [this.#stream.normal, this.#stream.urgent]) {
      while (lane.first !== undefined && lane.first.record.index < index) {
        this.#remove(lane.first.record.index);
      }
    }
  }

  /** Refuses a watch that `join` would refuse, before anything is begun for it. */
  checkJoin(request: WatchRequest, nowMs: number): void {
    this.forgetIdle(nowMs);
    const { maxConsumers } = this.limits;
    const group = this.groups.get(request.gid);
    group?.check(request);
    if (this.consumers().length >= maxConsumers && !group?.consumers.has(request.uid)) {
      throw new Refusal(429, `a queue has at most ${maxConsumers} consumers`);
    }
    if (group !== undefined || this.groups.size < maxConsumers) return;
    if (this.#idle.leastMissed() === undefined) {
      throw new Refusal(429, `a queue has at most ${maxConsumers} groups`);
    }
  }

  join(request: WatchRequest, isWritable: () => boolean, nowMs: number): Consumer {
    this.checkJoin(request, nowMs);
    const group = this.groups.get(request.gid) ?? this.#openGroup(request.gid);
    const before = group.consumers.get(request.uid);
    const consumer = group.join(request, isWritable, nowMs);
    this.#idle.delete(group);
    if (before !== undefined) this.#gone.delete(before);
    return consumer;
  }

  /**
   * Forgets groups that have had no consumer for `groupIdleMs`. One that has acknowledged records
   * stays while the queue is not empty: it would be given again what it is done with.
   */
  forgetIdle(nowMs: number): void {
    for (const group of this.#idle.due(nowMs, this.limits.groupIdleMs)) {
      if (group.committed > 0 && this.length > 0) this.#idle.add(group, nowMs);
      else this.#forget(group);
    }
  }

  /** A consumer is gone: what it held is pushed again, at once or after `redeliverAfterMs`. */
  leave(consumer: Consumer, nowMs: number): void {
    const group = this.groups.get(consumer.request.gid);
    if (group?.consumers.get(consumer.request.uid) !== consumer) return;
    consumer.status = 'Exit';
    this.#gone.set(consumer, nowMs);
    this.releaseGone(nowMs);
  }

  /** Takes back what consumers held that left long enough ago. */
  releaseGone(nowMs: number): void {
    for (const [consumer, sinceMs] of this.#gone) {
      const isDue = nowMs - sinceMs >= this.limits.redeliverAfterMs;
      if (!isDue && consumer.pending.size > 0) continue;
      this.#gone.delete(consumer);
      const group = this.groups.get(consumer.request.gid);
      group?.release(consumer);
      if (group?.consumers.size === 0) this.#idle.add(group, nowMs);
    }
  }

  /** Every push that windows allow now; each is carried out here as it is taken. */
  *pushes(nowMs: number): Generator<Push> {
    for (const group of this.groups.values()) {
      for (let push = group.next(nowMs); push !== undefined; push = group.next(nowMs)) {
        this.#notePeak(push.consumer);
        yield push;
      }
    }
  }

  commit(gid: string, indexes: Iterable<bigint>, nowMs: number): void {
    const group = this.groups.get(gid);
    for (const index of indexes) group?.commit(index, nowMs);
  }

  /** Gives records back; a consumer that is `leaving` gets no more while another is there. */
  negative(
    gid: string,
    uid: string,
    indexes: Iterable<bigint>,
    leaving: boolean,
    nowMs: number,
  ): void {
    const group = this.groups.get(gid);
    const consumer = group?.consumers.get(uid);
    if (leaving && consumer?.status === 'Running') consumer.status = 'Leaving';
    for (const index of indexes) group?.giveBack(index, nowMs);
  }

  /** Ends the stream; `force` drops what no consumer has in hand. */
  end(force: boolean): void {
    this.#hasEnded = true;
    if (!force) return;
    const groups = [...this.groups.values()];
    for (const { index } of this.#stream.from(0n)) {
      if (groups.every((group) => group.holderOf(index) === undefined)) this.#remove(index);
    }
  }

  /** Consumers with nothing more to come: the stream has ended and their group is done with it. */
  completed(): Consumer[] {
    if (!this.#hasEnded) return [];
    return this.consumers().filter(
      (consumer) => consumer.isConnected && this.groups.get(consumer.request.gid)?.isDrained,
    );
  }

  consumers(): Consumer[] {
    return [...this.groups.values()].flatMap((group) => [...group.consumers.values()]);
  }

  #openGroup(gid: string): Group {
    const leastMissed = this.#idle.leastMissed();
    const isFull = this.groups.size >= this.limits.maxConsumers;
    if (isFull && leastMissed !== undefined) this.#forget(leastMissed);
    const group = new Group(gid, this.#stream, (record) => this.#sweep(record));
    this.groups.set(gid, group);
    return group;
  }

  #forget(group: Group): void {
    const wasBehind = group.isBehind;
    this.#idle.delete(group);
    this.groups.delete(group.gid);
    group.close();
    // What was kept for it alone leaves with it.
    if (wasBehind) for (const record of this.#stream.from(0n)) this.#sweep(record);
  }

  #remove(index: bigint): void {
    if (!this.#stream.remove(index)) return;
    for (const group of this.groups.values()) group.forget(index);
  }

  #sweep(record: StoredRecord): void {
    if (!record.committed) return;
    for (const group of this.groups.values()) if (!group.hasSettled(record)) return;
    this.#remove(record.index);
  }

  #notePeak(consumer: Consumer): void {
    const held = consumer.pending.size;
    if (held <= (this.#peaks.get(consumer.id) ?? -1)) return;
    this.#peaks.set(consumer.id, held);
    if (this.#peaks.size <= this.limits.maxConsumers) return;
    for (const oldest of this.#peaks.keys()) {
      this.#peaks.delete(oldest);
      break;
    }
  }
}
