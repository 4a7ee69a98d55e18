import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rotation, type Weighted } from '../../lib/endpoints/rotation.js';

const all: (key: string) => boolean = () => true;

function rotationOf(...weights: number[]): Rotation {
  const rotation = new Rotation();
  rotation.replace(listOf(...weights));
  return rotation;
}

function listOf(...weights: number[]): Weighted[] {
  return weights.map((weight, at) => ({ key: String(at), weight }));
}

/** How often each was picked in `count` picks. */
function tally(rotation: Rotation, count: number, usable = all): Record<string, number> {
  const picks: Record<string, number> = {};
  for (let pick = 0; pick < count; pick++) {
    const key = rotation.pick(undefined, usable) ?? 'none';
    picks[key] = (picks[key] ?? 0) + 1;
  }
  return picks;
}

describe('a rotation', () => {
  it('gives 10,000 picks to the weights 10, 10, 20, 10, 30 exactly', () => {
    expect(tally(rotationOf(10, 10, 20, 10, 30), 10_000)).toEqual({
      0: 1250,
      1: 1250,
      2: 2500,
      3: 1250,
      4: 3750,
    });
  });

  it('is exact in every whole cycle, whatever the weights', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 3 }), (given, cycles) => {
        const rotation = rotationOf(...given);
        const sum = given.reduce((a, b) => a + b);
        for (let cycle = 0; cycle < cycles; cycle++) {
          expect(tally(rotation, sum)).toEqual(Object.fromEntries(given.entries()));
        }
      }),
    );
  });

  it('spreads the picks of a heavy one over the cycle', () => {
    const rotation = rotationOf(5, 1, 1);
    const picks = Array.from({ length: 7 }, () => rotation.pick(undefined, all));
    expect(picks.join('')).toBe('0010200');
  });

  it('gives no traffic to weights of 0 and below', () => {
    expect(tally(rotationOf(0, 1, -5), 100)).toEqual({ 1: 100 });
    expect(rotationOf(0, -1).pick(undefined, all)).toBeUndefined();
    expect(new Rotation().pick(undefined, all)).toBeUndefined();
  });

  it('gives another than the one to avoid, when there is one', () => {
    const rotation = rotationOf(100, 1);
    for (let pick = 0; pick < 50; pick++) expect(rotation.pick('0', all)).toBe('1');
    expect(rotationOf(1).pick('0', all)).toBe('0');
    expect(rotationOf(1, 0).pick('0', all)).toBe('0');
  });

  it('passes over who is not usable, and shares among the others by weight', () => {
    const rotation = rotationOf(10, 10, 20, 10, 30);
    expect(tally(rotation, 600, (key) => key !== '4' && key !== '3')).toEqual({
      0: 150,
      1: 150,
      2: 300,
    });
  });

  it('returns to the one to avoid rather than to one that is not usable', () => {
    expect(rotationOf(1, 1).pick('0', (key) => key === '0')).toBe('0');
  });

  it('tries one that is not usable when none is, and still another than the one to avoid', () => {
    const none = (): boolean => false;
    expect(rotationOf(1, 1).pick('0', none)).toBe('1');
    expect(rotationOf(1).pick('0', none)).toBe('0');
  });

  it('takes up who comes back without giving it what it missed', () => {
    const rotation = rotationOf(1, 1);
    tally(rotation, 1_000, (key) => key === '0');
    expect(tally(rotation, 10)).toEqual({ 0: 5, 1: 5 });
  });
});

describe('a replaced list', () => {
  it('goes on in the cycle when it is the same, however often', () => {
    const rotation = rotationOf(10, 10, 20, 10, 30);
    const picks: Record<string, number> = {};
    for (let pick = 0; pick < 80; pick++) {
      rotation.replace(listOf(10, 10, 20, 10, 30));
      const key = rotation.pick(undefined, all)!;
      picks[key] = (picks[key] ?? 0) + 1;
    }
    expect(picks).toEqual({ 0: 10, 1: 10, 2: 20, 3: 10, 4: 30 });
  });

  it('neither starves nor floods who stays when the weights shrink', () => {
    const rotation = rotationOf(1, 1_000);
    // Until the light one had its turn, and owes a whole cycle.
    while (rotation.pick(undefined, all) !== '0');
    rotation.replace([
      { key: '0', weight: 1 },
      { key: 'new', weight: 1 },
    ]);
    const { 0: old = 0, new: fresh = 0 } = tally(rotation, 10);
    expect(Math.abs(old - fresh)).toBeLessThanOrEqual(2);
  });

  it('drops who left and takes in who came', () => {
    const rotation = rotationOf(1, 1);
    rotation.replace([
      { key: '1', weight: 1 },
      { key: '2', weight: 3 },
    ]);
    expect(tally(rotation, 40)).toEqual({ 1: 10, 2: 30 });
    rotation.replace([]);
    expect(rotation.pick(undefined, all)).toBeUndefined();
  });
});
