import { checkName } from '../../../../wire/tensor/content.js';
import { show } from '../../../../checks/index.js';
import type { Request } from '../../../request.js';
import {
  checkEasyRecFeature,
  easyRecFeature,
  checkEasyRecFeatures,
  easyRecFeatureLists,
  type EasyRecFeature,
  type EasyRecType,
} from './features.js';
import { EasyRecResponse } from './response.js';
import type { ScalarValue } from '../feature/scalars.js';
import {
  appendFeature,
  decodeRecMessage,
  encodeRecMessage,
  recMessage,
  recOptions,
  type RecMessage,
  type RecRequestOptions,
} from '../message.js';

const OPTIONS = recOptions('EasyRecRequest');

/**
 * A request to an EasyRec service: features of the user and the context, and the items to score.
 *
 * A feature is an 'int', a 'long' (numbers, bigints and decimal strings), a 'string' or a 'float'.
 *
 * @example
 * const request = new EasyRecRequest({ faissNeighNum: 50 })
 *   .addUserFeature('age', 'int', 31)
 *   .addItemId('item_1')
 *   .addItemId('item_2');
 */
export class EasyRecRequest implements Request<EasyRecResponse> {
  #message: RecMessage;

  constructor(options?: RecRequestOptions) {
    this.#message = recMessage(OPTIONS.resolve(options));
  }

  /** How much the service tells about its work. */
  get debugLevel(): number {
    return this.#message.debugLevel;
  }

  /** How many neighbours a vector recall looks for; 0 for the service's default. */
  get faissNeighNum(): number {
    return this.#message.faissNeighNum;
  }

  /** The user's features by name. */
  get userFeatures(): ReadonlyMap<string, EasyRecFeature> {
    const entries = Array.from(this.#message.userFeatures);
    return new Map(entries.map(([name, feature]) => [name, easyRecFeature(feature)]));
  }

  /** The context's features by name, each a list: one feature for each item. */
  get contextFeatures(): ReadonlyMap<string, readonly EasyRecFeature[]> {
    return easyRecFeatureLists(this.#message.contextFeatures);
  }

  /** The items to score. */
  get itemIds(): readonly string[] {
    return [...this.#message.itemIds];
  }

  /** Adds a feature of the user; one of the same name is replaced. */
  addUserFeature(name: string, type: EasyRecType, value: ScalarValue): this {
    const call = `addUserFeature(${show(name)})`;
    this.#message.userFeatures.set(checkName(call, name), checkEasyRecFeature(call, type, value));
    return this;
  }

  /** Adds a feature of the context, behind those of the same name: one for each item. */
  addContextFeature(name: string, type: EasyRecType, value: ScalarValue): this {
    const call = `addContextFeature(${show(name)})`;
    const feature = checkEasyRecFeature(call, type, value);
    appendFeature(this.#message.contextFeatures, checkName(call, name), feature);
    return this;
  }

  /** Adds an item to score. */
  addItemId(id: string): this {
    this.#message.itemIds.push(checkName(`addItemId(${show(id)})`, id));
    return this;
  }

  encode(): Uint8Array {
    return encodeRecMessage(this.#message);
  }

  decode(body: Uint8Array): EasyRecResponse {
    return EasyRecResponse.decode(body);
  }

  /** Reads a request, as a service does. */
  static decode(body: Uint8Array): EasyRecRequest {
    const request = new EasyRecRequest();
    request.#message = decodeRecMessage('EasyRecRequest', body);
    checkEasyRecFeatures(request.#message);
    return request;
  }
}
