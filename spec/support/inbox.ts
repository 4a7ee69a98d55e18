/** Values that come when they like, taken one by one. */
export class Inbox<T> {
  readonly #values: T[] = [];
  #wake: (() => void) | undefined;

  add(value: T): void {
    this.#values.push(value);
    this.#wake?.();
  }

  /** How many came and were not taken. */
  get size(): number {
    return this.#values.length;
  }

  /** The next value, waiting for it. */
  async next(): Promise<T> {
    while (this.#values.length === 0) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return this.#values.shift()!;
  }
}
