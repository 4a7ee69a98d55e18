import { describe, expect, it } from '@jest/globals';
import { firstValueFrom } from 'rxjs';
import { PredictClient, StringRequest } from '../../lib/index.js';
import { closeOf } from '../support/server.js';
import { Accepted } from './accepted.js';
import { withEmulator } from './kit.js';
import { ask, Raw } from './raw.js';

const OPTIONS = {
  services: { s: (body: Uint8Array) => body, テスト: () => 'test', 'a+b': () => 'plus' },
  queues: { q: {}, 'g/q/sink': {} },
};

const WISHES = {
  h2c: 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA\r\n',
  'h2c, the connection being kept alive': 'Connection: keep-alive, Upgrade\r\nUpgrade: h2c\r\n',
  TLS: 'connection: upgrade\r\nupgrade: TLS/1.0\r\n',
  'several that nobody knows': 'Connection: Upgrade\r\nUpgrade: IRC/6.9, RTA/x11\r\n',
  'a WebSocket, by HTTP/1.0': 'Connection: Upgrade\r\nUpgrade: websocket\r\n',
} as const;

describe.each(Object.entries(WISHES))('a wish for %s is ignored', (name, wish) => {
  const version = name.includes('1.0') && !name.includes('TLS') ? '1.0' : '1.1';
  const post = (body: string) =>
    `POST /api/predict/s HTTP/${version}\r\nHost: h\r\n${wish}Content-Length: ${body.length}\r\n\r\n`;

  it.each([
    ['at once', 0],
    ['in pieces', 1],
  ])('when the body comes %s', (_, at) =>
    withEmulator(OPTIONS, async (emulator) => {
      const raw = await Raw.open(emulator);
      const all = `${post('hello')}hello`;
      raw.say(all.slice(0, all.length - 4 * at));
      if (at > 0) setImmediate(() => raw.say(all.slice(all.length - 4)));
      expect(await raw.answer()).toMatchObject({ status: 200, body: 'hello' });
      raw.socket.destroy();
    }),
  );

  it('time and again on one connection, pipelined too', () =>
    withEmulator(OPTIONS, async (emulator) => {
      if (version === '1.0') return; // Which has no pipelines.
      const accepted = new Accepted();
      const raw = await Raw.open(emulator);
      const server = await accepted.first();
      accepted.stop();
      raw.say(
        `${post('a')}a${post('b')}bGET /api/predict/q?_count_=true HTTP/1.1\r\nHost: h\r\n\r\n`,
      );
      expect((await raw.answer()).body).toBe('a');
      expect((await raw.answer()).body).toBe('b');
      expect((await raw.answer()).body).toBe('0');
      const listeners = server.listenerCount('close');
      for (let turn = 20; turn > 0; turn--) {
        raw.say(`${post('c')}c`);
        expect((await raw.answer()).body).toBe('c');
      }
      expect(server.listenerCount('close')).toBe(listeners);
      raw.socket.destroy();
    }));
});

const KEY = 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n';
const VERSION = 'Sec-WebSocket-Version: 13\r\n';
const UPGRADE = 'Connection: Upgrade\r\nUpgrade: websocket\r\n';

describe('a handshake', () => {
  it.each([
    ['as it has to be', `${UPGRADE}${KEY}${VERSION}`, 101],
    [
      'among other wishes',
      `Connection: Upgrade\r\nUpgrade: h2c, WebSocket\r\n${KEY}${VERSION}`,
      101,
    ],
    ['without a key', `${UPGRADE}${VERSION}`, 400],
    ['with a key that is none', `${UPGRADE}${VERSION}Sec-WebSocket-Key: x\r\n`, 400],
    ['with neither', UPGRADE, 400],
    ['without a version', `${UPGRADE}${KEY}`, 426],
    ['of another version', `${UPGRADE}${KEY}Sec-WebSocket-Version: 1\r\n`, 426],
    ['of no version', `${UPGRADE}${KEY}Sec-WebSocket-Version: x\r\n`, 426],
  ])('%s', (_, headers, status) =>
    withEmulator(OPTIONS, async (emulator) => {
      const raw = await Raw.open(emulator);
      raw.say(`GET /api/predict/q?_watch_=true HTTP/1.1\r\nHost: h\r\n${headers}\r\n`);
      const answer = await raw.answer();
      expect(answer.status).toBe(status);
      if (status === 426) expect(answer.head).toContain('Sec-WebSocket-Version: 13');
      // What is refused is ended from here, though the caller holds on to it.
      if (status !== 101) await closeOf(raw.socket);
      raw.socket.destroy();
    }),
  );

  it('that is refused ends, though its caller does not end', () =>
    withEmulator(OPTIONS, async (emulator) => {
      const accepted = new Accepted();
      const raw = await Raw.open(emulator, { allowHalfOpen: true });
      raw.say(`GET /api/predict/q?_watch_=true HTTP/1.1\r\nHost: h\r\n${UPGRADE}\r\n`);
      expect((await raw.answer()).status).toBe(400);
      await closeOf(await accepted.first());
      accepted.stop();
      raw.socket.destroy();
    }));

  it.each(['POST /api/predict/q?_watch_=true', 'GET /api/predict/s', 'GET /api/predict/q'])(
    'of %s, which is no watch, is refused',
    (line) =>
      withEmulator(OPTIONS, async (emulator) => {
        const text = `${line} HTTP/1.1\r\nHost: h\r\n${UPGRADE}${KEY}${VERSION}\r\n`;
        expect((await ask(emulator, text)).status).toBe(400);
      }),
  );
});

describe('a target', () => {
  it.each([
    ['POST http://127.0.0.1:1/api/predict/s', 200, 'hi'],
    ['POST HTTP://h/api/predict/s', 200, 'hi'],
    ['POST http://user:word@h/api/predict/s?x=1', 200, 'hi'],
    ['POST https://h/api/predict/s', 200, 'hi'],
    ['GET http://h/api/predict/q?_count_=true', 200, '0'],
    ['GET http://h', 404, undefined],
    ['GET http://h?_count_=true', 404, undefined],
    ['GET ftp://h/api/predict/s', 400, undefined],
    ['OPTIONS *', 204, ''],
    ['CONNECT h:80', 405, undefined],
    ['POST /api/predict/s?a=%zz', 200, 'hi'],
    ['POST /api/predict/%zz', 400, undefined],
    ['POST /api/predict/%', 400, undefined],
    ['POST /api/predict/%ff', 400, undefined],
    ['POST /api/predict/s/../q', 400, undefined],
    ['POST /api/predict/./s', 400, undefined],
    ['POST /api/predict/%2e%2E/s', 400, undefined],
    ['POST /api/predict/s%2F..', 400, undefined],
    ['POST /api/predict/a%20b', 400, undefined],
    ['POST /api/predict/a%0d%0ab', 400, undefined],
    ['POST /api/predict/s/a%2Fb', 200, 'hi'],
    ['GET /api/predict/g/q/sink?_count_=true', 200, '0'],
    ['GET /api/predict/g%2Fq/sink?_count_=true', 400, undefined],
    ['GET /api/predict/g/q%2Fsink?_count_=true', 404, undefined],
    ['GET /api/predict/__proto__?_count_=true', 404, undefined],
    ['GET /api/predict/constructor?_count_=true', 404, undefined],
    ['GET /api/v1/servicediscovery/upstreams/s', 200, undefined],
    ['GET /api/v1/servicediscovery/upstreams/%73', 200, undefined],
    ['GET /api/v1/servicediscovery/upstreams/a%2Bb', 200, undefined],
    ['GET /api/v1/servicediscovery/upstreams/%E3%83%86%E3%82%B9%E3%83%88', 200, undefined],
    ['GET /api/v1/servicediscovery/upstreams/g/q', 200, undefined],
    ['GET /api/v1/servicediscovery/upstreams/none', 404, undefined],
    ['GET /api/v1/servicediscovery/upstreams/__proto__', 404, undefined],
    ['GET /api/v1/servicediscovery/upstreams/%zz', 400, undefined],
    ['GET /api/v1/servicediscovery/upstreams/g%2Fq', 400, undefined],
    ['GET /api/v1/servicediscovery/upstreams/..', 400, undefined],
    ['GET /exported/apis/eas.alibaba-inc.k8s.io/v1/upstreams/a%2Bb', 200, undefined],
    ['GET /exported/apis/eas.alibaba-inc.k8s.io/v1/upstreams/%', 400, undefined],
  ])('%s is answered with %i', (line, status, body) =>
    withEmulator(OPTIONS, async (emulator) => {
      const length = line.startsWith('POST') ? 'Content-Length: 2\r\n\r\nhi' : '\r\n';
      const answer = await ask(emulator, `${line} HTTP/1.1\r\nHost: h\r\n${length}`);
      expect(answer).toMatchObject({ status, ...(body !== undefined && { body }) });
    }),
  );

  it.each(['a%2Fb', '..', '%2e%2e', 'a%3Fb', 'x'.repeat(300)])(
    'that names a queue %s makes none',
    (name) =>
      withEmulator({ createQueues: true }, async (emulator) => {
        const text = `GET /api/predict/${name}?_count_=true HTTP/1.1\r\nHost: h\r\n\r\n`;
        expect((await ask(emulator, text)).status).toBe(400);
      }),
  );

  it.each(['__proto__', 'constructor', 'toString', 'テスト'])(
    'that names a queue %s makes one',
    (name) =>
      withEmulator({ createQueues: true }, async (emulator) => {
        const url = `${emulator.url}/api/predict/${encodeURIComponent(name)}`;
        const headers = {
          'X-EAS-QueueService-Redis-Gid': '__proto__',
          'X-EAS-QueueService-Redis-Uid': 'constructor',
        };
        const tags = 'constructor=y&toString=z';
        expect((await fetch(`${url}?${tags}`, { method: 'POST', body: 'x', headers })).status).toBe(
          200,
        );
        const found = await fetch(`${url}?_count_=true&${tags}`, { headers });
        expect(await found.text()).toBe('1');
        const none = await fetch(`${url}?_count_=true&constructor=other`, { headers });
        expect(await none.text()).toBe('0');
        expect((await fetch(`${url}?_attrs_=true`, { headers })).status).toBe(200);
        expect(emulator.queue(name).length).toBe(1);
      }),
  );
});

it.each(['テスト', 'a+b'])('a service named %s is found by discovery', (serviceName) =>
  withEmulator(OPTIONS, async ({ url }) => {
    for (const endpointType of ['gateway', 'direct'] as const) {
      const client = new PredictClient({ endpoint: url, endpointType, serviceName });
      const answer = await firstValueFrom(client.predict(new StringRequest('x')));
      expect(answer.toString()).toMatch(/test|plus/);
      await client.close();
    }
  }),
);
