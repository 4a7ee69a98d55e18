import { describe, expect, it } from '@jest/globals';
import {
  also,
  bytes,
  callback,
  complaint as complaintOf,
  delayMs,
  filledText,
  flag,
  headerText,
  index,
  MAX_TIMER_MS,
  MAX_UINT64,
  ms,
  number,
  oneOf,
  optional,
  or,
  startIndex,
  text,
  whole,
  wholeOrInfinity,
  withMethods,
} from '../../lib/checks/index.js';
import { complaint } from '../support/complaint.js';

const f = () => 1;
const signal = { addEventListener: f, removeEventListener: f };

/** A rule, what it takes, what it refuses, and how it says what to write. */
const RULES = [
  [whole(1, 1, 9), [1, 9], [0, 10, 1.5, NaN, Infinity, '5', 5n], 'a whole number of 1 to 9'],
  [whole(1, 1), [1, 2 ** 53 - 1], [0, 2 ** 53], 'a whole number of 1 or more'],
  [wholeOrInfinity(5, 0), [0, Infinity], [-1, 0.5, NaN, -Infinity], 'of 0 or more, or Infinity'],
  [number(2, 1), [1, 1.5, 1e300], [0.99, Infinity, NaN, '2'], 'a number of 1 or more'],
  [number(0.1, 0, 1000), [0, 1000], [-0.1, 1000.1], 'a number of 0 to 1000'],
  [ms(5), [1, MAX_TIMER_MS], [0, MAX_TIMER_MS + 1, 1.5], 'a whole number of 1 to 2147483647'],
  [ms(5, 0), [0], [-1], 'a whole number of 0 to 2147483647'],
  [delayMs(5), [0, 0.5], [-1, MAX_TIMER_MS + 1, Infinity], 'milliseconds from 0 to 2147483647'],
  [bytes(5), [1], [0, 0.5], 'a whole number of 1 or more'],
  [index(), [0n, MAX_UINT64], [-1n, MAX_UINT64 + 1n, -1, '1', 0.5], 'as a bigint, for example 17n'],
  [startIndex(0n), [-1n, 0n], [-2n, -2, '1'], 'as a bigint, for example 17n, or -1n'],
  [text(), ['', 'a\nb'], [5, null, [], {}], 'a string'],
  [filledText(), ['a'], ['', 5, '\ud800'], 'a text that is not empty'],
  [headerText(), ['a b'], ['', ' a', 'a\n', '数', 5, null], 'without control characters'],
  [oneOf('a', ['a', 'b']), ['a', 'b'], ['c', 'A', 5, null, ['a']], 'one of "a", "b"'],
  [flag(false), [true, false], [0, 1, 'true', null], 'true or false'],
  [callback(f), [f], [5, 'f', null, {}], 'a function'],
  [withMethods(signal, Object.keys(signal), 'a signal'), [signal], [{}, null, f, 5], 'a signal'],
  [or(false, flag()), [false, true], [null, 0], 'true or false, or false'],
  [or(false, ms(5)), [false, 5], [true, null, 0], 'to 2147483647, or false'],
  [optional(ms()), [5], [null, 0, '5'], 'a whole number of 1'],
] as const;

describe.each(RULES)('the rule %#', (rule, taken, refused, remedy) => {
  it('takes what keeps it', () => {
    for (const value of taken) expect(rule.check('x.y', value)).toBe(value);
  });

  it('refuses anything else by name, with a remedy', () => {
    expect(rule.remedy).toContain(remedy);
    for (const value of refused) {
      const message = complaint(() => rule.check('x.y', value));
      expect(message).toMatch(/^x\.y (is|cannot|holds) .*; write .*\.$/s);
    }
  });

  it('is frozen', () => {
    expect(Object.isFrozen(rule)).toBe(true);
  });
});

describe('a rule', () => {
  it('tells the setting of an option that is left out', () => {
    expect(whole(64, 1)).toMatchObject({ usual: 64, isNeeded: false, min: 1 });
    expect(whole(undefined, 1)).toMatchObject({ usual: undefined, isNeeded: true });
    expect(optional(whole(64, 1))).toMatchObject({ usual: undefined, isNeeded: false });
  });

  it('takes a safe whole number for an index', () => {
    expect(index().check('i', 17)).toBe(17n);
    expect(startIndex(0n).check('i', -1)).toBe(-1n);
  });

  it('never shows what cannot stand in a header', () => {
    expect(complaint(() => headerText().check('token', 'secret\n'))).not.toContain('secret');
    expect(complaint(() => headerText().check('uid', 7))).toBe(
      'uid is a number; write a text without control characters or outer spaces, for a header.',
    );
  });

  it('looks at what two settings say together', () => {
    const even = also(whole(2, 0), (name, value) => {
      if (value % 2 !== 0) throw complaintOf(name, value, 'an even number');
    });
    expect(even.check('n', 4)).toBe(4);
    expect(complaint(() => even.check('n', 3))).toBe('n is 3; write an even number.');
    expect(complaint(() => even.check('n', '4'))).toContain('n is "4"');
  });
});
