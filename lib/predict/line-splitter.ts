import { EasProtocolError } from '../errors/index.js';
import { MAX_TEXT_LENGTH } from '../wire/bytes/text.js';

/**
 * Makes lines of the pieces of a UTF-8 text, wherever the pieces were cut: within a character or
 * between CR and LF as well. Lines end with CR, LF or both; a byte order mark is left out, and
 * bytes that are not UTF-8 become U+FFFD.
 */
export class LineSplitter {
  readonly #decoder = new TextDecoder();
  readonly #maxLength: number;
  /** The line begun and not yet ended. */
  #rest = '';
  #isAfterCr = false;

  /** @param maxLength the characters of one line at most */
  constructor(maxLength: number) {
    this.#maxLength = Math.min(maxLength, MAX_TEXT_LENGTH);
  }

  /** The lines that end in this piece, without their ends. */
  push(chunk: Uint8Array): string[] {
    return this.#split(this.#decoder.decode(chunk, { stream: true }));
  }

  /** What is left when the text has ended: a line without an end, if any. */
  end(): string[] {
    const lines = this.#split(this.#decoder.decode());
    return this.#rest === '' ? lines : [...lines, this.#rest];
  }

  #split(decoded: string): string[] {
    if (decoded === '') return [];
    // The CR before it has ended a line already.
    const text = this.#isAfterCr && decoded.startsWith('\n') ? decoded.slice(1) : decoded;
    this.#isAfterCr = decoded.endsWith('\r');
    const [first = '', ...others] = text.split(/\r\n|\r|\n/);
    this.#check(this.#rest.length + first.length);
    const last = others.pop();
    if (last === undefined) {
      this.#rest += first;
      return [];
    }
    const lines = [this.#rest + first, ...others];
    this.#rest = last;
    for (const { length } of others) this.#check(length);
    this.#check(last.length);
    return lines;
  }

  #check(length: number): void {
    if (length <= this.#maxLength) return;
    throw new EasProtocolError(
      `Expected lines of at most ${this.#maxLength} characters (maxEventLength).`,
      undefined,
      'TOO_LARGE',
    );
  }
}
