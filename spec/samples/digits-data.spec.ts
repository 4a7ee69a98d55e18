import { describe, expect, it } from '@jest/globals';
import { isHeldOut, parseDigits } from '../../samples/support/digits-data.js';

const line = (label: number | string, pixel = 16): string =>
  `${Array<number>(64).fill(pixel).join(',')},${label}`;

describe('parseDigits', () => {
  it('reads 64 pixels and a label a line, counting rows from 0', () => {
    const digits = parseDigits(`${line(7)}\n${line(0, 3)}\r\n`);
    expect(digits.map(({ row, label }) => [row, label])).toEqual([
      [0, 7],
      [1, 0],
    ]);
    expect(digits[0]!.pixels).toEqual(new Float32Array(64).fill(16));
  });

  it.each([
    ['a pixel too few', '1,2,3'],
    ['a pixel too dark', line(1, 17)],
    ['a label that is no digit', line(10)],
    ['a label that is no number', line('x')],
    ['an empty line', ''],
  ])('names the line that holds %s', (_what, bad) => {
    expect(() => parseDigits(`${line(1)}\n${bad}\n${line(2)}`)).toThrow('in line 2');
  });
});

describe('isHeldOut', () => {
  it('takes every fourth row, starting with the first', () => {
    const digits = parseDigits(Array<string>(9).fill(line(1)).join('\n'));
    expect(digits.filter(isHeldOut).map(({ row }) => row)).toEqual([0, 4, 8]);
  });
});
