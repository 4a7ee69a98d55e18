import stringWidth from 'string-width';
import { harmless, shownBytes, styled, textOf } from './text.js';
import { JsonText, type Cell, type Column, type Formatter, type Rows } from './rows.js';

export interface TableOptions {
  /** Cells a line has; longer ones are cut. */
  readonly width: number;
  readonly color: boolean;
}

const GAP = '  ';
/** What a column keeps when its table is cut to the width of the terminal. */
const LEAST_WIDTH = 8;

/**
 * Rows for people, in columns as wide as they need to be. Rows come some at a time: the header is
 * written once, and a column only ever grows.
 */
export function textTable(options: TableOptions): Formatter {
  let widths: readonly number[] | undefined;
  return {
    format: ({ columns, rows }: Rows) => {
      const cells = rows.map((row) => columns.map(({ name }) => shown(row[name] ?? null)));
      const header = columns.map(({ name }) => name);
      const isFirst = widths === undefined;
      const wanted = columns.map((_, at) =>
        Math.max(
          widths?.[at] ?? 0,
          ...[header, ...cells].map((line) => stringWidth(line[at] ?? '')),
        ),
      );
      widths = fitted(wanted, options.width);
      const lines = cells.map((line) => lineOf(line, columns, widths ?? []));
      if (isFirst) {
        const top = lineOf(header, columns, widths);
        lines.unshift(options.color ? styled('bold', top) : top);
      }
      return lines.map((line) => `${line}\n`).join('');
    },
    end: () => '',
  };
}

/** A cell as text for people, on one line. */
export function shown(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return harmless(cell);
  if (cell instanceof JsonText) return harmless(cell.text);
  if (cell instanceof Uint8Array) return harmless(textOf(cell) ?? shownBytes(cell));
  if (typeof cell !== 'object') return String(cell);
  const pairs = Object.entries(cell).map(([key, value]) => `${key}=${value}`);
  return harmless(pairs.join(' '));
}

/** Takes from the widest columns, the last one first, until the line fits. */
function fitted(wanted: readonly number[], width: number): number[] {
  const widths = [...wanted];
  let over = widths.reduce((sum, one) => sum + one, GAP.length * (widths.length - 1)) - width;
  for (let at = widths.length - 1; at >= 0 && over > 0; at--) {
    const own = widths[at] ?? 0;
    const cut = Math.min(over, Math.max(0, own - LEAST_WIDTH));
    widths[at] = own - cut;
    over -= cut;
  }
  return widths;
}

function lineOf(
  cells: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
): string {
  const padded = cells.map((cell, at) => {
    const width = widths[at] ?? 0;
    const text = cutTo(cell, width);
    const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
    return columns[at]?.type === 'uint64' ? space + text : text + space;
  });
  return padded.join(GAP).trimEnd();
}

/** Text that takes at most `width` cells of a terminal, where some characters take two. */
export function cutTo(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cut = '';
  let used = 1;
  for (const one of text) {
    used += stringWidth(one);
    if (used > width) break;
    cut += one;
  }
  return `${cut}…`;
}
