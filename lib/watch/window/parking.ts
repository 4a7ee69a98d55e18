import { must } from '../../errors/index.js';

/** Frames stand in blocks of this size, and longer ones in a block of their own. */
const BLOCK_BYTES = 256 * 1024;
/** Blocks that stay for the next frames when all are gone. */
const MOST_KEPT = 8;
/** Numbers kept for one frame: its block, its start, its end. */
const SPAN = 3;
const NO_SPAN = 'a frame that waits has no place';

/**
 * Frames that wait, one behind the other in blocks of memory that are used again: no object is made
 * for a frame.
 */
export class Parking {
  #blocks: Uint8Array[] = [];
  /** The block that the next frame goes to, unless it does not fit. */
  #block = 0;
  #used = 0;
  #spans: number[] = [];

  /** How many frames wait. */
  get size(): number {
    return this.#spans.length / SPAN;
  }

  /** Puts a copy of a frame behind the others. */
  add(frame: Uint8Array): void {
    const block = this.#blockFor(frame.length);
    block.set(frame, this.#used);
    this.#spans.push(this.#block, this.#used, this.#used + frame.length);
    this.#used += frame.length;
  }

  /** Calls `visit` with every frame, in order. */
  each(visit: (bytes: Uint8Array, start: number, end: number) => void): void {
    const spans = this.#spans.values();
    for (const block of spans) {
      const start = must(spans.next().value, NO_SPAN);
      const end = must(spans.next().value, NO_SPAN);
      visit(must(this.#blocks[block], NO_SPAN), start, end);
    }
  }

  /** Forgets all frames, and gives back the memory that is not usual. */
  clear(): void {
    this.#spans = [];
    this.#blocks = this.#blocks.filter(({ length }) => length === BLOCK_BYTES).slice(0, MOST_KEPT);
    this.#block = 0;
    this.#used = 0;
  }

  #blockFor(size: number): Uint8Array {
    const block = this.#blocks[this.#block];
    if (block !== undefined && this.#used + size <= block.length) return block;
    if (block !== undefined) this.#block += 1;
    this.#used = 0;
    const next = this.#blocks[this.#block];
    if (next !== undefined && size <= next.length) return next;
    const made = new Uint8Array(Math.max(size, BLOCK_BYTES));
    this.#blocks.splice(this.#block, 0, made);
    return made;
  }
}
