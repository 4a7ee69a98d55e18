import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { sign } from '../../lib/transport/signing.js';
import { Gatherer } from '../../lib/wire/gatherer.js';
import { closeOf } from '../support/server.js';
import { Accepted } from './accepted.js';
import { withEmulator } from './kit.js';
import { Raw } from './raw.js';

const TOKEN = 'a token';
const OPTIONS = {
  token: TOKEN,
  services: { s: (body: Uint8Array) => body },
  queues: { q: { maxPayloadBytes: 1_000 } },
  maxBodyBytes: 10_000,
};

afterEach(() => {
  jest.restoreAllMocks();
});

const signedFor = (body: string, path: string, date = 'Sun, 22 Nov 2026 03:04:06 GMT'): string => {
  const bytes = Buffer.from(body);
  const input = { token: TOKEN, method: 'POST', path, contentType: '', date, body: bytes };
  const { contentMd5, authorization } = sign(input);
  return `Date: ${date}\r\nContent-MD5: ${contentMd5}\r\nAuthorization: ${authorization}\r\n`;
};

const REFUSED = {
  'a wrong token': ['s', 'Authorization: wrong\r\n', 401],
  'no token': ['s', '', 401],
  'a wrong signature': ['s', signedFor('x', '/api/predict/other'), 401],
  'a wrong token for a queue': ['q', 'Authorization: wrong\r\n', 401],
  'no such service': ['none', `Authorization: ${TOKEN}\r\n`, 404],
  'no such method of a queue': ['q', `Authorization: ${TOKEN}\r\n`, 405],
} as const;

const BODIES = {
  'announced as 1 GB': 'Content-Length: 1000000000\r\n',
  'in chunks': 'Transfer-Encoding: chunked\r\n',
  'that waits to be asked for': 'Expect: 100-continue\r\nContent-Length: 9\r\n',
} as const;

describe.each(Object.entries(REFUSED))('%s', (_, [name, headers, status]) => {
  it.each(Object.entries(BODIES))('is refused before a body %s is read', (kind, announced) =>
    withEmulator(OPTIONS, async (emulator) => {
      const read = jest.spyOn(Gatherer.prototype, 'add');
      const raw = await Raw.open(emulator);
      const method = status === 405 ? 'PATCH' : 'POST';
      raw.say(`${method} /api/predict/${name} HTTP/1.1\r\nHost: h\r\n${headers}${announced}\r\n`);
      if (kind === 'in chunks') raw.say('3\r\nabc\r\n');
      // Not `100 Continue`, and not after the body.
      const answer = await raw.answer();
      expect(answer.status).toBe(status);
      // It may now send the body or its next request: nobody knows.
      if (kind === 'that waits to be asked for') expect(answer.head).toContain('Connection: close');
      // Each takes a second to be closed: a few stand for all.
      if (name === 'q') await closeOf(raw.socket);
      else raw.socket.destroy();
      expect(read).not.toHaveBeenCalled();
    }),
  );
});

describe('a caller who has the token', () => {
  it('is told to go on', () =>
    withEmulator(OPTIONS, async (emulator) => {
      const raw = await Raw.open(emulator);
      raw.say(
        `POST /api/predict/s HTTP/1.1\r\nHost: h\r\nAuthorization: ${TOKEN}\r\n` +
          'Expect: 100-continue\r\nContent-Length: 2\r\n\r\n',
      );
      expect((await raw.answer()).status).toBe(100);
      raw.say('hi');
      expect(await raw.answer()).toMatchObject({ status: 200, body: 'hi' });
      raw.socket.destroy();
    }));

  it('has signed the body too', () =>
    withEmulator(OPTIONS, async (emulator) => {
      const path = '/api/predict/s';
      const raw = await Raw.open(emulator);
      const head = `POST ${path} HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n`;
      raw.say(`${head}${signedFor('hi', path)}\r\nhi`);
      expect(await raw.answer()).toMatchObject({ status: 200, body: 'hi' });
      raw.say(`${head}${signedFor('hi', path)}\r\nho`);
      expect((await raw.answer()).status).toBe(401);
      // Refused after it was read: the connection goes on.
      raw.say(`${head}${signedFor('ha', path)}\r\nha`);
      expect(await raw.answer()).toMatchObject({ status: 200, body: 'ha' });
      raw.socket.destroy();
    }));

  it.each([
    ['s', 10_001, 'a request has at most 10000 bytes'],
    ['q', 1_001, 'a record has at most 1000 bytes'],
  ])('is refused a body for %s of %i bytes before it is read', (name, length, body) =>
    withEmulator(OPTIONS, async (emulator) => {
      const read = jest.spyOn(Gatherer.prototype, 'add');
      const raw = await Raw.open(emulator);
      raw.say(
        `POST /api/predict/${name} HTTP/1.1\r\nHost: h\r\nAuthorization: ${TOKEN}\r\n` +
          `Content-Length: ${length}\r\n\r\n`,
      );
      expect(await raw.answer()).toMatchObject({ status: 413, body });
      await closeOf(raw.socket);
      expect(read).not.toHaveBeenCalled();
    }),
  );

  it('keeps a connection on which a small body was refused', () =>
    withEmulator(OPTIONS, async (emulator) => {
      const raw = await Raw.open(emulator);
      const head = 'POST /api/predict/s HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n';
      raw.say(`${head}Authorization: old\r\n\r\nhi`);
      expect((await raw.answer()).status).toBe(401);
      raw.say(`${head}Authorization: ${TOKEN}\r\n\r\nhi`);
      expect(await raw.answer()).toMatchObject({ status: 200, body: 'hi' });
      raw.socket.destroy();
    }));
});

describe('a caller that is slow', () => {
  it.each([
    ['with its headers', 'GET /api/predict/s HTTP/1.1\r\nHost: h\r\n'],
    [
      'with its body',
      `POST /api/predict/s HTTP/1.1\r\nHost: h\r\nAuthorization: ${TOKEN}\r\nContent-Length: 9\r\n\r\na`,
    ],
  ])('%s is answered with 408', (_, text) =>
    withEmulator({ ...OPTIONS, requestTimeoutMs: 50 }, async (emulator) => {
      const raw = await Raw.open(emulator);
      raw.say(text);
      expect((await raw.answer()).status).toBe(408);
      await closeOf(raw.socket);
    }),
  );
});

it('a caller that takes nothing of its answer is disconnected', () =>
  withEmulator(
    { services: { s: () => Buffer.alloc(50_000_000) }, requestTimeoutMs: 50 },
    async (emulator) => {
      const accepted = new Accepted();
      const raw = await Raw.open(emulator);
      raw.say('GET /api/predict/s HTTP/1.1\r\nHost: h\r\n\r\n');
      raw.socket.pause();
      await closeOf(await accepted.first());
      accepted.stop();
      raw.socket.destroy();
    },
  ));

it('discovery, which asks for no token, reads a mebibyte at most', () =>
  withEmulator({ services: { s: () => '' } }, async (emulator) => {
    const raw = await Raw.open(emulator);
    raw.say(
      'POST /api/v1/servicediscovery/upstreams/s HTTP/1.1\r\nHost: h\r\nContent-Length: 1048577\r\n\r\n',
    );
    expect((await raw.answer()).status).toBe(413);
    raw.socket.destroy();
  }));

it('a connection with a thousand requests under way is ended', () =>
  withEmulator({ queues: { q: {} } }, async (emulator) => {
    const raw = await Raw.open(emulator);
    const one = 'GET /api/predict/q?_timeout_=1h HTTP/1.1\r\nHost: h\r\n\r\n';
    raw.say(one.repeat(1_001));
    await closeOf(raw.socket);
    const other = await Raw.open(emulator);
    const count = 'GET /api/predict/q?_count_=true HTTP/1.1\r\nHost: h\r\n\r\n';
    // As many, but answered: what is through no longer counts.
    for (let turn = 3; turn > 0; turn--) {
      other.say(count.repeat(500));
      for (let left = 500; left > 0; left--) expect((await other.answer()).status).toBe(200);
    }
    other.socket.destroy();
  }));
