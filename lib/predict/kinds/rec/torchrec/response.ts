import { encodeParts, textField } from '../../../../wire/bytes/parts.js';
import { WireType } from '../../../../wire/bytes/reader.js';
import type { ContentOf } from '../../../../wire/tensor/dtype.js';
import { checkName, checkTensor } from '../../../../wire/tensor/content.js';
import { options, show, type Rules } from '../../../../checks/index.js';
import { arrayEntry, readArrayEntry } from '../../../../wire/tensor/proto.js';
import type { Tensor } from '../../../../wire/tensor/tensor.js';
import { decodeBody } from '../../shared/decode-body.js';
import { list, map } from '../../shared/rules.js';
import { readStringEntry, stringMapParts } from '../../shared/string-map.js';
import { TensorResponse, type OutputTensor } from '../../shared/tensor-response.js';
import { TORCH_DATA_TYPES, type TorchDataType } from '../../torch/arrays.js';

/** What an answer of a TorchRec service holds beside its tensors; everything defaults to empty. */
export interface TorchRecResponseFields {
  readonly itemIds?: readonly string[];
  readonly generateFeatures?: ReadonlyMap<string, string>;
  readonly rawFeatures?: ReadonlyMap<string, string>;
  readonly passThroughData?: ReadonlyMap<string, string>;
}

const FIELDS = options('TorchRecResponse', {
  itemIds: list<string>(),
  generateFeatures: map<string>(),
  rawFeatures: map<string>(),
  passThroughData: map<string>(),
} satisfies Rules<TorchRecResponseFields>);

/** The answer of a TorchRec service: output tensors by name, for the items in their order. */
export class TorchRecResponse extends TensorResponse<string> {
  /** The items that were scored. */
  readonly itemIds: readonly string[];
  /** The features that the service made, by item; only with a debug level. */
  readonly generateFeatures: ReadonlyMap<string, string>;
  /** The features as the service got them, by item; only with a debug level. */
  readonly rawFeatures: ReadonlyMap<string, string>;
  /** What the service hands through. */
  readonly passThroughData: ReadonlyMap<string, string>;
  readonly #outputs = new Map<string, Tensor>();

  constructor(given?: TorchRecResponseFields) {
    super();
    const fields = FIELDS.resolve(given);
    this.itemIds = [...fields.itemIds];
    this.generateFeatures = new Map(fields.generateFeatures);
    this.rawFeatures = new Map(fields.rawFeatures);
    this.passThroughData = new Map(fields.passThroughData);
  }

  get outputNames(): string[] {
    return [...this.#outputs.keys()];
  }

  /** The output tensors by name. */
  get mapOutputs(): ReadonlyMap<string, OutputTensor> {
    return new Map(this.outputNames.map((name) => [name, this.getTensor(name)]));
  }

  /** Adds an output, as a service does; the arguments are those of `TorchRequest.addFeed`. */
  addOutput<D extends TorchDataType>(
    name: string,
    shape: readonly number[],
    dtype: D,
    content: ContentOf<D>,
  ): this {
    const call = `addOutput(${show(name)})`;
    const tensor = checkTensor(call, TORCH_DATA_TYPES, { shape, dtype, content });
    this.#outputs.set(checkName(call, name), tensor);
    return this;
  }

  /** The body a service answers with. */
  encode(): Uint8Array {
    return encodeParts([
      ...Array.from(this.#outputs, ([name, tensor]) => arrayEntry(1, name, tensor)),
      ...stringMapParts(2, this.generateFeatures),
      ...stringMapParts(3, this.rawFeatures),
      ...this.itemIds.map((id) => textField(4, id)),
      ...stringMapParts(5, this.passThroughData),
    ]);
  }

  /**
   * Reads an answer.
   *
   * @throws EasProtocolError for a body that is not such an answer
   */
  static decode(body: Uint8Array): TorchRecResponse {
    return decodeBody('TorchRecResponse', body, (reader) => {
      const outputs = new Map<string, Tensor>();
      const generateFeatures = new Map<string, string>();
      const rawFeatures = new Map<string, string>();
      const passThroughData = new Map<string, string>();
      const itemIds: string[] = [];
      while (!reader.done) {
        const tag = reader.tag();
        if (tag === ((1 << 3) | WireType.BYTES)) readArrayEntry(reader, outputs);
        else if (tag === ((2 << 3) | WireType.BYTES)) readStringEntry(reader, generateFeatures);
        else if (tag === ((3 << 3) | WireType.BYTES)) readStringEntry(reader, rawFeatures);
        else if (tag === ((4 << 3) | WireType.BYTES)) itemIds.push(reader.string());
        else if (tag === ((5 << 3) | WireType.BYTES)) readStringEntry(reader, passThroughData);
        else reader.skip(tag);
      }
      const fields = { itemIds, generateFeatures, rawFeatures, passThroughData };
      const response = new TorchRecResponse(fields);
      for (const [name, tensor] of outputs) response.#outputs.set(name, tensor);
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
