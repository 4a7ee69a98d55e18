import { KINDS, type Counts } from './counts.js';
import type { Sample } from './meter.js';

/** One line of the report: rates since the line before. */
export interface Line {
  readonly minute: number;
  readonly seconds: number;
  readonly done: Readonly<Counts>;
  readonly faults: number;
  readonly inFlight: number;
  readonly sample: Sample;
}

const RATES = KINDS.filter((kind) => kind !== 'failed');
const LEVELS = ['failed', 'faults', 'in flight', 'heap MB', 'sockets', 'timers'];

/** The head of the table: operations a second, and then counts. */
export function headOf(): string {
  const names = ['minute', ...RATES.map((kind) => `${kind}/s`), ...LEVELS];
  return [row(names), row(names.map(({ length }) => '-'.repeat(Math.max(3, length))))].join('\n');
}

export function lineOf({ minute, seconds, done, faults, inFlight, sample }: Line): string {
  return row([
    String(minute),
    ...RATES.map((kind) => (done[kind] / seconds).toFixed(1)),
    ...[String(done.failed), String(faults), String(inFlight)],
    ...[sample.heapMb.toFixed(1), String(sample.sockets), String(sample.timers)],
  ]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.padStart(7)).join(' | ')} |`;
}
