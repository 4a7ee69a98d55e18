import { describe, expect, it } from '@jest/globals';
import { tableFromIPC } from 'apache-arrow';
import { PassThrough, Readable } from 'node:stream';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EasEmulator } from '../../lib/emulator/index.js';
import { cli, Cli, linesOf, startEmulator, type CliOptions } from './kit.js';

/** An emulator with the queue q, which holds some records, and the variables that name it. */
async function queueOf(...records: string[]) {
  const emulator = await startEmulator({ queues: { q: {} } });
  for (const record of records) emulator.queue('q').put(record);
  return { emulator, options: optionsFor(emulator) };
}
const optionsFor = ({ url }: EasEmulator): CliOptions => ({
  env: { EAS_ENDPOINT: url, EAS_SERVICE: 'q' },
});
async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rx-eas-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('put', () => {
  it('stores arguments with tags, and writes where they went', async () => {
    const { emulator, options } = await queueOf();
    const ended = await cli(['put', '--tag', 'k=v', 'one', 'two', '-c', '1'], options);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(linesOf(ended)).toMatchObject([{ index: 1 }, { index: 2 }]);
    const got = linesOf(await cli(['get', '-n', '9'], options));
    expect(got).toMatchObject([
      { data: 'one', tags: { k: 'v' } },
      { data: 'two', tags: { k: 'v' } },
    ]);
    expect(emulator.queue('q').length).toBe(0);
  });

  it('that loses its reply is an error, or stores the record again when it is told to', async () => {
    const { emulator, options } = await queueOf();
    emulator.faults.add({ kind: 'lost-reply', on: 'put', times: 2 });
    const ended = await cli(['put', 'one'], options);
    expect(ended.code).not.toBe(0);
    expect(emulator.queue('q').length).toBe(1);
    const again = await cli(['put', '--at-least-once', 'two'], options);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    const [{ requestId }] = linesOf(again) as [{ requestId: string }];
    const got = linesOf(await cli(['get', '-n', '9'], options)) as { requestId: string }[];
    expect(got).toMatchObject([{ data: 'one' }, { data: 'two' }, { data: 'two' }]);
    expect(got.slice(1).map((row) => row.requestId)).toEqual([requestId, requestId]);
  });

  it('writes a record whose place is not told (204) without one', async () => {
    const { emulator, options } = await queueOf();
    const headers = { 'X-Eas-Queueservice-Request-Id': 'id-1' };
    emulator.faults.add({ kind: 'status', on: 'put', status: 204, headers });
    expect(linesOf(await cli(['put', 'one'], options))).toEqual([
      { index: null, requestId: 'id-1' },
    ]);
    const { bytes } = await cli(['put', '--format', 'arrow', 'one'], options);
    const table = tableFromIPC(bytes);
    const columns = ['index', 'requestId'].map((name) => table.getChild(name)?.get(0) as unknown);
    expect(columns).toEqual([null, 'id-1']);
    const shown = await cli(['put', '--format', 'table', 'one'], options);
    expect(shown).toMatchObject({ code: 0 });
    expect(shown.stdout).toContain('id-1');
  });

  it('stores lines of the standard input, byte for byte', async () => {
    const { options } = await queueOf();
    const stdin = Buffer.concat([Buffer.from('one\r\n\ntwo\n'), Buffer.from([0xff, 0x0a, 0x33])]);
    const ended = await cli(['put', '-c', '1'], { ...options, stdin });
    expect(linesOf(ended)).toHaveLength(5);
    const got = linesOf(await cli(['get', '-n', '9'], options));
    expect(got).toMatchObject([
      { data: 'one' },
      { data: '' },
      { data: 'two' },
      { dataBase64: '/w==' },
      { data: '3' },
    ]);
  });

  it('stores files whole', async () => {
    const { options } = await queueOf();
    await inFolder(async (folder) => {
      const file = join(folder, 'a.bin');
      await writeFile(file, 'line\nline\n');
      expect(await cli(['put', '--file', file], options)).toMatchObject({ code: 0 });
      const { bytes } = await cli(['get', '--format', 'raw'], options);
      expect(bytes.toString()).toBe('line\nline\n');
    });
  });

  it('says how many records were stored before one failed, and ends with its code', async () => {
    const { emulator, options } = await queueOf();
    emulator.faults.add({ kind: 'status', on: 'put', status: 450, after: 2 });
    const ended = await cli(['put', '-c', '1', '--retries', '0', 'a', 'b', 'c', 'd'], options);
    expect(ended.code).toBe(7);
    expect(ended.stderr).toMatch(/^rx-eas: .* answered 450 .*\(2 records were stored\)\n$/);
    expect(emulator.queue('q').length).toBe(2);
  });

  it('reads no further ahead than it puts at a time', async () => {
    const { emulator, options } = await queueOf();
    emulator.faults.add({ kind: 'status', on: 'put', status: 400 });
    let read = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) {
        read += 1;
        await Promise.resolve();
        yield Buffer.from(`${read}\n`);
      }
    }
    const stdin = Readable.from(endless(), { objectMode: true, highWaterMark: 1 });
    const ended = await cli(['put', '-c', '4'], { ...options, stdin });
    expect(ended.code).toBe(1);
    expect(read).toBeLessThan(20);
  });

  it('finishes what is under way at Ctrl-C, and reads no more', async () => {
    const { emulator, options } = await queueOf();
    const stdin = new PassThrough();
    const running = new Cli(['put'], { ...options, stdin });
    stdin.write('one\ntwo\n');
    await running.says('"index":2');
    running.interrupt();
    expect(await running.ended).toMatchObject({
      code: 130,
      stderr: 'rx-eas: interrupted; 2 records were stored\n',
    });
    expect(stdin.destroyed).toBe(true);
    expect(emulator.queue('q').length).toBe(2);
  });

  it('shows a bar instead of rows to whoever watches a terminal', async () => {
    const { emulator, options } = await queueOf();
    const words = Array.from({ length: 30 }, (_, at) => `r${at}`);
    const ended = await cli(['put', ...words], { ...options, terminal: true });
    expect(ended).toMatchObject({ code: 0, stdout: '' });
    expect(ended.stderr).toContain('of 30 records');
    expect(ended.stderr).toContain('rx-eas: 30 records were stored\n');
    expect(emulator.queue('q').length).toBe(30);
    const shown = await cli(['put', '--no-progress', ...words], { ...options, terminal: true });
    expect(shown.stdout.split('\n')).toHaveLength(32);
    expect(shown.stderr).toBe('');
  });
});

describe('put at a terminal', () => {
  it('says that it reads, and shows what became of each line', async () => {
    const { options } = await queueOf();
    const ended = await cli(['put'], { ...options, terminal: true, stdin: 'one\n' });
    expect(ended.stderr).toBe(
      'rx-eas: reading records from the standard input, one a line; Ctrl-D ends\n',
    );
    expect(ended.stdout).toMatch(/index +requestId.*\n +1 +\S+\n$/);
  });
});

describe('get', () => {
  it('deletes what it has written, or as the service gives it, or nothing', async () => {
    const { emulator, options } = await queueOf('a', 'b', 'c');
    expect(linesOf(await cli(['get', '--delete', 'never'], options))).toMatchObject([
      { data: 'a' },
    ]);
    expect(emulator.queue('q').length).toBe(3);
    await cli(['get'], options);
    expect(emulator.queue('q').length).toBe(2);
    await cli(['get', '--delete', 'given'], options);
    expect(emulator.queue('q').length).toBe(1);
  });

  it('ends with 6 when nothing came in time', async () => {
    const { options } = await queueOf();
    expect(await cli(['get', '--wait', '10ms'], options)).toEqual({
      code: 6,
      stdout: '',
      bytes: Buffer.alloc(0),
      stderr: 'rx-eas: no record came within 10 ms\n',
    });
  });

  it('writes Arrow with text or bytes, by the name of the file', async () => {
    const { options } = await queueOf('{"a":1}', 'x');
    await inFolder(async (folder) => {
      const look = ['get', '-n', '2', '--delete', 'never'];
      const [file = '', stream = ''] = ['a.arrow', 'a.arrows'].map((name) => join(folder, name));
      await cli([...look, '--out', file], options);
      await cli([...look, '--out', stream, '--payload', 'text'], options);
      const bytes = tableFromIPC(await readFile(file));
      expect(bytes.schema.fields.map(({ type }) => String(type))[3]).toBe('Binary');
      const text = tableFromIPC(await readFile(stream));
      expect([...text.getChild('data')!]).toEqual(['{"a":1}', 'x']);
      expect((await readFile(file)).subarray(0, 6).toString()).toBe('ARROW1');
      expect((await readFile(stream)).subarray(0, 4).toString('hex')).toBe('ffffffff');
    });
  });

  it('writes JSON payloads as values, and others as the text they are', async () => {
    const { options } = await queueOf('{"a": [1]}', 'no json');
    const { stdout } = await cli(['get', '-n', '2', '--payload', 'json'], options);
    expect(stdout).toContain('"data":{"a": [1]}');
    expect(stdout).toContain('"data":"no json"');
  });

  it('leaves a JSON payload as exact as it is written, on one line', async () => {
    const { options } = await queueOf('{"id": 12345678901234567890,\r\n"price": 1.10}\n');
    const { stdout } = await cli(['get', '--payload', 'json'], options);
    expect(stdout).toContain('"data":{"id": 12345678901234567890, "price": 1.10}');
    expect(stdout.trimEnd()).not.toMatch(/[\r\n]/);
  });

  it('takes only what has the tags', async () => {
    const { emulator, options } = await queueOf('a');
    emulator.queue('q').put('b', { tags: { k: 'v' } });
    const got = await cli(['get', '--tag', 'k=v'], options);
    expect(linesOf(got)).toMatchObject([{ data: 'b', index: 2 }]);
  });
});

describe('commands about a queue', () => {
  it('attrs: a table on a terminal, one object elsewhere', async () => {
    const { options } = await queueOf('a');
    expect(linesOf(await cli(['attrs'], options))).toMatchObject([{ 'stream.length': '1' }]);
    const { stdout } = await cli(['attrs'], { ...options, terminal: true });
    expect(stdout).toMatch(/^stream\.length +1$/m);
  });

  it('count: the number alone', async () => {
    const { emulator, options } = await queueOf('a', 'b');
    emulator.queue('q').put('c', { tags: { k: 'v' } });
    expect((await cli(['count'], options)).stdout).toBe('3\n');
    expect((await cli(['count', '-t', 'k=v'], options)).stdout).toBe('1\n');
  });

  it('search: where each record stands; 4 when one is gone', async () => {
    const { options } = await queueOf('a', 'b');
    expect(linesOf(await cli(['search', '1-2'], options))).toEqual([
      { index: 1, consumerId: '', isPending: false, waitCount: 0 },
      { index: 2, consumerId: '', isPending: false, waitCount: 1 },
    ]);
    const gone = await cli(['search', '9'], options);
    expect(gone.code).toBe(4);
    expect(gone.stderr).toMatch(/^rx-eas: .*404.*no data in stream\n$/);
  });

  it('delete: indexes, ranges, and a list on the standard input', async () => {
    const { emulator, options } = await queueOf('a', 'b', 'c', 'd', 'e');
    await cli(['delete', '1', '2-3'], options);
    expect(emulator.queue('q').snapshot().firstIndex).toBe(4n);
    const ended = await cli(['delete', '-'], { ...options, stdin: '4\n5\n' });
    expect(ended).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(emulator.queue('q').length).toBe(0);
  });

  it('commit: for the group that is named', async () => {
    const { emulator, options } = await queueOf('a', 'b');
    // What a group has not been given it cannot be done with.
    const look = ['watch', '--ack', 'none', '--count', '2', '--group', 'g'];
    expect((await cli(look, options)).code).toBe(0);
    expect((await cli(['commit', '--group', 'g', '1-2'], options)).code).toBe(0);
    expect(emulator.queue('q').committed).toEqual({ g: 2 });
  });

  it('truncate: everything below an index', async () => {
    const { emulator, options } = await queueOf('a', 'b', 'c');
    await cli(['truncate', '3'], options);
    expect(emulator.queue('q').snapshot().firstIndex).toBe(3n);
  });

  it('clear: everything; whoever sits at a terminal is asked first', async () => {
    const { emulator, options } = await queueOf('a', 'b');
    const kept = await cli(['clear'], { ...options, terminal: true, stdin: 'n\n' });
    expect(kept.stderr).toContain('Delete 2 records, for every group? [y/N]');
    expect(emulator.queue('q').length).toBe(2);
    await cli(['clear'], { ...options, terminal: true, stdin: 'y\n' });
    expect(emulator.queue('q').length).toBe(0);
    emulator.queue('q').put('c');
    expect((await cli(['clear'], options)).code).toBe(0);
    expect(emulator.queue('q').length).toBe(0);
  });

  it('top: a line of JSON for each look, and a screen on a terminal until Ctrl-C', async () => {
    const { options } = await queueOf('a');
    const looks = await cli(['top', '--count', '2', '--interval', '50ms'], options);
    expect(linesOf(looks)).toMatchObject([
      { name: 'q', length: 1, putPerSecond: null },
      { name: 'q', length: 1, putPerSecond: 0 },
    ]);
    const live = new Cli(['top'], { ...options, terminal: true });
    await live.says('q or Ctrl-C ends');
    live.interrupt();
    const { code, stdout } = await live.ended;
    expect(code).toBe(0);
    // The terminal is given back as it was.
    expect(stdout.startsWith('\u001b[?1049h')).toBe(true);
    expect(stdout.endsWith('\u001b[?1049l')).toBe(true);
  });

  it('reaches the output queue of the service with --sink', async () => {
    const { emulator, options } = await queueOf();
    await cli(['put', '--sink', 'x'], options);
    expect(emulator.queue('q/sink').length).toBe(1);
  });
});
