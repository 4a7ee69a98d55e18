import {
  also,
  callback,
  complaint,
  delayMs,
  group,
  number,
  oneOf,
  type Rule,
  type Rules,
  usualOf,
  wholeOrInfinity,
  withMethods,
} from '../checks/index.js';
import { EasError } from '../errors/index.js';
import type { BackoffPolicy, Jitter } from './backoff.js';
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
  /** Attempts after the first one; 0 is one attempt in all, `Infinity` never gives up. Default: 5. */
  readonly maxRetries?: number | undefined;
  /** The delay before the first retry, in milliseconds, before jitter. Default: 100. */
  readonly initialDelayMs?: number | undefined;
  /** What no computed delay exceeds, in milliseconds. Default: 5000. */
  readonly maxDelayMs?: number | undefined;
  /** What each delay is multiplied with for the next; at least 1. Default: 2. */
  readonly factor?: number | undefined;
  /** `full`: anywhere from 0 to the delay; `equal`: its upper half; `none`. Default: 'full'. */
  readonly jitter?: Jitter | undefined;
  /**
   * The longest `Retry-After` that is waited for, in milliseconds; a service that asks for more
   * has its error given up at once. Default: 60,000.
   */
  readonly maxRetryAfterMs?: number | undefined;
  /**
   * Decides alone whether an error is worth a retry; `attempt` is the one that would follow,
   * 1 for the first. Default: what the error itself says (`retryable`); errors of others are not.
   */
  readonly retryIf?: ((error: unknown, attempt: number) => boolean) | undefined;
  /** Shared by many operations, limits their retries altogether. Default: no limit. */
  readonly budget?: RetryBudget | undefined;
  /** Called before each delay. What it throws ends the stream. Default: nothing is called. */
  readonly onRetry?: ((notice: RetryNotice) => void) | undefined;
  /** From 0 (inclusive) to 1 (exclusive), for the jitter. Default: `Math.random`. */
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

const UNLIMITED: RetryBudget = Object.freeze({
  deposit: () => undefined,
  tryWithdraw: () => true,
  tokens: Infinity,
});

/** The rules of {@link RetryOptions}. */
export const RETRY_RULES = {
  maxRetries: wholeOrInfinity(5, 0),
  initialDelayMs: delayMs(100),
  maxDelayMs: delayMs(5_000),
  factor: number(2, 1),
  jitter: oneOf<Jitter>('full', ['full', 'equal', 'none']),
  maxRetryAfterMs: delayMs(60_000),
  retryIf: callback<(error: unknown, attempt: number) => boolean>(saysSo),
  budget: withMethods<RetryBudget>(
    UNLIMITED,
    ['deposit', 'tryWithdraw'],
    'createRetryBudget({ … })',
  ),
  onRetry: callback<(notice: RetryNotice) => void>(() => undefined),
  random: callback<() => number>(Math.random),
} satisfies Rules<RetryOptions>;

/** How often and when to try again, as an option of others. */
export const RETRY: Rule<ResolvedRetry, RetryOptions> = also(group(RETRY_RULES), checkDelays);

const USUAL = usualOf(RETRY_RULES);

/** Defaults of {@link RetryOptions}. */
export const RETRY_DEFAULTS = Object.freeze({
  maxRetries: USUAL.maxRetries,
  initialDelayMs: USUAL.initialDelayMs,
  maxDelayMs: USUAL.maxDelayMs,
  factor: USUAL.factor,
  jitter: USUAL.jitter,
  maxRetryAfterMs: USUAL.maxRetryAfterMs,
});

/**
 * Checks retry options and fills in what is left out.
 *
 * @param place what takes them, with which their full names begin
 * @throws EasConfigError naming the option, what it got and what to write instead.
 */
export function resolveRetryOptions(given?: RetryOptions, place = 'retry'): ResolvedRetry {
  return given === undefined ? USUAL : RETRY.check(place, given);
}

/** Looks at the two limits of a delay together. */
export function checkDelays(name: string, { initialDelayMs, maxDelayMs }: BackoffPolicy): void {
  if (initialDelayMs <= maxDelayMs) return;
  const remedy = `at most ${maxDelayMs}, the maxDelayMs, or raise that`;
  throw complaint(`${name}.initialDelayMs`, initialDelayMs, remedy);
}

function saysSo(error: unknown): boolean {
  return error instanceof EasError && error.retryable;
}
