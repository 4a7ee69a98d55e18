import type { IndexKey } from '../wire/index-list.js';

/** Beyond this many fresh entries it is time for a ping, so that they can be forgotten. */
const MANY = 4096;

/**
 * Remembers rows whose commit was confirmed, for as long as a push of them may still be on its way
 * here: the service may have sent it before it saw the commit.
 *
 * A pong answers that: what the service sent before it saw our ping has arrived when the pong has.
 * So what was confirmed before a ping is forgotten at its pong.
 */
export class Tombstones {
  #fresh = new Set<IndexKey>();
  #awaitingPong = new Set<IndexKey>();
  #pinged = false;

  get size(): number {
    return this.#fresh.size + this.#awaitingPong.size;
  }

  /** Whether a ping now would let much be forgotten. */
  get crowded(): boolean {
    return !this.#pinged && this.#fresh.size > MANY;
  }

  add(key: IndexKey): void {
    this.#fresh.add(key);
  }

  has(key: IndexKey): boolean {
    return this.#fresh.has(key) || this.#awaitingPong.has(key);
  }

  /** A ping was sent. */
  pinged(): void {
    if (this.#pinged) return;
    this.#pinged = true;
    this.#awaitingPong = this.#fresh;
    this.#fresh = new Set();
  }

  /** Its pong came. */
  ponged(): void {
    this.#pinged = false;
    this.#awaitingPong.clear();
  }

  /** Keeps at most the latest `limit` or so, where no pongs come. */
  trim(limit: number): void {
    if (this.#fresh.size <= limit) return;
    this.#awaitingPong = this.#fresh;
    this.#fresh = new Set();
  }

  /** A new connection: nothing that was sent on the old one can come any more. */
  clear(): void {
    this.#pinged = false;
    this.#fresh.clear();
    this.#awaitingPong.clear();
  }
}
