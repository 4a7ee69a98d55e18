import { afterEach, describe, expect, it } from '@jest/globals';
import { ConnectProxy } from '../support/connect-proxy.js';
import { cli, startEmulator } from './kit.js';

const closing: (() => Promise<unknown>)[] = [];
const { env: before } = process;

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  process.env = before;
});

async function start() {
  const emulator = await startEmulator();
  emulator.queue('q').put('x');
  const proxy = await ConnectProxy.start();
  closing.push(() => proxy.close());
  const at = ['-e', emulator.url, '-q', 'q'];
  return { proxy, at };
}

describe('--proxy', () => {
  it.each([
    ['attrs', []],
    ['get', []],
    ['watch', ['--count', '1']],
  ])('has %s go through a proxy', async (command, args) => {
    const { proxy, at } = await start();
    const { code, stderr } = await cli([command, ...at, ...args, '--proxy', proxy.url()]);
    expect([code, stderr]).toEqual([0, expect.any(String)]);
    expect(proxy.asked.length).toBeGreaterThan(0);
  });

  it('env does as the environment says, and without it nothing is asked', async () => {
    const { proxy, at } = await start();
    process.env = { ...before, HTTP_PROXY: proxy.url(), NO_PROXY: '' };
    expect(await cli(['attrs', ...at])).toMatchObject({ code: 0 });
    expect(proxy.asked).toEqual([]);
    expect(await cli(['attrs', ...at, '--proxy', 'env'])).toMatchObject({ code: 0 });
    expect(proxy.asked).toHaveLength(1);
    process.env['NO_PROXY'] = '127.0.0.0/8';
    expect(await cli(['attrs', ...at, '--proxy', 'env'])).toMatchObject({ code: 0 });
    expect(proxy.asked).toHaveLength(1);
  });

  it('that is no URL is a mistake of the command line', async () => {
    const { at } = await start();
    const { code, stderr } = await cli(['attrs', ...at, '--proxy', 'socks5://u:secret@p:1']);
    expect(code).toBe(2);
    expect(stderr).toContain('proxy has the scheme socks5:');
    expect(stderr).not.toContain('secret');
  });
});
