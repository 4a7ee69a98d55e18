import { cutText } from './cut-text.js';

/** Stable, machine-readable names of what went wrong. Decide by these, never by message text. */
export type EasErrorCode =
  | 'CONFIG'
  | 'WATCH_RUNNING'
  | 'CLOSED'
  | 'ABORTED'
  | 'HTTP_STATUS'
  | 'BAD_REQUEST'
  | 'AUTH'
  | 'TOKEN'
  | 'NOT_FOUND'
  | 'RATE_LIMITED'
  | 'OVERLOADED'
  | 'OVERLOAD'
  | 'SERVER'
  | 'TIMEOUT_QUEUE'
  | 'TIMEOUT_CONNECT'
  | 'TIMEOUT_ATTEMPT'
  | 'TIMEOUT_DEADLINE'
  | 'TIMEOUT_IDLE'
  | 'TIMEOUT_SERVER'
  | 'CONNECTION'
  | 'TLS'
  | 'PROXY'
  | 'PROTOCOL'
  | 'TOO_LARGE'
  | 'DISCOVERY'
  | 'COMMIT';

/** What every error of this library knows beside its message. */
export interface EasErrorDetails {
  readonly code: EasErrorCode;
  /** Whether doing the same again may succeed. */
  readonly retryable?: boolean;
  /** Whether the service certainly did not act on the request, so that repeating cannot do it twice. */
  readonly unapplied?: boolean;
  readonly cause?: unknown;
}

/** The root of all errors this library throws or emits; a message is cut after 4,000 characters. */
export class EasError extends Error {
  readonly code: EasErrorCode;
  /** Whether doing the same again may succeed; retries follow it. */
  readonly retryable: boolean;
  /**
   * Whether the service certainly did not act on the request. A put that failed with `unapplied`
   * can be sent again without storing its record twice.
   */
  readonly unapplied: boolean;

  constructor(message: string, details: EasErrorDetails) {
    super(cutText(message), details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = details.code;
    this.retryable = details.retryable ?? false;
    this.unapplied = details.unapplied ?? false;
  }
}

/**
 * The error of an operation whose attempts before this one may have been applied: the same, without
 * saying that nothing was. A copy, as others may have the same error for operations of their own.
 */
export function maybeApplied(error: unknown): unknown {
  if (!(error instanceof EasError) || !error.unapplied) return error;
  const { message, code, retryable, cause, stack } = error;
  const copy = new EasError(message, { code, retryable, cause });
  Object.setPrototypeOf(copy, Object.getPrototypeOf(error) as object);
  return Object.assign(copy, error, { unapplied: false, stack });
}
