import { oneOf, optional, or, type Rules, type Settings } from '../checks/index.js';
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

export const COMPRESSION_RULES = {
  compression: optional(oneOf(undefined, COMPRESSION_METHODS)),
  decompression: or(false, oneOf('auto', ['auto', ...COMPRESSION_METHODS])),
} satisfies Rules<CompressionOptions>;

/** What the options come to. */
export function bodyCompression(given: Settings<typeof COMPRESSION_RULES>): BodyCompression {
  return Object.freeze({ request: given.compression, answer: given.decompression });
}
