import { assert, must } from '../../errors/index.js';
import { keyOfHalves, type IndexKey } from '../../wire/index-list.js';

const FIRST_SLOTS = 64;

/** What `state` says of a slot that has no row. */
export const FREE = 0;

const NO_SUCH_SLOT = 'a row has no slot';

/**
 * The rows of a ledger as columns, one slot a row: no object is made for a record. A slot that is
 * freed serves a later row.
 */
export class Slots {
  #index = new BigUint64Array(FIRST_SLOTS);
  /** The low and the high half of each index in turn. */
  halves = new Uint32Array(this.#index.buffer);
  state = new Uint8Array(FIRST_SLOTS);
  /** Votes that are still to be cast. */
  votes = new Uint16Array(FIRST_SLOTS);
  /** Whether a subscriber has acknowledged the row: 0 or 1. */
  acknowledged = new Uint8Array(FIRST_SLOTS);
  #serial = new Float64Array(FIRST_SLOTS);
  #serials = 0;
  readonly #free: number[] = [];
  #used = 0;
  #size = 0;

  /** How many rows there are. */
  get size(): number {
    return this.#size;
  }

  /** A slot for a row of this index and state. */
  take(lo: number, hi: number, state: number): number {
    const slot = this.#free.pop() ?? this.#next();
    this.halves[slot * 2] = lo;
    this.halves[slot * 2 + 1] = hi;
    this.state[slot] = state;
    this.acknowledged[slot] = 0;
    this.#serial[slot] = ++this.#serials;
    this.#size += 1;
    return slot;
  }

  free(slot: number): void {
    assert(must(this.state[slot], NO_SUCH_SLOT) !== FREE, 'a slot is freed twice');
    this.state[slot] = FREE;
    this.#free.push(slot);
    this.#size -= 1;
  }

  /** The number that tells a slot's present row from its earlier and later ones. */
  serialOf(slot: number): number {
    return must(this.#serial[slot], NO_SUCH_SLOT);
  }

  indexOf(slot: number): bigint {
    return must(this.#index[slot], NO_SUCH_SLOT);
  }

  keyOf(slot: number): IndexKey {
    const lo = must(this.halves[slot * 2], NO_SUCH_SLOT);
    return keyOfHalves(lo, must(this.halves[slot * 2 + 1], NO_SUCH_SLOT));
  }

  /** The slots in use, in the order in which their rows arrived. */
  taken(): number[] {
    const slots = [...this.state.subarray(0, this.#used).keys()];
    return slots
      .filter((slot) => this.state[slot] !== FREE)
      .sort((one, other) => this.serialOf(one) - this.serialOf(other));
  }

  #next(): number {
    if (this.#used === this.state.length) this.#grow();
    return this.#used++;
  }

  #grow(): void {
    const size = this.#used * 2;
    this.#index = copyInto(this.#index, new BigUint64Array(size));
    this.halves = new Uint32Array(this.#index.buffer);
    this.state = copyInto(this.state, new Uint8Array(size));
    this.votes = copyInto(this.votes, new Uint16Array(size));
    this.acknowledged = copyInto(this.acknowledged, new Uint8Array(size));
    this.#serial = copyInto(this.#serial, new Float64Array(size));
  }
}

function copyInto<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
