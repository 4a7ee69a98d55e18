import { group, also, oneOf, optional, type Rule, type Rules } from '../checks/index.js';
import {
  checkDelays,
  RETRY_RULES,
  type ResolvedRetry,
  type RetryOptions,
} from './retry-options.js';

/**
 * When a put is sent again: `safe`, only what certainly was not stored, so that a record whose fate
 * is unknown is an error; `at-least-once`, that record, too, which may then be stored twice.
 */
export type PutRepeat = 'safe' | 'at-least-once';

/** What one put may set differently from its client. */
export interface PutRetryOptions {
  /** What is sent again; how often and when is the client's. Default: the client's. */
  readonly put?: PutRepeat | undefined;
}

/** When and how often the operations of a queue are tried again. */
export interface QueueRetryOptions extends RetryOptions {
  /**
   * `at-least-once`: a put is sent again although it may be stored already. Each of its attempts
   * has the same tag `requestId`, one that is made where the record has none, by which its consumers
   * know a record that they had before. Default: 'safe'.
   */
  readonly put?: PutRepeat | undefined;
}

const PUT_REPEATS = ['safe', 'at-least-once'] as const;

export const PUT_RETRY_RULES = {
  put: optional(oneOf<PutRepeat>(undefined, PUT_REPEATS)),
} satisfies Rules<PutRetryOptions>;

/** What one put sets differently, as an option of it. */
export const PUT_RETRY = group(PUT_RETRY_RULES);

/** {@link QueueRetryOptions}, checked and complete. */
export interface ResolvedQueueRetry extends ResolvedRetry {
  readonly put: PutRepeat;
}

export const QUEUE_RETRY_RULES = {
  ...RETRY_RULES,
  put: oneOf<PutRepeat>('safe', PUT_REPEATS),
} satisfies Rules<QueueRetryOptions>;

/** The same of a queue, as an option of its client. */
export const QUEUE_RETRY: Rule<ResolvedQueueRetry, QueueRetryOptions> = also(
  group(QUEUE_RETRY_RULES),
  checkDelays,
);
