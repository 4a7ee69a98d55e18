import { describe, expect, it } from '@jest/globals';
import { scenarioOf } from './generate.js';
import type { Scenario } from './ops.js';
import { kindOf, shrink } from './shrink.js';

/** A scenario that has all of these events, in this order. */
const failing = (...order: readonly string[]) => {
  const fails = ({ ops }: Scenario) => {
    let found = 0;
    for (const op of ops) if (op.do === order[found]) found += 1;
    return Promise.resolve(found === order.length);
  };
  return fails;
};

describe('shrink', () => {
  it('leaves only the events that it takes to fail', async () => {
    const fails = failing('put', 'cut', 'join', 'put');
    const scenario = scenarioOf(3);
    expect(await fails(scenario)).toBe(true);
    const small = await shrink(scenario, fails);
    expect(small.ops.map((op) => op.do)).toEqual(['put', 'cut', 'join', 'put']);
    expect(small.ops.map(({ afterMs }) => afterMs)).toEqual([0, 0, 0, 0]);
  });

  it('leaves events when they happened, where that is what matters', async () => {
    const scenario = scenarioOf(3);
    const timeOf = ({ ops }: Scenario) => ops.reduce((sum, { afterMs }) => sum + afterMs, 0);
    const small = await shrink(scenario, (one) =>
      Promise.resolve(timeOf(one) >= 1_000 && one.ops.at(-1)?.do === 'put'),
    );
    expect(small.ops).toHaveLength(1);
    expect(timeOf(small)).toBeGreaterThanOrEqual(1_000);
  });

  it('leaves a consumer out with all that is about it', async () => {
    const scenario = Array.from({ length: 50 }, (_, at) => scenarioOf(at)).find(
      ({ setup }) => setup.consumers.length === 2,
    )!;
    const small = await shrink(scenario, failing('put'));
    expect(small.setup.consumers).toHaveLength(1);
    expect(small.setup).toMatchObject({ firstIndex: '1', redeliverAfterMs: 0 });
  });

  it('stays as it is when nothing less fails', async () => {
    const scenario = scenarioOf(3);
    const same = JSON.stringify(scenario);
    expect(await shrink(scenario, (one) => Promise.resolve(JSON.stringify(one) === same))).toBe(
      scenario,
    );
  });
});

describe('the kind of a fault', () => {
  it.each([
    ['c0: 17 emitted twice', 'c#: # emitted twice'],
    ['c1: 3 emitted twice; c1: 4 emitted twice', 'c#: # emitted twice'],
    ['stalls: {"open":["1"]}', 'stalls:'],
  ])('%s → %s', (fault, kind) => {
    expect(kindOf(fault)).toBe(kind);
  });
});
