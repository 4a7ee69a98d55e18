import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EasEmulator } from '../../lib/emulator/index.js';
import { Accepted } from '../emulator/accepted.js';
import { commit, identity, Watch, withEmulator } from '../emulator/kit.js';
import { closeOf } from '../support/server.js';

const TOKEN = 'a token of the emulator';
const AUTHORIZED = `Host: h\r\nAuthorization: ${TOKEN}\r\n`;
const STRANGE = 'Host: h\r\nAuthorization: wrong\r\n';
const HANDSHAKE =
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n';

/** What a socket buffer of ours may hold: a mebibyte of pushes, a record, and what frames them. */
const MAX_BUFFERED = 1024 * 1024 + 64 * 1024;

/** A frame as peers send it: masked, with a mask of zeros. */
function frame(opcode: number, payload: Buffer, isLast = true): Buffer {
  const head = [(isLast ? 0x80 : 0) | opcode, 0x80 | payload.length, 0, 0, 0, 0];
  return Buffer.concat([Buffer.from(head), payload]);
}

/** Writes a piece again and again, whether the other side takes it or not. */
async function repeat(socket: Socket, piece: Buffer | string, times: number): Promise<void> {
  for (let left = times; left > 0 && !socket.destroyed; left--) {
    if (!socket.write(piece)) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What a caller says on its connection, and how it goes on. */
type Caller = (socket: Socket) => Promise<unknown>;

const says =
  (text: string): Caller =>
  async (socket) => {
    socket.write(text, 'latin1');
    await Promise.resolve();
  };

const upgraded =
  (then: Caller, query = ''): Caller =>
  async (socket) => {
    socket.write(
      `GET /api/predict/q?_watch_=true${query} HTTP/1.1\r\n${AUTHORIZED}${HANDSHAKE}\r\n`,
    );
    await once(socket, 'readable');
    await then(socket);
  };

const CALLERS: Readonly<Record<string, Caller>> = {
  'a stranger whose body has no end': async (socket) => {
    socket.write(`POST /api/predict/s HTTP/1.1\r\n${STRANGE}Content-Length: 250000000\r\n\r\n`);
    await repeat(socket, Buffer.alloc(1_000_000), 20);
  },
  'a stranger whose chunks have no end': async (socket) => {
    socket.write(`POST /api/predict/q HTTP/1.1\r\n${STRANGE}Transfer-Encoding: chunked\r\n\r\n`);
    await repeat(socket, `3e8\r\n${'b'.repeat(1_000)}\r\n`, 2_000);
  },
  'a stranger who waits to be told to go on': says(
    `POST /api/predict/s HTTP/1.1\r\n${STRANGE}Expect: 100-continue\r\nContent-Length: 9\r\n\r\n`,
  ),
  'a body that stops in the middle': says(
    `POST /api/predict/s HTTP/1.1\r\n${AUTHORIZED}Content-Length: 9\r\n\r\nabc`,
  ),
  'headers that stop in the middle': says('GET /api/predict/s HTTP/1.1\r\nHost: h\r\nX-'),
  'a connection that says nothing': says(''),
  'a connection that says no HTTP': says('\x16\x03\x01\x02\x00\x01\x00'),
  'a chunk of no size': says(
    `POST /api/predict/s HTTP/1.1\r\n${AUTHORIZED}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
  ),
  'two lengths': says(
    `POST /api/predict/s HTTP/1.1\r\n${AUTHORIZED}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ),
  'thousands of headers': says(
    `GET /api/predict/s HTTP/1.1\r\n${AUTHORIZED}${'a:\r\n'.repeat(5_000)}\r\n`,
  ),
  'a query of 30 KB': says(
    `GET /api/predict/q?${'a=b&'.repeat(7_500)}_count_=true HTTP/1.1\r\n${AUTHORIZED}\r\n`,
  ),
  'HTTP/1.0 with a wish to upgrade': says(
    `GET /api/predict/q?_watch_=true HTTP/1.0\r\n${AUTHORIZED}${HANDSHAKE}\r\n`,
  ),
  'a tunnel': says('CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n'),
  'a stranger who wants a WebSocket and goes on talking': async (socket) => {
    socket.write(`GET /api/predict/q?_watch_=true HTTP/1.1\r\n${STRANGE}${HANDSHAKE}\r\n`);
    await repeat(socket, Buffer.alloc(100_000), 20);
  },
  'requests that wait for records, one after the other': async (socket) => {
    const one = `GET /api/predict/empty?_timeout_=1h HTTP/1.1\r\n${AUTHORIZED}\r\n`;
    await repeat(socket, one.repeat(100), 50);
  },
  'a watch over HTTP that is never read': says(
    `GET /api/predict/full?_watch_=true&_auto_commit_=true HTTP/1.1\r\n${AUTHORIZED}\r\n`,
  ),
  'requests behind a watch over HTTP': async (socket) => {
    socket.write(`GET /api/predict/q?_watch_=true HTTP/1.1\r\n${AUTHORIZED}\r\n`);
    const one = `GET /api/predict/q?_count_=true HTTP/1.1\r\n${AUTHORIZED}\r\n`;
    await repeat(socket, one.repeat(100), 50);
  },
  'a watch over WebSocket that is never read': upgraded(says(''), '&_window_=2147483647'),
  'pings whose pongs are never read': upgraded((socket) =>
    repeat(socket, Buffer.concat(Array<Buffer>(500).fill(frame(9, Buffer.alloc(125)))), 400),
  ),
  'pongs that nobody asked for': upgraded((socket) =>
    repeat(socket, Buffer.concat(Array<Buffer>(500).fill(frame(10, Buffer.alloc(125)))), 100),
  ),
  'a message of pieces without end': upgraded(async (socket) => {
    socket.write(frame(2, Buffer.alloc(1), false));
    const filled = Buffer.concat([
      frame(0, Buffer.alloc(1), false),
      ...Array<Buffer>(500).fill(frame(10, Buffer.alloc(125))),
    ]);
    await repeat(socket, filled, 100);
  }),
  'a message longer than any': upgraded(says('\x82\xff\x7f\xff\xff\xff\xff\xff\xff\xff\0\0\0\0')),
  'a message that claims to be compressed': upgraded(says('\xc2\x81\0\0\0\0a')),
  'bytes that are no frames': upgraded(says('\xff'.repeat(100))),
};

/** What a well-meaning client does, all of it at once. */
async function work({ url }: EasEmulator): Promise<void> {
  const headers = { Authorization: TOKEN };
  const predicted = await fetch(`${url}/api/predict/s`, { method: 'POST', body: 'hi', headers });
  expect(await predicted.text()).toBe('hi');
  const queue = `${url}/api/predict/good`;
  const own = { ...identity('good', 'good'), ...headers };
  const watch = await Watch.open(queue, '', own);
  const put = await fetch(queue, { method: 'POST', body: 'a record', headers });
  const index = await put.text();
  expect(await watch.frame()).toMatchObject({ index, data: 'a record' });
  expect((await commit(queue, index, own)).status).toBe(200);
  watch.socket.terminate();
  await once(watch.socket, 'close');
}

describe('beside three callers of one kind, a good client works, memory is bounded, and close() ends', () => {
  let accepted: Accepted;
  beforeEach(() => {
    accepted = new Accepted();
  });
  afterEach(() => accepted.stop());

  it.each(Object.entries(CALLERS))('%s', async (_, call) => {
    const callers: Socket[] = [];
    const options = {
      token: TOKEN,
      services: { s: (body: Uint8Array) => body },
      queues: { q: {}, good: {}, empty: {}, full: {} },
      watchTimeoutMs: 60_000,
    };
    await withEmulator(options, async (emulator) => {
      for (let left = 300; left > 0; left--) {
        emulator.queue('full').put(Buffer.alloc(60_000));
        emulator.queue('q').put(Buffer.alloc(60_000));
      }
      const { hostname, port } = new URL(emulator.url);
      for (let left = 3; left > 0; left--) {
        const socket = connect({ host: hostname, port: Number(port) });
        socket.on('error', () => undefined);
        callers.push(socket);
        await once(socket, 'connect');
      }
      const calls = callers.map((socket) => call(socket));
      await work(emulator);
      await Promise.all(calls);
      await work(emulator);
      expect(accepted.sockets.length).toBeGreaterThanOrEqual(3);
      for (const socket of accepted.sockets) {
        expect(socket.writableLength + socket.readableLength).toBeLessThan(MAX_BUFFERED);
      }
      await emulator.close();
      expect(accepted.sockets.filter((socket) => !socket.destroyed)).toEqual([]);
    });
    for (const socket of callers) socket.resume();
    await Promise.all(callers.map(closeOf));
  });
});
