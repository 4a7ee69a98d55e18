import { describe, expect, it } from '@jest/globals';
import type { Digit } from '../../samples/support/digits-data.js';
import {
  accuracyOf,
  confusionMatrix,
  drawDigit,
  gallery,
  heldOut,
  matrixText,
  type Reading,
} from '../../samples/support/report.js';

const digit = (row: number, label: number, pixels = new Float32Array(64)): Digit => ({
  row,
  label,
  pixels,
});
const reading = (row: number, label: number, predicted: number): Reading => ({
  digit: digit(row, label),
  predicted,
});

describe('accuracyOf', () => {
  it('is the part that was read right', () => {
    expect(accuracyOf([reading(0, 1, 1), reading(1, 2, 3)])).toBe(0.5);
  });

  it('is told of the held-out rows alone by heldOut', () => {
    const readings = [reading(0, 1, 1), reading(1, 2, 3), reading(4, 5, 5)];
    expect(accuracyOf(heldOut(readings))).toBe(1);
  });
});

describe('confusionMatrix', () => {
  it('counts readings by what they are and what was read', () => {
    const matrix = confusionMatrix([reading(0, 3, 8), reading(1, 3, 8), reading(2, 9, 9)]);
    expect(matrix[3]![8]).toBe(2);
    expect(matrix[8]![3]).toBe(0);
    expect(matrix[9]![9]).toBe(1);
    expect(matrix.flat().reduce((sum, n) => sum + n)).toBe(3);
  });

  it('is shown with a head, and a dot for what never happened', () => {
    expect(
      matrixText([
        [12, 0],
        [3, 4],
      ]),
    ).toBe(['         0    1', '    0   12    ·', '    1    3    4'].join('\n'));
  });
});

describe('drawDigit', () => {
  it('draws eight lines of eight pixels, the darker the fuller', () => {
    const pixels = new Float32Array(64);
    pixels.set([0, 1, 4, 5, 8, 12, 13, 16]);
    const lines = drawDigit(digit(0, 1, pixels));
    expect(lines).toHaveLength(8);
    expect(lines[0]).toBe('  ░░░░▒▒▒▒▓▓████');
    expect(lines[7]).toBe(' '.repeat(16));
  });
});

describe('gallery', () => {
  it('puts digits side by side and says below what was read', () => {
    const lines = gallery([reading(0, 1, 7), reading(1, 5, 9)]).split('\n');
    expect(lines).toHaveLength(9);
    expect(lines[8]).toMatch(/^ {2}is 1, read as 7 {5}is 5, read as 9 *$/);
  });

  it('shows nothing but empty lines for no digits', () => {
    expect(gallery([]).trim()).toBe('');
  });
});
