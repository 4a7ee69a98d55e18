import { createServer } from 'node:https';
import { describe, expect, it } from '@jest/globals';
import { filter, firstValueFrom, map, type Observable } from 'rxjs';
import { WebSocketServer } from 'ws';
import { PredictClient, QueueClient, StringRequest, type TlsOptions } from '../../lib/index.js';
import { complaint } from '../support/complaint.js';
import { failureOf } from '../support/outcome.js';
import { SELF_SIGNED } from '../support/self-signed.js';
import { withListening } from '../support/server.js';

/** Runs a test against a service behind a certificate that nobody vouches for. */
async function withStranger(
  test: (url: string, requests: () => number) => Promise<void>,
): Promise<void> {
  let requests = 0;
  const server = createServer(SELF_SIGNED, (_, response) => {
    requests += 1;
    response.end('1');
  });
  server.on('tlsClientError', () => undefined);
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', () => (requests += 1));
  await withListening(server, (url) => test(url.replace('http:', 'https:'), () => requests));
  sockets.close();
}

type Way = (url: string, tls: TlsOptions | undefined) => Observable<unknown>;

const predict: Way = (url, tls) =>
  new PredictClient({ customUrl: url, token: 'secret', retry: false, ...(tls && { tls }) }).predict(
    new StringRequest('x'),
  );
const stream: Way = (url, tls) =>
  new PredictClient({ customUrl: url, token: 'secret', retry: false, ...(tls && { tls }) }).stream(
    new StringRequest('x'),
  );
const count: Way = (url, tls) => queueOf(url, tls).count();
/** Its connection, or the loss of it. */
const watch =
  (via: 'websocket' | 'http'): Way =>
  (url, tls) => {
    const queue = queueOf(url, tls);
    const reconnect = { initialDelayMs: 60_000, maxDelayMs: 60_000 };
    queue.watch({ via, reconnect }).subscribe({ error: () => undefined });
    return queue.events$.pipe(
      filter(({ type }) => type === 'connect' || type === 'disconnect'),
      map((event) => {
        void queue.close();
        if (event.type === 'disconnect') throw event.cause!;
        return event;
      }),
    );
  };

function queueOf(url: string, tls: TlsOptions | undefined): QueueClient {
  const options = { endpoint: url, queueName: 'q', token: 'secret', retry: false } as const;
  return new QueueClient({ ...options, ...(tls && { tls }) });
}

const WAYS: readonly (readonly [string, Way])[] = [
  ['a prediction', predict],
  ['a stream', stream],
  ['an operation of a queue', count],
  ['a watch', watch('websocket')],
  ['a watch over HTTP', watch('http')],
];

describe.each(WAYS)('%s', (_, way) => {
  it.each([
    ['no options', undefined],
    ['other options', { ciphers: 'DEFAULT' }],
    [
      'an authority that vouches for another name',
      { ca: SELF_SIGNED.cert, servername: 'other.test' },
    ],
    ['verification asked for', { rejectUnauthorized: true }],
  ] as const)('says nothing to a stranger, with %s', async (__, tls) => {
    await withStranger(async (url, requests) => {
      expect(await failureOf(way(url, tls))).toMatchObject({ code: 'TLS', retryable: false });
      expect(requests()).toBe(0);
    });
  });

  it.each([
    ['a stranger, when told by name not to verify', { rejectUnauthorized: false }],
    ['one for whom an authority vouches', { ca: SELF_SIGNED.cert }],
  ] as const)('speaks to %s', async (__, tls) => {
    await withStranger(async (url, requests) => {
      await firstValueFrom(way(url, tls));
      expect(requests()).toBe(1);
    });
  });
});

it.each([{ insecure: true }, { checkServerIdentity: () => undefined }, { strictSSL: false }])(
  'verification has no other switch: %j is refused',
  (tls) => {
    const make = () => new PredictClient({ customUrl: 'https://h', tls: tls as TlsOptions });
    expect(complaint(make)).toContain('tls has no option');
  },
);
