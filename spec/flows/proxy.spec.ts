import { once } from 'node:events';
import { connect, createServer as createNetServer, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterEach, describe, expect, it } from '@jest/globals';
import { concatMap, firstValueFrom, lastValueFrom, map } from 'rxjs';
import {
  EasProxyError,
  PredictClient,
  QueueClient,
  StringRequest,
  type ClientEvent,
  type ClientOptions,
  type WatchBatch,
  type WatchOptions,
} from '../../lib/index.js';
import { ConnectProxy, type ProxyPlan } from '../support/connect-proxy.js';
import { SELF_SIGNED } from '../support/self-signed.js';
import { EasEmulator } from '../../lib/emulator/index.js';
import { leaksIn } from '../security/leaks.js';

const USER = 'clerk';
const PASSWORD = 'open:sesame@7/k9';
const BASIC = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
const RIGHT = `${USER}:${encodeURIComponent(PASSWORD)}`;
const WRONG_PASSWORD = 'a-wrong-one%';
const WRONG = `${USER}:${encodeURIComponent(WRONG_PASSWORD)}`;
/** What no error and no event may show. */
const SECRETS = [
  PASSWORD,
  encodeURIComponent(PASSWORD),
  BASIC.slice(6),
  WRONG_PASSWORD,
  encodeURIComponent(WRONG_PASSWORD),
  Buffer.from(`${USER}:${WRONG_PASSWORD}`).toString('base64'),
];

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A service's address, over TLS or not, and the ports that its connections came from. */
interface Gate {
  readonly url: string;
  readonly from: Set<number>;
}

async function startGate(isSecure: boolean, leadsTo: () => number): Promise<Gate> {
  const open = new Set<Socket>();
  const from = new Set<number>();
  const serve = (socket: Socket): void => {
    const up = connect(leadsTo(), '127.0.0.1');
    for (const end of [socket, up]) end.setNoDelay(true).on('error', () => undefined);
    open.add(socket);
    socket.on('close', () => up.destroy());
    up.on('close', () => socket.destroy());
    socket.pipe(up).pipe(socket);
  };
  const server = isSecure ? createTlsServer(SELF_SIGNED, serve) : createNetServer(serve);
  server.on('connection', (socket: Socket) => from.add(socket.remotePort!));
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of open) socket.destroy();
    await closed;
  });
  const { port } = server.address() as AddressInfo;
  return { url: `${isSecure ? 'https' : 'http'}://127.0.0.1:${port}`, from };
}

async function startProxy(plan: ProxyPlan): Promise<ConnectProxy> {
  const proxy = await ConnectProxy.start(plan);
  closing.push(() => proxy.close());
  return proxy;
}

/** What a flow through a proxy works with. */
interface Stage {
  readonly predict: PredictClient;
  readonly direct: PredictClient;
  readonly queue: QueueClient;
  readonly gates: readonly Gate[];
  readonly events: ClientEvent[];
  readonly stored: () => number;
}

async function stageOf(isSecure: boolean, options: ClientOptions): Promise<Stage> {
  const ports: number[] = [];
  const plain = await startGate(false, () => ports[0]!);
  const gate = isSecure ? await startGate(true, () => ports[0]!) : plain;
  const instance = { ip: '127.0.0.1', port: Number(new URL(plain.url).port) };
  const emulator = await EasEmulator.start({
    createQueues: true,
    token: 'tok',
    services: { echo: (body) => body },
    instances: { echo: [instance] },
  });
  closing.push(() => emulator.close());
  ports.push(Number(new URL(emulator.url).port));
  // By a client that takes no proxy.
  const feeder = new QueueClient({ endpoint: emulator.url, queueName: 'q', token: 'tok' });
  await firstValueFrom(feeder.put('first'));
  await feeder.close();
  const given = {
    endpoint: gate.url,
    token: 'tok',
    tls: { ca: SELF_SIGNED.cert },
    retry: false,
    ...options,
  } as const;
  const predict = new PredictClient({ ...given, serviceName: 'echo' });
  const direct = new PredictClient({ ...given, serviceName: 'echo', endpointType: 'direct' });
  const queue = new QueueClient({ ...given, queueName: 'q' });
  const events: ClientEvent[] = [];
  for (const client of [predict, direct, queue]) client.events$.subscribe((e) => events.push(e));
  closing.push(() => Promise.all([predict.close(), direct.close(), queue.close()]));
  const stored = (): number => emulator.queue('q').length;
  return { predict, direct, queue, gates: [gate, plain], events, stored };
}

const REQUEST = new StringRequest('hi');

type Way = (stage: Stage) => Promise<unknown>;

function watching(
  options: WatchOptions<'binary'>,
  use: (batch: WatchBatch) => number | Promise<unknown>,
): Way {
  return async ({ queue }) => {
    const watcher = queue.watch(options);
    try {
      return await firstValueFrom(watcher.pipe(concatMap((batch) => Promise.resolve(use(batch)))));
    } finally {
      await watcher.close({ drain: 'release', timeoutMs: 1_000 });
    }
  };
}

const WAYS: readonly (readonly [name: string, way: Way])[] = [
  [
    'predict',
    ({ predict }) =>
      firstValueFrom(predict.predict(REQUEST).pipe(map((answer) => answer.toString()))),
  ],
  ['stream', ({ predict }) => lastValueFrom(predict.stream(REQUEST).lines())],
  [
    'discovery',
    ({ direct }) =>
      firstValueFrom(direct.predict(REQUEST).pipe(map((answer) => answer.toString()))),
  ],
  ['put', ({ queue }) => firstValueFrom(queue.put('second'))],
  ['get', ({ queue }) => firstValueFrom(queue.get())],
  ['watch over WebSocket', watching({ via: 'websocket' }, ({ length }) => length)],
  ['watch over HTTP', watching({ via: 'http' }, ({ length }) => length)],
  ['commit', watching({ via: 'websocket' }, (batch) => batch.ack())],
];

const SCHEMES = [
  ['http', 'http'],
  ['http', 'https'],
  ['https', 'http'],
  ['https', 'https'],
] as const;

describe.each(SCHEMES)('an %s service behind an %s proxy', (service, scheme) => {
  const isSecure = scheme === 'https';

  it.each([
    ['that asks for nothing', {}, ''],
    ['that asks for nothing and is told a password', {}, RIGHT],
    ['that asks for a password', { authorization: BASIC }, RIGHT],
  ])('%s serves everything, and nothing goes around it', async (_, plan, credentials) => {
    const proxy = await startProxy({ isSecure, ...plan });
    const stage = await stageOf(service === 'https', { proxy: proxy.url(credentials) });
    for (const [name, way] of WAYS) {
      const asked = proxy.asked.length;
      const value = await way(stage);
      expect([name, value]).toEqual([name, expect.anything()]);
      // A WebSocket has a connection of its own, every time.
      if (name === 'watch over WebSocket') expect(proxy.asked.length).toBeGreaterThan(asked);
    }
    const from = new Set(stage.gates.flatMap((gate) => [...gate.from]));
    expect([...from].filter((port) => !proxy.ports.has(port))).toEqual([]);
    expect(proxy.ports.size).toBeGreaterThan(0);
    for (const client of [stage.predict, stage.queue]) {
      expect(leaksIn(client, ...SECRETS)).toEqual([]);
    }
    expect(leaksIn(stage.events, ...SECRETS)).toEqual([]);
  });

  it.each([
    ['without a password', ''],
    ['with a wrong one', WRONG],
  ])('refuses everything %s, and says who does', async (_, credentials) => {
    const proxy = await startProxy({ isSecure, authorization: BASIC });
    // Retries would find the same.
    const stage = await stageOf(service === 'https', { proxy: proxy.url(credentials), retry: {} });
    for (const [name, way] of WAYS) {
      const asked = proxy.asked.length;
      const error = await way(stage).catch((cause: unknown) => cause);
      expect([name, error]).toEqual([name, expect.any(EasProxyError)]);
      expect(error).toMatchObject({
        code: 'PROXY',
        proxy: proxy.url(),
        status: 407,
        retryable: false,
        unapplied: true,
        message: expect.stringContaining(`The proxy at ${proxy.url()} refused to connect to 127.`),
      });
      expect(leaksIn(error, ...SECRETS)).toEqual([]);
      expect([name, proxy.asked.length]).toEqual([name, asked + 1]);
    }
    expect(leaksIn(stage.events, ...SECRETS)).toEqual([]);
    expect(stage.stored()).toBe(1);
    expect(stage.gates.flatMap((gate) => [...gate.from])).toEqual([]);
  });
});
