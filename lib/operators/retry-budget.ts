import { EasConfigError } from '../errors/index.js';
import { assertOptions, type NumberRule, numberOption } from './checks.js';

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
  /** Retries earned by one first attempt: 0.1 allows one retry in ten requests. Default 0.1. */
  readonly ratio?: number | undefined;
  /** Retries there are to begin with, for clients with little traffic. Default 10. */
  readonly minTokens?: number | undefined;
  /** Retries that can be saved up. Default 100. */
  readonly maxTokens?: number | undefined;
}

/** Defaults of {@link RetryBudgetOptions}. */
export const RETRY_BUDGET_DEFAULTS = Object.freeze({ ratio: 0.1, minTokens: 10, maxTokens: 100 });

const RATIO: NumberRule = { min: 0, max: 1000, integer: false, remedy: 'a number from 0 to 1000' };
const TOKENS: NumberRule = {
  min: 0,
  max: Number.MAX_SAFE_INTEGER,
  integer: false,
  remedy: 'a number of retries, 0 or more',
};

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
  assertOptions('budget', options, Object.keys(RETRY_BUDGET_DEFAULTS));
  const { ratio, minTokens, maxTokens } = RETRY_BUDGET_DEFAULTS;
  const earned = numberOption('budget.ratio', options.ratio, ratio, RATIO);
  const first = numberOption('budget.minTokens', options.minTokens, minTokens, TOKENS);
  const most = numberOption('budget.maxTokens', options.maxTokens, maxTokens, TOKENS);
  if (first > most) {
    throw new EasConfigError(
      `budget.minTokens (${first}) is greater than budget.maxTokens (${most}); ` +
        'raise maxTokens or lower minTokens.',
    );
  }
  // Counted in thousandths: ten deposits of 0.1 must pay for one retry, which floats deny.
  const unit = 1000;
  const gain = Math.round(earned * unit);
  let held = Math.round(first * unit);
  return Object.freeze({
    deposit() {
      held = Math.min(held + gain, most * unit);
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
