import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import {
  catchError,
  filter,
  firstValueFrom,
  lastValueFrom,
  mergeMap,
  of,
  range,
  take,
  toArray,
} from 'rxjs';
import {
  ackMap,
  createRetryBudget,
  EasDiscoveryError,
  PredictClient,
  QueueClient,
  StringRequest,
  type InstanceState,
  type PredictOptions,
} from '../../lib/index.js';
import type { InstanceOptions } from '../../lib/emulator/index.js';
import { amount } from '../support/amount.js';
import { putNumbers, startEmulator, when } from './support.js';

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** An instance of a service, closed after the test. */
interface Server {
  readonly place: InstanceOptions;
  /** What it answers; the test may change it. */
  status: number | 'silence';
  /** Requests it got. */
  count: number;
}

/** Answers with a status, or with nothing at all. */
async function serve(first: Server['status'], weight = 10): Promise<Server> {
  const http = createServer((request, response) => {
    server.count += 1;
    request.resume();
    const { status } = server;
    if (status !== 'silence') request.on('end', () => response.writeHead(status).end('answer'));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const place = { ip: '127.0.0.1', port: (http.address() as AddressInfo).port, weight };
  const server: Server = { place, status: first, count: 0 };
  closing.push(() => {
    http.closeAllConnections();
    return new Promise((resolve) => http.close(resolve));
  });
  return server;
}

/** A client that finds these instances by direct discovery, through an emulator. */
async function clientOf(
  servers: readonly Server[],
  options: Partial<PredictOptions> = {},
): Promise<PredictClient> {
  const emulator = await startEmulator({ instances: { svc: servers.map(({ place }) => place) } });
  const client = new PredictClient({
    endpoint: emulator.url,
    serviceName: 'svc',
    endpointType: 'direct',
    retry: { initialDelayMs: 1, maxDelayMs: 10 },
    ...options,
  });
  closing.push(() => client.close());
  return client;
}

/** Predicts so often and counts the answers; a failed one counts as none. */
async function predictMany(client: PredictClient, count: number): Promise<number> {
  const answers = await lastValueFrom(
    range(0, count).pipe(
      mergeMap(
        () => client.predict(new StringRequest('x')).pipe(catchError(() => of(undefined))),
        32,
      ),
      filter((answer) => answer !== undefined),
      toArray(),
    ),
  );
  return answers.length;
}

/** Predicts, one after the other, until something holds; it must within this many. */
async function predictUntil(client: PredictClient, holds: () => boolean): Promise<void> {
  for (let round = 0; round < 2_000 && !holds(); round++) await predictMany(client, 1);
  expect(holds()).toBe(true);
}

function statesWhere(
  client: PredictClient,
  holds: (states: readonly InstanceState[]) => boolean,
): Promise<readonly InstanceState[]> {
  return firstValueFrom(client.instances$.pipe(filter(holds)));
}

const REQUESTS = amount({ light: 2_000, heavy: 10_000 });

describe('three instances, of which one answers 503 and one not at all', () => {
  it(`serve every one of ${REQUESTS} requests, and the bad ones soon get none`, async () => {
    const good = await serve(200);
    const bad = [await serve(503), await serve('silence')];
    const client = await clientOf([good, ...bad], { timeoutMs: 1_000 });
    const ejected = statesWhere(
      client,
      (states) => states.filter(({ state }) => state === 'ejected').length === 2,
    );
    // Enough for both to fail five times in a row.
    expect(await predictMany(client, 200)).toBe(200);
    expect((await ejected).map(({ state }) => state)).toEqual(['healthy', 'ejected', 'ejected']);

    const before = bad.map(({ count }) => count);
    const goodBefore = good.count;
    expect(await predictMany(client, REQUESTS)).toBe(REQUESTS);
    const badAttempts = bad.reduce((sum, { count }, at) => sum + count - before[at]!, 0);
    const attempts = good.count - goodBefore + badAttempts;
    expect(badAttempts / attempts).toBeLessThan(0.01);
  }, 60_000);
});

describe('three instances that are all down', () => {
  it('cost at most 1.2 attempts a request with a retry budget', async () => {
    const servers = [await serve(503), await serve(503), await serve(500)];
    const budget = createRetryBudget();
    const client = await clientOf(servers, {
      retry: { initialDelayMs: 1, maxDelayMs: 10, budget },
    });
    const requests = 2_000;
    expect(await predictMany(client, requests)).toBe(0);
    const attempts = servers.reduce((sum, { count }) => sum + count, 0);
    expect(attempts).toBeGreaterThanOrEqual(requests);
    expect(attempts).toBeLessThan(requests * 1.2);
  });
});

describe('an instance that failed', () => {
  it('gets one request when its time is over, and its share again when that goes well', async () => {
    const servers = [await serve(200), await serve(503)];
    const client = await clientOf(servers, { ejection: { ejectMs: 100, maxEjectMs: 100 } });
    const told: string[] = [];
    client.instances$.subscribe(([, state]) => told.push(state?.state ?? 'unknown'));
    await predictUntil(client, () => told.at(-1) === 'ejected');

    const before = servers[1]!.count;
    servers[1]!.status = 200;
    await predictUntil(client, () => told.at(-1) === 'healthy');
    expect(told).toEqual(['unknown', 'healthy', 'ejected', 'probing', 'healthy']);
    expect(servers[1]!.count - before).toBe(1);
    await predictMany(client, 20);
    expect(servers[1]!.count - before).toBe(11);
  });

  it('is left at the next attempt, by each request for itself', async () => {
    const servers = [await serve(503, 1_000), await serve(200, 1)];
    const client = await clientOf(servers, { ejection: false });
    expect(await predictMany(client, 50)).toBe(50);
    // A single retry sufficed each time.
    expect(servers[0]!.count).toBeLessThanOrEqual(50);
    expect(servers[1]!.count).toBe(50);
  });

  it('is blamed for a deadline that ran out over it', async () => {
    const servers = [await serve('silence'), await serve(200)];
    const client = await clientOf(servers, { deadlineMs: 1_000, timeoutMs: 60_000, retry: false });
    await predictMany(client, 20);
    expect(await predictMany(client, 20)).toBe(20);
  });
});

describe('discovery through the emulator', () => {
  it('spreads requests exactly by weight', async () => {
    const servers = await Promise.all([10, 10, 20, 10, 30].map((weight) => serve(200, weight)));
    const client = await clientOf(servers);
    expect(await predictMany(client, 800)).toBe(800);
    expect(servers.map(({ count }) => count)).toEqual([100, 100, 200, 100, 300]);
  });

  it('of a service that is not there is an error, once retries are used up', async () => {
    const client = await clientOf([], { serviceName: 'nope', retry: { maxRetries: 1 } });
    await expect(lastValueFrom(client.predict(new StringRequest('x')))).rejects.toBeInstanceOf(
      EasDiscoveryError,
    );
  });

  it('works by vipserver', async () => {
    const server = await serve(200);
    const emulator = await startEmulator({ instances: { 'svc.domain': [server.place] } });
    const client = new PredictClient({
      endpoint: 'svc.domain',
      serviceName: 'svc',
      endpointType: 'vipserver',
      vipServerList: `${emulator.url}/vipserver/serverlist`,
    });
    closing.push(() => client.close());
    expect(await predictMany(client, 10)).toBe(10);
    expect(server.count).toBe(10);
  });

  it('serves a queue: puts, a watch that is cut, and commits', async () => {
    const emulator = await startEmulator({ queues: { q: {} } });
    const queue = new QueueClient({
      endpoint: emulator.url,
      queueName: 'q',
      endpointType: 'direct',
    });
    closing.push(() => queue.close({ drain: 'release', timeoutMs: 1_000 }));
    await putNumbers(queue, 100);
    const watcher = queue.watch({ window: 20 });
    const cut = watcher.tap$.pipe(take(1)).subscribe(() => emulator.cutConnections());
    const lengths = lastValueFrom(
      watcher.pipe(
        ackMap((batch) => of(batch.length)),
        toArray(),
      ),
    );
    await when(watcher.tap$, () => watcher.stats.emitted === 100);
    expect(await watcher.close({ drain: 'finish' })).toEqual([]);
    cut.unsubscribe();
    expect((await lengths).reduce((a, b) => a + b)).toBe(100);
    expect(watcher.stats.reconnects).toBe(1);
    expect(emulator.queue('q').committed).toEqual({ eas: 100 });
    const [state] = await firstValueFrom(queue.instances$);
    expect(state).toMatchObject({ ip: '127.0.0.1', state: 'healthy' });
  });
});
