import { ms, oneOf, options, type Rules } from '../checks/index.js';

/** How a watch ends: once there are votes on what was handed out, or at once, given back. */
export type Drain = 'finish' | 'release';

/** How a watch is closed. */
export interface CloseOptions {
  /**
   * `'finish'` waits for the votes on what was handed out, `'release'` gives it all back at once.
   * Default: 'finish'.
   */
  readonly drain?: Drain;
  /**
   * How long to wait, in milliseconds; what has no vote by then is given back, for which there are
   * another 2 seconds. Default: 30,000.
   */
  readonly timeoutMs?: number;
}

export const CLOSE = options('close', {
  drain: oneOf<Drain>('finish', ['finish', 'release']),
  timeoutMs: ms(30_000, 0),
} satisfies Rules<CloseOptions>);
