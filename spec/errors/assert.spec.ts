import { describe, expect, it } from '@jest/globals';
import { assert, EasError, InternalError, must } from '../../lib/errors/index.js';
import * as publicNames from '../../lib/index.js';

describe('must', () => {
  it.each([0, '', false, 0n, NaN])('gives %p as it is: it is a value', (value) => {
    expect(must(value, 'no value')).toBe(value);
  });

  it.each([undefined, null])('refuses %p, and says what was found', (value) => {
    expect(() => must(value, 'no record at index 7')).toThrow(
      new InternalError('no record at index 7'),
    );
  });
});

describe('assert', () => {
  it('lets what holds pass', () => {
    expect(() => assert(true, 'it does not hold')).not.toThrow();
  });

  it('throws an error that is no EasError, for programs have nothing to do about it', () => {
    const broken = (): void => assert(false, 'two watches run');
    expect(broken).toThrow(InternalError);
    expect(broken).not.toThrow(EasError);
    expect(broken).toThrow('This is a mistake in rx-eas, please report it: two watches run.');
  });

  it('is no part of the public names', () => {
    expect(Object.keys(publicNames)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(assert|must|InternalError)$/)]),
    );
  });
});
