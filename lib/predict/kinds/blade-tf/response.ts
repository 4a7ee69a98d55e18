import type { FeedContent } from '../../../arrow/vector-content.js';
import type { BladeDataType } from '../../../wire/tensor/blade.js';
import { BladeOutputs } from '../blade/response.js';
import { decodeBody } from '../shared/decode-body.js';
import { checkBatched } from './check-batched.js';

/** The answer of a Blade service that serves a TensorFlow model: output tensors by name. */
export class BladeTFResponse extends BladeOutputs {
  /** Adds an output, as a service does; the arguments are those of `BladeTFRequest.addFeed`. */
  addOutput<D extends BladeDataType>(
    name: string,
    shape: readonly number[],
    dtype: D,
    content: FeedContent<D>,
  ): this {
    this.set(checkBatched('addOutput', name, shape, dtype, content));
    return this;
  }

  /**
   * Reads an answer.
   *
   * @throws EasProtocolError for a body that is not such an answer
   */
  static decode(body: Uint8Array): BladeTFResponse {
    return decodeBody('BladeTFResponse', body, (reader) => {
      const response = new BladeTFResponse();
      response.read(reader);
      return response;
    });
  }
}
