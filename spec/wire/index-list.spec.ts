import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { indexText, keyOfHalves, type IndexKey } from '../../lib/wire/index-list.js';

const keyOf = (index: bigint): IndexKey =>
  keyOfHalves(Number(index & 0xffff_ffffn), Number(index >> 32n));

describe('the key of an index', () => {
  it('is its value, and tells indexes apart', () => {
    const edges = [0n, 1n, 2n ** 32n - 1n, 2n ** 32n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 64n - 1n];
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (index) => {
        expect(BigInt(keyOf(index))).toBe(index);
      }),
      { examples: edges.map((edge): [bigint] => [edge]) },
    );
    const keys = [...edges, 2n ** 53n + 1n].map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is a number where one is exact', () => {
    expect(keyOf(2n ** 53n - 1n)).toBe(Number.MAX_SAFE_INTEGER);
    expect(keyOf(2n ** 53n)).toBe(2n ** 53n);
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
