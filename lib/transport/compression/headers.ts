import { EasProtocolError } from '../../errors/index.js';
import type { HttpHeaders } from '../http.js';

/**
 * The methods that EAS knows: 'gzip', 'zlib' (RFC 1950), 'snappy' and 'lz4' (raw blocks),
 * 'lz4-frame', 'zstd'.
 */
export type CompressionMethod = 'gzip' | 'zlib' | 'snappy' | 'lz4' | 'lz4-frame' | 'zstd';

export const COMPRESSION_METHODS = Object.freeze([
  'gzip',
  'zlib',
  'snappy',
  'lz4',
  'lz4-frame',
  'zstd',
] as const satisfies readonly CompressionMethod[]);

const METHOD_OF_CODING: Readonly<Record<string, CompressionMethod>> = {
  gzip: 'gzip',
  'x-gzip': 'gzip',
  zlib: 'zlib',
  deflate: 'zlib',
  snappy: 'snappy',
  lz4: 'lz4-frame',
  zstd: 'zstd',
};

const ORIGINAL_LENGTH = 'x-lz4-original-length';

/**
 * How an answer is compressed, by its headers (names in lower case); `undefined` when it is not.
 * @throws EasProtocolError for a `Content-Encoding` that is none of ours
 */
export function methodOf(headers: HttpHeaders): CompressionMethod | undefined {
  const isRawLz4 = headers[ORIGINAL_LENGTH] !== undefined;
  const encoding = headers['content-encoding'];
  // Nearly every answer comes as it is.
  if (encoding === undefined) return isRawLz4 ? 'lz4' : undefined;
  const codings = String(encoding)
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  const [coding, another] = codings;
  if (coding === undefined) return isRawLz4 ? 'lz4' : undefined;
  // Only a raw block needs to be told its length.
  if (codings.length === 1 && coding === 'lz4' && isRawLz4) return 'lz4';
  const method = Object.hasOwn(METHOD_OF_CODING, coding) ? METHOD_OF_CODING[coding] : undefined;
  if (method !== undefined && another === undefined) return method;
  throw new EasProtocolError(
    `Expected a Content-Encoding of gzip, zlib, deflate, snappy, lz4 or zstd, not ${JSON.stringify(codings.join(', ').slice(0, 60))}.`,
  );
}

/** The length that a raw lz4 answer announces, in bytes; `undefined` when it announces none. */
export function originalLengthOf(headers: HttpHeaders): number | undefined {
  const value = headers[ORIGINAL_LENGTH];
  if (value === undefined) return undefined;
  if (typeof value === 'string' && /^\d{1,15}$/.test(value.trim())) return Number(value);
  throw new EasProtocolError('Expected a length in bytes in X-LZ4-Original-Length.');
}

/** The headers that tell how an answer of `originalLength` bytes is compressed. */
export function encodingHeaders(
  method: CompressionMethod,
  originalLength: number,
): Readonly<Record<string, string>> {
  switch (method) {
    case 'lz4':
      return { 'X-LZ4-Original-Length': String(originalLength) };
    case 'lz4-frame':
      return { 'Content-Encoding': 'lz4' };
    case 'zlib':
      return { 'Content-Encoding': 'deflate' };
    default:
      return { 'Content-Encoding': method };
  }
}
