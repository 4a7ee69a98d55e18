import { messageField, textField, type Part } from '../../../../wire/bytes/parts.js';
import { WireType, type ProtoReader } from '../../../../wire/bytes/reader.js';
import { readScalars, SCALARS, type ScalarValue } from './scalars.js';
import { typeOfField, type FeatureType } from './types.js';
import { EMPTY_FEATURE, type Feature, type FeatureValue } from './feature.js';

/** The fields of a `PBFeature`. */
export function featureParts({ type, value }: Feature): readonly Part[] {
  const scalar = SCALARS[type.value];
  switch (type.form) {
    case 'scalar':
      return [scalar.part(type.field, value as ScalarValue)];
    case 'list':
      return [messageField(type.field, scalar.listParts(1, value as ScalarValue[]))];
    case 'lists': {
      const lists = value as ScalarValue[][];
      const parts = lists.map((list) => messageField(1, scalar.listParts(1, list)));
      return [messageField(type.field, parts)];
    }
    case 'map': {
      const map = value as ReadonlyMap<ScalarValue, ScalarValue>;
      const key = SCALARS[type.key];
      const parts = Array.from(map, ([k, v]) =>
        messageField(1, [key.part(1, k), scalar.part(2, v)]),
      );
      return [messageField(type.field, parts)];
    }
  }
}

/** One entry of a map from names to features. */
export function featureEntry(field: number, name: string, feature: Feature): Part {
  return messageField(field, [textField(1, name), messageField(2, featureParts(feature))]);
}

/** Reads a `PBFeature` behind its tag; of several values the last counts. */
export function readFeature(reader: ProtoReader): Feature {
  const end = reader.enter();
  let feature = EMPTY_FEATURE;
  while (reader.pos < end) {
    const tag = reader.tag();
    const type = typeOfField(tag >>> 3);
    const wireType = type?.form === 'scalar' ? SCALARS[type.value].wireType : WireType.BYTES;
    if (type === undefined || (tag & 7) !== wireType) reader.skip(tag);
    else feature = { type, value: readValue(reader, type) };
  }
  reader.leave(end);
  return feature;
}

function readValue(reader: ProtoReader, type: FeatureType): FeatureValue {
  const scalar = SCALARS[type.value];
  switch (type.form) {
    case 'scalar':
      return scalar.read(reader);
    case 'list':
      return readList(reader, type);
    case 'lists': {
      const lists: (readonly ScalarValue[])[] = [];
      readFields(reader, (tag) => {
        if (tag === ((1 << 3) | WireType.BYTES)) lists.push(readList(reader, type));
        else reader.skip(tag);
      });
      return lists;
    }
    case 'map': {
      const map = new Map<ScalarValue, ScalarValue>();
      readFields(reader, (tag) => {
        if (tag === ((1 << 3) | WireType.BYTES)) map.set(...readPair(reader, type));
        else reader.skip(tag);
      });
      return map;
    }
  }
}

function readList(reader: ProtoReader, type: FeatureType): ScalarValue[] {
  const values: ScalarValue[] = [];
  readFields(reader, (tag) => {
    if (tag >>> 3 === 1) readScalars(reader, tag, SCALARS[type.value], values);
    else reader.skip(tag);
  });
  return values;
}

/** An entry whose key is a scalar of any type, in place of the string that `readEntry` reads. */
function readPair(
  reader: ProtoReader,
  type: FeatureType & { form: 'map' },
): [key: ScalarValue, value: ScalarValue] {
  const keys: ScalarValue[] = [];
  const values: ScalarValue[] = [];
  readFields(reader, (tag) => {
    if (tag >>> 3 === 1) readScalars(reader, tag, SCALARS[type.key], keys);
    else if (tag >>> 3 === 2) readScalars(reader, tag, SCALARS[type.value], values);
    else reader.skip(tag);
  });
  return [keys.at(-1) ?? ZEROS[type.key], values.at(-1) ?? ZEROS[type.value]];
}

/** What a key or value that an entry leaves out stands for. */
const ZEROS = { INT: 0, INT64: 0n, STRING: '', FLOAT: 0, DOUBLE: 0 } as const;

function readFields(reader: ProtoReader, take: (tag: number) => void): void {
  const end = reader.enter();
  while (reader.pos < end) take(reader.tag());
  reader.leave(end);
}
