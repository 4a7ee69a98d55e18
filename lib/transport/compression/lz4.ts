import { checkLength, decompressesTooLarge, type Codec } from './codec.js';
import { isLz4Frame, lz4BlockLength, lz4Frames } from './lz4-length.js';
import { loadPackage } from './package.js';

const load = () => loadPackage('lz4', 'lz4-napi', () => import('lz4-napi'));

/** The package writes and reads a block's length before the block: 32 bits, little-endian. */
const PREFIX = 4;
const MAX_LENGTH = 0xffff_ffff;

/** Raw lz4 blocks: no header, no length. */
export const lz4: Codec = {
  async compress(bytes) {
    return (await (await load()).compress(bytes)).subarray(PREFIX);
  },
  async decompress(bytes, limits) {
    // No block can begin like a frame: its first match would copy from before its beginning.
    if (isLz4Frame(bytes)) return lz4Frame.decompress(bytes, limits);
    const length = lz4BlockLength(bytes, 0, bytes.length);
    checkLength('lz4', length, limits);
    if (length > MAX_LENGTH) throw decompressesTooLarge('lz4', MAX_LENGTH);
    const prefixed = Buffer.allocUnsafe(PREFIX + bytes.length);
    prefixed.writeUInt32LE(length, 0);
    prefixed.set(bytes, PREFIX);
    return (await load()).uncompress(prefixed);
  },
};

/** The lz4 frame format, one frame or more. */
export const lz4Frame: Codec = {
  async compress(bytes) {
    return (await load()).compressFrame(bytes, { contentChecksum: true });
  },
  async decompress(bytes, limits) {
    const frames = lz4Frames(bytes);
    const total = frames.reduce((sum, { length }) => sum + length, 0);
    checkLength('lz4-frame', total, limits);
    const { decompressFrame } = await load();
    const parts: Buffer[] = [];
    // One by one: the package stops at the first frame's end.
    for (const { start, end } of frames) {
      parts.push(await decompressFrame(bytes.subarray(start, end)));
    }
    const [only] = parts;
    const whole = parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
    checkLength('lz4-frame', whole.length, { ...limits, originalLength: total });
    return whole;
  },
};
