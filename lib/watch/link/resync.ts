/** After an unreadable frame, its record is asked for again so much later; doubled each time. */
const FIRST_MS = 30_000;
const MAX_MS = 600_000;

/**
 * When to ask again for a record whose frame could not be read. It holds a place in the window until
 * it is pushed again, which takes a new connection. Not at once, and ever later: a record that can
 * never be read must not keep the others from coming.
 */
export class Resync {
  readonly #ask: () => void;
  #timer: NodeJS.Timeout | undefined;
  #delayMs = FIRST_MS;

  constructor(ask: () => void) {
    this.#ask = ask;
  }

  later(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#delayMs = Math.min(this.#delayMs * 2, MAX_MS);
      this.#ask();
    }, this.#delayMs);
  }

  /** Whatever could not be read is pushed again now, or will not be. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
