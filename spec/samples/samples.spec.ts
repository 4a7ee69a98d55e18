import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EasEmulator } from '../../lib/emulator/index.js';
import { digits } from '../../samples/support/digits.js';
import { buildSamples, type BuiltSamples, type Run } from './run.js';

/** What each sample has to print, beside that its checks hold. */
const PRINTED: Readonly<Record<string, readonly RegExp[]>> = {
  'arrow-batch': [/^1797 images in 8 batches/m, /scores: FixedSizeList\[10\]<Float32>/, /98\.2 %/],
  'async-inference': [
    /^One request failed\. .*The input images must be FLOAT\./m,
    /answers +1797, in the order/,
    /accuracy +98\.1\d %/,
    /failed +1$/m,
    /sockets +1$/m,
    /left in the sink +0$/m,
  ],
  blade: [/scores of the shape \[10,10\]/, /are( \d){10}\.$/m],
  'blade-tf': [/scores as FLOAT of the shape \[10,10\]/, /are( \d){10}\.$/m],
  chat: [/— and nothing is lost\. 再见! 👋$/m, /^Those were \d+ words\.$/m],
  'custom-kind': [/^1797 digits in 18 tables of CSV/m, /^98\.2 % are read right/m],
  'dead-letter': [/^1794 records are worked on/m, /row 10, 3 attempts: not JSON at all$/m],
  direct: [/ 50 requests$/m, / 150 requests$/m],
  'fan-out': [/^1797 lines archived/m, /^ {2}0 █+ 178$/m],
  'http-proxy': [/^ {2}200 \{"digit":3,"score":0\.\d+\}$/m, /^ {2}400 .*holds 64 values/m],
  queue: [/stored at 1 as [0-9a-f-]{36}$/m, /\{"row":9,"digit":9\}\], meant as 9$/m],
  shutdown: [/^1797 done and committed; 0 are left for the next process\.$/m],
  string: [/^ {2}\[\{"row":0,"digit":0\},.*\{"row":4,"digit":4\}\]$/m],
  tensorflow: [/scores of shape \[100,10\]/, /^97\.0 % of 100 digits/m],
  torch: [/output 0 has the shape \[1,10\]/, /^The image is a 7\.$/m],
  'two-stages': [/^98\.4 % of 1000 stored results/m, /At most \d+ records were in this process/],
};

/** The main job has a spec of its own. */
const names = readdirSync(join(__dirname, '..', '..', 'samples'))
  .flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -'.ts'.length)] : []))
  .filter((name) => name !== 'digits');

let samples: BuiltSamples;
const runs = new Map<string, Promise<Run>>();

beforeAll(async () => {
  samples = await buildSamples();
  // Two lanes: as many as there are cores at least.
  const waiting = [...names];
  const lane = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const run = samples.run(name);
      runs.set(name, run);
      await run;
    }
  };
  await Promise.all([lane(), lane()]);
}, 120_000);

afterAll(() => samples.remove());

describe('the samples', () => {
  it('are all known here', () => {
    expect(names.sort()).toEqual(Object.keys(PRINTED).sort());
  });

  it.each(names)('%s ends by itself, and its checks hold', async (name) => {
    const { code, out, err } = await runs.get(name)!;
    expect(err).toBe('');
    for (const printed of PRINTED[name] ?? []) expect(out).toMatch(printed);
    expect(out).toMatch(/^Every check holds/m);
    expect(code).toBe(0);
  });

  it('drains and ends when it is told to in the midst of its work', async () => {
    const { code, out, err } = await samples.run('shutdown', {
      signal: 'SIGTERM',
      at: 'SIGTERM ends it',
    });
    expect(err).toBe('');
    const done = Number(/^(\d+) done and committed; (\d+) are left/m.exec(out)?.[1]);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(digits.length);
    expect(out).toContain(`${digits.length - done} are left for the next process`);
    expect(out).toContain('what is finished is committed');
    expect(code).toBe(0);
  });
});

describe('a sample on a service of one’s own', () => {
  const token = 'secret';

  /** Runs the string sample on a service that reads each digit as `digitOf` says. */
  async function runString(digitOf: (row: number) => number, env: NodeJS.ProcessEnv): Promise<Run> {
    const emulator = await EasEmulator.start({
      token,
      services: {
        my_digits: (body) => {
          const table = JSON.parse(Buffer.from(body).toString()) as { row: number }[];
          return JSON.stringify(table.map(({ row }) => ({ row, digit: digitOf(row) })));
        },
      },
    });
    try {
      return await samples.run('string', undefined, { EAS_ENDPOINT: emulator.url, ...env });
    } finally {
      await emulator.close();
    }
  }

  it('is told where it is by the environment', async () => {
    const run = await runString((row) => digits[row]?.label ?? -1, {
      EAS_SERVICE: 'my_digits',
      EAS_TOKEN: token,
    });
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).not.toContain('emulator');
  });

  it('fails when what comes is not what it should be', async () => {
    const run = await runString(() => 0, { EAS_SERVICE: 'my_digits', EAS_TOKEN: token });
    expect(run.err).toBe('Does not hold: every digit is read right.\n');
    expect(run.code).toBe(1);
  });

  it('fails without the token', async () => {
    const run = await runString(() => 0, { EAS_SERVICE: 'my_digits' });
    expect(run.err).toContain('EasAuthError');
    expect(run.code).toBe(1);
  });
});
