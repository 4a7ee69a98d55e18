import { options, type Rules } from '../../../checks/index.js';
import { readEntry } from '../../../wire/bytes/map.js';
import {
  encodeParts,
  messageField,
  optionalVarintField,
  textField,
  type Part,
} from '../../../wire/bytes/parts.js';
import { WireType, type ProtoReader } from '../../../wire/bytes/reader.js';
import { decodeBody } from '../shared/decode-body.js';
import { featureEntry, featureParts, readFeature } from './feature/codec.js';
import { EMPTY_FEATURE, type Feature } from './feature/feature.js';
import { COUNT } from '../shared/rules.js';
import { readStringEntry, stringMapParts } from '../shared/string-map.js';

/** Options of requests to recommendation services. */
export interface RecRequestOptions {
  /** How much the service tells about its work; 0 for nothing. Default: 0. */
  readonly debugLevel?: number;
  /** How many neighbours a vector recall looks for; 0 for the service's default. Default: 0. */
  readonly faissNeighNum?: number;
}

/** What requests to recommendation services say; EasyRec ones have no item features, no metadata. */
export interface RecMessage {
  debugLevel: number;
  faissNeighNum: number;
  readonly userFeatures: Map<string, Feature>;
  readonly contextFeatures: Map<string, Feature[]>;
  readonly itemFeatures: Map<string, Feature[]>;
  readonly itemIds: string[];
  readonly metaData: Map<string, string>;
}

/** The options of a kind of request to recommendation services. */
export function recOptions(place: string) {
  return options(place, {
    debugLevel: COUNT,
    faissNeighNum: COUNT,
  } satisfies Rules<RecRequestOptions>);
}

/** A message that says nothing but its options. */
export function recMessage(settings: Pick<RecMessage, 'debugLevel' | 'faissNeighNum'>): RecMessage {
  return {
    ...settings,
    userFeatures: new Map(),
    contextFeatures: new Map(),
    itemFeatures: new Map(),
    itemIds: [],
    metaData: new Map(),
  };
}

/** Adds a feature to those of its name. */
export function appendFeature(
  features: Map<string, Feature[]>,
  name: string,
  feature: Feature,
): void {
  const list = features.get(name);
  if (list === undefined) features.set(name, [feature]);
  else list.push(feature);
}

/** The body of a request. */
export function encodeRecMessage(message: RecMessage): Uint8Array {
  return encodeParts([
    optionalVarintField(1, message.debugLevel),
    ...Array.from(message.userFeatures, ([name, feature]) => featureEntry(2, name, feature)),
    ...message.itemIds.map((id) => textField(3, id)),
    ...featureListParts(4, message.contextFeatures),
    optionalVarintField(5, message.faissNeighNum),
    ...featureListParts(6, message.itemFeatures),
    ...stringMapParts(7, message.metaData),
  ]);
}

/** Reads the body of a request. */
export function decodeRecMessage(what: string, body: Uint8Array): RecMessage {
  return decodeBody(what, body, (reader) => {
    const message = recMessage({ debugLevel: 0, faissNeighNum: 0 });
    while (!reader.done) readField(reader, reader.tag(), message);
    return message;
  });
}

/** A map from names to lists of features, in the map field `field`. */
export function featureListParts(
  field: number,
  features: ReadonlyMap<string, readonly Feature[]>,
): readonly Part[] {
  return Array.from(features, ([name, list]) => {
    const parts = list.map((feature) => messageField(1, featureParts(feature)));
    return messageField(field, [textField(1, name), messageField(2, parts)]);
  });
}

/** Reads one entry of a map from names to lists of features, behind its tag, into `features`. */
export function readFeatureList(reader: ProtoReader, features: Map<string, Feature[]>): void {
  features.set(...readEntry(reader, readContextFeatures, []));
}

function readField(reader: ProtoReader, tag: number, message: RecMessage): void {
  switch (tag) {
    case (1 << 3) | WireType.VARINT:
      message.debugLevel = reader.int32();
      return;
    case (2 << 3) | WireType.BYTES:
      message.userFeatures.set(...readEntry(reader, readFeature, EMPTY_FEATURE));
      return;
    case (3 << 3) | WireType.BYTES:
      message.itemIds.push(reader.string());
      return;
    case (4 << 3) | WireType.BYTES:
      readFeatureList(reader, message.contextFeatures);
      return;
    case (5 << 3) | WireType.VARINT:
      message.faissNeighNum = reader.int32();
      return;
    case (6 << 3) | WireType.BYTES:
      readFeatureList(reader, message.itemFeatures);
      return;
    case (7 << 3) | WireType.BYTES:
      readStringEntry(reader, message.metaData);
      return;
    default:
      reader.skip(tag);
  }
}

function readContextFeatures(reader: ProtoReader): Feature[] {
  const end = reader.enter();
  const features: Feature[] = [];
  while (reader.pos < end) {
    const tag = reader.tag();
    if (tag === ((1 << 3) | WireType.BYTES)) features.push(readFeature(reader));
    else reader.skip(tag);
  }
  reader.leave(end);
  return features;
}
