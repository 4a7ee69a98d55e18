import { EasProtocolError } from '../../lib/index.js';
import {
  compress,
  COMPRESSION_METHODS,
  decompress,
} from '../../lib/transport/compression/compress.js';
import type { Decoder } from './decoder.js';

const MAX_BYTES = 64 * 1024;

const BODIES = [
  Buffer.from(''),
  Buffer.from('[{"fea1": 1}]'),
  Buffer.alloc(2_000, 'abcabd'),
  Buffer.from(Uint8Array.from({ length: 600 }, (_, at) => (at * 7919) & 0xff)),
];

/** A decoder for bodies of each method. */
export async function compressedDecoders(): Promise<readonly Decoder[]> {
  return Promise.all(
    COMPRESSION_METHODS.map(async (method) => ({
      name: `body compressed with ${method}`,
      corpus: await Promise.all(BODIES.map((body) => compress(method, body))),
      refusal: EasProtocolError,
      decode: async (bytes: Uint8Array) => {
        const { length } = await decompress(method, bytes, { maxBytes: MAX_BYTES });
        if (length > MAX_BYTES) throw new Error(`${length} bytes, more than allowed`);
      },
    })),
  );
}
