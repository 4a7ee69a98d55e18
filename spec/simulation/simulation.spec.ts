import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amount } from '../support/amount.js';
import { CASES } from './cases.js';
import { scenarioOf } from './generate.js';
import { Harness } from './harness.js';

/** `npm run simulate` lives through more of them. */
const SEEDS = amount({ light: 60, heavy: 2_000 });

describe('a watch under random events', () => {
  let harness: Harness;

  beforeAll(() => {
    harness = new Harness();
  });

  afterAll(() => {
    harness.end();
  });

  it('emits nothing twice, commits nothing unacknowledged, loses nothing, and drains', async () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { fault } = await harness.run(scenarioOf(seed));
      if (fault !== undefined) faults.push(`seed ${seed}: ${fault}`);
    }
    expect(faults).toEqual([]);
  }, 300_000);

  it('goes the same way again with the same seed', async () => {
    const traces = async (from: number) => {
      const lines: (readonly string[])[] = [];
      for (let seed = from; seed < from + 10; seed++) {
        lines.push((await harness.run(scenarioOf(seed), true)).trace);
      }
      return lines;
    };
    const first = await traces(1);
    // What ran in between leaves no trace.
    await traces(50);
    expect(await traces(1)).toEqual(first);
    expect(first.every(({ length }) => length > 60)).toBe(true);
    expect(await traces(11)).not.toEqual(first);
  });

  it.each(CASES)('$name', async ({ scenario }) => {
    expect((await harness.run(scenario)).fault).toBeUndefined();
  });
});
