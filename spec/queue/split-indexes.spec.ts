import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { splitIndexes } from '../../lib/queue/split-indexes.js';

describe('splitIndexes', () => {
  it('keeps a list that fits', () => {
    expect([...splitIndexes([1n, 22n], 100)]).toEqual([[1n, 22n]]);
    expect([...splitIndexes([], 100)]).toEqual([]);
  });

  it('gives an index alone that is longer than allowed', () => {
    expect([...splitIndexes([2n ** 64n - 1n, 1n], 5)]).toEqual([[2n ** 64n - 1n], [1n]]);
  });

  it('loses none, keeps their order and the limit', () => {
    const indexes = fc.array(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), { maxLength: 80 });
    fc.assert(
      fc.property(indexes, fc.integer({ min: 21, max: 200 }), (given, maxBytes) => {
        const lists = [...splitIndexes(given, maxBytes)];
        expect(lists.flat()).toEqual(given);
        for (const list of lists) expect(list.join(',').length).toBeLessThanOrEqual(maxBytes);
      }),
    );
  });
});
