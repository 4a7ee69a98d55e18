import type { FeedContent } from '../../../arrow/vector-content.js';
import { EasConfigError } from '../../../errors/index.js';
import { show } from '../../../checks/index.js';
import type { NumericTensor, Tensor } from '../../../wire/tensor/tensor.js';
import {
  addOnnxTensor,
  decodeOnnxTensors,
  encodeOnnxTensors,
  type OnnxDataType,
} from './tensors.js';
import { TensorResponse } from '../shared/tensor-response.js';

/** The answer of an ONNX (HIE) service: output tensors by index or name. */
export class OnnxResponse extends TensorResponse<number | string> {
  #tensors = new Map<string, NumericTensor>();

  /** How many outputs there are. */
  get size(): number {
    return this.#tensors.size;
  }

  get outputNames(): string[] {
    return [...this.#tensors.keys()];
  }

  /** The name of the output of an index from 0. */
  getName(index: number): string {
    const name = this.outputNames[index];
    if (name !== undefined) return name;
    throw new EasConfigError(`The answer has ${this.size} outputs, and no index ${show(index)}.`);
  }

  /** Adds an output, as a service does; the arguments are those of `OnnxRequest.addTensor`. */
  addTensor<D extends OnnxDataType>(
    name: string,
    shape: readonly number[],
    dtype: D,
    content: FeedContent<D>,
  ): this {
    const call = `addTensor(${show(name)})`;
    addOnnxTensor(this.#tensors, call, name, { shape, dtype, content });
    return this;
  }

  /** The body a service answers with. */
  encode(): Uint8Array {
    return encodeOnnxTensors(this.#tensors);
  }

  /**
   * Reads an answer.
   *
   * @throws EasProtocolError for a body that is not such an answer
   */
  static decode(body: Uint8Array): OnnxResponse {
    const response = new OnnxResponse();
    response.#tensors = decodeOnnxTensors('OnnxResponse', body);
    return response;
  }

  protected override find(key: number | string): Tensor | undefined {
    const name = typeof key === 'number' ? this.outputNames[key] : key;
    return name === undefined ? undefined : this.#tensors.get(name);
  }

  protected override keys(): Iterable<string> {
    return this.#tensors.keys();
  }
}
