import { must } from '../../errors/index.js';
import type { NackReason } from '../../operators/acknowledgeable.js';
import { INDEX_TEXT_BYTES, type IndexKey } from '../../wire/index-list.js';
import type { Slots } from './slots.js';

/** How much one request may hold. */
export interface ClaimLimits {
  /** Indexes. */
  readonly maxCount: number;
  /** Bytes of the indexes' text, commas included. */
  readonly maxBytes: number;
}

/** How far ahead one negative commit looks for rows of its reason: a window may be huge. */
const MOST_LOOKED_AT = 4096;
/** Strays are rare; a few of them ride along with a commit. */
const STRAYS_PER_CLAIM = 16;

/** What is decided and waits to be sent: rows to commit, rows to give back with their reasons, strays. */
export class Outgoing {
  readonly #slots: Slots;
  #acked: number[] = [];
  #nacked: number[] = [];
  /** Why each slot's row is given back. */
  readonly #reason: (NackReason | undefined)[] = [];
  /** Indexes to commit that have no slot. */
  readonly #strays = new Set<bigint>();

  constructor(slots: Slots) {
    this.#slots = slots;
  }

  /** Whether nothing waits. */
  get isEmpty(): boolean {
    return this.#acked.length + this.#nacked.length + this.#strays.size === 0;
  }

  commit(slot: number): void {
    this.#acked.push(slot);
  }

  commitStray(index: bigint): void {
    this.#strays.add(index);
  }

  giveBack(slot: number, reason: NackReason): void {
    this.#reason[slot] = reason;
    this.#nacked.push(slot);
  }

  /** What a request of these slots failed to commit goes first, the next time. */
  commitAgain(slots: readonly number[], strays: BigUint64Array): void {
    this.#acked.unshift(...slots);
    for (const index of strays) this.#strays.add(index);
  }

  giveBackAgain(slots: readonly number[]): void {
    this.#nacked.unshift(...slots);
  }

  /** The rows of one commit request, and strays where there is room for them. */
  takeCommits(limits: ClaimLimits): { slots: readonly number[]; strays: readonly bigint[] } {
    const count = this.#fitting(this.#acked, limits);
    const slots = this.#takeAcked(count);
    const room = Math.max(0, Math.min(limits.maxCount - count, STRAYS_PER_CLAIM));
    return { slots, strays: this.#acked.length === 0 ? this.#takeStrays(room) : [] };
  }

  /** The rows of one negative commit, all of one reason; `undefined` when none waits. */
  takeNegatives(limits: ClaimLimits): { slots: readonly number[]; reason: NackReason } | undefined {
    const [first] = this.#nacked;
    if (first === undefined) return undefined;
    const reason = this.#reasonOf(first);
    const looked = this.#nacked.slice(0, MOST_LOOKED_AT);
    const same = looked.filter((slot) => isSame(this.#reasonOf(slot), reason));
    const slots = same.slice(0, this.#fitting(same, limits));
    const taken = new Set(slots);
    const others = looked.filter((slot) => !taken.has(slot));
    this.#nacked.splice(0, looked.length, ...others);
    return { slots, reason };
  }

  #reasonOf(slot: number): NackReason {
    return must(this.#reason[slot], 'a row is given back without a reason');
  }

  #takeAcked(count: number): readonly number[] {
    if (count < this.#acked.length) return this.#acked.splice(0, count);
    const all = this.#acked;
    this.#acked = [];
    return all;
  }

  #takeStrays(most: number): readonly bigint[] {
    const taken = [...this.#strays].slice(0, most);
    for (const index of taken) this.#strays.delete(index);
    return taken;
  }

  /** How many of the first slots' indexes fit one request. */
  #fitting(slots: readonly number[], limits: ClaimLimits): number {
    const most = Math.min(slots.length, limits.maxCount);
    if (most * INDEX_TEXT_BYTES <= limits.maxBytes) return most;
    let bytes = 0;
    let count = 0;
    for (const slot of slots) {
      bytes += digitsOf(this.#slots.keyOf(slot)) + 1;
      if (bytes > limits.maxBytes || count === most) return Math.max(count, 1);
      count += 1;
    }
    return count;
  }
}

function isSame(one: NackReason, other: NackReason): boolean {
  return one.code === other.code && one.reason === other.reason;
}

function digitsOf(key: IndexKey): number {
  if (typeof key === 'bigint') return key.toString().length;
  let digits = 1;
  for (let rest = key; rest >= 10; rest /= 10) digits += 1;
  return digits;
}
