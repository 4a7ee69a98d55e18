import type { FeedContent } from '../../../arrow/vector-content.js';
import { encodeParts } from '../../../wire/bytes/parts.js';
import { WireType } from '../../../wire/bytes/reader.js';
import { checkName } from '../../../wire/tensor/content.js';
import { options as optionsOf, show, type Rules } from '../../../checks/index.js';
import {
  ARRAY_DATA_TYPES,
  arrayEntry,
  readArrayEntry,
  type ArrayDataType,
} from '../../../wire/tensor/proto.js';
import type { Tensor } from '../../../wire/tensor/tensor.js';
import { checkContent } from '../shared/check-content.js';
import { decodeBody } from '../shared/decode-body.js';
import { STRING } from '../shared/rules.js';
import { TensorResponse } from '../shared/tensor-response.js';

const OPTIONS = optionsOf('TFResponse', {
  prefix: STRING,
} satisfies Rules<{ readonly prefix?: string }>);

/** The answer of a TensorFlow service: output tensors by name. */
export class TFResponse extends TensorResponse<string> {
  readonly #outputs = new Map<string, Tensor>();
  #path = '';

  get outputNames(): string[] {
    return [...this.#outputs.keys()];
  }

  /**
   * Adds an output, as a service does; the arguments are those of `TFRequest.addFeed`.
   *
   * @example
   * const body = new TFResponse().addOutput('scores', [2], DataType.FLOAT, [0.1, 0.9]).encode();
   */
  addOutput<D extends ArrayDataType>(
    name: string,
    shape: readonly number[],
    dtype: D,
    content: FeedContent<D>,
  ): this {
    const call = `addOutput(${show(name)})`;
    const tensor = checkContent(call, ARRAY_DATA_TYPES, { shape, dtype, content });
    this.#outputs.set(checkName(call, name), tensor);
    return this;
  }

  /** The body a service answers with. */
  encode(): Uint8Array {
    return encodeParts(Array.from(this.#outputs, ([name, tensor]) => arrayEntry(1, name, tensor)));
  }

  /**
   * Reads an answer.
   *
   * @param options `prefix`: outputs are also found by their names without this and a slash
   * @throws EasProtocolError for a body that is not such an answer
   */
  static decode(body: Uint8Array, options?: { readonly prefix?: string }): TFResponse {
    const { prefix } = OPTIONS.resolve(options);
    return decodeBody('TFResponse', body, (reader) => {
      const response = new TFResponse();
      if (prefix !== '') response.#path = `${prefix}/`;
      while (!reader.done) {
        const tag = reader.tag();
        if (tag === ((1 << 3) | WireType.BYTES)) readArrayEntry(reader, response.#outputs);
        else reader.skip(tag);
      }
      return response;
    });
  }

  protected override find(name: string): Tensor | undefined {
    return this.#outputs.get(name) ?? this.#outputs.get(this.#path + name);
  }

  protected override keys(): Iterable<string> {
    return this.#outputs.keys();
  }
}
