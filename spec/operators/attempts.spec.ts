import { describe, expect, it } from '@jest/globals';
import { createAttempts } from '../../lib/operators/attempts.js';

describe('createAttempts', () => {
  it('counts the failures of each row by itself', () => {
    const attempts = createAttempts();
    expect([1n, 2n, 1n, 1n].map((index) => attempts.fail(index))).toEqual([1, 1, 2, 3]);
    expect(attempts.size).toBe(2);
  });

  it('begins anew for a row it was told to forget', () => {
    const attempts = createAttempts();
    attempts.fail(1n);
    attempts.forget(1n);
    expect(attempts.size).toBe(0);
    expect(attempts.fail(1n)).toBe(1);
  });

  it('drops the row that failed longest ago when it is full', () => {
    const attempts = createAttempts(2);
    attempts.fail(1n);
    attempts.fail(2n);
    attempts.fail(1n);
    attempts.fail(3n);
    expect(attempts.size).toBe(2);
    expect(attempts.fail(1n)).toBe(3);
    expect(attempts.fail(2n)).toBe(1);
  });

  it('holds ten thousand rows', () => {
    const attempts = createAttempts();
    for (let index = 0n; index < 10_001n; index++) attempts.fail(index);
    expect(attempts.size).toBe(10_000);
  });
});
