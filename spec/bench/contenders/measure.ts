import { promisify } from 'node:util';
import type { Outcome, Task } from '../task.js';

/** Counts operations once the warm-up is over, and tells when it has measured enough. */
export class Meter {
  readonly #task: Task;
  readonly #startMs = performance.now();
  #measuredFromMs = 0;
  #cpu: NodeJS.CpuUsage | undefined;
  #operations = 0;
  #outcome: Outcome | undefined;
  readonly #latenciesUs: number[] = [];

  constructor(task: Task) {
    this.#task = task;
  }

  /** Whether nothing more needs to be done. */
  isDone(): boolean {
    return this.#outcome !== undefined;
  }

  /** Whether what is done now is measured. */
  get measures(): boolean {
    return this.#cpu !== undefined;
  }

  /** So many operations are done; `latencyUs` is how long the last one took. */
  count(operations: number, latencyUs?: number): void {
    const nowMs = performance.now();
    if (this.#cpu === undefined) {
      if (nowMs - this.#startMs < this.#task.warmUpMs) return;
      this.#measuredFromMs = nowMs;
      this.#cpu = process.cpuUsage();
      return;
    }
    if (this.#outcome !== undefined) return;
    this.#operations += operations;
    if (latencyUs !== undefined) this.#latenciesUs.push(latencyUs);
    if (nowMs - this.#measuredFromMs >= this.#task.measureMs) this.#end(this.#cpu, nowMs);
  }

  /** What was measured. */
  get outcome(): Outcome {
    if (this.#outcome === undefined) throw new Error('Nothing was measured yet.');
    return this.#outcome;
  }

  #end(since: NodeJS.CpuUsage, nowMs: number): void {
    const { user, system } = process.cpuUsage(since);
    const sorted = this.#latenciesUs.sort((one, other) => one - other);
    this.#outcome = {
      operations: this.#operations,
      wallMs: nowMs - this.#measuredFromMs,
      cpuMs: (user + system) / 1000,
      peakBytes: peakBytes(),
      ...(sorted.length === 0
        ? {}
        : { p50Us: quantile(sorted, 0.5), p99Us: quantile(sorted, 0.99) }),
    };
  }
}

/** The most memory that was ever resident. */
export function peakBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * Keeps `concurrency` operations under way until enough is measured, then waits for the last ones.
 * `one` starts an operation and calls back when it is done.
 */
export function closedLoop(
  task: Task,
  one: (done: (error?: unknown) => void) => void,
): Promise<Outcome> {
  const meter = new Meter(task);
  return new Promise((resolve, reject) => {
    let underWay = 0;
    const next = (): void => {
      underWay += 1;
      const startMs = task.concurrency === 1 ? performance.now() : 0;
      one((error) => {
        underWay -= 1;
        if (error !== undefined) {
          reject(error instanceof Error ? error : new Error('An operation failed.'));
          return;
        }
        meter.count(1, startMs === 0 ? undefined : (performance.now() - startMs) * 1000);
        if (!meter.isDone()) next();
        else if (underWay === 0) resolve(meter.outcome);
      });
    };
    for (let i = 0; i < task.concurrency; i++) next();
  });
}

/**
 * Runs `one` again and again, once in a turn of the event loop, as a server does. In a loop that
 * never lets go, V8 paces its garbage collection by what is allocated beside the blocks of memory:
 * one small object more, and the same copy of a block takes half as long again.
 */
export async function turnByTurn(task: Task, one: () => unknown): Promise<Outcome> {
  const meter = new Meter(task);
  while (!meter.isDone()) {
    sink.result = one();
    meter.count(1);
    await turn();
  }
  return meter.outcome;
}

const turn = promisify(setImmediate);

/** What a result is given to, so that it is not optimised away. */
const sink: { result?: unknown } = {};
