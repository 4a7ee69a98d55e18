import { describe, expect, it } from '@jest/globals';
import { filter, firstValueFrom, lastValueFrom, map, type Observable } from 'rxjs';
import {
  type ClientOptions,
  type EasError,
  PredictClient,
  QueueClient,
  StringRequest,
  type WatchOptions,
} from '../../lib/index.js';
import { failureOf } from '../support/outcome.js';
import { TOKEN } from '../support/predict.js';
import { withNet, withServer } from '../support/server.js';

const request = new StringRequest('x');
const LIMIT_MS = 40;
/** Of the clocks that are not to run out. */
const LONG_MS = 10_000;

interface Clients {
  readonly service: PredictClient;
  readonly queue: QueueClient;
}

/** The operations that are one call, in one way or another. */
const CALLS: readonly (readonly [string, (clients: Clients) => Observable<unknown>])[] = [
  ['predict', ({ service }) => service.predict(request)],
  ['stream', ({ service }) => service.stream(request)],
  ['put', ({ queue }) => queue.put('x')],
  ['get', ({ queue }) => queue.get({ timeoutMs: 0, autoDelete: false })],
  ['commit', ({ queue }) => queue.commit(1n)],
  ['attributes', ({ queue }) => queue.attributes()],
];

/** What makes everything wait: runs a test with an address, and the options that go with it. */
interface Trouble {
  readonly run: (test: (url: string) => Promise<void>) => Promise<void>;
  readonly options?: ClientOptions & { readonly endpointType?: 'direct' };
  /** Whether one call has the only connection before the others begin. */
  readonly isBusy?: boolean;
  /** Whether the agent holds on to a request until it has given its connection up. */
  readonly isHeld?: boolean;
}

const SILENT: Trouble['run'] = (test) =>
  withServer(
    () => undefined,
    ({ url }) => test(url),
  );

const TROUBLES = {
  'no connection is free': {
    run: SILENT,
    options: { maxConnections: 1 },
    isBusy: true,
    isHeld: true,
  },
  // It takes requests and makes no connection.
  'no connection is made': { run: SILENT, options: { dispatcher: { dispatch: () => true } } },
  'TLS is not answered': {
    run: (test) =>
      withNet(
        (socket) => socket.resume(),
        (url) => test(url.replace('http:', 'https:')),
      ),
    isHeld: true,
  },
  'the token never comes': {
    run: SILENT,
    options: { token: () => new Promise<string>(() => undefined) },
  },
  'discovery never answers': { run: SILENT, options: { endpointType: 'direct' } },
  'no answer comes': { run: SILENT },
} satisfies Record<string, Trouble>;

/** Runs a test with clients in trouble, and sees that nothing of them is left. */
async function inTrouble(
  { run, options = {}, isBusy = false, isHeld = false }: Trouble,
  changes: ClientOptions,
  test: (clients: Clients) => Promise<void>,
): Promise<void> {
  await run(async (endpoint) => {
    const { connectTimeoutMs = LONG_MS, ...others } = changes;
    const first = { retry: false, timeoutMs: LONG_MS, connectTimeoutMs, ...options } as const;
    const base = { endpoint, token: TOKEN, ...first };
    const owner = new PredictClient({ ...base, serviceName: 'svc' });
    const place = new QueueClient({ ...base, queueName: 'svc' });
    const busy = isBusy
      ? [
          owner.predict(request).subscribe({ error: () => undefined }),
          place.put('busy').subscribe({ error: () => undefined }),
        ]
      : [];
    try {
      await test({ service: owner.with(others), queue: place.with(others) });
      for (const call of busy) call.unsubscribe();
      for (const client of [owner, place]) {
        if (isHeld) await idle(client);
        expect(client.stats).toMatchObject({ active: 0, pending: 0 });
      }
    } finally {
      await place.close({ timeoutMs: 10 });
      await owner.close();
    }
  });
}

/** Resolves when nothing is at work any more, of which no event tells. */
async function idle(client: PredictClient | QueueClient): Promise<void> {
  while (client.stats.active > 0) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

interface Expected {
  readonly code: string;
  readonly phase: string;
  readonly unapplied: boolean;
  readonly retryable: boolean;
  /** What the message says beside the limit. */
  readonly said: RegExp;
}

const CLOCKS: readonly (readonly [string, keyof typeof TROUBLES, ClientOptions, Expected])[] = [
  [
    'queue',
    'no connection is free',
    { queueTimeoutMs: LIMIT_MS },
    {
      code: 'TIMEOUT_QUEUE',
      phase: 'queue',
      unapplied: true,
      retryable: false,
      said: /no connection/,
    },
  ],
  [
    'connect',
    'no connection is made',
    { timeoutMs: LIMIT_MS },
    {
      code: 'TIMEOUT_CONNECT',
      phase: 'connect',
      unapplied: true,
      retryable: true,
      said: /No connection/,
    },
  ],
  [
    'token',
    'the token never comes',
    { timeoutMs: LIMIT_MS },
    { code: 'TIMEOUT_ATTEMPT', phase: 'token', unapplied: true, retryable: true, said: /token/ },
  ],
  [
    'discovery',
    'discovery never answers',
    { timeoutMs: LIMIT_MS },
    {
      code: 'TIMEOUT_ATTEMPT',
      phase: 'discovery',
      unapplied: true,
      retryable: true,
      said: /discovery/,
    },
  ],
  [
    'attempt',
    'no answer comes',
    { timeoutMs: LIMIT_MS },
    {
      code: 'TIMEOUT_ATTEMPT',
      phase: 'attempt',
      unapplied: false,
      retryable: true,
      said: /did not answer/,
    },
  ],
];

describe.each(CLOCKS)('the clock: %s', (_name, trouble, options, { said, ...expected }) => {
  it.each(CALLS)('ends %s, says which it was, and leaves nothing behind', async (_call, call) => {
    await inTrouble(TROUBLES[trouble], options, async (clients) => {
      const error = await failureOf(call(clients));
      expect(error).toMatchObject({ ...expected, name: 'EasTimeoutError', timeoutMs: LIMIT_MS });
      expect(error.message).toMatch(said);
      expect(error.message).toContain(`${LIMIT_MS} ms`);
      expect(JSON.stringify([error.message, error])).not.toContain(TOKEN);
    });
  });
});

it('the clock: connect, of a client of its own → all calls at once say so', async () => {
  const options = { connectTimeoutMs: LIMIT_MS };
  await inTrouble(TROUBLES['TLS is not answered'], options, async (clients) => {
    for (const failure of await Promise.all(CALLS.map(([, call]) => failureOf(call(clients))))) {
      expect(failure).toMatchObject({
        ...{ code: 'TIMEOUT_CONNECT', phase: 'connect', timeoutMs: LIMIT_MS },
        ...{ retryable: true, unapplied: true },
      });
    }
  });
});

it.each(CALLS.slice(0, 3))(
  'a late token leaves %s no more than the rest of its time',
  async (_name, call) => {
    // Answers when it is too late for the attempt, and in good time without the wait for the token.
    const limitMs = 300;
    const token = () => new Promise<string>((resolve) => setTimeout(resolve, 200, TOKEN));
    const options = { timeoutMs: limitMs, token };
    await withServer(
      (_request, response) => setTimeout(() => response.end('late'), 200),
      async ({ url: endpoint }) => {
        const base = { endpoint, retry: false, ...options } as const;
        const service = new PredictClient({ ...base, serviceName: 'svc' });
        const queue = new QueueClient({ ...base, queueName: 'svc' });
        const error = await failureOf(call({ service, queue }));
        expect(error).toMatchObject({
          code: 'TIMEOUT_ATTEMPT',
          phase: 'attempt',
          timeoutMs: limitMs,
        });
        expect(error.message).toMatch(
          /within 300 ms \(timeoutMs\), 2\d\d ms of which its token took/,
        );
        await service.close();
        await queue.close();
      },
    );
  },
);

/** In which troubles a deadline certainly comes before anything was sent. */
const UNSENT: readonly (readonly [keyof typeof TROUBLES, boolean, RegExp])[] = [
  ['no connection is free', true, /waiting for a connection/],
  ['no connection is made', true, /deadline/],
  ['the token never comes', true, /waiting for its token/],
  ['discovery never answers', true, /waiting for discovery/],
  ['no answer comes', false, /deadline/],
];

describe.each(UNSENT)('a deadline, when %s', (trouble, unapplied, said) => {
  // That of a get is never shorter than an attempt, which would end first.
  const isSure = trouble === 'no connection is free';
  const calls = CALLS.filter(([name]) => isSure || name !== 'get');

  it.each(calls)('of %s knows whether it was sent', async (name, call) => {
    const timeoutMs = name === 'get' ? LIMIT_MS : LONG_MS;
    await inTrouble(TROUBLES[trouble], { deadlineMs: LIMIT_MS, timeoutMs }, async (clients) => {
      const error = await failureOf(call(clients));
      expect(error).toMatchObject({
        ...{ code: 'TIMEOUT_DEADLINE', phase: 'deadline', timeoutMs: LIMIT_MS },
        ...{ retryable: false, unapplied },
      });
      expect(error.message).toMatch(said);
    });
  });
});

describe.each(['websocket', 'http'] as const)('a watch by %s', (via) => {
  /** Why it first connects again. */
  async function firstLoss(queue: QueueClient, options: WatchOptions = {}): Promise<EasError> {
    const watcher = queue.watch({ via, ...options });
    const lost = firstValueFrom(
      watcher.state$.pipe(
        filter((state) => state.name === 'reconnecting'),
        map(({ cause }) => cause),
      ),
    );
    watcher.subscribe({ error: () => undefined });
    const cause = await lost;
    await watcher.close({ timeoutMs: 10 });
    return cause;
  }

  it.each([
    ['connect', 'TLS is not answered', { code: 'TIMEOUT_CONNECT', phase: 'connect' }],
    [
      'connect',
      'no answer comes',
      // Over WebSocket, what was sent may have opened the watch, though nobody hears of it.
      { code: 'TIMEOUT_CONNECT', phase: 'connect', unapplied: via === 'http' },
    ],
    ['token', 'the token never comes', { code: 'TIMEOUT_ATTEMPT', phase: 'token' }],
    ['discovery', 'discovery never answers', { code: 'TIMEOUT_ATTEMPT', phase: 'discovery' }],
  ] as const)('has the clock %s, when %s', async (_clock, trouble, expected) => {
    await inTrouble(TROUBLES[trouble], { connectTimeoutMs: LIMIT_MS }, async ({ queue }) => {
      const error = await firstLoss(queue);
      expect(error).toMatchObject({
        ...{ retryable: true, unapplied: true },
        ...{ ...expected, name: 'EasTimeoutError', timeoutMs: LIMIT_MS },
      });
      expect(error.message).toContain(`${LIMIT_MS} ms`);
    });
  });

  it('that learns first what is newest has the clocks of a call', async () => {
    const changes = { timeoutMs: LIMIT_MS };
    await inTrouble(TROUBLES['the token never comes'], changes, async ({ queue }) => {
      const error = await firstLoss(queue, { index: -1n });
      expect(error).toMatchObject({ code: 'TIMEOUT_ATTEMPT', phase: 'token' });
      expect(error.message).toMatch(/^attributes had no token/);
    });
  });

  it('waits its turn behind nobody', async () => {
    const changes = { connectTimeoutMs: LIMIT_MS, queueTimeoutMs: 1 };
    await inTrouble(TROUBLES['no connection is free'], changes, async ({ queue }) => {
      const commits = via === 'http' ? { autoCommit: true } : {};
      expect(await firstLoss(queue, commits)).toMatchObject({ phase: 'connect' });
    });
  });
});

it('silence is the clock of a stream', async () => {
  await withServer(
    (_, response) => response.write('piece'),
    async ({ url }) => {
      const client = new PredictClient({ endpoint: url, serviceName: 'svc', token: TOKEN });
      const error = await lastValueFrom(client.stream(request, { idleTimeoutMs: LIMIT_MS })).catch(
        (failure: unknown) => failure,
      );
      expect(error).toMatchObject({ code: 'TIMEOUT_IDLE', phase: 'idle', timeoutMs: LIMIT_MS });
      expect(client.stats).toMatchObject({ active: 0, pending: 0 });
      await client.close();
    },
  );
});
