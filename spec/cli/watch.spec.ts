import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { tableFromIPC } from 'apache-arrow';
import type { EasEmulator } from '../../lib/emulator/index.js';
import { cli, Cli, linesOf, SlowOutput, startEmulator, type CliOptions } from './kit.js';

async function queueOf(count: number) {
  const emulator = await startEmulator({ queues: { q: {} } });
  for (let at = 0; at < count; at++) emulator.queue('q').put(`record ${at}`);
  return { emulator, options: { env: { EAS_ENDPOINT: emulator.url, EAS_SERVICE: 'q' } } };
}

/** What the service was sent before has arrived there: several answers have come since. */
async function settled({ url }: EasEmulator): Promise<void> {
  for (let at = 0; at < 5; at++) await fetch(`${url}/api/predict/q?_attrs_=true`);
}
/** Whoever comes next is given so many records, and the first of them is this one. */
async function expectLeft(options: CliOptions, count: number, first: number): Promise<void> {
  const ended = await cli(['watch', '--count', String(count)], options);
  const indexes = linesOf(ended).map((row) => (row as { index: number }).index);
  expect(indexes).toHaveLength(count);
  expect(Math.min(...indexes)).toBe(first);
}
const committed = (emulator: EasEmulator): number => emulator.queue('q').committed['eas'] ?? 0;
const pending = (emulator: EasEmulator): number =>
  Object.values(emulator.queue('q').pending).reduce((sum, one) => sum + one, 0);

describe('watch', () => {
  it('writes records, acknowledges them, and ends after --count', async () => {
    const { emulator, options } = await queueOf(5);
    const ended = await cli(['watch', '--count', '3'], options);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(linesOf(ended)).toMatchObject([
      { index: 1, data: 'record 0' },
      { index: 2, data: 'record 1' },
      { index: 3, data: 'record 2' },
    ]);
    expect(committed(emulator)).toBe(3);
    await expectLeft(options, 2, 4);
  });

  it('gives back what goes beyond --count within a larger window', async () => {
    const { emulator, options } = await queueOf(50);
    const ended = await cli(['watch', '--count', '3', '--window', '50'], options);
    expect(linesOf(ended)).toHaveLength(3);
    expect(committed(emulator)).toBe(3);
    await expectLeft(options, 47, 4);
  });

  it('acknowledges nothing before it is written, so that a slow reader sets the pace', async () => {
    const { emulator, options } = await queueOf(12);
    const stdout = new SlowOutput();
    const args = ['watch', '--window', '4', '--count', '12'];
    const running = new Cli(args, { ...options, stdout });
    await stdout.asked();
    await settled(emulator);
    expect([committed(emulator), pending(emulator)]).toEqual([0, 4]);
    while (committed(emulator) < 12) {
      await stdout.asked();
      const before = committed(emulator);
      const { length } = stdout.written.join('').trimEnd().split('\n');
      expect(before).toBeLessThan(length);
      expect(length - before).toBeLessThanOrEqual(4);
      stdout.finish();
      if (length === 12) break;
    }
    expect((await running.ended).code).toBe(0);
    expect(committed(emulator)).toBe(12);
    expect(Math.max(...Object.values(emulator.queue('q').peakPending))).toBe(4);
  });

  it.each([
    ['a full disk', 'ENOSPC', 8, /^rx-eas: cannot write the output: it does not go \(ENOSPC\)\n$/],
    ['a reader that went away', 'EPIPE', 0, /^$/],
  ])('gives back what was not written: %s', async (_, code, exitCode, stderr) => {
    const { emulator, options } = await queueOf(6);
    const stdout = new SlowOutput();
    const running = new Cli(['watch', '--window', '4'], { ...options, stdout });
    await stdout.asked();
    stdout.finish(code);
    const ended = await running.ended;
    expect(ended.code).toBe(exitCode);
    expect(ended.stderr).toMatch(stderr);
    expect(committed(emulator)).toBe(0);
    await expectLeft(options, 6, 1);
  });

  it('finishes at Ctrl-C what it was handed', async () => {
    const { emulator, options } = await queueOf(3);
    const stdout = new SlowOutput();
    const running = new Cli(['watch'], { ...options, stdout });
    await stdout.asked();
    running.interrupt();
    await settled(emulator);
    expect(committed(emulator)).toBe(0);
    stdout.finish();
    expect(await running.ended).toMatchObject({ code: 0, stderr: '' });
    expect(committed(emulator)).toBe(3);
  });

  it('leaves all records there with --ack none, and says when no more can come', async () => {
    const { emulator, options } = await queueOf(6);
    const running = new Cli(['watch', '--ack', 'none', '--window', '4'], options);
    await running.says('"index":4');
    await running.says('the window of 4 is full', 'stderr');
    running.interrupt();
    const ended = await running.ended;
    expect(ended.code).toBe(0);
    expect(linesOf(ended)).toHaveLength(4);
    expect(committed(emulator)).toBe(0);
    await expectLeft(options, 6, 1);
  });

  it('lets the service commit as it sends with --ack auto', async () => {
    const { emulator, options } = await queueOf(5);
    const running = new Cli(['watch', '--ack', 'auto', '--window', '1'], options);
    await running.says('"index":5');
    running.interrupt();
    expect((await running.ended).code).toBe(0);
    expect(emulator.queue('q').length).toBe(0);
  });

  it('ends when nothing came for --idle', async () => {
    const { emulator, options } = await queueOf(2);
    const ended = await cli(['watch', '--idle', '50ms'], options);
    expect(ended.code).toBe(0);
    expect(linesOf(ended)).toHaveLength(2);
    expect(committed(emulator)).toBe(2);
  });

  it.each(['arrow', 'arrow-file'])(
    'writes %s, batch after batch, whole at the end',
    async (format) => {
      const { options } = await queueOf(10);
      const args = ['watch', '--count', '10', '--window', '2', '--format', format];
      const { bytes, code } = await cli(args, options);
      expect(code).toBe(0);
      const table = tableFromIPC(bytes);
      expect(table.numRows).toBe(10);
      expect(table.batches.length).toBeGreaterThan(1);
      expect(table.schema.names).toEqual(['index', 'requestId', 'tags', 'data', 'message']);
      const data = Array.from(table.getChild('data')!, (one) =>
        Buffer.from(one as Uint8Array).toString(),
      );
      expect(data.at(-1)).toBe('record 9');
    },
  );

  it('writes a schema when nothing came, the same as of records', async () => {
    const { options } = await queueOf(1);
    const folder = await mkdtemp(join(tmpdir(), 'rx-eas-'));
    const [some = '', none = ''] = ['some.arrow', 'none.arrow'].map((name) => join(folder, name));
    await cli(['watch', '--count', '1', '--out', some], options);
    await cli(['watch', '--idle', '20ms', '--out', none], options);
    const [full, empty] = [tableFromIPC(await readFile(some)), tableFromIPC(await readFile(none))];
    expect([full.numRows, empty.numRows]).toEqual([1, 0]);
    expect(empty.schema.fields.map(String)).toEqual(full.schema.fields.map(String));
    await rm(folder, { recursive: true });
  });

  it('tells of a lost connection and goes on', async () => {
    const { emulator, options } = await queueOf(1);
    const running = new Cli(['watch'], options);
    await running.says('"index":1');
    emulator.cutConnections();
    await running.says('connected again', 'stderr');
    emulator.queue('q').put('more');
    await running.says('"data":"more"');
    running.interrupt();
    const { code, stderr } = await running.ended;
    expect(code).toBe(0);
    expect(stderr).toMatch(/^rx-eas: .* Trying again in \d+ ms\.\nrx-eas: connected again\n$/);
  });

  it('ends with the queue when asked to', async () => {
    const { emulator, options } = await queueOf(2);
    const running = new Cli(['watch', '--until-end'], options);
    await running.says('"index":2');
    await fetch(`${emulator.url}/api/predict/q?_eos_=true`, { method: 'POST' });
    expect((await running.ended).code).toBe(0);
  });
});
