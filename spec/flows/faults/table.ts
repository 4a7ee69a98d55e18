import { FAULTS } from './faults.js';
import { TRAFFIC, type Case, type Result } from './cases.js';

type Results = ReadonlyMap<Case, Result>;

const WIDTH = 10;

/** The matrix: of every case how many faults happened, and how many operations failed by them. */
export function matrixOf(results: Results): string {
  const head = ['faults/failed', ...TRAFFIC.map(({ name }) => name)];
  const rows = FAULTS.map((fault) => [
    fault.name,
    ...TRAFFIC.map((traffic) => {
      const [, result] =
        [...results].find(([each]) => each.fault === fault && each.traffic === traffic) ?? [];
      return result === undefined ? '-' : `${result.hits}/${result.tally.failed}`;
    }),
  ]);
  return lines([head, ...rows]);
}

/** What became of all records, by what was done with them. */
export function totalsOf(results: Results): string {
  const head = ['', 'cases', 'records', 'faults', 'failed', 'again', 'lost', 'twice', 'wrong'];
  const rows = TRAFFIC.map((traffic) => {
    const own = [...results].filter(([each]) => each.traffic === traffic).map(([, one]) => one);
    return [traffic.name, ...countsOf(own)];
  });
  return lines([head, ...rows, ['all', ...countsOf([...results.values()])]]);
}

function countsOf(results: readonly Result[]): string[] {
  const sum = (count: (result: Result) => number): string =>
    String(results.reduce((total, result) => total + count(result), 0));
  return [
    String(results.length),
    sum(({ tally }) => tally.records),
    sum(({ hits }) => hits),
    sum(({ tally }) => tally.failed),
    sum(({ tally }) => tally.again),
    sum(({ tally }) => tally.lost),
    sum(({ tally }) => tally.twice),
    sum(({ tally }) => tally.wrong.length),
  ];
}

function lines(rows: readonly (readonly string[])[]): string {
  const first = Math.max(...rows.map(([name = '']) => name.length));
  return rows
    .map(([name = '', ...cells]) =>
      [name.padEnd(first), ...cells.map((cell) => cell.padStart(WIDTH))].join(' '),
    )
    .join('\n');
}
