import { describe, expect, it } from '@jest/globals';
import { retryAfterMs } from '../../lib/transport/retry-after.js';

const NOW = Date.UTC(2026, 10, 22, 3, 4, 5);

describe('retryAfterMs', () => {
  it.each([
    ['0', 0],
    ['7', 7000],
    [' 120 ', 120_000],
    ['Sun, 22 Nov 2026 03:04:15 GMT', 10_000],
    ['Sun, 22 Nov 2026 03:04:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
    [['1', '2'], undefined],
  ])('%p is %p', (value, expected) => {
    expect(retryAfterMs({ 'retry-after': value }, NOW)).toBe(expected);
  });
});
