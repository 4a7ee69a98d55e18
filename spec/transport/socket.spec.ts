import { once } from 'node:events';
import net from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { describe, expect, it, jest } from '@jest/globals';
import { EasConnectionError, EasHttpError, EasProtocolError } from '../../lib/errors/index.js';
import { openSocket, type SocketControl, type SocketEnd } from '../../lib/transport/socket.js';
import { Inbox } from '../support/inbox.js';
import { shakeHands } from '../support/handshake.js';
import { closeOf, refusingUrl, withNet, withServer } from '../support/server.js';
import type { Socket } from 'node:net';

type Heard = 'open' | 'pong' | Uint8Array | SocketEnd;

/** Opens a socket and hears what it says. */
function listenTo(
  url: string,
  more: { headers?: readonly string[]; handshakeTimeoutMs?: number } = {},
): { control: SocketControl; heard: Inbox<Heard> } {
  const heard = new Inbox<Heard>();
  const control = openSocket(
    {
      url: `${url.replace('http', 'ws')}/q?_watch_=true&secret=1`,
      headers: ['Authorization', 'token'],
      handshakeTimeoutMs: 5000,
      maxFrameBytes: 1000,
      tls: undefined,
      proxy: undefined,
      ...more,
    },
    {
      open: () => heard.add('open'),
      message: (bytes) => heard.add(bytes),
      pong: () => heard.add('pong'),
      end: (end) => heard.add(end),
    },
  );
  return { control, heard };
}

/** Runs a test against a WebSocket server. */
async function withSockets(
  test: (url: string, sockets: Inbox<WebSocket>, server: WebSocketServer) => Promise<void>,
): Promise<void> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  const sockets = new Inbox<WebSocket>();
  server.on('connection', (socket) => {
    socket.on('error', () => undefined);
    sockets.add(socket);
  });
  await once(server, 'listening');
  try {
    await test(`http://127.0.0.1:${(server.address() as { port: number }).port}`, sockets, server);
  } finally {
    for (const socket of server.clients) socket.terminate();
    const closed = once(server, 'close');
    server.close();
    await closed;
  }
}

describe('openSocket', () => {
  it('opens with its headers, and hands on messages and pongs', async () => {
    await withSockets(async (url, sockets, server) => {
      const handshake = once(server, 'headers') as Promise<
        [string[], { headers: Record<string, string>; url: string }]
      >;
      const { control, heard } = listenTo(url, { headers: ['Authorization', 't', 'X-Y', 'z'] });
      const [, { headers, url: path }] = await handshake;
      expect(headers).toMatchObject({ authorization: 't', 'x-y': 'z' });
      expect(headers['sec-websocket-extensions']).toBeUndefined();
      expect(path).toBe('/q?_watch_=true&secret=1');
      const peer = await sockets.next();
      expect(await heard.next()).toBe('open');
      peer.send(Buffer.from([1, 2, 3]));
      expect(await heard.next()).toEqual(Buffer.from([1, 2, 3]));
      control.ping();
      expect(await heard.next()).toBe('pong');
      control.destroy();
    });
  });

  it('stops reading when it is paused, and goes on when it is resumed', async () => {
    await withSockets(async (url, sockets) => {
      const { control, heard } = listenTo(url);
      const peer = await sockets.next();
      await heard.next();
      control.pause();
      const total = 20_000;
      let sent = 0;
      const allSent = new Promise<void>((resolve) => {
        for (let at = 0; at < total; at++) {
          peer.send(Buffer.alloc(1000), () => {
            if (++sent === total) resolve();
          });
        }
      });
      let before = -1;
      while (before !== sent) {
        before = sent;
        for (let turn = 0; turn < 200; turn++) await new Promise(setImmediate);
      }
      expect(sent).toBeLessThan(total);
      expect(heard.size).toBeLessThan(200);
      control.resume();
      await allSent;
      for (let at = 0; at < total; at++) await heard.next();
      control.destroy();
    });
  });

  it('closed by the peer → its code and reason', async () => {
    await withSockets(async (url, sockets) => {
      const { heard } = listenTo(url);
      const peer = await sockets.next();
      await heard.next();
      peer.close(1012, 'restarting');
      expect(await heard.next()).toEqual({ kind: 'closed', code: 1012, reason: 'restarting' });
    });
  });

  it('broken off by the peer → a connection error', async () => {
    await withSockets(async (url, sockets) => {
      const { heard } = listenTo(url);
      const peer = await sockets.next();
      await heard.next();
      peer.terminate();
      const end = (await heard.next()) as SocketEnd & { kind: 'broken' };
      expect(end.kind).toBe('broken');
      expect(end.error).toBeInstanceOf(EasConnectionError);
      expect(end.error.retryable).toBe(true);
      expect(end.error.message).not.toContain('secret');
    });
  });

  it('a message that is too long → a protocol error', async () => {
    await withSockets(async (url, sockets) => {
      const { heard } = listenTo(url);
      const peer = await sockets.next();
      await heard.next();
      peer.send(Buffer.alloc(1001));
      const end = (await heard.next()) as SocketEnd & { kind: 'broken' };
      expect(end.error).toBeInstanceOf(EasProtocolError);
      expect(end.error).toMatchObject({ code: 'TOO_LARGE', retryable: false });
    });
  });

  it('bytes that are no frame → a protocol error', async () => {
    await withNet(
      (socket) => void shakeHands(socket).then(() => socket.write(Buffer.alloc(50, 0xff))),
      async (url) => {
        const { heard } = listenTo(url);
        expect(await heard.next()).toBe('open');
        const end = (await heard.next()) as SocketEnd & { kind: 'broken' };
        expect(end.error).toBeInstanceOf(EasProtocolError);
      },
    );
  });
});

describe('a handshake', () => {
  it.each([401, 404, 503, 302])('refused with %d → the status, and the body', async (status) => {
    await withServer(
      (_, response) => response.writeHead(status, { Location: '/x' }).end('because'),
      async ({ url, requests }) => {
        const { heard } = listenTo(url);
        const end = (await heard.next()) as SocketEnd & { kind: 'refused' };
        expect(end).toMatchObject({ kind: 'refused', status });
        expect(end.error).toBeInstanceOf(EasHttpError);
        expect(end.error).toMatchObject({ status, body: 'because', url: expectedUrl(url) });
        expect(requests).toHaveLength(1);
      },
    );
  });

  it('refused with Retry-After → what it asks for', async () => {
    await withServer(
      (_, response) => response.writeHead(503, { 'Retry-After': '7' }).end(),
      async ({ url }) => {
        const { heard } = listenTo(url);
        const end = (await heard.next()) as SocketEnd & { kind: 'refused' };
        expect(end.error).toMatchObject({ status: 503, retryAfterMs: 7_000 });
      },
    );
  });

  it('refused with a body that never ends → the start of it, and the end of the connection', async () => {
    await withServer(
      (_, response) => response.writeHead(500).write('x'.repeat(3000)),
      async ({ url, arrivals }) => {
        const { heard } = listenTo(url);
        const end = (await heard.next()) as SocketEnd & { kind: 'refused' };
        expect(end).toMatchObject({ kind: 'refused', status: 500 });
        expect(end.error).toHaveProperty('body', 'x'.repeat(1000));
        await closeOf((await arrivals.next()).socket);
      },
    );
  });

  it('to which nobody listens → a connection error, certainly not applied', async () => {
    const { heard } = listenTo(await refusingUrl());
    const end = (await heard.next()) as SocketEnd & { kind: 'broken' };
    expect(end).toMatchObject({ kind: 'broken', error: { unapplied: true, retryable: true } });
  });

  it.each(['ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET'])(
    'whose connection stands and is found dead by %s → broken, maybe applied',
    async (code) => {
      const connect = jest.spyOn(net, 'connect');
      await withSockets(async (url) => {
        const { heard } = listenTo(url);
        expect(await heard.next()).toBe('open');
        const connection = connect.mock.results[0]?.value as Socket;
        connection.destroy(Object.assign(new Error(`read ${code}`), { code }));
        const { error } = (await heard.next()) as SocketEnd & { kind: 'broken' };
        expect(error).toBeInstanceOf(EasConnectionError);
        expect(error).toMatchObject({ code: 'CONNECTION', unapplied: false, retryable: true });
      });
      connect.mockRestore();
    },
  );

  it('that is asked for and not answered → maybe applied', async () => {
    await withServer(
      () => undefined,
      async ({ url }) => {
        // The server hands upgrades to nobody, and answers none.
        const { heard } = listenTo(url, { handshakeTimeoutMs: 100 });
        const { error } = (await heard.next()) as SocketEnd & { kind: 'broken' };
        expect(error).toMatchObject({ code: 'TIMEOUT_CONNECT', unapplied: false });
      },
    );
  });

  it.each(['HTTP/1.1 101 Switching Protocols\r\nX-A: ', 'HTTP/1.1 503 Busy\r\n\r\n'])(
    'whose answer %j goes on byte by byte → its end, in time',
    async (start) => {
      const sockets: Socket[] = [];
      await withNet(
        (socket) => {
          sockets.push(socket);
          socket.write(start);
          const drip = setInterval(() => socket.write('b'), 5);
          socket.on('close', () => clearInterval(drip));
        },
        async (url) => {
          const { heard } = listenTo(url, { handshakeTimeoutMs: 60 });
          const end = (await heard.next()) as SocketEnd & { kind: 'broken' };
          expect(end.error.retryable).toBe(true);
          await closeOf(sockets[0]!);
        },
      );
    },
  );

  it('that is refused by one who repeats the token → the rest of what it said', async () => {
    await withServer(
      ({ headers }, response) => {
        response.writeHead(401).end(`no such token: ${headers.authorization}.`);
      },
      async ({ url }) => {
        const { heard } = listenTo(url, { headers: ['Authorization', 'Bearer canary-7'] });
        const end = (await heard.next()) as SocketEnd & { kind: 'refused' };
        expect(end.error).toHaveProperty('body', 'no such token: ***.');
      },
    );
  });

  it('that is never answered → a loss, in time', async () => {
    await withNet(
      () => undefined,
      async (url) => {
        const { heard } = listenTo(url, { handshakeTimeoutMs: 50 });
        const end = (await heard.next()) as SocketEnd & { kind: 'broken' };
        expect(end).toMatchObject({ kind: 'broken', error: { retryable: true } });
      },
    );
  });
});

describe('close', () => {
  it('says goodbye, and ends when the peer does', async () => {
    await withSockets(async (url, sockets) => {
      const { control, heard } = listenTo(url);
      const peer = await sockets.next();
      const closed = once(peer, 'close');
      await heard.next();
      control.pause();
      control.close();
      expect((await closed)[0]).toBe(1000);
      expect(await heard.next()).toMatchObject({ kind: 'closed', code: 1000 });
    });
  });

  it('that the peer never answers → ends all the same', async () => {
    const connections = new Inbox<Socket>();
    await withNet(
      (socket) => void shakeHands(socket).then(() => connections.add(socket)),
      async (url) => {
        const { control, heard } = listenTo(url);
        expect(await heard.next()).toBe('open');
        control.close();
        expect(await heard.next()).toMatchObject({ kind: 'broken' });
        await closeOf(await connections.next());
      },
    );
  });

  it('while connecting → ends without being open', async () => {
    await withSockets(async (url) => {
      const { control, heard } = listenTo(url);
      control.close();
      expect(await heard.next()).toMatchObject({ kind: 'broken' });
      expect(heard.size).toBe(0);
    });
  });
});

describe('destroy', () => {
  it('ends the connection at once, and nothing is heard any more', async () => {
    await withSockets(async (url, sockets) => {
      const { control, heard } = listenTo(url);
      const peer = await sockets.next();
      const closed = once(peer, 'close');
      await heard.next();
      control.destroy();
      control.destroy();
      control.ping();
      expect((await closed)[0]).toBe(1006);
      expect(heard.size).toBe(0);
    });
  });

  it('while connecting → the connection ends and nothing is heard', async () => {
    const connections = new Inbox<Socket>();
    await withNet(
      (socket) => connections.add(socket.resume()),
      async (url) => {
        const { control, heard } = listenTo(url);
        const peer = await connections.next();
        control.destroy();
        await closeOf(peer);
        expect(heard.size).toBe(0);
      },
    );
  });

  it('before anything happened is as good', async () => {
    await withSockets(async (url) => {
      const { control, heard } = listenTo(url);
      control.destroy();
      const { control: other, heard: otherHeard } = listenTo(url);
      expect(await otherHeard.next()).toBe('open');
      expect(heard.size).toBe(0);
      other.destroy();
    });
  });
});

function expectedUrl(url: string): string {
  return `${url.replace('http', 'ws')}/q`;
}
