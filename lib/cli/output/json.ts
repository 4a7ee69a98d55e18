import { JsonText } from './rows.js';

/** A value as JSON on one line, where a bigint is a number with all its digits. */
export function jsonOf(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof JsonText) return value.text;
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(',')}]`;
  if (value === undefined || value === null) return 'null';
  if (typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([name, one]) => `${JSON.stringify(name)}:${jsonOf(one)}`,
  );
  return `{${fields.join(',')}}`;
}
