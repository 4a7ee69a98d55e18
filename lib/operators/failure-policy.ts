import {
  catchError,
  EMPTY,
  from,
  ignoreElements,
  merge,
  mergeMap,
  type Observable,
  tap,
  throwError,
  timer,
} from 'rxjs';
import { complaint, delayMs } from '../checks/index.js';
import type { FailureDecision, ResolvedAck } from './ack-options.js';
import { ackRow, type AckTask } from './ack-task.js';
import type { AckableRow, NackReason } from './acknowledgeable.js';
import type { Attempts } from './attempts.js';
import { backoffDelayMs, type BackoffPolicy } from './backoff.js';
import { deadLetterRecord, type SendDeadLetter } from './dead-letter.js';
import { nackReasonOf, reasonTextOf } from './nack-reason.js';

/** Work that failed. */
export interface Failure<I> {
  readonly task: AckTask<I>;
  readonly error: unknown;
}

interface FailedRow {
  readonly row: AckableRow;
  /** How often it has failed in this process, this time included. */
  readonly failures: number;
}

/** Between failures of the same row, so that it does not spin between queue and consumer. */
const POISON_BACKOFF: BackoffPolicy = Object.freeze({
  initialDelayMs: 100,
  maxDelayMs: 30_000,
  factor: 2,
  jitter: 'none',
});

/**
 * What follows a failure: rows are acknowledged, given back, or brought to the dead letters. The
 * result emits nothing, completes when all of that is done, and errors to end the stream.
 */
export function settleFailure<I>(
  { task, error }: Failure<I>,
  { decide, maxAttempts, sendDeadLetter }: ResolvedAck<I>,
  attempts: Attempts,
): Observable<never> {
  const failed = task.rows().map((row) => ({ row, failures: attempts.fail(row.index) }));
  const attempt = failed.reduce((most, { failures }) => Math.max(most, failures), 1);
  const decision = checked(decide(error, task.item, attempt));
  if (decision === 'rethrow') return throwError(() => error);
  if (decision === 'ack') {
    task.ack();
    for (const index of task.indexes()) attempts.forget(index);
    return EMPTY;
  }
  const delayOf = ({ failures }: FailedRow) => {
    if (decision !== 'nack') return decision.nackAfterMs;
    return sendDeadLetter === undefined ? poisonDelayMs(failures) : 0;
  };
  const back = failed.filter(({ failures }) => failures < maxAttempts);
  const givenBack = giveBack(task, back, nackReasonOf(error), delayOf);
  if (sendDeadLetter === undefined) return givenBack;
  const dead = failed.filter(({ failures }) => failures >= maxAttempts);
  const buried = from(dead).pipe(
    mergeMap((row) => bury(task, row, { error, maxAttempts, sendDeadLetter, attempts })),
  );
  return merge(givenBack, buried);
}

/** Gives rows back, those of the same delay together. */
function giveBack<I>(
  task: AckTask<I>,
  failed: readonly FailedRow[],
  reason: NackReason,
  delayOf: (row: FailedRow) => number,
): Observable<never> {
  const byDelay = new Map<number, AckableRow[]>();
  for (const one of failed) {
    const delayMs = delayOf(one);
    const rows = byDelay.get(delayMs);
    if (rows === undefined) byDelay.set(delayMs, [one.row]);
    else rows.push(one.row);
  }
  return from(byDelay).pipe(
    mergeMap(([delayMs, rows]) => {
      if (delayMs > 0) {
        return timer(delayMs).pipe(tap(() => task.nack(rows, reason)));
      }
      task.nack(rows, reason);
      return EMPTY;
    }),
    ignoreElements(),
  );
}

interface Burial {
  readonly error: unknown;
  readonly maxAttempts: number;
  readonly sendDeadLetter: SendDeadLetter;
  readonly attempts: Attempts;
}

/** Brings a row to the dead letters and acknowledges it; gives it back when that fails. */
function bury<I>(
  task: AckTask<I>,
  dead: FailedRow,
  { error, maxAttempts, sendDeadLetter, attempts }: Burial,
): Observable<never> {
  const { row, failures } = dead;
  return sendDeadLetter(deadLetterRecord(row, failures, error)).pipe(
    ignoreElements(),
    tap({
      complete: () => {
        ackRow(row);
        attempts.forget(row.index);
      },
    }),
    catchError((why: unknown) => {
      const reason: NackReason = { code: 'DeadLetterFailed', reason: reasonTextOf(why) };
      // The row has come to its last attempt; how often it was there sets the pace from now on.
      return giveBack(task, [dead], reason, () => poisonDelayMs(failures - maxAttempts + 1));
    }),
  );
}

/** At once the first time, then after 100, 200, 400 ms and so on. */
function poisonDelayMs(failures: number): number {
  return failures < 2 ? 0 : backoffDelayMs(POISON_BACKOFF, failures - 1, () => 1);
}

const DELAY = delayMs();

function checked(decision: FailureDecision): FailureDecision {
  const given: unknown = decision;
  if (given === 'ack' || given === 'nack' || given === 'rethrow') return given;
  if (typeof given !== 'object' || given === null) {
    const remedy = `"ack", "nack", "rethrow" or { nackAfterMs }`;
    throw complaint('What onError decided', given, remedy);
  }
  const { nackAfterMs }: { nackAfterMs?: unknown } = given;
  return { nackAfterMs: DELAY.check('The nackAfterMs that onError decided', nackAfterMs) };
}
