import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { COMMANDS } from '../../lib/cli/registry.js';
import { cli, startEmulator, type Ended } from './kit.js';

/** Arguments with which each command would work, were the rest right. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  predict: ['x'],
  put: ['x'],
  search: ['1'],
  commit: ['1'],
  delete: ['1'],
  truncate: ['1'],
};
const NAMES = COMMANDS.map(({ name }) => name);
const ONLINE = NAMES.filter((name) => name !== 'serve');
const call = (name: string, ...more: string[]): string[] => [
  name,
  ...(ARGUMENTS[name] ?? []),
  ...more,
];

/** One line, and no stack trace. */
function expectOneLine({ stdout, stderr }: Ended, about: RegExp): void {
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^rx-eas: [^\n]+\n$/);
  expect(stderr).toMatch(about);
}

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('every command', () => {
  it.each(NAMES)('%s explains itself, with examples', async (name) => {
    const ended = await cli([name, '--help']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain(`Usage: rx-eas ${name} [options]`);
    expect(ended.stdout).toMatch(/Examples:\n {2}.*rx-eas /);
    // Nobody can read what a value was made into.
    expect(ended.stdout).not.toMatch(/undefined|\[object|default: 5000/);
  });

  it.each(NAMES)('%s refuses options that it does not know', async (name) => {
    const ended = await cli(call(name, '--nope'));
    expect(ended.code).toBe(2);
    expectOneLine(ended, /unknown option '--nope'/);
  });

  it.each(ONLINE)('%s says what is missing', async (name) => {
    const noEndpoint = await cli(call(name));
    expect(noEndpoint.code).toBe(2);
    expectOneLine(
      noEndpoint,
      /no endpoint; give --endpoint or set EAS_ENDPOINT; --help tells more/,
    );
    const noName = await cli(call(name), { env: { EAS_ENDPOINT: '127.0.0.1:1', EAS_SERVICE: '' } });
    expect(noName.code).toBe(2);
    expectOneLine(noName, /no (queue; give --queue|service; give --service) or set EAS_SERVICE/);
  });

  it('ends with 5 where nobody listens', async () => {
    const port = await closedPort();
    const env = { EAS_ENDPOINT: `127.0.0.1:${port}`, EAS_SERVICE: 'q' };
    for (const name of ONLINE) {
      const ended = await cli(call(name, '--retries', '0'), { env });
      expect([name, ended.code]).toEqual([name, 5]);
      expectOneLine(ended, /No connection to http:\/\/127.*ECONNREFUSED/);
    }
  });

  it('ends with 3 when the token is refused, and never shows it', async () => {
    const emulator = await startEmulator({ token: 'secret', services: { svc: (body) => body } });
    const env = { EAS_ENDPOINT: emulator.url, EAS_TOKEN: 'guessed' };
    for (const name of ONLINE) {
      const service = name === 'predict' ? 'svc' : 'q';
      const ended = await cli(call(name), { env: { ...env, EAS_SERVICE: service } });
      expect([name, ended.code]).toEqual([name, 3]);
      expectOneLine(ended, /401 \(the token was refused\)/);
      expect(ended.stderr).not.toContain('guessed');
    }
  });

  it('ends with 4 where there is no such queue or service', async () => {
    const emulator = await startEmulator({ createQueues: false });
    const env = { EAS_ENDPOINT: emulator.url, EAS_SERVICE: 'none' };
    for (const name of ONLINE) {
      const ended = await cli(call(name), { env });
      expect([name, ended.code]).toEqual([name, 4]);
      expectOneLine(ended, /404/);
    }
  });
});

describe('a token on the command line', () => {
  it('works, and draws a warning that does not hold it', async () => {
    const emulator = await startEmulator({ token: 'secret', queues: { q: {} } });
    const env = { EAS_ENDPOINT: emulator.url, EAS_QUEUE: 'q' };
    const warned = await cli(['count', '--token', 'secret'], { env });
    expect(warned).toMatchObject({ code: 0, stdout: '0\n' });
    expect(warned.stderr).toMatch(/^rx-eas: warning: .*EAS_TOKEN instead\n$/);
    expect(warned.stderr).not.toContain('secret');
    const quiet = await cli(['count'], { env: { ...env, EAS_TOKEN: 'secret' } });
    expect(quiet).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('other mistakes', () => {
  const env = { EAS_ENDPOINT: '127.0.0.1:1', EAS_SERVICE: 'q' };

  it.each<[string, string[], RegExp]>([
    ['no such command', ['wach'], /unknown command 'wach' \(Did you mean watch\?\)/],
    ['a missing index', ['search'], /missing required argument 'index'/],
    ['what is no index', ['delete', 'x'], /"x" is no index\. Write an index/],
    ['what is no time', ['count', '--timeout', 'soon'], /'soon' is invalid\. Write a time/],
    ['what is no tag', ['put', '--tag', 'x', 'y'], /Write key=value/],
    ['a tag of the protocol', ['put', '--tag', '_index_=1', 'y'], /_index_/],
    ['an unknown format', ['get', '--format', 'csv'], /Allowed choices are table, jsonl/],
    ['two bodies', ['predict', 'x', '--file', 'y'], /both an argument and a file/],
    ['what is no JSON', ['predict', '--json', '{'], /the body is not JSON/],
    ['two addresses', ['predict', 'x', '--url', 'http://h', '-s', 'y'], /--url is the whole/],
    ['two ways to stream', ['predict', 'x', '--lines', '--events'], /cannot be used with/],
    ['an empty window', ['watch', '--window', '0'], /from 1 to/],
    ['an address that is none', ['count', '-e', 'ftp://h'], /endpoint/],
  ])('are told in one line, with 2: %s', async (_, args, about) => {
    const ended = await cli(args, { env });
    expect(ended.code).toBe(2);
    expectOneLine(ended, about);
  });

  it('refuses Arrow on a terminal', async () => {
    const ended = await cli(['get', '--format', 'arrow'], { env, terminal: true });
    expect(ended.code).toBe(2);
    expectOneLine(ended, /arrow is not for a terminal; add --out FILE/);
  });

  it('says which file cannot be read, or written, before anything is sent', async () => {
    const read = await cli(['predict', '--file', '/nope/x'], { env });
    expect(read.code).toBe(1);
    expectOneLine(read, /cannot read \/nope\/x: no such file or directory \(ENOENT\)/);
    const write = await cli(['get', '--out', '/nope/x.jsonl'], { env });
    expect(write.code).toBe(8);
    expectOneLine(write, /cannot write \/nope\/x\.jsonl: no such file or directory \(ENOENT\)/);
  });

  it('ends with 6 when no answer comes in time', async () => {
    const emulator = await startEmulator({ queues: { q: {} } });
    emulator.faults.add({ kind: 'delay', on: 'count', delayMs: 10_000 });
    const late = { EAS_ENDPOINT: emulator.url, EAS_SERVICE: 'q' };
    const args = ['count', '--timeout', '30ms', '--retries', '0'];
    const ended = await cli(args, { env: late });
    expect(ended.code).toBe(6);
    expectOneLine(ended, /30 ms/);
  });

  it('shows what happens, and where it failed, when asked to', async () => {
    const port = await closedPort();
    const args = ['count', '-e', `127.0.0.1:${port}`, '-q', 'q', '--retries', '1', '--verbose'];
    const { code, stderr } = await cli(args);
    expect(code).toBe(5);
    expect(stderr).toMatch(/^rx-eas: count: attempt 1 to http/m);
    expect(stderr).toMatch(/^rx-eas: count: again in \d+ ms, after: No connection/m);
    expect(stderr).toMatch(/^ {4}at /m);
    expect(stderr).toContain('caused by: ');
  });

  it('keeps an answer of several lines on one, and from steering the terminal', async () => {
    const emulator = await startEmulator({
      services: { svc: () => ({ status: 400, body: 'line\n\u001b[2Jline' }) },
    });
    const ended = await cli(['predict', 'x', '-e', emulator.url, '-s', 'svc']);
    expect(ended.code).toBe(1);
    expectOneLine(ended, /: line \[2Jline$/m);
  });

  it('shows help and tells the exit codes', async () => {
    const ended = await cli(['--help']);
    expect(ended.code).toBe(0);
    for (const { name, summary } of COMMANDS) {
      expect(ended.stdout).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
    }
    expect(ended.stdout).toContain('Exit codes:');
    expect(await cli(['--version'])).toMatchObject({ code: 0, stdout: '1.2.3\n' });
    expect((await cli([])).code).toBe(2);
  });
});
