import { readEntry } from '../../../../wire/bytes/map.js';
import {
  messageField,
  optionalTextField,
  optionalVarintField,
  textField,
  type Part,
} from '../../../../wire/bytes/parts.js';
import { WireType, type ProtoReader } from '../../../../wire/bytes/reader.js';
import { packedBlock } from '../../../../wire/tensor/pack.js';
import { arrayEntry, readArrayEntry } from '../../../../wire/tensor/proto.js';
import type { Tensor } from '../../../../wire/tensor/tensor.js';
import { readScalars, SCALARS, type ScalarValue } from '../feature/scalars.js';
import type { Feature } from '../feature/feature.js';
import { featureListParts, readFeatureList } from '../message.js';
import { readStringEntry, stringMapParts } from '../../shared/string-map.js';

/** What an EasyRec service answers, as it is on the wire. */
export interface EasyRecMessage {
  readonly results: Map<string, Float64Array>;
  readonly itemFeatures: Map<string, string>;
  readonly generateFeatures: Map<string, string>;
  readonly contextFeatures: Map<string, Feature[]>;
  errorMessage: string;
  /** A number of `StatusCode`. */
  status: number;
  readonly itemIds: string[];
  readonly outputs: string[];
  readonly rawFeatures: Map<string, string>;
  readonly tfOutputs: Map<string, Tensor>;
}

/** Of every result without scores: there may be many. */
const NO_SCORES = new Float64Array();

/** An answer that says nothing. */
export function emptyEasyRecMessage(): EasyRecMessage {
  return {
    results: new Map(),
    itemFeatures: new Map(),
    generateFeatures: new Map(),
    contextFeatures: new Map(),
    errorMessage: '',
    status: 0,
    itemIds: [],
    outputs: [],
    rawFeatures: new Map(),
    tfOutputs: new Map(),
  };
}

/** The fields of an EasyRec `PBResponse`. */
export function easyRecParts(message: EasyRecMessage): readonly Part[] {
  return [
    ...Array.from(message.results, ([id, scores]) =>
      messageField(1, [textField(1, id), messageField(2, [packedBlock(1, scores)])]),
    ),
    ...stringMapParts(2, message.itemFeatures),
    ...stringMapParts(3, message.generateFeatures),
    ...featureListParts(4, message.contextFeatures),
    optionalTextField(5, message.errorMessage),
    optionalVarintField(6, message.status),
    ...message.itemIds.map((id) => textField(7, id)),
    ...message.outputs.map((name) => textField(8, name)),
    ...stringMapParts(9, message.rawFeatures),
    ...Array.from(message.tfOutputs, ([name, tensor]) => arrayEntry(10, name, tensor)),
  ];
}

/** Reads a field of an EasyRec `PBResponse` behind its tag. */
export function readEasyRecField(reader: ProtoReader, tag: number, message: EasyRecMessage): void {
  if (tag === ((6 << 3) | WireType.VARINT)) {
    message.status = reader.int32();
    return;
  }
  if ((tag & 7) !== WireType.BYTES) {
    reader.skip(tag);
    return;
  }
  switch (tag >>> 3) {
    case 1:
      message.results.set(...readEntry(reader, readScores, NO_SCORES));
      return;
    case 2:
      readStringEntry(reader, message.itemFeatures);
      return;
    case 3:
      readStringEntry(reader, message.generateFeatures);
      return;
    case 4:
      readFeatureList(reader, message.contextFeatures);
      return;
    case 5:
      message.errorMessage = reader.string();
      return;
    case 7:
      message.itemIds.push(reader.string());
      return;
    case 8:
      message.outputs.push(reader.string());
      return;
    case 9:
      readStringEntry(reader, message.rawFeatures);
      return;
    case 10:
      readArrayEntry(reader, message.tfOutputs);
      return;
    default:
      reader.skip(tag);
  }
}

function readScores(reader: ProtoReader): Float64Array {
  const end = reader.enter();
  const scores: ScalarValue[] = [];
  while (reader.pos < end) {
    const tag = reader.tag();
    if (tag >>> 3 === 1) readScalars(reader, tag, SCALARS.DOUBLE, scores);
    else reader.skip(tag);
  }
  reader.leave(end);
  return Float64Array.from(scores, Number);
}
