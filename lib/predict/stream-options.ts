import { ms, options, type Rules, type Settings, whole } from '../checks/index.js';
import { CALL_RULES, type PredictCallOptions } from './options.js';

/**
 * What one stream may set differently from its client. `timeoutMs` and `retry` are about the time
 * until the answer's headers; nothing is sent again after them. `deadlineMs` likewise.
 */
export interface StreamOptions extends PredictCallOptions {
  /** How long the service may be silent between two pieces, in milliseconds. Default: 60,000. */
  readonly idleTimeoutMs?: number;
  /**
   * The longest line, and the longest data of one event, in characters. A stream as a whole may be
   * of any length: `maxResponseBytes` does not limit it. Default: 16 Mi.
   */
  readonly maxEventLength?: number;
}

export const STREAM = options('stream', {
  ...CALL_RULES,
  idleTimeoutMs: ms(60_000),
  maxEventLength: whole(16 * 1024 * 1024, 1),
} satisfies Rules<StreamOptions>);

/** `StreamOptions` with every choice made. */
export type StreamSettings = Settings<typeof STREAM.rules>;
