import type { EasErrorDetails } from './eas-error.js';
import { EasConnectionError } from './errors.js';

/** What an error of a proxy carries. */
export interface ProxyErrorDetails extends Pick<EasErrorDetails, 'retryable' | 'cause'> {
  /** The proxy's scheme, host and port. */
  readonly proxy: string;
  /** What it answered CONNECT with, when it did. */
  readonly status?: number | undefined;
}

/**
 * The proxy was not reached, or gave no connection. Nothing was sent to the service, so the call is
 * always `unapplied`. It is retryable unless the proxy refused for good, as with 403 and 407.
 */
export class EasProxyError extends EasConnectionError {
  /** The proxy's scheme, host and port, without credentials. */
  readonly proxy: string;
  /** The status that it answered CONNECT with; `undefined` when it gave none. */
  readonly status: number | undefined;

  constructor(message: string, { proxy, status, retryable = true, cause }: ProxyErrorDetails) {
    super(message, { code: 'PROXY', retryable, unapplied: true, cause });
    this.proxy = proxy;
    this.status = status;
  }
}
