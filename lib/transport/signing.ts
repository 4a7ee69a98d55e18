import { hash } from 'node:crypto';
import { hmacSha1 } from './hmac-sha1.js';

/** The headers that prove a request's sender, and that its body arrived as sent. */
export interface SignedHeaders {
  /** Lower-case hexadecimal MD5 of the body as sent, always 32 digits. */
  readonly contentMd5: string;
  /** `EAS ` and the Base64 HMAC-SHA1 over method, MD5, content type, date and path. */
  readonly authorization: string;
}

/** What a signature covers. */
export interface SigningInput {
  readonly token: string;
  readonly method: string;
  /** The URL's path and query, exactly as sent. */
  readonly path: string;
  readonly contentType: string;
  /** The `Date` header, exactly as sent. */
  readonly date: string;
  readonly body: Uint8Array;
}

/** Signs one attempt of a request (protocol: section 2, signature form). */
export function sign(input: SigningInput): SignedHeaders {
  const contentMd5 = md5Of(input.body);
  return { contentMd5, authorization: signatureOf(input, contentMd5) };
}

/** The `Content-MD5` of a body. */
export function md5Of(body: Uint8Array): string {
  return hash('md5', body, 'hex');
}

/** The `Authorization` over all but the body, which its MD5 stands for. */
export function signatureOf(input: Omit<SigningInput, 'body'>, contentMd5: string): string {
  const text = `${input.method}\n${contentMd5}\n${input.contentType}\n${input.date}\n${input.path}`;
  return `EAS ${hmacSha1(input.token, text)}`;
}

let shownSecond = NaN;
let shownDate = '';

/**
 * A `Date` header: IMF-fixdate, in GMT whatever the local time zone. The last one is kept, since
 * thousands of requests share their second.
 */
export function httpDate(epochMs: number): string {
  const second = Math.floor(epochMs / 1000);
  if (second !== shownSecond) {
    shownSecond = second;
    shownDate = new Date(epochMs).toUTCString();
  }
  return shownDate;
}
