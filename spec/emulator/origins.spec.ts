import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { Origins } from '../../lib/emulator/origins.js';
import { planOf } from '../../lib/emulator/plan.js';
import type { Refusal } from '../../lib/emulator/refusal.js';
import { complaint } from '../support/complaint.js';
import { withEmulator } from './kit.js';
import { ask } from './raw.js';

/** Whether a caller with these headers is let in, by a host that it means. */
function isIn(
  headers: Readonly<Record<string, string>>,
  host: string,
  { allowed = [], on = '127.0.0.1' }: { allowed?: readonly string[]; on?: string } = {},
): boolean {
  try {
    new Origins(allowed, on).check({ headers, host });
    return true;
  } catch (error) {
    expect((error as Refusal).status).toBe(403);
    return false;
  }
}

const HOMES = [
  '127.0.0.1:8500',
  'localhost:8500',
  'app.localhost:8500',
  '[::1]:8500',
  '192.168.1.9:8500',
  'emulator:8500',
  'emulator',
];
/** Names of other sites, whose DNS may lead here. */
const STRANGE = [
  'evil.example:8500',
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.nip.io',
  'x.',
];
const OTHERS = [
  'http://evil.example',
  'https://evil.example:8500',
  'http://localhost:3000',
  'http://127.0.0.1:8501',
  'http://127.0.0.1',
  'http://127.0.0.1.evil.example:8500',
  'http://evil.example#127.0.0.1:8500',
  'http://127.0.0.1:8500@evil.example',
  'null',
  'NULL',
  '',
  '*',
  'file://',
  'chrome-extension://abcdefgh',
  'http://',
  '127.0.0.1:8500',
  'http://127.0.0.1:8500, http://evil.example',
  'x'.repeat(10_000),
];

describe('a page', () => {
  it.each(HOMES)('of the emulator itself at %s is let in', (host) => {
    for (const scheme of ['http', 'https'])
      expect(isIn({ origin: `${scheme}://${host}` }, host)).toBe(true);
    expect(isIn({ origin: `http://${host.toUpperCase()}` }, host)).toBe(true);
    expect(isIn({ referer: 'http://x/', 'accept-language': 'en' }, host)).toBe(true);
  });

  it.each(OTHERS)('of %p is refused at every host', (origin) => {
    for (const host of [...HOMES.filter((home) => home.includes(':8500')), ...STRANGE]) {
      expect(isIn({ origin }, host)).toBe(false);
      expect(isIn({ origin }, host, { allowed: ['http://app.example', 'null:'] })).toBe(false);
      expect(isIn({ origin }, host, { allowed: ['*'] })).toBe(true);
    }
  });

  it.each(STRANGE)('at home at %s, which may be here by DNS alone, is refused', (host) => {
    expect(isIn({ origin: `http://${host}` }, host)).toBe(false);
    // Requests to its own site carry no origin, unless they change something.
    for (const name of ['referer', 'accept-language', 'sec-fetch-site', 'sec-fetch-mode']) {
      expect(isIn({ [name]: 'x' }, host)).toBe(false);
    }
  });

  it('is let in where its origin, or the host that it means, is named', () => {
    const allowed = ['http://app.example:3000', 'null'];
    expect(isIn({ origin: 'http://app.example:3000' }, 'localhost:1', { allowed })).toBe(true);
    expect(isIn({ origin: 'null' }, 'localhost:1', { allowed })).toBe(true);
    expect(isIn({ origin: 'http://app.example' }, 'localhost:1', { allowed })).toBe(false);
    expect(isIn({ origin: 'http://app.example:8500' }, 'app.example:8500', { allowed })).toBe(true);
    expect(isIn({ referer: 'x' }, 'app.example:8500', { allowed })).toBe(true);
    expect(isIn({ origin: 'http://box.local:1' }, 'box.local:1', { on: 'box.local' })).toBe(true);
  });
});

it.each([...HOMES, ...STRANGE, '', 'x y', '::'])('a program that means %p is let in', (host) => {
  expect(isIn({ 'user-agent': 'anything' }, host)).toBe(true);
});

const OPTIONS = { queues: { q: {} }, services: { s: () => 'secret' }, token: 't' };

describe('over the network', () => {
  it.each([
    ['POST', '/api/predict/s'],
    ['GET', '/api/predict/q?_auto_delete_=true'],
    ['GET', '/api/predict/q?_watch_=true&_auto_commit_=true'],
    ['GET', '/api/v1/servicediscovery/upstreams/s'],
    ['OPTIONS', '*'],
    ['OPTIONS', '/api/predict/s'],
  ])('a page of another site is refused %s %s, whatever it knows', (method, path) =>
    withEmulator(OPTIONS, async (emulator) => {
      emulator.queue('q').put('private');
      const { host } = new URL(emulator.url);
      for (const [origin, at] of [
        ['http://evil.example', host],
        ['http://evil.example', 'evil.example'],
        ['null', host],
      ]) {
        const answer = await ask(
          emulator,
          `${method} ${path} HTTP/1.1\r\nHost: ${at}\r\nOrigin: ${origin}\r\nAuthorization: t\r\n` +
            'Access-Control-Request-Method: GET\r\nContent-Length: 0\r\n\r\n',
        );
        expect(answer.status).toBe(403);
        expect(answer.head).not.toMatch(/access-control/i);
        expect(answer.body).toContain('allowedOrigins');
      }
      expect(emulator.queue('q').length).toBe(1);
    }),
  );

  it('a page of another site opens no WebSocket, and its own does', () =>
    withEmulator(OPTIONS, async ({ url }) => {
      const address = `${url.replace('http', 'ws')}/api/predict/q?_watch_=true`;
      const headers = { Authorization: 't' };
      for (const origin of ['http://evil.example', 'null', 'http://localhost:3000']) {
        const socket = new WebSocket(address, { origin, headers });
        const [error] = (await once(socket, 'error')) as [Error];
        expect(error.message).toContain('403');
      }
      const own = new WebSocket(address, { origin: url, headers });
      await once(own, 'open');
      own.terminate();
    }));

  it('the target decides which host is meant', () =>
    withEmulator(OPTIONS, async (emulator) => {
      const { host } = new URL(emulator.url);
      const text =
        `GET http://evil.example/api/predict/s HTTP/1.1\r\nHost: ${host}\r\n` +
        'Authorization: t\r\nReferer: http://evil.example/\r\n\r\n';
      expect((await ask(emulator, text)).status).toBe(403);
    }));

  it('an allowed page is told so before and after', () =>
    withEmulator({ ...OPTIONS, allowedOrigins: ['http://app.example'] }, async ({ url }) => {
      const origin = 'http://app.example';
      const before = await fetch(`${url}/api/predict/s`, {
        method: 'OPTIONS',
        headers: {
          Origin: origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'authorization',
        },
      });
      expect(before.status).toBe(204);
      expect(Object.fromEntries(before.headers)).toMatchObject({
        'access-control-allow-origin': origin,
        'access-control-allow-headers': 'authorization',
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
      });
      for (const [Authorization, status] of [
        ['t', 200],
        ['wrong', 401],
      ] as const) {
        const headers = { Origin: origin, Authorization };
        const answer = await fetch(`${url}/api/predict/s`, { method: 'POST', headers });
        expect(answer.status).toBe(status);
        expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      }
    }));
});

it.each([
  [{ allowedOrigins: 'http://a' }, /allowedOrigins is "http:\/\/a"; write an array of origins/],
  [{ allowedOrigins: ['http://a/'] }, /allowedOrigins\[0\] is "http:\/\/a\/"; write an origin/],
  [{ allowedOrigins: ['*', 'a.example'] }, /allowedOrigins\[1\] is "a.example"/],
  [{ allowedOrigins: [1] }, /allowedOrigins\[0\] is 1/],
  [{ watchTimeoutMs: 0 }, /watchTimeoutMs is 0; write/],
  [{ requestTimeoutMs: -1 }, /requestTimeoutMs is -1; write/],
  [{ queues: { q: { groupIdleMs: 0 } } }, /groupIdleMs is 0; write/],
])('refuses options that are none: %j', (options, expected) => {
  expect(complaint(() => planOf(options as never))).toMatch(expected);
});
