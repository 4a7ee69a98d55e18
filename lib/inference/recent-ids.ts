/** Remembers the ids added last, so that a late result is known by its request. */
export class RecentIds {
  readonly #limit: number;
  /** In the order in which they were added. */
  readonly #ids = new Set<string>();

  /** @param limit how many ids are remembered */
  constructor(limit: number) {
    this.#limit = limit;
  }

  add(id: string): void {
    this.#ids.delete(id);
    this.#ids.add(id);
    if (this.#ids.size <= this.#limit) return;
    const [oldest] = this.#ids;
    if (oldest !== undefined) this.#ids.delete(oldest);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }
}
