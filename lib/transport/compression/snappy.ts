import { checkLength, doesNotDecompress, type Codec } from './codec.js';
import { loadPackage } from './package.js';

const load = () => loadPackage('snappy', 'snappy', () => import('snappy'));

/** A copy of 64 bytes takes 3: no block says more with less. */
const MAX_RATIO = 22;

/** Raw snappy blocks, without the framing format. */
export const snappy: Codec = {
  async compress(bytes) {
    return (await load()).compress(bytes);
  },
  async decompress(bytes, limits) {
    const length = declaredLength(bytes);
    checkLength('snappy', length, limits);
    // The package allocates what is declared before it reads any further.
    if (length > bytes.length * MAX_RATIO) {
      throw doesNotDecompress('snappy', `${bytes.length} bytes cannot hold ${length}`);
    }
    return (await (await load()).uncompress(bytes)) as Buffer;
  },
};

/** The length a block begins with: a varint of at most 32 bits. */
function declaredLength(bytes: Uint8Array): number {
  let length = 0;
  for (let at = 0; at < 5; at += 1) {
    const byte = bytes[at];
    if (byte === undefined) break;
    length += (byte & 0x7f) * 2 ** (7 * at);
    if (byte < 0x80) return length;
  }
  throw doesNotDecompress('snappy', 'it has no length at its beginning');
}
