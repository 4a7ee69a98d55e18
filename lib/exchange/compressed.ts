import { defer, switchMap, type Observable } from 'rxjs';
import {
  compress,
  decompress,
  methodOf,
  originalLengthOf,
  type CompressionMethod,
} from '../transport/compression/compress.js';
import type { HttpAnswer } from '../transport/http.js';

/** How the bodies of a call are compressed. */
export interface BodyCompression {
  /** The method its service is configured for; `undefined`: none. */
  readonly request: CompressionMethod | undefined;
  /** The method of every answer; 'auto': as its headers say; `false`: answers stay as they come. */
  readonly answer: CompressionMethod | 'auto' | false;
}

interface Compressible {
  readonly body: Uint8Array | null;
  readonly compression?: BodyCompression;
}

/**
 * Carries out a call with its body compressed: once, however many attempts it takes, so that each
 * of them signs and sends the same bytes.
 */
export function withCompressedBody<C extends Compressible, T>(
  call: C,
  carryOut: (call: C) => Observable<T>,
): Observable<T> {
  const method = call.compression?.request;
  const { body } = call;
  if (method === undefined || body === null) return carryOut(call);
  return defer(() => compress(method, body)).pipe(
    switchMap((compressed) => carryOut({ ...call, body: compressed })),
  );
}

/**
 * Reads the answer of a call, its body decompressed: at most `maxResponseBytes` of it. A promise
 * only where there is something to decompress, since waiting takes longer than most reading.
 */
export function readDecompressed<T>(
  answer: HttpAnswer,
  compression: BodyCompression | undefined,
  maxResponseBytes: number,
  read: (answer: HttpAnswer) => T,
): T | Promise<T> {
  const { headers, body } = answer;
  const by = compression?.answer ?? false;
  const method = by === 'auto' ? methodOf(headers) : by;
  if (method === false || method === undefined || isBodiless(answer)) return read(answer);
  const limits = {
    maxBytes: maxResponseBytes,
    originalLength: method === 'lz4' ? originalLengthOf(headers) : undefined,
  };
  return decompress(method, body, limits).then((whole) => read({ ...answer, body: whole }));
}

/** Whether an answer has no body, whatever its headers say of it. */
function isBodiless({ request, status }: HttpAnswer): boolean {
  return request.method === 'HEAD' || status === 204;
}
