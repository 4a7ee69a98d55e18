import crypto from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { EasEmulator } from '../../lib/emulator/index.js';
import { type EmulatorOptions } from '../../lib/emulator/index.js';
import { put, Watch, withEmulator } from '../emulator/kit.js';
import { complaint } from '../support/complaint.js';
import { closeOf } from '../support/server.js';
import { planOf } from '../../lib/emulator/plan.js';

const TOKEN = 'a token of the emulator';

afterEach(() => {
  jest.restoreAllMocks();
});

/** Connects and writes; the text of the answer once the connection has ended. */
async function talk(emulator: EasEmulator, say: (socket: Socket) => void): Promise<string> {
  const { hostname, port } = new URL(emulator.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  let heard = '';
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
  await once(socket, 'connect');
  say(socket);
  await closeOf(socket);
  return heard;
}

/** Writes without end. */
function flood(socket: Socket, piece: string): void {
  const write = (): void => {
    if (!socket.destroyed && socket.write(piece)) setImmediate(write);
  };
  socket.on('drain', write);
  write();
}

describe('an emulator with a token', () => {
  const options: EmulatorOptions = {
    token: TOKEN,
    queues: { q: {} },
    services: { s: () => 'secret', slow: { handler: () => 'secret', async: true } },
  };

  const REQUESTS: readonly (readonly [method: string, path: string])[] = [
    ['POST', 's'],
    ['GET', 's'],
    ['POST', 'q'],
    ['POST', 'slow'],
    ['POST', 'q?_eos_=true'],
    ['GET', 'q'],
    ['GET', 'q?_attrs_=true'],
    ['GET', 'q?_count_=true'],
    ['GET', 'q?_search_=true&_index_=1'],
    ['GET', 'q?_watch_=true'],
    ['GET', 'slow/sink'],
    ['PUT', 'q?_indexes_=1'],
    ['PUT', 'q?_indexes_=1&_negative_=true'],
    ['DELETE', 'q?_indexes_=1'],
    ['DELETE', 'q?_index_=2&_trunc_=true'],
    ['GET', 'unknown'],
  ];

  it.each(REQUESTS)('refuses %s %s without it, and with a wrong one', (method, path) =>
    withEmulator(options, async (emulator) => {
      emulator.queue('q').put('kept');
      for (const Authorization of [
        undefined,
        TOKEN.slice(0, -1),
        `${TOKEN}x`,
        'EAS bm90aGluZw==',
      ]) {
        const headers: Record<string, string> =
          Authorization === undefined ? {} : { Authorization };
        const response = await fetch(`${emulator.url}/api/predict/${path}`, { method, headers });
        expect(response.status).toBe(401);
        expect(await response.text()).not.toMatch(/secret|token of/);
      }
      expect(emulator.queue('q').snapshot()).toMatchObject({ length: 1, hasEnded: false });
    }),
  );

  it('refuses a watch over WebSocket likewise', () =>
    withEmulator(options, async (_, url) => {
      for (const headers of [{}, { Authorization: 'wrong' }]) {
        expect((await Watch.refused(url, '', headers)).status).toBe(401);
      }
      const watch = await Watch.open(url, '', { Authorization: TOKEN });
      watch.socket.terminate();
    }));

  it('takes as long for a token that is wrong at its end as for one that is wrong altogether', async () => {
    const compared = jest.spyOn(crypto, 'timingSafeEqual');
    await withEmulator(options, async (_, url) => {
      const wrong = ['x', 'b'.repeat(TOKEN.length), `${TOKEN.slice(0, -1)}!`, 'x'.repeat(9_000)];
      const lengths: number[][] = [];
      for (const Authorization of wrong) {
        compared.mockClear();
        expect((await fetch(url, { headers: { Authorization } })).status).toBe(401);
        lengths.push(compared.mock.calls.flat().map(({ byteLength }) => byteLength));
      }
      // Digests, as long whatever the token is, and as many of them.
      expect(lengths[0]!.length).toBeGreaterThan(0);
      expect(new Set(lengths.flat()).size).toBe(1);
      expect(new Set(lengths.map(({ length }) => length)).size).toBe(1);
    });
  });
});

describe('an emulator', () => {
  it('is reached from this machine alone, unless it is told otherwise', () =>
    withEmulator({ services: { s: () => '' } }, async ({ url }) => {
      expect(new URL(url).hostname).toBe('127.0.0.1');
      const others = Object.values(networkInterfaces())
        .flat()
        .filter((one) => one !== undefined && !one.internal && one.family === 'IPv4');
      for (const { address } of others as { address: string }[]) {
        const there = fetch(`http://${address}:${new URL(url).port}/api/predict/s`);
        await expect(there).rejects.toThrow();
      }
    }));

  it('ends a request whose body never ends, after it was told why', () =>
    withEmulator({ queues: { q: {} }, maxBodyBytes: 1_000 }, async (emulator) => {
      const heard = await talk(emulator, (socket) => {
        socket.write(
          'POST /api/predict/q HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n',
        );
        flood(socket, `3e8\r\n${'b'.repeat(1_000)}\r\n`);
      });
      expect(heard).toMatch(/^HTTP\/1\.1 413 /);
      expect(emulator.queue('q').snapshot().length).toBe(0);
    }));

  it('reads nothing of a body that is announced as too long', () =>
    withEmulator({ queues: { q: {} }, maxBodyBytes: 1_000 }, async (emulator) => {
      const heard = await talk(emulator, (socket) => {
        socket.write('POST /api/predict/q HTTP/1.1\r\nHost: h\r\nContent-Length: 1001\r\n\r\n');
      });
      expect(heard).toMatch(/^HTTP\/1\.1 413 /);
    }));

  it.each([
    ['as many as 32 KiB', {}, 33 * 1024],
    ['as many as it is told', { maxHeaderBytes: 2_000 }, 2_100],
  ])('takes headers of %s, and no more', (_, options, bytes) =>
    withEmulator({ queues: { q: {} }, ...options }, async (emulator, url) => {
      const heard = await talk(emulator, (socket) => {
        socket.write(`GET /api/predict/q HTTP/1.1\r\nX-Long: ${'b'.repeat(bytes)}\r\n\r\n`);
      });
      expect(heard).toMatch(/^HTTP\/1\.1 431 /);
      const headers = { 'X-Long': 'b'.repeat(bytes - 1_500) };
      expect((await fetch(`${url}?_count_=true`, { headers })).status).toBe(200);
    }),
  );

  it('holds as many queues and consumers as it is told, and no more', () =>
    withEmulator({ createQueues: true, maxQueues: 2, maxConsumers: 2 }, async ({ url }) => {
      const at = (name: string): string => `${url}/api/predict/${name}`;
      expect((await put(at('a'), 'x')).status).toBe(200);
      expect((await put(at('b'), 'x')).status).toBe(200);
      expect((await put(at('c'), 'x')).status).toBe(429);
      const named = (uid: string) => ({ 'X-EAS-QueueService-Redis-Uid': uid });
      const first = await Watch.open(at('a'), '', named('1'));
      const second = await Watch.open(at('a'), '', named('2'));
      expect((await Watch.refused(at('a'), '', named('3'))).status).toBe(429);
      first.socket.terminate();
      second.socket.terminate();
    }));

  it.each([{ maxHeaderBytes: 0 }, { maxBodyBytes: 0 }, { maxQueues: 0.5 }, { maxConsumers: -1 }])(
    'refuses bounds that are none: %j',
    (options) => {
      expect(complaint(() => planOf(options))).toMatch(
        /^EasEmulator\.max\w+ is .*; write a whole number of 1/,
      );
    },
  );
});
