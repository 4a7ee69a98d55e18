import { checkName } from '../../../../wire/tensor/content.js';
import { show } from '../../../../checks/index.js';
import type { Request } from '../../../request.js';
import type { ScalarValue } from '../feature/scalars.js';
import { nameOf } from '../feature/types.js';
import { checkFeature, type Feature, type FeatureValue } from '../feature/feature.js';
import { STRING } from '../../shared/rules.js';
import {
  appendFeature,
  decodeRecMessage,
  encodeRecMessage,
  recMessage,
  recOptions,
  type RecMessage,
  type RecRequestOptions,
} from '../message.js';
import { TorchRecResponse } from './response.js';

/** What a caller may give as the value of a feature; `null` and what is empty is sent as ''. */
export type FeatureContent =
  | FeatureValue
  | ArrayLike<ScalarValue>
  | readonly ArrayLike<ScalarValue>[]
  | Readonly<Record<string, unknown>>
  | null
  | undefined;

/** A feature of a request that was read. */
export interface TorchRecFeature {
  /** Such as `INT64`, `LIST<FLOAT>` or `MAP<STRING,INT>`. */
  readonly dtype: string;
  readonly value: FeatureValue;
}

const OPTIONS = recOptions('TorchRecRequest');

/**
 * A request to a TorchRec service: typed features of the user, the context and the items.
 *
 * The name of a type is, in any case: STRING, FLOAT, DOUBLE, INT, INT64 (or BIGINT); LIST<…> (or
 * ARRAY<…>) of one; LIST<LIST<…>> of one; MAP<K,V> with K of INT, INT64, STRING and V of any. INT
 * and INT64 take numbers, bigints and decimal strings; a MAP takes a Map or an object.
 *
 * @example
 * const request = new TorchRecRequest({ debugLevel: 1 })
 *   .addUserFeature('age', 'INT', 31)
 *   .addUserFeature('clicks', 'LIST<INT64>', [7001n, 7002n])
 *   .addContextFeature('hour', 'INT', 21)
 *   .addItemId('item_1');
 */
export class TorchRecRequest implements Request<TorchRecResponse> {
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
  get userFeatures(): ReadonlyMap<string, TorchRecFeature> {
    const entries = Array.from(this.#message.userFeatures);
    return new Map(entries.map(([name, feature]) => [name, shown(feature)]));
  }

  /** The context's features by name, each a list. */
  get contextFeatures(): ReadonlyMap<string, readonly TorchRecFeature[]> {
    return shownLists(this.#message.contextFeatures);
  }

  /** The items' features by name, each a list. */
  get itemFeatures(): ReadonlyMap<string, readonly TorchRecFeature[]> {
    return shownLists(this.#message.itemFeatures);
  }

  /** The items to score. */
  get itemIds(): readonly string[] {
    return [...this.#message.itemIds];
  }

  /** What is sent along. */
  get metaData(): ReadonlyMap<string, string> {
    return this.#message.metaData;
  }

  /** Adds a feature of the user; one of the same name is replaced. */
  addUserFeature(name: string, dtype: string, value: FeatureContent): this {
    const call = `addUserFeature(${show(name)})`;
    this.#message.userFeatures.set(checkName(call, name), checkFeature(call, dtype, value));
    return this;
  }

  /** Adds a feature of the context, behind those of the same name. */
  addContextFeature(name: string, dtype: string, value: FeatureContent): this {
    const call = `addContextFeature(${show(name)})`;
    const feature = checkFeature(call, dtype, value);
    appendFeature(this.#message.contextFeatures, checkName(call, name), feature);
    return this;
  }

  /** Adds a feature of an item, behind those of the same name. */
  addItemFeature(name: string, dtype: string, value: FeatureContent): this {
    const call = `addItemFeature(${show(name)})`;
    const feature = checkFeature(call, dtype, value);
    appendFeature(this.#message.itemFeatures, checkName(call, name), feature);
    return this;
  }

  /** Adds an item to score. */
  addItemId(id: string): this {
    this.#message.itemIds.push(checkName(`addItemId(${show(id)})`, id));
    return this;
  }

  /** Sends something along; an entry of the same key is replaced. */
  addMetaData(key: string, value: string): this {
    const call = `addMetaData(${show(key)})`;
    this.#message.metaData.set(checkName(call, key), STRING.check(`${call}: value`, value));
    return this;
  }

  encode(): Uint8Array {
    return encodeRecMessage(this.#message);
  }

  decode(body: Uint8Array): TorchRecResponse {
    return TorchRecResponse.decode(body);
  }

  /** Reads a request, as a service does. */
  static decode(body: Uint8Array): TorchRecRequest {
    const request = new TorchRecRequest();
    request.#message = decodeRecMessage('TorchRecRequest', body);
    return request;
  }
}

function shown({ type, value }: Feature): TorchRecFeature {
  return { dtype: nameOf(type), value };
}

function shownLists(
  features: ReadonlyMap<string, readonly Feature[]>,
): ReadonlyMap<string, readonly TorchRecFeature[]> {
  return new Map(Array.from(features, ([name, list]) => [name, list.map(shown)]));
}
