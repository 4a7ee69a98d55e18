import {
  catchError,
  defer,
  EMPTY,
  type MonoTypeOperatorFunction,
  type Observable,
  repeat,
  switchMap,
  timer,
} from 'rxjs';
import { EasHttpError } from '../errors/index.js';
import { backoffDelayMs } from './backoff.js';
import {
  type ResolvedRetry,
  resolveRetryOptions,
  type RetryNotice,
  type RetryOptions,
} from './retry-options.js';

/**
 * Subscribes again to a source that failed, after a delay that grows from one retry to the next.
 *
 * Retries follow the error's `retryable` (or `retryIf`), wait at least as long as `Retry-After`
 * asks, and stop when unsubscribed. The failed attempt is torn down before its delay starts.
 * When retries are used up, the last error stands. As with rxjs's `retry`, values that an attempt
 * emitted before it failed are not taken back: the next attempt may emit them again.
 *
 * @throws EasConfigError at once, for an option that cannot work.
 *
 * @example
 * client.predict(request).pipe(retryWithBackoff({ maxRetries: 3, maxDelayMs: 1000 }));
 */
export function retryWithBackoff<T>(options: RetryOptions = {}): MonoTypeOperatorFunction<T> {
  return retryBy(resolveRetryOptions(options, 'retryWithBackoff'));
}

function retryBy<T>(policy: ResolvedRetry): MonoTypeOperatorFunction<T> {
  return (source) =>
    defer(() => {
      policy.budget.deposit();
      const retries = new Retries(policy);
      // Nearly every first attempt succeeds, and pays for no more than this.
      return source.pipe(catchError((error: unknown) => retries.after(error, source)));
    });
}

/** What follows the first attempt of one operation, for which the budget has its deposit. */
export class Retries {
  readonly #policy: ResolvedRetry;
  readonly #notify: ((notice: RetryNotice) => void) | undefined;
  #count = 0;

  /** @param notify hears of a retry after `onRetry` */
  constructor(policy: ResolvedRetry, notify?: (notice: RetryNotice) => void) {
    this.#policy = policy;
    this.#notify = notify;
  }

  /** Attempts anew after `error`, when its delay is over; throws the error when it stands. */
  after<T>(error: unknown, source: Observable<T>): Observable<T> {
    const delayAfter = (later: unknown): number => this.delayAfter(later);
    return timer(this.delayAfter(error)).pipe(switchMap(() => repeated(source, delayAfter)));
  }

  /** Tells of the next attempt, and how long to wait for it, in ms; throws the error when it stands. */
  delayAfter(error: unknown): number {
    const attempt = this.#count + 1;
    const delayMs = delayBeforeRetry(this.#policy, error, attempt);
    if (delayMs === undefined) throw error;
    this.#count = attempt;
    const notice = { error, attempt, delayMs };
    this.#policy.onRetry(notice);
    this.#notify?.(notice);
    return delayMs;
  }
}

/**
 * Attempts until one succeeds, or its error stands. A failure worth a retry ends its attempt like a
 * completion, and `repeat` starts the next: unlike `retry`, it unsubscribes the old attempt first
 * and only then starts the delay.
 */
function repeated<T>(source: Observable<T>, delayAfter: (error: unknown) => number): Observable<T> {
  let pendingMs: number | undefined;
  return source.pipe(
    catchError((error: unknown) => {
      pendingMs = delayAfter(error);
      return EMPTY;
    }),
    repeat({
      delay: () => {
        const delayMs = pendingMs;
        pendingMs = undefined;
        return delayMs === undefined ? EMPTY : timer(delayMs);
      },
    }),
  );
}

/** How long to wait before trying again, in milliseconds; nothing when the error stands. */
function delayBeforeRetry(
  policy: ResolvedRetry,
  error: unknown,
  attempt: number,
): number | undefined {
  const askedMs = error instanceof EasHttpError ? (error.retryAfterMs ?? 0) : 0;
  if (attempt > policy.maxRetries) return undefined;
  if (!policy.retryIf(error, attempt)) return undefined;
  if (askedMs > policy.maxRetryAfterMs) return undefined;
  // Last, because it takes a token: only a retry that will happen may cost one.
  if (!policy.budget.tryWithdraw()) return undefined;
  return Math.max(askedMs, backoffDelayMs(policy, attempt, policy.random));
}
