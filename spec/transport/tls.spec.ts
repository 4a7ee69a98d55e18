import { createServer } from 'node:https';
import { firstValueFrom } from 'rxjs';
import { WebSocketServer } from 'ws';
import { describe, expect, it } from '@jest/globals';
import { EasConnectionError, EasTimeoutError } from '../../lib/errors/index.js';
import { connectionSettings } from '../support/settings.js';
import type { TlsOptions } from '../../lib/options/connection-options.js';
import { HttpTransport } from '../../lib/transport/http.js';
import { openSocket, type SocketEnd } from '../../lib/transport/socket.js';
import { Inbox } from '../support/inbox.js';
import { failureOf } from '../support/outcome.js';
import { EXPIRED, SELF_SIGNED } from '../support/self-signed.js';
import { withListening, withNet } from '../support/server.js';

/** Runs a test against a server that speaks TLS, and WebSocket over it. */
async function withTls(
  test: (origin: string) => Promise<void>,
  identity = SELF_SIGNED,
): Promise<void> {
  const server = createServer(identity, (_, response) => response.end('secret'));
  server.on('tlsClientError', () => undefined);
  const sockets = new WebSocketServer({ server });
  await withListening(server, (url) => test(url.replace('http:', 'https:')));
  sockets.close();
}

async function withTransport<T>(
  options: object,
  use: (transport: HttpTransport) => Promise<T>,
): Promise<T> {
  const transport = new HttpTransport(connectionSettings(options));
  try {
    return await use(transport);
  } finally {
    await transport.close();
  }
}

const request = (origin: string) =>
  ({ origin, path: '/', method: 'GET', headers: [], body: null }) as const;
const LIMITS = { timeoutMs: 10_000, maxResponseBytes: 1000 };

/** What a WebSocket over TLS says first. */
async function firstOfSocket(
  origin: string,
  tls: TlsOptions | undefined,
  headers: readonly string[] = [],
): Promise<unknown> {
  const heard = new Inbox<'open' | SocketEnd>();
  const control = openSocket(
    {
      url: origin.replace(/^http/, 'ws'),
      headers,
      handshakeTimeoutMs: 5000,
      maxFrameBytes: 10,
      tls,
      proxy: undefined,
    },
    {
      open: () => heard.add('open'),
      message: () => undefined,
      pong: () => undefined,
      end: (end) => heard.add(end),
    },
  );
  const first = await heard.next();
  control.destroy();
  return first;
}

describe('TLS', () => {
  it('a certificate that nobody vouches for → an error that is not retried', async () => {
    await withTls(async (origin) => {
      await withTransport({}, async (transport) => {
        const error = await failureOf(transport.send(request(origin), LIMITS));
        expect(error).toBeInstanceOf(EasConnectionError);
        expect(error).toMatchObject({ code: 'TLS', retryable: false, unapplied: true });
      });
      expect(await firstOfSocket(origin, undefined)).toMatchObject({
        kind: 'broken',
        error: { code: 'TLS', retryable: false },
      });
    });
  });

  it('a certificate that has expired → is said to have', async () => {
    await withTls(async (origin) => {
      const tls = { ca: EXPIRED.cert };
      await withTransport({ tls }, async (transport) => {
        const { message } = await failureOf(transport.send(request(origin), LIMITS));
        expect(message).toContain('has expired (CERT_HAS_EXPIRED)');
      });
      expect(await firstOfSocket(origin, tls)).toMatchObject({
        error: { code: 'TLS', message: expect.stringContaining('has expired') },
      });
    }, EXPIRED);
  });

  it.each([
    ['HTTP', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.0\r\n'],
    ['a record that is none', Buffer.from('160303ffff0000', 'hex')],
  ])('a port that answers with %s → is said to be without TLS', async (_, answer) => {
    await withNet(
      (socket) => socket.once('data', () => socket.end(answer)),
      async (url) => {
        const origin = url.replace('http:', 'https:');
        await withTransport({}, async (transport) => {
          const error = await failureOf(transport.send(request(origin), LIMITS));
          expect(error).toMatchObject({ code: 'TLS', retryable: false, unapplied: true });
          expect(error.message).toContain('answers without TLS');
        });
        expect(await firstOfSocket(origin, undefined)).toMatchObject({
          error: { code: 'TLS', message: expect.stringContaining('answers without TLS') },
        });
      },
    );
  });

  it.each([
    ['with an alert', Buffer.from('15030100020246', 'hex'), 'PROTOCOL'],
    ['by closing', Buffer.alloc(0), 'CONNECTION'],
  ])('a port that speaks TLS and answers http: %s → is told', async (_, answer, code) => {
    await withNet(
      (socket) => socket.once('data', () => socket.end(answer)),
      async (url) => {
        const said = { code, message: expect.stringContaining('write https://') };
        await withTransport({}, async (transport) => {
          expect(await failureOf(transport.send(request(url), LIMITS))).toMatchObject(said);
        });
        expect(await firstOfSocket(url, undefined)).toMatchObject({ error: said });
      },
    );
  });

  it('a certificate for another name → an error that is not retried', async () => {
    await withTls(async (origin) => {
      const tls = { ca: SELF_SIGNED.cert, servername: 'other.test' };
      await withTransport({ tls }, async (transport) => {
        const error = await failureOf(transport.send(request(origin), LIMITS));
        expect(error).toMatchObject({ code: 'TLS', retryable: false });
      });
    });
  });

  it('a certificate that the options vouch for → an answer', async () => {
    await withTls(async (origin) => {
      const tls = { ca: SELF_SIGNED.cert };
      await withTransport({ tls }, async (transport) => {
        const { body } = await firstValueFrom(transport.send(request(origin), LIMITS));
        expect(Buffer.from(body).toString()).toBe('secret');
      });
      expect(await firstOfSocket(origin, tls)).toBe('open');
    });
  });

  it('a Host header → a certificate for that name is asked for, unless the options name one', async () => {
    const names: unknown[] = [];
    const server = createServer(SELF_SIGNED, (_, response) => response.end('secret'));
    server.on('secureConnection', ({ servername }) => names.push(servername));
    const sockets = new WebSocketServer({ server });
    await withListening(server, async (url) => {
      const origin = url.replace('http:', 'https:');
      const host = ['Host', 'svc.test:81'];
      const send = { ...request(origin), headers: host };
      const trusting = { rejectUnauthorized: false };
      for (const tls of [trusting, { ...trusting, servername: 'named.test' }]) {
        await withTransport({ tls }, (transport) => firstValueFrom(transport.send(send, LIMITS)));
        await firstOfSocket(origin, tls, host);
      }
      expect(names).toEqual(['svc.test', 'svc.test', 'named.test', 'named.test']);
      // An address is no name.
      await firstOfSocket(origin, trusting, ['Host', '[::1]:81']);
      expect(names.at(-1)).toBe(false);
      await withTransport({ tls: { ca: SELF_SIGNED.cert } }, async (transport) => {
        const error = await failureOf(transport.send(send, LIMITS));
        expect(error).toMatchObject({ code: 'TLS' });
      });
    });
    sockets.close();
  });

  it('a handshake that is never answered → a timeout of the connection', async () => {
    await withNet(
      (socket) => socket.resume(),
      async (url) => {
        await withTransport({ connectTimeoutMs: 60 }, async (transport) => {
          const origin = url.replace('http:', 'https:');
          const error = await failureOf(transport.send(request(origin), LIMITS));
          expect(error).toBeInstanceOf(EasTimeoutError);
          expect(error).toMatchObject({ phase: 'connect', timeoutMs: 60, unapplied: true });
        });
      },
    );
  });
});
