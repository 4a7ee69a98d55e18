import { EasConfigError, EasProtocolError } from '../../../errors/index.js';
import type { Request } from '../../request.js';
import { StringRequest, StringResponse } from '../string/string.js';

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

function stringify(value: unknown): string {
  let text: unknown;
  try {
    // Undefined for a function and the like, whatever its declaration says.
    text = JSON.stringify(value);
  } catch (cause) {
    throw new EasConfigError(`JSON cannot hold the value: ${String(cause)}`);
  }
  if (typeof text === 'string') return text;
  throw new EasConfigError(`JSON cannot hold a value of type ${typeof value}; give null or data.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new EasProtocolError(
      `Expected JSON, found ${JSON.stringify(text.slice(0, 100))}.`,
      cause,
    );
  }
}
