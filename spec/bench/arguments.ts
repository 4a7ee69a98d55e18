import { parseArgs } from 'node:util';
import { CASES, type Case } from './cases.js';

/** What the command line asks for. */
export interface BenchArguments {
  readonly cases: readonly Case[];
  readonly rounds: number;
  /** Everything measured as JSON, instead of tables. */
  readonly json: boolean;
  /** Writes tables and picture to `spec/bench/results`. */
  readonly save: boolean;
}

/**
 * Reads the command line.
 *
 * @throws Error that names what can be written instead
 */
export function readArguments(args: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      case: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string', default: '5' },
      json: { type: 'boolean', default: false },
      save: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error(`--rounds is ${values.rounds}; write a whole number from 1 on.`);
  }
  return { cases: casesNamed(values.case), rounds, json: values.json, save: values.save };
}

function casesNamed(names: readonly string[]): readonly Case[] {
  if (names.length === 0) return CASES;
  return names.map((name) => {
    const found = CASES.find((known) => known.name === name);
    if (found !== undefined) return found;
    const known = CASES.map((each) => each.name).join(', ');
    throw new Error(`There is no case ${name}; write one of ${known}.`);
  });
}
