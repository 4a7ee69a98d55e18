import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { filter, firstValueFrom, map, take, toArray } from 'rxjs';
import { EasError, PredictClient, QueueClient, StringRequest } from '../../lib/index.js';
import { inTime } from '../support/in-time.js';
import { failureOf } from '../support/outcome.js';
import { withNet } from '../support/server.js';

const retry = { maxRetries: 1, initialDelayMs: 1, jitter: 'none' } as const;

/** An operation against a server that answers each connection alike, and how it failed. */
type Way = (url: string) => Promise<EasError>;

const predict: Way = async (url) => {
  const client = new PredictClient({ endpoint: url, serviceName: 's', retry });
  const error = await failureOf(client.predict(new StringRequest('x')));
  await client.close();
  return error;
};
const stream: Way = async (url) => {
  const client = new PredictClient({ endpoint: url, serviceName: 's', retry });
  const error = await failureOf(client.stream(new StringRequest('x')).pipe(toArray()));
  await client.close();
  return error;
};
const put: Way = async (url) => {
  const client = new QueueClient({ endpoint: url, queueName: 'q', retry });
  const error = await failureOf(client.put('x'));
  await client.close();
  return error;
};
/** Its first loss, or its second where it connects again. */
const watch =
  (via: 'websocket' | 'http'): Way =>
  async (url) => {
    const client = new QueueClient({ endpoint: url, queueName: 'q', retry });
    const reconnect = { initialDelayMs: 1, maxDelayMs: 1 };
    const losses = client.events$.pipe(
      filter((event) => event.type === 'disconnect'),
      map(({ cause }) => cause),
      take(2),
      toArray(),
    );
    const lost = firstValueFrom(losses);
    const watcher = client.watch({ via, reconnect });
    watcher.subscribe({ error: () => void client.close() });
    const [error] = await inTime(lost, 4_000).finally(() => client.close());
    if (!(error instanceof EasError)) throw new Error('Expected a loss.');
    return error;
  };

/** Reads the head of a request, then says something. */
const says =
  (...texts: readonly (string | Buffer)[]) =>
  (socket: Socket): void => {
    socket.once('data', () => {
      for (const text of texts) socket.write(text, 'latin1');
    });
  };
/** The same, and ends the connection. */
const ends =
  (text: string) =>
  (socket: Socket): void => {
    socket.once('data', () => socket.end(text, 'latin1'));
  };
const resets = (socket: Socket): void => {
  socket.once('data', () => socket.resetAndDestroy());
};

const OK = 'HTTP/1.1 200 OK\r\n';
const CHUNKED = `${OK}Transfer-Encoding: chunked\r\n`;

/** What can never be an answer. Watches over a WebSocket look at the head alone. */
const VIOLATIONS: readonly (readonly [string, (socket: Socket) => void, 'all' | 'body'])[] = [
  ['another protocol', says('SSH-2.0-OpenSSH_9.0\r\n'), 'all'],
  ['HTTP/2', says(Buffer.from('00001204000000000000030000006400040100000000', 'hex')), 'all'],
  ['an alert of TLS', says(Buffer.from('15030100020246', 'hex')), 'all'],
  ['zeros', says(Buffer.alloc(64)), 'all'],
  ['lines without CR', says('HTTP/1.1 200 OK\nContent-Length: 1\n\n1'), 'all'],
  ['a space in a name', says(`${OK}Content-Length : 1\r\n\r\n1`), 'all'],
  ['control characters in a header', says(`${OK}X-A: a\u0001b\r\n\r\n`), 'all'],
  ['a Content-Length that is no number', says(`${OK}Content-Length: x\r\n\r\n1`), 'all'],
  ['two lengths', says(`${OK}Content-Length: 1\r\nContent-Length: 2\r\n\r\n1`), 'all'],
  [
    'a length and chunks',
    says(`${OK}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n1\r\n0\r\n\r\n`),
    'all',
  ],
  ['a status that is none', says('HTTP/1.1 099 Odd\r\nContent-Length: 0\r\n\r\n'), 'body'],
  ['more headers than allowed', says(`${OK}X-A: ${'a'.repeat(40_000)}\r\n\r\n`), 'all'],
  ['a chunk of no length', says(`${CHUNKED}\r\nzz\r\n1\r\n`), 'body'],
  ['204 with a length', says('HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\nok'), 'body'],
  [
    '101 to what is no upgrade',
    says('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
    'all',
  ],
  ['100 unasked', says('HTTP/1.1 100 Continue\r\n\r\n', `${OK}Content-Length: 1\r\n\r\n1`), 'body'],
];

/**
 * What a cut leaves, of a connection that would be kept or not. Its bytes are also the beginning of
 * a frame.
 */
const CUTS: readonly (readonly [string, (socket: Socket) => void, 'all' | 'body'])[] = [
  ['at once', ends(''), 'all'],
  ['by a reset', resets, 'all'],
  ['in the head', ends(`${OK}Content-Le`), 'all'],
  ['behind the head', ends(`${OK}Content-Length: 5\r\n\r\n`), 'body'],
  ['in the body', ends(`${OK}Content-Length: 5\r\n\r\n\0\0\0`), 'body'],
  [
    'in the body, to be closed',
    ends(`${OK}Connection: close\r\nContent-Length: 5\r\n\r\n\0\0\0`),
    'body',
  ],
  ['in a chunk', ends(`${CHUNKED}\r\n5\r\n\0\0\0`), 'body'],
  ['between chunks', ends(`${CHUNKED}\r\n5\r\n\0\0\0\u0009x\r\n`), 'body'],
  ['in a chunk, to be closed', ends(`${CHUNKED}Connection: close\r\n\r\n5\r\n\0\0\0`), 'body'],
  [
    'between chunks, to be closed',
    ends(`${CHUNKED}Connection: close\r\n\r\n5\r\n\0\0\0\u0009x\r\n`),
    'body',
  ],
];

async function countedFailure(
  way: Way,
  serve: (socket: Socket) => void,
): Promise<{ error: EasError; connections: number }> {
  let connections = 0;
  let error: EasError | undefined;
  const open = new Set<Socket>();
  await withNet(
    (socket) => {
      connections += 1;
      open.add(socket);
      serve(socket);
    },
    async (url) => {
      error = await way(url);
      for (const socket of open) socket.destroy();
      await Promise.all([...open].filter(({ closed }) => !closed).map((s) => once(s, 'close')));
    },
  );
  return { error: error!, connections };
}

describe.each([
  ['predict', predict],
  ['stream', stream],
  ['put', put],
] as const)('%s, answered with', (name, way) => {
  it.each(VIOLATIONS)('%s → can never succeed, and is not tried again', async (_, serve) => {
    const { error, connections } = await countedFailure(way, serve);
    expect(error).toMatchObject({ retryable: false, unapplied: false });
    expect(['PROTOCOL', 'TOO_LARGE']).toContain(error.code);
    expect(connections).toBe(1);
  });

  it.each(CUTS)('a connection that is cut %s → may succeed', async (__, serve, where) => {
    const { error, connections } = await countedFailure(way, serve);
    expect(error).toMatchObject({ code: 'CONNECTION', retryable: true, unapplied: false });
    // A put may have been stored, and a stream has begun.
    const isRetried = name === 'predict' || (name === 'stream' && where === 'all');
    expect(connections).toBe(isRetried ? 2 : 1);
  });
});

describe.each([
  ['websocket', 'all'],
  ['http', 'body'],
] as const)('a watch by %s, answered with', (via, part) => {
  const isMet = ([, , where]: (typeof VIOLATIONS)[number]): boolean =>
    where === 'all' || part === 'body';

  it.each(VIOLATIONS.filter(isMet))('%s → fails, and does not connect again', async (_, serve) => {
    let failed: unknown;
    await withNet(serve, async (url) => {
      const client = new QueueClient({ endpoint: url, queueName: 'q', retry: false });
      failed = await failureOf(client.watch({ via, reconnect: { initialDelayMs: 1 } }));
      await client.close();
    });
    expect(failed).toMatchObject({ retryable: false });
    expect(['PROTOCOL', 'TOO_LARGE']).toContain((failed as EasError).code);
  });

  it.each(CUTS.filter(isMet))('a connection that is cut %s → connects again', async (_, serve) => {
    const { error, connections } = await countedFailure(watch(via), serve);
    expect(error).toMatchObject({ code: 'CONNECTION', retryable: true });
    expect(connections).toBeGreaterThan(1);
  });
});
