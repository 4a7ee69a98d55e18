import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SharedWait } from '../../lib/exchange/shared-wait.js';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

/** A wait of 100 ms for what the test brings. */
function waitOf() {
  const said: unknown[] = [];
  let resolve: (value: string) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const coming = new Promise<string>((arrive, fail) => {
    resolve = arrive;
    reject = fail;
  });
  const shared = {
    leave: (left: Promise<string>, isOverdue: boolean) => {
      expect(left).toBe(coming);
      said.push(['left', isOverdue]);
    },
  };
  const wait = new SharedWait(coming, shared, 100, {
    arrived: (value, waitedMs) => said.push([value, waitedMs]),
    failed: (error) => said.push(error),
    late: () => said.push('late'),
  });
  return { wait, said, resolve, reject };
}

describe('a wait for what others wait for as well', () => {
  it('tells what has come, and how long it took', async () => {
    const { wait, said, resolve } = waitOf();
    jest.advanceTimersByTime(30);
    resolve('token');
    await Promise.resolve();
    wait.giveUp(true);
    expect(said).toEqual([['token', 30]]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('tells why it has not come', async () => {
    const { said, reject } = waitOf();
    reject('broken');
    await Promise.resolve();
    expect(said).toEqual(['broken']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('ends with its time, whatever comes then', async () => {
    const { wait, said, resolve } = waitOf();
    jest.advanceTimersByTime(99);
    expect(said).toEqual([]);
    jest.advanceTimersByTime(2);
    resolve('token');
    await Promise.resolve();
    wait.giveUp(false);
    expect(said).toEqual([['left', true], 'late']);
  });

  it.each([true, false])('says no more once it is given up, overdue: %p', async (isOverdue) => {
    const { wait, said, reject } = waitOf();
    wait.giveUp(isOverdue);
    reject('broken');
    await Promise.resolve();
    jest.runAllTimers();
    expect(said).toEqual([['left', isOverdue]]);
  });
});
