import { mergeMap, type ObservableInput, type ObservedValueOf, type OperatorFunction } from 'rxjs';
import { callback } from '../checks/index.js';
import { type AckOptions, resolveAckOptions } from './ack-options.js';
import { taskOfRow } from './ack-task.js';
import { ackWhenDone } from './ack-when-done.js';
import type { AckableBatch } from './acknowledgeable.js';
import { createAttempts } from './attempts.js';

/** The kind of row a batch holds. */
export type RowOf<B> = B extends AckableBatch<infer Row> ? Row : never;

const PROJECT = callback(undefined, 'a function, as in ackEach((row) => …, { … })');

/**
 * Works on each row of each batch and emits the work's values. When the work completes its row
 * is acknowledged; when it errors, the row is given back with code and reason from the error, and
 * the stream goes on (see `onError`). A row that did not decode counts as failed with its
 * `error`, without work. A row that failed `maxAttempts` times goes to `deadLetter`.
 *
 * Unsubscribing cancels the work under way and neither acknowledges nor gives back. Failures are
 * counted for the source the operator is applied to, over all its subscriptions.
 *
 * @throws EasConfigError at once, for an option that cannot work.
 *
 * @example
 * queue.watch().pipe(ackEach((row) => handle(row.json()), { deadLetter: poisonQueue }));
 */
export function ackEach<B extends AckableBatch, O extends ObservableInput<unknown>>(
  project: (row: RowOf<B>, batch: B) => O,
  options: AckOptions<RowOf<B>> = {},
): OperatorFunction<B, ObservedValueOf<O>> {
  PROJECT.check('The first argument of ackEach', project);
  const resolved = resolveAckOptions('ackEach', options);
  return (source) => {
    const workOn = (row: RowOf<B>, batch: B) => ({
      task: taskOfRow(row),
      run: () => {
        if (row.error !== null) throw row.error;
        return project(row, batch);
      },
    });
    // Iterated by hand: rxjs takes whatever has a length for an array, and a batch has one.
    const rowsOf = (batch: B) =>
      Array.from(batch as Iterable<RowOf<B>>, (row) => workOn(row, batch));
    return ackWhenDone(source.pipe(mergeMap(rowsOf)), resolved, createAttempts());
  };
}
