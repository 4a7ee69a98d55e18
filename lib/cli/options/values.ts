import { InvalidArgumentError, Option } from 'commander';
import { MAX_UINT64 } from '../../checks/index.js';

/** The most indexes that one command takes. */
const MAX_INDEXES = 1_000_000;

const MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** A duration such as '500ms', '5s' or '2m' in milliseconds; a number alone is milliseconds. */
export function duration(text: string): number {
  const [, digits = '', unit = 'ms'] = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(text) ?? [];
  const timeMs = Math.round(Number(digits) * (MS[unit] ?? 1));
  if (digits !== '' && timeMs < 2 ** 31) return timeMs;
  throw new InvalidArgumentError('Write a time such as 500ms, 5s or 2m.');
}

/** A duration as it is written on the command line: 5s for 5000. */
export function durationText(timeMs: number): string {
  return timeMs % 1_000 === 0 ? `${timeMs / 1_000}s` : `${timeMs}ms`;
}

/** A parser of whole numbers in `[min, max]`, such as those of a rule. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw new InvalidArgumentError(`Write a whole number from ${min} to ${max}.`);
  };
}

/** An index of a queue. */
export function index(text: string): bigint {
  const value = /^\d{1,20}$/.test(text) ? BigInt(text) : -1n;
  if (value >= 0n && value <= MAX_UINT64) return value;
  throw new InvalidArgumentError('Write an index, for example 17.');
}

/** Where reading starts: an index, or -1 for only what is newest. */
export function startIndex(text: string): bigint {
  return text === '-1' ? -1n : index(text);
}

/** `--index`, where reading starts. */
export function indexOption(description: string): Option {
  return new Option('--index <index>', description).argParser(startIndex).default(0n, '0');
}

/** Indexes, given one by one, as lists (`1,2`) and as ranges (`5-9`). */
export function indexes(text: string, before: readonly bigint[] = []): readonly bigint[] {
  const found = [...before];
  for (const part of text.split(',')) {
    const [, first = '', last = first] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
    const from = index(first);
    const to = index(last);
    if (to < from || to - from >= BigInt(MAX_INDEXES - found.length)) {
      throw new InvalidArgumentError(
        `Write ranges upwards, such as 5-9, and at most ${MAX_INDEXES} indexes.`,
      );
    }
    for (let at = from; at <= to; at++) found.push(at);
  }
  return found;
}

/** Collects `key=value`, given as often as wanted. */
export function pair(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const at = text.indexOf('=');
  if (at > 0) return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
  throw new InvalidArgumentError('Write key=value.');
}

/** Collects headers as `Name: value`, given as often as wanted. */
export function header(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const at = text.indexOf(':');
  if (at > 0) return { ...before, [text.slice(0, at).trim()]: text.slice(at + 1).trim() };
  // It is not shown: what follows may be a token.
  throw new InvalidArgumentError("Write 'Name: value'.");
}

/** Collects texts, given as often as wanted. */
export function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** An object without its undefined entries, as options of the library are given. */
export function present<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
