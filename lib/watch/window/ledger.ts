import type { NackReason } from '../../operators/acknowledgeable.js';
import { INDEX_TEXT_BYTES, keyOfHalves, type IndexKey } from '../../wire/index-list.js';
import { SlotLookup } from './slot-lookup.js';
import { FREE, Slots } from './slots.js';
import { Tombstones } from './tombstones.js';

/** Where a row stands between its push and the service's confirmation. */
const State = {
  FREE,
  /** Taken in, not yet handed to a subscriber. */
  HELD: 1,
  /** With subscribers, some of whom have not voted. */
  OPEN: 2,
  /** Acknowledged; its commit is yet to be sent. */
  ACKED: 3,
  COMMITTING: 4,
  /** Pushed again since: the service may have seen the commit before it pushed. */
  RECOMMITTING: 5,
  /** To be given back; its negative commit is yet to be sent. */
  NACKED: 6,
  NEGATING: 7,
} as const;

/** What the ledger says about a pushed record. */
export type Admission =
  /** New: it has a slot now, in `lastSlot`. */
  | 'admitted'
  /** In flight here already: pushed again, not to be emitted again. */
  | 'duplicate'
  /** Committed a moment ago; the push overtook the news. It is committed once more. */
  | 'settled'
  /** Being given back: whether this push is new is known when the service has confirmed. */
  | 'unsettled'
  /** The window is used up: no credit for it until a commit is confirmed. */
  | 'full';

/** Rows whose commit or negative commit is sent in one request. */
export interface Claim {
  readonly slots: readonly number[];
  readonly indexes: BigUint64Array<ArrayBuffer>;
  /** Why the rows are given back; absent for a commit. */
  readonly negative: NackReason | undefined;
}

/** How much one request may hold. */
export interface ClaimLimits {
  /** Indexes. */
  readonly maxCount: number;
  /** Bytes of the indexes' text, commas included. */
  readonly maxBytes: number;
}

/**
 * Keeps account of every row that was pushed and is not yet confirmed as committed: the window.
 * Each row has a slot; its state moves forward only. Holds no timers and no RxJS.
 */
export class Ledger {
  readonly #limit: number;
  readonly #lookup = new SlotLookup();
  readonly #tombstones = new Tombstones();
  /** The halves of the highest index that was taken in: none beyond it can be known. */
  #topLo = 0;
  #topHi = -1;
  readonly #slots = new Slots();
  #reason: (NackReason | undefined)[] = [];
  #undecided = 0;
  #acked: number[] = [];
  #nacked: number[] = [];
  /** Indexes to commit that have no slot. */
  readonly #strays = new Set<bigint>();
  #peak = 0;
  #negativeTurn = true;

  /** The slot of the row admitted last. */
  lastSlot = -1;

  /** @param limit The most rows in flight: the window. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Rows in flight: pushed, and not confirmed as committed or given back. */
  get size(): number {
    return this.#slots.size;
  }

  /** The most rows that were ever in flight. */
  get peak(): number {
    return this.#peak;
  }

  /** Rows nobody has decided on yet. */
  get undecided(): number {
    return this.#undecided;
  }

  /** Whether nothing more can come until a commit is confirmed. */
  get full(): boolean {
    return this.#slots.size >= this.#limit;
  }

  /** Whether something waits to be sent. */
  get hasWork(): boolean {
    return this.#acked.length + this.#nacked.length + this.#strays.size > 0;
  }

  get tombstones(): Tombstones {
    return this.#tombstones;
  }

  /** Whether no index so far was as high: then it is new. */
  isBeyondAll(lo: number, hi: number): boolean {
    return hi > this.#topHi || (hi === this.#topHi && lo > this.#topLo);
  }

  /** Takes a pushed record in, if it is new and there is credit for it. */
  admit(lo: number, hi: number): Admission {
    const isBeyondAll = this.isBeyondAll(lo, hi);
    const known = isBeyondAll ? undefined : this.#recognise(lo, hi);
    if (known !== undefined) return known;
    if (this.full) return 'full';
    this.#takeIn(lo, hi);
    if (!isBeyondAll) return 'admitted';
    this.#topLo = lo;
    this.#topHi = hi;
    return 'admitted';
  }

  /** The number that tells a slot's present row from its later ones. */
  serialOf(slot: number): number {
    return this.#slots.serialOf(slot);
  }

  indexOf(slot: number): bigint {
    return this.#slots.indexOf(slot);
  }

  /** Hands a row to `voters` subscribers, each of whom has a vote. */
  open(slot: number, voters: number): void {
    this.#slots.state[slot] = State.OPEN;
    this.#slots.votes[slot] = voters;
  }

  /** Whether the row is still the one that was handed out, and undecided. */
  isOpen(slot: number, serial: number): boolean {
    return this.#slots.serialOf(slot) === serial && this.#slots.state[slot] === State.OPEN;
  }

  /** Whether the row is still in flight, decided or not. */
  isInFlight(slot: number, serial: number): boolean {
    return this.#slots.serialOf(slot) === serial && this.#slots.state[slot] !== State.FREE;
  }

  /** A subscriber's yes; the last one's makes the row ready to commit. */
  ack(slot: number): void {
    this.#slots.acknowledged[slot] = 1;
    this.#dropVote(slot);
  }

  /** A subscriber's no; one is enough to give the row back. */
  nack(slot: number, reason: NackReason): void {
    this.#decide(slot, State.NACKED);
    this.#reason[slot] = reason;
    this.#nacked.push(slot);
  }

  /**
   * A subscriber left without voting. When it was the last one, the others' votes decide; a row
   * that nobody acknowledged is given back with `reason`, so that its place in the window is not
   * lost.
   */
  withdraw(slot: number, reason: NackReason): void {
    if (this.#slots.votes[slot] === 1 && this.#slots.acknowledged[slot] === 0)
      this.nack(slot, reason);
    else this.#dropVote(slot);
  }

  /** Acknowledges a row that no subscriber is asked about. */
  ackHeld(slot: number): void {
    this.#decide(slot, State.ACKED);
    this.#acked.push(slot);
  }

  /** Gives back every row that is not decided. */
  nackUndecided(reason: NackReason): void {
    for (const slot of this.#slots.taken()) {
      const state = this.#slots.state[slot];
      if (state === State.HELD || state === State.OPEN) this.nack(slot, reason);
    }
  }

  /**
   * The next rows to send in one request; `undefined` when nothing is ready. Commits and negative
   * commits take turns, so that neither waits for ever.
   */
  claim(limits: ClaimLimits): Claim | undefined {
    this.#negativeTurn = !this.#negativeTurn;
    return this.#negativeTurn
      ? (this.#claimNegative(limits) ?? this.#claimCommit(limits))
      : (this.#claimCommit(limits) ?? this.#claimNegative(limits));
  }

  /** The service confirmed: the rows' places are free again. */
  confirm(claim: Claim): void {
    const { slots, negative } = claim;
    for (const slot of slots) {
      if (negative === undefined) this.#tombstones.add(this.#slots.keyOf(slot));
      // Where it was not pending yet, the commit meant nothing: the next one does.
      if (this.#slots.state[slot] === State.RECOMMITTING) this.#strays.add(this.indexOf(slot));
      if (this.#lookup.isMade) this.#lookup.delete(this.#slots.keyOf(slot));
      this.#slots.free(slot);
      this.#reason[slot] = undefined;
    }
    this.#lookup.rest();
  }

  /** The request failed: its rows are ready again, ahead of later ones. */
  restore(claim: Claim): void {
    const negative = claim.negative !== undefined;
    for (const slot of claim.slots) this.#slots.state[slot] = negative ? State.NACKED : State.ACKED;
    if (negative) {
      this.#nacked.unshift(...claim.slots);
    } else {
      this.#acked.unshift(...claim.slots);
      for (const index of claim.indexes.subarray(claim.slots.length)) this.#strays.add(index);
    }
  }

  /** The indexes of all rows in flight, in the order of their arrival. */
  indexes(): bigint[] {
    return this.#slots.taken().map((slot) => this.indexOf(slot));
  }

  /** The lowest index in flight. */
  lowest(): bigint | undefined {
    return this.indexes().reduce<bigint | undefined>(
      (low, index) => (low === undefined || index < low ? index : low),
      undefined,
    );
  }

  /** What is known of an index that was not the highest so far; `undefined`: it is new. */
  #recognise(lo: number, hi: number): Admission | undefined {
    const key = keyOfHalves(lo, hi);
    const known = this.#lookup.find(key, () =>
      this.#slots.taken().map((slot) => [this.#slots.keyOf(slot), slot] as const),
    );
    if (known !== undefined) {
      if (this.#slots.state[known] === State.COMMITTING)
        this.#slots.state[known] = State.RECOMMITTING;
      return this.#slots.state[known] === State.NEGATING ? 'unsettled' : 'duplicate';
    }
    if (!this.#tombstones.has(key)) return undefined;
    this.#strays.add((BigInt(hi) << 32n) | BigInt(lo));
    return 'settled';
  }

  #takeIn(lo: number, hi: number): void {
    const slot = this.#slots.take(lo, hi, State.HELD);
    if (this.#lookup.isMade) this.#lookup.add(keyOfHalves(lo, hi), slot);
    this.#undecided += 1;
    if (this.size > this.#peak) this.#peak = this.size;
    this.lastSlot = slot;
  }

  #claimCommit(limits: ClaimLimits): Claim | undefined {
    const count = this.#fitting(this.#acked, limits);
    if (count === 0 && this.#strays.size === 0) return undefined;
    const slots = this.#takeAcked(count);
    const room = Math.max(0, Math.min(limits.maxCount - count, STRAYS_PER_CLAIM));
    const strays = this.#acked.length === 0 ? this.#takeStrays(room) : [];
    const indexes = new BigUint64Array(slots.length + strays.length);
    const halves = new Uint32Array(indexes.buffer);
    let at = 0;
    for (const slot of slots) {
      this.#slots.state[slot] = State.COMMITTING;
      halves[at++] = this.#slots.halves[slot * 2] ?? 0;
      halves[at++] = this.#slots.halves[slot * 2 + 1] ?? 0;
    }
    indexes.set(strays, slots.length);
    return { slots, indexes, negative: undefined };
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

  #claimNegative(limits: ClaimLimits): Claim | undefined {
    const [first] = this.#nacked;
    if (first === undefined) return undefined;
    const reason = this.#reason[first] ?? {};
    const looked = this.#nacked.slice(0, MOST_LOOKED_AT);
    const same = looked.filter((slot) => sameReason(this.#reason[slot], reason));
    const slots = same.slice(0, this.#fitting(same, limits));
    const taken = new Set(slots);
    const others = looked.filter((slot) => !taken.has(slot));
    this.#nacked.splice(0, looked.length, ...others);
    for (const slot of slots) this.#slots.state[slot] = State.NEGATING;
    const indexes = BigUint64Array.from(slots, (slot) => this.indexOf(slot));
    return { slots, indexes, negative: reason };
  }

  /** How many of the first slots' indexes fit one request. */
  #fitting(slots: readonly number[], limits: ClaimLimits): number {
    const most = Math.min(slots.length, limits.maxCount);
    if (most * INDEX_TEXT_BYTES <= limits.maxBytes) return most;
    let bytes = 0;
    for (let at = 0; at < most; at++) {
      bytes += digitsOf(this.#slots.keyOf(slots[at] ?? 0)) + 1;
      if (bytes > limits.maxBytes) return Math.max(at, 1);
    }
    return most;
  }

  #dropVote(slot: number): void {
    const left = (this.#slots.votes[slot] ?? 1) - 1;
    this.#slots.votes[slot] = left;
    if (left > 0) return;
    this.#decide(slot, State.ACKED);
    this.#acked.push(slot);
  }

  #decide(slot: number, state: number): void {
    this.#slots.state[slot] = state;
    this.#undecided -= 1;
  }
}

/** How far ahead one negative commit looks for rows of its reason: a window may be huge. */
const MOST_LOOKED_AT = 4096;
/** Strays are rare; a few of them ride along with a commit. */
const STRAYS_PER_CLAIM = 16;

function sameReason(one: NackReason | undefined, other: NackReason): boolean {
  return one?.code === other.code && one?.reason === other.reason;
}

function digitsOf(key: IndexKey): number {
  if (typeof key === 'bigint') return key.toString().length;
  let digits = 1;
  for (let rest = key; rest >= 10; rest /= 10) digits += 1;
  return digits;
}
