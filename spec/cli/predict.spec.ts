import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { ServiceHandler } from '../../lib/emulator/index.js';
import { cli, Cli, SlowOutput, startEmulator, type CliOptions } from './kit.js';

async function service(svc: ServiceHandler = (body) => body, token?: string) {
  const emulator = await startEmulator({ services: { svc }, token });
  const env = { EAS_ENDPOINT: emulator.url, EAS_SERVICE: 'svc' };
  return { emulator, options: { env } satisfies CliOptions };
}
const inPieces = (...pieces: string[]): ServiceHandler => {
  async function* body(): AsyncGenerator<Uint8Array> {
    for (const piece of pieces) {
      yield Buffer.from(piece);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return () => ({ headers: { 'Content-Type': 'text/event-stream' }, body: body() });
};

describe('predict', () => {
  it('sends the argument, or the standard input, and writes the answer as it is', async () => {
    const { options } = await service();
    expect(await cli(['predict', '[1]'], options)).toMatchObject({ code: 0, stdout: '[1]' });
    const bytes = Buffer.from([0, 255, 10]);
    expect((await cli(['predict'], { ...options, stdin: bytes })).bytes).toEqual(bytes);
    expect((await cli(['predict', '-'], { ...options, stdin: 'x' })).stdout).toBe('x');
  });

  it('sends a file, and writes into another', async () => {
    const { options } = await service();
    const folder = await mkdtemp(join(tmpdir(), 'rx-eas-'));
    const [given = '', written = ''] = ['in', 'out'].map((name) => join(folder, name));
    await writeFile(given, Buffer.from([1, 2, 255]));
    const ended = await cli(['predict', '--file', given, '--out', written], options);
    expect(ended).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(await readFile(written)).toEqual(Buffer.from([1, 2, 255]));
    await rm(folder, { recursive: true });
  });

  it('says what the body is, where it goes and who asks', async () => {
    const calls: unknown[] = [];
    const { emulator, options } = await service((body, { path, query, headers }) => {
      calls.push({ path, query: String(query), type: headers['content-type'], x: headers['x-a'] });
      return body;
    }, 'secret');
    const env = { ...options.env, EAS_TOKEN: 'secret' };
    const args = ['--json', '--path', 'v1/x', '--query', 'a=b', '-H', 'X-A: c', '[1]'];
    expect((await cli(['predict', ...args], { env })).code).toBe(0);
    expect(calls).toEqual([{ path: 'v1/x', query: 'a=b', type: 'application/json', x: 'c' }]);
    const url = `${emulator.url}/api/predict/svc`;
    const custom = { env: { EAS_URL: url, EAS_TOKEN: 'secret' } };
    expect(await cli(['predict', 'x'], custom)).toMatchObject({ code: 0, stdout: 'x' });
  });

  it('keeps an answer from steering the terminal, and ends it with a line break', async () => {
    const { options } = await service();
    const terminal = { ...options, terminal: true };
    expect((await cli(['predict', '{"a":1}\n\u001b[2J'], terminal)).stdout).toBe(
      '{"a":1}\n\\u001b[2J\n',
    );
  });

  it('streams pieces, lines and the data of events', async () => {
    const { options } = await service(inPieces('data: a', 'b\n\ndata: c\n', '\ndata: [DONE]\n\n'));
    expect((await cli(['predict', '--stream', ''], options)).stdout).toBe(
      'data: ab\n\ndata: c\n\ndata: [DONE]\n\n',
    );
    expect((await cli(['predict', '--events', ''], options)).stdout).toBe('ab\nc\n');
    expect((await cli(['predict', '--lines', ''], options)).stdout).toBe(
      'data: ab\n\ndata: c\n\ndata: [DONE]\n\n',
    );
  });

  it('writes a piece before the next one is there', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    async function* body(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('first ');
      await held;
      yield Buffer.from('second');
    }
    const { options } = await service(() => ({ body: body() }));
    const running = new Cli(['predict', '--stream', 'x'], options);
    await running.says('first ');
    release();
    expect(await running.ended).toMatchObject({ code: 0, stdout: 'first second' });
  });

  it('is given up at Ctrl-C, also while it reads its body', async () => {
    const { options } = await service(() => new Promise(() => undefined));
    const stdin = new PassThrough();
    const reading = new Cli(['predict'], { ...options, stdin });
    reading.interrupt();
    expect(await reading.ended).toMatchObject({ code: 130, stderr: 'rx-eas: interrupted\n' });
    const waiting = new Cli(['predict', '-v', 'x'], options);
    await waiting.says('attempt 1', 'stderr');
    waiting.interrupt();
    expect((await waiting.ended).code).toBe(130);
  });

  it('ends quietly when whoever reads the stream goes away', async () => {
    const { options } = await service(inPieces('a', 'b', 'c'));
    const stdout = new SlowOutput();
    const running = new Cli(['predict', '--stream', 'x'], { ...options, stdout });
    await stdout.asked();
    stdout.finish('EPIPE');
    expect(await running.ended).toMatchObject({ code: 0, stderr: '' });
  });
});
