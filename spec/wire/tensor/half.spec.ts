import { describe, expect, it } from '@jest/globals';
import { fitsHalf, floatsOf, halvesOf } from '../../../lib/wire/tensor/half.js';

const bitsOf = (value: number): number => halvesOf(Float32Array.of(value))[0]!;

describe('16-bit floats', () => {
  it('are kept, every one of them, through 32 bits and back', () => {
    const all = Uint16Array.from({ length: 2 ** 16 }, (_, bits) => bits);
    const floats = floatsOf(all);
    const again = halvesOf(floats);
    all.forEach((bits, i) => {
      if (Number.isNaN(floats[i])) expect(bits & 0x7c00).toBe(0x7c00);
      else if (again[i] !== bits) throw new Error(`${bits} became ${again[i]!}`);
    });
  });

  it('are the nearest to what they are made of, and even between two', () => {
    const halves = Uint16Array.from({ length: 0x7bff }, (_, bits) => bits);
    const floats = floatsOf(Uint16Array.of(...halves, 0x7bff));
    for (const bits of halves) {
      const low = floats[bits]!;
      const high = floats[bits + 1]!;
      const middle = (low + high) / 2;
      const even = bits % 2 === 0 ? bits : bits + 1;
      const above = middle * (1 + 2 ** -20);
      const below = middle * (1 - 2 ** -20);
      if (bitsOf(middle) !== even || bitsOf(above) !== bits + 1 || bitsOf(below) !== bits) {
        throw new Error(`between ${low} and ${high}`);
      }
      if (bitsOf(-middle) !== (even | 0x8000)) throw new Error(`between ${-low} and ${-high}`);
    }
  });

  it('are known by their bits', () => {
    const known = [0, -0, 1, -2, 65504, 2 ** -14, 2 ** -24, 2 ** -25, Infinity, -Infinity, 65520];
    expect(known.map(bitsOf)).toEqual([
      0, 0x8000, 0x3c00, 0xc000, 0x7bff, 0x0400, 0x0001, 0, 0x7c00, 0xfc00, 0x7c00,
    ]);
    expect(bitsOf(NaN) & 0x7fff).toBe(0x7e00);
  });

  it('hold what rounds to at most 65504', () => {
    expect([65519.9, -65519.9, Infinity, NaN].every(fitsHalf)).toBe(true);
    expect([65520, -65520, 1e30].some(fitsHalf)).toBe(false);
  });
});
