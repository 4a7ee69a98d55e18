import type { FrameFate, Occasion, Reaction, Refusal, RequestFate, Targeting } from './ops.js';

/** Things that are to happen to what comes next, each after so many have been spared. */
class Awaited<T> {
  #next: { readonly what: T; skip: number }[] = [];

  add(what: T, skip = 0): void {
    this.#next.push({ what, skip });
  }

  /** What happens to the one that comes now. */
  take(): T | undefined {
    const [first] = this.#next;
    if (first === undefined) return undefined;
    if (first.skip > 0) {
      first.skip -= 1;
      return undefined;
    }
    this.#next.shift();
    return first.what;
  }

  clear(): void {
    this.#next = [];
  }
}

/** What lies in wait for one consumer. */
export class Fates {
  /** Whether something was refused for good, so that the watch may fail. */
  areFinal = false;
  readonly handshakes = new Awaited<Refusal>();
  readonly targets = new Awaited<Targeting>();
  readonly frames = new Awaited<FrameFate>();
  readonly requests = new Awaited<RequestFate>();
  readonly reactions: Readonly<Record<Occasion, Awaited<Reaction>>> = {
    batch: new Awaited(),
    state: new Awaited(),
    event: new Awaited(),
  };

  /** No more faults. */
  clear(): void {
    const { batch, state, event } = this.reactions;
    const all = [this.handshakes, this.targets, this.frames, this.requests, batch, state, event];
    for (const one of all) one.clear();
  }
}
