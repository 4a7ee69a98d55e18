import {
  EasConnectionError,
  EasProtocolError,
  errorOfConnection,
  type EasError,
} from '../errors/index.js';

/** What is known of an answer when its connection fails. */
export interface AnswerSoFar {
  /** Whether the request had a connection. */
  readonly begun: boolean;
  /** The status that has come; 0 where none has. */
  readonly status: number;
}

/** What errors of undici and of Node's parser carry, each some of it. */
interface Carried {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly data?: unknown;
  readonly rawPacket?: unknown;
  readonly socket?: { readonly bytesRead?: unknown } | null;
}

/**
 * The error for an answer from `url` that `cause` put an end to. What a server says that can never
 * be an answer is told from a connection that was cut: that one may be tried again.
 */
export function errorOfAnswer(
  cause: unknown,
  url: string,
  connectTimeoutMs: number,
  soFar: AnswerSoFar,
): EasError {
  if (typeof cause === 'object' && cause !== null) {
    const error =
      violation(cause, url, soFar) ?? cutOff(cause, url, soFar) ?? unanswered(cause, url, soFar);
    if (error !== undefined) return error;
  }
  return errorOfConnection(cause, url, connectTimeoutMs, soFar.begun);
}

/** What the peer did that is no answer of HTTP/1.1, as far as `errorOfConnection` cannot know it. */
function violation(cause: Carried, url: string, { status }: AnswerSoFar): EasError | undefined {
  if (startsWithTls(cause)) {
    return new EasProtocolError(`${url} answered with TLS; write https:// in the address.`);
  }
  if (isLengthMismatch(cause) && !hasBody(status)) {
    return new EasProtocolError(`${url} sent a Content-Length that cannot be right.`, cause);
  }
  // A status below 100, of which undici asserts that there is none.
  if (cause.code === 'ERR_ASSERTION') {
    return new EasProtocolError(`${url} did not answer with valid HTTP/1.1.`, cause);
  }
  if (cause.code !== 'UND_ERR_SOCKET') return undefined;
  // Undici has one code for these and for a connection that is cut; only its words differ.
  if (cause.message === 'bad upgrade') {
    return new EasProtocolError(`${url} switched protocols (101) without being asked to.`, cause);
  }
  if (cause.message === 'bad response') {
    return new EasProtocolError(`${url} sent 100 (Continue) without being asked to.`, cause);
  }
  return undefined;
}

/**
 * Where an answer says `Connection: close`, undici has its parser look at what came before the end:
 * to it, an answer that was cut is one that does not parse.
 */
function cutOff(cause: Carried, url: string, { status }: AnswerSoFar): EasError | undefined {
  if (!hasBody(status)) return undefined;
  if (!isLengthMismatch(cause) && !(cause.name === 'HTTPParserError' && cause.data === '')) {
    return undefined;
  }
  const message = `The connection broke: ${url} ended in the midst of its answer.`;
  return new EasConnectionError(message, { retryable: true, cause });
}

/** A connection that was closed before anything came, as ports do that speak TLS where we do not. */
function unanswered(cause: Carried, url: string, soFar: AnswerSoFar): EasError | undefined {
  if (url.startsWith('http:') && cause.socket?.bytesRead === 0) {
    const message = `The connection broke: ${url} closed it without a word of answer`;
    return broken(`${message}; if that port speaks TLS, write https:// in the address.`, cause);
  }
  if (url.startsWith('https:') && !soFar.begun && cause.code === 'ECONNRESET') {
    const message = `No TLS connection to ${url}: it was closed before TLS was agreed upon`;
    return broken(`${message} (ECONNRESET); see whether that port speaks TLS.`, cause, true);
  }
  return undefined;
}

function broken(message: string, cause: unknown, unapplied = false): EasConnectionError {
  return new EasConnectionError(message, { retryable: true, unapplied, cause });
}

/** Also what the parser says of headers that contradict each other, once it knows a length. */
function isLengthMismatch({ code }: Carried): boolean {
  return code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';
}

/** Whether an answer has begun that has a body, which may be cut. */
function hasBody(status: number): boolean {
  return status >= 200 && status !== 204 && status !== 304;
}

/** The record of an alert, or of a handshake: what a port that speaks TLS says to plain HTTP. */
export function startsWithTls({ data, rawPacket }: Carried): boolean {
  const bytes = typeof data === 'string' ? Buffer.from(data.slice(0, 3), 'latin1') : rawPacket;
  if (!(bytes instanceof Uint8Array)) return false;
  const [type = 0, major = 0, minor = 0] = bytes;
  return (type === 0x15 || type === 0x16) && major === 3 && minor <= 4;
}
