import {
  compress,
  decompress,
  encodingHeaders,
  type CompressionMethod,
} from '../transport/compression/compress.js';
import { answerOf, type ServiceHandler } from './handler.js';

/** A service configured for one method of compression, around a handler that knows of none. */
export function compressedHandler(
  handler: ServiceHandler,
  method: CompressionMethod,
  maxBodyBytes: number,
): ServiceHandler {
  return async (compressed, call) => {
    // What does not decompress is answered with 400, like all that a service throws.
    // A GET has nothing to compress.
    const body =
      compressed.length === 0
        ? compressed
        : await decompress(method, compressed, { maxBytes: maxBodyBytes });
    const answer = answerOf(await handler(body, call));
    const { status = 200, headers, body: given = '' } = answer;
    if (status !== 200 || !(typeof given === 'string' || given instanceof Uint8Array))
      return answer;
    const whole = typeof given === 'string' ? Buffer.from(given) : given;
    return {
      ...answer,
      headers: { ...headers, ...encodingHeaders(method, whole.length) },
      body: await compress(method, whole),
    };
  };
}
