import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Utf8 } from 'apache-arrow';
import { of, throwError } from 'rxjs';
import { FrameBatch } from '../../../lib/arrow/batch.js';
import { EasProtocolError } from '../../../lib/errors/index.js';
import { ClientEvents } from '../../../lib/transport/events.js';
import { Outbox } from '../../../lib/watch/outbox.js';
import { zeroCounts } from '../../../lib/watch/stats.js';
import { Batcher } from '../../../lib/watch/window/batcher.js';
import { Intake } from '../../../lib/watch/window/intake.js';
import { Ledger } from '../../../lib/watch/window/ledger.js';
import { frameBytes } from '../../support/frames.js';
import { ScriptedWatch, turn } from '../kit.js';

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
      counts: zeroCounts(),
      outbox: new Outbox(new ClientEvents()),
    });
    const push = (index: number): void => {
      intake.accept(
        frameBytes({ index: BigInt(index), data: Buffer.alloc(50_000, String(index)) }),
      );
    };
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

  it('takes a bad record to its reader with what is known of it, and reports it', async () => {
    watch = new ScriptedWatch();
    const reader = watch.subscribe();
    watch.accept();
    await watch.pushBad(2n ** 40n + 7n);
    await watch.push(2n ** 40n + 8n);
    const [bad, good] = reader.batches.map((batch) => batch.at(0)!);
    expect(bad).toMatchObject({ index: 2n ** 40n + 7n, data: null, error: { code: 'PROTOCOL' } });
    expect(good!.error).toBeNull();
    expect(watch.events).toMatchObject([
      { type: 'connect' },
      { type: 'bad-frame', index: 2n ** 40n + 7n, error: { code: 'PROTOCOL' } },
    ]);
    expect(watch.waiting).toEqual([]);
  });

  it('reports a frame without an index, and takes no row in for it', async () => {
    watch = new ScriptedWatch();
    const reader = watch.subscribe();
    watch.accept();
    watch.link.listener.frame(Uint8Array.of(0xff));
    await watch.push(1);
    expect(reader.batches.map(({ indexes }) => [...indexes])).toEqual([[1n]]);
    expect(watch.events.at(-1)).toMatchObject({ type: 'bad-frame', index: undefined });
    expect(watch.watcher.stats).toMatchObject({ pushed: 2, badFrames: 1, inFlight: 1 });
  });

  it('hands out what waits for company once the window is used up', async () => {
    watch = new ScriptedWatch({ options: { window: 3, batch: { maxRows: 3, maxWaitMs: 60_000 } } });
    const reader = watch.subscribe((batch) => {
      if (batch.length === 2) void batch.ack();
    });
    watch.accept();
    await watch.push(1, 2);
    expect(reader.batches).toEqual([]);
    await watch.pushBad(3);
    expect(reader.batches.map(({ length }) => length)).toEqual([3]);
    void reader.batches[0]!.ack([1n, 2n]);
    await turn();
    await watch.confirm();
    await watch.push(4);
    expect(reader.batches).toHaveLength(1);
    await watch.push(5);
    expect(reader.batches.map(({ indexes }) => [...indexes])).toEqual([
      [1n, 2n, 3n],
      [4n, 5n],
    ]);
  });

  it('commits once more what is pushed again while it has no more room for news', async () => {
    watch = new ScriptedWatch({ options: { window: 2 } });
    const reader = watch.subscribe();
    watch.accept();
    await watch.push(1, 2);
    void reader.batches[0]!.ack(1n);
    await turn();
    await watch.confirm();
    await watch.push(3);
    // The window is full: what is known is dealt with all the same, what is new has to wait.
    await watch.push(1, 3, 4);
    expect(watch.waiting).toEqual(['commit 1']);
    expect(watch.watcher.stats).toMatchObject({ pushed: 6, duplicates: 2, inFlight: 2 });
    await watch.confirm();
    void reader.batches[0]!.ack();
    await turn();
    await watch.confirm();
    await turn();
    expect(reader.batches.map(({ indexes }) => [...indexes])).toEqual([[1n, 2n], [3n], [4n]]);
  });

  it('keeps a record waiting that is pushed again while it is being given back', async () => {
    watch = new ScriptedWatch();
    const reader = watch.subscribe();
    watch.accept();
    await watch.push(1);
    void reader.batches[0]!.nack();
    await turn();
    expect(watch.waiting).toEqual(['negative 1']);
    await watch.push(1);
    expect(reader.batches).toHaveLength(1);
    await watch.confirm();
    expect(reader.batches).toHaveLength(2);
    expect(watch.watcher.stats).toMatchObject({ duplicates: 0, negative: 1, inFlight: 1 });
  });

  it('keeps the order of what waits for a place, over and over', async () => {
    watch = new ScriptedWatch({ options: { window: 1 } });
    const reader = watch.subscribe((batch) => void batch.ack());
    watch.accept();
    await watch.push(1, 2);
    await watch.confirm();
    await watch.push(3, 4);
    await watch.confirmAll();
    expect(reader.batches.map(({ indexes }) => indexes[0])).toEqual([1n, 2n, 3n, 4n]);
    expect(watch.watcher.stats).toMatchObject({ pushed: 4, committed: 4, peakInFlight: 1 });
  });

  it('forgets what waits for a place when it connects anew: it is pushed again', async () => {
    watch = new ScriptedWatch({ options: { window: 1 } });
    const reader = watch.subscribe();
    watch.accept();
    await watch.push(1, 2);
    watch.lose();
    jest.advanceTimersByTime(1_000);
    watch.accept();
    void reader.batches[0]!.ack();
    await turn();
    await watch.confirm();
    expect(reader.batches).toHaveLength(1);
    await watch.push(2);
    expect(reader.batches).toHaveLength(2);
  });

  it('takes nothing in once it drains', async () => {
    watch = new ScriptedWatch();
    const reader = watch.subscribe();
    watch.accept();
    await watch.push(1);
    void watch.watcher.close({ drain: 'finish' });
    await watch.push(2);
    expect(watch.watcher.stats.pushed).toBe(1);
    expect(reader.batches).toHaveLength(1);
  });

  it('reports a frame without an index once, whatever else waits for a place', async () => {
    watch = new ScriptedWatch({ options: { window: 1 } });
    const reader = watch.subscribe((batch) => void batch.ack());
    watch.accept();
    await watch.push(1);
    watch.link.listener.frame(Uint8Array.of(0xff));
    await watch.push(2);
    await watch.confirmAll();
    expect(reader.batches.map(({ indexes }) => [...indexes])).toEqual([[1n], [2n]]);
    expect(watch.watcher.stats).toMatchObject({ pushed: 3, badFrames: 1 });
  });

  it('takes a payload that does not decode to its reader, its bytes and the reason with it', async () => {
    const cause = new RangeError('no such price');
    const decode = (data: Uint8Array): string => {
      if (Buffer.from(data).includes('2')) throw cause;
      return 'good';
    };
    watch = new ScriptedWatch({ options: { payload: { type: new Utf8(), decode } } });
    const reader = watch.subscribe();
    watch.accept();
    await watch.push(1, 2);
    const [good, bad] = reader.batches[0]!;
    expect([good!.error, good!.data]).toEqual([null, Buffer.from('record 1')]);
    expect(bad).toMatchObject({ index: 2n, error: { code: 'PROTOCOL', cause } });
    expect(Buffer.from(bad!.data!).toString()).toBe('record 2');
    expect(watch.events.at(-1)).toMatchObject({ type: 'bad-frame', index: 2n, error: { cause } });
    expect(watch.watcher.stats.badFrames).toBe(1);
  });

  it('has a watch that began at now begin there again when nothing came and nothing is known', () => {
    const cause = new EasProtocolError('no such attribute');
    watch = new ScriptedWatch({ options: { index: -1n }, latest: () => throwError(() => cause) });
    watch.subscribe();
    watch.accept();
    watch.lose();
    jest.advanceTimersByTime(1_000);
    expect(watch.starts).toEqual([-1n, -1n]);
  });

  it.each(['nack', 'skip', 'error'] as const)(
    'deals with the bad record among good ones, not with another (%s)',
    async (onBadFrame) => {
      watch = new ScriptedWatch({ options: { onBadFrame } });
      const reader = watch.subscribe();
      watch.accept();
      await watch.push(1, 2);
      await watch.pushBad(3);
      if (onBadFrame === 'error') void reader.batches[1]!.ack();
      await turn();
      expect(watch.waiting).toEqual([onBadFrame === 'nack' ? 'negative 3' : 'commit 3']);
      await watch.confirm();
      expect(watch.watcher.stats).toMatchObject({ inFlight: 2, badFrames: 1 });
    },
  );
});
