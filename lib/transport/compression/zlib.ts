import { constants } from 'node:buffer';
import { promisify } from 'node:util';
import * as nodeZlib from 'node:zlib';
import {
  checkLength,
  decompressesTooLarge,
  doesNotDecompress,
  type Codec,
  type DecompressLimits,
} from './codec.js';

const deflateBody = promisify(nodeZlib.deflate);
const gzipBody = promisify(nodeZlib.gzip);

/** Gzip (RFC 1952), one member or more. */
export const gzip: Codec = {
  compress: (bytes) => gzipBody(bytes),
  decompress: (bytes, limits) => inflate('gzip', nodeZlib.gunzip, bytes, limits),
};

/** Zlib (RFC 1950). Some send raw deflate (RFC 1951) under the same name. */
export const zlib: Codec = {
  compress: (bytes) => deflateBody(bytes),
  decompress: (bytes, limits) =>
    inflate('zlib', hasZlibHeader(bytes) ? nodeZlib.inflate : nodeZlib.inflateRaw, bytes, limits),
};

/** What `node:zlib` gives with `info: true`, which its types leave out. */
interface Inflated {
  readonly buffer: Buffer;
  /** The engine counts the bytes that it has read. */
  readonly engine: { readonly bytesWritten: number };
}

async function inflate(
  method: string,
  run: typeof nodeZlib.gunzip,
  bytes: Uint8Array,
  limits: DecompressLimits,
): Promise<Uint8Array> {
  const { maxBytes } = limits;
  const maxOutputLength = Math.min(maxBytes, constants.MAX_LENGTH);
  const { buffer, engine } = await new Promise<Inflated>((resolve, reject) => {
    run(bytes, { info: true, maxOutputLength }, (error, result) => {
      if (error === null) resolve(result as unknown as Inflated);
      else reject(isTooLarge(error) ? decompressesTooLarge(method, maxBytes) : error);
    });
  });
  if (engine.bytesWritten < bytes.length) {
    throw doesNotDecompress(method, 'other bytes follow its end');
  }
  checkLength(method, buffer.length, limits);
  return buffer;
}

function isTooLarge(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ERR_BUFFER_TOO_LARGE';
}

/** Raw deflate cannot begin so: it would be a stored block whose padding is not zero. */
function hasZlibHeader([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}
