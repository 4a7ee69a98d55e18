import { WireType, type ProtoReader } from './reader.js';

/**
 * Reads one entry of a map from strings, whose values are length-delimited, behind its tag.
 *
 * @param readValue reads a value behind its tag
 * @param missing the value of an entry that has none
 */
export function readEntry<V>(
  reader: ProtoReader,
  readValue: (reader: ProtoReader) => V,
  missing: V,
): readonly [key: string, value: V] {
  const end = reader.enter();
  let key = '';
  let value = missing;
  while (reader.pos < end) {
    const tag = reader.tag();
    if (tag === ((1 << 3) | WireType.BYTES)) key = reader.string();
    else if (tag === ((2 << 3) | WireType.BYTES)) value = readValue(reader);
    else reader.skip(tag);
  }
  reader.leave(end);
  return [key, value];
}
