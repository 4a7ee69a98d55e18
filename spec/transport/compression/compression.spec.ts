import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EasConfigError, EasProtocolError } from '../../../lib/errors/index.js';
import {
  compress,
  COMPRESSION_METHODS,
  decompress,
} from '../../../lib/transport/compression/compress.js';
import { loadPackage } from '../../../lib/transport/compression/package.js';

const limits = { maxBytes: 16 * 1024 * 1024 };
const bytesOf = (hex: string): Uint8Array => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

describe.each(COMPRESSION_METHODS)('compression with %s', (method) => {
  it('gives back what it was given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const back = await decompress(method, await compress(method, bytes), limits);
        expect(Buffer.compare(back, bytes)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it('makes a large body smaller, and gives it back', async () => {
    const body = Buffer.from('0123456789abcdef'.repeat(300_000));
    const packed = await compress(method, body);
    expect(packed.length).toBeLessThan(body.length / 10);
    expect(body.equals(await decompress(method, packed, limits))).toBe(true);
  });

  it('refuses a body that is cut short anywhere', async () => {
    const body = Buffer.from('a body of some length, of some length');
    const packed = await compress(method, body);
    // A raw lz4 block does not tell its end: what is announced does.
    const announced = { ...limits, ...(method === 'lz4' && { originalLength: body.length }) };
    for (let length = 0; length < packed.length; length += 1) {
      await expect(decompress(method, packed.subarray(0, length), announced)).rejects.toThrow(
        EasProtocolError,
      );
    }
  });

  it('refuses a body that others follow', async () => {
    const packed = await compress(method, Buffer.from('a body of some length, of some length'));
    const followed = Buffer.concat([packed, Buffer.from('\u0000\u0000garbage')]);
    await expect(decompress(method, followed, limits)).rejects.toThrow(EasProtocolError);
  });

  it('ends on any bytes with a body or an EasProtocolError', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const outcome = await decompress(method, bytes, limits).catch((error: unknown) => error);
        expect(outcome instanceof Uint8Array || outcome instanceof EasProtocolError).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a body that is not as long as was announced', async () => {
    const packed = await compress(method, Buffer.from('ten bytes!'));
    const back = await decompress(method, packed, { ...limits, originalLength: 10 });
    expect(textOf(back)).toBe('ten bytes!');
    await expect(decompress(method, packed, { ...limits, originalLength: 11 })).rejects.toThrow(
      'announced were 11',
    );
  });
});

describe('a body that was compressed elsewhere', () => {
  it.each([
    ['snappy', '05 10 68656c6c6f'],
    ['lz4', '50 68656c6c6f'],
    ['lz4-frame', '04224d18 60 40 82 05000080 68656c6c6f 00000000'],
    // A skippable frame, then two frames, the second with the content's size.
    [
      'lz4-frame',
      '5a2a4d18 02000000 ffff 04224d18 60 40 82 02000080 6865 00000000'.concat(
        ' 04224d18 68 40 0300000000000000 87 04000000 30 6c6c6f 00000000',
      ),
    ],
    ['zstd', '28b52ffd 20 05 290000 68656c6c6f'],
    // A frame that does not declare its content's size, then one of a repeated byte.
    [
      'zstd',
      '28b52ffd 00 58 110000 6865 28b52ffd 00 58 130000 6c 502a4d18 01000000 ff'.concat(
        ' 28b52ffd 20 01 090000 6f',
      ),
    ],
  ] as const)('is read with %s: %s', async (method, hex) => {
    expect(textOf(await decompress(method, bytesOf(hex), limits))).toBe('hello');
  });

  it('may be raw deflate where zlib is said', async () => {
    const body = Buffer.from('a body of some length, of some length');
    expect(textOf(await decompress('zlib', deflateRawSync(body), limits))).toBe(body.toString());
    expect(textOf(await decompress('zlib', deflateSync(body), limits))).toBe(body.toString());
  });

  it('may be gzip of several members', async () => {
    const body = Buffer.concat([gzipSync('one '), gzipSync('two')]);
    expect(textOf(await decompress('gzip', body, limits))).toBe('one two');
  });

  it('may be an lz4 frame where lz4 is said', async () => {
    const frame = await compress('lz4-frame', Buffer.from('framed'));
    expect(textOf(await decompress('lz4', frame, limits))).toBe('framed');
  });

  it.each(['gzip', 'zlib', 'lz4-frame'] as const)(
    'is checked by its checksum: %s',
    async (method) => {
      const packed = Buffer.from(await compress(method, Buffer.from('a body')));
      packed[packed.length - 5]! ^= method === 'gzip' ? 1 : 0;
      packed[packed.length - 1]! ^= method === 'gzip' ? 0 : 1;
      await expect(decompress(method, packed, limits)).rejects.toThrow(EasProtocolError);
    },
  );
});

describe('a package that is not installed', () => {
  it('is an EasConfigError that says how to install it', async () => {
    const missing = Object.assign(new Error("Cannot find package 'x'\nRequire stack:"), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
    const loading = loadPackage('snappy', 'snappy', () => Promise.reject(missing));
    await expect(loading).rejects.toThrow(EasConfigError);
    await expect(loading).rejects.toThrow(
      /needs the package snappy.*\(Cannot find package 'x'\); install it: npm install snappy$/,
    );
  });
});
