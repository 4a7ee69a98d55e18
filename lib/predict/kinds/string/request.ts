import { checkKept, lengthOfKept } from '../../../wire/bytes/kept.js';
import type { Request } from '../../request.js';
import { bytesOf, textOf } from './content.js';
import { StringResponse } from './response.js';

const CONTENT = 'The content of a StringRequest';

/**
 * A request whose body is text or bytes as they are.
 *
 * @example
 * client.predict(new StringRequest('[{"fea1": 1}]')).subscribe((res) => console.log(res.toString()));
 */
export class StringRequest implements Request<StringResponse> {
  /** The body; text as UTF-8. */
  readonly bytes: Uint8Array;
  readonly #length: number;

  /** @param content text, or bytes, which are kept and not copied */
  constructor(content: string | Uint8Array) {
    this.bytes = bytesOf(content);
    this.#length = lengthOfKept(CONTENT, this.bytes);
  }

  /** @throws EasConfigError where the bytes have lost their memory since they were given */
  encode(): Uint8Array {
    checkKept(CONTENT, this.bytes, this.#length);
    return this.bytes;
  }

  decode(body: Uint8Array): StringResponse {
    return StringResponse.decode(body);
  }

  /** Reads a request, as a service does. */
  static decode(body: Uint8Array): StringRequest {
    return new StringRequest(body);
  }

  /** The body as text; throws an `EasProtocolError` when it is not UTF-8. */
  toString(): string {
    return textOf(this.bytes);
  }
}
