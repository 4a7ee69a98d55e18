import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hmacSha1 } from '../../lib/transport/hmac-sha1.js';

const expected = (key: string, text: string): string =>
  createHmac('sha1', key).update(text).digest('base64');

describe('hmacSha1', () => {
  it('gives what RFC 2202 says', () => {
    expect(hmacSha1('Jefe', 'what do ya want for nothing?')).toBe(
      Buffer.from('effcdf6ae5eb2fa2d27416d5f184df9c259a7c79', 'hex').toString('base64'),
    );
  });

  it('is that of node:crypto, for keys and texts of any kind and in any order', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 300 }));
    const key = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.integer({ min: 1, max: 70 }).map((length) => 'k'.repeat(length)),
      fc.constantFrom('secret', '\u007f', '\u0080', 'é', '数', '\u{1f511}'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, text), { minLength: 1 }), (pairs) => {
        for (const [one, said] of [...pairs, ...pairs]) {
          expect(hmacSha1(one, said)).toBe(expected(one, said));
        }
      }),
    );
  });
});
