import type { Request } from '../../request.js';
import { bytesOf, textOf } from './content.js';
import { StringResponse } from './response.js';

/**
 * A request whose body is text or bytes as they are.
 *
 * @example
 * client.predict(new StringRequest('[{"fea1": 1}]')).subscribe((res) => console.log(res.toString()));
 */
export class StringRequest implements Request<StringResponse> {
  /** The body; text as UTF-8. */
  readonly bytes: Uint8Array;

  /** @param content text, or bytes, which are kept and not copied */
  constructor(content: string | Uint8Array) {
    this.bytes = bytesOf(content);
  }

  encode(): Uint8Array {
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
