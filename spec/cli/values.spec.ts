import { describe, expect, it } from '@jest/globals';
import {
  duration,
  header,
  index,
  indexes,
  pair,
  present,
  startIndex,
  wholeNumber,
} from '../../lib/cli/options/values.js';

describe('a time on the command line', () => {
  it.each([
    ['500ms', 500],
    ['5s', 5_000],
    ['1.5s', 1_500],
    ['2m', 120_000],
    ['1h', 3_600_000],
    ['250', 250],
    ['0', 0],
  ])('%s is %i ms', (text, timeMs) => {
    expect(duration(text)).toBe(timeMs);
  });

  it.each(['', 's', '5 s', '-1s', '5d', '25d', '9999h', '1e3'])('refuses %j', (text) => {
    expect(() => duration(text)).toThrow('Write a time such as 500ms, 5s or 2m.');
  });
});

describe('indexes on the command line', () => {
  it('are uint64, whole and exact', () => {
    expect(index('18446744073709551615')).toBe(2n ** 64n - 1n);
    expect(() => index('18446744073709551616')).toThrow('Write an index');
    expect(() => index('-1')).toThrow('Write an index');
    expect(startIndex('-1')).toBe(-1n);
    expect(() => startIndex('-2')).toThrow('Write an index');
  });

  it('come one by one, as lists and as ranges', () => {
    expect(indexes('5-7', indexes('1,2'))).toEqual([1n, 2n, 5n, 6n, 7n]);
    expect(indexes('9007199254740993-9007199254740994')).toEqual([
      9007199254740993n,
      9007199254740994n,
    ]);
  });

  it.each(['', 'x', '1,', '7-5', '1-', '-1'])('are refused as %j', (text) => {
    expect(() => indexes(text)).toThrow(/Write (an index|ranges upwards)/);
  });

  it('are at most a million, so that a slip does not fill the memory', () => {
    expect(() => indexes('1-18446744073709551615')).toThrow('at most 1000000 indexes');
    expect(() => indexes('1-2', indexes('1-999999'))).toThrow('at most');
  });
});

describe('other values on the command line', () => {
  it('takes whole numbers within their range', () => {
    expect(wholeNumber(1, 10)('10')).toBe(10);
    expect(() => wholeNumber(1, 10)('11')).toThrow('from 1 to 10');
    expect(() => wholeNumber(1, 10)('1.5')).toThrow('from 1 to 10');
  });

  it('collects pairs, of which the value may hold an equals sign', () => {
    expect(pair('b=2=3', pair('a='))).toEqual({ a: '', b: '2=3' });
    expect(() => pair('=x')).toThrow('Write key=value.');
  });

  it('collects headers, and shows none that it refuses', () => {
    expect(header('X-B:c: d', header('X-A: b'))).toEqual({ 'X-A': 'b', 'X-B': 'c: d' });
    expect(() => header('Bearer secret')).toThrow("Write 'Name: value'.");
  });

  it('leaves out what was not given', () => {
    expect(Object.keys(present({ a: undefined, b: 0, c: false }))).toEqual(['b', 'c']);
  });
});
