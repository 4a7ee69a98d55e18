import type { Observable, Observer, Unsubscribable } from 'rxjs';
import { must } from '../errors/assert.js';
import { EasInferenceError } from '../errors/inference-error.js';
import type { EncodableRequest } from '../operators/predict-with.js';
import type { WatchOptions } from '../options/watch-options.js';

/** One result in the sink. */
export interface ResultRow {
  readonly index: bigint;
  readonly requestId: string | null;
  readonly data: Uint8Array | null;
  /** What went wrong at the service, for a result without data. */
  readonly message: string | null;
  /** Why the record could not be read. */
  readonly error: Error | null;
}

/** Results that came together. */
export interface ResultBatch extends Iterable<ResultRow> {
  readonly length: number;
  ack(indexes?: Iterable<bigint>): Promise<unknown>;
}

/** The watch of a sink; that of a `QueueClient` is one. */
export interface ResultWatch {
  readonly state$: Observable<{ readonly name: string }>;
  subscribe(observer: Partial<Observer<ResultBatch>>): Unsubscribable;
  close(options: { readonly drain: 'release' }): Promise<unknown>;
}

/** What can be watched for results; a `QueueClient` of the sink can. */
export interface WatchesResults {
  watch(options: WatchOptions<'binary'>): ResultWatch;
}

/**
 * Reads the result of a request.
 *
 * @throws EasInferenceError when the service failed on the request, and what the request's
 *   `decode` throws
 */
export function readResult<Res>(
  { requestId, data, message, error }: ResultRow,
  request: Pick<EncodableRequest<Res>, 'decode'>,
): Res {
  if (error !== null) throw error;
  const bytes = data ?? new Uint8Array(0);
  if (bytes.length === 0 && message !== null) {
    throw new EasInferenceError(must(requestId, 'a result that no request asked for'), message);
  }
  return request.decode(bytes);
}
