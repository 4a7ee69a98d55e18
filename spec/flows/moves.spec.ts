import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import dns from 'node:dns';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { firstValueFrom, Subject } from 'rxjs';
import { QueueClient, type QueueOptions } from '../../lib/index.js';
import { EasEmulator } from '../../lib/emulator/index.js';
import { when } from './when.js';
import { opened } from './support.js';

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  jest.restoreAllMocks();
});

/** Has `queue.test` lead to where `addressOf` says; other names as before. */
function resolve(addressOf: () => string): void {
  const real = dns.lookup;
  const lookup = (
    name: string,
    options: { all?: boolean },
    done: (...found: unknown[]) => void,
  ) => {
    if (name !== 'queue.test') {
      real(name, options as object, done as never);
      return;
    }
    const address = addressOf();
    setImmediate(() => {
      if (options.all === true) done(null, [{ address, family: 4 }]);
      else done(null, address, 4);
    });
  };
  jest.spyOn(dns, 'lookup').mockImplementation(lookup as unknown as typeof dns.lookup);
}

/** Two servers at one port, the second at another address, and a name that leads to the first. */
async function movable(options: Partial<QueueOptions>) {
  const first = await EasEmulator.start({ queues: { q: {} } });
  closing.push(() => first.close());
  const port = Number(new URL(first.url).port);
  const second = await EasEmulator.start({
    host: '127.0.0.2',
    port,
    queues: { q: { firstIndex: 1_000n } },
  });
  closing.push(() => second.close());
  let address = '127.0.0.1';
  resolve(() => address);
  const queue = new QueueClient({
    endpoint: `http://queue.test:${port}`,
    queueName: 'q',
    ...options,
  });
  closing.push(() => queue.close({ drain: 'release', timeoutMs: 1_000 }));
  const move = (): void => {
    address = '127.0.0.2';
    // It stays alive: only the watch has lost it.
    first.cutConnections();
  };
  return { first, second, queue, move };
}

describe.each(['websocket', 'http'] as const)('a watch via %s whose service moves', (via) => {
  it('commits all that it is pushed there to where it went', async () => {
    const { first, second, queue, move } = await movable({ maxConnections: 12 });
    for (let count = 0; count < 40; count++) {
      first.queue('q').put(`old ${count}`);
      second.queue('q').put(`new ${count}`);
    }
    const watcher = queue.watch({
      via,
      window: 40,
      batch: { maxRows: 1 },
      commit: { maxIndexesPerRequest: 1 },
      reconnect: { initialDelayMs: 1 },
    });
    const indexes: bigint[] = [];
    const failures: unknown[] = [];
    queue.events$.subscribe((event) => {
      if (event.type === 'retry') failures.push(event.error);
    });
    const settled$ = new Subject<unknown>();
    watcher.subscribe((batch) => {
      void batch.ack().then(() => {
        indexes.push(...batch.indexes);
        settled$.next(batch);
      });
    });
    await when(settled$, () => indexes.length === 40);
    // More connections than one lead to the old address.
    const asked = Array.from({ length: 8 }, () => firstValueFrom(queue.attributes()));
    await Promise.all(asked);
    expect(queue.stats.idle).toBeGreaterThanOrEqual(8);

    move();
    await when(watcher.state$, () => watcher.state.name !== 'open');
    await opened(watcher);
    await when(settled$, () => indexes.length === 80);
    expect(second.queue('q').committed).toEqual({ eas: 40 });
    expect(failures).toEqual([]);
    expect(first.queue('q').committed).toEqual({ eas: 40 });
  });
});

describe('connections that are made anew', () => {
  it('are never more than may be, however often a watch connects', async () => {
    const emulator = await EasEmulator.start({ queues: { q: {} } });
    closing.push(() => emulator.close());
    const counts = { open: 0, most: 0, made: 0 };
    const target = Number(new URL(emulator.url).port);
    const gate = createServer({ noDelay: true }, (socket) => {
      const up = connect({ port: target, host: '127.0.0.1', noDelay: true });
      for (const end of [socket, up]) end.on('error', () => undefined);
      socket.on('close', () => up.destroy());
      up.on('close', () => socket.destroy());
      let isWatch = false;
      socket.once('data', (head: Buffer) => {
        isWatch = head.includes('_watch_');
        if (isWatch) return;
        counts.made += 1;
        counts.open += 1;
        counts.most = Math.max(counts.most, counts.open);
      });
      socket.on('end', () => {
        if (!isWatch) counts.open -= 1;
      });
      socket.pipe(up).pipe(socket);
    });
    gate.listen(0, '127.0.0.1');
    await once(gate, 'listening');
    closing.push(() => {
      gate.close();
      return once(gate, 'close');
    });
    const { port } = gate.address() as AddressInfo;
    const queue = new QueueClient({
      endpoint: `http://127.0.0.1:${port}`,
      queueName: 'q',
      maxConnections: 4,
    });
    closing.push(() => queue.close({ drain: 'release', timeoutMs: 1_000 }));
    const watcher = queue.watch({ reconnect: { initialDelayMs: 1, stableAfterMs: 1 } });
    let connects = 0;
    queue.events$.subscribe(({ type }) => {
      if (type !== 'connect') return;
      connects += 1;
      if (connects < 10) emulator.cutConnections();
    });
    watcher.subscribe(() => undefined);
    const asked = Array.from({ length: 400 }, () => firstValueFrom(queue.attributes()));
    await Promise.all(asked);
    await when(queue.events$, () => connects === 10);
    expect(queue.stats).toMatchObject({ active: 0, pending: 0, retries: 0 });
    expect(counts.made).toBeGreaterThan(4);
    expect(counts.most).toBeLessThanOrEqual(4);
  });
});
