import { checkKept, lengthOfKept } from '../../../wire/bytes/kept.js';
import { bytesOf, textOf } from './content.js';

const CONTENT = 'The content of a StringResponse';

/** An answer whose body is text or bytes as they are. */
export class StringResponse {
  /** The body. */
  readonly bytes: Uint8Array;
  readonly #length: number;

  /** @param content text, or bytes, which are kept and not copied */
  constructor(content: string | Uint8Array) {
    this.bytes = bytesOf(content);
    this.#length = lengthOfKept(CONTENT, this.bytes);
  }

  /** The body a service answers with; an `EasConfigError` where its memory was given away. */
  encode(): Uint8Array {
    checkKept(CONTENT, this.bytes, this.#length);
    return this.bytes;
  }

  /** Reads an answer; any body is one. */
  static decode(body: Uint8Array): StringResponse {
    return new StringResponse(body);
  }

  /** The body as text; throws an `EasProtocolError` when it is not UTF-8. */
  toString(): string {
    return textOf(this.bytes);
  }
}
