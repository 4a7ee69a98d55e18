import { collectGarbage } from '../support/garbage.js';

/** What this process holds. */
export interface Sample {
  readonly heapMb: number;
  readonly sockets: number;
  readonly timers: number;
}

/** Looks at what is in use, garbage apart. */
export function sample(): Sample {
  collectGarbage();
  const resources = process.getActiveResourcesInfo();
  const count = (name: string): number => resources.filter((one) => one === name).length;
  return {
    heapMb: process.memoryUsage().heapUsed / 2 ** 20,
    sockets: count('TCPSocketWrap'),
    timers: count('Timeout'),
  };
}

/** Of the samples, how many come before everything is warm. */
const WARM_UP = 0.2;
const SLACK_MB = 4;

/**
 * By how many megabytes the heap grew from the first half of a soak to the second, once it was warm;
 * beyond a slack that compiled code and caches may take, it is a leak.
 */
export function growthOf(heapsMb: readonly number[]): { growthMb: number; isLeak: boolean } {
  const warm = heapsMb.slice(Math.ceil(heapsMb.length * WARM_UP));
  const half = Math.floor(warm.length / 2);
  if (half === 0) return { growthMb: 0, isLeak: false };
  const growthMb = median(warm.slice(half)) - median(warm.slice(0, half));
  return { growthMb, isLeak: growthMb > SLACK_MB };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
