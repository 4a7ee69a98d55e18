import type { FeedContent } from '../../../arrow/vector-content.js';
import { encodeParts, messageField } from '../../../wire/bytes/parts.js';
import { WireType, type ProtoReader } from '../../../wire/bytes/reader.js';
import {
  bladeParts,
  readBlade,
  type BladeArray,
  type BladeDataType,
} from '../../../wire/tensor/blade.js';
import { show } from '../../../checks/index.js';
import type { Tensor } from '../../../wire/tensor/tensor.js';
import { checkBladeArray } from './message.js';
import { decodeBody } from '../shared/decode-body.js';
import { TensorResponse } from '../shared/tensor-response.js';

/** What the answers of Blade services have in common: outputs that are found by either name. */
export abstract class BladeOutputs extends TensorResponse<string> {
  readonly #outputs = new Map<string, BladeArray>();

  get outputNames(): string[] {
    return [...this.#outputs.keys()];
  }

  /** The body a service answers with. */
  encode(): Uint8Array {
    return encodeParts(
      Array.from(this.#outputs.values(), (array) => messageField(1, bladeParts(array))),
    );
  }

  protected set(array: BladeArray): void {
    this.#outputs.set(array.name, array);
  }

  protected read(reader: ProtoReader): void {
    while (!reader.done) {
      const tag = reader.tag();
      if (tag === ((1 << 3) | WireType.BYTES)) this.set(readBlade(reader));
      else reader.skip(tag);
    }
  }

  protected override find(name: string): Tensor | undefined {
    const byName = this.#outputs.get(name);
    if (byName !== undefined) return byName.tensor;
    for (const { modelName, tensor } of this.#outputs.values()) {
      if (modelName === name) return tensor;
    }
    return undefined;
  }

  protected override keys(): Iterable<string> {
    return this.#outputs.keys();
  }
}

/** The answer of a Blade service: output tensors by name. */
export class BladeResponse extends BladeOutputs {
  /** Adds an output, as a service does; the arguments are those of `BladeRequest.addFeed`. */
  addOutput<D extends BladeDataType>(
    name: string,
    batchSize: number,
    shape: readonly number[],
    dtype: D,
    content: FeedContent<D>,
  ): this {
    const call = `addOutput(${show(name)})`;
    this.set(checkBladeArray(call, name, batchSize, { shape, dtype, content }));
    return this;
  }

  /**
   * Reads an answer.
   *
   * @throws EasProtocolError for a body that is not such an answer
   */
  static decode(body: Uint8Array): BladeResponse {
    return decodeBody('BladeResponse', body, (reader) => {
      const response = new BladeResponse();
      response.read(reader);
      return response;
    });
  }
}
