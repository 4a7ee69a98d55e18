import { describe, expect, it } from '@jest/globals';
import { firstValueFrom, filter } from 'rxjs';
import { amount } from '../support/amount.js';
import { collectGarbage } from '../support/garbage.js';
import type { ClientEvent } from '../../lib/index.js';
import { opened, putNumbers, queueClient, startEmulator, when } from './support.js';

const QUICK = { initialDelayMs: 1, maxDelayMs: 20, factor: 2, stableAfterMs: 1_000 };

const RECORDS = amount({ light: 5_000, heavy: 50_000 });

describe('a watch whose network fails', () => {
  it(`emits ${RECORDS} records exactly once and commits them all, cut every 500 and every tenth commit reply lost`, async () => {
    const emulator = await startEmulator();
    // A busy machine may be slow; that is not what is looked at here.
    const queue = queueClient(emulator, { timeoutMs: 60_000 });
    const count = RECORDS;
    await putNumbers(queue, count, 1024);
    emulator.faults.add({ kind: 'cut', on: 'watch', every: 500 });
    emulator.faults.add({ kind: 'lost-reply', on: 'commit', every: 10 });

    const seen = new Uint8Array(count + 1);
    let emittedTwice = 0;
    let peak = 0;
    const watcher = queue.watch({ window: 64, reconnect: QUICK });
    collectGarbage();
    const heapBefore = process.memoryUsage().heapUsed;
    const commits$ = queue.events$.pipe(filter(({ type }) => type === 'commit'));
    const done = when(commits$, () => watcher.stats.committed === count);
    const subscription = watcher.subscribe((batch) => {
      for (const index of batch.indexes) {
        emittedTwice += seen[Number(index)]!;
        seen[Number(index)] = 1;
      }
      peak = Math.max(peak, watcher.stats.inFlight);
      expect(batch.table.numRows).toBe(batch.length);
      void batch.ack();
    });
    await done;

    const { stats } = watcher;
    const consumer = emulator.queue('q').peakPending;
    collectGarbage();
    const grownMb = (process.memoryUsage().heapUsed - heapBefore) / 2 ** 20;
    subscription.unsubscribe();
    expect(emittedTwice).toBe(0);
    expect(seen.reduce((sum, one) => sum + one, 0)).toBe(count);
    expect(emulator.queue('q').committed).toEqual({ eas: count });
    expect(stats.emitted).toBe(count);
    expect(stats.reconnects).toBeGreaterThanOrEqual(count / 500 - 1);
    expect(peak).toBeLessThanOrEqual(64);
    expect(stats.peakInFlight).toBeLessThanOrEqual(64);
    expect(Math.max(...Object.values(consumer))).toBeLessThanOrEqual(64);
    expect(grownMb).toBeLessThan(30);
  }, 120_000);

  it('notices a half-open socket by its silence, reconnects, and loses nothing', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 100);
    emulator.faults.add({ kind: 'half-open', on: 'watch', after: 30, times: 1 });
    const watcher = queue.watch({
      window: 10,
      reconnect: QUICK,
      heartbeat: { intervalMs: 50, timeoutMs: 500 },
    });
    const numbers: string[] = [];
    const done = when(queue.events$, () => watcher.stats.committed === 100);
    watcher.subscribe((batch) => {
      for (const row of batch) numbers.push(row.text());
      void batch.ack();
    });
    await done;
    expect(new Set(numbers).size).toBe(100);
    expect(numbers).toHaveLength(100);
    expect(watcher.stats.reconnects).toBeGreaterThanOrEqual(1);
  });

  it('does not emit a record again that is pushed twice', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 200);
    emulator.faults.add({ kind: 'duplicate', on: 'watch', every: 3 });
    const duplicates: ClientEvent[] = [];
    queue.events$
      .pipe(filter(({ type }) => type === 'duplicate'))
      .subscribe((event) => duplicates.push(event));
    const watcher = queue.watch({ window: 16 });
    const seen: bigint[] = [];
    const done = when(queue.events$, () => watcher.stats.committed >= 200);
    watcher.subscribe((batch) => {
      seen.push(...batch.indexes);
      void batch.ack();
    });
    await done;
    expect(seen).toHaveLength(200);
    expect(new Set(seen).size).toBe(200);
    expect(watcher.stats.duplicates).toBeGreaterThan(30);
    expect(duplicates.length).toBe(watcher.stats.duplicates);
  });

  it('commits, and does not emit again, rows acknowledged while it was disconnected', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 5);
    const watcher = queue.watch({
      window: 5,
      reconnect: { ...QUICK, initialDelayMs: 50, maxDelayMs: 50 },
    });
    let emitted = 0;
    const batches: { ack(): Promise<unknown> }[] = [];
    const subscription = watcher.subscribe((batch) => {
      emitted += batch.length;
      batches.push(batch);
    });
    await when(watcher.tap$, () => watcher.stats.emitted === 5);
    const lost = firstValueFrom(watcher.state$.pipe(filter((s) => s.name === 'reconnecting')));
    emulator.cutConnections('q');
    await lost;
    const settled = Promise.all(batches.map((batch) => batch.ack()));
    await settled;
    await opened(watcher);
    expect(emitted).toBe(5);
    expect(emulator.queue('q').committed).toEqual({ eas: 5 });
    expect(watcher.stats.inFlight).toBe(0);
    subscription.unsubscribe();
  });

  it('keeps a row in flight over a reconnect and counts the repeated push', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 5);
    const watcher = queue.watch({ window: 5, reconnect: QUICK });
    const batches: { ack(): Promise<unknown>; length: number }[] = [];
    watcher.subscribe((batch) => batches.push(batch));
    await when(watcher.tap$, () => watcher.stats.emitted === 5);
    const repeated = when(queue.events$, () => watcher.stats.duplicates === 5);
    emulator.cutConnections('q');
    await repeated;
    expect(watcher.stats.emitted).toBe(5);
    await Promise.all(batches.map((batch) => batch.ack()));
    expect(emulator.queue('q').committed).toEqual({ eas: 5 });
  });

  it('emits a record whose frame is bad after its index as a row with an error', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 3);
    emulator.faults.add({ kind: 'bad-frame', on: 'watch', keepIndex: true, after: 1, times: 1 });
    const watcher = queue.watch();
    const rows: (readonly [bigint, boolean])[] = [];
    const done = when(queue.events$, () => watcher.stats.committed === 3);
    watcher.subscribe((batch) => {
      for (const row of batch) rows.push([row.index, row.error === null]);
      void batch.ack();
    });
    await done;
    expect(rows).toEqual([
      [1n, true],
      [2n, false],
      [3n, true],
    ]);
    expect(watcher.stats.badFrames).toBe(1);
  });

  it('gives a bad record back and gets it whole, when told to', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 3);
    emulator.faults.add({ kind: 'bad-frame', on: 'watch', keepIndex: true, after: 1, times: 1 });
    const watcher = queue.watch({ onBadFrame: 'nack' });
    const texts: string[] = [];
    const done = when(queue.events$, () => watcher.stats.committed === 3);
    watcher.subscribe((batch) => {
      for (const row of batch) texts.push(row.text().trim());
      void batch.ack();
    });
    await done;
    expect(texts.sort()).toEqual(['0', '1', '2']);
    expect(watcher.stats.negative).toBe(1);
  });

  it('commits a bad record unseen, when told to', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 3);
    emulator.faults.add({ kind: 'bad-frame', on: 'watch', keepIndex: true, after: 1, times: 1 });
    const watcher = queue.watch({ onBadFrame: 'skip' });
    const seen: bigint[] = [];
    const done = when(queue.events$, () => watcher.stats.committed === 3);
    watcher.subscribe((batch) => {
      seen.push(...batch.indexes);
      void batch.ack();
    });
    await done;
    expect(seen).toEqual([1n, 3n]);
  });

  it('reports garbage whose index cannot be read and goes on', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 20);
    emulator.faults.add({ kind: 'bad-frame', on: 'watch', mode: 'extra', every: 5 });
    const reports: ClientEvent[] = [];
    queue.events$
      .pipe(filter(({ type }) => type === 'bad-frame'))
      .subscribe((e) => reports.push(e));
    const watcher = queue.watch();
    const done = when(queue.events$, () => watcher.stats.committed === 20);
    watcher.subscribe((batch) => void batch.ack());
    await done;
    expect(reports).toHaveLength(4);
    expect(reports[0]).toMatchObject({ index: undefined, error: { code: 'PROTOCOL' } });
    expect(watcher.stats.emitted).toBe(20);
  });

  it.each([400, 401, 403, 404])(
    'ends with an error when the handshake answers %i',
    async (status) => {
      const emulator = await startEmulator();
      const queue = queueClient(emulator);
      emulator.faults.add({ kind: 'status', on: 'watch', status });
      const watcher = queue.watch();
      await expect(firstValueFrom(watcher)).rejects.toMatchObject({ status });
      expect(watcher.state).toMatchObject({ name: 'closed', error: { status } });
    },
  );

  it('tries again when the handshake answers 503, and says why it waits', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 1);
    emulator.faults.add({ kind: 'status', on: 'watch', status: 503, times: 3 });
    const watcher = queue.watch({ reconnect: QUICK });
    const causes: unknown[] = [];
    watcher.state$.subscribe((state) => {
      if (state.name === 'reconnecting') causes.push((state.cause as { status?: number }).status);
    });
    const batch = await firstValueFrom(watcher);
    expect(batch.length).toBe(1);
    expect(causes).toEqual([503, 503, 503]);
  });

  it('ends with an error when a commit is refused for good', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 2);
    emulator.faults.add({ kind: 'status', on: 'commit', status: 403 });
    const watcher = queue.watch();
    const acks: Promise<unknown>[] = [];
    const ended = new Promise((resolve) => {
      watcher.subscribe({ next: (batch) => acks.push(batch.ack()), error: resolve });
    });
    await expect(ended).resolves.toMatchObject({ code: 'COMMIT', cause: { status: 403 } });
    await expect(Promise.all(acks)).rejects.toMatchObject({ code: 'COMMIT' });
  });

  it('asks a token provider anew when the handshake is refused with 401, once', async () => {
    const emulator = await startEmulator({ token: 'new' });
    const tokens = ['old', 'new', 'new', 'new'];
    const queue = queueClient(emulator, { token: () => tokens.shift() ?? 'new' });
    await putNumbers(queueClient(emulator, { token: 'new' }), 1);
    expect((await firstValueFrom(queue.watch())).length).toBe(1);

    const refused = queueClient(emulator, { token: () => 'old' });
    await expect(firstValueFrom(refused.watch())).rejects.toMatchObject({ status: 401 });
  });
});
