import { optional, options, refusal, rule, type Rules, whole } from '../checks/index.js';
import {
  DEAD_LETTER,
  type DeadLetter,
  deadLetterSender,
  type SendDeadLetter,
} from './dead-letter.js';
import { type MergeOrder, orderRules } from './ordered-merge.js';

/**
 * What becomes of a failure: `ack` gives the record up for good, `nack` gives it back to be pushed
 * again, `rethrow` ends the stream, `nackAfterMs` gives it back after so many milliseconds.
 */
export type FailureDecision = 'ack' | 'nack' | 'rethrow' | { readonly nackAfterMs: number };

/** Decides per failure; `attempt` is how often it failed in this process, 1 for the first time. */
export type DecideFailure<I> = (error: unknown, item: I, attempt: number) => FailureDecision;

/** Options of `ackMap` (where an item is a batch) and `ackEach` (where it is a row). */
export interface AckOptions<I> {
  /** Items worked on at a time. Default: 1 in `ackMap`, 16 in `ackEach`. */
  readonly concurrency?: number | undefined;
  /** Whether results keep the order of the items; acknowledgements never wait. Default: false. */
  readonly ordered?: boolean | undefined;
  /**
   * What becomes of an item whose work failed. What a function throws ends the stream.
   * Default: 'nack', at once the first time; from the second failure of a row on after 100 ms,
   * doubled each time up to 30 s, so that a poison record does not spin.
   */
  readonly onError?: 'nack' | 'rethrow' | DecideFailure<I> | undefined;
  /** Failures after which a row that would be given back goes to `deadLetter`. Default: 5. */
  readonly maxAttempts?: number | undefined;
  /**
   * Takes rows that failed `maxAttempts` times in this process; they are acknowledged when it
   * completes, and given back when it fails. Until then a failed row is given back at once.
   * Default: none, rows are given back for ever.
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

const rulesOf = (concurrency: number) =>
  ({
    ...orderRules(concurrency, false),
    onError: rule<'nack' | 'rethrow' | DecideFailure<never>>(
      'nack',
      '"nack", "rethrow" or a function of (error, item, attempt)',
      (value) => value === 'nack' || value === 'rethrow' || typeof value === 'function',
    ),
    maxAttempts: whole(5, 1),
    deadLetter: optional(DEAD_LETTER),
  }) satisfies Rules<AckOptions<unknown>>;

/** The options of both operators. */
export const ACK = {
  ackMap: options('ackMap', rulesOf(1)),
  ackEach: options('ackEach', rulesOf(16)),
};

/**
 * Checks options and fills in what is left out.
 *
 * @throws EasConfigError naming the option, what it got and what to write instead.
 */
export function resolveAckOptions<I>(
  place: 'ackMap' | 'ackEach',
  given: AckOptions<I>,
): ResolvedAck<I> {
  const { concurrency, ordered, maxAttempts, deadLetter } = ACK[place].resolve(given);
  if (deadLetter === undefined && given.maxAttempts !== undefined) {
    const remedy = 'give both or neither';
    throw refusal(`${place}.maxAttempts`, 'is without deadLetter, which takes such rows', remedy);
  }
  if (deadLetter !== undefined && given.onError === 'rethrow') {
    const what = 'is never used with onError: "rethrow", which ends the stream at once';
    throw refusal(`${place}.deadLetter`, what, 'leave one of them out');
  }
  const { onError = 'nack' } = given;
  return Object.freeze({
    concurrency,
    ordered,
    decide: typeof onError === 'function' ? onError : () => onError,
    maxAttempts: deadLetter === undefined ? Infinity : maxAttempts,
    sendDeadLetter: deadLetter === undefined ? undefined : deadLetterSender(deadLetter),
  });
}
