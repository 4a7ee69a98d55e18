import type { ServerResponse } from 'node:http';
import {
  catchError,
  filter,
  firstValueFrom,
  forkJoin,
  lastValueFrom,
  map,
  noop,
  of,
  toArray,
  type Observable,
  type Subscription,
} from 'rxjs';
import { Agent } from 'undici';
import { describe, expect, it } from '@jest/globals';
import {
  EasError,
  PredictClient,
  QueueClient,
  StringRequest,
  type ClientEvent,
  type PredictOptions,
  type QueueOptions,
} from '../../lib/index.js';
import { amount } from '../support/amount.js';
import { Inbox } from '../support/inbox.js';
import { failureOf } from '../support/outcome.js';
import { TOKEN, withService } from '../support/predict.js';
import { withNet, withServer, type Received, type Site } from '../support/server.js';

const request = new StringRequest('x');

type Answer = (received: Received, response: ServerResponse) => unknown;

describe('many calls at once', () => {
  it.each([
    ['connections of its own', undefined],
    // It makes a new one rather than wait a turn for one that has just come free.
    ['a dispatcher that would make more', new Agent({ connections: 1_000 })],
  ])('all succeed over %s, though they wait longer than an attempt may take', async (_w, own) => {
    const calls = amount({ light: 600, heavy: 2_000 });
    const dispatcher = own === undefined ? {} : { dispatcher: own };
    let atWork = 0;
    let most = 0;
    await withService(
      (_, response) => {
        most = Math.max(most, (atWork += 1));
        setTimeout(() => {
          atWork -= 1;
          response.end('ok');
        }, 100);
      },
      { maxConnections: 20, ...dispatcher, timeoutMs: 1_500 },
      async (client, { connections }) => {
        const answers = Array.from({ length: calls }, () => client.predict(request));
        expect(await firstValueFrom(forkJoin(answers))).toHaveLength(calls);
        expect(most).toBe(20);
        if (own === undefined) expect(connections()).toBe(20);
        expect(client.stats).toMatchObject({ attempts: calls, retries: 0, pending: 0 });
      },
    );
    await own?.close();
  });

  it('are served in the order in which they came, a retry after those that waited before', async () => {
    const answer = ({ number }: Received, response: ServerResponse) =>
      response.writeHead(number === 1 ? 503 : 200).end();
    const retry = { initialDelayMs: 1, jitter: 'none' } as const;
    await withService(answer, { maxConnections: 1, retry }, async (client, { requests }) => {
      const texts = ['1', '2', '3', '4', '5', '6'];
      const calls = texts.map((text) => client.predict(new StringRequest(text)));
      await firstValueFrom(forkJoin(calls));
      const order = requests.map(({ body }) => body.toString());
      const again = order.lastIndexOf('1');
      expect(again).toBeGreaterThan(1);
      expect(order.filter((_text, at) => at !== again)).toEqual(texts);
      expect(client.stats).toMatchObject({ attempts: 7, retries: 1 });
    });
  });

  it('have the token and the date of their turn, and a duration from then on', async () => {
    let version = 0;
    const held = new Inbox<ServerResponse>();
    const options = { customUrl: '', token: () => `token-${version}`, maxConnections: 1 };
    await withServer(
      (_, response) => held.add(response),
      async ({ url, requests }) => {
        const client = new PredictClient({ ...options, customUrl: url });
        const durations: number[] = [];
        client.events$.subscribe((event) => {
          if (event.type === 'response') durations.push(event.durationMs);
        });
        const both = firstValueFrom(forkJoin([client.predict(request), client.predict(request)]));
        const first = await held.next();
        version = 1;
        const waitedFromMs = performance.now();
        await new Promise((resolve) => setTimeout(resolve, 60));
        first.end('ok');
        (await held.next()).end('ok');
        await both;
        expect(requests.map(({ headers }) => headers.authorization)).toEqual([
          'token-0',
          'token-1',
        ]);
        // The second one waited as long as the first was at work, which is not its duration.
        expect(performance.now() - waitedFromMs).toBeGreaterThan(50);
        expect(durations[1]).toBeLessThan(durations[0]!);
        await client.close();
      },
    );
  });
});

describe('what is given up', () => {
  it('while it waits costs no connection, and holds up nothing behind it', async () => {
    const held = new Inbox<ServerResponse>();
    await withService(
      (_, response) => held.add(response),
      { maxConnections: 1 },
      async (client, { requests, connections }) => {
        const first = firstValueFrom(client.predict(new StringRequest('first')));
        const answer = await held.next();
        const gone = Array.from({ length: 200 }, () => client.predict(request).subscribe());
        const live = firstValueFrom(client.predict(new StringRequest('live')));
        expect(client.stats).toMatchObject({ active: 1, pending: 201 });
        for (const subscription of gone) subscription.unsubscribe();
        expect(client.stats).toMatchObject({ active: 1, pending: 1 });
        answer.end('1');
        (await held.next()).end('2');
        expect([(await first).toString(), (await live).toString()]).toEqual(['1', '2']);
        expect(requests.map(({ body }) => body.toString())).toEqual(['first', 'live']);
        expect(connections()).toBe(1);
      },
    );
  });

  it('while its connection is made leaves that to the next', async () => {
    await withService(
      (_, response) => response.end('ok'),
      { maxConnections: 2 },
      async (client, { requests, connections }) => {
        for (let call = 0; call < 50; call += 1) client.predict(request).subscribe().unsubscribe();
        // Those that were handed over count until their connections stand: no more follow them.
        expect(client.stats).toMatchObject({ active: 2, pending: 0 });
        await firstValueFrom(client.predict(new StringRequest('live')));
        expect(requests.map(({ body }) => body.toString())).toEqual(['live']);
        expect(connections()).toBeLessThanOrEqual(2);
        expect(client.stats).toMatchObject({ active: 0 });
      },
    );
  });

  it('at a dispatcher that never lets go of it holds up nothing', async () => {
    const dispatcher = { dispatch: () => true };
    const options = { maxConnections: 1, dispatcher, timeoutMs: 30, retry: false } as const;
    await withService(
      () => undefined,
      options,
      async (client) => {
        for (let call = 0; call < 3; call += 1) {
          expect(await failureOf(client.predict(request))).toMatchObject({
            code: 'TIMEOUT_CONNECT',
          });
        }
        expect(client.stats).toMatchObject({ active: 0, pending: 0, idle: undefined });
      },
    );
  });

  it('while its token comes gives its place back', async () => {
    const token = () => new Promise<string>(() => undefined);
    await withService(
      () => undefined,
      { maxConnections: 1, token },
      async (client) => {
        const waiting = client.predict(request).subscribe();
        expect(client.stats).toMatchObject({ active: 1 });
        waiting.unsubscribe();
        expect(client.stats).toMatchObject({ active: 0 });
        await Promise.resolve();
      },
    );
  });
});

describe('instances', () => {
  /** Two of them behind one discovery, and a client of theirs with two connections to each. */
  async function withTwo(
    answers: readonly [a: Answer, b: Answer],
    options: Partial<PredictOptions>,
    test: (client: PredictClient, sites: readonly Site[]) => Promise<void>,
  ): Promise<void> {
    await withServer(answers[0], async (a) => {
      await withServer(answers[1], async (b) => {
        const items = [a, b].map(({ url }) => ({
          ip: '127.0.0.1',
          port: Number(new URL(url).port),
          weight: 100,
        }));
        const list = JSON.stringify({ endpoints: { items } });
        await withServer(
          (_, response) => response.end(list),
          async ({ url }) => {
            const client = new PredictClient({
              ...{ endpoint: url, endpointType: 'direct', serviceName: 'svc' },
              ...{ maxConnections: 2, retry: false, ...options },
            });
            await test(client, [a, b]);
            await client.close();
          },
        );
      });
    });
  }

  it('are not held to what is a lack of connections here', async () => {
    const slow: Answer = (_, response) => setTimeout(() => response.end('ok'), 40);
    await withTwo([slow, slow], { timeoutMs: 400 }, async (client, [a, b]) => {
      const states = new Set<string>();
      client.instances$.subscribe((all) => all.forEach(({ state }) => states.add(state)));
      const calls = Array.from({ length: 60 }, () => client.predict(request));
      expect(await firstValueFrom(forkJoin(calls))).toHaveLength(60);
      expect([...states]).toEqual(['healthy']);
      expect(a!.connections() + b!.connections()).toBeLessThanOrEqual(4);
    });
  });

  it('that are ejected are left by what waits for them', async () => {
    const held: ServerResponse[] = [];
    const failing: Answer = (_, response) => {
      held.push(response);
      // Once all that its connections allow has come, so that the others stand in line.
      if (held.length === 2) for (const each of held) each.writeHead(500).end();
      if (held.length > 2) response.writeHead(500).end();
    };
    const good: Answer = (_, response) => response.end('ok');
    const options = { ejection: { consecutiveFailures: 1 } };
    await withTwo([failing, good], options, async (client, [a, b]) => {
      const calls = Array.from({ length: 40 }, () =>
        client.predict(request).pipe(
          map(() => 'ok'),
          catchError((error: unknown) => of(error instanceof EasError ? error.code : error)),
        ),
      );
      const results = await firstValueFrom(forkJoin(calls));
      // 20 were meant for each of them.
      expect(results.filter((result) => result === 'SERVER')).toHaveLength(2);
      expect(a!.requests).toHaveLength(2);
      expect(b!.requests).toHaveLength(38);
      expect(client.stats).toMatchObject({ active: 0, pending: 0, attempts: 40 });
    });
  });
});

describe('a streamed answer', () => {
  it('keeps its connection until its body has ended', async () => {
    const held = new Inbox<ServerResponse>();
    const answer = (_: Received, response: ServerResponse) => {
      response.write('piece');
      held.add(response);
    };
    await withService(answer, { maxConnections: 1 }, async (client, { requests }) => {
      const pieces = new Inbox<Uint8Array>();
      const done = new Promise<void>((resolve) => {
        client.stream(request).subscribe({ next: (piece) => pieces.add(piece), complete: resolve });
      });
      await pieces.next();
      const next = lastValueFrom(client.stream(request).pipe(toArray()));
      expect(client.stats).toMatchObject({ active: 1, pending: 1 });
      const first = await held.next();
      expect(requests).toHaveLength(1);
      first.end();
      await done;
      (await held.next()).end();
      expect(Buffer.concat(await next).toString()).toBe('piece');
    });
  });
});

describe('a watch over HTTP', () => {
  it('takes its connection out of turn, and keeps it', async () => {
    await withServer(
      ({ path }, response) => {
        if (path.includes('_watch_=true')) response.writeHead(200).flushHeaders();
      },
      async ({ url, arrivals }) => {
        const queue = queueOf(url, { maxConnections: 2 });
        const puts = ['1', '2', '3'].map((text) =>
          queue.put(text).subscribe({ error: () => undefined }),
        );
        const first = await arrivals.next();
        await arrivals.next();
        const watcher = queue.watch({ via: 'http' });
        const watching = watcher.subscribe();
        // Its token and its address are asked for.
        await new Promise((resolve) => setImmediate(resolve));
        expect(queue.stats).toMatchObject({ active: 3, pending: 1 });
        first.socket.destroy();
        expect((await arrivals.next()).path).toContain('_watch_=true');
        expect(queue.stats).toMatchObject({ active: 2, pending: 1 });
        watching.unsubscribe();
        for (const put of puts) put.unsubscribe();
        await queue.close({ timeoutMs: 10 });
      },
    );
  });
});

function queueOf(endpoint: string, options: Partial<QueueOptions> = {}): QueueClient {
  return new QueueClient({ endpoint, queueName: 'svc', token: TOKEN, retry: false, ...options });
}

/** What may wait, and how each of them is called. */
const CALLS: readonly (readonly [string, (clients: Clients) => Observable<unknown>])[] = [
  ['predict', ({ client }) => client.predict(request)],
  ['stream', ({ client }) => client.stream(request)],
  ['put', ({ queue }) => queue.put('x')],
  ['get', ({ queue }) => queue.get({ timeoutMs: 0, autoDelete: false })],
  ['commit', ({ queue }) => queue.commit(1n)],
];

interface Clients {
  readonly client: PredictClient;
  readonly queue: QueueClient;
}

describe.each(CALLS)('a %s that waits', (name, call) => {
  /** Runs a test while the one connection that there may be is at work. */
  async function whileBusy(
    options: {
      maxPending?: number;
      deadlineMs?: number;
      timeoutMs?: number;
      queueTimeoutMs?: number;
    },
    test: (
      call$: Observable<unknown>,
      own: PredictClient | QueueClient,
      events: ClientEvent[],
    ) => Promise<void>,
  ): Promise<void> {
    await withServer(
      () => undefined,
      async (site) => {
        const { maxPending = 10, ...changes } = options;
        const base = { maxConnections: 1, maxPending, token: TOKEN, retry: false } as const;
        const client = new PredictClient({ ...base, endpoint: site.url, serviceName: 'svc' });
        const queue = queueOf(site.url, base);
        const ofService = name === 'predict' || name === 'stream';
        const busy$: Observable<unknown> = ofService ? client.predict(request) : queue.put('busy');
        const busy = busy$.subscribe();
        const clients = { client: client.with(changes), queue: queue.with(changes) };
        const mine = ofService ? clients.client : clients.queue;
        try {
          await site.arrivals.next();
          const events: ClientEvent[] = [];
          mine.events$.subscribe((event) => events.push(event));
          await test(call(clients), mine, events);
          expect(mine.stats.pending).toBe(0);
          expect(site.requests).toHaveLength(1);
          expect(site.connections()).toBe(1);
        } finally {
          busy.unsubscribe();
          await client.close();
          await queue.close();
        }
      },
    );
  }

  it('leaves no trace when it is unsubscribed', async () => {
    await whileBusy({}, (call$, own, events) => {
      const said: unknown[] = [];
      const waiting = call$.subscribe({ error: (error) => said.push(error) });
      expect(own.stats).toMatchObject({ active: 1, pending: 1, attempts: 0 });
      waiting.unsubscribe();
      expect(said).toEqual([]);
      expect(events).toMatchObject([
        { type: 'queued', operation: name },
        { type: 'given-up', operation: name, cause: undefined },
      ]);
      return Promise.resolve();
    });
  });

  it('ends with its deadline', async () => {
    // That of a get is never shorter than an attempt.
    await whileBusy({ deadlineMs: 40, timeoutMs: 40 }, async (call$, _own, events) => {
      const error = await failureOf(call$);
      expect(error).toMatchObject({ code: 'TIMEOUT_DEADLINE', retryable: false });
      expect(events.at(-1)).toMatchObject({ type: 'given-up', cause: error });
    });
  });

  it('ends with the clock of the queue, certainly not sent', async () => {
    await whileBusy({ queueTimeoutMs: 40 }, async (call$, _own, events) => {
      const error = await failureOf(call$);
      expect(error).toMatchObject({
        ...{ code: 'TIMEOUT_QUEUE', phase: 'queue', timeoutMs: 40 },
        ...{ retryable: false, unapplied: true },
      });
      expect(events).toMatchObject([{ type: 'queued' }, { type: 'given-up', cause: error }]);
    });
  });

  it('ends when the client is closed', async () => {
    await whileBusy({}, async (call$, own) => {
      const failure = failureOf(call$);
      void own.close();
      expect(await failure).toMatchObject({ code: 'CLOSED', unapplied: true });
    });
  });

  it('is refused at once where too many wait', async () => {
    await whileBusy({ maxPending: 1 }, async (call$, own, events) => {
      const waiting = call$.subscribe({ error: () => undefined });
      expect(await failureOf(call$)).toMatchObject({
        ...{ code: 'OVERLOAD', maxPending: 1, retryable: false, unapplied: true },
      });
      expect(own.stats.pending).toBe(1);
      waiting.unsubscribe();
      expect(events.map(({ type }) => type)).toEqual(['queued', 'given-up']);
    });
  });
});

describe('a retry', () => {
  it('whose turn does not come in time fails with the error of its attempt as the cause', async () => {
    const held = new Inbox<ServerResponse>();
    const retry = { initialDelayMs: 1, jitter: 'none' } as const;
    await withService(
      (_, response) => held.add(response),
      { maxConnections: 1, retry, queueTimeoutMs: 60 },
      async (client) => {
        const failure = failureOf(client.predict(request));
        const first = await held.next();
        const busy = client.predict(request).subscribe({ error: () => undefined });
        first.writeHead(500).end();
        const error = await failure;
        // The service answered 500 once: it may have acted.
        expect(error).toMatchObject({ code: 'TIMEOUT_QUEUE', unapplied: false });
        expect(error.cause).toMatchObject({ status: 500 });
        busy.unsubscribe();
      },
    );
  });

  it('that finds no room to wait leaves the error of its attempt standing', async () => {
    const held = new Inbox<ServerResponse>();
    await withService(
      (_, response) => held.add(response),
      { maxConnections: 1, maxPending: 1, retry: { initialDelayMs: 1, jitter: 'none' } },
      async (client) => {
        const others: Subscription[] = [];
        const begin = () => others.push(client.predict(request).subscribe({ error: noop }));
        // After the turn of the one that waits, and, as no timer runs in between, before the retry.
        client.events$.pipe(filter(({ type }) => type === 'retry')).subscribe(() => {
          setImmediate(begin);
        });
        const failure = failureOf(client.predict(request));
        const first = await held.next();
        begin();
        first.writeHead(500).end();
        expect(await failure).toMatchObject({ status: 500 });
        expect(client.stats).toMatchObject({ active: 1, pending: 1, attempts: 2 });
        for (const other of others) other.unsubscribe();
      },
    );
  });
});

describe('closing', () => {
  it('a derived client ends what waits of it, and nothing of others', async () => {
    const held = new Inbox<ServerResponse>();
    await withService(
      (_, response) => held.add(response),
      { maxConnections: 1 },
      async (client) => {
        const derived = client.with({ timeoutMs: 9_000 });
        const busy = firstValueFrom(client.predict(request));
        const other = failureOf(derived.predict(request));
        const own = firstValueFrom(client.predict(request));
        await derived.close();
        expect(await other).toMatchObject({ code: 'CLOSED' });
        (await held.next()).end();
        (await held.next()).end();
        await Promise.all([busy, own]);
      },
    );
  });

  it('ends what waits, while what is under way ends by itself', async () => {
    const held = new Inbox<ServerResponse>();
    await withService(
      (_, response) => held.add(response),
      { maxConnections: 1 },
      async (client) => {
        const busy = firstValueFrom(client.predict(request));
        const answer = await held.next();
        const waiting = failureOf(client.predict(request));
        const closed = client.close();
        expect(await waiting).toMatchObject({ code: 'CLOSED' });
        answer.end('done');
        expect((await busy).toString()).toBe('done');
        await closed;
      },
    );
  });
});

it('connections that are idle are counted', async () => {
  await withService(
    (_, response) => response.end('ok'),
    { maxConnections: 3 },
    async (client) => {
      expect(client.stats).toEqual({ active: 0, pending: 0, idle: 0, attempts: 0, retries: 0 });
      const disconnected = new Promise((resolve) => setImmediate(resolve));
      await firstValueFrom(forkJoin([client.predict(request), client.predict(request)]));
      await disconnected;
      await new Promise((resolve) => setImmediate(resolve));
      expect(client.stats).toEqual({ active: 0, pending: 0, idle: 2, attempts: 2, retries: 0 });
    },
  );
});

it('a connection that breaks while others wait gives its place to them', async () => {
  let connections = 0;
  await withNet(
    (socket) => {
      connections += 1;
      socket.once('data', () => {
        if (connections === 1) socket.destroy();
        else socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok');
      });
    },
    async (url) => {
      const client = new PredictClient({
        ...{ customUrl: url, token: TOKEN, maxConnections: 1, retry: false },
      });
      const broken = failureOf(client.predict(request));
      const next = firstValueFrom(client.predict(request));
      expect(await broken).toMatchObject({ code: 'CONNECTION' });
      expect((await next).toString()).toBe('ok');
      expect(client.stats).toMatchObject({ active: 0, pending: 0 });
      await client.close();
    },
  );
});
