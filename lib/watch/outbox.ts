import { assert } from '../errors/index.js';
import type { ClientEvent, ClientEvents } from '../transport/events.js';

/**
 * Where a watch keeps what it has to say until the step that caused it is over.
 *
 * A step is what one thing from outside brings about: a frame, an answer, a timer, a vote, a call of
 * `close()`. While it lasts, no code of users is called, since the watch is not in order: a listener
 * could close it, leave it or subscribe again. So states, events and batches, and requests that
 * would call a token function, wait here, and are told in the order in which they came about.
 *
 * A listener may call the watch in turn. That is a step of its own, carried out at once; what it has
 * to say comes after what waits already, so that every listener hears the same order.
 */
export class Outbox {
  readonly #events: ClientEvents;
  readonly #waiting: (() => void)[] = [];
  /** Steps that have begun and are not over: one within the other. */
  #depth = 0;
  #isTelling = false;

  constructor(events: ClientEvents) {
    this.#events = events;
  }

  /** Carries out a step. */
  step(work: () => void): void {
    this.begin();
    try {
      work();
    } finally {
      this.end();
    }
  }

  /** Begins a step, for which `end` has to be called whatever happens. */
  begin(): void {
    this.#depth += 1;
  }

  /** Ends a step; when it is the outermost, what waits is told. */
  end(): void {
    this.#depth -= 1;
    if (this.#depth === 0 && !this.#isTelling && this.#waiting.length > 0) this.#tellAll();
  }

  /**
   * Carries out what a user's code asks for: at once, or when the step is over in the middle of which
   * it asks. Only a payload decoder can do that.
   */
  request(work: () => void): void {
    if (this.#depth === 0) this.step(work);
    else this.tell(() => this.step(work));
  }

  /** Keeps a call of users' code until the step is over. */
  tell(call: () => void): void {
    assert(this.#depth > 0 || this.#isTelling, 'something is told that no step has brought about');
    this.#waiting.push(call);
  }

  /** Tells an event when the step is over; made only when `events$` has a listener. */
  report(make: () => ClientEvent): void {
    if (this.#events.observed) this.tell(() => this.#events.emit(make));
  }

  #tellAll(): void {
    let told = 0;
    this.#isTelling = true;
    try {
      // What is told may add to what waits.
      for (const call of this.#waiting) {
        told += 1;
        call();
      }
    } finally {
      this.#isTelling = false;
      this.#waiting.splice(0, told);
    }
  }
}
