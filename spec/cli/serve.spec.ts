import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';

const running = new Set<ChildProcess>();

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

class Cli {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  stdout = '';
  stderr = '';

  constructor(args: string[], env: Record<string, string> = {}) {
    this.child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/main.ts', ...args], {
      env: { ...process.env, EAS_TOKEN: '', ...env },
    });
    running.add(this.child);
    this.child.stdout?.on('data', (data: Buffer) => (this.stdout += data.toString()));
    this.child.stderr?.on('data', (data: Buffer) => (this.stderr += data.toString()));
    this.ended = once(this.child, 'close').then(([code]) => code as number | null);
  }

  async url(): Promise<string> {
    while (!this.stdout.includes('\n')) await once(this.child.stdout!, 'data');
    return /http:\/\/\S+/.exec(this.stdout)![0];
  }
}

describe('rx-eas serve', () => {
  it('serves any queue and echo on loopback, and ends cleanly on SIGTERM', async () => {
    const cli = new Cli(['serve', '--port', '0', '--queue', 'a', 'b/sink']);
    const url = await cli.url();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const echo = await fetch(`${url}/api/predict/echo`, { method: 'POST', body: 'hi' });
    expect(await echo.text()).toBe('hi');
    const put = await fetch(`${url}/api/predict/any`, { method: 'POST', body: 'x' });
    expect(await put.text()).toBe('1');
    cli.child.kill('SIGTERM');
    expect(await cli.ended).toBe(0);
    expect(cli.stderr).toBe('');
    expect(cli.stdout.split('\n')).toHaveLength(2);
  });

  it('takes its token from the environment, and ends on SIGINT with a watch open', async () => {
    const cli = new Cli(['serve'], { EAS_TOKEN: 't' });
    const url = `${await cli.url()}/api/predict/q`;
    expect((await fetch(`${url}?_count_=true`)).status).toBe(401);
    const watch = await fetch(`${url}?_watch_=true`, { headers: { Authorization: 't' } });
    expect(watch.status).toBe(200);
    cli.child.kill('SIGINT');
    expect(await cli.ended).toBe(0);
    await expect(watch.arrayBuffer()).rejects.toThrow();
    expect(cli.stdout + cli.stderr).not.toContain('EAS_TOKEN');
  });

  it('warns of a token on the command line', async () => {
    const cli = new Cli(['serve', '--token', 'secret']);
    const url = await cli.url();
    const headers = { Authorization: 'secret' };
    expect((await fetch(`${url}/api/predict/q?_count_=true`, { headers })).status).toBe(200);
    cli.child.kill('SIGTERM');
    expect(await cli.ended).toBe(0);
    expect(cli.stderr).toContain('EAS_TOKEN');
    expect(cli.stderr).not.toContain('secret');
  });

  it('says in one line that a port is in use or none, and ends with 1', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const inUse = new Cli(['serve', '--port', String(port)]);
    const none = new Cli(['serve', '--port', 'abc']);
    expect(await inUse.ended).toBe(1);
    expect(inUse.stderr).toMatch(/^rx-eas: [^\n]*EADDRINUSE[^\n]*\n$/);
    expect(await none.ended).toBe(1);
    expect(none.stderr).toMatch(/^rx-eas: --port is "abc"[^\n]*\n$/);
    taken.close();
  });

  it('ends with 2 for arguments it does not know', async () => {
    const cli = new Cli(['serve', '--nope']);
    expect(await cli.ended).toBe(2);
    expect(cli.stderr).toContain('--nope');
  });
});
