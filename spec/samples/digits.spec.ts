import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import { beforeAll, describe, expect, it } from '@jest/globals';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the sample as `npm start` does, in a pipe. */
async function runSample(): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'samples/digits.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [[code], out, err] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, out, err };
}

describe('the digits sample', () => {
  let run: Run;
  beforeAll(async () => {
    run = await runSample();
  }, 60_000);

  it('ends well and says that everything holds', () => {
    expect(run.err).toBe('');
    expect(run.out).toContain('Every check holds.');
    expect(run.code).toBe(0);
  });

  it.each([
    /records put +1,797$/m,
    /records received +1,797$/m,
    /accuracy, all rows +98\.16 %$/m,
    /accuracy, held out +97\.33 % of 450 rows \(model file: 97\.33 %\)$/m,
    /peak in flight +([1-9]|[1-5]\d|6[0-4]) of a window of 64$/m,
    /duplicates +\d+$/m,
    /synchronous answers +100 of 100 agree$/m,
    /records a second +[\d,]+$/m,
  ])('prints %s in its summary', (line) => {
    expect(run.out).toMatch(line);
  });

  it('says that it runs on the embedded emulator', () => {
    expect(run.out).toContain('embedded emulator');
  });

  it('draws misread digits and the confusion matrix, and no progress bar in a pipe', () => {
    expect(run.out).toMatch(/is \d, read as \d/);
    expect(run.out).toMatch(/^ {4}0 +178( +·){9}$/m);
    expect(run.out + run.err).not.toContain('\u001b');
  });
});
