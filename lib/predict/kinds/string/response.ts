import { bytesOf, textOf } from './content.js';

/** An answer whose body is text or bytes as they are. */
export class StringResponse {
  /** The body. */
  readonly bytes: Uint8Array;

  /** @param content text, or bytes, which are kept and not copied */
  constructor(content: string | Uint8Array) {
    this.bytes = bytesOf(content);
  }

  /** The body a service answers with. */
  encode(): Uint8Array {
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
