import { EasProtocolError } from '../errors/index.js';
import { readEntry } from './bytes/map.js';
import { ProtoReader, WireType } from './bytes/reader.js';

const ENTRY = (1 << 3) | WireType.BYTES;

/** Attributes by name, for example `{ 'stream.length': '3' }`. */
export type Attributes = Readonly<Record<string, string>>;

/** Decodes `AttributesProto`. */
export function decodeAttributes(bytes: Uint8Array): Attributes {
  const entries = new Map<string, string>();
  const reader = new ProtoReader(bytes);
  while (!reader.done) {
    const tag = reader.tag();
    if (tag === ENTRY) entries.set(...readEntry(reader, readText, ''));
    else reader.skip(tag);
  }
  return Object.freeze(Object.fromEntries(entries));
}

/** Reads the JSON form of attributes: an object of texts. */
export function parseAttributes(text: string): Attributes {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new EasProtocolError('Expected attributes as a JSON object.', cause);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new EasProtocolError('Expected attributes as a JSON object.');
  }
  const entries = Object.entries(value).map(([name, one]) => [name, String(one)] as const);
  return Object.freeze(Object.fromEntries(entries));
}

function readText(reader: ProtoReader): string {
  return reader.string();
}
