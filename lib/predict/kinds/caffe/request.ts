import type { FeedContent } from '../../../arrow/vector-content.js';
import { encodeParts, textField } from '../../../wire/bytes/parts.js';
import { WireType } from '../../../wire/bytes/reader.js';
import { checkName } from '../../../wire/tensor/content.js';
import { show } from '../../../checks/index.js';
import type { Tensor } from '../../../wire/tensor/tensor.js';
import type { Request } from '../../request.js';
import { addCaffeArray, CaffeLists, caffeParts } from './arrays.js';
import { CaffeResponse } from './response.js';
import { decodeBody } from '../shared/decode-body.js';

/**
 * A request to a Caffe service: named arrays of 32-bit floats, and the names of the outputs
 * wanted.
 *
 * @example
 * const request = new CaffeRequest().addFeed('data', [1, 3, 227, 227], pixels).addFetch('prob');
 */
export class CaffeRequest implements Request<CaffeResponse> {
  #feeds = new Map<string, Tensor>();
  readonly #fetches = new Set<string>();

  /** The inputs by name. */
  get feeds(): ReadonlyMap<string, Tensor> {
    return this.#feeds;
  }

  /** The names of the outputs wanted; none stands for all. */
  get fetches(): string[] {
    return [...this.#fetches];
  }

  /**
   * Adds an input; one of the same name is replaced.
   *
   * @param shape the dimensions, such as `[1, 3, 227, 227]`; `[]` for a scalar
   * @param content as many values as the shape holds, flat, in row-major order. A typed array, or
   *   the memory of an Arrow vector, is kept and not copied: do not change it until the request was
   *   sent.
   * @throws EasConfigError when an argument does not fit the others
   */
  addFeed(name: string, shape: readonly number[], content: FeedContent<'FLOAT'>): this {
    addCaffeArray(this.#feeds, `addFeed(${show(name)})`, name, shape, content);
    return this;
  }

  /** Asks for an output. */
  addFetch(name: string): this {
    this.#fetches.add(checkName(`addFetch(${show(name)})`, name));
    return this;
  }

  encode(): Uint8Array {
    const fetches = this.fetches.map((name) => textField(3, name));
    return encodeParts([...caffeParts(this.#feeds), ...fetches]);
  }

  decode(body: Uint8Array): CaffeResponse {
    return CaffeResponse.decode(body);
  }

  /** Reads a request, as a service does. */
  static decode(body: Uint8Array): CaffeRequest {
    return decodeBody('CaffeRequest', body, (reader) => {
      const request = new CaffeRequest();
      const lists = new CaffeLists();
      while (!reader.done) {
        const tag = reader.tag();
        if (tag === ((3 << 3) | WireType.BYTES)) request.#fetches.add(reader.string());
        else lists.take(reader, tag);
      }
      request.#feeds = lists.finish();
      return request;
    });
  }
}
