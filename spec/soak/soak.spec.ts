import { describe, expect, it } from '@jest/globals';
import { growthOf } from './meter.js';
import { Settled } from './settled.js';
import { soak } from './soak.js';

describe('a soak', () => {
  it('accounts for everything, and leaves nothing behind, in a few rounds', async () => {
    const rounds = 12;
    const { counts, faults, violations, inFlight } = await soak({
      seed: 5,
      goesOn: (done) => done < rounds,
    });
    expect(violations).toEqual([]);
    expect(faults()).toBeGreaterThan(0);
    expect(inFlight()).toBe(0);
    expect(counts.predict + counts.stream + counts.put).toBeGreaterThan(0);
    // What failed to be put may have come all the same.
    expect(counts.ack).toBeGreaterThanOrEqual(counts.put);
  }, 60_000);

  it('takes a heap that goes on growing for a leak, and no other', () => {
    const steady = Array.from({ length: 30 }, (_, at) => 40 + (at % 3));
    const warming = [10, 20, 30, 38, 40, 41, ...steady];
    expect(growthOf(warming).isLeak).toBe(false);
    expect(growthOf(steady.map((heap, at) => heap + at / 2)).isLeak).toBe(true);
  });

  it('remembers what is settled, in any order', () => {
    const settled = new Settled();
    for (const number of [2, 0, 5]) settled.add(number);
    expect([0, 1, 2, 3, 5].map((number) => settled.has(number))).toEqual([
      ...[true, false, true],
      ...[false, true],
    ]);
    settled.add(1);
    expect(settled.has(1)).toBe(true);
  });
});
