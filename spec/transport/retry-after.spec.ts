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
    ['Sunday, 22-Nov-26 03:04:15 GMT', 10_000],
    ['Sun Nov 22 03:04:15 2026', 10_000],
    // Parts of a second are not in the standard: at least as long.
    ['45.5', 46_000],
    ['0.1', 1000],
    ['2.0', 2000],
    ['9'.repeat(400), Number.MAX_SAFE_INTEGER],
    ['-5', undefined],
    ['+5', undefined],
    ['1e1', undefined],
    ['0x10', undefined],
    ['5.', undefined],
    ['.5', undefined],
    ['30s', undefined],
    ['1, 1', undefined],
    ['٣', undefined],
    ['2099-01-01', undefined],
    ['next tuesday', undefined],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
    [['1', '2'], undefined],
  ])('%p is %p', (value, expected) => {
    expect(retryAfterMs({ 'retry-after': value }, NOW)).toBe(expected);
  });
});
