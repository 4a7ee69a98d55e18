import { describe, expect, it } from '@jest/globals';
import { filter, firstValueFrom } from 'rxjs';
import type { Watcher, WatchState } from '../../lib/index.js';
import { opened, putNumbers, queueClient, startEmulator, when } from '../flows/support.js';

const QUICK = { initialDelayMs: 1, maxDelayMs: 20, factor: 2, stableAfterMs: 1_000 };

/** Resolves in a state. */
const reached = (watcher: Watcher, name: WatchState['name']) =>
  firstValueFrom(watcher.state$.pipe(filter((state) => state.name === name)));

describe('a watch', () => {
  it('does not reconnect for ever with a token that is refused: it ends, and says so', async () => {
    const emulator = await startEmulator({ token: 'right', queues: { q: {} } });
    const queue = queueClient(emulator, { token: 'wrong' });
    const watcher = queue.watch({ reconnect: QUICK });
    const names: string[] = [];
    watcher.state$.subscribe(({ name }) => names.push(name));
    await expect(firstValueFrom(watcher)).rejects.toMatchObject({ code: 'AUTH', status: 401 });
    expect(names).toEqual(['idle', 'connecting', 'closed']);
    expect(watcher.stats.reconnects).toBe(0);
  });

  it('takes a record that does not decode for what it is: no loss, no empty record, no loop', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 5);
    emulator.faults.add({ kind: 'bad-frame', on: 'watch', keepIndex: true, after: 2, times: 1 });
    const watcher = queue.watch({ reconnect: QUICK });
    const rows: (readonly [bigint, string | null])[] = [];
    const done = when(queue.events$, () => watcher.stats.committed === 5);
    watcher.subscribe((batch) => {
      for (const row of batch) rows.push([row.index, row.error === null ? row.text() : null]);
      void batch.ack();
    });
    await done;
    expect(rows.map(([index]) => index)).toEqual([1n, 2n, 3n, 4n, 5n]);
    expect(rows.filter(([, text]) => text === null)).toEqual([[3n, null]]);
    expect(watcher.stats).toMatchObject({ reconnects: 0, badFrames: 1, pushed: 5 });
  });

  it('invents no record with index 0 from bytes that are no frame', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 4);
    emulator.faults.add({ kind: 'bad-frame', on: 'watch', mode: 'extra', every: 2 });
    const bad: unknown[] = [];
    queue.events$
      .pipe(filter((event) => event.type === 'bad-frame'))
      .subscribe(({ index }) => bad.push(index));
    const indexes: bigint[] = [];
    const watcher = queue.watch({ reconnect: QUICK });
    const done = when(queue.events$, () => watcher.stats.committed === 4);
    watcher.subscribe((batch) => {
      indexes.push(...batch.indexes);
      void batch.ack();
    });
    await done;
    expect(indexes).toEqual([1n, 2n, 3n, 4n]);
    expect(bad).toEqual([undefined, undefined]);
    expect(watcher.stats.reconnects).toBe(0);
  });

  it('leaves no ghost consumer when it is closed while it reconnects', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator, { uid: 'ghost' });
    // Held at the handshake of its second connection, so that the close meets it there.
    const held = emulator.faults.add({ kind: 'delay', on: 'watch', delayMs: 200, after: 1 });
    const watcher = queue.watch({ reconnect: QUICK });
    watcher.subscribe();
    await opened(watcher);
    emulator.cutConnections('q');
    await reached(watcher, 'reconnecting');
    await reached(watcher, 'connecting');
    await watcher.close();

    const other = queueClient(emulator, { uid: 'other' });
    held.remove();
    const heir = other.watch({ window: 4 });
    const done = when(other.events$, () => heir.stats.committed === 20);
    heir.subscribe((batch) => void batch.ack());
    await opened(heir);
    await putNumbers(other, 20);
    await done;
    // Whoever is there twice shares the records of its group.
    expect(
      emulator
        .queue('q')
        .snapshot()
        .consumers.map(({ uid }) => uid),
    ).toEqual(['other']);
  });

  it('notices by the missing pong that its connection is half open, and goes on with another', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 10);
    emulator.faults.add({ kind: 'half-open', on: 'watch', times: 1 });
    const heartbeat = { intervalMs: 20, timeoutMs: 200 };
    const watcher = queue.watch({ reconnect: QUICK, heartbeat });
    const causes: unknown[] = [];
    queue.events$
      .pipe(filter((event) => event.type === 'disconnect'))
      .subscribe(({ cause }) => causes.push(cause?.code));
    const done = when(queue.events$, () => watcher.stats.committed === 10);
    watcher.subscribe((batch) => void batch.ack());
    await done;
    expect(causes).toContain('TIMEOUT_IDLE');
  });

  it.each(['finish', 'release'] as const)(
    'drops no record when it is closed (%s): what it did not finish comes to another',
    async (drain) => {
      const emulator = await startEmulator();
      const first = queueClient(emulator, { uid: 'first' });
      await putNumbers(first, 200);
      const processed: string[] = [];
      const watcher = first.watch({ window: 16, batch: { maxRows: 4 } });
      const closed = new Promise<unknown>((resolve) => {
        watcher.subscribe((batch) => {
          const isEnough = processed.length >= 40;
          // Closed in the midst of what is handed out, with more on the way.
          if (isEnough) resolve(watcher.close({ drain, timeoutMs: 1_000 }));
          if (isEnough && drain === 'release') return;
          for (const row of batch) processed.push(row.text().trim());
          void batch.ack();
        });
      });
      await closed;

      const second = queueClient(emulator, { uid: 'second' });
      const heir = second.watch();
      const done = when(second.events$, () => emulator.queue('q').committed['eas'] === 200);
      heir.subscribe((batch) => {
        for (const row of batch) processed.push(row.text().trim());
        void batch.ack();
      });
      await done;
      expect(processed).toHaveLength(200);
      expect(new Set(processed).size).toBe(200);
    },
  );
});
