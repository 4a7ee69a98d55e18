import { complaint, number, options, type Rules } from '../checks/index.js';

/**
 * What retries may cost altogether. One budget is shared by many operations, so that a service
 * that is down gets a few retries more than its traffic, not a multiple of it.
 */
export interface RetryBudget {
  /** Called for every first attempt: earns a part of a retry. */
  deposit(): void;
  /** Called for every retry: takes one token, or says that there is none. */
  tryWithdraw(): boolean;
  /** Retries that can be paid for now; fractions are on their way to the next one. */
  readonly tokens: number;
}

/** Options of a retry budget. */
export interface RetryBudgetOptions {
  /** Retries earned by one first attempt: 0.1 allows one retry in ten requests. Default: 0.1. */
  readonly ratio?: number | undefined;
  /** Retries there are to begin with, for clients with little traffic. Default: 10. */
  readonly minTokens?: number | undefined;
  /** Retries that can be saved up. Default: 100. */
  readonly maxTokens?: number | undefined;
}

export const RETRY_BUDGET = options('createRetryBudget', {
  ratio: number(0.1, 0, 1000),
  minTokens: number(10, 0, Number.MAX_SAFE_INTEGER),
  maxTokens: number(100, 0, Number.MAX_SAFE_INTEGER),
} satisfies Rules<RetryBudgetOptions>);

/**
 * A token bucket for retries: first attempts fill it by `ratio`, each retry takes one token, and
 * while it is empty errors stand as they are.
 *
 * @throws EasConfigError for an option that cannot work.
 *
 * @example
 * const budget = createRetryBudget({ ratio: 0.2 });
 * request$.pipe(retryWithBackoff({ budget }));
 */
export function createRetryBudget(options: RetryBudgetOptions = {}): RetryBudget {
  const { ratio, minTokens, maxTokens } = RETRY_BUDGET.resolve(options);
  if (minTokens > maxTokens) {
    const remedy = `at most ${maxTokens}, the maxTokens, or raise that`;
    throw complaint('createRetryBudget.minTokens', minTokens, remedy);
  }
  // Counted in thousandths: ten deposits of 0.1 must pay for one retry, which floats deny.
  const unit = 1000;
  const gain = Math.round(ratio * unit);
  let held = Math.round(minTokens * unit);
  return Object.freeze({
    deposit() {
      held = Math.min(held + gain, maxTokens * unit);
    },
    tryWithdraw() {
      if (held < unit) return false;
      held -= unit;
      return true;
    },
    get tokens() {
      return held / unit;
    },
  });
}
