import type { IndexKey } from '../../wire/index-list.js';

/** Beyond this many fresh entries it is time for a ping, so that they can be forgotten. */
const MANY = 4096;

/** Keys that are hardly ever looked for: they are only hashed when one is. */
class Memory {
  #recent: IndexKey[] = [];
  readonly #hashed = new Set<IndexKey>();

  get size(): number {
    return this.#recent.length + this.#hashed.size;
  }

  add(key: IndexKey): void {
    this.#recent.push(key);
  }

  has(key: IndexKey): boolean {
    for (const recent of this.#recent) this.#hashed.add(recent);
    this.#recent = [];
    return this.#hashed.has(key);
  }
}

/**
 * Remembers rows whose commit was confirmed, for as long as a push of them may still be on its way
 * here: the service may have sent it before it saw the commit.
 *
 * A pong answers that: what the service sent before it saw our ping has arrived when the pong has.
 * So what was confirmed before a ping is forgotten at its pong.
 */
export class Tombstones {
  #fresh = new Memory();
  #awaitingPong = new Memory();
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
    this.#fresh = new Memory();
  }

  /** Its pong came. */
  ponged(): void {
    this.#pinged = false;
    this.#awaitingPong = new Memory();
  }

  /** Keeps at most the latest `limit` or so, where no pongs come. */
  trim(limit: number): void {
    if (this.#fresh.size <= limit) return;
    this.#awaitingPong = this.#fresh;
    this.#fresh = new Memory();
  }

  /** A new connection: nothing that was sent on the old one can come any more. */
  clear(): void {
    this.#pinged = false;
    this.#fresh = new Memory();
    this.#awaitingPong = new Memory();
  }
}
