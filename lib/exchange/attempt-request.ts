import { hasHeader } from '../options/headers.js';
import type { Instance } from '../endpoints/endpoint.js';
import type { HttpRequest } from '../transport/http.js';
import { httpDate, sign } from '../transport/signing.js';
import type { AuthForm } from './credentials.js';

/** The parts of a call that its requests are made of. */
export interface Sendable {
  readonly method: HttpRequest['method'];
  /** What follows the instance's base path: path and query. */
  readonly suffix: string;
  /** Names and values in turn, without the ones an attempt adds. */
  readonly headers: readonly string[];
  /** Those of them that the protocol asks for: the ones for another host, too. */
  readonly protocolHeaders: readonly string[];
  readonly body: Uint8Array | null;
  readonly contentType: string;
}

const EMPTY = new Uint8Array(0);

/** The request of one attempt, signed at `nowMs` when the token is to sign. */
export function attemptRequest(
  call: Sendable,
  instance: Instance,
  token: string | undefined,
  auth: AuthForm,
  nowMs: number,
): HttpRequest {
  const { method, body } = call;
  const path = pathOf(instance, call.suffix);
  const headers = [...call.headers, 'Content-Type', call.contentType];
  if (token !== undefined && !hasHeader(call.headers, 'authorization')) {
    prove(headers, call, path, token, auth, nowMs);
  }
  return { origin: instance.origin, path, method, headers, body };
}

/** The path and query as sent; a bare origin with a query still needs its slash. */
export function pathOf(instance: Instance, suffix: string): string {
  const path = instance.basePath + suffix;
  return path.startsWith('/') ? path : `/${path}`;
}

/** Adds the headers that show the token: the token itself, or the request signed by it. */
function prove(
  headers: string[],
  { method, contentType, body }: Sendable,
  path: string,
  token: string,
  auth: AuthForm,
  nowMs: number,
): void {
  if (auth === 'token') {
    headers.push('Authorization', token);
    return;
  }
  const date = httpDate(nowMs);
  const signed = sign({ token, method, path, contentType, date, body: body ?? EMPTY });
  headers.push('Content-MD5', signed.contentMd5, 'Date', date);
  headers.push('Authorization', signed.authorization);
}
