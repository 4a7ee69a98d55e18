import { randomUUID } from 'node:crypto';
import { concatMap, defer, Subscription, throwError, timeout, type Observable } from 'rxjs';
import { EasTimeoutError } from '../errors/index.js';
import { abortWith } from '../operators/abort-with.js';
import { inCallerContext } from '../operators/in-caller-context.js';
import type { EncodableRequest } from '../operators/predict-with.js';
import { complaint } from '../checks/index.js';
import { StringRequest } from '../predict/kinds/string/request.js';
import type { StringResponse } from '../predict/kinds/string/response.js';
import {
  ASYNC_INFERENCE,
  resolveInfer,
  type AsyncInferenceOptions,
  type InferCall,
  type InferenceChoices,
  type InferOptions,
} from './options.js';
import { withErrand } from './errand.js';
import { readResult } from './result.js';
import { SharedResults } from './shared-results.js';

/** What can be inferred: a request of any kind, or text or bytes as they are. */
export type Inferable = EncodableRequest<unknown> | string | Uint8Array;

/** The answer to an `Inferable`. */
export type InferredOf<Req> =
  Req extends EncodableRequest<infer Res>
    ? Res
    : Req extends string | Uint8Array
      ? StringResponse
      : never;

/**
 * Asks an asynchronous service: each request is put into its input queue, and its result is picked
 * out of its output queue by `requestId`. However many requests wait, one watch serves them all.
 *
 * @example
 * const inference = new AsyncInference({
 *   input: new QueueClient({ endpoint, token, queueName: 'svc' }),
 *   sink: new QueueClient({ endpoint, token, queueName: 'svc/sink' }),
 * });
 * inference.infer(new StringRequest('hello')).subscribe((res) => console.log(res.toString()));
 */
export class AsyncInference {
  readonly #options: InferenceChoices;
  readonly #results: SharedResults;
  /** Puts that are still under way although their results are there. */
  readonly #puts = new Subscription();

  /** @throws EasConfigError at once for options that cannot work, saying what to write. */
  constructor(options: AsyncInferenceOptions) {
    this.#options = ASYNC_INFERENCE.resolve(options);
    this.#results = new SharedResults(this.#options);
  }

  /**
   * Asks for the answer to a request, or to text or bytes. Cold: each subscription puts one record,
   * once the watch of the sink is open, and unsubscribing gives the request up. The result is
   * committed when it was decoded; one that comes a second time is committed unseen.
   *
   * Errors: `EasTimeoutError` when no result came in time, `EasInferenceError` when the service
   * failed on the request, what the request's `decode` throws, what the put fails with, and what
   * the watch fails with; after the last, the next request opens the watch anew.
   *
   * @throws EasConfigError at once for options that cannot work.
   */
  infer<Res>(request: EncodableRequest<Res>, options?: InferOptions): Observable<Res>;
  infer(data: string | Uint8Array, options?: InferOptions): Observable<StringResponse>;
  infer<Req extends Inferable>(request: Req, options?: InferOptions): Observable<InferredOf<Req>>;
  infer(given: Inferable, options?: InferOptions): Observable<unknown> {
    const request = requestOf(given);
    const call = resolveInfer(options, this.#options.timeoutMs);
    return defer(() => this.#ask(request, call)).pipe(abortWith(call.signal));
  }

  /**
   * Closes the watch, for good: requests that still wait fail with code `CLOSED`, acknowledgements
   * are committed. The two clients stay open.
   */
  close(): Promise<void> {
    this.#puts.unsubscribe();
    return this.#results.close();
  }

  #ask(request: EncodableRequest<unknown>, call: InferCall): Observable<unknown> {
    const { timeoutMs, priority } = call;
    const requestId = call.tags['requestId'] ?? randomUUID();
    const marks = {
      tags: { ...call.tags, requestId },
      ...(priority === undefined ? {} : { priority }),
    };
    const data = request.encode();
    // The one watch runs in the context of the caller that opened it.
    const put$ = this.#results.opened$.pipe(
      inCallerContext(),
      concatMap(() => this.#options.input.put(data, marks)),
    );
    const result$ = this.#results
      .resultOf(requestId, (row) => readResult(row, request))
      .pipe(inCallerContext());
    // A quick service may answer before the put's own reply is there: to abort that put would cost
    // its connection.
    return withErrand(result$, put$, this.#puts).pipe(
      timeout({
        first: timeoutMs,
        with: () =>
          throwError(() => {
            const message = `No result of request ${requestId} within ${timeoutMs} ms (timeoutMs).`;
            return new EasTimeoutError(message, 'deadline', timeoutMs);
          }),
      }),
    );
  }
}

function requestOf(given: unknown): EncodableRequest<unknown> {
  if (typeof given === 'string' || given instanceof Uint8Array) return new StringRequest(given);
  const request = given as EncodableRequest<unknown> | null | undefined;
  const { encode, decode } = (request ?? {}) as Partial<EncodableRequest<unknown>>;
  if (request && typeof encode === 'function' && typeof decode === 'function') return request;
  throw complaint('request', given, 'a string, a Uint8Array, or a request with encode and decode');
}
