import { EasProtocolError } from '../../errors/index.js';

/** How much may come of a decompression. */
export interface DecompressLimits {
  /** The longest result, in bytes. */
  readonly maxBytes: number;
  /** The length the result was announced with, in bytes; anything else is an error. */
  readonly originalLength?: number | undefined;
}

/** One method of compression. What it throws that is no error of ours means broken bytes. */
export interface Codec {
  compress(bytes: Uint8Array): Promise<Uint8Array>;
  decompress(bytes: Uint8Array, limits: DecompressLimits): Promise<Uint8Array>;
}

/** The error for bytes that are not what their method says. */
export function doesNotDecompress(method: string, cause: unknown): EasProtocolError {
  const isError = cause instanceof Error;
  const why = isError ? cause.message : String(cause);
  return new EasProtocolError(
    `Expected a body compressed with ${method}: ${why}.`,
    isError ? cause : undefined,
  );
}

/** The error for a result longer than it may be. */
export function decompressesTooLarge(method: string, maxBytes: number): EasProtocolError {
  return new EasProtocolError(
    `The ${method} body decompresses to more than ${maxBytes} bytes (maxResponseBytes).`,
    undefined,
    'TOO_LARGE',
  );
}

/** Refuses a length that is beyond the limit, or not the announced one. */
export function checkLength(method: string, length: number, limits: DecompressLimits): void {
  const { maxBytes, originalLength } = limits;
  if (length > maxBytes) throw decompressesTooLarge(method, maxBytes);
  if (originalLength !== undefined && originalLength !== length) {
    throw doesNotDecompress(method, `it holds ${length} bytes, announced were ${originalLength}`);
  }
}
