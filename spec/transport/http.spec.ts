import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { firstValueFrom } from 'rxjs';
import { Agent, MockAgent } from 'undici';
import { afterEach, describe, expect, it } from '@jest/globals';
import {
  EasConfigError,
  EasConnectionError,
  EasProtocolError,
  EasTimeoutError,
} from '../../lib/errors/index.js';
import { connectionSettings } from '../support/settings.js';
import { HttpTransport, type HttpRequest } from '../../lib/transport/http.js';
import { Inbox } from '../support/inbox.js';
import { failureOf } from '../support/outcome.js';
import { closeOf, refusingUrl, withNet, withServer } from '../support/server.js';

const LIMITS = { timeoutMs: 10_000, maxResponseBytes: 1_000_000 };

const transports: HttpTransport[] = [];

function transportOf(options: object = {}): HttpTransport {
  const transport = new HttpTransport(connectionSettings(options));
  transports.push(transport);
  return transport;
}

afterEach(async () => {
  await Promise.all(transports.splice(0).map((transport) => transport.close()));
});

const request = (origin: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  origin,
  path: '/p?q=1',
  method: 'POST',
  headers: ['X-One', '1', 'X-Two', '2'],
  body: Buffer.from('body'),
  ...more,
});

describe('send', () => {
  it('sends what it was given and nothing of its own but what HTTP asks for', async () => {
    await withServer(
      (_, response) => response.end('answer'),
      async ({ url, requests }) => {
        const { status, body } = await firstValueFrom(transportOf().send(request(url), LIMITS));
        expect([status, Buffer.from(body).toString()]).toEqual([200, 'answer']);
        const { method, path, body: sent, headers } = requests[0]!;
        expect([method, path, sent.toString()]).toEqual(['POST', '/p?q=1', 'body']);
        expect(headers).toEqual({
          'x-one': '1',
          'x-two': '2',
          host: url.slice('http://'.length),
          connection: 'keep-alive',
          'content-length': '4',
        });
      },
    );
  });

  it('joins an answer that comes in many chunks', async () => {
    const chunks = Array.from({ length: 50 }, (_, at) => `${at};`.repeat(100));
    await withServer(
      async (_, response) => {
        for (const chunk of chunks) {
          if (!response.write(chunk)) await once(response, 'drain');
          await new Promise(setImmediate);
        }
        response.end();
      },
      async ({ url }) => {
        const { body } = await firstValueFrom(transportOf().send(request(url), LIMITS));
        expect(Buffer.from(body).toString()).toBe(chunks.join(''));
      },
    );
  });

  it.each([204, 301, 404, 503])('gives the answer of status %d, whatever it says', async (code) => {
    await withServer(
      (_, response) => response.writeHead(code, { 'X-Y': 'z', Location: '/elsewhere' }).end(),
      async ({ url, requests }) => {
        const answer = await firstValueFrom(transportOf().send(request(url), LIMITS));
        expect(answer).toMatchObject({ status: code, headers: { 'x-y': 'z' } });
        expect(answer.body).toHaveLength(0);
        expect(requests).toHaveLength(1);
      },
    );
  });

  it('is cold: each subscription is one request', async () => {
    await withServer(
      (_, response) => response.end(),
      async ({ url, requests }) => {
        const answer$ = transportOf().send(request(url), LIMITS);
        expect(requests).toHaveLength(0);
        await firstValueFrom(answer$);
        await firstValueFrom(answer$);
        expect(requests).toHaveLength(2);
      },
    );
  });

  it('keeps the connection for the next request', async () => {
    await withServer(
      (_, response) => response.end('x'),
      async ({ url, connections }) => {
        const transport = transportOf();
        for (let at = 0; at < 5; at++) {
          await firstValueFrom(transport.send(request(url), LIMITS));
        }
        // The pool takes a second one rather than wait a turn for the first to come free.
        expect(connections()).toBeLessThanOrEqual(2);
      },
    );
  });

  it('makes no more connections than allowed', async () => {
    await withServer(
      (_, response) => setImmediate(() => response.end('x')),
      async ({ url, connections }) => {
        const transport = transportOf({ maxConnections: 2 });
        const answers = Array.from({ length: 20 }, () =>
          firstValueFrom(transport.send(request(url), LIMITS)),
        );
        expect(await Promise.all(answers)).toHaveLength(20);
        expect(connections()).toBe(2);
      },
    );
  });
});

describe('unsubscribing', () => {
  it('before the answer ends the connection', async () => {
    await withServer(
      () => undefined,
      async ({ url, arrivals }) => {
        const subscription = transportOf().send(request(url), LIMITS).subscribe();
        const { socket } = await arrivals.next();
        const closed = closeOf(socket);
        subscription.unsubscribe();
        await closed;
      },
    );
  });

  it('within the answer ends the connection', async () => {
    await withServer(
      (_, response) => response.write('a part'),
      async ({ url, arrivals }) => {
        const pieces = new Inbox<Uint8Array>();
        const control = transportOf().open(request(url), {
          start: () => undefined,
          data: (chunk) => pieces.add(chunk),
          end: () => undefined,
          fail: () => undefined,
        });
        const { socket } = await arrivals.next();
        await pieces.next();
        const closed = closeOf(socket);
        control.abort();
        await closed;
      },
    );
  });

  it('while waiting for a connection sends nothing', async () => {
    await withServer(
      (received, response) => {
        if (received.path !== '/first') response.end('x');
      },
      async ({ url, requests, arrivals }) => {
        const transport = transportOf({ maxConnections: 1 });
        const first = transport.send(request(url, { path: '/first' }), LIMITS).subscribe();
        await arrivals.next();
        const second = transport.send(request(url, { path: '/second' }), LIMITS).subscribe();
        second.unsubscribe();
        first.unsubscribe();
        await firstValueFrom(transport.send(request(url, { path: '/third' }), LIMITS));
        expect(requests.map(({ path }) => path)).toEqual(['/first', '/third']);
      },
    );
  });

  it('after the answer leaves the connection to others', async () => {
    await withServer(
      (_, response) => response.end('x'),
      async ({ url, connections }) => {
        const transport = transportOf();
        const answer$ = transport.send(request(url), LIMITS);
        const subscription = answer$.subscribe();
        await firstValueFrom(answer$);
        subscription.unsubscribe();
        await firstValueFrom(answer$);
        expect(connections()).toBeLessThanOrEqual(2);
      },
    );
  });
});

describe('limits', () => {
  it('what a token took is of the time of its attempt, and said', async () => {
    await withServer(
      () => undefined,
      async ({ url }) => {
        const limits = { ...LIMITS, timeoutMs: 60_000, spentMs: 59_960 };
        const error = await failureOf(transportOf().send(request(url), limits));
        expect(error).toMatchObject({ phase: 'attempt', timeoutMs: 60_000 });
        expect(error.message).toContain('60000 ms (timeoutMs), 59960 ms of which its token took');
      },
    );
  });

  it('an attempt that takes too long fails, and its connection ends', async () => {
    await withServer(
      (_, response) => response.write('a part'),
      async ({ url, arrivals }) => {
        const answer$ = transportOf().send(request(url), { ...LIMITS, timeoutMs: 50 });
        const failed = failureOf(answer$);
        const { socket } = await arrivals.next();
        const closed = closeOf(socket);
        const error = await failed;
        expect(error).toBeInstanceOf(EasTimeoutError);
        expect(error).toMatchObject({ phase: 'attempt', timeoutMs: 50, retryable: true });
        expect(error).toMatchObject({ unapplied: false });
        expect(error.message).toContain(`${url}/p did not answer within 50 ms`);
        await closed;
      },
    );
  });

  it('an answer that is too long fails before it has come whole', async () => {
    await withServer(
      (_, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(1000)));
          response.once('drain', more);
        };
        more();
      },
      async ({ url, arrivals }) => {
        const answer$ = transportOf().send(request(url), { ...LIMITS, maxResponseBytes: 5000 });
        const error = await failureOf(answer$);
        expect(error).toBeInstanceOf(EasProtocolError);
        expect(error.code).toBe('TOO_LARGE');
        expect(error.message).toContain('5000 bytes (maxResponseBytes)');
        const { socket } = await arrivals.next();
        await closeOf(socket);
      },
    );
  });

  it('an answer of just the longest length is taken', async () => {
    await withServer(
      (_, response) => response.end(Buffer.alloc(5000)),
      async ({ url }) => {
        const limits = { ...LIMITS, maxResponseBytes: 5000 };
        const { body } = await firstValueFrom(transportOf().send(request(url), limits));
        expect(body).toHaveLength(5000);
      },
    );
  });
});

describe('failures', () => {
  it('nobody listens → a connection error, certainly not applied', async () => {
    const error = await failureOf(transportOf().send(request(await refusingUrl()), LIMITS));
    expect(error).toBeInstanceOf(EasConnectionError);
    expect(error).toMatchObject({ code: 'CONNECTION', retryable: true, unapplied: true });
  });

  it('the connection is reset → a connection error, maybe applied', async () => {
    await withServer(
      ({ socket }) => socket.resetAndDestroy(),
      async ({ url }) => {
        const error = await failureOf(transportOf().send(request(url), LIMITS));
        expect(error).toBeInstanceOf(EasConnectionError);
        expect(error).toMatchObject({ code: 'CONNECTION', retryable: true, unapplied: false });
      },
    );
  });

  it('the connection ends within the answer → a connection error', async () => {
    await withServer(
      ({ socket }, response) => {
        response.writeHead(200, { 'Content-Length': '100' });
        response.write('a part', () => socket.destroySoon());
      },
      async ({ url }) => {
        const error = await failureOf(transportOf().send(request(url), LIMITS));
        expect(error).toBeInstanceOf(EasConnectionError);
        expect(error).toMatchObject({ retryable: true, unapplied: false });
      },
    );
  });

  it('bytes that are no HTTP → a protocol error', async () => {
    await withNet(
      (socket) => socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.6\r\n')),
      async (url) => {
        const error = await failureOf(transportOf().send(request(url), LIMITS));
        expect(error).toBeInstanceOf(EasProtocolError);
        expect(error).toMatchObject({ code: 'PROTOCOL', retryable: false });
      },
    );
  });

  it('TLS spoken to a plain server → an error that is told, not a hang', async () => {
    await withNet(
      (socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
      async (url) => {
        const origin = url.replace('http:', 'https:');
        const error = await failureOf(transportOf().send(request(origin), LIMITS));
        expect(error).toBeInstanceOf(EasConnectionError);
      },
    );
  });

  it('a header that cannot be sent → an error of configuration, not a lost connection', async () => {
    await withServer(
      (_, response) => response.end(),
      async ({ url, requests }) => {
        const headers = ['Expect', '100-continue'];
        const error = await failureOf(transportOf().send(request(url, { headers }), LIMITS));
        expect(error).toBeInstanceOf(EasConfigError);
        expect(error.retryable).toBe(false);
        expect(requests).toHaveLength(0);
      },
    );
  });

  it('a closed transport → an error that says so', async () => {
    const transport = transportOf();
    await transport.close();
    await transport.close();
    const error = await failureOf(transport.send(request('http://127.0.0.1:9'), LIMITS));
    expect(error).toBeInstanceOf(EasConfigError);
    expect(error).toMatchObject({ code: 'CLOSED', retryable: false });
  });
});

describe('open', () => {
  it('hands chunks on as they come, then the end', async () => {
    const heard = new Inbox<string>();
    let release: () => void = () => undefined;
    await withServer(
      (_, response) => {
        response.write('one');
        release = () => response.end('two');
      },
      async ({ url }) => {
        transportOf().open(request(url), {
          start: (status) => heard.add(`start ${status}`),
          data: (chunk) => heard.add(Buffer.from(chunk).toString()),
          end: () => heard.add('end'),
          fail: (error) => heard.add(error.message),
        });
        expect([await heard.next(), await heard.next()]).toEqual(['start 200', 'one']);
        release();
        expect([await heard.next(), await heard.next()]).toEqual(['two', 'end']);
      },
    );
  });

  it('pausing holds the server back, resuming lets it go on', async () => {
    const total = 64 * 1024 * 1024;
    const chunk = Buffer.alloc(256 * 1024);
    let written = 0;
    const stalls = new Inbox<number>();
    await withServer(
      (_, response) => {
        const fill = (): void => {
          while (written < total) {
            written += chunk.length;
            if (!response.write(chunk)) {
              stalls.add(written);
              response.once('drain', fill);
              return;
            }
          }
          response.end();
        };
        fill();
      },
      async ({ url }) => {
        const events = new Inbox<string>();
        let read = 0;
        const control = transportOf().open(request(url), {
          start: () => {
            control.pause();
            events.add('start');
          },
          data: (bytes) => (read += bytes.length),
          end: () => events.add('end'),
          fail: (error) => events.add(error.message),
        });
        expect(await events.next()).toBe('start');
        await stalls.next();
        // The kernel's buffers fill; then nothing moves, however often the loop turns.
        let before = -1;
        while (before !== written) {
          before = written;
          for (let turn = 0; turn < 200; turn++) await new Promise(setImmediate);
        }
        expect(written).toBeLessThan(total);
        expect(read).toBeLessThan(total / 4);
        control.resume();
        expect(await events.next()).toBe('end');
        expect(read).toBe(total);
      },
    );
  });

  it('says nothing after it was aborted, though the server goes on', async () => {
    await withServer(
      (_, response) => response.write('x'),
      async ({ url, arrivals }) => {
        const heard: string[] = [];
        const control = transportOf().open(request(url), {
          start: () => heard.push('start'),
          data: () => heard.push('data'),
          end: () => heard.push('end'),
          fail: () => heard.push('fail'),
        });
        control.abort();
        control.abort();
        control.pause();
        control.resume();
        const other = await firstValueFrom(
          transportOf().send(request(url), { ...LIMITS, timeoutMs: 50 }),
        ).catch((error: unknown) => error);
        expect(other).toBeInstanceOf(EasTimeoutError);
        expect(heard).toEqual([]);
        expect(arrivals.size).toBeLessThanOrEqual(2);
      },
    );
  });
});

describe('a dispatcher of the user', () => {
  it('is sent through, and never closed', async () => {
    await withServer(
      (_, response) => response.end('x'),
      async ({ url, requests }) => {
        const agent = new Agent({ connections: 1 });
        try {
          const transport = transportOf({ dispatcher: agent });
          await firstValueFrom(transport.send(request(url), LIMITS));
          await transport.close();
          expect([agent.closed, agent.destroyed]).toEqual([false, false]);
          expect((await failureOf(transport.send(request(url), LIMITS))).code).toBe('CLOSED');
          expect(requests).toHaveLength(1);
        } finally {
          await agent.close();
        }
      },
    );
  });

  it('may be a mock', async () => {
    const mock = new MockAgent();
    mock.disableNetConnect();
    try {
      mock
        .get('http://eas.test')
        .intercept({ path: '/p?q=1', method: 'POST' })
        .reply(200, 'mocked');
      const transport = transportOf({ dispatcher: mock });
      const { body } = await firstValueFrom(transport.send(request('http://eas.test'), LIMITS));
      expect(Buffer.from(body).toString()).toBe('mocked');
      const error = await failureOf(transport.send(request('http://eas.test'), LIMITS));
      expect(error).toBeInstanceOf(EasConnectionError);
    } finally {
      await mock.close();
    }
  });

  it('that throws → an error that comes after the subscription', async () => {
    const cause = Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
    const dispatcher = {
      dispatch: (): boolean => {
        throw cause;
      },
    };
    const error = await failureOf(transportOf({ dispatcher }).send(request('http://h'), LIMITS));
    expect(error.cause).toBe(cause);
  });
});

describe('the connections', () => {
  it('are closed when they were idle for so long', async () => {
    await withServer(
      (_, response) => response.end(),
      async ({ url, requests }) => {
        await firstValueFrom(transportOf({ idleConnectionMs: 20 }).send(request(url), LIMITS));
        await closeOf(requests[0]!.socket);
      },
    );
  });

  it.each([[1], [100]])('make room for new ones when they are too old, %d of them', async (max) => {
    await withServer(
      (_, response) => response.end(),
      async ({ url, connections }) => {
        const transport = transportOf({ connectionTtlMs: 1, maxConnections: max });
        for (let round = 1; round <= 3; round++) {
          await firstValueFrom(transport.send(request(url), LIMITS));
          expect(connections()).toBe(round);
          const usedMs = Date.now();
          while (Date.now() <= usedMs + 1) await new Promise(setImmediate);
        }
      },
    );
  });

  it('of an origin are made anew: idle ones end at once, those at work with their request', async () => {
    const held: ServerResponse[] = [];
    await withServer(
      ({ path }, response) => (path === '/hold' ? held.push(response) : response.end('x')),
      async ({ url, requests, arrivals }) => {
        await withServer(
          (_, response) => response.end('y'),
          async (other) => {
            const transport = transportOf({ maxConnections: 3 });
            const send = (path: string) =>
              firstValueFrom(transport.send({ ...request(url), path }, LIMITS));
            const busy = send('/hold');
            const held1 = (await arrivals.next()).socket;
            await Promise.all([send('/a'), send('/b')]);
            await firstValueFrom(transport.send(request(other.url), LIMITS));
            const idle = requests.slice(1).map(({ socket }) => socket);
            transport.renew(url);
            await Promise.all(idle.map(closeOf));
            expect(held1.destroyed).toBe(false);
            expect(transport.pool.queue.counts).toEqual({ active: 1, pending: 0 });

            // With the one at work there are as many as may be, and no more.
            const lane = transport.lane(url);
            expect([lane.take(), lane.take(), lane.take()]).toEqual([true, true, false]);
            for (let taken = 0; taken < 2; taken++) lane.release();
            await Promise.all(['/c', '/d'].map(send));
            const after = new Set(requests.slice(3).map(({ socket }) => socket));
            expect(after.size).toBe(2);
            expect(
              [...after].filter((socket) => socket === held1 || idle.includes(socket)),
            ).toEqual([]);
            held[0]!.end('late');
            expect(Buffer.from((await busy).body).toString()).toBe('late');
            await closeOf(held1);
            // Those of other origins are as they were.
            await firstValueFrom(transport.send(request(other.url), LIMITS));
            expect(other.connections()).toBe(1);
            await transport.close();
          },
        );
      },
    );
  });

  it('are not kept track of where none is left', async () => {
    await withServer(
      (_, response) => response.writeHead(200, { Connection: 'close' }).end(),
      async ({ url, connections }) => {
        const transport = transportOf({});
        for (let round = 1; round <= 3; round++) {
          await firstValueFrom(transport.send(request(url), LIMITS));
          expect(connections()).toBe(round);
        }
        expect(transport.pool.idle).toBe(0);
        await transport.close();
      },
    );
  });

  it('are shared with another transport, which leaves them open when it is closed', async () => {
    await withServer(
      (_, response) => response.end(),
      async ({ url, connections }) => {
        const transport = transportOf({ maxConnections: 1 });
        const other = new HttpTransport(connectionSettings({}), transport.pool);
        await firstValueFrom(other.send(request(url), LIMITS));
        await other.close();
        await firstValueFrom(transport.send(request(url), LIMITS));
        expect(connections()).toBe(1);
        const error = await failureOf(other.send(request(url), LIMITS));
        expect(error).toMatchObject({ code: 'CLOSED' });
      },
    );
  });
});
