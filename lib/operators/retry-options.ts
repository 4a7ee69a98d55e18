import { EasConfigError, EasError } from '../errors/index.js';
import type { BackoffPolicy, Jitter } from './backoff.js';
import {
  assertOptions,
  choiceOption,
  functionOption,
  hasMethods,
  MILLISECONDS,
  numberOption,
  type NumberRule,
  shown,
} from './checks.js';
import type { RetryBudget } from './retry-budget.js';

/** What is about to happen after a failed attempt. */
export interface RetryNotice {
  /** Why the last attempt failed. */
  readonly error: unknown;
  /** Which retry this will be: 1 is the first. */
  readonly attempt: number;
  /** How long until it starts, in milliseconds. */
  readonly delayMs: number;
}

/** When and how often to try again. */
export interface RetryOptions {
  /** Attempts after the first one; 0 is one attempt in all, `Infinity` never gives up. Default 5. */
  readonly maxRetries?: number | undefined;
  /** The delay before the first retry, in milliseconds, before jitter. Default 100. */
  readonly initialDelayMs?: number | undefined;
  /** What no computed delay exceeds, in milliseconds. Default 5000. */
  readonly maxDelayMs?: number | undefined;
  /** What each delay is multiplied with for the next; at least 1. Default 2. */
  readonly factor?: number | undefined;
  /** `full`: anywhere from 0 to the delay; `equal`: its upper half; `none`. Default `full`. */
  readonly jitter?: Jitter | undefined;
  /**
   * The longest `Retry-After` that is waited for, in milliseconds; a service that asks for more
   * has its error given up at once. Default 60,000.
   */
  readonly maxRetryAfterMs?: number | undefined;
  /**
   * Decides alone whether an error is worth a retry; `attempt` is the one that would follow,
   * 1 for the first. Default: what the error itself says (`retryable`); errors of others are not.
   */
  readonly retryIf?: ((error: unknown, attempt: number) => boolean) | undefined;
  /** Shared by many operations, limits their retries altogether. Default: no limit. */
  readonly budget?: RetryBudget | undefined;
  /** Called before each delay. What it throws ends the stream. */
  readonly onRetry?: ((notice: RetryNotice) => void) | undefined;
  /** From 0 (inclusive) to 1 (exclusive), for the jitter. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/** {@link RetryOptions}, checked and complete. */
export interface ResolvedRetry extends BackoffPolicy {
  readonly maxRetries: number;
  readonly maxRetryAfterMs: number;
  readonly retryIf: (error: unknown, attempt: number) => boolean;
  readonly budget: RetryBudget;
  readonly onRetry: (notice: RetryNotice) => void;
  readonly random: () => number;
}

/** Defaults of {@link RetryOptions}. */
export const RETRY_DEFAULTS = Object.freeze({
  maxRetries: 5,
  initialDelayMs: 100,
  maxDelayMs: 5000,
  factor: 2,
  jitter: 'full',
  maxRetryAfterMs: 60_000,
} as const);

const OPTIONS = [...Object.keys(RETRY_DEFAULTS), 'retryIf', 'budget', 'onRetry', 'random'];

const JITTERS: readonly Jitter[] = ['full', 'equal', 'none'];

const RETRIES: NumberRule = {
  min: 0,
  max: Infinity,
  integer: true,
  remedy: 'a whole number of retries after the first attempt (0 for none), or Infinity',
};

const FACTOR: NumberRule = {
  min: 1,
  max: Number.MAX_VALUE,
  integer: false,
  remedy: 'a number of at least 1 (1 keeps the delay constant)',
};

const UNLIMITED: RetryBudget = Object.freeze({
  deposit: () => undefined,
  tryWithdraw: () => true,
  tokens: Infinity,
});

/**
 * Checks retry options and fills in what is left out.
 *
 * @throws EasConfigError naming the option, what it got and what to write instead.
 */
export function resolveRetryOptions(options: RetryOptions = {}): ResolvedRetry {
  assertOptions('retry', options, OPTIONS);
  const defaults = RETRY_DEFAULTS;
  const milliseconds = (name: 'initialDelayMs' | 'maxDelayMs' | 'maxRetryAfterMs') =>
    numberOption(`retry.${name}`, options[name], defaults[name], MILLISECONDS);
  const resolved: ResolvedRetry = {
    maxRetries: numberOption('retry.maxRetries', options.maxRetries, defaults.maxRetries, RETRIES),
    initialDelayMs: milliseconds('initialDelayMs'),
    maxDelayMs: milliseconds('maxDelayMs'),
    factor: numberOption('retry.factor', options.factor, defaults.factor, FACTOR),
    jitter: choiceOption('retry.jitter', options.jitter, defaults.jitter, JITTERS),
    maxRetryAfterMs: milliseconds('maxRetryAfterMs'),
    retryIf: functionOption('retry.retryIf', options.retryIf, saysSo),
    budget: budgetOf(options.budget),
    onRetry: functionOption('retry.onRetry', options.onRetry, () => undefined),
    random: functionOption('retry.random', options.random, Math.random),
  };
  if (resolved.initialDelayMs > resolved.maxDelayMs) {
    throw new EasConfigError(
      `retry.initialDelayMs (${resolved.initialDelayMs}) is greater than ` +
        `retry.maxDelayMs (${resolved.maxDelayMs}); raise maxDelayMs or lower initialDelayMs.`,
    );
  }
  return Object.freeze(resolved);
}

function saysSo(error: unknown): boolean {
  return error instanceof EasError && error.retryable;
}

function budgetOf(budget: RetryBudget | undefined): RetryBudget {
  if (budget === undefined) return UNLIMITED;
  if (!hasMethods(budget, 'deposit', 'tryWithdraw')) {
    throw new EasConfigError(
      `retry.budget is ${shown(budget)}; write createRetryBudget({ … }), or leave it out.`,
    );
  }
  return budget;
}
