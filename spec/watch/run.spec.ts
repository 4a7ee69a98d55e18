import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EasCommitError, EasProtocolError, errorOfStatus } from '../../lib/errors/index.js';
import type { WatchBatch } from '../../lib/watch/window/watch-batch.js';
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

  it('keeps no account of what the service commits as it sends', async () => {
    const reader = start({ autoCommit: true });
    await watch.push(1, 2, 3);
    expect(watch.watcher.stats).toMatchObject({ emitted: 3, inFlight: 0, peakInFlight: 0 });
    expect(await now(reader.batches[0]!.ack())).toEqual({ committed: 3, negative: 0 });
    expect(await now(watch.watcher.close({ drain: 'finish' }))).toEqual([]);
  });

  describe.each([
    ['with credit', { credit: 4 }, 1],
    ['without credit', {}, 0],
  ])('where the service commits as it sends, %s', (_what, credit, counted) => {
    it.each([
      ['skip', [[2n]]],
      ['error', [[1n], [2n]]],
      // Nothing can be given back: its reader is told.
      ['nack', [[1n], [2n]]],
    ] as const)('deals with a bad record as it is told (%s)', async (onBadFrame, seen) => {
      const reader = start({ autoCommit: true, ...credit, onBadFrame });
      await watch.pushBad(1);
      await watch.push(2);
      expect(reader.batches.map(({ indexes }) => [...indexes])).toEqual(seen);
      const inFlight = counted * seen.length;
      expect(watch.watcher.stats).toMatchObject({ badFrames: 1, inFlight });
    });
  });

  it('stops reading while as many are unacknowledged as there is credit for', async () => {
    const reader = start({ autoCommit: true, credit: 2 });
    await watch.push(1);
    expect(watch.link.log).toEqual([]);
    await watch.push(2);
    expect(watch.link.log).toEqual(['pause']);
    void reader.batches[0]!.ack();
    await turn();
    expect(watch.link.log).toEqual(['pause', 'resume']);
  });

  it('stops reading when more than a window waits for its place', async () => {
    const reader = start({ window: 2 });
    await watch.push(1, 2, 3, 4);
    expect(watch.link.log).toEqual([]);
    await watch.push(5);
    expect(watch.link.log).toEqual(['pause']);
    void reader.batches[0]!.ack(1n);
    await turn();
    await watch.confirm();
    expect(watch.link.log).toEqual(['pause', 'resume']);
    expect(watch.watcher.stats).toMatchObject({ pushed: 5, emitted: 3, inFlight: 2 });
  });

  it('asks anew, after a while, for a record whose index could not be read', async () => {
    start();
    watch.link.listener.frame(Uint8Array.of(0xff));
    for (let second = 0; second < 29; second++) {
      jest.advanceTimersByTime(1_000);
      watch.link.listener.pong();
    }
    expect(watch.watcher.state.name).toBe('open');
    jest.advanceTimersByTime(1_000);
    expect(watch.watcher.state).toMatchObject({
      name: 'reconnecting',
      cause: { code: 'PROTOCOL' },
    });
    jest.advanceTimersByTime(1_000);
    expect(watch.links).toHaveLength(2);
    await turn();
  });

  it('forgets at a pong what it committed before the ping: what comes then is new', async () => {
    const reader = start({ heartbeat: { intervalMs: 1_000, timeoutMs: 3_000 } });
    await watch.push(1);
    void reader.batches[0]!.ack();
    await turn();
    await watch.confirm();
    jest.advanceTimersByTime(1_000);
    expect(watch.link.log).toEqual(['ping']);
    await watch.push(1);
    await watch.confirmAll();
    expect(reader.batches).toHaveLength(1);
    watch.link.listener.pong();
    await watch.push(1);
    expect(reader.batches).toHaveLength(2);
  });

  it('forgets on a new connection what it committed before', async () => {
    const reader = start();
    await watch.push(1);
    void reader.batches[0]!.ack();
    await turn();
    await watch.confirm();
    watch.lose();
    jest.advanceTimersByTime(1_000);
    watch.accept();
    await watch.push(1);
    expect(reader.batches).toHaveLength(2);
  });

  it('leaves nothing behind when a state$ listener ends it as it begins to drain', async () => {
    start();
    watch.watcher.state$.subscribe(({ name }) => {
      if (name === 'draining') void watch.watcher.close({ drain: 'release' });
    });
    expect(await now(watch.watcher.close({ drain: 'finish', timeoutMs: 100 }))).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('names as uncommitted what it gave back while it drained, and nothing earlier', async () => {
    const reader = start();
    await watch.push(1, 2);
    void reader.batches[0]!.nack(1n);
    await turn();
    await watch.confirm();
    await watch.push(1);
    void reader.batches[1]!.ack();
    await turn();
    await watch.confirm();
    const closed = watch.watcher.close({ drain: 'release' });
    await turn();
    await watch.confirmAll();
    expect(await now(closed)).toEqual([2n]);
    expect(watch.watcher.stats).toMatchObject({ committed: 1, negative: 2, inFlight: 0 });
  });

  it('says goodbye to the service when all went well, and drops it when it failed', async () => {
    start();
    expect(await now(watch.watcher.close())).toEqual([]);
    expect(watch.link.log).toEqual(['leave']);
    const reader = start();
    await watch.push(1);
    void reader.batches[0]!.ack();
    await turn();
    await watch.refuse(errorOfStatus({ status: 403, url: 'http://127.0.0.1/q', body: '' }));
    expect(watch.link.log).toEqual(['destroy']);
    expect(reader.errors).toMatchObject([{ code: 'COMMIT' }]);
  });

  it('tells each state once, and counts its reconnects', async () => {
    start();
    await watch.push(1);
    for (let times = 0; times < 2; times++) {
      watch.lose();
      jest.advanceTimersByTime(1_000);
      watch.accept();
    }
    expect(watch.watcher.stats.reconnects).toBe(2);
    void watch.watcher.close({ drain: 'finish' });
    void watch.watcher.close({ drain: 'finish' });
    void watch.watcher.close({ drain: 'release' });
    void watch.watcher.close({ drain: 'finish' });
    await turn();
    await watch.confirmAll();
    const again = ['reconnecting', 'connecting', 'open'];
    expect(watch.stateNames).toEqual([
      ...['idle', 'connecting', 'open', ...again, ...again],
      ...['draining', 'draining', 'closed'],
    ]);
    expect(watch.states.slice(-3, -1)).toMatchObject([{ drain: 'finish' }, { drain: 'release' }]);
  });

  it('sends a refused commit again no later than after five seconds', async () => {
    const reader = start({ reconnect: { initialDelayMs: 60_000, maxDelayMs: 60_000 } });
    await watch.push(1);
    void reader.batches[0]!.ack();
    await turn();
    await watch.refuse(errorOfStatus({ status: 503, url: 'http://127.0.0.1/q', body: '' }));
    // The random number is a half.
    jest.advanceTimersByTime(2_499);
    expect(watch.waiting).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(watch.waiting).toEqual(['commit 1']);
  });
});
