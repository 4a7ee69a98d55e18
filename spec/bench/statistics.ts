import type { Outcome } from './task.js';

/** A value over the rounds. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** The median, and the lowest and highest; `undefined` without values. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  const [low] = sorted;
  const high = sorted.at(-1);
  if (low === undefined || high === undefined) return undefined;
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? high;
  const lower = sorted[(sorted.length - 1) >> 1] ?? low;
  return { median: (lower + upper) / 2, low, high };
}

/** Operations a second. */
export function perSecond({ operations, wallMs }: Outcome): number {
  return (operations / wallMs) * 1000;
}

/** Microseconds of a processor for one operation. */
export function cpuUs({ operations, cpuMs }: Outcome): number {
  return (cpuMs / operations) * 1000;
}
