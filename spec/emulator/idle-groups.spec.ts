import { describe, expect, it, jest } from '@jest/globals';
import { RecordList } from '../../lib/emulator/record-list.js';
import type { QueueStore } from '../../lib/emulator/queue-store.js';
import { withEmulator } from './kit.js';
import { indexes, join, pushed, put, store } from './store-kit.js';
import { ask } from './raw.js';

const HOUR = 3_600_000;

/** A group comes, reads, commits some and goes. */
function visit(
  queue: QueueStore,
  gid: string,
  {
    commit = [],
    nowMs = 0,
    index = 0n,
  }: { commit?: bigint[]; nowMs?: number; index?: bigint } = {},
): void {
  const consumer = join(queue, 'u', { gid, index, window: 1_000 }, () => true, nowMs);
  pushed(queue, nowMs);
  queue.commit(gid, commit, nowMs);
  queue.leave(consumer, nowMs);
}

const gids = (queue: QueueStore): string[] => [...queue.groups.keys()];

describe('a group without consumers', () => {
  it('is kept for as long as it may be idle, and forgotten then', () => {
    const queue = store({ groupIdleMs: HOUR });
    visit(queue, 'g', { nowMs: 5 });
    queue.forgetIdle(5 + HOUR - 1);
    expect(gids(queue)).toEqual(['g']);
    queue.forgetIdle(5 + HOUR);
    expect(gids(queue)).toEqual([]);
  });

  it('is idle from the last time that it had one', () => {
    const queue = store({ groupIdleMs: HOUR });
    visit(queue, 'g', { nowMs: 0 });
    visit(queue, 'other', { nowMs: 1 });
    visit(queue, 'g', { nowMs: HOUR - 1 });
    queue.forgetIdle(HOUR + 1);
    expect(gids(queue)).toEqual(['g']);
    join(queue, 'u', { gid: 'g' }, () => true, HOUR + 2);
    queue.forgetIdle(10 * HOUR);
    expect(gids(queue)).toEqual(['g']);
  });

  it('waits for a consumer whose records wait for it', () => {
    const queue = store({ groupIdleMs: HOUR, redeliverAfterMs: 2 * HOUR });
    put(queue, 1);
    visit(queue, 'g');
    queue.forgetIdle(HOUR);
    expect(gids(queue)).toEqual(['g']);
    queue.releaseGone(2 * HOUR);
    queue.forgetIdle(3 * HOUR);
    expect(gids(queue)).toEqual([]);
  });

  it('keeps where it stands in a queue that is not empty, for ever', () => {
    const queue = store({ groupIdleMs: HOUR });
    put(queue, 5);
    visit(queue, 'slow');
    visit(queue, 'g', { commit: indexes(1, 3) });
    for (let at = 1; at < 10; at++) queue.forgetIdle(at * HOUR);
    expect(gids(queue)).toEqual(['g']);
    // The other one had acknowledged nothing, and what only it kept is gone with it.
    expect(queue.length).toBe(2);
    join(queue, 'u', { gid: 'g' }, () => true, 10 * HOUR);
    expect(pushed(queue)).toEqual(['u:4', 'u:5']);
  });

  it('is forgotten once the queue is empty, whatever it has acknowledged', () => {
    const queue = store({ groupIdleMs: HOUR });
    put(queue, 3);
    visit(queue, 'g', { commit: indexes(1, 2) });
    queue.forgetIdle(HOUR);
    queue.delete([3n]);
    queue.forgetIdle(2 * HOUR - 1);
    expect(gids(queue)).toEqual(['g']);
    queue.forgetIdle(2 * HOUR);
    expect(gids(queue)).toEqual([]);
  });

  it('leaves nothing behind that follows the queue', () => {
    const opened = jest.spyOn(RecordList.prototype, 'openCursor');
    const closed = jest.spyOn(RecordList.prototype, 'closeCursor');
    const queue = store({ groupIdleMs: HOUR });
    for (let at = 0; at < 50; at++) visit(queue, `g${at}`);
    queue.forgetIdle(HOUR);
    const given = opened.mock.results.map(({ value }) => value);
    expect(closed.mock.calls.map(([cursor]) => cursor)).toEqual(given);
    jest.restoreAllMocks();
    put(queue, 2);
    join(queue, 'u', { gid: 'g1' }, () => true, HOUR);
    expect(pushed(queue)).toEqual(['u:1', 'u:2']);
    queue.commit('g1', [1n, 2n], HOUR);
    expect(queue.length).toBe(0);
  });
});

describe('a queue with as many groups as it may have', () => {
  it('takes 100,000 that come and go, and keeps no more than it may', () => {
    const queue = store({ maxConsumers: 10 });
    for (let at = 0; at < 100_000; at++) visit(queue, `g${at}`, { nowMs: at });
    expect(queue.groups.size).toBe(10);
    expect(gids(queue)[0]).toBe('g99990');
  });

  it('takes as many that skip what is there', () => {
    const queue = store({ maxConsumers: 10 });
    put(queue, 3);
    for (let at = 0; at < 100; at++) visit(queue, `g${at}`, { index: -1n });
    expect(queue.groups.size).toBe(10);
    expect(queue.length).toBe(3);
  });

  it('gives up none that has acknowledged, holds, or has to read something', () => {
    const queue = store({ maxConsumers: 4 });
    put(queue, 2);
    visit(queue, 'waiting');
    visit(queue, 'acknowledged', { commit: indexes(1, 2) });
    visit(queue, 'blank', { index: -1n });
    join(queue, 'u', { gid: 'present', index: -1n });
    for (let at = 0; at < 20; at++) visit(queue, `g${at}`, { index: -1n });
    expect(gids(queue)).toEqual(['waiting', 'acknowledged', 'present', 'g19']);
    put(queue, 1);
    // Now the last one has something to read as well.
    expect(() => visit(queue, 'more')).toThrow(expect.objectContaining({ status: 429 }));
    queue.forgetIdle(HOUR);
    expect(gids(queue)).toEqual(['acknowledged', 'present']);
    visit(queue, 'more', { nowMs: HOUR });
    join(queue, 'u', { gid: 'acknowledged' });
    expect(pushed(queue).at(-1)).toBe('u:3');
  });

  it('takes the next over HTTP, too', () =>
    withEmulator({ queues: { q: {} }, maxConsumers: 20 }, async (emulator) => {
      const queue = emulator.queue('q');
      for (let at = 0; at < 60; at++) {
        const answer = await ask(
          emulator,
          'GET /api/predict/q?_watch_=true HTTP/1.1\r\nHost: h\r\n' +
            `X-EAS-QueueService-Redis-Gid: g${at}\r\n\r\n`,
        );
        expect(answer.status).toBe(200);
        while (queue.snapshot().consumers.length > 0) {
          await new Promise((resolve) => setImmediate(resolve));
        }
      }
      expect(queue.snapshot().groups.length).toBe(20);
    }));
});
