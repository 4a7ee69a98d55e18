import { EasConfigError } from '../errors/index.js';
import {
  assertOptions,
  booleanOption,
  CONCURRENCY,
  numberOption,
  type NumberRule,
  shown,
} from './checks.js';
import { type DeadLetter, deadLetterSender, type SendDeadLetter } from './dead-letter.js';
import type { MergeOrder } from './ordered-merge.js';

/**
 * What becomes of a failure: `ack` gives the record up for good, `nack` gives it back to be pushed
 * again, `rethrow` ends the stream, `nackAfterMs` gives it back after so many milliseconds.
 */
export type FailureDecision = 'ack' | 'nack' | 'rethrow' | { readonly nackAfterMs: number };

/** Decides per failure; `attempt` is how often it failed in this process, 1 for the first time. */
export type DecideFailure<I> = (error: unknown, item: I, attempt: number) => FailureDecision;

/** Options of `ackMap` (where an item is a batch) and `ackEach` (where it is a row). */
export interface AckOptions<I> {
  /** Items worked on at a time. Default 1 in `ackMap`, 16 in `ackEach`. */
  readonly concurrency?: number | undefined;
  /** Whether results keep the order of the items; acknowledgements never wait. Default false. */
  readonly ordered?: boolean | undefined;
  /**
   * What becomes of an item whose work failed. What a function throws ends the stream.
   * Default `nack`: at once the first time; from the second failure of a row on after 100 ms,
   * doubled each time up to 30 s, so that a poison record does not spin.
   */
  readonly onError?: 'nack' | 'rethrow' | DecideFailure<I> | undefined;
  /** Failures after which a row that would be given back goes to `deadLetter`. Default 5. */
  readonly maxAttempts?: number | undefined;
  /**
   * Takes rows that failed `maxAttempts` times in this process; they are acknowledged when it
   * completes, and given back when it fails. Until then a failed row is given back at once.
   * Default none: rows are given back for ever.
   */
  readonly deadLetter?: DeadLetter | undefined;
}

/** {@link AckOptions}, checked and complete. */
export interface ResolvedAck<I> extends MergeOrder {
  readonly decide: DecideFailure<I>;
  /** Infinity when there is no dead letter. */
  readonly maxAttempts: number;
  readonly sendDeadLetter: SendDeadLetter | undefined;
}

/** Defaults of {@link AckOptions}. */
export const ACK_DEFAULTS = Object.freeze({
  batchConcurrency: 1,
  rowConcurrency: 16,
  ordered: false,
  onError: 'nack',
  maxAttempts: 5,
} as const);

const OPTIONS = ['concurrency', 'ordered', 'onError', 'maxAttempts', 'deadLetter'];

const ATTEMPTS: NumberRule = {
  min: 1,
  max: Number.MAX_SAFE_INTEGER,
  integer: true,
  remedy: 'a whole number of failures, at least 1',
};

/**
 * Checks options and fills in what is left out.
 *
 * @throws EasConfigError naming the option, what it got and what to write instead.
 */
export function resolveAckOptions<I>(
  operator: 'ackMap' | 'ackEach',
  options: AckOptions<I>,
): ResolvedAck<I> {
  assertOptions(operator, options, OPTIONS);
  const { deadLetter, onError } = options;
  const { batchConcurrency, rowConcurrency, ordered, maxAttempts } = ACK_DEFAULTS;
  if (deadLetter === undefined && options.maxAttempts !== undefined) {
    throw new EasConfigError(
      `${operator}.maxAttempts needs a deadLetter, which takes the records that failed so often; ` +
        'give both or neither.',
    );
  }
  if (deadLetter !== undefined && onError === 'rethrow') {
    throw new EasConfigError(
      `${operator}.deadLetter is never used with onError: 'rethrow', which ends the stream at the ` +
        'first failure; leave one of them out.',
    );
  }
  const concurrency = operator === 'ackMap' ? batchConcurrency : rowConcurrency;
  return Object.freeze({
    concurrency: numberOption(
      `${operator}.concurrency`,
      options.concurrency,
      concurrency,
      CONCURRENCY,
    ),
    ordered: booleanOption(`${operator}.ordered`, options.ordered, ordered),
    decide: decisionOf(operator, onError),
    maxAttempts:
      deadLetter === undefined
        ? Infinity
        : numberOption(`${operator}.maxAttempts`, options.maxAttempts, maxAttempts, ATTEMPTS),
    sendDeadLetter: deadLetter === undefined ? undefined : deadLetterSender(deadLetter),
  });
}

function decisionOf<I>(operator: string, onError: AckOptions<I>['onError']): DecideFailure<I> {
  const given = onError ?? ACK_DEFAULTS.onError;
  if (typeof given === 'function') return given;
  // Plain JavaScript may pass any text.
  const text: string = given;
  if (text !== 'nack' && text !== 'rethrow') {
    throw new EasConfigError(
      `${operator}.onError is ${shown(given)}; write 'nack', 'rethrow' or a function of ` +
        '(error, item, attempt).',
    );
  }
  return () => text;
}
