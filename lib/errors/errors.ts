import { EasError, type EasErrorCode, type EasErrorDetails } from './eas-error.js';

/** An option, argument or call that cannot work; the message says what to write instead. */
export class EasConfigError extends EasError {
  constructor(message: string, code: 'CONFIG' | 'WATCH_RUNNING' | 'CLOSED' = 'CONFIG') {
    super(message, { code, unapplied: true });
  }
}

/** The caller's `signal` was aborted; its reason is the cause. */
export class EasAbortError extends EasError {
  constructor(cause: unknown) {
    super('The operation was aborted by its signal.', { code: 'ABORTED', cause });
  }
}

/** What an error of an HTTP answer carries. */
export interface HttpErrorDetails extends EasErrorDetails {
  readonly status: number;
  /** The start of the answer's body, as text. */
  readonly body: string;
  /** Where the request went, without query or credentials. */
  readonly url: string;
  /** What `Retry-After` asked for, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
}

/**
 * The token function failed, or gave what is no token; what it threw is the cause. Nothing was
 * sent, and the next attempt asks it again. The message repeats nothing that came from it.
 */
export class EasTokenError extends EasError {
  constructor(message: string, cause?: unknown) {
    super(message, { code: 'TOKEN', retryable: true, unapplied: true, cause });
  }
}

/** The service answered with a status other than success. */
export class EasHttpError extends EasError {
  /** The HTTP status code. */
  readonly status: number;
  /** The start of the answer's body, as text (at most 1,000 characters). */
  readonly body: string;
  /** Where the request went, without query or credentials. */
  readonly url: string;
  /** What `Retry-After` asked for, in milliseconds, when it was sent. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, details: HttpErrorDetails) {
    super(message, details);
    this.status = details.status;
    this.body = details.body;
    this.url = details.url;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** The service refused the credentials (401 or 403). */
export class EasAuthError extends EasHttpError {}

/** Which of the clocks ran out. */
export type TimeoutPhase =
  'queue' | 'connect' | 'token' | 'discovery' | 'attempt' | 'deadline' | 'idle';

const TIMEOUT_CODES: Readonly<Record<TimeoutPhase, EasErrorCode>> = {
  queue: 'TIMEOUT_QUEUE',
  connect: 'TIMEOUT_CONNECT',
  // Of an attempt as well, which came no further.
  token: 'TIMEOUT_ATTEMPT',
  discovery: 'TIMEOUT_ATTEMPT',
  attempt: 'TIMEOUT_ATTEMPT',
  deadline: 'TIMEOUT_DEADLINE',
  idle: 'TIMEOUT_IDLE',
};

/**
 * A clock of this client ran out. An overall deadline and a wait for a connection are not
 * retryable; the others are.
 */
export class EasTimeoutError extends EasError {
  readonly phase: TimeoutPhase;
  /** The limit that was exceeded, in milliseconds. */
  readonly timeoutMs: number;

  /** @param unapplied Default: what the phase and, of a wait for a connection, the cause tell. */
  constructor(
    message: string,
    phase: TimeoutPhase,
    timeoutMs: number,
    cause?: unknown,
    unapplied = isBeforeRequest(phase) || (phase === 'queue' && nothingDone(cause)),
  ) {
    super(message, {
      code: TIMEOUT_CODES[phase],
      // A wait that is begun anew is only longer.
      retryable: phase !== 'deadline' && phase !== 'queue',
      unapplied,
      cause,
    });
    this.phase = phase;
    this.timeoutMs = timeoutMs;
  }
}

/** Whether it is the clock of what an attempt has to have before it sends anything. */
function isBeforeRequest(phase: TimeoutPhase): boolean {
  return phase === 'connect' || phase === 'token' || phase === 'discovery';
}

/** Whether the attempts before a wait, the last of which failed with `cause`, came to nothing. */
function nothingDone(cause: unknown): boolean {
  return cause === undefined || (cause instanceof EasError && cause.unapplied);
}

/**
 * As many calls as `maxPending` allows wait for a connection already. Nothing was sent; to try
 * again at once would add to the load.
 */
export class EasOverloadError extends EasError {
  /** How many may wait. */
  readonly maxPending: number;

  constructor(maxPending: number) {
    super(
      `No more than ${maxPending} calls may wait for a connection (maxPending); ` +
        'let fewer be under way, for example by the concurrency of predictWith or putTo.',
      { code: 'OVERLOAD', unapplied: true },
    );
    this.maxPending = maxPending;
  }
}

/** The connection could not be made, or broke. */
export class EasConnectionError extends EasError {
  constructor(
    message: string,
    details: Omit<EasErrorDetails, 'code'> & { code?: 'TLS' | 'PROXY' },
  ) {
    super(message, { code: 'CONNECTION', ...details });
  }
}

/** Bytes that are not what the protocol says; the message names what was expected. */
export class EasProtocolError extends EasError {
  constructor(message: string, cause?: unknown, code: 'PROTOCOL' | 'TOO_LARGE' = 'PROTOCOL') {
    super(message, { code, cause });
  }
}

/** The instances of a service could not be found. */
export class EasDiscoveryError extends EasError {
  constructor(message: string, cause?: unknown) {
    super(message, { code: 'DISCOVERY', retryable: true, unapplied: true, cause });
  }
}

/** Records whose acknowledgement the service did not confirm. */
export class EasCommitError extends EasError {
  /** The indexes concerned, as far as they are known. */
  readonly indexes: readonly bigint[];

  constructor(message: string, indexes: readonly bigint[], cause?: unknown) {
    super(message, { code: 'COMMIT', cause });
    this.indexes = indexes;
  }
}
