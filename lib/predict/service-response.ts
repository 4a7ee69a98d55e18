import { EasProtocolError } from '../errors/index.js';
import { textOf } from './kinds/string/content.js';

/** What a service answers to a request of any method; see `PredictClient.request`. */
export class ServiceResponse {
  /** From 200 to 299; anything else is an error. */
  readonly status: number;
  /** By lower-case name; a list where the answer has a header several times. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The body, decompressed; empty where there is none. */
  readonly body: Uint8Array;

  constructor(status: number, headers: ServiceResponse['headers'], body: Uint8Array) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** The body as text; throws an `EasProtocolError` when it is not UTF-8. */
  toString(): string {
    return textOf(this.body);
  }

  /** The value of a JSON body; throws an `EasProtocolError` for any other body. */
  json(): unknown {
    const text = this.toString();
    try {
      return JSON.parse(text);
    } catch {
      // Without its words, and those of the parser: a body may repeat what was secret.
      throw new EasProtocolError(`Expected JSON, found ${this.body.length} bytes of other text.`);
    }
  }
}
