import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cached } from './runner/cache.js';
import { CommandError, runCommand } from './runner/command.js';
import { PeerError, type Launch } from './runner/peer.js';
import { rowsOf, type Row } from './runner/row.js';
import { runSdk } from './runner/run-sdk.js';
import type { Sdk } from './runner/sdk.js';

/** A peer that answers `echo`, refuses all else, and exits when it is told to. */
const PROGRAM = `
const reply = (message) => console.log(JSON.stringify(message));
reply({ id: 0, result: null });
require('readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, op, args } = JSON.parse(line);
  if (op === 'exit') process.exit();
  if (op === 'echo') reply({ id, result: args });
  else reply({ id, error: { code: 404, message: 'no ' + op } });
}).on('close', () => process.exit());
`;

const sdk: Sdk = {
  name: 'Fake',
  package: 'fake 1',
  has: new Set(['string']),
  unavailable: { queue: 'this version has none' },
  knownDefects: new Set(['known']),
  dtypes: { tf: [], torch: [], blade: [], onnx: [] },
  install: () => Promise.resolve({ command: process.execPath, args: ['-e', PROGRAM] }),
};
const row = rowsOf('part');
const echo = row('echo', ['string'], async ({ peer }) => {
  expect(await peer.call('echo', { a: 1 })).toEqual({ a: 1 });
});

async function run(rows: Row[], of: Sdk = sdk): Promise<[string, string][]> {
  const { results } = await runSdk(of, rows, () => undefined);
  return results.map(({ outcome, note }) => [outcome, note]);
}

describe('a run of an SDK', () => {
  it('passes a row that throws nothing', async () => {
    expect(await run([echo])).toEqual([['passed', '']]);
  });

  it('fails a row that throws, and goes on', async () => {
    const refused = row('refused', ['string'], async ({ peer }) => {
      await peer.call('nothing', {});
    });
    expect(await run([refused, echo])).toEqual([
      ['failed', 'no nothing'],
      ['passed', ''],
    ]);
  });

  it('fails a row whose peer is gone, and goes on with a new one', async () => {
    const gone = row('gone', ['string'], async ({ peer }) => {
      await peer.call('exit', {});
    });
    const [first, second] = await run([gone, echo]);
    expect(first?.[0]).toBe('failed');
    expect(first?.[1]).toContain('the peer ended');
    expect(second).toEqual(['passed', '']);
  });

  it('tells a defect that is known from one that is not', async () => {
    const rows = ['known', 'other'].map((name) =>
      row(name, ['string'], (bench) => {
        bench.defect('it does not');
        return Promise.resolve();
      }),
    );
    expect(await run(rows)).toEqual([
      ['defect', 'it does not'],
      ['failed', 'it does not'],
    ]);
  });

  it('does not run what the SDK has not, and skips what another version has', async () => {
    const never = (): Promise<void> => Promise.reject(new Error('was run'));
    expect(await run([row('a', ['onnx'], never), row('b', ['queue'], never)])).toEqual([
      ['absent', ''],
      ['skipped', 'this version has none'],
    ]);
  });

  it('skips all rows of an SDK that cannot be installed', async () => {
    const install = (): Promise<Launch> => Promise.reject(new CommandError('no such tool', true));
    const lines: string[] = [];
    const report = await runSdk({ ...sdk, install }, [echo], (line) => lines.push(line));
    expect(report.results.map(({ outcome }) => outcome)).toEqual(['skipped']);
    expect(lines).toEqual(['skipped: Fake, as fake 1 cannot be installed: no such tool']);
  });
});

describe('a peer', () => {
  it('tells the status that the SDK tells', async () => {
    const refused = row('refused', ['string'], async ({ peer }) => {
      await expect(peer.call('nothing', {})).rejects.toMatchObject({ code: 404 });
      await expect(peer.call('nothing', {})).rejects.toBeInstanceOf(PeerError);
    });
    expect(await run([refused])).toEqual([['passed', '']]);
  });

  it('that does not start fails the run with what it printed', async () => {
    const args = ['-e', "console.error('no such module'); process.exit(1)"];
    const install = (): Promise<Launch> => Promise.resolve({ command: process.execPath, args });
    await expect(run([echo], { ...sdk, install })).rejects.toThrow('no such module');
  });
});

describe('a command', () => {
  it('gives what it printed', async () => {
    expect(await runCommand(process.execPath, ['-p', '40 + 2'])).toBe('42\n');
  });

  it('that fails tells its last lines', async () => {
    const failing = runCommand(process.execPath, ['-e', "console.log('why'); process.exit(3)"]);
    await expect(failing).rejects.toThrow(/ended with 3:\nwhy/);
  });

  it('that is missing says so', async () => {
    const missing = runCommand('rx-eas-no-such-command', []);
    await expect(missing).rejects.toMatchObject({ isMissing: true });
  });
});

describe('the cache', () => {
  let root = '';
  const before = process.env['RX_EAS_INTEROP_CACHE'];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'rx-eas-cache-'));
    process.env['RX_EAS_INTEROP_CACHE'] = root;
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
    if (before === undefined) delete process.env['RX_EAS_INTEROP_CACHE'];
    else process.env['RX_EAS_INTEROP_CACHE'] = before;
  });

  it('fills a folder once', async () => {
    let fills = 0;
    const fill = (folder: string): Promise<void> => {
      fills += 1;
      writeFileSync(join(folder, 'file'), '');
      return Promise.resolve();
    };
    const folder = await cached('key', fill);
    expect(await cached('key', fill)).toBe(folder);
    expect(fills).toBe(1);
    expect(existsSync(join(folder, 'file'))).toBe(true);
    expect(readdirSync(root)).toEqual(['key']);
  });

  it('leaves nothing of a folder that was not filled to the end', async () => {
    const fill = (): Promise<never> => Promise.reject(new Error('no network'));
    await expect(cached('key', fill)).rejects.toThrow('no network');
    expect(readdirSync(root)).toEqual([]);
  });
});
