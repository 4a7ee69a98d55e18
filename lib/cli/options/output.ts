import { extname } from 'node:path';
import { Option, type Command } from 'commander';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';

export type Format = 'table' | 'jsonl' | 'arrow' | 'arrow-file' | 'raw';

/** How a command writes what it found. */
export interface OutputOptions {
  readonly format?: Format;
  readonly out?: string;
}

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.arrow': 'arrow-file',
  '.feather': 'arrow-file',
  '.arrows': 'arrow',
};

/** Adds `--format` and `--out`. `formats`: those that the command knows. */
export function addOutputOptions(command: Command, formats: readonly Format[]): Command {
  const format = new Option(
    '-f, --format <format>',
    'table on a terminal, jsonl elsewhere; arrow is an IPC stream, arrow-file a file',
  ).choices(formats);
  return command
    .optionsGroup('Output:')
    .addOption(format)
    .option('-o, --out <file>', 'write there; .arrow, .feather and .arrows choose the format');
}

/** The format asked for, or that of the file's name; else a table on a terminal, or jsonl. */
export function formatOf({ format, out }: OutputOptions, { stdout }: Context): Format {
  const onTerminal = out === undefined && stdout.isTTY === true;
  const chosen = format ?? BY_EXTENSION[extname(out ?? '')] ?? (onTerminal ? 'table' : 'jsonl');
  if (onTerminal && (chosen === 'arrow' || chosen === 'arrow-file')) {
    throw new UsageError(`${chosen} is not for a terminal; add --out FILE, or pipe it on`);
  }
  return chosen;
}
