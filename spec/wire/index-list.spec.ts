import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { indexText, keyOfHalves, keyOfIndex, splitIndexes } from '../../lib/wire/index-list.js';

describe('the key of an index', () => {
  it('is the same from halves and from the index, and tells indexes apart', () => {
    const edges = [0n, 1n, 2n ** 32n - 1n, 2n ** 32n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 64n - 1n];
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (index) => {
        expectSameKey(index);
      }),
      { examples: edges.map((edge): [bigint] => [edge]) },
    );
    const keys = [...edges, 2n ** 53n + 1n].map(keyOfIndex);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is a number where one is exact', () => {
    expect(keyOfIndex(2n ** 53n - 1n)).toBe(Number.MAX_SAFE_INTEGER);
    expect(keyOfIndex(2n ** 53n)).toBe(2n ** 53n);
  });
});

describe('the text of indexes', () => {
  it('is their decimals, comma-separated, wherever in memory they stand', () => {
    const edges = [0n, 7n, 2n ** 32n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 64n - 1n];
    const index = fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.constantFrom(...edges));
    fc.assert(
      fc.property(fc.array(index), (indexes) => {
        const within = BigUint64Array.from([1n, ...indexes, 2n]).subarray(1, -1);
        expect(indexText(within)).toBe(indexes.join(','));
      }),
      { examples: [[edges]] },
    );
  });
});

function expectSameKey(index: bigint): void {
  const lo = Number(index & 0xffff_ffffn);
  const hi = Number(index >> 32n);
  expect(keyOfHalves(lo, hi)).toBe(keyOfIndex(index));
  expect(BigInt(keyOfIndex(index))).toBe(index);
}

describe('splitIndexes', () => {
  it('keeps a list that fits', () => {
    expect([...splitIndexes([1n, 22n], 100)]).toEqual([[1n, 22n]]);
    expect([...splitIndexes([], 100)]).toEqual([]);
  });

  it('splits by count', () => {
    expect([...splitIndexes([1n, 2n, 3n, 4n, 5n], 100, 2)]).toEqual([[1n, 2n], [3n, 4n], [5n]]);
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
