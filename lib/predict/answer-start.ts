import { EasProtocolError, hideSecrets } from '../errors/index.js';
import type { HttpHeaders } from '../transport/http.js';

/** More of an answer than an error shows of it, in bytes. */
const KEPT_BYTES = 4000;

/** How much of it an error shows, in characters. */
const SHOWN = 1000;

/** What no field of an event can begin with, but JSON and pages do. */
const STRANGE = /^[\ufeff\s]*[{[<"]/;

/** The start of an answer that may turn out to be no event stream, for the error that says so. */
export class AnswerStart {
  readonly #chunks: Uint8Array[] = [];
  #length = 0;

  add(chunk: Uint8Array): void {
    if (this.isEnough) return;
    this.#chunks.push(chunk.subarray(0, KEPT_BYTES));
    this.#length += chunk.length;
  }

  /** Whether more of it would not be shown. */
  get isEnough(): boolean {
    return this.#length >= KEPT_BYTES;
  }

  /** Whether it cannot be the beginning of an event stream, be it the half of a line. */
  get isStrange(): boolean {
    return STRANGE.test(this.#text);
  }

  /** @param secrets what must not be shown, should the answer repeat it */
  refusal(headers: HttpHeaders, secrets: readonly string[], cause?: unknown): EasProtocolError {
    // Hidden before it is cut: a secret that is cut is hard to recognise.
    const found = hideSecrets(`${typeOf(headers)}: ${this.#text.trim()}`, secrets);
    const message = `Expected an event stream, found ${found.slice(0, SHOWN)}`;
    return new EasProtocolError(message, cause);
  }

  get #text(): string {
    return new TextDecoder().decode(Buffer.concat(this.#chunks).subarray(0, KEPT_BYTES));
  }
}

function typeOf(headers: HttpHeaders): string {
  const type = headers['content-type'];
  return typeof type === 'string' ? type.slice(0, 100) : 'no Content-Type';
}
