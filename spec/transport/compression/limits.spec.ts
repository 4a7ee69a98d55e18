import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { EasProtocolError } from '../../../lib/errors/index.js';
import {
  compress,
  decompress,
  type CompressionMethod,
} from '../../../lib/transport/compression/compress.js';
import { failureOf } from '../../support/outcome.js';
import { from } from 'rxjs';

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;

/** Bodies of a gigabyte each, small as they come. */
const BOMBS: readonly (readonly [CompressionMethod, string, () => Uint8Array])[] = [
  ['gzip', 'many members', () => Buffer.concat(Array(64).fill(gzipSync(Buffer.alloc(GIB / 64))))],
  ['zlib', 'one stream', () => deflateSync(Buffer.alloc(GIB / 8))],
  ['snappy', 'a declared length', () => snappyOf(GIB, 50 * MIB)],
  ['lz4', 'a long match', () => lz4Bomb()],
  ['lz4-frame', 'a long match', () => lz4FrameOf(lz4Bomb())],
  ['zstd', 'repeated bytes, undeclared', () => zstdBomb(false)],
  ['zstd', 'repeated bytes, declared', () => zstdBomb(true)],
];

describe('a body that decompresses to more than allowed', () => {
  it.each(BOMBS)('is refused before it takes memory: %s, %s', async (method, _how, make) => {
    const body = make();
    // Loaded before memory is looked at.
    await compress(method, Buffer.from('x'));
    const before = process.memoryUsage().rss;
    const error = await failureOf(from(decompress(method, body, { maxBytes: MIB })));
    expect(error).toBeInstanceOf(EasProtocolError);
    expect(error.code).toBe('TOO_LARGE');
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * MIB);
  });

  it.each(['gzip', 'zlib', 'snappy', 'lz4', 'lz4-frame', 'zstd'] as const)(
    'is refused by one byte, and taken at the limit: %s',
    async (method) => {
      const packed = await compress(method, Buffer.alloc(1000, 'ab'));
      expect(await decompress(method, packed, { maxBytes: 1000 })).toHaveLength(1000);
      const error = await failureOf(from(decompress(method, packed, { maxBytes: 999 })));
      expect(error.code).toBe('TOO_LARGE');
    },
  );
});

describe('a length that cannot be true', () => {
  it.each([
    ['snappy', () => snappyOf(900 * MIB, 100)],
    // Declares 900 MiB, holds one block of three bytes.
    ['zstd', () => Buffer.from('28b52ffda000004038190000616263', 'hex')],
  ] as const)('is refused before it is allocated: %s', async (method, make) => {
    const before = process.memoryUsage().rss;
    const error = await failureOf(from(decompress(method, make(), { maxBytes: GIB })));
    expect(error.code).toBe('PROTOCOL');
    expect(error.message).toMatch(/cannot hold/);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * MIB);
  });
});

describe('a zstd body of unknown length', () => {
  it('is given more room until it fits', async () => {
    const body = zstdBomb(false, 40);
    const back = await decompress('zstd', body, { maxBytes: GIB });
    expect(back).toHaveLength(40 * 128 * 1024);
  });
});

function snappyOf(declared: number, size: number): Uint8Array {
  const block = Buffer.alloc(size);
  let rest = declared;
  let at = 0;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) block[at++] = (rest & 0x7f) | 0x80;
  block[at] = rest;
  return block;
}

/** One zero, copied on for a gigabyte, and five bytes that end it. */
function lz4Bomb(): Uint8Array {
  const run = Buffer.alloc(GIB / 255, 0xff);
  return Buffer.concat([Buffer.of(0x1f, 0, 1, 0), run, Buffer.of(0, 0x50, 1, 2, 3, 4, 5)]);
}

function lz4FrameOf(block: Uint8Array): Uint8Array {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(block.length);
  return Buffer.concat([Buffer.from('04224d18604082', 'hex'), size, block, Buffer.alloc(4)]);
}

/** Blocks that each repeat one byte for 128 KiB. */
function zstdBomb(isDeclared: boolean, blocks = 8192): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(blocks * 128 * 1024);
  const header = isDeclared ? [Buffer.of(0xa0), length] : [Buffer.of(0x00, 0x58)];
  const block = (isLast: boolean): Buffer => {
    const word = 128 * 1024 * 8 + 2 + (isLast ? 1 : 0);
    return Buffer.of(word & 0xff, (word >> 8) & 0xff, word >> 16, 0x61);
  };
  return Buffer.concat([
    Buffer.from('28b52ffd', 'hex'),
    ...header,
    ...Array.from({ length: blocks }, (_value, at) => block(at === blocks - 1)),
  ]);
}
