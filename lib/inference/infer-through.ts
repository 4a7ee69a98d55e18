import {
  catchError,
  defer,
  type Observable,
  type ObservableInput,
  type ObservedValueOf,
  type OperatorFunction,
} from 'rxjs';
import { callback, options as optionsOf, refusal, type Rules, show } from '../checks/index.js';
import { orderedMerge, orderRules } from '../operators/ordered-merge.js';
import type { PutsOne } from '../operators/put-to.js';
import type { Tags } from '../options/tags.js';
import { AsyncInference, type Inferable, type InferredOf } from './async-inference.js';
import { INFERENCE_RULES, MARK_RULES, QUEUE_RULES, type InferenceSettings } from './options.js';
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

export const INFER_THROUGH = optionsOf('inferThrough', {
  ...INFERENCE_RULES,
  ...MARK_RULES,
  ...orderRules(64, true),
  onError: callback<(error: unknown, request: never) => ObservableInput<unknown>>(rethrow),
} satisfies Rules<InferThroughOptions<unknown>>);

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
  QUEUE_RULES.input.check('The first argument of inferThrough', input);
  QUEUE_RULES.sink.check('The second argument of inferThrough', sink);
  const settings = INFER_THROUGH.resolve(options);
  const { tags, priority, timeoutMs, window, index, unclaimed, idleMs } = settings;
  const { onError = rethrow } = options;
  if (tags['requestId'] !== undefined) {
    const what = `is ${show(tags['requestId'])}`;
    const remedy = 'leave it out; each request has an id of its own';
    throw refusal('inferThrough.tags.requestId', what, remedy);
  }
  const call = { tags, ...(priority === undefined ? {} : { priority }) };
  // One for all subscriptions: it has no watch but while a request waits.
  const inference = new AsyncInference({
    input,
    sink,
    timeoutMs,
    window,
    index,
    unclaimed,
    idleMs,
  });
  const infer = (request: Req): Observable<InferredOf<Req> | ObservedValueOf<R>> =>
    // Deferred, so that a request which is refused before it is put can be replaced as well.
    defer(() => inference.infer<Req>(request, call)).pipe(
      catchError((error: unknown) => onError(error, request)),
    );
  return orderedMerge(infer, settings);
}

function rethrow(error: unknown): never {
  throw error;
}
