import {
  EasConnectionError,
  EasHttpError,
  EasProtocolError,
  EasProxyError,
  EasTimeoutError,
} from '../errors/index.js';
import type { AttemptOutcome } from './endpoint.js';

const NOT_IMPLEMENTED = 501;

/** What a proxy answers that could not reach the instance. */
const UNREACHED: ReadonlySet<number | undefined> = new Set([502, 503, 504]);

/** What a status tells about the instance that answered it. */
export function outcomeOfStatus(status: number): AttemptOutcome {
  return status >= 500 && status !== NOT_IMPLEMENTED ? 'failed' : 'ok';
}

/** What an attempt's error tells about its instance; nothing when the instance had no part in it. */
export function outcomeOfError(error: unknown): AttemptOutcome | undefined {
  if (error instanceof EasTimeoutError && isOurs(error)) return undefined;
  if (error instanceof EasHttpError) return outcomeOfStatus(error.status);
  // What stands between here and the proxy is not the instance's doing.
  if (error instanceof EasProxyError) return UNREACHED.has(error.status) ? 'failed' : undefined;
  if (error instanceof EasTimeoutError || error instanceof EasConnectionError) return 'failed';
  // An answer that is too large here is a good one elsewhere; one that is no HTTP is not.
  if (error instanceof EasProtocolError) return error.code === 'TOO_LARGE' ? 'ok' : 'failed';
  return undefined;
}

/** Whether it ran out before the instance had a part in the attempt. */
function isOurs({ phase }: EasTimeoutError): boolean {
  return phase === 'token' || phase === 'discovery' || phase === 'queue';
}
