import type { Goal } from './cases.js';
import { goalsOf, standingsOf, type CaseResult, type GoalResult } from './results.js';
import type { Spread } from './statistics.js';
import type { ContenderName } from './task.js';

/** The contenders as readers know them. */
export const TITLES: Readonly<Record<ContenderName, string>> = {
  limit: 'the limit',
  ours: 'rx-eas',
  undici: 'undici request()',
  protobufjs: 'protobufjs',
  python: 'Python SDK',
  java: 'Java SDK',
  go: 'Go net/http',
};

/** The goals and how far they were reached, as a Markdown table. */
export function goalTable(results: readonly CaseResult[]): string {
  const rows = results
    .flatMap(goalsOf)
    .map((result) => [
      result.of.title,
      goalText(result.goal),
      result.measured === undefined ? 'not measured' : shown(result, result.measured),
      result.reached === undefined ? '–' : result.reached ? 'yes' : 'no',
    ]);
  const sweeps = (['size', 'concurrency'] as const).flatMap((sweep) => sweepRow(results, sweep));
  return markdown(
    ['case', 'to reach', 'measured (lowest – highest)', 'reached'],
    [...rows, ...sweeps],
  );
}

/** Everything that was measured, as a Markdown table. */
export function standingTable(results: readonly CaseResult[]): string {
  const rows = results.flatMap((result) =>
    standingsOf(result).map((standing) => [
      result.of.title,
      TITLES[standing.contender],
      `${count(standing.perSecond.median)} ${result.of.unit}/s`,
      standing.ratio === undefined ? '' : ratio(standing.ratio),
      us(standing.cpuUs.median),
      `${Math.round(standing.peakBytes / 1e6)} MB`,
      [
        standing.p50Us === undefined
          ? ''
          : `p50 ${us(standing.p50Us)}, p99 ${us(standing.p99Us ?? 0)}`,
        standing.growthBytes === undefined ? '' : `growth ${megabytes(standing.growthBytes)}`,
      ].join(''),
    ]),
  );
  return markdown(
    ['case', 'contender', 'throughput', 'ratio to the first', 'CPU each', 'peak memory', ''],
    rows,
  );
}

/** Ratios to the limit over a sweep: they are to differ by no more than this, up or down. */
const STEADY = 0.15;

function sweepRow(results: readonly CaseResult[], sweep: 'size' | 'concurrency'): string[][] {
  const of = results.filter((result) => result.of.sweep === sweep);
  const ratios = of.flatMap(
    (result) =>
      standingsOf(result).find(({ contender }) => contender === 'ours')?.ratio?.median ?? [],
  );
  if (ratios.length < 2) return [];
  const range = sweep === 'size' ? '100 B to 1 MiB records' : '1 to 1,000 concurrent calls';
  const low = Math.min(...ratios);
  const high = Math.max(...ratios);
  const middle = (low + high) / 2;
  return [
    [
      `cost against size: ${range}`,
      'the ratio to the limit holds within 15 %',
      ratios.map((each) => each.toFixed(2)).join(', '),
      high <= middle * (1 + STEADY) && low >= middle * (1 - STEADY) ? 'yes' : 'no',
    ],
  ];
}

function goalText({ measure, against, atLeast, atMostOver }: Goal): string {
  const other = against === undefined ? '' : TITLES[against];
  switch (measure) {
    case 'throughput':
      return `at least ${atLeast ?? 0} × ${other}`;
    case 'cpu':
      return `CPU not above ${other}'s`;
    case 'growth':
      return `growth under ${megabytes(atMostOver ?? 0)}`;
    default:
      return `${measure} at most ${us(atMostOver ?? 0)} over ${other}`;
  }
}

function shown({ goal }: GoalResult, measured: Spread): string {
  switch (goal.measure) {
    case 'throughput':
    case 'cpu':
      return ratio(measured);
    case 'growth':
      return megabytes(measured.median);
    default:
      return `${us(measured.median)} (${us(measured.low)} – ${us(measured.high)})`;
  }
}

function ratio({ median, low, high }: Spread): string {
  return `${median.toFixed(2)} (${low.toFixed(2)} – ${high.toFixed(2)})`;
}

function us(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} µs`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
