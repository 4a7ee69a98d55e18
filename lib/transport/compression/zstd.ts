import {
  checkLength,
  decompressesTooLarge,
  doesNotDecompress,
  type Codec,
  type DecompressLimits,
} from './codec.js';
import { loadPackage } from './package.js';
import { measureZstd } from './zstd-length.js';

async function load() {
  const name = '@foxglove/wasm-zstd';
  const zstd = await loadPackage('zstd', name, () => import('@foxglove/wasm-zstd'));
  await zstd.isLoaded;
  return zstd;
}

/** WebAssembly has 2 GiB for input and output together; beyond, the package fails unforeseeably. */
const MAX_HEAP_BYTES = 1_800 * 1024 * 1024;
/** The first guess at a result whose length the sender did not know. */
const FIRST_GUESS_BYTES = 1024 * 1024;

/** The Zstandard format (RFC 8878), one frame or more. */
export const zstd: Codec = {
  async compress(bytes) {
    if (bytes.length > MAX_HEAP_BYTES / 2) throw new Error(`more than ${MAX_HEAP_BYTES / 2} bytes`);
    return (await load()).compress(bytes);
  },
  async decompress(bytes, limits) {
    const { declared, bound } = measureZstd(bytes);
    if (declared === undefined) return decompressGuessing(bytes, bound, limits);
    checkLength('zstd', declared, limits);
    if (declared > bound) {
      throw doesNotDecompress('zstd', `its blocks cannot hold the ${declared} bytes it declares`);
    }
    checkRoom(bytes, declared);
    const whole = (await load()).decompress(bytes, declared);
    checkLength('zstd', whole.length, { ...limits, originalLength: declared });
    return whole;
  },
};

/** The package is told how much room to make: little at first, since the bound may be far off. */
async function decompressGuessing(
  bytes: Uint8Array,
  bound: number,
  limits: DecompressLimits,
): Promise<Uint8Array> {
  const { decompress } = await load();
  const most = Math.min(bound, limits.maxBytes);
  let room = Math.min(most, Math.max(FIRST_GUESS_BYTES, bytes.length * 4));
  let whole: Uint8Array | undefined;
  while (whole === undefined) {
    checkRoom(bytes, room);
    try {
      whole = decompress(bytes, room);
    } catch (error) {
      // The package throws the same for a result beyond its room as for broken bytes.
      if (room === bound) throw error;
      if (room === most) throw decompressesTooLarge('zstd', limits.maxBytes);
      room = Math.min(most, room * 4);
    }
  }
  checkLength('zstd', whole.length, limits);
  return whole;
}

function checkRoom(bytes: Uint8Array, room: number): void {
  const most = MAX_HEAP_BYTES - bytes.length;
  if (room > most) throw decompressesTooLarge('zstd', most);
}
