import { checkInteger, checkMs, checkOptionsObject } from '../options/check.js';
import { STREAM_DEFAULTS } from '../options/defaults.js';
import type { PredictCallOptions } from './options.js';

/**
 * What one stream may set differently from its client. `timeoutMs` and `retry` are about the time
 * until the answer's headers; nothing is sent again after them. `deadlineMs` likewise.
 */
export interface StreamOptions extends PredictCallOptions {
  /** How long the service may be silent between two pieces, in milliseconds. Default: 60000. */
  readonly idleTimeoutMs?: number;
  /**
   * The longest line, and the longest data of one event, in characters. Default: 16777216. A stream
   * as a whole may be of any length: `maxResponseBytes` does not limit it.
   */
  readonly maxEventLength?: number;
}

/** `StreamOptions` with every choice made, and apart from what is any call's. */
export interface StreamSettings {
  readonly idleTimeoutMs: number;
  readonly maxEventLength: number;
  readonly call: PredictCallOptions;
}

export function resolveStreamOptions(given: StreamOptions): StreamSettings {
  checkOptionsObject('stream options', given);
  const {
    idleTimeoutMs = STREAM_DEFAULTS.idleTimeoutMs,
    maxEventLength = STREAM_DEFAULTS.maxEventLength,
    ...call
  } = given;
  return Object.freeze({
    idleTimeoutMs: checkMs('idleTimeoutMs', idleTimeoutMs),
    maxEventLength: checkInteger('maxEventLength', maxEventLength, 1),
    call,
  });
}
