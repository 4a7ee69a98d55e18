import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { md5Of, signatureOf } from '../transport/signing.js';
import { Refusal } from './refusal.js';

/** What of a request proves its sender before the body has come. */
export interface HeadCredentials {
  readonly method: string;
  /** Path and query as they were received. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** The parts of a request that prove its sender. */
export interface Credentials extends HeadCredentials {
  /** The body as it was received, before any decompression. */
  readonly body: Uint8Array;
}

/** The MD5 that a signature vouches for and that the body has to have; `undefined` for any body. */
export type ProvenMd5 = string | undefined;

/** Refuses with 401 what carries neither the token nor a signature made with it. */
export function authenticate(token: string | undefined, request: Credentials): void {
  authenticateBody(authenticateHead(token, request), request.body);
}

/**
 * Refuses with 401 by the head alone, so that no byte of a stranger's body is read. A signature
 * covers the body by the MD5 that the head tells: what comes has to have it.
 */
export function authenticateHead(token: string | undefined, request: HeadCredentials): ProvenMd5 {
  if (token === undefined) return undefined;
  const { authorization } = request.headers;
  if (authorization === undefined) throw new Refusal(401, 'Authorization is missing');
  // The plain form first: a token may itself begin with `EAS `.
  if (isSame(authorization, token)) return undefined;
  if (!authorization.startsWith('EAS ')) throw misfit();
  const { method, path, headers } = request;
  const contentMd5 = single(headers['content-md5']);
  const contentType = headers['content-type'] ?? '';
  const signed = { token, method, path, contentType, date: headers.date ?? '' };
  if (!isSame(authorization, signatureOf(signed, contentMd5))) throw misfit();
  return contentMd5;
}

/** Refuses with 401 a body that is not the one that was signed. */
export function authenticateBody(proven: ProvenMd5, body: Uint8Array): void {
  if (proven !== undefined && !isSame(proven, md5Of(body))) throw misfit();
}

const misfit = (): Refusal => new Refusal(401, 'Authorization does not fit the token');

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
