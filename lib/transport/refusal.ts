import { errorOfStatus, type EasHttpError } from '../errors/index.js';
import type { HttpAnswer, HttpHeaders } from './http.js';
import { refusalText } from './refusal-text.js';
import { retryAfterMs } from './retry-after.js';

/** As much of a refusal's body as an error may show. */
const REFUSAL_BYTES = 4000;

/** An answer without success: its status, its headers, and the start of its body as it comes. */
export class Refusal {
  readonly #chunks: Uint8Array[] = [];
  #length = 0;

  constructor(
    readonly status: number,
    readonly headers: HttpHeaders,
  ) {}

  /** Takes a piece of the body; the rest of one that is 'enough' may be long, or never end. */
  add(chunk: Uint8Array): 'enough' | 'more' {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    return this.#length >= REFUSAL_BYTES ? 'enough' : 'more';
  }

  get body(): Uint8Array {
    return Buffer.concat(this.#chunks, Math.min(this.#length, REFUSAL_BYTES));
  }
}

/**
 * The error for an answer without success.
 *
 * @param url where the request went, without query
 * @param secrets what the body must not be shown with, should it repeat them
 */
export function errorOfRefusal(
  { status, headers, body }: Pick<HttpAnswer, 'status' | 'headers' | 'body'>,
  url: string,
  secrets: readonly string[],
): EasHttpError {
  const text = refusalText(headers, body.subarray(0, REFUSAL_BYTES));
  return errorOfStatus({
    status,
    headers,
    url,
    body: text,
    remedy: remedyOf(status, url, text),
    retryAfterMs: retryAfterMs(headers, Date.now()),
    secrets,
  });
}

/** What servers (nginx, Apache, Go) say to plain HTTP at a port that speaks TLS. */
const PLAIN_TO_TLS = /HTTP request (?:was sent )?to (?:an )?HTTPS|plain HTTP to an SSL/i;

/** What to do about a status, where its body tells; nothing is decided by it. */
function remedyOf(status: number, url: string, body: string): string | undefined {
  if (status !== 400 || !/^(?:http|ws):/.test(url) || !PLAIN_TO_TLS.test(body)) return undefined;
  return 'that port speaks TLS: write https:// in the address';
}
