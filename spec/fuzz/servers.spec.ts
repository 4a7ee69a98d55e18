import { once } from 'node:events';
import type { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { ignoreElements, map, merge, type Observable } from 'rxjs';
import { PredictClient, QueueClient, StringRequest } from '../../lib/index.js';
import { failureOf } from '../support/outcome.js';
import { shakeHands } from '../support/handshake.js';
import { closeOf, withNet } from '../support/server.js';

const MIB = 1024 * 1024;
const LIMIT = MIB;
const MAX_GROWN_BYTES = 160 * MIB;

/** Answers one request; whatever it begins with, `more` follows without end. */
interface Endless {
  readonly start?: string;
  readonly more: string | Buffer;
  /** The code of the error it is. */
  readonly code: string;
}

const OK = 'HTTP/1.1 200 OK\r\n';
const CHUNKED = `${OK}Transfer-Encoding: chunked\r\n\r\n`;

const HEADERS: Readonly<Record<string, Endless>> = {
  'header lines': { start: OK, more: 'X-A: b\r\n', code: 'TOO_LARGE' },
  'a header line': { start: `${OK}X-A: `, more: 'b'.repeat(1_000), code: 'TOO_LARGE' },
  "a header's name": { start: OK, more: 'X'.repeat(1_000), code: 'TOO_LARGE' },
  'a status line': { start: 'HTTP/1.1 200 ', more: 'O'.repeat(1_000), code: 'TIMEOUT_ATTEMPT' },
  'interim answers': {
    more: 'HTTP/1.1 103 Early Hints\r\nX-A: b\r\n\r\n',
    code: 'TIMEOUT_ATTEMPT',
  },
};

const BODIES: Readonly<Record<string, Endless>> = {
  'a body': { start: `${OK}\r\n`, more: 'b'.repeat(1_000), code: 'TOO_LARGE' },
  'a body in chunks': {
    start: CHUNKED,
    more: `3e8\r\n${'b'.repeat(1_000)}\r\n`,
    code: 'TOO_LARGE',
  },
  'a body of a byte a chunk': { start: CHUNKED, more: '1\r\nb\r\n', code: 'TOO_LARGE' },
  'a body that is announced': {
    start: `${OK}Content-Length: 9007199254740991\r\n\r\n`,
    more: 'b'.repeat(1_000),
    code: 'TOO_LARGE',
  },
  'the extension of a chunk': { start: `${CHUNKED}1;`, more: 'x=y;', code: 'TIMEOUT_ATTEMPT' },
  trailers: { start: `${CHUNKED}0\r\n`, more: 'X-A: b\r\n', code: 'TOO_LARGE' },
};

/** Begins something that is to fail. */
type Operation = (
  url: string,
  timeoutMs: number,
) => { readonly result$: Observable<unknown>; readonly close: () => Promise<void> };

/** Runs a client against a server that never ends what it says, and expects the end of it. */
async function outlive(
  { start = '', more, code }: Endless,
  operation: Operation,
  begin: (socket: Socket) => Promise<void> = begun,
): Promise<void> {
  const ends: Promise<void>[] = [];
  const serve = (socket: Socket): void => {
    ends.push(closeOf(socket));
    void begin(socket).then(() => flood(socket, start, more));
  };
  await withNet(serve, async (url) => {
    const before = process.resourceUsage().maxRSS;
    // A clock is to run out only where nothing else can end it.
    const { result$, close } = operation(url, code.startsWith('TIMEOUT') ? 300 : 15_000);
    expect(await failureOf(result$)).toMatchObject({ code });
    await close();
    await Promise.all(ends);
    expect(ends.length).toBeGreaterThan(0);
    expect((process.resourceUsage().maxRSS - before) * 1024).toBeLessThan(MAX_GROWN_BYTES);
  });
}

/** Writes as much as the peer takes, until it goes away; with nothing to write, a byte at a time. */
function flood(socket: Socket, start: string, more: string | Buffer): void {
  socket.write(start, 'latin1');
  if (more.length === 0) {
    const drip = setInterval(() => socket.write('b'), 10);
    socket.on('close', () => clearInterval(drip));
    return;
  }
  const bytes = typeof more === 'string' ? Buffer.from(more, 'latin1') : more;
  const piece = Buffer.concat(Array<Buffer>(64).fill(bytes));
  const write = (): void => {
    // The peer's turn comes after each piece.
    if (!socket.destroyed && socket.write(piece)) setImmediate(write);
  };
  socket.on('drain', write);
  write();
}

/** Waits for a request, and takes whatever else comes. */
async function begun(socket: Socket): Promise<void> {
  await once(socket, 'data');
  socket.resume();
}

const predictClient = (url: string, timeoutMs: number, more: object = {}): PredictClient =>
  new PredictClient({
    endpoint: url,
    serviceName: 's',
    retry: false,
    timeoutMs,
    maxResponseBytes: LIMIT,
    ...more,
  });

const predict: Operation = (url, timeoutMs) => {
  const client = predictClient(url, timeoutMs);
  return { result$: client.predict(new StringRequest('x')), close: () => client.close() };
};

const events: Operation = (url, timeoutMs) => {
  const client = predictClient(url, timeoutMs);
  const limits = { maxEventLength: LIMIT, idleTimeoutMs: timeoutMs };
  const stream = client.stream(new StringRequest('x'), limits);
  return { result$: stream.events(), close: () => client.close() };
};

const discover: Operation = (url, timeoutMs) => {
  const client = predictClient(url, timeoutMs, { endpointType: 'direct' });
  return { result$: client.predict(new StringRequest('x')), close: () => client.close() };
};

/** A watch, ended by its first loss. */
const watch =
  (via: 'websocket' | 'http'): Operation =>
  (url, connectTimeoutMs) => {
    const queue = new QueueClient({ endpoint: url, queueName: 'q', connectTimeoutMs });
    const reconnect = { initialDelayMs: 60_000, maxDelayMs: 60_000 };
    const loss$ = queue.events$.pipe(
      map((event) => {
        if (event.type === 'disconnect') throw event.cause!;
      }),
      ignoreElements(),
    );
    const watcher = queue.watch({ via, maxFrameBytes: LIMIT, reconnect });
    return { result$: merge(loss$, watcher), close: () => queue.close() };
  };

describe('a server that never ends', () => {
  it.each([...Object.entries(HEADERS), ...Object.entries(BODIES)])(
    '%s → a typed error of the prediction, and the end of the connection',
    (_, endless) => outlive(endless, predict),
  );

  it.each([
    ...Object.entries(HEADERS),
    ['a refusal', { start: 'HTTP/1.1 403 No\r\n\r\n', more: 'b'.repeat(1_000), code: 'AUTH' }],
    ['an event', { start: `${OK}\r\ndata: `, more: 'b'.repeat(1_000), code: 'TOO_LARGE' }],
    ['the lines of an event', { start: `${OK}\r\n`, more: 'data: b\n', code: 'TOO_LARGE' }],
    ['the extension of a chunk', { start: `${CHUNKED}1;`, more: 'x=y;', code: 'TIMEOUT_IDLE' }],
  ] as [string, Endless][])(
    '%s → a typed error of the stream, and the end of the connection',
    (_, endless) => outlive(endless, events),
  );

  it.each([
    ['header lines', HEADERS['header lines']!],
    ['a list of instances', { start: `${CHUNKED}ffffffff\r\n`, more: '[{"ip":"10.0.0.1"},' }],
  ] as [string, Endless][])('%s → a discovery error, and the end of the connection', (_, endless) =>
    outlive({ ...endless, code: 'DISCOVERY' }, discover),
  );

  const slowly = (start: string) => ({ start, more: '', code: 'TIMEOUT_CONNECT' });

  it.each([
    ['header lines', HEADERS['header lines']!],
    ['interim answers', { ...HEADERS['interim answers']!, code: 'TIMEOUT_CONNECT' }],
    ['a refusal', { start: 'HTTP/1.1 503 No\r\n\r\n', more: 'b'.repeat(1_000), code: 'SERVER' }],
    ['an answer that comes bit by bit', slowly('HTTP/1.1 101 Switching Protocols\r\nX-A: ')],
  ] as [string, Endless][])(
    '%s → a typed error of the handshake, and the end of the connection',
    (_, endless) => outlive(endless, watch('websocket')),
  );

  it.each([
    ['a frame', { more: Buffer.from('827fffffffffffffffff', 'hex'), code: 'PROTOCOL' }],
    ['a long frame', { start: longFrame(2 ** 40), more: 'b'.repeat(1_000), code: 'TOO_LARGE' }],
    ['a frame over the limit', { start: longFrame(LIMIT + 1), more: 'b', code: 'TOO_LARGE' }],
    ['fragments of a message', { start: '\x02\x00', more: '\x00\x01b', code: 'TOO_LARGE' }],
  ] as [string, Endless][])(
    '%s → a typed error of the watch, and the end of the connection',
    (_, endless) => outlive(endless, watch('websocket'), shakeHands),
  );

  it.each([
    ['header lines', HEADERS['header lines']!],
    ['a refusal', { start: 'HTTP/1.1 503 No\r\n\r\n', more: 'b'.repeat(1_000), code: 'SERVER' }],
    ['a frame', { start: `${OK}\r\n`, more: '\x7f\xff\xff\xff', code: 'TOO_LARGE' }],
  ] as [string, Endless][])(
    '%s → a typed error of the watch over HTTP, and the end of the connection',
    (_, endless) => outlive(endless, watch('http')),
  );
});

/** The head of a binary message of this length. */
function longFrame(length: number): string {
  const head = Buffer.from([0x82, 0x7f, 0, 0, 0, 0, 0, 0, 0, 0]);
  head.writeBigUInt64BE(BigInt(length), 2);
  return head.toString('latin1');
}
