import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readArguments } from './arguments.js';
import { CASES, type Case } from './cases.js';
import { run } from './contenders/contenders.js';
import { throughputPicture } from './picture.js';
import { goalTable, standingTable } from './report.js';
import { goalsOf, standingsOf, type CaseResult } from './results.js';
import { startServer, type BenchServer } from './servers/server.js';
import type { ContenderName, Outcome } from './task.js';

const SCRIPTS: readonly ContenderName[] = ['limit', 'ours', 'undici', 'protobufjs'];

/** As little as there can be of a case; what it takes is of no interest here. */
function tiny({ task }: Case): Case['task'] {
  return { ...task, warmUpMs: 0, measureMs: 1, values: Math.min(task.values, 6), records: 10 };
}

describe('the contenders of the benchmarks', () => {
  let server: BenchServer;
  beforeAll(async () => (server = await startServer()));
  afterAll(() => server.close());

  const entries = CASES.flatMap((of) =>
    of.contenders
      .filter((name) => SCRIPTS.includes(name))
      .map((name): [string, ContenderName, Case] => [of.name, name, of]),
  );
  it.each(entries)('%s: %s does its task and tells what it took', async (_name, contender, of) => {
    const outcome = await run(contender, { task: tiny(of), address: server.address });
    expect(outcome.operations).toBeGreaterThan(0);
    expect(outcome.wallMs).toBeGreaterThan(0);
    expect(outcome.cpuMs).toBeGreaterThan(0);
    expect(outcome.peakBytes).toBeGreaterThan(1_000_000);
    for (const { measure } of of.goals) {
      if (measure === 'p50') expect(outcome.p50Us).toBeGreaterThan(0);
      if (measure === 'p99') expect(outcome.p99Us).toBeGreaterThan(0);
      if (measure === 'growth') expect(outcome.growthBytes).not.toBeNaN();
    }
  });
});

describe('the arguments of the benchmarks', () => {
  it('ask for all cases and five rounds when nothing is said', () => {
    expect(readArguments([])).toEqual({ cases: CASES, rounds: 5, json: false, save: false });
  });

  it('name cases and a number of rounds', () => {
    const { cases, rounds } = readArguments(['--case', 'put', '--case', 'watch', '--rounds', '2']);
    expect(cases.map(({ name }) => name)).toEqual(['put', 'watch']);
    expect(rounds).toBe(2);
  });

  it.each([
    [['--case', 'nothing'], /no case nothing; write one of predict, /],
    [['--rounds', '0'], /whole number/],
    [['--rounds', 'x'], /whole number/],
  ])('are refused when they make no sense: %j', (args, message) => {
    expect(() => readArguments(args)).toThrow(message);
  });
});

function outcome(operations: number, more: Partial<Outcome> = {}): Outcome {
  return { operations, wallMs: 1000, cpuMs: 100, peakBytes: 5_000_000, ...more };
}

function resultOf(name: string, outcomes: Record<string, Outcome[]>): CaseResult {
  const of = CASES.find((each) => each.name === name)!;
  return { of, outcomes: new Map(Object.entries(outcomes) as [ContenderName, Outcome[]][]) };
}

describe('what comes of the rounds', () => {
  const result = resultOf('predict', {
    limit: [outcome(100), outcome(200), outcome(400)],
    ours: [outcome(95), outcome(180), outcome(320)],
  });

  it('are ratios of one round each, and their median', () => {
    const ours = standingsOf(result).find(({ contender }) => contender === 'ours');
    expect(ours?.ratio).toEqual({ median: 0.9, low: 0.8, high: 0.95 });
    expect(ours?.perSecond).toEqual({ median: 180, low: 95, high: 320 });
    expect(ours?.cpuUs.median).toBeCloseTo(555.6, 1);
  });

  it('tells whether goals are reached, and which were not measured', () => {
    const reached = goalsOf(result).map(({ goal, reached }) => [goal.against, reached]);
    expect(reached).toEqual([
      ['limit', true],
      ['go', undefined],
      ['python', undefined],
      ['go', undefined],
    ]);
    const slower = resultOf('predict', { limit: [outcome(100)], ours: [outcome(89)] });
    expect(goalsOf(slower)[0]?.reached).toBe(false);
  });

  it('holds latencies against each other as differences', () => {
    const sequential = resultOf('predict-sequential', {
      limit: [outcome(1, { p50Us: 100, p99Us: 300 })],
      ours: [outcome(1, { p50Us: 170, p99Us: 300 })],
    });
    expect(goalsOf(sequential)[0]).toMatchObject({ measured: { median: 70 }, reached: false });
  });

  it('is shown as tables and as a picture', () => {
    const sizes = CASES.filter(({ sweep }) => sweep === 'size').map(({ name }, step) =>
      resultOf(name, { limit: [outcome(100)], ours: [outcome(100 - step * 10)] }),
    );
    const all = [result, ...sizes];
    expect(goalTable(all)).toContain('| 0.90 (0.80 – 0.95)');
    expect(goalTable(all)).toMatch(
      /the ratio to the limit holds.*1\.00, 0\.90, 0\.80, 0\.70, 0\.60 +\| no/,
    );
    expect(standingTable(all)).toMatch(/rx-eas +\| 180 requests\/s +\| 0\.90/);
    expect(throughputPicture(all)).toMatch(/^<svg [^]*0\.90 rx-eas[^]*<\/svg>\n$/);
  });
});
