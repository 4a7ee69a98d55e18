export { abortWith } from './abort-with.js';
export { type BackoffPolicy, type Jitter } from './backoff.js';
export { createRetryBudget, type RetryBudget, type RetryBudgetOptions } from './retry-budget.js';
export {
  type ResolvedRetry,
  RETRY_DEFAULTS,
  type RetryNotice,
  type RetryOptions,
} from './retry-options.js';
export { retryOn, type RetryCondition } from './retry-on.js';
export type { PutRepeat, PutRetryOptions, QueueRetryOptions } from './put-retry.js';
export { retryWithBackoff } from './retry-with-backoff.js';
export { fromAbortable } from './from-abortable.js';
export {
  type EncodableRequest,
  predictWith,
  type PredictsOne,
  type PredictWithOptions,
  type ResponseOf,
} from './predict-with.js';
export {
  type MarkedRecord,
  type PutMarks,
  type PutResult,
  type PutsOne,
  putTo,
  type PutToOptions,
  type RecordToPut,
} from './put-to.js';
export type {
  AckableBatch,
  AckableRow,
  AckTarget,
  NackReason,
  Settlement,
} from './acknowledgeable.js';
export type { AckOptions, DecideFailure, FailureDecision } from './ack-options.js';
export type { DeadLetter, DeadLetterQueue, DeadLetterRecord } from './dead-letter.js';
export { ackMap } from './ack-map.js';
export { ackEach, type RowOf } from './ack-each.js';
