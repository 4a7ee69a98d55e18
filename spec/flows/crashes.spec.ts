import type { ChildProcess } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { filter, from, fromEvent, lastValueFrom, Subject } from 'rxjs';
import { putTo, QueueClient } from '../../lib/index.js';
import { amount } from '../support/amount.js';
import { kill, start, told } from './processes/child.js';
import { opened, queueClient, startEmulator, when } from './support.js';

const RECORDS = amount({ light: 4_000, heavy: 20_000 });

describe('a crash', () => {
  it('of the service, mid-watch: the watch comes back and carries on, and emits nothing acknowledged again', async () => {
    const count = 3_000;
    const service = start('emulator.ts');
    const endpoint = await told<string>(service);
    const queue = new QueueClient({ endpoint, queueName: 'q', timeoutMs: 60_000 });
    const watcher = queue.watch({
      window: 16,
      reconnect: { initialDelayMs: 1, maxDelayMs: 100 },
      heartbeat: { intervalMs: 500, timeoutMs: 30_000 },
    });
    const acknowledged = new Set<number>();
    const again: number[] = [];
    const done$ = new Subject<void>();
    watcher.subscribe((batch) => {
      for (const row of batch) {
        const number = Number(row.text());
        if (acknowledged.has(number)) again.push(number);
        acknowledged.add(number);
      }
      void batch.ack();
      done$.next();
    });
    await put(queue, numbersFrom(0, count));
    await when(done$, () => acknowledged.size >= count / 3);
    await kill(service);
    const atCrash = watcher.stats.committed;
    expect(atCrash).toBeLessThan(count);
    await when(watcher.state$, () => watcher.state.name === 'reconnecting');

    // It has forgotten its records, not how far it has counted.
    const { port } = new URL(endpoint);
    await told(start('emulator.ts', port, String(count + 1)));
    await opened(watcher);
    await put(
      queue,
      numbersFrom(0, count).filter((number) => !acknowledged.has(number)),
    );
    await when(done$, () => acknowledged.size === count);
    const commits$ = queue.events$.pipe(filter(({ type }) => type === 'commit'));
    await when(commits$, () => watcher.stats.inFlight === 0);
    expect(again).toEqual([]);
    expect(watcher.stats.emitted).toBe(count);
    expect(watcher.stats.committed).toBe(count);
    expect(watcher.stats.reconnects).toBeGreaterThan(0);
    await queue.close();
  }, 60_000);

  it(`of one of three consumers: its open records reach the others, ${RECORDS} in all, none lost`, async () => {
    const count = RECORDS;
    const window = 64;
    const emulator = await startEmulator();
    const stored = emulator.queue('q');
    const consumers = ['a', 'b', 'c'].map((uid) =>
      start('consumer.ts', emulator.url, uid, String(window)),
    );
    const processed = new Map(consumers.map((child) => [child, new Set<number>()] as const));
    const all = new Set<number>();
    const told$ = new Subject<void>();
    for (const [child, numbers] of processed) {
      fromEvent(child, 'message', (batch: number[]) => batch).subscribe((batch) => {
        for (const number of batch) {
          numbers.add(number);
          all.add(number);
        }
        told$.next();
      });
    }
    for (const number of numbersFrom(0, count)) stored.put(String(number));
    const [killed] = consumers as [ChildProcess];
    const own = processed.get(killed)!;
    await when(told$, () => own.size > count / 10);

    // It stands still; what it had sent arrives before these answers, and then its window is full of
    // what it leaves behind.
    killed.kill('SIGSTOP');
    const probe = queueClient(emulator);
    for (let round = 0; round < 5; round++) await lastValueFrom(probe.attributes());
    const pendingOf = () => stored.snapshot().consumers.find(({ uid }) => uid === 'a')!.pending;
    await when(told$, () => pendingOf().length === window);
    const open = new Set(pendingOf().map((index) => Number(index) - 1));
    await kill(killed);

    const [, ...others] = processed.values();
    await when(told$, () => all.size === count);
    while (stored.length > 0) await lastValueFrom(probe.attributes());
    const byOthers = unionOf(others);
    const duplicates = [...own].filter((number) => byOthers.has(number));
    expect([...open].filter((number) => !byOthers.has(number))).toEqual([]);
    expect(duplicates.filter((number) => !open.has(number))).toEqual([]);
    // Between those that live on, nothing was done twice.
    expect(others.reduce((sum, { size }) => sum + size, 0)).toBe(byOthers.size);
  }, 60_000);
});

function numbersFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => first + at);
}

async function put(queue: QueueClient, numbers: readonly number[]): Promise<void> {
  const records$ = from(numbers.map(String));
  await lastValueFrom(records$.pipe(putTo(queue, { concurrency: 32, ordered: false })));
}

function unionOf(sets: Iterable<ReadonlySet<number>>): Set<number> {
  return new Set([...sets].flatMap((set) => [...set]));
}
