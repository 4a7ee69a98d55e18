import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { of } from 'rxjs';
import { FrameBatch } from '../../lib/arrow/batch.js';
import { ClientEvents } from '../../lib/transport/events.js';
import { Batcher } from '../../lib/watch/batcher.js';
import { Intake } from '../../lib/watch/intake.js';
import { Ledger } from '../../lib/watch/ledger.js';
import { frameBytes } from '../support/frames.js';
import { ScriptedWatch, turn } from './kit.js';

const LIMITS = { maxRows: 1, maxBytes: 1_000_000, maxWaitMs: 0 };
const ALL = { maxCount: 100, maxBytes: 8_000 };

describe('Intake', () => {
  it('copies what was parked, however long: other frames will take its place', () => {
    const ledger = new Ledger(1);
    const batches: FrameBatch[] = [];
    const batcher = new Batcher(LIMITS, 'binary', ({ columns }) =>
      batches.push(new FrameBatch(columns)),
    );
    const intake = new Intake({
      ledger,
      batcher,
      payload: 'binary',
      onBadFrame: 'error',
      events: new ClientEvents(),
      ready: () => undefined,
      unreadable: () => undefined,
    });
    const push = (index: number): void =>
      intake.accept(
        frameBytes({ index: BigInt(index), data: Buffer.alloc(50_000, String(index)) }),
      );
    const confirm = (): void => {
      ledger.ackHeld(ledger.lastSlot);
      ledger.confirm(ledger.claim(ALL)!);
      intake.retryParked();
    };
    push(1);
    for (const parked of [2, 3, 4]) {
      push(parked);
      expect(intake.parked).toBe(1);
      confirm();
    }
    expect(batches.map((batch) => batch.at(0)!.text())).toEqual(
      ['1', '2', '3', '4'].map((digit) => digit.repeat(50_000)),
    );
  });
});

describe('Intake, in a watch', () => {
  let watch: ScriptedWatch;

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
  });

  afterEach(async () => {
    expect(await watch.end()).toEqual([]);
    jest.useRealTimers();
  });

  it('gives a bad record back at once, though it is the only one', async () => {
    watch = new ScriptedWatch({ options: { onBadFrame: 'nack' } });
    const reader = watch.subscribe();
    watch.accept();
    await watch.pushBad(1);
    expect(watch.waiting).toEqual(['negative 1']);
    expect(watch.asked[0]!.reason).toMatchObject({ code: 'BadFrame' });
    await watch.confirm();
    expect(reader.batches).toEqual([]);
    expect(watch.watcher.stats).toMatchObject({ badFrames: 1, negative: 1, inFlight: 0 });
  });

  it('gives a bad record back three times, and then asks its reader', async () => {
    watch = new ScriptedWatch({ options: { onBadFrame: 'nack' } });
    const reader = watch.subscribe();
    watch.accept();
    for (let times = 0; times < 3; times++) {
      await watch.pushBad(1);
      expect(watch.waiting).toEqual(['negative 1']);
      await watch.confirm();
    }
    await watch.pushBad(1);
    expect(watch.waiting).toEqual([]);
    expect(reader.batches.map((batch) => batch.at(0)!.error!.code)).toEqual(['PROTOCOL']);
  });

  it('commits a bad record unseen at once where it is to be skipped', async () => {
    watch = new ScriptedWatch({ options: { onBadFrame: 'skip' } });
    const reader = watch.subscribe();
    watch.accept();
    await watch.pushBad(1);
    expect(watch.waiting).toEqual(['commit 1']);
    await watch.confirm();
    expect(reader.batches).toEqual([]);
    expect(watch.watcher.stats).toMatchObject({ committed: 1, inFlight: 0 });
  });

  it.each([
    ['in any order', [60n, 50n, 55n], 50n],
    ['beyond 32 bits', [2n ** 32n + 5n, 2n ** 32n + 3n, 2n ** 32n + 4n], 2n ** 32n + 3n],
    ['to either side of 32 bits', [2n ** 33n + 1n, 2n ** 32n + 9n, 2n ** 33n], 2n ** 32n + 9n],
    ['one after the other', [7n, 8n, 2n ** 32n], 7n],
  ])(
    'has a watch that began at now resume at the lowest index that came %s',
    async (_what, indexes, start) => {
      watch = new ScriptedWatch({ options: { index: -1n }, latest: () => of(2n ** 40n) });
      watch.subscribe();
      watch.accept();
      await watch.push(...indexes);
      watch.lose();
      jest.advanceTimersByTime(1_000);
      expect(watch.starts).toEqual([-1n, start]);
    },
  );

  it('commits once more, at once, a record that is pushed again after its commit', async () => {
    watch = new ScriptedWatch();
    const reader = watch.subscribe();
    watch.accept();
    await watch.push(1);
    void reader.batches[0]!.ack();
    await turn();
    await watch.confirm();
    expect(watch.waiting).toEqual([]);
    await watch.push(1);
    expect(watch.waiting).toEqual(['commit 1']);
    await watch.confirm();
    expect(reader.batches).toHaveLength(1);
    expect(watch.watcher.stats).toMatchObject({ pushed: 2, duplicates: 1, committed: 1 });
    expect(watch.events).toContainEqual({ type: 'duplicate', index: 1n });
  });
});
