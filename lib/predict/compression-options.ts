import { checkOneOf } from '../options/check.js';
import { COMPRESSION_METHODS, type CompressionMethod } from '../transport/compression/compress.js';
import type { BodyCompression } from '../exchange/compressed.js';

/**
 * How bodies are compressed. Snappy, lz4 and zstd need an optional package (`snappy`, `lz4-napi`,
 * `@foxglove/wasm-zstd`), which is loaded on first use; where it is not installed, the call errors
 * with an `EasConfigError`.
 */
export interface CompressionOptions {
  /**
   * The method of requests: the one that the service is configured for, as nothing in a request
   * names it. Default: none.
   */
  readonly compression?: CompressionMethod;
  /**
   * The method of answers: 'auto' goes by the headers of each (`Content-Encoding`,
   * `X-LZ4-Original-Length`), a method holds for every answer, and `false` leaves them as they come.
   * Answers that do not decompress are an `EasProtocolError`; `maxResponseBytes` limits what comes
   * of it. Default: 'auto'.
   */
  readonly decompression?: CompressionMethod | 'auto' | false;
}

export const COMPRESSION_OPTION_NAMES = ['compression', 'decompression'] as const;

export function resolveCompression(given: CompressionOptions): BodyCompression {
  const { compression, decompression = 'auto' } = given;
  return Object.freeze({
    request:
      compression === undefined
        ? undefined
        : checkOneOf('compression', compression, COMPRESSION_METHODS),
    answer:
      decompression === false
        ? false
        : checkOneOf('decompression', decompression, ['auto', ...COMPRESSION_METHODS]),
  });
}
