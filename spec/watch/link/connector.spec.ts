import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { defer, of, Subject } from 'rxjs';
import {
  errorOfStatus,
  EasConnectionError,
  EasProtocolError,
  type EasError,
} from '../../../lib/errors/index.js';
import { resolveWatchOptions, type WatchOptions } from '../../../lib/options/watch-options.js';
import { ClientEvents, type ClientEvent } from '../../../lib/transport/events.js';
import type { ChannelEnd, ChannelListener } from '../../../lib/watch/link/channel.js';
import { Connector, type ConnectorListener } from '../../../lib/watch/link/connector.js';
import { Outbox } from '../../../lib/watch/outbox.js';
import {
  IDLE,
  transition,
  type WatchEvent,
  type WatchState,
} from '../../../lib/watch/lifecycle.js';
import { ScriptedWatch, turn } from '../kit.js';

const broken = new EasConnectionError('broken', { retryable: true });
const lost = (error: EasError = broken, fatal = false): ChannelEnd => ({
  kind: 'lost',
  error,
  fatal,
});
const refused = (status: number, retryAfterMs?: number) =>
  errorOfStatus({ status, url: 'http://127.0.0.1/q', body: '', retryAfterMs });

describe('Connector', () => {
  let state: WatchState;
  let states: WatchState[];
  let peers: ChannelListener[];
  let starts: bigint[];
  let log: string[];
  let events: ClientEvent[];
  let latest: Subject<bigint>;
  let lowest: bigint | undefined;
  let nowMs: number;
  let isEnd: boolean;

  const make = (options: WatchOptions = {}, renewableToken = false) => {
    const reports = new ClientEvents();
    reports.events$.subscribe((event) => events.push(event));
    const move = (event: WatchEvent) => {
      const next = transition(state, event);
      if (next === state) return;
      state = next;
      states.push(next);
    };
    const outbox = new Outbox(reports);
    const listener: ConnectorListener = {
      get state() {
        return state;
      },
      get lowestSeen() {
        return lowest;
      },
      isIdle: true,
      connecting: () => log.push('anew'),
      opened: () => move({ type: 'opened', nowMs }),
      frame: () => log.push('frame'),
      pinged: () => undefined,
      ponged: () => undefined,
      lost: (cause, attempt, delayMs) => move({ type: 'lost', cause, attempt, delayMs }),
      retrying: () => move({ type: 'retry' }),
      finished: (cause) => {
        log.push('finished');
        if (!isEnd) connector.reconnect(cause);
      },
      failed: (error) => log.push(`failed ${error.message}`),
    };
    const connector: Connector = new Connector(
      {
        settings: resolveWatchOptions({
          reconnect: { initialDelayMs: 100, maxDelayMs: 1_000, stableAfterMs: 5_000 },
          ...options,
        }),
        source: {
          target: (start) => {
            starts.push(start);
            return of({ origin: 'http://127.0.0.1', path: '/q?_watch_=true', headers: [] });
          },
          open: (_target, listener) => {
            peers.push(listener);
            const note = (what: string) => () => void log.push(what);
            return {
              answersPings: false,
              ping: note('ping'),
              pause: note('pause'),
              resume: note('resume'),
              leave: note('leave'),
              destroy: note('destroy'),
            };
          },
          latest: () => latest,
          connectTimeoutMs: 5_000,
          lacking: 'token',
          renewableToken,
          calls: { commit: () => of(0), negative: () => of(0) },
          maxIndexBytes: 100,
          events: reports,
        },
        random: () => 0.999_999,
        nowMs: () => nowMs,
        outbox,
      },
      listener,
    );
    outbox.step(() => {
      move({ type: 'start' });
      connector.connect();
    });
    return {
      destroy: () => outbox.step(() => connector.destroy()),
      leave: () => outbox.step(() => connector.leave()),
      flow: (paused: boolean) => connector.flow(paused),
      settle: () => connector.settle(),
      resyncLater: () => connector.resyncLater(),
      ping: () => connector.ping(),
    };
  };
  const peer = () => peers.at(-1)!;
  const delays = () =>
    states.flatMap((one) => (one.name === 'reconnecting' ? [Math.round(one.delayMs)] : []));

  beforeEach(() => {
    jest.useFakeTimers();
    state = IDLE;
    [states, peers, starts, log, events] = [[], [], [], [], []];
    latest = new Subject();
    lowest = undefined;
    nowMs = 0;
    isEnd = true;
  });

  afterEach(() => {
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  it('connects again after growing delays while connections fail', () => {
    const connector = make();
    for (let at = 0; at < 6; at++) {
      peer().end(lost());
      jest.advanceTimersByTime(1_000);
    }
    expect(delays()).toEqual([100, 200, 400, 800, 1_000, 1_000]);
    expect(peers).toHaveLength(7);
    connector.destroy();
  });

  it('lets the delays grow on over connections that do not last, and start anew after one that did', () => {
    const connector = make();
    for (const upMs of [10, 10, 5_000, 10]) {
      peer().open();
      nowMs += upMs;
      peer().end(lost());
      jest.advanceTimersByTime(1_000);
    }
    expect(delays()).toEqual([100, 200, 100, 200]);
    connector.destroy();
  });

  it('waits as long as Retry-After asks', () => {
    const connector = make();
    peer().end(lost(refused(503, 3_000)));
    expect(delays()).toEqual([3_000]);
    connector.destroy();
  });

  it('waits a minute at most, whatever Retry-After asks', () => {
    const connector = make();
    peer().end(lost(refused(503, 1e15)));
    expect(delays()).toEqual([60_000]);
    connector.destroy();
  });

  it('gives up at once when the refusal is final', () => {
    make();
    peer().end(lost(refused(404), true));
    expect(log).toContainEqual(expect.stringContaining('failed'));
  });

  it('asks for a renewed token once when it is refused, then gives up', () => {
    make({}, true);
    peer().end(lost(refused(401), true));
    expect(delays()).toEqual([0]);
    jest.advanceTimersByTime(0);
    expect(peers).toHaveLength(2);
    peer().end(lost(refused(401), true));
    expect(log).toContainEqual(expect.stringContaining('failed'));
  });

  it('takes a normal close for a loss, or for the end when told so', () => {
    isEnd = false;
    const connector = make();
    peer().open();
    peer().end({ kind: 'closed' });
    expect(state.name).toBe('reconnecting');
    connector.destroy();

    state = IDLE;
    isEnd = true;
    make({ onNormalClose: 'complete' });
    peer().open();
    peer().end({ kind: 'closed' });
    expect(log.at(-1)).toBe('finished');
    expect(state.name).toBe('open');
  });

  it('connects again after a normal close that is not taken for the end', () => {
    const connector = make({ onNormalClose: 'complete' });
    peer().open();
    isEnd = false;
    peer().end({ kind: 'closed' });
    expect(state.name).toBe('reconnecting');
    connector.destroy();
  });

  it('starts every connection where the watch began', () => {
    const connector = make({ index: 17n });
    peer().open();
    peer().end(lost());
    jest.advanceTimersByTime(1_000);
    expect(starts).toEqual([17n, 17n]);
    connector.destroy();
  });

  it.each([
    ['behind what was the newest before it connected', undefined, 50n, 51n],
    ['the lowest index that came, if that is earlier', 40n, 50n, 40n],
    ['behind the newest, if that is earlier', 52n, 50n, 51n],
  ])('resumes a watch that began at now from %s', (_what, seen, newest, start) => {
    const connector = make({ index: -1n });
    expect(peers).toHaveLength(0);
    latest.next(newest);
    latest.complete();
    lowest = seen;
    peer().end(lost());
    jest.advanceTimersByTime(1_000);
    expect(starts).toEqual([-1n, start]);
    connector.destroy();
  });

  it.each([
    ['the lowest index that came', 40n, 40n],
    ['now again, when nothing came', undefined, -1n],
  ])('resumes a watch that cannot know the newest index from %s', (_what, seen, start) => {
    const connector = make({ index: -1n });
    for (let at = 0; at < 2; at++) {
      const asked = latest;
      latest = new Subject();
      asked.error(new EasProtocolError('no such attribute'));
      lowest = seen;
      peer().end(lost());
      jest.advanceTimersByTime(1_000);
    }
    expect(starts).toEqual([-1n, start]);
    connector.destroy();
  });

  it('asks for the newest index again when that failed for now', () => {
    const connector = make({ index: -1n });
    const asked = latest;
    latest = new Subject();
    asked.error(refused(503, 3_000));
    expect(delays()).toEqual([3_000]);
    jest.advanceTimersByTime(3_000);
    expect(peers).toHaveLength(0);
    latest.next(7n);
    latest.complete();
    expect(starts).toEqual([-1n]);
    connector.destroy();
  });

  it('connects anew, later and ever later, to have an unreadable record pushed again', () => {
    const connector = make();
    peer().open();
    connector.resyncLater();
    connector.resyncLater();
    jest.advanceTimersByTime(29_999);
    expect(state.name).toBe('open');
    jest.advanceTimersByTime(1);
    expect(state).toMatchObject({ name: 'reconnecting', cause: { code: 'PROTOCOL' } });
    jest.advanceTimersByTime(1_000);
    peer().open();
    connector.resyncLater();
    jest.advanceTimersByTime(59_999);
    expect(state.name).toBe('open');
    jest.advanceTimersByTime(1);
    expect(state.name).toBe('reconnecting');
    connector.destroy();
  });

  it('does not ask again for an unreadable record that a new connection has brought', () => {
    const connector = make();
    peer().open();
    connector.resyncLater();
    peer().end(lost());
    jest.advanceTimersByTime(1_000);
    peer().open();
    jest.advanceTimersByTime(60_000);
    expect(state.name).toBe('open');
    connector.destroy();
  });

  it('connects no more when it is left before it knows the newest index', () => {
    const connector = make({ index: -1n });
    connector.destroy();
    expect(latest.observed).toBe(false);
    expect(peers).toHaveLength(0);
  });

  it('keeps a pause over a reconnect', () => {
    const connector = make();
    peer().open();
    connector.flow(true);
    peer().end(lost());
    jest.advanceTimersByTime(1_000);
    log = [];
    peer().open();
    expect(log).toContain('pause');
    connector.flow(false);
    expect(log).toContain('resume');
    connector.destroy();
  });

  it('makes no more connections once it is settled', () => {
    const connector = make();
    peer().end(lost());
    connector.settle();
    jest.advanceTimersByTime(10_000);
    expect(peers).toHaveLength(1);
  });

  it('reports connections and losses, without the query', () => {
    const connector = make();
    peer().open();
    peer().end(lost());
    expect(events).toEqual([
      { type: 'connect', url: 'http://127.0.0.1/q' },
      { type: 'disconnect', url: 'http://127.0.0.1/q', cause: broken },
    ]);
    connector.destroy();
  });
});

describe('Connector, in a watch', () => {
  let watch: ScriptedWatch;

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
  });

  afterEach(async () => {
    expect(await watch.end()).toEqual([]);
    jest.useRealTimers();
  });

  it('asks for a renewed token again whenever one is refused after a good connection', () => {
    watch = new ScriptedWatch({ renewableToken: true });
    const reader = watch.subscribe();
    for (let times = 0; times < 3; times++) {
      watch.accept();
      watch.lose();
      jest.advanceTimersByTime(1_000);
      watch.lose(refused(401), true);
      expect(watch.watcher.state).toMatchObject({ name: 'reconnecting', delayMs: 0 });
      jest.advanceTimersByTime(0);
    }
    expect(watch.links).toHaveLength(7);
    expect(reader.errors).toEqual([]);
    watch.lose(refused(401), true);
    expect(reader.errors).toMatchObject([{ code: 'AUTH', status: 401 }]);
  });

  it('reads from the first connection on', async () => {
    watch = new ScriptedWatch();
    watch.subscribe();
    watch.accept();
    await watch.push(1);
    expect(watch.link.log).toEqual([]);
  });

  it.each([0n, 17n])('asks every connection for all from %p on, whatever came', async (index) => {
    watch = new ScriptedWatch({ options: { index } });
    watch.subscribe();
    watch.accept();
    await watch.push(20, 18, 19);
    watch.lose();
    jest.advanceTimersByTime(1_000);
    expect(watch.starts).toEqual([index, index]);
  });

  it('asks for the newest index once in a run', () => {
    let asked = 0;
    const latest = () => defer(() => of(BigInt(++asked * 10)));
    watch = new ScriptedWatch({ options: { index: -1n }, latest });
    watch.subscribe();
    for (let times = 0; times < 3; times++) {
      watch.accept();
      watch.lose();
      jest.advanceTimersByTime(1_000);
    }
    expect(asked).toBe(1);
    expect(watch.starts).toEqual([-1n, 11n, 11n, 11n]);
  });

  it('asks for no renewed token when something else is refused', () => {
    watch = new ScriptedWatch({ renewableToken: true });
    const reader = watch.subscribe();
    watch.lose(refused(403), true);
    expect(reader.errors).toMatchObject([{ status: 403 }]);
  });

  it('asks for no renewed token when there can be none', () => {
    watch = new ScriptedWatch({ renewableToken: false });
    const reader = watch.subscribe();
    watch.lose(refused(401), true);
    expect(reader.errors).toMatchObject([{ status: 401 }]);
  });

  it('takes no loss for the end, though a normal close would be it', () => {
    watch = new ScriptedWatch({ options: { onNormalClose: 'complete' } });
    const reader = watch.subscribe();
    watch.accept();
    watch.lose();
    expect(watch.watcher.state.name).toBe('reconnecting');
    expect(reader.completed).toBe(false);
  });

  it('tells of a normal close as a cause that may pass', () => {
    watch = new ScriptedWatch();
    watch.subscribe();
    watch.accept();
    watch.link.listener.end({ kind: 'closed' });
    expect(watch.watcher.state).toMatchObject({
      name: 'reconnecting',
      cause: { code: 'CONNECTION', retryable: true },
    });
  });

  it.each(['reconnecting', 'connecting'])(
    'sets and opens nothing more when a state$ listener closes it on %s again',
    (name) => {
      watch = new ScriptedWatch();
      watch.subscribe();
      watch.accept();
      watch.watcher.state$.subscribe((state) => {
        if (state.name === name) void watch.watcher.close();
      });
      watch.lose();
      const timers = jest.getTimerCount();
      jest.advanceTimersByTime(1_000);
      expect(timers).toBe(name === 'connecting' ? 1 : 0);
      expect(watch.watcher.state.name).toBe('closed');
      expect(watch.links).toHaveLength(1);
      expect(jest.getTimerCount()).toBe(0);
    },
  );

  it('connects once after a loss, though an unreadable record was to be asked for meanwhile', async () => {
    watch = new ScriptedWatch({
      options: { reconnect: { initialDelayMs: 60_000, maxDelayMs: 60_000 } },
    });
    watch.subscribe();
    watch.accept();
    watch.link.listener.frame(Uint8Array.of(0xff));
    await turn();
    jest.advanceTimersByTime(1_900);
    watch.lose();
    // The random number is a half: 30 seconds.
    jest.advanceTimersByTime(29_000);
    expect(watch.stateNames).toEqual(['idle', 'connecting', 'open', 'reconnecting']);
    jest.advanceTimersByTime(60_000);
    expect(watch.links).toHaveLength(2);
  });

  it('asks for a sign of life ahead of time when much could be forgotten by it', async () => {
    watch = new ScriptedWatch({ options: { window: 5_000 } });
    watch.subscribe((batch) => void batch.ack());
    watch.accept();
    await watch.push(...Array.from({ length: 4_096 }, (_, at) => at + 1));
    // So many that they wait for the end of all that is there to be read.
    jest.advanceTimersByTime(0);
    await turn();
    await watch.confirmAll();
    expect(watch.watcher.stats.committed).toBe(4_096);
    expect(watch.link.log).toEqual([]);
    await watch.push(4_097);
    await watch.confirmAll();
    expect(watch.link.log).toEqual(['ping']);
  });
});
