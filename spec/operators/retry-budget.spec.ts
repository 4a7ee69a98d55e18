import { describe, expect, it } from '@jest/globals';
import { EasConfigError } from '../../lib/errors/index.js';
import { createRetryBudget } from '../../lib/operators/index.js';

describe('createRetryBudget', () => {
  it('starts with minTokens retries, then says no', () => {
    const budget = createRetryBudget({ minTokens: 2 });
    expect([1, 2, 3].map(() => budget.tryWithdraw())).toEqual([true, true, false]);
    expect(budget.tokens).toBe(0);
  });

  it('earns exactly one retry in ten first attempts with a ratio of 0.1', () => {
    const budget = createRetryBudget({ minTokens: 0 });
    for (let i = 0; i < 9; i++) budget.deposit();
    expect(budget.tryWithdraw()).toBe(false);
    budget.deposit();
    expect(budget.tokens).toBe(1);
    expect(budget.tryWithdraw()).toBe(true);
    expect(budget.tryWithdraw()).toBe(false);
  });

  it('saves up maxTokens and no more', () => {
    const budget = createRetryBudget({ ratio: 0.7, minTokens: 1, maxTokens: 2 });
    for (let i = 0; i < 10; i++) budget.deposit();
    expect(budget.tokens).toBe(2);
  });

  it('has 10 tokens to begin with and holds at most 100', () => {
    const budget = createRetryBudget();
    expect(budget.tokens).toBe(10);
    for (let i = 0; i < 2000; i++) budget.deposit();
    expect(budget.tokens).toBe(100);
  });

  it('refuses what cannot work and says what to write', () => {
    expect(() => createRetryBudget({ ratio: -1 })).toThrow(EasConfigError);
    expect(() => createRetryBudget({ ratio: -1 })).toThrow(
      'createRetryBudget.ratio is -1; write a number of 0 to 1000.',
    );
    expect(() => createRetryBudget({ rate: 1 } as never)).toThrow(
      'createRetryBudget has no option "rate"; did you mean ratio?',
    );
    expect(() => createRetryBudget({ minTokens: 200 })).toThrow(
      'createRetryBudget.minTokens is 200; write at most 100, the maxTokens, or raise that.',
    );
  });
});
