import type { FeedContent } from '../../../arrow/vector-content.js';
import { encodeParts } from '../../../wire/bytes/parts.js';
import { WireType } from '../../../wire/bytes/reader.js';
import { show } from '../../../checks/index.js';
import { readArray, readArrayEntry } from '../../../wire/tensor/proto.js';
import type { Tensor } from '../../../wire/tensor/tensor.js';
import { checkContent } from '../shared/check-content.js';
import { decodeBody } from '../shared/decode-body.js';
import { TensorResponse } from '../shared/tensor-response.js';
import {
  arraysByIndex,
  arraysByName,
  checkKey,
  TORCH_DATA_TYPES,
  type TorchDataType,
} from './arrays.js';

/** The answer of a PyTorch service: output tensors by index, and those that have names by name. */
export class TorchResponse extends TensorResponse<number | string> {
  readonly #outputs = new Map<number | string, Tensor>();

  /** The names of the outputs that have one; the others have an index. */
  get outputNames(): string[] {
    return [...this.#outputs.keys()].filter((key) => typeof key === 'string');
  }

  /** The indexes of the outputs that have one. */
  get outputIndexes(): number[] {
    return [...this.#outputs.keys()].filter((key) => typeof key === 'number');
  }

  /** Adds an output, as a service does; the arguments are those of `TorchRequest.addFeed`. */
  addOutput<D extends TorchDataType>(
    key: number | string,
    shape: readonly number[],
    dtype: D,
    content: FeedContent<D>,
  ): this {
    const call = `addOutput(${show(key)})`;
    const tensor = checkContent(call, TORCH_DATA_TYPES, { shape, dtype, content });
    this.#outputs.set(checkKey(call, key), tensor);
    return this;
  }

  /** The body a service answers with. */
  encode(): Uint8Array {
    return encodeParts([...arraysByIndex(this.#outputs, 1), ...arraysByName(this.#outputs, 2)]);
  }

  /**
   * Reads an answer.
   *
   * @throws EasProtocolError for a body that is not such an answer
   */
  static decode(body: Uint8Array): TorchResponse {
    return decodeBody('TorchResponse', body, (reader) => {
      const response = new TorchResponse();
      let index = 0;
      while (!reader.done) {
        const tag = reader.tag();
        if (tag === ((1 << 3) | WireType.BYTES)) {
          const tensor = readArray(reader);
          if (tensor !== undefined) response.#outputs.set(index, tensor);
          index++;
        } else if (tag === ((2 << 3) | WireType.BYTES)) readArrayEntry(reader, response.#outputs);
        else reader.skip(tag);
      }
      return response;
    });
  }

  protected override find(key: number | string): Tensor | undefined {
    return this.#outputs.get(key);
  }

  protected override keys(): Iterable<number | string> {
    return this.#outputs.keys();
  }
}
