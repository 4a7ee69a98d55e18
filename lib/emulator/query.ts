import { MAX_UINT64 } from '../checks/index.js';
import { parseGoDuration } from './durations.js';
import type { Tags } from './record.js';
import { Refusal } from './refusal.js';

/** The truths of Go's ParseBool, which the official clients are made for. */
const BOOLEANS = new Map([
  ...['1', 't', 'T', 'TRUE', 'true', 'True'].map((word) => [word, true] as const),
  ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map((word) => [word, false] as const),
]);

/** A boolean key; `absent` when it is not there. */
export function booleanOf(query: URLSearchParams, key: string, absent = false): boolean {
  const text = query.get(key);
  if (text === null) return absent;
  const value = BOOLEANS.get(text);
  if (value === undefined) throw bad(key, text, 'true or false');
  return value;
}

/** An unsigned 64-bit index; `undefined` when it is not there. */
export function indexOf(query: URLSearchParams, key: string): bigint | undefined {
  const text = query.get(key);
  return text === null ? undefined : parseIndex(key, text);
}

export function requiredIndexOf(query: URLSearchParams, key: string): bigint {
  const index = indexOf(query, key);
  if (index === undefined) throw new Refusal(400, `${key} is missing: expected an index`);
  return index;
}

/** Where reading starts: an index, or -1. Default 0. */
export function startIndexOf(query: URLSearchParams): bigint {
  return query.get('_index_') === '-1' ? -1n : (indexOf(query, '_index_') ?? 0n);
}

/** The indexes of `_indexes_`, all of them or none. */
export function indexesOf(query: URLSearchParams): bigint[] {
  const texts = query.getAll('_indexes_');
  if (texts.length === 0) throw new Refusal(400, '_indexes_ is missing: expected 1,2,3');
  return texts
    .join(',')
    .split(',')
    .map((text) => parseIndex('_indexes_', text.trim()));
}

/** A whole number in `[min, max]`; `absent` when it is not there. */
export function integerOf(
  query: URLSearchParams,
  key: string,
  absent: number,
  min: number,
  max = 2_147_483_647,
): number {
  const text = query.get(key);
  if (text === null) return absent;
  const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max)) throw bad(key, text, `a whole number from ${min} to ${max}`);
  return value;
}

/** A duration in Go's form, in milliseconds; 0 when it is not there. */
export function durationMsOf(query: URLSearchParams, key: string): number {
  const text = query.get(key);
  if (text === null) return 0;
  const ms = parseGoDuration(text);
  if (ms === undefined || ms > 2_147_483_647) {
    throw bad(key, text, 'a duration such as 5s, 500ms or 1m30s');
  }
  return ms;
}

/** Every key that is not the protocol's own. */
export function tagsOf(query: URLSearchParams): Tags {
  return Object.fromEntries([...query].filter(([key]) => !key.startsWith('_')));
}

function parseIndex(key: string, text: string): bigint {
  const index = /^\d{1,20}$/.test(text) ? BigInt(text) : undefined;
  if (index === undefined || index > MAX_UINT64) {
    throw bad(key, text, 'unsigned 64-bit indexes in decimal');
  }
  return index;
}

function bad(key: string, text: string, expected: string): Refusal {
  return new Refusal(400, `${key} is ${JSON.stringify(text.slice(0, 60))}: expected ${expected}`);
}
