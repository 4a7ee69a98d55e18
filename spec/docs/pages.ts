import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/built.js';

/** What users read, as paths from the root: the README, and the guide. */
export const PAGES: readonly string[] = [
  'README.md',
  ...readdirSync(join(ROOT, 'samples', 'guide'))
    .sort()
    .map((file) => `samples/guide/${file}`),
];

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** A fenced block of a page. */
export interface Block {
  readonly page: string;
  /** The line of its first line in the page, from 1. */
  readonly line: number;
  /** What it is written in, such as `ts`; empty for plain text. */
  readonly language: string;
  readonly text: string;
}

/** Every fenced block of a page, in order. */
export function blocksOf(page: string, markdown = read(page)): Block[] {
  const blocks: Block[] = [];
  let open: { line: number; language: string; lines: string[] } | undefined;
  for (const [at, text] of markdown.split('\n').entries()) {
    const fence = /^```(\w*)$/.exec(text);
    if (open === undefined) {
      if (fence !== null) open = { line: at + 2, language: fence[1] ?? '', lines: [] };
    } else if (fence?.[1] === '') {
      const { line, language, lines } = open;
      blocks.push({ page, line, language, text: lines.join('\n') });
      open = undefined;
    } else open.lines.push(text);
  }
  if (open !== undefined) throw new Error(`${page}:${open.line}: a block is not closed.`);
  return blocks;
}

/** The lines of the tables below a heading and above the next one, each as its cells. */
export function tableBelow(page: string, heading: string): string[][] {
  const section = read(page)
    .split(/^#+ /m)
    .find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`${page} has no heading ${heading}.`);
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines
    .filter((line, at) => !isRule(line) && !isRule(lines[at + 1] ?? ''))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
}

/** Whether a line of a table is the one below its head. */
const isRule = (line: string): boolean => /^\|[ -|]+$/.test(line) && line.includes('---');
