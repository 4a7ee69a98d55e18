import { describe, expect, it } from '@jest/globals';
import { checksOf, type Outcome, summary } from '../../samples/support/outcome.js';
import type { Reading } from '../../samples/support/report.js';

const reading = (row: number, predicted = 1): Reading => ({
  digit: { row, label: 1, pixels: new Float32Array(64) },
  predicted,
});

/** Eight digits, of which the held-out rows 0 and 4 are half right. */
const good: Outcome = {
  digits: 8,
  put: 8,
  readings: [0, 1, 2, 3, 4, 5, 6, 7].map((row) => reading(row, row === 4 ? 7 : 1)),
  window: 64,
  stats: {
    pushed: 8,
    emitted: 8,
    duplicates: 0,
    committed: 8,
    negative: 0,
    inFlight: 0,
    peakInFlight: 5,
    badFrames: 0,
    reconnects: 0,
  },
  uncommitted: 0,
  left: 0,
  predicted: 3,
  agreeing: 3,
  elapsedMs: 500,
  model: { heldOutAccuracy: 0.5, heldOutRows: 2 },
};

const brokenIn = (outcome: Outcome): string[] =>
  checksOf(outcome)
    .filter(({ holds }) => !holds)
    .map(({ claim }) => claim);

describe('checksOf', () => {
  it('finds nothing in a run that kept its promises', () => {
    expect(brokenIn(good)).toEqual([]);
  });

  const cases: [what: string, change: Partial<Outcome>, claim: string][] = [
    ['a record not put', { put: 7 }, '7 of 8 records were put'],
    ['a record twice', { readings: [...good.readings, reading(1)] }, '9 answers to 8 of 8'],
    ['a record never received', { readings: good.readings.slice(0, 7) }, '7 answers to 7 of 8'],
    [
      'a record twice in the place of another',
      { readings: [...good.readings.slice(0, 7), reading(1)] },
      '8 answers to 7 of 8',
    ],
    ['a commit missing', { stats: { ...good.stats, committed: 7 } }, '7 confirmed'],
    ['an answer uncommitted', { uncommitted: 1 }, '1 not'],
    ['a record left behind', { left: 1 }, '1 records left'],
    ['a window exceeded', { stats: { ...good.stats, peakInFlight: 65 } }, '65 of 64'],
    ['another accuracy', { model: { heldOutAccuracy: 0.51, heldOutRows: 2 } }, 'model 51.00 %'],
    ['other held-out rows', { model: { heldOutAccuracy: 0.5, heldOutRows: 3 } }, '2 rows are held'],
    ['answers that differ', { agreeing: 2 }, '2 of 3'],
    ['no predictions made', { predicted: 0, agreeing: 0 }, '0 of 0'],
  ];

  it.each(cases)('says so about %s', (_what, change, claim) => {
    const broken = brokenIn({ ...good, ...change });
    expect(broken).toHaveLength(1);
    expect(broken[0]).toContain(claim);
  });

  it('says so about a run in which nothing came', () => {
    const broken = brokenIn({ ...good, readings: [] });
    expect(broken).toContainEqual(expect.stringContaining('0 answers to 0 of 8'));
    expect(broken).toContainEqual(expect.stringContaining('0 rows are held out'));
  });
});

describe('summary', () => {
  it('gives the figures of a run', () => {
    expect(summary(good).split('\n')).toEqual([
      '  records put          8',
      '  records received     8',
      '  accuracy, all rows   87.50 %',
      '  accuracy, held out   50.00 % of 2 rows (model file: 50.00 %)',
      '  peak in flight       5 of a window of 64',
      '  duplicates           0',
      '  synchronous answers  3 of 3 agree',
      '  records a second     16',
    ]);
  });
});
