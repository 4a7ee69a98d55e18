import { describe, expect, it } from '@jest/globals';
import type { Outcome, Result } from './runner/row.js';
import { closingLine, countsOf, keptResults, tableOf, type Report } from './runner/table.js';

const result = (outcome: Outcome, note = ''): Result => ({
  part: 'queue',
  name: `it is ${outcome}`,
  outcome,
  note,
});
const report = (title: string, ...outcomes: Outcome[]): Report => ({
  title,
  results: outcomes.map((outcome) => result(outcome)),
});

describe('the table of an SDK', () => {
  it('has a line for each row, with what was seen', () => {
    const results = [result('passed'), result('defect', 'a | b\n  <c>'), result('absent')];
    expect(tableOf({ title: 'Python: eas 1', results })).toBe(
      [
        '## Python: eas 1',
        '',
        '| part | operation | outcome | what was seen |',
        '| --- | --- | --- | --- |',
        '| queue | it is passed | passed |  |',
        '| queue | it is defect | defect | a \\| b &lt;c> |',
        '| queue | it is absent | – |  |',
        '',
      ].join('\n'),
    );
  });
});

describe('the counts', () => {
  const counts = countsOf([
    report('a', 'passed', 'passed', 'failed', 'defect'),
    report('b', 'passed', 'skipped', 'skipped', 'absent', 'defect'),
  ]);

  it('go over all SDKs; a defect of theirs is neither a pass nor a failure', () => {
    expect(counts).toEqual({ passed: 3, failed: 1, skipped: 2, defects: 2 });
  });

  it('end the run as one line', () => {
    expect(closingLine(counts)).toBe('3 passed, 1 failed, 2 skipped');
  });
});

describe('the kept results', () => {
  const first = keptResults('', '# Intro\n', [report('a', 'passed'), report('b', 'failed')]);

  it('stay as they are when all comes out the same', () => {
    expect(keptResults(first, '# Intro\n', [report('a', 'passed'), report('b', 'failed')])).toBe(
      first,
    );
  });

  it('change with what comes out otherwise', () => {
    const later = keptResults(first, '# Intro\n', [report('a', 'passed'), report('b', 'passed')]);
    expect(later).toContain('| queue | it is passed | passed |  |');
    expect(later).not.toContain('failed');
  });

  it('keep what was seen of an SDK that is not run', () => {
    const later = keptResults(first, '# Intro\n', [
      report('a', 'skipped', 'absent'),
      report('b', 'failed'),
    ]);
    expect(later).toBe(first);
  });

  it('tell of an SDK that was never run', () => {
    expect(keptResults('', '# Intro\n', [report('a', 'skipped')])).toContain('it is skipped');
  });
});
