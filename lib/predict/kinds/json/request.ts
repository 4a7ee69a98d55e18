import type { Request } from '../../request.js';
import { StringRequest } from '../string/request.js';
import { JsonResponse } from './response.js';
import { parse, stringify } from './text.js';

/**
 * A request whose body is a value as JSON, such as the rows of a scoring table.
 *
 * @example
 * client.predict(new JsonRequest([{ age: 31, city: 'Hangzhou' }])).subscribe((res) => res.value);
 */
export class JsonRequest implements Request<JsonResponse> {
  readonly contentType = 'application/json';
  readonly #content: StringRequest;

  /**
   * @param value what `JSON.stringify` takes; written at once, so that it may change afterwards
   * @throws EasConfigError for a value that JSON does not have, such as a bigint
   */
  constructor(value: unknown) {
    this.#content = new StringRequest(stringify(value));
  }

  /** The value as the service will read it. */
  get value(): unknown {
    return parse(this.#content.toString());
  }

  encode(): Uint8Array {
    return this.#content.encode();
  }

  decode(body: Uint8Array): JsonResponse {
    return JsonResponse.decode(body);
  }

  /** Reads a request, as a service does. */
  static decode(body: Uint8Array): JsonRequest {
    return new JsonRequest(parse(StringRequest.decode(body).toString()));
  }
}
