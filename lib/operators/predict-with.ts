import {
  catchError,
  defer,
  type Observable,
  type ObservableInput,
  type ObservedValueOf,
  type OperatorFunction,
} from 'rxjs';
import { EasConfigError } from '../errors/index.js';
import {
  assertOptions,
  booleanOption,
  CONCURRENCY,
  functionOption,
  hasMethods,
  numberOption,
} from './checks.js';
import { orderedMerge } from './ordered-merge.js';

/** A request that knows how it goes over the wire, and how its answer comes back. */
export interface EncodableRequest<Res> {
  encode(): Uint8Array;
  decode(body: Uint8Array): Res;
}

/** What answers one request; a `PredictClient` does. */
export interface PredictsOne<O> {
  predict<Res>(request: EncodableRequest<Res>, options?: O): Observable<Res>;
}

/** The response that belongs to a request. */
export type ResponseOf<Req> = Req extends EncodableRequest<infer Res> ? Res : never;

/** Options of {@link predictWith}. */
export interface PredictWithOptions<Req, O, R extends ObservableInput<unknown>> {
  /** Predictions under way at a time. Default 8. */
  readonly concurrency?: number | undefined;
  /** Whether responses keep the order of the requests. Default true. */
  readonly ordered?: boolean | undefined;
  /** Given to every prediction. Default: what the client was made with. */
  readonly options?: O | undefined;
  /** What takes the place of a failed prediction. Default: its error ends the stream. */
  readonly onError?: ((error: unknown, request: Req) => R) | undefined;
}

/** Defaults of {@link PredictWithOptions}. */
export const PREDICT_WITH_DEFAULTS = Object.freeze({ concurrency: 8, ordered: true });

const OPTIONS = [...Object.keys(PREDICT_WITH_DEFAULTS), 'options', 'onError'];

/**
 * Sends each request of the stream and emits its response, several at a time. In order, a
 * response that is ahead of its turn keeps its slot until the turn comes. The error of one
 * prediction ends the stream and cancels the others, unless `onError` replaces it. Unsubscribing
 * cancels everything under way. Requests that come faster than they are answered wait in memory:
 * a source that can be slowed down should be.
 *
 * @throws EasConfigError at once, for an option that cannot work.
 *
 * @example
 * images$.pipe(predictWith(client, { concurrency: 16, onError: () => EMPTY }));
 */
export function predictWith<
  Req extends EncodableRequest<unknown>,
  O,
  R extends ObservableInput<unknown> = never,
>(
  client: PredictsOne<O>,
  options: PredictWithOptions<Req, O, R> = {},
): OperatorFunction<Req, ResponseOf<Req> | ObservedValueOf<R>> {
  if (!hasMethods(client, 'predict')) {
    throw new EasConfigError('predictWith needs a client first; write predictWith(client, { … }).');
  }
  assertOptions('predictWith', options, OPTIONS);
  const defaults = PREDICT_WITH_DEFAULTS;
  const { concurrency, ordered, options: perCall } = options;
  const order = {
    concurrency: numberOption(
      'predictWith.concurrency',
      concurrency,
      defaults.concurrency,
      CONCURRENCY,
    ),
    ordered: booleanOption('predictWith.ordered', ordered, defaults.ordered),
  };
  const onError = functionOption('predictWith.onError', options.onError, rethrow);

  const predict = (request: Req): Observable<ResponseOf<Req> | ObservedValueOf<R>> =>
    // Deferred, so that a request which is refused before it is sent can be replaced as well.
    defer(() => client.predict(request as EncodableRequest<ResponseOf<Req>>, perCall)).pipe(
      catchError((error: unknown) => onError(error, request)),
    );
  return orderedMerge(predict, order);
}

function rethrow(error: unknown): never {
  throw error;
}
