/**
 * How a computed delay is spread: `full` anywhere from 0 to it, `equal` its upper half,
 * `none` exactly it.
 */
export type Jitter = 'full' | 'equal' | 'none';

/** How delays grow from one retry to the next. */
export interface BackoffPolicy {
  /** The delay before the first retry, in milliseconds, before jitter. */
  readonly initialDelayMs: number;
  /** What no delay exceeds, in milliseconds. */
  readonly maxDelayMs: number;
  /** What each delay is multiplied with for the next; at least 1. */
  readonly factor: number;
  readonly jitter: Jitter;
}

/**
 * The delay before a retry, in milliseconds.
 *
 * @param attempt which retry: 1 is the first.
 * @param random a number from 0 (inclusive) to 1 (exclusive), as `Math.random`.
 */
export function backoffDelayMs(
  policy: BackoffPolicy,
  attempt: number,
  random: () => number,
): number {
  const { initialDelayMs, maxDelayMs, factor, jitter } = policy;
  // After many retries the power is Infinity, which 0 would turn into NaN.
  const grown = initialDelayMs === 0 ? 0 : initialDelayMs * factor ** (attempt - 1);
  const delayMs = Math.min(grown, maxDelayMs);
  switch (jitter) {
    case 'full':
      return random() * delayMs;
    case 'equal':
      return delayMs / 2 + (random() * delayMs) / 2;
    case 'none':
      return delayMs;
  }
}
