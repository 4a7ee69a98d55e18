import { withGlobal, type Clock } from '@sinonjs/fake-timers';

/** Everything that a timer or a clock is read from, but microtasks: promises are not ours. */
const FAKED = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
  'Date',
  'performance',
] as const;

/** Virtual time: timers fire one after the other, and nothing ever waits. */
export class VirtualClock {
  readonly #clock: Clock & { uninstall(): void };
  /** Timers of the world around the library, which `timers` leaves out. */
  #ours = 0;

  constructor() {
    this.#clock = withGlobal(globalThis).install({ now: 0, toFake: [...FAKED] });
  }

  get nowMs(): number {
    return this.#clock.now;
  }

  /** Timers that the code under test has set. */
  get timers(): number {
    return this.#clock.countTimers() - this.#ours;
  }

  /** Whether nothing will ever happen again. */
  get isQuiet(): boolean {
    return this.#clock.countTimers() === 0;
  }

  /** Something in the world happens later. */
  schedule(delayMs: number, action: () => void): void {
    this.#ours += 1;
    setTimeout(() => {
      this.#ours -= 1;
      action();
    }, delayMs);
  }

  /** Fires the next timer, and lets every microtask run that it brings about. */
  async step(): Promise<void> {
    this.#clock.next();
    await turn();
  }

  /** Forgets all timers, and is back at the beginning. */
  reset(): void {
    this.#clock.reset();
    this.#ours = 0;
  }

  uninstall(): void {
    this.#clock.uninstall();
  }
}

/** Every microtask has run when it resolves. */
export function turn(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}
