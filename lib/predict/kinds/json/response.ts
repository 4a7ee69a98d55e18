import { StringResponse } from '../string/response.js';
import { parse, stringify } from './text.js';

/** An answer whose body is a value as JSON. */
export class JsonResponse {
  /** The value. */
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }

  /** The body a service answers with. */
  encode(): Uint8Array {
    return new StringResponse(stringify(this.value)).encode();
  }

  /**
   * Reads an answer.
   *
   * @throws EasProtocolError for a body that is not JSON
   */
  static decode(body: Uint8Array): JsonResponse {
    return new JsonResponse(parse(StringResponse.decode(body).toString()));
  }
}
