import { EasConfigError } from '../errors/index.js';

/** Shows a rejected value in a message: short, on one line, never a secret's worth of text. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 60));
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === undefined || value === null) return String(value);
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}

/** The error for an option that cannot be used: what it is, what it must be. */
export function badOption(name: string, value: unknown, remedy: string): EasConfigError {
  return new EasConfigError(`${name} is ${show(value)}; ${remedy}.`);
}

/** A whole number in `[min, max]`. */
export function checkInteger(
  name: string,
  value: unknown,
  min = 0,
  max = Number.MAX_SAFE_INTEGER,
): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) {
    return value;
  }
  const upTo = max === Number.MAX_SAFE_INTEGER ? 'or more' : `to ${max}`;
  throw badOption(name, value, `write a whole number of ${min} ${upTo}`);
}

/** A duration in milliseconds, fitting Node's timers. */
export function checkMs(name: string, value: unknown, min = 1): number {
  return checkInteger(name, value, min, 2_147_483_647);
}

/** A duration in milliseconds, or `undefined` for none. */
export function checkOptionalMs(name: string, value: unknown): number | undefined {
  return value === undefined ? undefined : checkMs(name, value);
}

export function checkBoolean(name: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw badOption(name, value, 'write true or false');
}

/** One of a few words. */
export function checkOneOf<T extends string>(name: string, value: unknown, words: readonly T[]): T {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw badOption(name, value, `write one of ${words.map((word) => `'${word}'`).join(', ')}`);
}

/** Any text but one with half a surrogate pair, which nothing could send as it is. */
export function checkText(name: string, value: unknown): string {
  if (typeof value !== 'string') throw badOption(name, value, 'write a string');
  if (value.isWellFormed()) return value;
  throw new EasConfigError(`${name} holds half a surrogate pair; write whole text.`);
}

/**
 * A text that may stand in a header and arrives as it is: no control characters, nothing beyond
 * Latin-1, and no outer spaces, which HTTP drops.
 */
export function checkHeaderText(name: string, value: unknown): string {
  if (
    typeof value === 'string' &&
    /^[\t\x20-\x7e\xa0-\xff]+$/.test(value) &&
    !/^[\t ]|[\t ]$/.test(value)
  ) {
    return value;
  }
  throw new EasConfigError(
    `${name} cannot be sent in a header; write a text without control characters or outer spaces.`,
  );
}

const MAX_UINT64 = 0xffff_ffff_ffff_ffffn;

/** An index of a queue: an unsigned 64-bit integer. */
export function checkIndex(name: string, value: unknown): bigint {
  if (typeof value === 'bigint' && value >= 0n && value <= MAX_UINT64) return value;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return BigInt(value);
  throw badOption(name, value, 'write an unsigned 64-bit index as a bigint, for example 17n');
}

/** Where reading starts: an index, or -1 for "only what is newest". */
export function checkStartIndex(name: string, value: unknown): bigint {
  if (value === -1n || value === -1) return -1n;
  return checkIndex(name, value);
}

/**
 * An object of options, tags or headers; catches a URL or token given in its place, and what holds
 * its entries otherwise (an array, a `Map`), which would pass as an empty one.
 */
export function checkOptionsObject(name: string, value: unknown): void {
  if (typeof value === 'object' && value !== null && !(Symbol.iterator in value)) return;
  // A string is not shown: it may be the token.
  const what = typeof value === 'object' && value !== null ? 'a list' : showType(value);
  throw new EasConfigError(
    `${name} is ${what}; write an object, for example { endpoint, token } or { name: 'value' }.`,
  );
}

function showType(value: unknown): string {
  return value === undefined || value === null ? String(value) : `a ${typeof value}`;
}

/** Refuses option names that do not exist, so that a typo cannot pass as a default. */
export function checkKnown(where: string, given: object, known: readonly string[]): void {
  for (const key of Object.keys(given)) {
    if (known.includes(key)) continue;
    const near = known.find((name) => name.toLowerCase() === key.toLowerCase());
    const hint = near === undefined ? `it knows ${known.join(', ')}` : `did you mean ${near}?`;
    throw new EasConfigError(`${where} has no option ${show(key)}; ${hint}.`);
  }
}
