import { createServer as createTlsServer } from 'node:tls';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { EasProxyError, EasTimeoutError, type EasError } from '../../lib/errors/index.js';
import { PROXY } from '../../lib/options/proxy-option.js';
import { HttpTransport } from '../../lib/transport/http.js';
import { openSocket, type SocketEnd } from '../../lib/transport/socket.js';
import { ConnectProxy, type ConnectAnswer, type ProxyPlan } from '../support/connect-proxy.js';
import { Inbox } from '../support/inbox.js';
import { failureOf } from '../support/outcome.js';
import { SELF_SIGNED } from '../support/self-signed.js';
import { closeOf, refusingUrl, withListening } from '../support/server.js';
import { connectionSettings } from '../support/settings.js';

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function startProxy(plan: ProxyPlan): Promise<ConnectProxy> {
  const proxy = await ConnectProxy.start(plan);
  closing.push(() => proxy.close());
  return proxy;
}

/** How a connection through a proxy is asked for. */
interface Call {
  readonly proxy: string;
  readonly origin: string;
  readonly tls?: { readonly ca?: string };
  readonly connectTimeoutMs?: number;
}

/** Why there is none, by both kinds of connection. */
const KINDS: readonly (readonly [name: string, failure: (call: Call) => Promise<EasError>])[] = [
  [
    'a request',
    async ({ origin, ...options }) => {
      const transport = new HttpTransport(connectionSettings(options));
      const request = { origin, path: '/', method: 'GET', headers: [], body: null } as const;
      const limits = { timeoutMs: 10_000, maxResponseBytes: 10 };
      const error = await failureOf(transport.send(request, limits));
      expect(transport.pool.queue.counts).toEqual({ active: 0, pending: 0 });
      await transport.close();
      return error;
    },
  ],
  [
    'a WebSocket',
    async ({ origin, proxy, tls, connectTimeoutMs = 5_000 }) => {
      const ends = new Inbox<SocketEnd>();
      openSocket(
        {
          url: origin.replace('http', 'ws'),
          headers: [],
          handshakeTimeoutMs: connectTimeoutMs,
          maxFrameBytes: 10,
          tls,
          proxy: PROXY.check('proxy', proxy)(new URL(origin)),
        },
        {
          open: () => undefined,
          message: () => undefined,
          pong: () => undefined,
          end: (end) => ends.add(end),
        },
      );
      const end = await ends.next();
      if (end.kind !== 'broken') throw new Error(`It was ${end.kind}.`);
      return end.error;
    },
  ],
];

const SERVICE = 'http://svc.test:8000';
const SERVICES = [SERVICE, 'https://svc.test:8000'];

const says =
  (answer: string): ConnectAnswer =>
  (_, socket) =>
    socket.end(answer);

describe.each(KINDS)('%s through a proxy', (_, failure) => {
  describe.each([
    ['http', false],
    ['https', true],
  ])('over %s', (_scheme, isSecure) => {
    const tls = { ca: SELF_SIGNED.cert };

    it.each([
      [403, false],
      [404, false],
      [407, false],
      [429, true],
      [302, false],
      [500, true],
      [502, true],
      [503, true],
      [504, true],
      [599, false],
    ])('that answers %i: may it be tried again? %s', async (status, retryable) => {
      const page = `<html>${'x'.repeat(40_000)}</html>`;
      const answer = says(`HTTP/1.1 ${status} X\r\nContent-Length: ${page.length}\r\n\r\n${page}`);
      const proxy = await startProxy({ isSecure, answer });
      for (const origin of SERVICES) {
        const error = await failure({ proxy: proxy.url(), origin, tls });
        expect(error).toBeInstanceOf(EasProxyError);
        const seen = { code: 'PROXY', proxy: proxy.url(), status, retryable, unapplied: true };
        expect(error).toMatchObject(seen);
        expect(error.message).toContain(
          `The proxy at ${proxy.url()} refused to connect to svc.test:8000: ${status}`,
        );
      }
      await proxy.idle();
    });

    it.each([
      ['with the head', 'HTTP/1.1 200 OK\r\n\r\n<html>Log in</html>'],
      ['with a length', 'HTTP/1.1 200 OK\r\nContent-Length: 19\r\n\r\n'],
    ])('that answers with a page in the place of a tunnel, %s', async (_how, answer) => {
      const proxy = await startProxy({ isSecure, answer: says(answer) });
      const error = await failure({ proxy: proxy.url(), origin: SERVICE, tls });
      expect(error).toBeInstanceOf(EasProxyError);
      expect(error).toMatchObject({ status: 200, retryable: false, unapplied: true });
      expect(error.message).toMatch(/proxy at .* answered with a page in the place of/);
    });

    it.each([
      ['no HTTP', 'SSH-2.0-x\r\n', false],
      ['nothing, and closes', '', true],
      ['half a head, and closes', 'HTTP/1.1 200 O', true],
    ])('that answers %s', async (_what, answer, retryable) => {
      const proxy = await startProxy({ isSecure, answer: says(answer) });
      const error = await failure({ proxy: proxy.url('u:secret'), origin: SERVICE, tls });
      expect(error).toBeInstanceOf(EasProxyError);
      expect(error).toMatchObject({ status: undefined, retryable, unapplied: true });
      expect(error.message).toContain(`he proxy at ${proxy.url()}`);
    });

    it('that never answers is given up within the connect clock', async () => {
      const proxy = await startProxy({ isSecure, answer: () => 'silence' });
      const call = { proxy: proxy.url(), origin: SERVICE, tls, connectTimeoutMs: 60 };
      const error = await failure(call);
      expect(error).toBeInstanceOf(EasTimeoutError);
      expect(error).toMatchObject({ code: 'TIMEOUT_CONNECT', timeoutMs: 60, unapplied: true });
      expect(error.message).toBe(
        `The proxy at ${proxy.url()} gave no connection to svc.test:8000 within 60 ms.`,
      );
      await proxy.idle();
    });

    it('that breaks the tunnel before TLS stands', async () => {
      const answer: ConnectAnswer = (_request, socket) => {
        socket.once('data', () => socket.destroy());
        return socket.write('HTTP/1.1 200 OK\r\n\r\n');
      };
      const proxy = await startProxy({ isSecure, answer });
      const error = await failure({ proxy: proxy.url(), origin: 'https://svc.test', tls });
      expect(error).toBeInstanceOf(EasProxyError);
      expect(error).toMatchObject({ retryable: true, unapplied: true });
      expect(error.message).toMatch(
        /to svc\.test:443 through the proxy at .* broke \(ECONNRESET\)/,
      );
    });

    it('to a service that is silent in TLS is given up within the connect clock', async () => {
      const answer: ConnectAnswer = (_request, socket) => socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const proxy = await startProxy({ isSecure, answer });
      const call = { proxy: proxy.url(), origin: 'https://svc.test', tls, connectTimeoutMs: 80 };
      const error = await failure(call);
      expect(error).toMatchObject({ code: 'TIMEOUT_CONNECT', unapplied: true });
      await proxy.idle();
    });
  });

  it('that is down', async () => {
    const proxy = await refusingUrl();
    const error = await failure({ proxy: proxy.replace('//', '//u:secret@'), origin: SERVICE });
    expect(error).toBeInstanceOf(EasProxyError);
    expect(error).toMatchObject({ code: 'PROXY', proxy, retryable: true, unapplied: true });
    expect(error.message).toBe(`The proxy at ${proxy} refused the connection (ECONNREFUSED).`);
  });

  it('whose name leads nowhere', async () => {
    const error = await failure({ proxy: 'http://proxy.invalid:1', origin: SERVICE });
    expect(error).toBeInstanceOf(EasProxyError);
    expect(error.message).toContain('the proxy at http://proxy.invalid:1');
    expect(error).toMatchObject({ retryable: true, unapplied: true });
  });

  it('whose certificate is not accepted', async () => {
    const proxy = await startProxy({ isSecure: true });
    const error = await failure({ proxy: proxy.url(), origin: SERVICE });
    expect(error).toBeInstanceOf(EasProxyError);
    expect(error).toMatchObject({ retryable: false, unapplied: true });
    expect(error.message).toContain(`the proxy at ${proxy.url()}`);
    expect(proxy.asked).toEqual([]);
  });

  it('to a service whose certificate is not accepted: the service is named', async () => {
    const server = createTlsServer(SELF_SIGNED, (socket) => socket.on('error', () => undefined));
    server.on('tlsClientError', () => undefined);
    await withListening(server, async (url) => {
      const origin = url.replace('http', 'https');
      const proxy = await startProxy({});
      const error = await failure({ proxy: proxy.url(), origin });
      expect(error).not.toBeInstanceOf(EasProxyError);
      expect(error).toMatchObject({ code: 'TLS', retryable: false, unapplied: true });
      expect(error.message).toContain(origin.replace('http', '').slice(1));
    });
  });
});

describe('a WebSocket that is left', () => {
  it('while its proxy is asked takes the connection to the proxy with it', async () => {
    const asked = new Inbox<Socket>();
    const proxy = await startProxy({
      answer: (_, socket) => {
        asked.add(socket);
        return 'silence';
      },
    });
    const control = openSocket(
      {
        url: 'ws://svc.test',
        headers: [],
        handshakeTimeoutMs: 60_000,
        maxFrameBytes: 10,
        tls: undefined,
        proxy: PROXY.check('proxy', proxy.url())(new URL('http://svc.test')),
      },
      {
        open: () => undefined,
        message: () => undefined,
        pong: () => undefined,
        end: () => undefined,
      },
    );
    const socket = await asked.next();
    control.destroy();
    await closeOf(socket);
  });
});
