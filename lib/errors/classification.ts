import { errorOfAddresses } from './addresses.js';
import type { EasError, EasErrorCode } from './eas-error.js';
import {
  EasAuthError,
  EasConfigError,
  EasConnectionError,
  EasHttpError,
  EasProtocolError,
  EasTimeoutError,
} from './errors.js';
import { hideSecrets } from './hide.js';
import { errorOfTls } from './tls.js';
import { provesUnsent, type RefusedAnswer } from './unsent.js';

/** What a failure means for the caller. */
interface Verdict {
  readonly code: EasErrorCode;
  readonly retryable: boolean;
  /** The service certainly did not act on the request. */
  readonly unapplied: boolean;
  readonly meaning: string;
}

const verdict = (
  code: EasErrorCode,
  retryable: boolean,
  unapplied: boolean,
  meaning: string,
): Verdict => ({ code, retryable, unapplied, meaning });

const REDIRECTED = verdict(
  'HTTP_STATUS',
  false,
  true,
  'the service is elsewhere; see maxRedirects, which a watch does not follow',
);

/** Statuses of the EAS gateway and services, after its documentation of status codes. */
const BY_STATUS: Readonly<Record<number, Verdict>> = {
  301: REDIRECTED,
  302: REDIRECTED,
  303: REDIRECTED,
  307: REDIRECTED,
  308: REDIRECTED,
  400: verdict('BAD_REQUEST', false, true, 'the service could not process the request body'),
  401: verdict('AUTH', false, true, 'the token was refused'),
  403: verdict('AUTH', false, true, 'the token may not use this service'),
  404: verdict('NOT_FOUND', false, true, 'no such service or record'),
  405: verdict('NOT_FOUND', false, true, 'the service does not offer this method'),
  408: verdict('TIMEOUT_SERVER', true, false, 'the service timed out'),
  429: verdict('RATE_LIMITED', true, true, 'the rate limit was reached'),
  450: verdict('OVERLOADED', true, true, "the service's request queue was full"),
  500: verdict('SERVER', true, false, 'the service failed'),
  501: verdict('SERVER', false, true, 'the service does not implement this'),
  502: verdict('SERVER', true, false, 'the gateway got no valid answer'),
  503: verdict('SERVER', true, false, 'the service was not available'),
  504: verdict('SERVER', true, false, 'the gateway timed out'),
};

/** The one 503 by which certainly no instance had the request. */
const UNSENT = verdict('SERVER', true, true, 'no instance took the request');

function verdictOf(answer: RefusedAnswer): Verdict {
  const { status } = answer;
  if (status === 503 && provesUnsent(answer)) return UNSENT;
  return (
    BY_STATUS[status] ??
    (status >= 500
      ? verdict('SERVER', true, false, 'the service failed')
      : verdict('HTTP_STATUS', false, true, 'unexpected status'))
  );
}

/** A connection that took too long to make; of one that stands, the first tells that it is dead. */
const CONNECT_TIMEOUTS: ReadonlySet<string> = new Set(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT']);

/** What an HTTP client says about requests that it does not take. */
const UNSENDABLE: ReadonlySet<string> = new Set([
  'UND_ERR_CLOSED',
  'UND_ERR_INVALID_ARG',
  'UND_ERR_NOT_SUPPORTED',
]);

/** A message whose bytes, or whose parts, are too many. */
const TOO_LONG_MESSAGE: ReadonlySet<string> = new Set([
  'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH',
  'WS_ERR_TOO_MANY_BUFFERED_PARTS',
]);

/** WebSocket close codes that end a watch for good; every other loss is worth a reconnect. */
const FATAL_CLOSE_CODES: ReadonlySet<number> = new Set([
  1002, // protocol error: we sent what the service does not understand
  1003, // unsupported data
  1008, // policy violation
  1010, // a mandatory extension is missing
]);

/** Statuses at a watch's handshake after which another try cannot succeed. */
const FATAL_HANDSHAKE_STATUSES: ReadonlySet<number> = new Set([400, 401, 403, 404]);

/** The parts of an answer that an error is made of. */
export interface FailedAnswer extends RefusedAnswer {
  readonly url: string;
  readonly retryAfterMs?: number | undefined;
  /** What to do about it, where that is known. */
  readonly remedy?: string | undefined;
  /** What the body must not be shown with, should it repeat them. */
  readonly secrets?: readonly string[];
}

const BODY_START = 1000;

/** The error for an HTTP answer that is not a success. */
export function errorOfStatus(answer: FailedAnswer): EasHttpError {
  const { code, retryable, unapplied, meaning } = verdictOf(answer);
  const body = hideSecrets(answer.body, answer.secrets ?? []).slice(0, BODY_START);
  const said = body.trim() === '' ? '' : `: ${body.trim().slice(0, 200)}`;
  const advice = answer.remedy === undefined ? '' : `; ${answer.remedy}`;
  const message = `${answer.url} answered ${answer.status} (${meaning}${advice})${said}`;
  const Type = code === 'AUTH' ? EasAuthError : EasHttpError;
  return new Type(message, {
    code,
    retryable,
    unapplied,
    status: answer.status,
    body,
    url: answer.url,
    retryAfterMs: answer.retryAfterMs,
  });
}

/**
 * The error for a failure of the connection to `url`.
 *
 * @param begun Whether the request had been handed to a connection: from then on its fate is
 * unknown, whatever the code. Systems give connections that stand the codes of connecting, too.
 */
export function errorOfConnection(
  cause: unknown,
  url: string,
  connectTimeoutMs: number,
  begun: boolean,
): EasError {
  const unreachable = begun ? undefined : errorOfAddresses(cause, url, connectTimeoutMs);
  if (unreachable !== undefined) return unreachable;
  const code = codeOf(cause);
  if (code.startsWith('UND_ERR_HEADERS_OVERFLOW') || code === 'HPE_HEADER_OVERFLOW') {
    const message = `${url} sent more header bytes than allowed.`;
    return new EasProtocolError(message, withoutBytes(cause), 'TOO_LARGE');
  }
  if (code.startsWith('HPE_')) {
    return new EasProtocolError(`${url} did not answer with valid HTTP/1.1.`, withoutBytes(cause));
  }
  if (TOO_LONG_MESSAGE.has(code)) {
    return new EasProtocolError(`${url} sent a longer message than allowed.`, cause, 'TOO_LARGE');
  }
  if (code.startsWith('WS_ERR_')) {
    return new EasProtocolError(`${url} sent what is no valid WebSocket frame (${code}).`, cause);
  }
  if (code === 'UND_ERR_DESTROYED') {
    // Even where nothing was sent, it cannot be sent again.
    return new EasConnectionError('The dispatcher was destroyed.', { unapplied: !begun, cause });
  }
  if (begun && UNSENDABLE.has(code)) {
    // A dispatcher that tries again by itself: what it tried before may have been applied.
    return new EasConnectionError(`The connection broke: ${url} (${code}).`, { cause });
  }
  if (code === 'UND_ERR_CLOSED') {
    return new EasConfigError('The dispatcher is closed; give the client an open one.', 'CLOSED');
  }
  if (code === 'UND_ERR_INVALID_ARG' || code === 'UND_ERR_NOT_SUPPORTED') {
    const said = cause instanceof Error ? cause.message : code;
    return new EasConfigError(`The request to ${url} cannot be sent (${said}).`);
  }
  const untrusted = errorOfTls(code, cause, url, begun);
  if (untrusted !== undefined) return untrusted;
  if (!begun && CONNECT_TIMEOUTS.has(code)) {
    return new EasTimeoutError(
      `No connection to ${url} within ${connectTimeoutMs} ms (connectTimeoutMs)${triedOf(cause)}.`,
      'connect',
      connectTimeoutMs,
      cause,
    );
  }
  const what = begun ? 'The connection broke:' : 'No connection to';
  return new EasConnectionError(`${what} ${url}${code === '' ? '' : ` (${code})`}.`, {
    retryable: true,
    unapplied: !begun,
    cause,
  });
}

/** Whether a closed WebSocket is worth opening again. */
export function isFatalCloseCode(code: number): boolean {
  return FATAL_CLOSE_CODES.has(code);
}

/** Whether a status at the handshake of a watch ends it for good. */
export function isFatalHandshakeStatus(status: number): boolean {
  // A watch follows no redirects.
  return FATAL_HANDSHAKE_STATUSES.has(status) || (status >= 300 && status < 400);
}

/**
 * HTTP parsers keep the bytes that they could not read with their errors. A peer that sends
 * a request back as it came has its token among them.
 */
function withoutBytes(cause: unknown): unknown {
  if (!(cause instanceof Error)) return undefined;
  const { name, message, stack } = cause;
  return Object.assign(new Error(message), { name, stack, code: codeOf(cause) });
}

/** The addresses that did not answer, which undici tells in its message alone. */
function triedOf(cause: unknown): string {
  const { message } = cause as { readonly message?: unknown };
  const [, tried] = /attempted addresse?s?: ([\d.:a-f, ]+), timeout/.exec(String(message)) ?? [];
  return tried === undefined ? '' : `; tried ${tried}`;
}

function codeOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return '';
  const { code, errors, name } = cause as { code?: unknown; errors?: unknown; name?: unknown };
  if (typeof code === 'string' && code !== '') return code;
  // undici's parser has no code for most of what it refuses.
  if (name === 'HTTPParserError') return 'HPE_INVALID';
  // A host with several addresses fails with one error for each of them.
  return Array.isArray(errors) && errors.length > 0 ? codeOf(errors[0]) : '';
}
