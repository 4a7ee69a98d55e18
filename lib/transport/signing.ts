import { createHash, createHmac } from 'node:crypto';

/** The headers that prove who sent a request, and that its body arrived as sent. */
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
  const contentMd5 = createHash('md5').update(input.body).digest('hex');
  const text = `${input.method}\n${contentMd5}\n${input.contentType}\n${input.date}\n${input.path}`;
  const signature = createHmac('sha1', input.token).update(text).digest('base64');
  return { contentMd5, authorization: `EAS ${signature}` };
}

/** A `Date` header: IMF-fixdate, in GMT whatever the local time zone. */
export function httpDate(epochMs: number): string {
  return new Date(epochMs).toUTCString();
}
