import { EasConfigError, EasError } from '../../errors/index.js';
import { doesNotDecompress, type Codec, type DecompressLimits } from './codec.js';
import type { CompressionMethod } from './headers.js';
import { lz4, lz4Frame } from './lz4.js';
import { snappy } from './snappy.js';
import { gzip, zlib } from './zlib.js';
import { zstd } from './zstd.js';

export type { DecompressLimits } from './codec.js';
export {
  COMPRESSION_METHODS,
  encodingHeaders,
  methodOf,
  originalLengthOf,
  type CompressionMethod,
} from './headers.js';

const CODECS: Readonly<Record<CompressionMethod, Codec>> = {
  gzip,
  zlib,
  snappy,
  lz4,
  'lz4-frame': lz4Frame,
  zstd,
};

/**
 * Compresses a body (protocol: section 2, compression).
 * @throws EasConfigError when the package that knows the method is not installed
 */
export async function compress(method: CompressionMethod, bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await CODECS[method].compress(bytes);
  } catch (error) {
    if (error instanceof EasError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new EasConfigError(`A body of ${bytes.length} bytes cannot be sent as ${method}: ${why}`);
  }
}

/**
 * Decompresses a whole body. `maxBytes` holds while it is decompressed, so that little input cannot
 * take much memory. Bytes that are damaged, cut short or followed by others are an error.
 *
 * @throws EasProtocolError with the code `TOO_LARGE` beyond `maxBytes`, and `PROTOCOL` for bytes
 * that do not decompress; EasConfigError when the package that knows the method is not installed
 */
export async function decompress(
  method: CompressionMethod,
  bytes: Uint8Array,
  limits: DecompressLimits,
): Promise<Uint8Array> {
  try {
    return await CODECS[method].decompress(bytes, limits);
  } catch (error) {
    throw error instanceof EasError ? error : doesNotDecompress(method, error);
  }
}
