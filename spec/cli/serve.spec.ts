import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { Child, Program } from './child.js';
import { cli } from './kit.js';

const program = new Program();

async function urlOf(child: Child): Promise<string> {
  await child.says('\n');
  return /http:\/\/\S+/.exec(child.stdout)![0];
}

describe('rx-eas serve', () => {
  it('serves any queue and echo on loopback, and ends cleanly on SIGTERM', async () => {
    const child = new Child(program, ['serve', '--port', '0', '--queue', 'a', '--queue', 'b/sink']);
    const url = await urlOf(child);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const echo = await fetch(`${url}/api/predict/echo`, { method: 'POST', body: 'hi' });
    expect(await echo.text()).toBe('hi');
    const put = await fetch(`${url}/api/predict/any`, { method: 'POST', body: 'x' });
    expect(await put.text()).toBe('1');
    child.kill('SIGTERM');
    expect(await child.ended).toBe(0);
    expect(child.stderr).toBe('');
    expect(child.stdout.split('\n')).toHaveLength(2);
  });

  it('takes its token from the environment, and ends on SIGINT with a watch open', async () => {
    const child = new Child(program, ['serve'], { EAS_TOKEN: 't' });
    const url = `${await urlOf(child)}/api/predict/q`;
    expect((await fetch(`${url}?_count_=true`)).status).toBe(401);
    const watch = await fetch(`${url}?_watch_=true`, { headers: { Authorization: 't' } });
    expect(watch.status).toBe(200);
    child.kill('SIGINT');
    expect(await child.ended).toBe(0);
    await expect(watch.arrayBuffer()).rejects.toThrow();
    expect(child.stdout + child.stderr).not.toContain('EAS_TOKEN');
  });

  it('warns of a token on the command line', async () => {
    const child = new Child(program, ['serve', '--token', 'secret']);
    const url = await urlOf(child);
    const headers = { Authorization: 'secret' };
    expect((await fetch(`${url}/api/predict/q?_count_=true`, { headers })).status).toBe(200);
    child.kill('SIGTERM');
    expect(await child.ended).toBe(0);
    expect(child.stderr).toContain('EAS_TOKEN');
    expect(child.stderr).not.toContain('secret');
  });

  it('says in one line that a port is in use, or none', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const inUse = await cli(['serve', '--port', String(port)]);
    expect(inUse.code).toBe(5);
    expect(inUse.stderr).toMatch(/^rx-eas: [^\n]*EADDRINUSE[^\n]*\n$/);
    const none = await cli(['serve', '--port', 'abc']);
    expect(none.code).toBe(2);
    expect(none.stderr).toMatch(/^rx-eas: [^\n]*'abc' is invalid[^\n]*\n$/);
    taken.close();
  });
});
