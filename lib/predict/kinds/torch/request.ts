import type { FeedContent } from '../../../arrow/vector-content.js';
import { encodeParts, optionalVarintField, packedField } from '../../../wire/bytes/parts.js';
import { WireType } from '../../../wire/bytes/reader.js';
import { options, show, type Rules } from '../../../checks/index.js';
import { readArray, readArrayEntry, readIntegers } from '../../../wire/tensor/proto.js';
import type { Tensor } from '../../../wire/tensor/tensor.js';
import type { Request } from '../../request.js';
import { checkContent } from '../shared/check-content.js';
import { decodeBody } from '../shared/decode-body.js';
import { COUNT } from '../shared/rules.js';
import {
  arraysByIndex,
  arraysByName,
  checkIndex,
  checkKey,
  TORCH_DATA_TYPES,
  type TorchDataType,
} from './arrays.js';
import { TorchResponse } from './response.js';

/** Options of a `TorchRequest`. */
export interface TorchRequestOptions {
  /** How much the service tells about its work; 0 for nothing. Default: 0. */
  readonly debugLevel?: number;
}

const OPTIONS = options('TorchRequest', {
  debugLevel: COUNT,
} satisfies Rules<TorchRequestOptions>);

/**
 * A request to a PyTorch service: input tensors by index or by name, and the indexes of the
 * outputs wanted.
 *
 * @example
 * const request = new TorchRequest().addFeed(0, [1, 3, 224, 224], DataType.FLOAT, pixels).addFetch(0);
 */
export class TorchRequest implements Request<TorchResponse> {
  /** How much the service tells about its work. */
  readonly debugLevel: number;
  readonly #feeds = new Map<number | string, Tensor>();
  readonly #fetches = new Set<number>();

  constructor(options?: TorchRequestOptions) {
    this.debugLevel = OPTIONS.resolve(options).debugLevel;
  }

  /** The inputs by index or name. */
  get feeds(): ReadonlyMap<number | string, Tensor> {
    return this.#feeds;
  }

  /** The indexes of the outputs wanted; none stands for all. */
  get fetches(): number[] {
    return [...this.#fetches];
  }

  /**
   * Adds an input; one of the same index or name is replaced. An index that is left out becomes an
   * empty tensor.
   *
   * @param key an index from 0, or a name
   * @param shape the dimensions, such as `[1, 3, 224, 224]`; `[]` for a scalar
   * @param content as many values as the shape holds, flat, in row-major order; for the complex
   *   types pairs of real and imaginary parts. A typed array, or the memory of an Arrow vector, is
   *   kept and not copied: do not change it until the request was sent.
   * @throws EasConfigError when an argument does not fit the others
   */
  addFeed<D extends TorchDataType>(
    key: number | string,
    shape: readonly number[],
    dtype: D,
    content: FeedContent<D>,
  ): this {
    const call = `addFeed(${show(key)})`;
    const tensor = checkContent(call, TORCH_DATA_TYPES, { shape, dtype, content });
    this.#feeds.set(checkKey(call, key), tensor);
    return this;
  }

  /** Asks for the output of an index. Without any, the service answers with all. */
  addFetch(index: number): this {
    this.#fetches.add(checkIndex(`addFetch(${show(index)})`, index));
    return this;
  }

  encode(): Uint8Array {
    return encodeParts([
      ...arraysByIndex(this.#feeds, 1),
      packedField(2, this.fetches),
      ...arraysByName(this.#feeds, 3),
      optionalVarintField(100, this.debugLevel),
    ]);
  }

  decode(body: Uint8Array): TorchResponse {
    return TorchResponse.decode(body);
  }

  /** Reads a request, as a service does. */
  static decode(body: Uint8Array): TorchRequest {
    return decodeBody('TorchRequest', body, (reader) => {
      const feeds = new Map<number | string, Tensor>();
      const fetches: number[] = [];
      let index = 0;
      let debugLevel = 0;
      while (!reader.done) {
        const tag = reader.tag();
        if (tag === ((1 << 3) | WireType.BYTES)) {
          const tensor = readArray(reader);
          if (tensor !== undefined) feeds.set(index, tensor);
          index++;
        } else if (tag >>> 3 === 2) readIntegers(reader, tag, fetches);
        else if (tag === ((3 << 3) | WireType.BYTES)) readArrayEntry(reader, feeds);
        else if (tag === ((100 << 3) | WireType.VARINT)) debugLevel = reader.int32();
        else reader.skip(tag);
      }
      const request = new TorchRequest({ debugLevel });
      for (const [key, tensor] of feeds) request.#feeds.set(key, tensor);
      for (const fetch of fetches) request.addFetch(fetch);
      return request;
    });
  }
}
