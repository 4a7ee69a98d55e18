import type { Outcome, Task } from '../task.js';
import { peakBytes } from './measure.js';

/** After so many records everything has its lasting size. */
const SETTLED_AFTER = 50_000;

/** Counts records, and holds what is resident at the end against what was when all had settled. */
export class MemoryMeter {
  readonly #total: number;
  readonly #startMs = performance.now();
  readonly #cpu = process.cpuUsage();
  #operations = 0;
  #settledBytes: number | undefined;
  #outcome: Outcome | undefined;

  constructor(task: Task) {
    this.#total = task.records;
  }

  isDone(): boolean {
    return this.#outcome !== undefined;
  }

  count(operations: number): void {
    this.#operations += operations;
    if (
      this.#settledBytes === undefined &&
      this.#operations >= Math.min(SETTLED_AFTER, this.#total)
    ) {
      this.#settledBytes = residentBytes();
    }
    if (this.#operations < this.#total) return;
    const { user, system } = process.cpuUsage(this.#cpu);
    this.#outcome = {
      operations: this.#operations,
      wallMs: performance.now() - this.#startMs,
      cpuMs: (user + system) / 1000,
      peakBytes: peakBytes(),
      growthBytes: residentBytes() - (this.#settledBytes ?? 0),
    };
  }

  get outcome(): Outcome {
    if (this.#outcome === undefined) throw new Error('Nothing was measured yet.');
    return this.#outcome;
  }
}

function residentBytes(): number {
  // There with --expose-gc; without, garbage is counted in. Twice, since what the first collection
  // finds is freed in the background, which the second one waits for.
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage.rss();
}
