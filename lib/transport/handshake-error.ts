import { EasConnectionError, EasProtocolError, type EasError } from '../errors/index.js';
import { startsWithTls } from './answer-error.js';

/**
 * The error for a handshake of a WebSocket at `url` that `cause` put an end to; `undefined` where
 * it is the same as for any connection.
 */
export function errorOfHandshake(
  cause: Error & { readonly code?: unknown },
  url: string,
): EasError | undefined {
  if (startsWithTls(cause)) {
    return new EasProtocolError(`${url} answered with TLS; write https:// in the address.`);
  }
  // All that `ws` itself finds wrong with a handshake; what the system finds has a code.
  if (cause.code === undefined) {
    const message = `${url} agreed to a WebSocket (101) that is none: ${cause.message}.`;
    return new EasProtocolError(message, cause);
  }
  if (cause.code === 'ECONNRESET' && url.startsWith('ws:')) {
    const message = `The connection broke: ${url} closed it before it had answered (ECONNRESET)`;
    return new EasConnectionError(
      `${message}; if that port speaks TLS, write https:// in the address.`,
      { retryable: true, cause },
    );
  }
  return undefined;
}
