import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as zlib from 'node:zlib';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { refusalText } from '../../lib/transport/refusal-text.js';

type Compress = (bytes: Uint8Array) => Uint8Array;

const brotli: Compress = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });

const CODINGS: readonly (readonly [string, Compress])[] = [
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['GZIP ', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['zlib', deflateSync],
  ['br', brotli],
];

const text = 'the model expects the feature fea2';

describe.each(CODINGS)('a refusal compressed with %s', (encoding, compress) => {
  const headers = { 'content-encoding': encoding };

  it('is shown as what it says', () => {
    expect(refusalText(headers, compress(Buffer.from(text)))).toBe(text);
  });

  it('and cut anywhere → is shown as far as it came, or said to be compressed', () => {
    const long = Array.from({ length: 300 }, (_, at) => `line ${at * 7919}\n`).join('');
    const whole = compress(Buffer.from(long));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length }), (length) => {
        const shown = refusalText(headers, whole.subarray(0, length));
        if (!shown.startsWith('(compressed bytes')) {
          expect(long.startsWith(shown.replace(/\ufffd$/, ''))).toBe(true);
        }
        if (length > whole.length / 2) expect(shown.slice(0, 6)).toBe('line 0');
      }),
    );
  });

  it('that becomes very long → is bounded', () => {
    const bomb = compress(new Uint8Array(50_000_000).fill(0x61));
    const shown = refusalText(headers, bomb);
    expect(shown.length).toBeLessThanOrEqual(4_000);
    expect(shown).toMatch(/^a+$|^\(compressed bytes/);
  });

  it('in another character set → is read by it', () => {
    const gbk = { ...headers, 'content-type': 'text/plain; charset=GBK' };
    expect(refusalText(gbk, compress(Buffer.from('c4a3d0cd', 'hex')))).toBe('模型');
  });

  it('any bytes under that name → never fail', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof refusalText(headers, bytes)).toBe('string');
      }),
    );
  });
});

describe('a refusal', () => {
  it.each([
    ['of a coding that is not known', 'snappy'],
    ['of several', 'gzip, br'],
    ['of none that is meant', 'constructor'],
    ['that is broken', 'gzip'],
  ])('%s → is said to be compressed, not shown', (_, encoding) => {
    const shown = refusalText({ 'content-encoding': encoding }, Buffer.from('ff00fe01', 'hex'));
    expect(shown).toBe(`(compressed bytes: ${encoding})`);
  });

  it('of Zstandard → is read where Node.js can, and said to be compressed elsewhere', () => {
    const { zstdCompressSync: known } = zlib as { readonly zstdCompressSync?: Compress };
    const body = known?.(Buffer.from(text)) ?? Buffer.from('28b52ffd', 'hex');
    const shown = refusalText({ 'content-encoding': 'zstd' }, body);
    expect(shown).toBe(known === undefined ? '(compressed bytes: zstd)' : text);
  });

  it("of a proxy that kept the service's header → is its text", () => {
    expect(refusalText({ 'content-encoding': 'gzip' }, Buffer.from(text))).toBe(text);
  });

  it.each([
    ['no headers', {}],
    ['identity', { 'content-encoding': 'identity' }],
    ['an empty coding', { 'content-encoding': '' }],
    ['a character set that is none', { 'content-type': 'text/plain; charset=x-none' }],
    ['a quoted one', { 'content-type': 'text/plain; charset="utf-8"' }],
  ])('with %s → is its text', (_, headers) => {
    expect(refusalText(headers, Buffer.from('模型'))).toBe('模型');
  });

  it('without a body → is empty', () => {
    expect(refusalText({ 'content-encoding': 'gzip' }, new Uint8Array(0))).toBe('');
  });
});
