import { describe, expect, it } from '@jest/globals';
import { EasConfigError } from '../../lib/errors/index.js';
import {
  resolveRetryOptions,
  RETRY_DEFAULTS,
  type RetryOptions,
} from '../../lib/operators/retry-options.js';
import { fatal, retryable } from './support.js';

describe('resolveRetryOptions', () => {
  it('fills in the documented defaults', () => {
    expect(resolveRetryOptions()).toMatchObject({
      maxRetries: 5,
      initialDelayMs: 100,
      maxDelayMs: 5000,
      factor: 2,
      jitter: 'full',
      maxRetryAfterMs: 60_000,
    });
    expect(resolveRetryOptions({ maxRetries: undefined }).maxRetries).toBe(5);
  });

  it('by default follows what the error says, and distrusts errors of others', () => {
    const { retryIf, budget } = resolveRetryOptions();
    expect([retryable, fatal, new Error('x'), 'x'].map((error) => retryIf(error, 1))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(budget.tryWithdraw()).toBe(true);
  });

  it('freezes its answer and the defaults', () => {
    expect(Object.isFrozen(resolveRetryOptions())).toBe(true);
    expect(Object.isFrozen(RETRY_DEFAULTS)).toBe(true);
  });

  it('takes its own answer back unchanged', () => {
    const resolved = resolveRetryOptions({ maxRetries: 0, jitter: 'none' });
    expect(resolveRetryOptions(resolved)).toEqual(resolved);
  });

  it.each<[RetryOptions, string]>([
    [{ retries: 3 } as RetryOptions, 'retry has no option "retries"; write any of maxRetries, '],
    [null as unknown as RetryOptions, 'retry is null; write an object with any of maxRetries, '],
    [{ maxRetries: -1 }, 'retry.maxRetries is -1; write a whole number of 0 or more, or Infinity.'],
    [{ maxRetries: 1.5 }, 'retry.maxRetries is 1.5;'],
    [{ maxRetries: '3' as unknown as number }, 'retry.maxRetries is "3";'],
    [{ initialDelayMs: NaN }, 'retry.initialDelayMs is NaN; write milliseconds from 0 to'],
    [{ maxDelayMs: Infinity }, 'retry.maxDelayMs is Infinity;'],
    [{ maxRetryAfterMs: 2 ** 31 }, 'retry.maxRetryAfterMs is 2147483648;'],
    [{ factor: 0.5 }, 'retry.factor is 0.5; write a number of 1 or more.'],
    [{ jitter: 'half' as 'full' }, 'retry.jitter is "half"; write one of "full", "equal", "none".'],
    [{ retryIf: true as never }, 'retry.retryIf is true; write a function'],
    [{ budget: {} as never }, 'retry.budget is an object; write createRetryBudget'],
    [
      { initialDelayMs: 6000 },
      'retry.initialDelayMs is 6000; write at most 5000, the maxDelayMs, or raise that.',
    ],
  ])('refuses %j', (options, message) => {
    expect(() => resolveRetryOptions(options)).toThrow(EasConfigError);
    expect(() => resolveRetryOptions(options)).toThrow(message);
  });
});
