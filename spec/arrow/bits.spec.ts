import { describe, expect, it } from '@jest/globals';
import { packBits } from '../../lib/arrow/bits.js';

describe('a bitmap', () => {
  it('has eight values to a byte, the lowest bit first', () => {
    const values = Uint8Array.of(1, 0, 1, 1, 0, 0, 0, 1, 0, 1);
    expect([...packBits(values)]).toEqual([0b1000_1101, 0b10, 0, 0, 0, 0, 0, 0]);
  });

  it('takes any value but 0 for a 1', () => {
    expect(packBits(Uint8Array.of(0, 2, 255))[0]).toBe(0b110);
  });

  it.each([
    [0, 0],
    [1, 8],
    [64, 8],
    [65, 16],
    [128, 16],
    [129, 24],
  ])('of %i values has %i bytes', (values, bytes) => {
    expect(packBits(new Uint8Array(values))).toHaveLength(bytes);
  });
});
