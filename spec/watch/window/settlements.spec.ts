import { describe, expect, it } from '@jest/globals';
import { EasCommitError } from '../../../lib/errors/index.js';
import { Pending, Settlements } from '../../../lib/watch/window/settlements.js';

const NONE = { committed: 0, negative: 0 };
const ended = new EasCommitError('The watch ended.', [1n]);

/** Long enough for an unhandled rejection to be noticed. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function outcome(promise: Promise<unknown>): Promise<unknown> {
  return Promise.race([
    promise.catch((error: unknown) => error),
    turn().then(() => 'still waiting'),
  ]);
}

describe('Settlements', () => {
  it('resolves when the service has confirmed all of the rows, and counts what became of each', async () => {
    const settlements = new Settlements();
    const pending = new Pending(3, NONE);
    for (const slot of [4, 0, 9]) settlements.wait(slot, pending);
    settlements.settle(0, false);
    settlements.settle(9, true);
    expect(await outcome(pending.promise)).toBe('still waiting');
    settlements.settle(4, false);
    expect(await outcome(pending.promise)).toEqual({ committed: 2, negative: 1 });
  });

  it('counts what is settled already, and waits for no row when none is left', async () => {
    const already = { committed: 2, negative: 3 };
    expect(await outcome(new Pending(0, already).promise)).toEqual(already);
    const pending = new Pending(1, already);
    pending.settled(true);
    expect(await outcome(pending.promise)).toEqual({ committed: 2, negative: 4 });
  });

  it('tells everyone who waits for a row, however many, each once', async () => {
    const settlements = new Settlements();
    const waiting = [1, 2, 3].map(() => new Pending(2, NONE));
    for (const pending of waiting) settlements.wait(7, pending);
    settlements.settle(7, false);
    // A later row in the same slot, that nobody waits for.
    settlements.settle(7, true);
    for (const pending of waiting) settlements.wait(8, pending);
    settlements.settle(8, false);
    for (const { promise } of waiting) {
      expect(await outcome(promise)).toEqual({ committed: 2, negative: 0 });
    }
  });

  it('fails what still waits when the watch has ended, and leaves the rest as it is', async () => {
    const settlements = new Settlements();
    const [settled, one, both] = [new Pending(1, NONE), new Pending(1, NONE), new Pending(2, NONE)];
    settlements.wait(0, settled);
    settlements.settle(0, false);
    settlements.wait(1, one);
    settlements.wait(1, both);
    settlements.wait(2, both);
    settlements.settle(2, false);
    settlements.failAll(ended);
    expect(await outcome(settled.promise)).toEqual({ committed: 1, negative: 0 });
    expect(await outcome(one.promise)).toBe(ended);
    expect(await outcome(both.promise)).toBe(ended);
  });

  it('leaves no rejection unhandled when nobody keeps the promise', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    try {
      const settlements = new Settlements();
      settlements.wait(0, new Pending(1, NONE));
      settlements.failAll(ended);
      await turn();
      await turn();
      expect(unhandled).toEqual([]);
    } finally {
      process.off('unhandledRejection', note);
    }
  });
});
