import type { FeedContent } from '../../../arrow/vector-content.js';
import {
  BLADE_DATA_TYPES,
  type BladeArray,
  type BladeDataType,
} from '../../../wire/tensor/blade.js';
import { checkName } from '../../../wire/tensor/content.js';
import { complaint, show, showAll } from '../../../checks/index.js';
import type { Request } from '../../request.js';
import {
  checkBladeArray,
  decodeBladeMessage,
  emptyBladeMessage,
  encodeBladeMessage,
  type BladeMessage,
} from './message.js';
import { BladeResponse } from './response.js';
import { STRING } from '../shared/rules.js';

/**
 * A request to a Blade service: named input tensors, each with a batch size of its own, and the
 * names and types of the outputs wanted.
 *
 * @example
 * const request = new BladeRequest()
 *   .addFeed('tokens', 1, [1, 128], DataType.INT32, tokens)
 *   .addFetch('logits', DataType.FLOAT);
 */
export class BladeRequest implements Request<BladeResponse> {
  #message: BladeMessage;

  /** @param signatureName the model's signature. Default: none */
  constructor(signatureName = '') {
    this.#message = emptyBladeMessage(STRING.check('signatureName', signatureName));
  }

  /** The model's signature; the empty string for none. */
  get signatureName(): string {
    return this.#message.signatureName;
  }

  /** The inputs by name. */
  get feeds(): ReadonlyMap<string, BladeArray> {
    return this.#message.feeds;
  }

  /** The outputs wanted, and their types. */
  get fetches(): ReadonlyMap<string, BladeDataType | undefined> {
    return this.#message.fetches;
  }

  /**
   * Adds an input; one of the same name is replaced.
   *
   * @param batchSize how many samples the input holds, from 1
   * @param shape the dimensions, the batch included, such as `[1, 128]`
   * @param content as many values as the shape holds, flat, in row-major order. A typed array, or
   *   the memory of an Arrow vector, is kept and not copied: do not change it until the request was
   *   sent.
   * @throws EasConfigError when an argument does not fit the others
   */
  addFeed<D extends BladeDataType>(
    name: string,
    batchSize: number,
    shape: readonly number[],
    dtype: D,
    content: FeedContent<D>,
  ): this {
    const call = `addFeed(${show(name)})`;
    const array = checkBladeArray(call, name, batchSize, { shape, dtype, content });
    this.#message.feeds.set(array.name, array);
    return this;
  }

  /** Asks for an output as a type. */
  addFetch(name: string, dtype: BladeDataType): this {
    const call = `addFetch(${show(name)})`;
    if (!BLADE_DATA_TYPES.includes(dtype)) {
      throw complaint(`${call}: dtype`, dtype, `one of ${showAll(BLADE_DATA_TYPES)}`);
    }
    this.#message.fetches.set(checkName(call, name), dtype);
    return this;
  }

  encode(): Uint8Array {
    return encodeBladeMessage(this.#message);
  }

  decode(body: Uint8Array): BladeResponse {
    return BladeResponse.decode(body);
  }

  /** Reads a request, as a service does. */
  static decode(body: Uint8Array): BladeRequest {
    const request = new BladeRequest();
    request.#message = decodeBladeMessage('BladeRequest', body);
    return request;
  }
}
