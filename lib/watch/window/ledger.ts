import { assert, must } from '../../errors/index.js';
import type { NackReason } from '../../operators/acknowledgeable.js';
import { keyOfHalves } from '../../wire/index-list.js';
import { Outgoing, type ClaimLimits } from './outgoing.js';
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
  /** What is decided and waits to be sent. */
  readonly #outgoing = new Outgoing(this.#slots);
  #undecided = 0;
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

  /** Rows that are not decided on yet. */
  get undecided(): number {
    return this.#undecided;
  }

  /** Whether nothing more can come until a commit is confirmed. */
  get full(): boolean {
    return this.#slots.size >= this.#limit;
  }

  /** Whether something waits to be sent. */
  get hasWork(): boolean {
    return !this.#outgoing.isEmpty;
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
    assert(this.#slots.state[slot] === State.HELD, 'a row is handed out that is not held');
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
    this.#outgoing.giveBack(slot, reason);
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
    this.#outgoing.commit(slot);
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
      if (this.#slots.state[slot] === State.RECOMMITTING)
        this.#outgoing.commitStray(this.indexOf(slot));
      if (this.#lookup.isMade) this.#lookup.delete(this.#slots.keyOf(slot));
      this.#slots.free(slot);
    }
    this.#lookup.rest();
  }

  /** The request failed: its rows are ready again, ahead of later ones. */
  restore(claim: Claim): void {
    const { slots, indexes } = claim;
    if (claim.negative !== undefined) {
      for (const slot of slots) this.#slots.state[slot] = State.NACKED;
      this.#outgoing.giveBackAgain(slots);
    } else {
      for (const slot of slots) this.#slots.state[slot] = State.ACKED;
      this.#outgoing.commitAgain(slots, indexes.subarray(slots.length));
    }
  }

  /** The indexes of all rows in flight, in the order of their arrival. */
  indexes(): bigint[] {
    return this.#slots.taken().map((slot) => this.indexOf(slot));
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
    this.#outgoing.commitStray((BigInt(hi) << 32n) | BigInt(lo));
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
    const { slots, strays } = this.#outgoing.takeCommits(limits);
    if (slots.length + strays.length === 0) return undefined;
    const indexes = new BigUint64Array(slots.length + strays.length);
    const from = this.#slots.halves;
    const to = new Uint32Array(indexes.buffer);
    let at = 0;
    for (const slot of slots) {
      this.#slots.state[slot] = State.COMMITTING;
      to[at++] = must(from[slot * 2], NO_SLOT);
      to[at++] = must(from[slot * 2 + 1], NO_SLOT);
    }
    indexes.set(strays, slots.length);
    return { slots, indexes, negative: undefined };
  }

  #claimNegative(limits: ClaimLimits): Claim | undefined {
    const taken = this.#outgoing.takeNegatives(limits);
    if (taken === undefined) return undefined;
    const { slots, reason } = taken;
    for (const slot of slots) this.#slots.state[slot] = State.NEGATING;
    const indexes = BigUint64Array.from(slots, (slot) => this.indexOf(slot));
    return { slots, indexes, negative: reason };
  }

  #dropVote(slot: number): void {
    assert(
      this.#slots.state[slot] === State.OPEN,
      'a vote is cast on a row that is not handed out',
    );
    const left = must(this.#slots.votes[slot], NO_SLOT) - 1;
    this.#slots.votes[slot] = left;
    if (left > 0) return;
    this.#decide(slot, State.ACKED);
    this.#outgoing.commit(slot);
  }

  #decide(slot: number, state: number): void {
    const before = this.#slots.state[slot];
    assert(
      before === State.HELD || before === State.OPEN,
      'a row is decided on that is not in flight, or decided already',
    );
    this.#slots.state[slot] = state;
    this.#undecided -= 1;
  }
}

const NO_SLOT = 'a row has no slot';
