import { describe, expect, it } from '@jest/globals';
import { EasProtocolError } from '../../../lib/errors/index.js';
import {
  COMPRESSION_METHODS,
  encodingHeaders,
  methodOf,
  originalLengthOf,
} from '../../../lib/transport/compression/compress.js';

describe('the headers of an answer', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['identity, gzip', 'gzip'],
    ['zlib', 'zlib'],
    ['deflate', 'zlib'],
    ['snappy', 'snappy'],
    ['lz4', 'lz4-frame'],
    ['zstd', 'zstd'],
  ])('tell by Content-Encoding %j: %s', (encoding, method) => {
    expect(methodOf({ 'content-encoding': encoding })).toBe(method);
  });

  it.each([undefined, 'identity', 'lz4'])('tell a raw lz4 block by its length (%s)', (encoding) => {
    const headers = { 'content-encoding': encoding, 'x-lz4-original-length': '12' };
    expect(methodOf(headers)).toBe('lz4');
    expect(originalLengthOf(headers)).toBe(12);
  });

  it.each(['br', 'gzip, zstd', 'constructor'])('that name %j are refused', (encoding) => {
    expect(() => methodOf({ 'content-encoding': encoding })).toThrow(EasProtocolError);
  });

  it('that come twice are two encodings', () => {
    expect(() => methodOf({ 'content-encoding': ['gzip', 'gzip'] })).toThrow(EasProtocolError);
  });

  it.each(['', 'ten', '-1', '1e3', '9'.repeat(16)])('with the length %j are refused', (length) => {
    expect(() => originalLengthOf({ 'x-lz4-original-length': length })).toThrow(EasProtocolError);
  });

  it.each(COMPRESSION_METHODS)('are read as they are written: %s', (method) => {
    const written = Object.entries(encodingHeaders(method, 7));
    const headers = Object.fromEntries(written.map(([name, value]) => [name.toLowerCase(), value]));
    expect(methodOf(headers)).toBe(method);
  });
});
