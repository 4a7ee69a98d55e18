import type { VirtualClock } from './clock.js';
import { keyed } from './random.js';

/** What takes time, and how much; every number comes from the seed. */
export class Network {
  #rolls = 0;
  readonly #latencies: readonly number[];
  readonly #counts: number[];

  /** @param latencies How long a message of each consumer takes at most, in milliseconds. */
  constructor(
    private readonly clock: VirtualClock,
    private readonly seed: number,
    latencies: readonly number[],
  ) {
    this.#latencies = latencies;
    this.#counts = latencies.map(() => 0);
  }

  get nowMs(): number {
    return this.clock.nowMs;
  }

  /** A number from 0 to below 1. */
  roll(): number {
    return keyed(this.seed, -1, this.#rolls++);
  }

  /** How long the next message of a consumer takes. */
  latencyMs(who: number): number {
    const count = this.#counts[who] ?? 0;
    this.#counts[who] = count + 1;
    return Math.floor(keyed(this.seed, who, count) * ((this.#latencies[who] ?? 0) + 1));
  }

  /** When the next message arrives that must not overtake one that arrives at `notBeforeMs`. */
  arrival(who: number, notBeforeMs: number): number {
    return Math.max(this.nowMs + this.latencyMs(who), notBeforeMs);
  }

  at(timeMs: number, action: () => void): void {
    this.clock.schedule(timeMs - this.nowMs, action);
  }

  later(delayMs: number, action: () => void): void {
    this.clock.schedule(delayMs, action);
  }
}
