import { inspect } from 'node:util';
import { createServer as createTlsServer } from 'node:https';
import type { Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { filter, firstValueFrom, take, type Observable } from 'rxjs';
import {
  EasError,
  JsonRequest,
  PredictClient,
  QueueClient,
  StringRequest,
  TFRequest,
  type PredictOptions,
  type QueueOptions,
} from '../../lib/index.js';
import { failureOf } from '../support/outcome.js';
import { QUICK } from '../support/predict.js';
import { SELF_SIGNED } from '../support/self-signed.js';
import {
  refusingUrl,
  withListening,
  withNet,
  withServer,
  type Received,
} from '../support/server.js';
import { shakeHands } from '../support/handshake.js';
import { CANARY, leaksIn } from './leaks.js';

/** What a request's failure leaves in the hands of the caller, and in logs. */
const seen: unknown[] = [];
const printed: unknown[] = [];

beforeEach(() => {
  seen.length = printed.length = 0;
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    jest.spyOn(console, method).mockImplementation((...args) => void printed.push(args));
  }
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** The ways in which a client can show its token. */
const SHOWN: Readonly<Record<string, Pick<PredictOptions, 'token' | 'auth' | 'headers'>>> = {
  'a signature': { token: CANARY, auth: 'signature' },
  'the token as it is': { token: CANARY, auth: 'token' },
  'a token of a function': { token: () => Promise.resolve(CANARY), auth: 'token' },
  'a header of the user': { headers: { Authorization: `Bearer ${CANARY}` } },
};

const retry = { ...QUICK, maxRetries: 1, onRetry: (notice: unknown) => seen.push(notice) };

/** Fails at a server, and looks at everything that there is to see. */
async function failPredicting(url: string, options: PredictOptions): Promise<EasError> {
  const client = new PredictClient({ endpoint: url, serviceName: 's', retry, ...options });
  client.events$.subscribe((event) => seen.push(event));
  const request = new TFRequest('sig').addFeed('x', [1], 'FLOAT', [1]);
  const result$ = client.predict(request);
  const subscription = client.stream(new StringRequest('x')).subscribe({
    error: (error: unknown) => seen.push(error),
  });
  seen.push(
    client,
    request,
    result$,
    subscription,
    client.with({ timeoutMs: 1_000 }),
    client.events$,
  );
  const error = await failureOf(result$);
  seen.push(error, error.stack);
  subscription.unsubscribe();
  await client.close();
  return error;
}

/** Watches until the first loss, and tries every operation once. */
async function failQueueing(url: string, options: Partial<QueueOptions>): Promise<void> {
  const queue = new QueueClient({ endpoint: url, queueName: 'q', retry, ...options });
  queue.events$.subscribe((event) => seen.push(event));
  for (const via of ['websocket', 'http'] as const) {
    const watcher = queue.watch({ via, reconnect: { initialDelayMs: 60_000, maxDelayMs: 60_000 } });
    watcher.state$.subscribe((state) => seen.push(state));
    const loss = firstValueFrom(queue.events$.pipe(filter(({ type }) => type === 'disconnect')));
    const subscription = watcher.subscribe({ error: (error: unknown) => seen.push(error) });
    seen.push(watcher, subscription, watcher.stats, await loss);
    await watcher.close({ drain: 'release' });
  }
  const operations: Observable<unknown>[] = [
    queue.put('x', { tags: { a: 'b' } }),
    queue.get(),
    queue.attributes(),
    queue.commit(1n),
    queue.negative(1n),
  ];
  for (const operation$ of operations) seen.push(operation$, await failureOf(operation$));
  seen.push(queue);
  await queue.close();
}

/** Expects of everything seen that neither the token nor what was made of it shows. */
function expectNoLeak(...sent: readonly string[]): void {
  expect(seen.length).toBeGreaterThan(5);
  expect(leaksIn([...seen, ...printed], ...sent.filter((one) => one.length > 8))).toEqual([]);
}

const authorizations = (requests: readonly Received[]): string[] =>
  requests.flatMap(({ headers }) => headers.authorization ?? []);

describe.each(Object.entries(SHOWN))('with %s, the token is nowhere to be seen', (_, shown) => {
  it.each([401, 403, 404, 500, 503])(
    'after a refusal with %d that repeats all that was sent',
    async (status) => {
      await withServer(
        ({ rawHeaders, path }, response) => {
          const repeated = `${rawHeaders.join('\n')}\n${path}\n${JSON.stringify(rawHeaders)}`;
          response.writeHead(status).end(`${repeated}\n${CANARY}\n${encodeURIComponent(CANARY)}`);
        },
        async ({ url, requests }) => {
          const error = await failPredicting(url, shown);
          expect(error).toMatchObject({ status });
          expect(authorizations(requests).length).toBeGreaterThan(0);
          expectNoLeak(...authorizations(requests));
        },
      );
    },
  );

  it.each([
    ['at its start', 0],
    ['where an excerpt ends', 85],
  ])(
    'after a success whose body is another and repeats all that was sent, %s',
    async (_where, at) => {
      await withServer(
        ({ rawHeaders }, response) => {
          const credentials = rawHeaders.filter((_name, each) =>
            /authorization/i.test(rawHeaders[each - 1] ?? ''),
          );
          response.end(`${'x'.repeat(at)}${CANARY} ${credentials.join()}`);
        },
        async ({ url, requests }) => {
          expect(await failPredicting(url, shown)).toMatchObject({ code: 'PROTOCOL' });
          const client = new PredictClient({ endpoint: url, serviceName: 's', ...shown });
          seen.push(await failureOf(client.predict(new JsonRequest('x'))));
          await client.close();
          expectNoLeak(CANARY.slice(0, 12), ...authorizations(requests));
        },
      );
    },
  );

  it('after a connection that is refused, reset, silent, or closed within the answer', async () => {
    expect((await failPredicting(await refusingUrl(), shown)).code).toBe('CONNECTION');
    const ends: readonly ((socket: {
      resetAndDestroy(): unknown;
      end(s: string): unknown;
    }) => unknown)[] = [
      (socket) => socket.resetAndDestroy(),
      () => undefined,
      (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx'),
    ];
    for (const end of ends) {
      await withNet(
        (socket) => socket.on('data', () => end(socket)),
        async (url) => {
          const { code } = await failPredicting(url, { ...shown, timeoutMs: 100, deadlineMs: 500 });
          expect(code).toMatch(/^(CONNECTION|TIMEOUT_ATTEMPT|TIMEOUT_DEADLINE)$/);
        },
      );
    }
    expectNoLeak();
  });

  it('after bytes that are no HTTP: the request itself, sent back', async () => {
    await withNet(
      (socket) => socket.pipe(socket),
      async (url) => {
        expect((await failPredicting(url, shown)).code).toBe('PROTOCOL');
        const { token, headers } = shown;
        await failQueueing(url, { ...(token && { token }), ...(headers && { headers }) });
        expectNoLeak();
      },
    );
  });

  it('after a service that is not who it says', async () => {
    const server: Server = createTlsServer(SELF_SIGNED, (__, response) => response.end());
    server.on('tlsClientError', () => undefined);
    await withListening(server, async (url) => {
      const error = await failPredicting(url.replace('http:', 'https:'), shown);
      expect(error.code).toBe('TLS');
      expectNoLeak();
    });
  });
});

describe("a queue's token is nowhere to be seen", () => {
  it.each([401, 503])('after a refusal with %d that repeats it', async (status) => {
    await withServer(
      ({ headers }, response) => response.writeHead(status).end(`bad: ${headers.authorization}`),
      async ({ url, requests }) => {
        await failQueueing(url, { token: CANARY });
        expect(authorizations(requests)).toContain(CANARY);
        expectNoLeak();
      },
    );
  });

  it('after a handshake that is refused by one who repeats it', async () => {
    await withNet(
      (socket) =>
        socket.on('data', (request: Buffer) => {
          socket.end(`HTTP/1.1 401 No\r\nConnection: close\r\n\r\n${request.toString()}`);
        }),
      async (url) => {
        await failQueueing(url, { token: CANARY });
        expectNoLeak();
      },
    );
  });

  it('after a watch that is closed with it for a reason', async () => {
    await withNet(
      (socket) =>
        void shakeHands(socket).then(() => {
          const reason = `bye ${CANARY}`;
          const head = Buffer.from([0x88, 2 + reason.length, 0x0f, 0xa0]);
          socket.write(Buffer.concat([head, Buffer.from(reason)]));
        }),
      async (url) => {
        const queue = new QueueClient({ endpoint: url, queueName: 'q', token: CANARY });
        const loss = firstValueFrom(
          queue.events$.pipe(
            filter(({ type }) => type === 'disconnect'),
            take(1),
          ),
        );
        const watcher = queue.watch();
        watcher.state$.subscribe((state) => seen.push(state));
        seen.push(watcher, watcher.subscribe());
        const lost = await loss;
        seen.push(lost);
        await queue.close();
        expect(inspect(lost)).toContain('with code 4000 bye ***');
        expectNoLeak();
      },
    );
  });
});

describe('an option that cannot work', () => {
  it.each<[string, (token: never) => unknown]>([
    ['a token with a line break', (token) => new PredictClient({ customUrl: 'h', token })],
    [
      'a token that cannot be shown',
      (token) => new QueueClient({ endpoint: 'h', queueName: 'q', token }),
    ],
    [
      'a header',
      (token) => new PredictClient({ customUrl: 'h', headers: { Authorization: token } }),
    ],
    [
      'credentials in a URL',
      (token) => new PredictClient({ customUrl: `http://u:${token as string}@h` }),
    ],
    [
      'credentials in what is no URL',
      (token) => new PredictClient({ customUrl: `u:${token as string}@[` }),
    ],
    ['a token in the place of the options', (token) => new PredictClient(token)],
    [
      'a token in the place of headers',
      (token) => new PredictClient({ customUrl: 'h', headers: token }),
    ],
  ])('%s → an error without it', (_, make) => {
    for (const token of [`${CANARY}\n`, `${CANARY}\u0000漢`]) {
      try {
        make(token as never);
        throw new Error('It was accepted.');
      } catch (error) {
        expect(error).toBeInstanceOf(EasError);
        expect(leaksIn(error)).toEqual([]);
      }
    }
  });
});

it('what tells of leaks finds one wherever it hangs', () => {
  const token = Buffer.from(CANARY);
  const hidden = Object.defineProperty({}, 'token', { value: CANARY, enumerable: false });
  for (const leak of [
    new Error(CANARY),
    new Error('x', { cause: Object.assign(new Error('y'), { rawPacket: token }) }),
    { [Symbol('token')]: [CANARY] },
    hidden,
    new Map([[CANARY, 1]]),
    { url: `http://h/?t=${encodeURIComponent(CANARY)}` },
  ]) {
    expect(leaksIn(leak)).not.toEqual([]);
  }
  expect(leaksIn({ token: 'another' })).toEqual([]);
});
