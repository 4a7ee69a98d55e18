import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Batcher, type ReadyBatch } from '../../lib/watch/batcher.js';
import { FrameScan } from '../../lib/wire/frame.js';
import { frameBytes } from '../support/frames.js';

describe('Batcher', () => {
  let batches: ReadyBatch[];
  const scan = new FrameScan();

  const make = (limits: Partial<{ maxRows: number; maxBytes: number; maxWaitMs: number }>) =>
    new Batcher({ maxRows: 100, maxBytes: 1_000_000, maxWaitMs: 0, ...limits }, 'binary', (batch) =>
      batches.push(batch),
    );
  const add = (batcher: Batcher, index: number, size = 4) => {
    scan.scan(frameBytes({ index: BigInt(index), data: new Uint8Array(size) }));
    batcher.add(scan, undefined, index);
  };
  const rows = () => batches.map(({ slots }) => [...slots]);

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    batches = [];
  });

  afterEach(() => {
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  it('hands out at the end of the turn what one read brought', async () => {
    const batcher = make({});
    add(batcher, 1);
    add(batcher, 2);
    expect(batches).toHaveLength(0);
    await Promise.resolve();
    add(batcher, 3);
    await Promise.resolve();
    expect(rows()).toEqual([[1, 2], [3]]);
  });

  it('hands out a full batch at once', () => {
    const batcher = make({ maxRows: 2, maxWaitMs: 50 });
    for (const index of [1, 2, 3]) add(batcher, index);
    expect(rows()).toEqual([[1, 2]]);
    batcher.clear();
  });

  it('hands out a batch whose bytes are many', () => {
    const batcher = make({ maxBytes: 1_000, maxWaitMs: 50 });
    add(batcher, 1, 600);
    expect(batches).toHaveLength(0);
    add(batcher, 2, 600);
    expect(rows()).toEqual([[1, 2]]);
  });

  it('lets the oldest row wait so long and no longer', () => {
    const batcher = make({ maxWaitMs: 50 });
    add(batcher, 1);
    jest.advanceTimersByTime(30);
    add(batcher, 2);
    jest.advanceTimersByTime(19);
    expect(batches).toHaveLength(0);
    jest.advanceTimersByTime(1);
    expect(rows()).toEqual([[1, 2]]);
  });

  it('flushes on request, and then no timer is left', () => {
    const batcher = make({ maxWaitMs: 50 });
    add(batcher, 1);
    batcher.flush();
    expect(rows()).toEqual([[1]]);
    batcher.flush();
    expect(batches).toHaveLength(1);
  });

  it('forgets what it holds when it is cleared', async () => {
    const batcher = make({});
    add(batcher, 1);
    batcher.clear();
    await Promise.resolve();
    expect(batches).toHaveLength(0);
  });

  it('does not touch a batch it has handed out', async () => {
    const batcher = make({});
    add(batcher, 1);
    await Promise.resolve();
    const [first] = batches;
    const before = first!.columns.takeIndexes().join();
    for (let index = 2; index < 500; index++) add(batcher, index);
    expect(first!.columns.takeIndexes().join()).toBe(before);
    expect(first!.columns.rows).toBe(1);
    await Promise.resolve();
  });
});
