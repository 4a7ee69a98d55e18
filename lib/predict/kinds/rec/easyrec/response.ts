import { encodeParts } from '../../../../wire/bytes/parts.js';
import type { ContentOf } from '../../../../wire/tensor/dtype.js';
import { checkName, checkTensor } from '../../../../wire/tensor/content.js';
import { oneOf, options, show, type Rules } from '../../../../checks/index.js';
import { ARRAY_DATA_TYPES, type ArrayDataType } from '../../../../wire/tensor/proto.js';
import type { Tensor } from '../../../../wire/tensor/tensor.js';
import { decodeBody } from '../../shared/decode-body.js';
import { list, map, STRING } from '../../shared/rules.js';
import { checkEasyRecFeatures, easyRecFeatureLists, type EasyRecFeature } from './features.js';
import {
  easyRecParts,
  emptyEasyRecMessage,
  readEasyRecField,
  type EasyRecMessage,
} from './message.js';
import { TensorResponse, type OutputTensor } from '../../shared/tensor-response.js';

/** How an EasyRec service fared; UNKNOWN for a code that this library does not know. */
export type EasyRecStatus = 'OK' | 'INPUT_EMPTY' | 'EXCEPTION' | 'UNKNOWN';

/** Each at its number. */
const STATUS_CODES = ['OK', 'INPUT_EMPTY', 'EXCEPTION'] as const satisfies EasyRecStatus[];

/** What a service may answer with; everything defaults to empty, and the status to OK. */
export interface EasyRecResponseFields {
  readonly results?: ReadonlyMap<string, ArrayLike<number>>;
  readonly itemIds?: readonly string[];
  readonly outputs?: readonly string[];
  readonly statusCode?: Exclude<EasyRecStatus, 'UNKNOWN'>;
  readonly errorMessage?: string;
  readonly itemFeatures?: ReadonlyMap<string, string>;
  readonly generateFeatures?: ReadonlyMap<string, string>;
  readonly rawFeatures?: ReadonlyMap<string, string>;
}

const FIELDS = options('EasyRecResponse', {
  results: map<ArrayLike<number>>(),
  itemIds: list<string>(),
  outputs: list<string>(),
  statusCode: oneOf('OK', STATUS_CODES),
  errorMessage: STRING,
  itemFeatures: map<string>(),
  generateFeatures: map<string>(),
  rawFeatures: map<string>(),
} satisfies Rules<EasyRecResponseFields>);

/**
 * The answer of an EasyRec service: scores by item. Look at `statusCode` first: a service that
 * fails on its input answers like one that succeeds.
 */
export class EasyRecResponse extends TensorResponse<string> {
  #message: EasyRecMessage;

  constructor(given?: EasyRecResponseFields) {
    super();
    const fields = FIELDS.resolve(given);
    const scores = Array.from(fields.results, ([id, list]) => [id, Float64Array.from(list)]);
    this.#message = {
      ...emptyEasyRecMessage(),
      results: new Map(scores as [string, Float64Array][]),
      itemIds: [...fields.itemIds],
      outputs: [...fields.outputs],
      status: STATUS_CODES.indexOf(fields.statusCode),
      errorMessage: fields.errorMessage,
      itemFeatures: new Map(fields.itemFeatures),
      generateFeatures: new Map(fields.generateFeatures),
      rawFeatures: new Map(fields.rawFeatures),
    };
  }

  /** The scores by item, one for each name in `outputs`. */
  get results(): ReadonlyMap<string, Float64Array> {
    return this.#message.results;
  }

  /** The items that were scored. */
  get itemIds(): readonly string[] {
    return this.#message.itemIds;
  }

  /** What each of an item's scores stands for. */
  get outputs(): readonly string[] {
    return this.#message.outputs;
  }

  get statusCode(): EasyRecStatus {
    return STATUS_CODES[this.#message.status] ?? 'UNKNOWN';
  }

  /** What went wrong; the empty string for nothing. */
  get errorMessage(): string {
    return this.#message.errorMessage;
  }

  /** The features of the items, by item; only with a debug level. */
  get itemFeatures(): ReadonlyMap<string, string> {
    return this.#message.itemFeatures;
  }

  /** The features that the service made, by item; only with a debug level. */
  get generateFeatures(): ReadonlyMap<string, string> {
    return this.#message.generateFeatures;
  }

  /** The features of the context by name; only with a debug level. */
  get contextFeatures(): ReadonlyMap<string, readonly EasyRecFeature[]> {
    return easyRecFeatureLists(this.#message.contextFeatures);
  }

  /** The features as the service got them; only with a debug level. */
  get rawFeatures(): ReadonlyMap<string, string> {
    return this.#message.rawFeatures;
  }

  /** The names of the output tensors. */
  get outputNames(): string[] {
    return [...this.#message.tfOutputs.keys()];
  }

  /** The output tensors by name. */
  get tfOutputs(): ReadonlyMap<string, OutputTensor> {
    return new Map(this.outputNames.map((name) => [name, this.getTensor(name)]));
  }

  /** Adds an output tensor, as a service does; the arguments are those of `TFRequest.addFeed`. */
  addOutput<D extends ArrayDataType>(
    name: string,
    shape: readonly number[],
    dtype: D,
    content: ContentOf<D>,
  ): this {
    const call = `addOutput(${show(name)})`;
    const tensor = checkTensor(call, ARRAY_DATA_TYPES, { shape, dtype, content });
    this.#message.tfOutputs.set(checkName(call, name), tensor);
    return this;
  }

  /** The body a service answers with. */
  encode(): Uint8Array {
    return encodeParts(easyRecParts(this.#message));
  }

  /**
   * Reads an answer.
   *
   * @throws EasProtocolError for a body that is not such an answer
   */
  static decode(body: Uint8Array): EasyRecResponse {
    return decodeBody('EasyRecResponse', body, (reader) => {
      const response = new EasyRecResponse();
      while (!reader.done) readEasyRecField(reader, reader.tag(), response.#message);
      checkEasyRecFeatures(response.#message);
      return response;
    });
  }

  protected override find(name: string): Tensor | undefined {
    return this.#message.tfOutputs.get(name);
  }

  protected override keys(): Iterable<string> {
    return this.#message.tfOutputs.keys();
  }
}
