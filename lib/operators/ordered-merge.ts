import {
  defer,
  from,
  mergeMap,
  Observable,
  type ObservableInput,
  type OperatorFunction,
} from 'rxjs';
import type { Subscriber } from 'rxjs';
import { flag, wholeOrInfinity } from '../checks/index.js';

/** How many projections run at a time, and whether their results keep the input's order. */
export interface MergeOrder {
  readonly concurrency: number;
  readonly ordered: boolean;
}

/** The rules of a {@link MergeOrder}, as options of the operators that merge. */
export const orderRules = (concurrency: number, ordered: boolean) => ({
  concurrency: wholeOrInfinity(concurrency, 1),
  ordered: flag(ordered),
});

/**
 * `mergeMap` whose results can keep the order of the input. Projections still run side by side;
 * one that is ahead of its turn holds its results back and keeps its slot until the turn comes,
 * so at most `concurrency` results are ever held. An error ends the stream at once, whichever
 * projection's turn it is.
 */
export function orderedMerge<T, R>(
  project: (value: T) => ObservableInput<R>,
  { concurrency, ordered }: MergeOrder,
): OperatorFunction<T, R> {
  if (!ordered) return mergeMap((value: T) => project(value), concurrency);
  return (source) =>
    defer(() => {
      const inTurn = createQueue<R>();
      return source.pipe(mergeMap((value) => inTurn(from(project(value))), concurrency));
    });
}

/** A projection under way. */
interface Lane<R> {
  readonly out: Subscriber<R>;
  /** Results that came before their turn. */
  readonly held: R[];
  done: boolean;
}

/** Lines Observables up: they run when subscribed, but emit one after the other. */
function createQueue<R>(): (work: Observable<R>) => Observable<R> {
  // In the order of the input; whose turn it is comes first.
  const lanes: Lane<R>[] = [];
  let advancing = false;

  const advance = () => {
    // What happens while results are handed on (a new lane, more results, an end) is picked up
    // by the loop below. Recursion would break the order, and the stack for long queues.
    if (advancing) return;
    advancing = true;
    for (let first = lanes[0]; first !== undefined; first = lanes[0]) {
      while (first.held.length > 0) {
        for (const value of first.held.splice(0)) first.out.next(value);
      }
      if (!first.done) break;
      lanes.shift();
      // Frees the slot: mergeMap starts the next projection in here.
      first.out.complete();
    }
    advancing = false;
  };

  return (work) =>
    new Observable<R>((out) => {
      const lane: Lane<R> = { out, held: [], done: false };
      lanes.push(lane);
      return work.subscribe({
        next: (value) => {
          lane.held.push(value);
          advance();
        },
        error: (error: unknown) => {
          out.error(error);
        },
        complete: () => {
          lane.done = true;
          advance();
        },
      });
    });
}
