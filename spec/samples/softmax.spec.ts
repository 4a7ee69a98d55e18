import { describe, expect, it } from '@jest/globals';
import { likeliest, scoresOf, softmax } from '../../samples/support/softmax.js';

describe('softmax', () => {
  it('turns numbers into probabilities in the same order', () => {
    const [a, b, c] = softmax([1, 2, 3]);
    expect(a).toBeCloseTo(0.09003, 5);
    expect(b).toBeCloseTo(0.24473, 5);
    expect(c).toBeCloseTo(0.66524, 5);
  });

  it('stays finite for numbers whose exponentials are not', () => {
    expect([...softmax([1000, 1000])]).toEqual([0.5, 0.5]);
    expect([...softmax([-1000, 0])]).toEqual([0, 1]);
  });
});

describe('scoresOf', () => {
  it('scales the pixels, weighs them by class, and adds the bias', () => {
    const model = {
      pixelScale: 0.5,
      weights: [
        [1, 0],
        [0, 1],
      ],
      bias: [0, 3],
      heldOutAccuracy: 0,
      heldOutRows: 0,
    };
    // The logits are 8 · 0.5 = 4 and 2 · 0.5 + 3 = 4.
    expect([...scoresOf(model, Float32Array.of(8, 2))]).toEqual([0.5, 0.5]);
    expect(likeliest(scoresOf(model, Float32Array.of(10, 2)))).toBe(0);
    expect(likeliest(scoresOf(model, Float32Array.of(8, 4)))).toBe(1);
  });
});
