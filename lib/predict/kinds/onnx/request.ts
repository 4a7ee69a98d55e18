import type { FeedContent } from '../../../arrow/vector-content.js';
import { show } from '../../../checks/index.js';
import type { NumericTensor } from '../../../wire/tensor/tensor.js';
import type { Request } from '../../request.js';
import { OnnxResponse } from './response.js';
import {
  addOnnxTensor,
  decodeOnnxTensors,
  encodeOnnxTensors,
  type OnnxDataType,
} from './tensors.js';

/**
 * A request to an ONNX (HIE) service: named input tensors.
 *
 * @example
 * const request = new OnnxRequest().addTensor('in', [1, 3, 224, 224], DataType.FLOAT, pixels);
 */
export class OnnxRequest implements Request<OnnxResponse> {
  #tensors = new Map<string, NumericTensor>();

  /** The inputs by name. */
  get tensors(): ReadonlyMap<string, NumericTensor> {
    return this.#tensors;
  }

  /**
   * Adds an input; one of the same name is replaced.
   *
   * @param shape the dimensions, such as `[1, 3, 224, 224]`; `[]` for a scalar
   * @param content as many values as the shape holds, flat, in row-major order. A typed array, or
   *   the memory of an Arrow vector, is kept and not copied: do not change it until the request was
   *   sent. HALF values are rounded to 16 bits when they are sent.
   * @throws EasConfigError when an argument does not fit the others
   */
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

  encode(): Uint8Array {
    return encodeOnnxTensors(this.#tensors);
  }

  decode(body: Uint8Array): OnnxResponse {
    return OnnxResponse.decode(body);
  }

  /** Reads a request, as a service does. */
  static decode(body: Uint8Array): OnnxRequest {
    const request = new OnnxRequest();
    request.#tensors = decodeOnnxTensors('OnnxRequest', body);
    return request;
  }
}
