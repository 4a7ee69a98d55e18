import type { FeedContent } from '../../../arrow/vector-content.js';
import type { BladeArray, BladeDataType } from '../../../wire/tensor/blade.js';
import { checkName } from '../../../wire/tensor/content.js';
import { show } from '../../../checks/index.js';
import type { Request } from '../../request.js';
import {
  decodeBladeMessage,
  emptyBladeMessage,
  encodeBladeMessage,
  type BladeMessage,
} from '../blade/message.js';
import { STRING } from '../shared/rules.js';
import { checkBatched } from './check-batched.js';
import { BladeTFResponse } from './response.js';

/**
 * A request to a Blade service that serves a TensorFlow model: like a `TFRequest`, with the first
 * dimension of each input as its batch size.
 *
 * @example
 * const request = new BladeTFRequest('predict_words')
 *   .addFeed('words', [2, 3], DataType.STRING, words)
 *   .addFetch('tags');
 */
export class BladeTFRequest implements Request<BladeTFResponse> {
  #message: BladeMessage;

  /** @param signatureName the model's signature */
  constructor(signatureName: string) {
    this.#message = emptyBladeMessage(STRING.check('signatureName', signatureName));
  }

  /** The model's signature. */
  get signatureName(): string {
    return this.#message.signatureName;
  }

  /** The inputs by name. */
  get feeds(): ReadonlyMap<string, BladeArray> {
    return this.#message.feeds;
  }

  /** The names of the outputs wanted; none stands for all. */
  get fetches(): string[] {
    return [...this.#message.fetches.keys()];
  }

  /**
   * Adds an input; one of the same name is replaced.
   *
   * @param shape the dimensions, of which the first is the batch size, such as `[2, 3]`
   * @param content as many values as the shape holds, flat, in row-major order. A typed array, or
   *   the memory of an Arrow vector, is kept and not copied: do not change it until the request was
   *   sent.
   * @throws EasConfigError when an argument does not fit the others
   */
  addFeed<D extends BladeDataType>(
    name: string,
    shape: readonly number[],
    dtype: D,
    content: FeedContent<D>,
  ): this {
    const array = checkBatched('addFeed', name, shape, dtype, content);
    this.#message.feeds.set(array.name, array);
    return this;
  }

  /** Asks for an output, of whatever type the model has it. */
  addFetch(name: string): this {
    this.#message.fetches.set(checkName(`addFetch(${show(name)})`, name), undefined);
    return this;
  }

  encode(): Uint8Array {
    return encodeBladeMessage(this.#message);
  }

  decode(body: Uint8Array): BladeTFResponse {
    return BladeTFResponse.decode(body);
  }

  /** Reads a request, as a service does. */
  static decode(body: Uint8Array): BladeTFRequest {
    const request = new BladeTFRequest('');
    request.#message = decodeBladeMessage('BladeTFRequest', body);
    return request;
  }
}
