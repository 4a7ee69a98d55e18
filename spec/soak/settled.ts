/** Remembers which numbers are settled, in little room: those below a mark all are. */
export class Settled {
  readonly #above = new Set<number>();
  #mark = 0;

  has(number: number): boolean {
    return number < this.#mark || this.#above.has(number);
  }

  add(number: number): void {
    this.#above.add(number);
    while (this.#above.delete(this.#mark)) this.#mark += 1;
  }
}
