import { complaint } from '../checks/index.js';
import { EasProtocolError } from '../errors/index.js';
import type { BodyCompression } from '../exchange/compressed.js';
import { methodOf } from '../transport/compression/compress.js';
import type { HttpStream } from '../transport/http-stream.js';

/** Refuses to stream from a service whose answers are all to be decompressed. */
export function checkStreamable({ answer }: BodyCompression): void {
  if (answer === 'auto' || answer === false) return;
  const remedy = '"auto" for streams, or false to be given the bytes as they come';
  throw complaint('PredictClient.decompression', answer, remedy);
}

/** Refuses a stream that came compressed, unless it is wanted as it comes. */
export function checkStreamEncoding(stream: HttpStream, { answer }: BodyCompression): HttpStream {
  if (answer === false || methodOf(stream.headers) === undefined) return stream;
  throw new EasProtocolError(
    'Expected a stream that is not compressed; let the service stream without Content-Encoding, ' +
      'or set decompression to false to be given the bytes as they come.',
  );
}
