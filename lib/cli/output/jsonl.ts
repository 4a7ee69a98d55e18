import { jsonOf } from './json.js';
import type { Cell, Formatter, Row } from './rows.js';
import { textOf } from './text.js';

/** One JSON value a line, an object for each row. Indexes are numbers with all their digits. */
export function jsonLines(): Formatter {
  return {
    format: ({ rows, json = rows.map(withoutBytes) }) =>
      json.map((value) => `${jsonOf(value)}\n`).join(''),
    end: () => '',
  };
}

/** Bytes that are UTF-8 as text; others as base64, under a name that says so. */
function withoutBytes(row: Row): Readonly<Record<string, Cell>> {
  const fields = Object.entries(row).map(([name, cell]): [string, Cell] => {
    if (!(cell instanceof Uint8Array)) return [name, cell];
    const text = textOf(cell);
    if (text !== undefined) return [name, text];
    return [`${name}Base64`, Buffer.from(cell).toString('base64')];
  });
  return Object.fromEntries(fields);
}
