import { describe, expect, it } from '@jest/globals';
import { Float64, Utf8 } from 'apache-arrow';
import { concatMap, filter, firstValueFrom, lastValueFrom, of, take, toArray } from 'rxjs';
import {
  ackEach,
  ackMap,
  EasConfigError,
  type WatchBatch,
  type Watcher,
  type WatchState,
} from '../../lib/index.js';
import { opened, putNumbers, queueClient, startEmulator, when } from './support.js';

/** Collects a subscriber's batches. */
function collect(watcher: Watcher) {
  const batches: WatchBatch[] = [];
  const subscription = watcher.subscribe((batch) => batches.push(batch));
  return { batches, subscription, rows: () => batches.reduce((n, { length }) => n + length, 0) };
}

describe('a watch over a real socket', () => {
  it('commits nothing before both subscribers have acknowledged', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 10);
    const watcher = queue.watch({ window: 10 });
    const quick = collect(watcher);
    const slow = collect(watcher);
    await when(watcher.tap$, () => watcher.stats.emitted === 10);

    const acked = quick.batches.map((batch) => batch.ack());
    await queue.attributes().forEach(() => undefined);
    expect(emulator.queue('q').committed).toEqual({ eas: 0 });
    expect(watcher.stats.inFlight).toBe(10);

    const settled = slow.batches.map((batch) => batch.ack());
    const settlements = await Promise.all([...acked, ...settled]);
    expect(settlements.reduce((sum, { committed }) => sum + committed, 0)).toBe(20);
    expect(emulator.queue('q').committed).toEqual({ eas: 10 });
  });

  it("frees a slow subscriber's rows, when it leaves, only through the other's vote", async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 10);
    const watcher = queue.watch({ window: 10 });
    const quick = collect(watcher);
    const slow = collect(watcher);
    await when(watcher.tap$, () => watcher.stats.emitted === 10);

    const [first] = quick.batches;
    const acked = first!.ack([1n, 2n, 3n]);
    slow.subscription.unsubscribe();
    expect(await acked).toEqual({ committed: 3, negative: 0 });
    expect(emulator.queue('q').committed).toEqual({ eas: 3 });
    expect(watcher.stats.inFlight).toBe(7);

    await Promise.all(quick.batches.map((batch) => batch.ack()));
    expect(emulator.queue('q').committed).toEqual({ eas: 10 });
  });

  it('sends exactly a window to a subscriber that never acknowledges, and gives it to others on release', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 500);
    const watcher = queue.watch({ window: 64 });
    const idle = collect(watcher);
    await when(watcher.tap$, () => watcher.stats.emitted === 64);
    // Whatever the service would push beyond the window would arrive before these answers.
    for (let round = 0; round < 5; round++) await lastValueFrom(queue.attributes());
    expect(idle.rows()).toBe(64);
    expect(watcher.stats.pushed).toBe(64);

    const uncommitted = await watcher.close({ drain: 'release' });
    expect([...uncommitted].sort((a, b) => Number(a - b))).toEqual(
      Array.from({ length: 64 }, (_, at) => BigInt(at + 1)),
    );
    const other = queueClient(emulator);
    const received = await lastValueFrom(
      other.watch().pipe(
        ackEach((row) => of(row.index)),
        take(500),
        toArray(),
      ),
    );
    expect(new Set(received).size).toBe(500);
  });

  it('opens one connection for all subscribers, closes it when the last leaves, opens it anew', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    const connects: string[] = [];
    queue.events$.subscribe(({ type }) => connects.push(type));
    const watcher = queue.watch();
    const names: string[] = [];
    watcher.state$.subscribe(({ name }) => names.push(name));
    const one = watcher.subscribe();
    const two = watcher.subscribe();
    await opened(watcher);
    expect(connects.filter((type) => type === 'connect')).toHaveLength(1);
    one.unsubscribe();
    expect(watcher.state.name).toBe('open');
    const idle = firstValueFrom(watcher.state$.pipe(filter(({ name }) => name === 'idle')));
    two.unsubscribe();
    await idle;
    const three = watcher.subscribe();
    await opened(watcher);
    three.unsubscribe();
    expect(names).toEqual([
      'idle',
      ...['connecting', 'open', 'draining', 'idle'],
      ...['connecting', 'open', 'draining', 'idle'],
    ]);
  });

  it('commits what was acknowledged before the last subscriber leaves, and gives the rest back', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 10);
    const watcher = queue.watch({ window: 10 });
    const only = collect(watcher);
    await when(watcher.tap$, () => watcher.stats.emitted === 10);
    const idle = firstValueFrom(watcher.state$.pipe(filter(({ name }) => name === 'idle')));
    void only.batches[0]!.ack({ from: 2n, to: 5n });
    only.subscription.unsubscribe();
    await idle;
    expect(emulator.queue('q').committed).toEqual({ eas: 4 });
    expect(watcher.stats).toMatchObject({ committed: 4, negative: 6, inFlight: 0 });
  });

  it('starts again for a subscriber that comes while the last one is still draining', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 3);
    const watcher = queue.watch();
    const first = collect(watcher);
    await when(watcher.tap$, () => watcher.stats.emitted === 3);
    first.subscription.unsubscribe();
    expect(watcher.state.name).toBe('draining');
    const second = collect(watcher);
    await when(watcher.tap$, () => second.rows() === 3 || watcher.stats.emitted === 6);
    await Promise.all(second.batches.map((batch) => batch.ack()));
    expect(emulator.queue('q').committed).toEqual({ eas: 3 });
  });

  it('lets observers see every batch without a vote and without starting anything', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 4);
    const watcher = queue.watch();
    const tapped: number[] = [];
    watcher.tap$.subscribe((batch) => tapped.push(batch.table.numRows));
    expect(watcher.state.name).toBe('idle');
    const done = when(queue.events$, () => watcher.stats.committed === 4);
    watcher.subscribe((batch) => void batch.ack());
    await done;
    expect(tapped.reduce((sum, rows) => sum + rows, 0)).toBe(4);
  });

  it('refuses a second running watch of the same client, and says what to do', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    queue.watch().subscribe();
    const error = await lastValueFrom(queue.watch()).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(EasConfigError);
    expect(error).toMatchObject({ code: 'WATCH_RUNNING' });
  });

  it.each(['websocket', 'http'] as const)(
    'runs once a consumer among clients that share connections, and ends with who made these, via %s',
    async (via) => {
      const emulator = await startEmulator();
      const queue = queueClient(emulator);
      const derived = queue.with({ timeoutMs: 1_000 });
      const other = queue.with({ uid: 'other' });
      const watchers = [queue.watch({ via }), other.watch({ via })];
      for (const watcher of watchers) watcher.subscribe();
      await Promise.all(watchers.map(opened));
      const error: unknown = await firstValueFrom(derived.watch()).catch((e: unknown) => e);
      expect(error).toMatchObject({ code: 'WATCH_RUNNING' });
      await queue.close();
      expect(watchers.map(({ state }) => state.name)).toEqual(['closed', 'closed']);
      const late: unknown = await firstValueFrom(derived.watch()).catch((e: unknown) => e);
      expect(late).toMatchObject({ code: 'CLOSED' });
    },
  );

  it('acknowledges in any order, row by row, the first verb winning', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 6);
    const watcher = queue.watch();
    const only = collect(watcher);
    await when(watcher.tap$, () => watcher.stats.emitted === 6);
    const rows = only.batches.flatMap((batch) => [...batch]);
    const given = rows[5]!.nack({ code: 'Later' });
    const late = rows[5]!.ack();
    const settled = await Promise.all([
      rows[3]!.ack(),
      rows[0]!.ack(),
      rows[4]!.ack(),
      given,
      late,
    ]);
    expect(settled.slice(0, 3)).toEqual(Array(3).fill({ committed: 1, negative: 0 }));
    expect(settled.slice(3)).toEqual(Array(2).fill({ committed: 0, negative: 1 }));
    expect(emulator.queue('q').committed).toEqual({ eas: 3 });
  });

  it('pushes a row again that was given back, and counts it as new', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 1);
    const watcher = queue.watch({ window: 1 });
    const seen: bigint[] = [];
    const done = when(queue.events$, () => watcher.stats.committed === 1);
    watcher.subscribe((batch) => {
      seen.push(...batch.indexes);
      if (seen.length < 3) void batch.nack(undefined, { code: 'Again', reason: 'not yet' });
      else void batch.ack();
    });
    await done;
    expect(seen).toEqual([1n, 1n, 1n]);
    expect(watcher.stats).toMatchObject({ negative: 2, duplicates: 0, emitted: 3 });
  });

  it('names a wrong target or reason at once, and casts no vote', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 2);
    const watcher = queue.watch();
    const only = collect(watcher);
    await when(watcher.tap$, () => watcher.stats.emitted === 2);
    const [batch] = only.batches;
    expect(() => batch!.ack(17n)).toThrow(EasConfigError);
    expect(() => batch!.ack([1n, 17n])).toThrow(/17/);
    expect(() => batch!.ack({ from: 2n, to: 1n })).toThrow(EasConfigError);
    expect(() => batch!.nack(undefined, { code: 'not capital' })).toThrow(/capitalised/);
    expect(watcher.stats.inFlight).toBe(2);
    expect((await batch!.ack(batch!.indexes)).committed).toBe(batch!.length);
  });

  it('flushes when the window is exhausted, however long a batch may wait', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 100);
    const watcher = queue.watch({ window: 10, batch: { maxRows: 10, maxWaitMs: 60_000 } });
    const sizes: number[] = [];
    const done = when(queue.events$, () => watcher.stats.committed === 100);
    // One row of each batch stays open a while, so that the next batch cannot fill.
    let open: WatchBatch | undefined;
    watcher.subscribe((batch) => {
      sizes.push(batch.length);
      void open?.ack();
      open = batch;
      void batch.ack([...batch.indexes].slice(1));
      if (sizes.reduce((sum, one) => sum + one, 0) === 100) void batch.ack();
    });
    await done;
    expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(100);
  });

  it('types the data column as told: text, a decoder of its own', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 3, 1);
    const texts = await firstValueFrom(
      queue.get({ length: 3, payload: 'utf8', autoDelete: false }),
    );
    expect(texts.table.schema.fields[3]!.type).toBeInstanceOf(Utf8);
    expect([...texts.table.getChild('data')!]).toEqual(['0', '1', '2']);

    const payload = {
      type: new Float64(),
      decode: (bytes: Uint8Array) => {
        if (bytes[0] === 0x31) throw new RangeError('no ones');
        return Number(Buffer.from(bytes).toString());
      },
    };
    const watcher = queue.watch({ payload });
    const values: (number | null)[] = [];
    const errors: string[] = [];
    const done = when(queue.events$, () => watcher.stats.committed === 3);
    watcher.subscribe((batch) => {
      values.push(...batch.table.getChild('data')!);
      for (const error of batch.errors.values()) errors.push(error.message);
      void batch.ack();
    });
    await done;
    expect(values).toEqual([0, null, 2]);
    expect(errors).toEqual([expect.stringContaining('no ones')]);
  });

  it.each(['websocket', 'http'] as const)('receives over %s and survives its loss', async (via) => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 300, 100);
    emulator.faults.add({ kind: 'cut', on: 'watch', every: 70 });
    const watcher = queue.watch({
      via,
      window: 16,
      reconnect: { initialDelayMs: 1, maxDelayMs: 10 },
    });
    const numbers = await lastValueFrom(
      watcher.pipe(
        ackMap((batch) => of([...batch].map((row) => Number(row.text())))),
        concatMap((some) => some),
        take(300),
        toArray(),
      ),
    );
    expect(new Set(numbers).size).toBe(300);
    expect(watcher.stats.reconnects).toBeGreaterThanOrEqual(3);
    expect(watcher.stats.peakInFlight).toBeLessThanOrEqual(16);
  });

  it('reads on only while there is credit, with auto-commit', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 400, 64 * 1024);
    const watcher = queue.watch({ autoCommit: true, credit: 8 });
    const held: WatchBatch[] = [];
    let holding = true;
    watcher.subscribe((batch) => {
      if (holding) held.push(batch);
      else void batch.ack();
    });
    await when(watcher.tap$, () => watcher.stats.inFlight >= 8);
    for (let round = 0; round < 5; round++) await lastValueFrom(queue.attributes());
    // One read of a socket may bring a few rows more than the credit.
    expect(watcher.stats.emitted).toBeLessThan(100);
    const done = when(watcher.tap$, () => watcher.stats.emitted === 400);
    holding = false;
    for (const batch of held) void batch.ack();
    await done;
    await watcher.close();
    expect(watcher.stats.inFlight).toBe(0);
  });

  it('needs no acknowledgement with auto-commit', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 1_000);
    const watcher = queue.watch({ autoCommit: true });
    const only = collect(watcher);
    await when(watcher.tap$, () => watcher.stats.emitted === 1_000);
    expect(await only.batches[0]!.ack()).toEqual({
      committed: only.batches[0]!.length,
      negative: 0,
    });
    expect(emulator.queue('q').committed).toEqual({ eas: 1_000 });
  });

  it('skips what was there before, and nothing that comes later, when it starts at -1', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 5);
    const watcher = queue.watch({
      index: -1n,
      reconnect: { initialDelayMs: 200, maxDelayMs: 200 },
    });
    const only = collect(watcher);
    await opened(watcher);
    const lost = firstValueFrom(watcher.state$.pipe(filter((s) => s.name === 'reconnecting')));
    emulator.cutConnections('q');
    await lost;
    await putNumbers(queueClient(emulator), 3);
    await when(watcher.tap$, () => watcher.stats.emitted === 3);
    expect(only.batches.flatMap((batch) => [...batch.indexes])).toEqual([6n, 7n, 8n]);
  });

  it('completes when the queue has ended, when told that a normal close means that', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 3);
    await lastValueFrom(queue.end());
    const watcher = queue.watch({ onNormalClose: 'complete' });
    const indexes = await lastValueFrom(
      watcher.pipe(
        ackEach((row) => of(row.index)),
        toArray(),
      ),
    );
    expect(indexes).toEqual([1n, 2n, 3n]);
  });
});

describe('closing a watch', () => {
  it.each(['finish', 'release'] as const)('works before it has started (%s)', async (drain) => {
    const emulator = await startEmulator();
    const watcher = queueClient(emulator).watch();
    expect(await watcher.close({ drain })).toEqual([]);
    expect(watcher.state).toEqual({ name: 'closed', error: undefined });
    expect(await lastValueFrom(watcher.pipe(toArray()))).toEqual([]);
  });

  it.each(['connecting', 'open', 'reconnecting'] as const)('works while %s', async (name) => {
    const emulator = await startEmulator();
    const watcher = queueClient(emulator).watch({
      reconnect: { initialDelayMs: 60_000, maxDelayMs: 60_000 },
    });
    if (name === 'reconnecting') emulator.faults.add({ kind: 'drop', on: 'watch' });
    const completed = lastValueFrom(watcher.pipe(toArray()));
    await firstValueFrom(watcher.state$.pipe(filter((state) => state.name === name)));
    expect(await watcher.close()).toEqual([]);
    expect(await completed).toEqual([]);
    expect(watcher.state.name).toBe('closed');
    expect(emulator.queue('q').pending['eas']).toBeUndefined();
  });

  it('waits for the votes on what was handed out, then commits and completes', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 8);
    const watcher = queue.watch({ window: 8 });
    const only = collect(watcher);
    await when(watcher.tap$, () => watcher.stats.emitted === 8);
    const states: WatchState['name'][] = [];
    watcher.state$.subscribe(({ name }) => states.push(name));
    const closed = watcher.close();
    expect(watcher.state.name).toBe('draining');
    expect(watcher.close()).toBe(closed);
    for (const batch of only.batches) void batch.ack();
    expect(await closed).toEqual([]);
    expect(states).toEqual(['open', 'draining', 'closed']);
    expect(only.subscription.closed).toBe(true);
    expect(emulator.queue('q').committed).toEqual({ eas: 8 });
  });

  it('gives back what has no vote in time, and says which', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 4);
    const watcher = queue.watch({ window: 4 });
    const only = collect(watcher);
    await when(watcher.tap$, () => watcher.stats.emitted === 4);
    const [first] = only.batches;
    void first!.ack(1n);
    const left = await watcher.close({ drain: 'finish', timeoutMs: 20 });
    expect([...left].sort()).toEqual([2n, 3n, 4n]);
    expect(watcher.stats).toMatchObject({ committed: 1, negative: 3 });
    await expect(first!.ack(2n)).rejects.toMatchObject({ code: 'COMMIT', indexes: [2n] });
  });

  it('resolves in time, with what is uncommitted, when commits cannot be sent', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 4);
    emulator.faults.add({ kind: 'status', on: 'commit', status: 503 });
    const watcher = queue.watch({ window: 4 });
    const only = collect(watcher);
    await when(watcher.tap$, () => watcher.stats.emitted === 4);
    const acked = only.batches.map((batch) => batch.ack());
    const left = await watcher.close({ drain: 'release', timeoutMs: 50 });
    expect([...left].sort()).toEqual([1n, 2n, 3n, 4n]);
    await expect(Promise.all(acked)).rejects.toMatchObject({ code: 'COMMIT' });
  });
});
