/** Stable, machine-readable names of what went wrong. Decide by these, never by message text. */
export type EasErrorCode =
  | 'CONFIG'
  | 'WATCH_RUNNING'
  | 'CLOSED'
  | 'ABORTED'
  | 'HTTP_STATUS'
  | 'BAD_REQUEST'
  | 'AUTH'
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

/** The root of all errors this library throws or emits. */
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
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = details.code;
    this.retryable = details.retryable ?? false;
    this.unapplied = details.unapplied ?? false;
  }
}
