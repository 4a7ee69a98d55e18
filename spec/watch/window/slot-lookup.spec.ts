import { describe, expect, it } from '@jest/globals';
import { SlotLookup } from '../../../lib/watch/window/slot-lookup.js';

describe('SlotLookup', () => {
  it('has a map from the first question until none came between two rests', () => {
    const lookup = new SlotLookup();
    const all = (): [number, number][] => [[7, 0]];
    expect(lookup.isMade).toBe(false);
    expect([lookup.find(7, all), lookup.find(8, all)]).toEqual([0, undefined]);
    lookup.rest();
    expect(lookup.isMade).toBe(true);
    lookup.add(8, 1);
    lookup.delete(7);
    expect([lookup.find(7, all), lookup.find(8, all)]).toEqual([undefined, 1]);
    lookup.rest();
    lookup.rest();
    expect(lookup.isMade).toBe(false);
  });

  it('hears of what comes and goes without a map, and lets the next question find all', () => {
    const lookup = new SlotLookup();
    lookup.add(7, 0);
    lookup.delete(7);
    expect(lookup.isMade).toBe(false);
    expect(lookup.find(9, () => [[9, 4]])).toBe(4);
  });
});
