import {
  catchError,
  defer,
  type Observable,
  type ObservableInput,
  type ObservedValueOf,
  type OperatorFunction,
} from 'rxjs';
import {
  callback,
  isOptions,
  optional,
  options as optionsOf,
  rule,
  type Rules,
  withMethods,
} from '../checks/index.js';
import { orderedMerge, orderRules } from './ordered-merge.js';

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
  /** Predictions under way at a time. Default: 8. */
  readonly concurrency?: number | undefined;
  /** Whether responses keep the order of the requests. Default: true. */
  readonly ordered?: boolean | undefined;
  /** Given to every prediction. Default: what the client was made with. */
  readonly options?: O | undefined;
  /** What takes the place of a failed prediction. Default: its error ends the stream. */
  readonly onError?: ((error: unknown, request: Req) => R) | undefined;
}

export const PREDICT_WITH = optionsOf('predictWith', {
  ...orderRules(8, true),
  options: optional(rule<object>(undefined, 'an object with options of predict', isOptions)),
  onError: callback<(error: unknown, request: never) => ObservableInput<unknown>>(rethrow),
} satisfies Rules<PredictWithOptions<unknown, object, ObservableInput<unknown>>>);

const CLIENT = withMethods(undefined, ['predict'], 'a client, as in predictWith(client, { … })');

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
  CLIENT.check('The first argument of predictWith', client);
  const order = PREDICT_WITH.resolve(options);
  const { options: perCall, onError = rethrow } = options;

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
