import { readEntry } from '../../../wire/bytes/map.js';
import { messageField, textField, type Part } from '../../../wire/bytes/parts.js';
import type { ProtoReader } from '../../../wire/bytes/reader.js';

/** A map from strings to strings, in the map field `field`. */
export function stringMapParts(field: number, map: ReadonlyMap<string, string>): readonly Part[] {
  return Array.from(map, ([key, value]) =>
    messageField(field, [textField(1, key), textField(2, value)]),
  );
}

/** Reads one entry of a map from strings to strings, behind its tag, into `map`. */
export function readStringEntry(reader: ProtoReader, map: Map<string, string>): void {
  map.set(...readEntry(reader, (value) => value.string(), ''));
}
