import { describe, expect, it } from '@jest/globals';
import { backoffDelayMs, type BackoffPolicy } from '../../lib/operators/backoff.js';

const policy = (jitter: BackoffPolicy['jitter'], changes: Partial<BackoffPolicy> = {}) => ({
  initialDelayMs: 100,
  maxDelayMs: 5000,
  factor: 2,
  jitter,
  ...changes,
});

const delays = (of: BackoffPolicy, random = 0.5) =>
  [1, 2, 3, 7].map((attempt) => backoffDelayMs(of, attempt, () => random));

describe('backoffDelayMs', () => {
  it('without jitter grows by the factor up to the maximum', () => {
    expect(delays(policy('none'))).toEqual([100, 200, 400, 5000]);
    expect(delays(policy('none', { factor: 1 }))).toEqual([100, 100, 100, 100]);
  });

  it('with full jitter lies anywhere from 0 to the delay', () => {
    expect(delays(policy('full'), 0)).toEqual([0, 0, 0, 0]);
    expect(delays(policy('full'), 0.5)).toEqual([50, 100, 200, 2500]);
  });

  it('with equal jitter lies in the upper half of the delay', () => {
    expect(delays(policy('equal'), 0)).toEqual([50, 100, 200, 2500]);
    expect(delays(policy('equal'), 0.5)).toEqual([75, 150, 300, 3750]);
  });

  it.each(['none', 'full', 'equal'] as const)(
    'with %s jitter stays within bounds after ten thousand retries',
    (jitter) => {
      const delayMs = backoffDelayMs(policy(jitter), 10_000, () => 0.999);
      expect(delayMs).toBeGreaterThan(4000);
      expect(delayMs).toBeLessThanOrEqual(5000);
      expect(backoffDelayMs(policy(jitter, { initialDelayMs: 0 }), 10_000, () => 0.999)).toBe(0);
    },
  );
});
