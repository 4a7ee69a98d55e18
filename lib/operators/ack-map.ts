import { map, type ObservableInput, type ObservedValueOf, type OperatorFunction } from 'rxjs';
import { callback } from '../checks/index.js';
import { type AckOptions, resolveAckOptions } from './ack-options.js';
import { taskOfBatch } from './ack-task.js';
import { ackWhenDone } from './ack-when-done.js';
import type { AckableBatch } from './acknowledgeable.js';
import { createAttempts } from './attempts.js';

const PROJECT = callback(undefined, 'a function, as in ackMap((batch) => …, { … })');

/**
 * Works on each batch and emits the work's values. When the work completes its batch is
 * acknowledged; when it errors, the batch is given back with code and reason from the error, and
 * the stream goes on (see `onError`). A failure counts for every row of the batch: those that
 * failed `maxAttempts` times go to `deadLetter`, the others are given back.
 *
 * Unsubscribing cancels the work under way and neither acknowledges nor gives back; so does a
 * `take(1)` that is satisfied before the work completes. Rows that did not decode are in the
 * batch with their `error`: completing acknowledges them too. Failures are counted for the
 * source the operator is applied to, over all its subscriptions.
 *
 * @throws EasConfigError at once, for an option that cannot work.
 *
 * @example
 * queue.watch({ window: 256 }).pipe(ackMap((batch) => save(batch.table), { concurrency: 4 }));
 */
export function ackMap<B extends AckableBatch, O extends ObservableInput<unknown>>(
  project: (batch: B) => O,
  options: AckOptions<B> = {},
): OperatorFunction<B, ObservedValueOf<O>> {
  PROJECT.check('The first argument of ackMap', project);
  const resolved = resolveAckOptions('ackMap', options);
  return (source) => {
    const work$ = source.pipe(
      map((batch) => ({ task: taskOfBatch(batch), run: () => project(batch) })),
    );
    return ackWhenDone(work$, resolved, createAttempts());
  };
}
