import type { IndexKey } from '../../wire/index-list.js';

/**
 * Finds the slot of an index. It is hardly ever asked, since pushes mostly come in the order of their
 * indexes: so its map is made for the first question, and let go when no more come.
 */
export class SlotLookup {
  #slots: Map<IndexKey, number> | undefined;
  #wasAsked = false;

  /** Whether it has to hear of what comes and goes. */
  get isMade(): boolean {
    return this.#slots !== undefined;
  }

  /** @param all gives every index that has a slot, for the first question */
  find(key: IndexKey, all: () => readonly (readonly [IndexKey, number])[]): number | undefined {
    this.#wasAsked = true;
    this.#slots ??= new Map(all());
    return this.#slots.get(key);
  }

  add(key: IndexKey, slot: number): void {
    this.#slots?.set(key, slot);
  }

  delete(key: IndexKey): void {
    this.#slots?.delete(key);
  }

  /** Called now and then: lets the map go when it was not asked since the last time. */
  rest(): void {
    if (!this.#wasAsked) this.#slots = undefined;
    this.#wasAsked = false;
  }
}
