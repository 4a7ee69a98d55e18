import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { sign } from '../transport/signing.js';
import { Refusal } from './refusal.js';

/** The parts of a request that prove its sender. */
export interface Credentials {
  readonly method: string;
  /** Path and query as they were received. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The body as it was received, before any decompression. */
  readonly body: Uint8Array;
}

/** Refuses with 401 what carries neither the token nor a signature made with it. */
export function authenticate(token: string | undefined, request: Credentials): void {
  if (token === undefined) return;
  const { authorization } = request.headers;
  if (authorization === undefined) throw new Refusal(401, 'Authorization is missing');
  // The plain form first: a token may itself begin with `EAS `.
  if (isSame(authorization, token) || isSigned(token, authorization, request)) return;
  throw new Refusal(401, 'Authorization does not fit the token');
}

function isSigned(token: string, authorization: string, request: Credentials): boolean {
  if (!authorization.startsWith('EAS ')) return false;
  const { headers, method, path, body } = request;
  const contentMd5 = single(headers['content-md5']);
  const signed = sign({
    token,
    method,
    path,
    contentType: headers['content-type'] ?? '',
    date: headers.date ?? '',
    body,
  });
  // Both are always compared, so that the time taken does not tell which one failed.
  const isBodySame = isSame(contentMd5, signed.contentMd5);
  return isSame(authorization, signed.authorization) && isBodySame;
}

function single(header: string | string[] | undefined): string {
  return typeof header === 'string' ? header : '';
}

/** Compares digests, so that neither content nor length shows in the time taken. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
