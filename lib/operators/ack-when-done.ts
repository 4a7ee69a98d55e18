import {
  catchError,
  defer,
  EMPTY,
  merge,
  mergeMap,
  type Observable,
  type ObservableInput,
  type ObservedValueOf,
  Subject,
  tap,
} from 'rxjs';
import type { ResolvedAck } from './ack-options.js';
import type { AckTask } from './ack-task.js';
import type { Attempts } from './attempts.js';
import { type Failure, settleFailure } from './failure-policy.js';
import { orderedMerge } from './ordered-merge.js';

/** A task with the user's work on it. */
export interface Work<I, O> {
  readonly task: AckTask<I>;
  /** What it throws is a failure as well. */
  readonly run: () => O;
}

/**
 * Runs each work and emits its values; acknowledges its task when it completes, and settles the
 * failure when it errors. Unsubscribing does neither.
 *
 * What waits here (tasks for a slot, failed rows for their delay or dead letter) is bounded by
 * the window of the watch: rows that are not acknowledged are not replaced.
 */
export function ackWhenDone<I, O extends ObservableInput<unknown>>(
  work$: Observable<Work<I, O>>,
  options: ResolvedAck<I>,
  attempts: Attempts,
): Observable<ObservedValueOf<O>> {
  return defer(() => {
    // Failures are settled beside the work, so that one which waits holds no slot and no turn.
    const failures = new Subject<Failure<I>>();
    const settling$ = failures.pipe(
      mergeMap((failure) => settleFailure(failure, options, attempts)),
    );
    const values$ = work$.pipe(
      orderedMerge(
        ({ task, run }) =>
          defer(run).pipe(
            tap({ complete: () => succeed(task, attempts) }),
            catchError((error: unknown) => {
              failures.next({ task, error });
              return EMPTY;
            }),
          ),
        options,
      ),
      tap({ complete: () => failures.complete() }),
    );
    // In this order: the source may emit, and its work fail, while it is being subscribed.
    return merge(settling$, values$);
  });
}

function succeed<I>(task: AckTask<I>, attempts: Attempts): void {
  task.ack();
  // Almost always nothing has failed, and big batches need not be walked through.
  if (attempts.size === 0) return;
  for (const index of task.indexes()) attempts.forget(index);
}
