import { EasHttpError } from '../errors/index.js';
import { RETRY_DEFAULTS } from '../operators/retry-options.js';

/**
 * How long a watch waits before its next try, in milliseconds: its backoff, or as long as the
 * service asked for by `Retry-After`, of which no more is believed than of an operation's.
 */
export function retryDelayMs(cause: unknown, backoffMs: number): number {
  const asked = cause instanceof EasHttpError ? (cause.retryAfterMs ?? 0) : 0;
  return Math.max(backoffMs, Math.min(asked, RETRY_DEFAULTS.maxRetryAfterMs));
}
