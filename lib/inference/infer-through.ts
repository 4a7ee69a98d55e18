import {
  catchError,
  defer,
  type Observable,
  type ObservableInput,
  type ObservedValueOf,
  type OperatorFunction,
} from 'rxjs';
import { orderedMerge } from '../operators/ordered-merge.js';
import type { PutsOne } from '../operators/put-to.js';
import {
  badOption,
  checkBoolean,
  checkInteger,
  checkKnown,
  checkOptionsObject,
} from '../options/check.js';
import type { Tags } from '../options/tags.js';
import { AsyncInference, type Inferable, type InferredOf } from './async-inference.js';
import { resolveInfer, SETTING_NAMES, type InferenceSettings } from './options.js';
import type { WatchesResults } from './result.js';

/** Options of {@link inferThrough}. */
export interface InferThroughOptions<
  Req = Inferable,
  R extends ObservableInput<unknown> = ObservableInput<unknown>,
> extends InferenceSettings {
  /** Requests under way at a time. Default: 64. */
  readonly concurrency?: number;
  /** Whether answers keep the order of the requests. Default: true. */
  readonly ordered?: boolean;
  /** Tags of every request; its `requestId` is its own. Default: none. */
  readonly tags?: Tags;
  /** Requests of a higher priority overtake others. Default: the queue's. */
  readonly priority?: number;
  /** What takes the place of a failed request. Default: its error ends the stream. */
  readonly onError?: (error: unknown, request: Req) => R;
}

/** Defaults of {@link InferThroughOptions}. */
export const INFER_THROUGH_DEFAULTS = Object.freeze({ concurrency: 64, ordered: true });

/**
 * Asks an asynchronous service for each request of the stream and emits the answers, several under
 * way at a time, all through one watch of the sink. In order, an answer that is ahead of its turn
 * keeps its slot until the turn comes. The error of one request ends the stream and gives the
 * others up, unless `onError` replaces it. Requests that come faster than they are answered wait in
 * memory.
 *
 * @throws EasConfigError at once, for an option that cannot work.
 *
 * @example
 * images$.pipe(inferThrough(input, sink, { concurrency: 256, unclaimed: 'ack' }));
 */
export function inferThrough<Req extends Inferable, R extends ObservableInput<unknown> = never>(
  input: PutsOne<unknown>,
  sink: WatchesResults,
  options: InferThroughOptions<Req, R> = {},
): OperatorFunction<Req, InferredOf<Req> | ObservedValueOf<R>> {
  checkOptionsObject('inferThrough options', options);
  const { concurrency, ordered, tags, priority, onError = rethrow, ...settings } = options;
  checkKnown('inferThrough', settings, SETTING_NAMES);
  const D = INFER_THROUGH_DEFAULTS;
  const order = {
    concurrency:
      concurrency === Infinity
        ? Infinity
        : checkInteger('concurrency', concurrency ?? D.concurrency, 1),
    ordered: checkBoolean('ordered', ordered ?? D.ordered),
  };
  const call = {
    ...(tags === undefined ? {} : { tags }),
    ...(priority === undefined ? {} : { priority }),
  };
  checkCall(call);
  if (typeof onError !== 'function')
    throw badOption('onError', onError, 'write a function, or leave it out');
  // One for all subscriptions: it has a watch only while requests wait.
  const inference = new AsyncInference({ ...settings, input, sink });
  const infer = (request: Req): Observable<InferredOf<Req> | ObservedValueOf<R>> =>
    // Deferred, so that a request which is refused before it is put can be replaced as well.
    defer(() => inference.infer<Req>(request, call)).pipe(
      catchError((error: unknown) => onError(error, request)),
    );
  return orderedMerge(infer, order);
}

function checkCall(call: { readonly tags?: Tags; readonly priority?: number }): void {
  const { tags } = resolveInfer(call, 1);
  if (tags['requestId'] === undefined) return;
  throw badOption(
    'tags.requestId',
    tags['requestId'],
    'leave it out; each request has an id of its own',
  );
}

function rethrow(error: unknown): never {
  throw error;
}
