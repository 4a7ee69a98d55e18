import type { FeedContent } from '../../../arrow/vector-content.js';
import { encodeParts, optionalTextField, textField } from '../../../wire/bytes/parts.js';
import { WireType } from '../../../wire/bytes/reader.js';
import { checkName } from '../../../wire/tensor/content.js';
import { options as optionsOf, rule, show, type Rules } from '../../../checks/index.js';
import {
  ARRAY_DATA_TYPES,
  arrayEntry,
  readArrayEntry,
  type ArrayDataType,
} from '../../../wire/tensor/proto.js';
import type { Tensor } from '../../../wire/tensor/tensor.js';
import type { Request } from '../../request.js';
import { checkContent } from '../shared/check-content.js';
import { decodeBody } from '../shared/decode-body.js';
import { STRING } from '../shared/rules.js';
import { TFResponse } from './response.js';

export type { ArrayDataType as TFDataType } from '../../../wire/tensor/proto.js';

/** Options of a `TFRequest`. */
export interface TFRequestOptions {
  /** Put as `prefix/` before the name of every input and output. Default: none. */
  readonly prefix?: string;
}

/** What names are prefixed with. */
const PREFIX = rule<string>(
  '',
  'a string without a slash at its end',
  (value) => typeof value === 'string' && !value.endsWith('/'),
);

const OPTIONS = optionsOf('TFRequest', { prefix: PREFIX } satisfies Rules<TFRequestOptions>);

/**
 * A request to a TensorFlow service: named input tensors, and the names of the outputs wanted.
 *
 * @example
 * const request = new TFRequest('predict_images')
 *   .addFeed('images', [1, 784], DataType.FLOAT, new Float32Array(784))
 *   .addFetch('scores');
 */
export class TFRequest implements Request<TFResponse> {
  /** The model's signature; the empty string stands for the service's default. */
  readonly signatureName: string;
  /** What is put, with a slash, before every name; the empty string for nothing. */
  readonly prefix: string;
  readonly #feeds = new Map<string, Tensor>();
  readonly #fetches = new Set<string>();

  constructor(signatureName = '', options?: TFRequestOptions) {
    this.signatureName = STRING.check('signatureName', signatureName);
    this.prefix = OPTIONS.resolve(options).prefix;
  }

  /** The inputs by name, without the prefix. */
  get feeds(): ReadonlyMap<string, Tensor> {
    return this.#feeds;
  }

  /** The names of the outputs wanted, without the prefix; none stands for all. */
  get fetches(): string[] {
    return [...this.#fetches];
  }

  /**
   * Adds an input; one of the same name is replaced.
   *
   * @param shape the dimensions, such as `[1, 784]`; `[]` for a scalar
   * @param content as many values as the shape holds, flat, in row-major order; for the complex
   *   types pairs of real and imaginary parts. A typed array, or the memory of an Arrow vector, is
   *   kept and not copied: do not change it until the request was sent.
   * @throws EasConfigError when an argument does not fit the others
   */
  addFeed<D extends ArrayDataType>(
    name: string,
    shape: readonly number[],
    dtype: D,
    content: FeedContent<D>,
  ): this {
    const call = `addFeed(${show(name)})`;
    const tensor = checkContent(call, ARRAY_DATA_TYPES, { shape, dtype, content });
    this.#feeds.set(checkName(call, name), tensor);
    return this;
  }

  /** Asks for an output. Without any, the service answers with all of the signature's. */
  addFetch(name: string): this {
    this.#fetches.add(checkName(`addFetch(${show(name)})`, name));
    return this;
  }

  encode(): Uint8Array {
    const path = this.prefix === '' ? '' : `${this.prefix}/`;
    return encodeParts([
      optionalTextField(1, this.signatureName),
      ...Array.from(this.#feeds, ([name, tensor]) => arrayEntry(2, path + name, tensor)),
      ...Array.from(this.#fetches, (name) => textField(3, path + name)),
    ]);
  }

  decode(body: Uint8Array): TFResponse {
    const { prefix } = this;
    return prefix === '' ? TFResponse.decode(body) : TFResponse.decode(body, { prefix });
  }

  /** Reads a request, as a service does. A prefix is read as a part of the names. */
  static decode(body: Uint8Array): TFRequest {
    return decodeBody('TFRequest', body, (reader) => {
      let signatureName = '';
      const feeds = new Map<string, Tensor>();
      const fetches: string[] = [];
      while (!reader.done) {
        const tag = reader.tag();
        if (tag === ((1 << 3) | WireType.BYTES)) signatureName = reader.string();
        else if (tag === ((2 << 3) | WireType.BYTES)) readArrayEntry(reader, feeds);
        else if (tag === ((3 << 3) | WireType.BYTES)) fetches.push(reader.string());
        else reader.skip(tag);
      }
      const request = new TFRequest(signatureName);
      for (const [name, tensor] of feeds) request.#feeds.set(name, tensor);
      for (const name of fetches) request.#fetches.add(name);
      return request;
    });
  }
}
