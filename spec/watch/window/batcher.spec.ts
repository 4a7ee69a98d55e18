import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EasProtocolError } from '../../../lib/errors/index.js';
import { Batcher, type ReadyBatch } from '../../../lib/watch/window/batcher.js';
import { FrameScan } from '../../../lib/wire/frame.js';
import { frameBytes } from '../../support/frames.js';

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

  it('lets the rows of large reads wait for all that is there to be read', async () => {
    const batcher = make({ maxRows: 1_000 });
    const read = async (from: number, count: number): Promise<void> => {
      for (let index = from; index < from + count; index++) add(batcher, index, 1_000);
      await Promise.resolve();
    };
    await read(1, 60);
    await read(61, 60);
    expect(batches).toHaveLength(0);
    jest.runAllTimers();
    expect(rows()).toEqual([Array.from({ length: 120 }, (_, row) => row + 1)]);
    await read(121, 5);
    expect(rows()[1]).toHaveLength(5);
  });

  it('holds back no more than half a mebibyte of them', async () => {
    const batcher = make({ maxRows: 10_000 });
    for (let turn = 0; turn < 10; turn++) {
      for (let row = 1; row <= 60; row++) add(batcher, row, 1_024);
      await Promise.resolve();
    }
    expect(rows().map(({ length }) => length)).toEqual([512]);
    jest.runAllTimers();
    expect(rows().map(({ length }) => length)).toEqual([512, 88]);
  });

  it('lets long rows go out as they come: they gain nothing from company', async () => {
    const batcher = make({});
    for (const index of [1, 2, 3]) {
      add(batcher, index, 100_000);
      await Promise.resolve();
    }
    expect(rows()).toEqual([[1], [2], [3]]);
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

  it('keeps the slot of every row of a batch, however many they are', () => {
    const batcher = make({ maxRows: 5_000 });
    for (let index = 1; index <= 5_000; index++) add(batcher, index);
    expect(rows()).toEqual([Array.from({ length: 5_000 }, (_, row) => row + 1)]);
    for (let index = 1; index <= 1_025; index++) add(batcher, index);
    batcher.flush();
    expect(rows()[1]).toEqual(Array.from({ length: 1_025 }, (_, row) => row + 1));
  });

  it('hands out when its bytes are as many as they may be, not before', () => {
    const batcher = make({ maxBytes: 1_000, maxWaitMs: 50 });
    add(batcher, 1, 500);
    add(batcher, 2, 499);
    expect(batches).toHaveLength(0);
    batcher.flush();
    add(batcher, 3, 500);
    add(batcher, 4, 500);
    expect(rows()).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('lets the rows after a full batch wait their own time', () => {
    const batcher = make({ maxRows: 2, maxWaitMs: 50 });
    add(batcher, 1);
    jest.advanceTimersByTime(40);
    add(batcher, 2);
    add(batcher, 3);
    jest.advanceTimersByTime(49);
    expect(rows()).toEqual([[1, 2]]);
    jest.advanceTimersByTime(1);
    expect(rows()).toEqual([[1, 2], [3]]);
  });

  it('lets the rows after forgotten ones wait their own time', () => {
    const batcher = make({ maxWaitMs: 50 });
    add(batcher, 1);
    jest.advanceTimersByTime(40);
    batcher.clear();
    expect([jest.getTimerCount(), batcher.rows]).toEqual([0, 0]);
    add(batcher, 2);
    expect(batcher.rows).toBe(1);
    jest.advanceTimersByTime(49);
    expect(batches).toHaveLength(0);
    jest.advanceTimersByTime(1);
    expect(rows()).toEqual([[2]]);
  });

  it.each([
    ['less than 32 KiB', 32 * 1024 - 1, 0],
    ['32 KiB', 32 * 1024, 1],
  ])('waits for other reads after one of %s: %i bytes', async (_what, size, waiting) => {
    const batcher = make({});
    // So many rows that none of them is long.
    for (let index = 1; index <= 31; index++) add(batcher, index, 1_024);
    add(batcher, 32, size - 31 * 1_024);
    await Promise.resolve();
    expect(jest.getTimerCount()).toBe(waiting);
    jest.runAllTimers();
    expect(rows().map(({ length }) => length)).toEqual([32]);
  });

  it.each([
    [16 * 1024, 1],
    [16 * 1024 + 1, 0],
  ])('takes rows of %i bytes for short ones, or not', async (size, waiting) => {
    const batcher = make({});
    for (let index = 1; index <= 4; index++) add(batcher, index, size);
    await Promise.resolve();
    expect(jest.getTimerCount()).toBe(waiting);
    jest.runAllTimers();
  });

  it('holds back no more than a batch may have, where that is less', async () => {
    const batcher = make({ maxRows: 10_000, maxBytes: 100 * 1_024 });
    for (let turn = 0; turn < 3; turn++) {
      for (let row = 1; row <= 60; row++) add(batcher, row, 1_024);
      await Promise.resolve();
    }
    jest.runAllTimers();
    expect(rows().map(({ length }) => length)).toEqual([100, 80]);
  });

  it('holds one read together, however much it brings', () => {
    const batcher = make({ maxRows: 10_000 });
    for (let row = 1; row <= 800; row++) add(batcher, row, 1_024);
    expect(batches).toHaveLength(0);
    batcher.flush();
    expect(rows()[0]).toHaveLength(800);
  });

  it('gathers records that did not decode among the others', () => {
    const batcher = make({ maxRows: 2 });
    const error = new EasProtocolError('no');
    scan.scan(frameBytes({ index: 1n, data: 'data' }));
    batcher.addBad(scan, error, true, 7);
    add(batcher, 2);
    expect(rows()).toEqual([[7, 2]]);
    expect([...batches[0]!.columns.bad.keys()]).toEqual([0]);
  });
});
