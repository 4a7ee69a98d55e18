import type { FeedContent } from '../../../arrow/vector-content.js';
import { encodeParts } from '../../../wire/bytes/parts.js';
import { show } from '../../../checks/index.js';
import type { Tensor } from '../../../wire/tensor/tensor.js';
import { addCaffeArray, CaffeLists, caffeParts } from './arrays.js';
import { decodeBody } from '../shared/decode-body.js';
import { TensorResponse } from '../shared/tensor-response.js';

/** The answer of a Caffe service: arrays of 32-bit floats by name. */
export class CaffeResponse extends TensorResponse<string> {
  #outputs = new Map<string, Tensor>();

  get outputNames(): string[] {
    return [...this.#outputs.keys()];
  }

  /** Adds an output, as a service does; the arguments are those of `CaffeRequest.addFeed`. */
  addOutput(name: string, shape: readonly number[], content: FeedContent<'FLOAT'>): this {
    addCaffeArray(this.#outputs, `addOutput(${show(name)})`, name, shape, content);
    return this;
  }

  /** The body a service answers with. */
  encode(): Uint8Array {
    return encodeParts(caffeParts(this.#outputs));
  }

  /**
   * Reads an answer.
   *
   * @throws EasProtocolError for a body that is not such an answer
   */
  static decode(body: Uint8Array): CaffeResponse {
    return decodeBody('CaffeResponse', body, (reader) => {
      const lists = new CaffeLists();
      while (!reader.done) lists.take(reader, reader.tag());
      const response = new CaffeResponse();
      response.#outputs = lists.finish();
      return response;
    });
  }

  protected override find(name: string): Tensor | undefined {
    return this.#outputs.get(name);
  }

  protected override keys(): Iterable<string> {
    return this.#outputs.keys();
  }
}
