import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EasCommitError, EasProtocolError } from '../../lib/errors/index.js';
import type { WatchBatch } from '../../lib/watch/watch-batch.js';
import { broken, now, ScriptedWatch, turn, type Script } from './kit.js';

describe('WatchRun', () => {
  let watch: ScriptedWatch;

  const start = (options: Script['options'] = {}, script: Script = {}) => {
    watch = new ScriptedWatch({ ...script, options: { window: 8, ...options } });
    const reader = watch.subscribe();
    watch.accept();
    return reader;
  };
  const settled = (promise: Promise<unknown>) => {
    const seen: unknown[] = [];
    promise.then(
      (value) => seen.push(value),
      (error: unknown) => seen.push(error),
    );
    return seen;
  };

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
  });

  afterEach(async () => {
    expect(await watch.end()).toEqual([]);
    jest.useRealTimers();
  });

  it('hands out what waits for company before it waits for votes', async () => {
    const reader = start({ batch: { maxWaitMs: 60_000 } });
    await watch.push(1, 2);
    expect(reader.batches).toHaveLength(0);
    const closed = watch.watcher.close({ drain: 'finish', timeoutMs: 10_000 });
    expect(reader.batches.map(({ indexes }) => [...indexes])).toEqual([[1n, 2n]]);
    void reader.batches[0]!.ack();
    await turn();
    expect(watch.waiting).toEqual(['commit 1,2']);
    await watch.confirmAll();
    expect(await now(closed)).toEqual([]);
  });

  it('gives back what waits for company, unseen, when it is released', async () => {
    const reader = start({ batch: { maxWaitMs: 60_000 } });
    await watch.push(1, 2);
    const closed = watch.watcher.close({ drain: 'release' });
    await turn();
    expect(watch.waiting).toEqual(['negative 1,2']);
    await watch.confirmAll();
    expect(await now(closed)).toEqual([1n, 2n]);
    expect(reader.batches).toHaveLength(0);
  });

  it('makes no more connections once it drains, from between two of them', async () => {
    const reader = start();
    await watch.push(1);
    watch.lose();
    expect(watch.watcher.state.name).toBe('reconnecting');
    const closed = watch.watcher.close({ drain: 'finish', timeoutMs: 60_000 });
    jest.advanceTimersByTime(30_000);
    expect(watch.links).toHaveLength(1);
    void reader.batches[0]!.ack();
    await turn();
    await watch.confirmAll();
    expect(await now(closed)).toEqual([]);
  });

  it('drops a connection that is not open yet once it drains', async () => {
    const reader = start();
    await watch.push(1);
    watch.lose();
    jest.advanceTimersByTime(100);
    expect(watch.watcher.state.name).toBe('connecting');
    void watch.watcher.close({ drain: 'finish', timeoutMs: 60_000 });
    expect(watch.link.log).toEqual(['destroy']);
    expect(watch.watcher.state.name).toBe('draining');
    watch.accept();
    expect(watch.watcher.state.name).toBe('draining');
    void reader.batches[0]!.ack();
    await turn();
    await watch.confirmAll();
    expect(watch.watcher.state.name).toBe('closed');
  });

  it('drains no longer than the first close allows, whatever a later one does', async () => {
    start();
    await watch.push(1);
    const closed = settled(watch.watcher.close({ drain: 'finish', timeoutMs: 100 }));
    void watch.watcher.close({ drain: 'finish', timeoutMs: 60_000 });
    jest.advanceTimersByTime(99);
    await turn();
    expect(watch.waiting).toEqual([]);
    jest.advanceTimersByTime(1);
    await turn();
    expect(watch.waiting).toEqual(['negative 1']);
    await watch.confirmAll();
    expect(closed).toEqual([[1n]]);
  });

  it('is hastened by a later close that gives less time', async () => {
    start();
    await watch.push(1);
    void watch.watcher.close({ drain: 'finish', timeoutMs: 60_000 });
    jest.advanceTimersByTime(1_000);
    void watch.watcher.close({ drain: 'finish', timeoutMs: 100 });
    jest.advanceTimersByTime(99);
    await turn();
    expect(watch.waiting).toEqual([]);
    jest.advanceTimersByTime(1);
    await turn();
    expect(watch.waiting).toEqual(['negative 1']);
  });

  it('ends two seconds after waiting for votes ran out, answered or not', async () => {
    start();
    await watch.push(1);
    const closed = settled(watch.watcher.close({ drain: 'finish', timeoutMs: 100 }));
    jest.advanceTimersByTime(100);
    await turn();
    jest.advanceTimersByTime(1_999);
    await turn();
    expect(closed).toEqual([]);
    jest.advanceTimersByTime(1);
    await turn();
    expect(closed).toEqual([[1n]]);
  });

  it('goes on draining when its connection is lost for good: commits need none', async () => {
    const reader = start();
    await watch.push(1, 2);
    const closed = watch.watcher.close({ drain: 'finish', timeoutMs: 60_000 });
    watch.lose(new EasProtocolError('Expected a frame.'), true);
    expect(watch.watcher.state.name).toBe('draining');
    void reader.batches[0]!.ack();
    await turn();
    expect(watch.waiting).toEqual(['commit 1,2']);
    await watch.confirmAll();
    expect(await now(closed)).toEqual([]);
    expect(reader.errors).toEqual([]);
  });

  it('keeps rows of a run that failed from the subscribers of the next one', async () => {
    const first = start({ batch: { maxWaitMs: 1_000 } });
    await watch.push(1, 2);
    watch.lose(new EasProtocolError('Expected a frame.'), true);
    expect(first.errors).toHaveLength(1);
    const second = watch.subscribe();
    watch.accept();
    jest.advanceTimersByTime(5_000);
    await turn();
    expect(second.batches).toEqual([]);
    expect(watch.watcher.stats.emitted).toBe(0);
  });

  it('counts no vote of an earlier run in the next one, where other rows have the slots', async () => {
    const first = start();
    await watch.push(1, 2);
    watch.lose(new EasProtocolError('Expected a frame.'), true);
    const second = watch.subscribe();
    watch.accept();
    await watch.push(7, 8);
    const outcome = settled(first.batches[0]!.ack());
    await turn();
    expect(outcome).toMatchObject([{ code: 'COMMIT', indexes: [1n, 2n] }]);
    expect(watch.waiting).toEqual([]);
    void second.batches[0]!.ack();
    await turn();
    expect(watch.waiting).toEqual(['commit 7,8']);
  });

  it('connects anew when a WebSocket falls silent, though records are worked on', async () => {
    start({ heartbeat: { intervalMs: 1_000, timeoutMs: 3_000 } });
    await watch.push(1);
    jest.advanceTimersByTime(3_999);
    expect(watch.watcher.state.name).toBe('open');
    jest.advanceTimersByTime(2);
    expect(watch.watcher.state).toMatchObject({
      name: 'reconnecting',
      cause: { code: 'TIMEOUT_IDLE' },
    });
    expect(watch.link.log).toEqual(['ping', 'destroy']);
  });

  it('fails what still waits for the service when it ends, and says which rows', async () => {
    const reader = start();
    await watch.push(1, 2);
    const outcome = settled(reader.batches[0]!.ack());
    await turn();
    watch.lose(broken, true);
    await turn();
    expect(outcome[0]).toBeInstanceOf(EasCommitError);
    expect(outcome).toMatchObject([{ indexes: [1n, 2n], cause: broken }]);
  });

  it.each(['an error', 'completion'])(
    'refuses a vote that comes with %s, its last word',
    async (what) => {
      start();
      const outcomes: unknown[][] = [];
      let batch: WatchBatch | undefined;
      const vote = () => outcomes.push(settled(batch!.ack()));
      watch.watcher.subscribe({ next: (one) => (batch = one), error: vote, complete: vote });
      await watch.push(1);
      if (what === 'an error') watch.lose(broken, true);
      else void watch.watcher.close({ drain: 'release', timeoutMs: 0 });
      jest.advanceTimersByTime(1);
      await turn();
      expect(outcomes).toMatchObject([[{ code: 'COMMIT', indexes: [1n] }]]);
    },
  );
});
