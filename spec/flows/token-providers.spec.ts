import { describe, expect, it } from '@jest/globals';
import { filter, firstValueFrom, take, throwError, toArray, type Observable } from 'rxjs';
import {
  type ClientEvent,
  PredictClient,
  type QueueClient,
  StringRequest,
  type TokenProvider,
} from '../../lib/index.js';
import type { EasEmulator } from '../../lib/emulator/index.js';
import { failureOf } from '../support/outcome.js';
import { QUICK } from '../support/predict.js';
import { putNumbers, queueClient, startEmulator, when } from './support.js';

const SECRET = 'canary-of-a-secret';
const LIMIT_MS = 40;
const request = new StringRequest('x');

/** What a token function may do in place of giving the token, and what the error then says. */
const MISDEEDS: readonly (readonly [string, () => unknown, object, RegExp])[] = [
  [
    'never settles',
    () => new Promise(() => undefined),
    { phase: 'token' },
    /no token .* within 40 ms/,
  ],
  [
    'gives a thenable that never calls',
    () => ({ then: () => undefined }),
    { phase: 'token' },
    /no token/,
  ],
  ['rejects', () => Promise.reject(new Error(SECRET)), { cause: new Error(SECRET) }, /failed/],
  [
    'rejects with a text',
    () => firstValueFrom(throwError(() => SECRET)),
    { cause: SECRET },
    /failed/,
  ],
  [
    'throws',
    () => {
      throw new TypeError(SECRET);
    },
    { cause: new TypeError(SECRET) },
    /failed/,
  ],
  ['gives an empty text', () => '', {}, /gave an empty text/],
  ['gives a promise of an empty text', () => Promise.resolve(''), {}, /gave an empty text/],
  ['gives nothing', () => undefined, {}, /gave undefined/],
  ['gives a number', () => 5, {}, /gave a number/],
  ['gives what is no token', () => `${SECRET}\n`, {}, /gave what is no token/],
];

/** A token function that misbehaves for some of its calls, the first being call 1. */
function tokenOf(misdeed: () => unknown, isBad: (call: number) => boolean) {
  let calls = 0;
  const token = (() =>
    isBad((calls += 1)) ? misdeed() : Promise.resolve(SECRET)) as TokenProvider;
  return { token, calls: () => calls };
}

const OPTIONS = { timeoutMs: LIMIT_MS, connectTimeoutMs: LIMIT_MS } as const;

function serviceOf(emulator: EasEmulator, options: object): PredictClient {
  return new PredictClient({ endpoint: emulator.url, serviceName: 'echo', ...OPTIONS, ...options });
}

const start = () => startEmulator({ token: SECRET, services: { echo: (body) => body } });

interface Clients {
  readonly service: PredictClient;
  readonly queue: QueueClient;
}

const CALLS: readonly (readonly [string, (clients: Clients) => Observable<unknown>])[] = [
  ['predict', ({ service }) => service.predict(request)],
  ['stream', ({ service }) => service.stream(request).pipe(toArray())],
  ['put', ({ queue }) => queue.put('x')],
  ['get', ({ queue }) => queue.get({ timeoutMs: 0, autoDelete: false })],
  ['commit', ({ queue }) => queue.commit(1n)],
  ['attributes', ({ queue }) => queue.attributes()],
];

describe.each(MISDEEDS)('a token function that %s', (_misdeed, misdeed, details, said) => {
  it.each(CALLS)('ever → %s fails with an error that says so', async (_name, call) => {
    const emulator = await start();
    const { token } = tokenOf(misdeed, () => true);
    const service = serviceOf(emulator, { token, retry: false });
    const queue = queueClient(emulator, { ...OPTIONS, token, retry: false });
    const error = await failureOf(call({ service, queue }));
    const code = 'phase' in details ? 'TIMEOUT_ATTEMPT' : 'TOKEN';
    expect(error).toMatchObject({ code, retryable: true, unapplied: true, ...details });
    expect(error.message).toMatch(said);
    expect(error.message).not.toContain(SECRET);
    for (const { stats } of [service, queue]) {
      expect(stats).toMatchObject({ active: 0, pending: 0, attempts: 0 });
    }
    await service.close();
  });

  it.each(CALLS)('once → %s is tried again', async (_name, call) => {
    const emulator = await start();
    await putNumbers(queueClient(emulator, { token: SECRET }), 1);
    const { token, calls } = tokenOf(misdeed, (number) => number === 1);
    const service = serviceOf(emulator, { token, retry: QUICK });
    const queue = queueClient(emulator, { ...OPTIONS, token, retry: QUICK });
    await firstValueFrom(call({ service, queue }));
    expect(calls()).toBe(2);
    await service.close();
  });

  /** Watches a queue with three records through a function of which some calls go wrong. */
  async function watched(
    isBad: (call: number) => boolean,
    via: 'websocket' | 'http',
    test: (queue: QueueClient, emulator: EasEmulator, events: ClientEvent[]) => Promise<void>,
  ): Promise<void> {
    const emulator = await start();
    await putNumbers(queueClient(emulator, { token: SECRET }), 3);
    const { token } = tokenOf(misdeed, isBad);
    const queue = queueClient(emulator, { ...OPTIONS, token, retry: QUICK });
    const events: ClientEvent[] = [];
    queue.events$.subscribe((event) => events.push(event));
    const watcher = queue.watch({ via, window: 1, reconnect: { initialDelayMs: 1 } });
    const ended: unknown[] = [];
    watcher.subscribe({ next: (batch) => void batch.ack(), error: (error) => ended.push(error) });
    await test(queue, emulator, events);
    await when(queue.events$, () => watcher.stats.committed === 3);
    expect(ended).toEqual([]);
    expect(watcher.state.name).toBe('open');
    expect(await watcher.close()).toEqual([]);
    for (const event of events) {
      if (event.type === 'commit' && event.error !== undefined) {
        expect(event.error).toMatchObject({ retryable: true, ...details });
      }
      expect(JSON.stringify(event, shown)).not.toContain(SECRET);
    }
  }

  it.each(['websocket', 'http'] as const)(
    'at the start of a watch by %s → it is opened later',
    async (via) => {
      await watched(
        (call) => call <= 2,
        via,
        () => Promise.resolve(),
      );
    },
  );

  it.each(['websocket', 'http'] as const)(
    'at each second call → a watch by %s commits all',
    async (via) => {
      await watched(
        (call) => call % 2 === 0,
        via,
        async (queue, emulator, events) => {
          await when(queue.events$, () => events.some(({ type }) => type === 'commit'));
          emulator.cutConnections('q');
        },
      );
    },
  );

  it('at the question for what is newest → the watch is opened later', async () => {
    const emulator = await start();
    const { token } = tokenOf(misdeed, (call) => call <= 2);
    const queue = queueClient(emulator, { ...OPTIONS, token, retry: false });
    const watcher = queue.watch({ index: -1n, reconnect: { initialDelayMs: 1 } });
    const states = firstValueFrom(
      watcher.state$.pipe(
        filter(({ name }) => name !== 'idle'),
        take(6),
        toArray(),
      ),
    );
    watcher.subscribe();
    const names = (await states).map(({ name }) => name);
    expect(names).toEqual([
      ...['connecting', 'reconnecting', 'connecting', 'reconnecting', 'connecting', 'open'],
    ]);
  });
});

/** Bigints as text, and errors without their causes, which are the function's own. */
function shown(key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Error)
    return {
      message: value.message,
      ...Object.fromEntries(Object.entries(value)),
      cause: undefined,
    };
  return key === 'cause' && !(value instanceof Error) ? undefined : value;
}
