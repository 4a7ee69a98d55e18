import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  EasConfigError,
  EasProtocolError,
  errorOfStatus,
  type EasError,
} from '../../lib/errors/index.js';
import { resolveWatchOptions, type WatchOptions } from '../../lib/options/watch-options.js';
import type { WatchBatch } from '../../lib/watch/window/watch-batch.js';
import { Watcher } from '../../lib/watch/watcher.js';
import { frameBytes } from '../support/frames.js';
import { HandServer } from './hand-server.js';
import { broken, now, ScriptedWatch, turn } from './kit.js';

describe('Watcher', () => {
  let server: HandServer;
  let watcher: Watcher;
  let taken: boolean;

  const make = (window: number, options: WatchOptions = {}) => {
    server = new HandServer(window);
    taken = false;
    watcher = new Watcher({
      settings: resolveWatchOptions({ window, ...options }),
      source: server.source,
      random: () => 0.5,
      nowMs: () => Date.now(),
      claimPlace: () => {
        if (taken) throw new EasConfigError('taken', 'WATCH_RUNNING');
        taken = true;
      },
      freePlace: () => (taken = false),
    });
  };
  const deliverAll = async () => {
    while (server.live!.pipe.length > 0) server.live!.deliver();
    await turn();
  };
  /** Puts records, opens the watch and has them all pushed. */
  const pushed = async (count: number) => {
    server.put(count);
    server.accept(server.live!);
    await deliverAll();
  };
  const pending = () => server.requests.map(({ kind, indexes }) => `${kind} ${indexes.join()}`);
  const answerAll = async () => {
    while (server.requests[0] !== undefined) {
      server.answer(server.requests[0]);
      await turn();
    }
  };

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
  });

  afterEach(async () => {
    const closed = watcher.close({ drain: 'release', timeoutMs: 0 });
    jest.advanceTimersByTime(1);
    expect(await now(closed)).toBeInstanceOf(Array);
    expect(jest.getTimerCount()).toBe(0);
    expect(server.live).toBeUndefined();
    jest.useRealTimers();
  });

  it('starts again, once, for who subscribes as it comes to rest', async () => {
    make(4);
    const batches: WatchBatch[] = [];
    const errors: unknown[] = [];
    let runs = 0;
    watcher.state$.subscribe(({ name }) => {
      if (name !== 'idle' || ++runs !== 2) return;
      watcher.subscribe({ next: (batch) => batches.push(batch), error: (e) => errors.push(e) });
    });
    watcher.subscribe().unsubscribe();
    expect(errors).toEqual([]);
    expect(watcher.state.name).toBe('connecting');
    await pushed(2);
    expect(batches.map(({ length }) => length)).toEqual([2]);
  });

  it('tells every listener its states in the same order, though one of them closes it', async () => {
    make(4);
    const heard: string[] = [];
    let batch: WatchBatch | undefined;
    watcher.state$.subscribe(({ name }) => {
      if (name === 'reconnecting') void watcher.close({ drain: 'finish', timeoutMs: 3_000 });
    });
    watcher.state$.subscribe(({ name }) => heard.push(name));
    watcher.subscribe((one) => (batch = one));
    await pushed(1);
    server.cut(server.live!);
    server.connections.at(-1)!.deliver();
    expect(watcher.state.name).toBe('draining');
    expect(heard).toEqual(['idle', 'connecting', 'open', 'reconnecting', 'draining']);
    void batch!.ack();
    await turn();
    await answerAll();
    expect(heard.slice(5)).toEqual(['closed']);
  });

  it.each(['closed', 'disconnect'])(
    'begins a new run for a subscriber that comes as the last one fails (%s)',
    async (occasion) => {
      make(4);
      const said: string[] = [];
      let tries = 0;
      const again = (): void => {
        if (tries++ > 0) return;
        watcher.subscribe({
          next: ({ length }) => said.push(`second got ${length}`),
          error: () => said.push('second failed'),
        });
      };
      watcher.state$.subscribe(({ name }) => {
        said.push(name);
        if (name === occasion) again();
      });
      server.events.events$.subscribe(({ type }) => {
        if (type === occasion) again();
      });
      watcher.subscribe({ error: () => said.push('first failed') });
      const error = new EasProtocolError('refused');
      server.live!.listener.end({ kind: 'lost', error, fatal: true });
      await pushed(2);
      expect(said).toEqual([
        ...['idle', 'connecting', 'closed', 'first failed'],
        ...['connecting', 'open', 'second got 2'],
      ]);
    },
  );

  it('says that it has closed its connection, and nothing of one that never stood', async () => {
    make(4);
    const said: unknown[] = [];
    server.events.events$.subscribe((event) => {
      if (event.type === 'connect' || event.type === 'disconnect') said.push(event);
    });
    watcher.subscribe().unsubscribe();
    expect(said).toEqual([]);
    const subscription = watcher.subscribe();
    await pushed(1);
    subscription.unsubscribe();
    await turn();
    await answerAll();
    expect(said).toEqual([
      { type: 'connect', url: 'http://127.0.0.1/q' },
      { type: 'disconnect', url: 'http://127.0.0.1/q', cause: undefined },
    ]);
  });

  it('opens no connection when it is closed as it begins to connect', async () => {
    make(4);
    let closed: Promise<unknown> | undefined;
    watcher.state$.subscribe(({ name }) => {
      if (name === 'connecting') closed = watcher.close();
    });
    watcher.subscribe();
    expect(await now(closed!)).toEqual([]);
    expect(server.connections).toHaveLength(0);
  });

  it('closes within the time it is given, though it drains already for longer', async () => {
    make(4);
    const subscription = watcher.subscribe();
    await pushed(3);
    subscription.unsubscribe();
    await turn();
    expect(pending()).toEqual(['negative 1,2,3']);
    let left: readonly bigint[] | undefined;
    void watcher.close({ timeoutMs: 100 }).then((indexes) => (left = indexes));
    jest.advanceTimersByTime(100);
    await turn();
    expect(left).toEqual([1n, 2n, 3n]);
  });

  it('waits for votes no longer when it is closed again, to release', async () => {
    make(4);
    watcher.subscribe();
    await pushed(3);
    const closed = watcher.close({ drain: 'finish', timeoutMs: 60_000 });
    await turn();
    expect(pending()).toEqual([]);
    expect(watcher.close({ drain: 'release', timeoutMs: 1_000 })).toBe(closed);
    await turn();
    expect(pending()).toEqual(['negative 1,2,3']);
    await answerAll();
    expect(await now(closed)).toEqual([1n, 2n, 3n]);
  });

  it('keeps its connection alive while it waits for votes', async () => {
    make(4);
    let batch: WatchBatch | undefined;
    watcher.subscribe((one) => (batch = one));
    await pushed(3);
    const closed = watcher.close({ drain: 'finish', timeoutMs: 60_000 });
    const connection = server.live!;
    let pongs = 0;
    for (let second = 0; second < 30; second++) {
      jest.advanceTimersByTime(1_000);
      for (; connection.pings > 0; pongs++) server.hearPing(connection);
      expect(connection.paused).toBe(false);
      await deliverAll();
    }
    expect(pongs).toBeGreaterThanOrEqual(10);
    expect(server.live).toBe(connection);
    void batch!.ack();
    await turn();
    await answerAll();
    expect(await now(closed)).toEqual([]);
  });

  it('keeps a silent connection without pings until its work is confirmed, not only voted on', async () => {
    make(4, { heartbeat: { silenceMs: 10_000 } });
    server.answersPings = false;
    const batches: WatchBatch[] = [];
    watcher.subscribe((batch) => batches.push(batch));
    await pushed(1);
    const connection = server.live;
    jest.advanceTimersByTime(60_000);
    expect(server.live).toBe(connection);
    void batches[0]!.ack();
    await turn();
    jest.advanceTimersByTime(60_000);
    expect(server.live).toBe(connection);
    await answerAll();
    jest.advanceTimersByTime(60_000);
    expect(server.live).not.toBe(connection);
    expect(batches).toHaveLength(1);
  });

  it('gives a bad record back once, when who hears of it closes the watch', async () => {
    make(4, { onBadFrame: 'nack' });
    server.damages = true;
    server.events.events$.subscribe(({ type }) => {
      if (type === 'bad-frame') void watcher.close({ drain: 'release', timeoutMs: 1_000 });
    });
    watcher.subscribe();
    await pushed(1);
    expect(pending()).toEqual(['negative 1']);
  });

  it.each([
    // What was taken in by then is in flight here: its reader is asked for its votes.
    ['finish', [1n, 2n, 3n, 4n]],
    ['release', [1n, 2n, 3n]],
  ] as const)(
    'takes in nothing more once the reader of parked records closes it (%s)',
    async (drain, emitted) => {
      make(2, { batch: { maxRows: 1 } });
      const batches: WatchBatch[] = [];
      watcher.subscribe((batch) => {
        batches.push(batch);
        if (batches.length === 3) void watcher.close({ drain, timeoutMs: 1_000 });
      });
      await pushed(5);
      for (const batch of batches) void batch.ack();
      await turn();
      // The service frees the places, and its next pushes overtake its answer.
      const [commit] = server.requests;
      server.apply(commit!);
      await deliverAll();
      commit!.complete();
      await turn();
      expect(batches.map(({ indexes }) => indexes[0])).toEqual(emitted);
      expect(watcher.stats.emitted).toBe(emitted.length);
    },
  );

  it('does not take a normal close for the end while pushed records wait for their place', async () => {
    make(2, { onNormalClose: 'complete' });
    const batches: WatchBatch[] = [];
    let completed = false;
    watcher.subscribe({
      next: (batch) => batches.push(batch),
      complete: () => (completed = true),
    });
    await pushed(4);
    for (const batch of batches) void batch.ack();
    await turn();
    const [commit] = server.requests;
    server.apply(commit!);
    await deliverAll();
    server.finish(server.live!);
    commit!.complete();
    await turn();
    expect(completed).toBe(false);
    jest.advanceTimersByTime(100);
    server.accept(server.live!);
    await deliverAll();
    expect(batches.flatMap(({ indexes }) => [...indexes])).toEqual([1n, 2n, 3n, 4n]);
    server.finish(server.live!);
    // Work on the last records may take as long as any close waits.
    jest.advanceTimersByTime(20_000);
    for (const batch of batches) void batch.ack();
    await turn();
    await answerAll();
    expect(completed).toBe(true);
    expect([...server.records.values()]).toEqual(Array(4).fill('committed'));
  });

  it('counts a row once that is named twice, and says what is no name of rows', async () => {
    make(4);
    let batch: WatchBatch | undefined;
    watcher.subscribe((one) => (batch = one));
    await pushed(3);
    const settled = batch!.ack([2n, 1n, 2n, 1n]);
    for (const target of [null, 'all', 1, { from: 1n }]) {
      expect(() => batch!.ack(target as never)).toThrow(EasConfigError);
    }
    await turn();
    expect(pending()).toEqual(['commit 2,1']);
    await answerAll();
    expect(await now(settled)).toEqual({ committed: 2, negative: 0 });
  });

  it('connects anew unpaused, though parked records had filled the last connection', async () => {
    make(1);
    watcher.subscribe();
    await pushed(1);
    // A service that pushes far more than its window.
    const connection = server.live!;
    for (let index = 2n; index < 5n; index++) {
      connection.listener.frame(frameBytes({ index, data: `record ${index}` }));
    }
    expect(connection.paused).toBe(true);
    server.cut(connection);
    connection.deliver();
    jest.advanceTimersByTime(100);
    server.accept(server.live!);
    expect(server.live!.paused).toBe(false);
  });
});

describe('Watcher with auto-commit', () => {
  let server: HandServer;

  const make = (options: WatchOptions) => {
    server = new HandServer(8);
    return new Watcher({
      settings: resolveWatchOptions({ autoCommit: true, ...options }),
      source: server.source,
      random: () => 0.5,
      nowMs: () => Date.now(),
      claimPlace: () => undefined,
      freePlace: () => undefined,
    });
  };
  const push = (bytes: Uint8Array) => server.live!.listener.frame(bytes);
  const record = (index: bigint) => frameBytes({ index, data: 'data' });

  it.each([undefined, 4])(
    'hands out what has come when it is released (credit %p)',
    async (credit) => {
      const watcher = make({
        batch: { maxWaitMs: 60_000 },
        ...(credit === undefined ? {} : { credit }),
      });
      const seen: bigint[] = [];
      watcher.subscribe((batch) => seen.push(...batch.indexes));
      server.accept(server.live!);
      push(record(1n));
      push(record(2n));
      expect(await now(watcher.close({ drain: 'release' }))).toEqual([]);
      expect(seen).toEqual([1n, 2n]);
    },
  );

  it('hands out what waits for company before it fails for good', async () => {
    const watcher = make({});
    const said: unknown[] = [];
    watcher.subscribe({
      next: ({ length }) => said.push(length),
      error: ({ code }: EasError) => said.push(code),
    });
    server.accept(server.live!);
    for (let index = 1n; index <= 60n; index++) {
      push(frameBytes({ index, data: Buffer.alloc(1_024) }));
    }
    await Promise.resolve();
    expect(said).toEqual([]);
    const error = new EasProtocolError('Expected a frame of at most so many bytes.');
    server.live!.listener.end({ kind: 'lost', error, fatal: true });
    expect(said).toEqual([60, 'PROTOCOL']);
  });

  it('shows a bad record to its reader, since it cannot be given back', async () => {
    const watcher = make({ credit: 4, onBadFrame: 'nack' });
    const errors: unknown[] = [];
    watcher.subscribe((batch) => errors.push(...batch.errors.values()));
    server.accept(server.live!);
    push(record(1n).slice(0, -1));
    await turn();
    expect(errors).toMatchObject([{ code: 'PROTOCOL' }]);
    expect(await now(watcher.close({ drain: 'release' }))).toEqual([]);
  });

  it('says that a row is committed, whatever the vote on it', async () => {
    const watcher = make({ credit: 4 });
    let settled: Promise<unknown> | undefined;
    watcher.subscribe((batch) => {
      settled = batch.nack();
    });
    server.accept(server.live!);
    push(record(1n));
    await turn();
    expect(await now(settled!)).toEqual({ committed: 1, negative: 0 });
    expect(watcher.stats).toMatchObject({ committed: 1, negative: 0, inFlight: 0 });
    expect(await now(watcher.close({ drain: 'release' }))).toEqual([]);
  });
});

describe('Watcher, left by its subscribers', () => {
  let watch: ScriptedWatch;

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    watch = new ScriptedWatch();
  });

  afterEach(async () => {
    expect(await watch.end()).toEqual([]);
    jest.useRealTimers();
  });

  it('gives back with code Shutdown what the last one leaves behind', async () => {
    const reader = watch.subscribe();
    watch.accept();
    await watch.push(1, 2);
    void reader.batches[0]!.ack(1n);
    reader.subscription.unsubscribe();
    await turn();
    await watch.confirmAll();
    expect(watch.asked.map(({ kind, indexes, reason }) => [kind, indexes, reason?.code])).toEqual(
      expect.arrayContaining([
        ['commit', '1', undefined],
        ['negative', '2', 'Shutdown'],
      ]),
    );
    expect(watch.asked).toHaveLength(2);
    expect(watch.watcher.state.name).toBe('idle');
  });

  it('gives back with code Released what only one that is not the last had', async () => {
    const leaver = watch.subscribe();
    watch.accept();
    await watch.push(1);
    const other = watch.subscribe();
    await watch.push(2);
    void other.batches[0]!.ack();
    leaver.subscription.unsubscribe();
    await turn();
    await watch.confirmAll();
    expect(watch.asked.map(({ kind, indexes, reason }) => [kind, indexes, reason?.code])).toEqual(
      expect.arrayContaining([
        ['commit', '2', undefined],
        ['negative', '1', 'Released'],
      ]),
    );
    expect(watch.watcher.state.name).toBe('open');
  });
});

describe('Watcher, from its first subscriber to its last', () => {
  let watch: ScriptedWatch;
  const taken = new EasConfigError('taken', 'WATCH_RUNNING');

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    watch = new ScriptedWatch({ options: { window: 8 } });
  });

  afterEach(async () => {
    expect(await watch.end()).toEqual([]);
    expect(watch.hasPlace).toBe(false);
    jest.useRealTimers();
  });

  it('has counted nothing before it starts, and counts on over all of its runs', async () => {
    const nothing = {
      pushed: 0,
      emitted: 0,
      duplicates: 0,
      committed: 0,
      negative: 0,
      inFlight: 0,
      peakInFlight: 0,
      badFrames: 0,
      reconnects: 0,
    };
    expect(watch.watcher.stats).toEqual(nothing);
    expect(watch.hasPlace).toBe(false);
    const run = async (count: number): Promise<void> => {
      const reader = watch.subscribe();
      watch.accept();
      for (let index = 1; index <= count; index++) await watch.push(index);
      await watch.push(1);
      await watch.pushBad(9);
      for (const batch of reader.batches) void batch.ack();
      reader.subscription.unsubscribe();
      await turn();
      await watch.confirmAll();
    };
    await run(3);
    const once = { ...nothing, pushed: 5, emitted: 4, duplicates: 1, badFrames: 1, committed: 4 };
    expect(watch.watcher.stats).toEqual({ ...once, peakInFlight: 4 });
    await run(2);
    const twice = { ...nothing, pushed: 9, emitted: 7, duplicates: 2, badFrames: 2, committed: 7 };
    expect(watch.watcher.stats).toEqual({ ...twice, peakInFlight: 4 });
    watch.subscribe();
    watch.accept();
    await watch.push(1, 2, 3, 4, 5);
    expect(watch.watcher.stats).toEqual({
      ...twice,
      pushed: 14,
      emitted: 12,
      inFlight: 5,
      peakInFlight: 5,
    });
    expect(watch.hasPlace).toBe(true);
  });

  it('is closed from rest with nothing left, and completes all who come or came', async () => {
    const heard: string[] = [];
    watch.watcher.state$.subscribe({ complete: () => heard.push('states') });
    watch.watcher.tap$.subscribe({ complete: () => heard.push('taps') });
    expect(await now(watch.watcher.close())).toEqual([]);
    expect(heard).toEqual(['states', 'taps']);
    expect(watch.stateNames).toEqual(['idle', 'closed']);
    const late = watch.subscribe();
    expect([late.completed, late.errors]).toEqual([true, []]);
    expect(watch.links).toEqual([]);
  });

  it('is shared: who joins needs no place of its own, and opens nothing', async () => {
    const [one, other] = [watch.subscribe(), watch.subscribe()];
    watch.accept();
    await watch.push(1);
    expect([one.batches.length, other.batches.length]).toEqual([1, 1]);
    expect(watch.links).toHaveLength(1);
  });

  it('fails a subscriber when the client watches elsewhere, and starts when it no longer does', () => {
    watch.claims = () => {
      throw taken;
    };
    expect(watch.subscribe().errors).toEqual([taken]);
    expect(watch.stateNames).toEqual(['idle']);
    watch.claims = () => undefined;
    expect(watch.subscribe().errors).toEqual([]);
    expect(watch.stateNames).toEqual(['idle', 'connecting']);
  });

  it('starts again for a subscriber that came while it drained', async () => {
    const leaver = watch.subscribe();
    watch.accept();
    await watch.push(1);
    leaver.subscription.unsubscribe();
    const reader = watch.subscribe();
    expect(watch.links).toHaveLength(1);
    await turn();
    await watch.confirmAll();
    expect(watch.links).toHaveLength(2);
    watch.accept();
    await watch.push(1);
    expect(reader.batches).toHaveLength(1);
    expect(reader.completed).toBe(false);
    expect(watch.stateNames).toEqual([
      'idle',
      'connecting',
      'open',
      'draining',
      'idle',
      'connecting',
      'open',
    ]);
  });

  it('keeps its place for it: nothing else can begin to watch in between', async () => {
    const leaver = watch.subscribe();
    watch.accept();
    await watch.push(1);
    leaver.subscription.unsubscribe();
    const reader = watch.subscribe();
    watch.claims = () => {
      throw taken;
    };
    await turn();
    await watch.confirmAll();
    expect(reader.errors).toEqual([]);
    expect(watch.hasPlace).toBe(true);
    expect(watch.watcher.state.name).toBe('connecting');
    expect(watch.links).toHaveLength(2);
    watch.claims = () => undefined;
  });

  it('tells once that it closed, and why, when it fails', () => {
    const reader = watch.subscribe();
    watch.lose(broken, true);
    expect(reader.errors).toEqual([broken]);
    expect(watch.states).toEqual([
      { name: 'idle' },
      { name: 'connecting', attempt: 0 },
      { name: 'closed', error: broken },
    ]);
  });

  it('tells once that it closed, and why, when it fails as it is closed', async () => {
    const reader = watch.subscribe();
    watch.accept();
    await watch.push(1);
    const closed = watch.watcher.close();
    void reader.batches[0]!.ack();
    await turn();
    await watch.refuse(errorOfStatus({ status: 403, url: 'http://127.0.0.1/q', body: '' }));
    expect(await now(closed)).toEqual([1n]);
    expect(reader.errors).toMatchObject([{ code: 'COMMIT', indexes: [1n] }]);
    expect(watch.states.slice(-2)).toMatchObject([
      { name: 'draining' },
      { name: 'closed', error: { code: 'COMMIT' } },
    ]);
  });

  it('says what is wrong with how it is to be closed', () => {
    for (const options of [{ drain: 'later' }, { timeoutMs: -1 }, { timeout: 1 }, 'now']) {
      expect(() => watch.watcher.close(options as never)).toThrow(EasConfigError);
    }
    expect(watch.stateNames).toEqual(['idle']);
  });
});
