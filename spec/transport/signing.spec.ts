import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { httpDate, sign } from '../../lib/transport/signing.js';
import { fromBase64, vectorsOf } from '../support/vectors.js';

interface SignatureVector {
  readonly name: string;
  readonly spec: {
    readonly token: string;
    readonly path: string;
    readonly contentType: string;
    readonly date: string;
    readonly bodyBase64: string;
  };
  readonly contentMd5: string;
  readonly authorization: string;
}

describe('sign: signatures of the official SDKs', () => {
  it.each(vectorsOf<SignatureVector>('Signature'))('$name', (vector) => {
    const { bodyBase64, ...input } = vector.spec;
    expect(sign({ ...input, method: 'POST', body: fromBase64(bodyBase64) })).toEqual({
      contentMd5: vector.contentMd5,
      authorization: vector.authorization,
    });
  });

  it('covers an MD5 with leading zeros and a token beyond ASCII', () => {
    const vectors = vectorsOf<SignatureVector>('Signature');
    expect(vectors.some(({ contentMd5 }) => contentMd5.startsWith('00000000'))).toBe(true);
    expect(vectors.some(({ spec }) => /[^ -~]/.test(spec.token))).toBe(true);
  });
});

describe('sign', () => {
  const input = {
    token: 't',
    method: 'POST',
    path: '/p?q=1',
    contentType: 'text/plain',
    date: 'Sun, 22 Nov 2026 03:04:05 GMT',
    body: Buffer.from('body'),
  };

  it.each([
    { token: 'u' },
    { method: 'PUT' },
    { path: '/p?q=2' },
    { contentType: 'application/json' },
    { date: 'Sun, 22 Nov 2026 03:04:06 GMT' },
    { body: Buffer.from('other') },
  ])('depends on %p', (change) => {
    expect(sign({ ...input, ...change }).authorization).not.toBe(sign(input).authorization);
  });

  it('gives 32 hexadecimal digits for every body', () => {
    for (let at = 0; at < 600; at++) {
      const body = Buffer.from(String(at));
      const { contentMd5 } = sign({ ...input, body });
      expect(contentMd5).toMatch(/^[0-9a-f]{32}$/);
      expect(contentMd5).toBe(createHash('md5').update(body).digest('hex'));
    }
  });
});

describe('httpDate', () => {
  it('is an IMF-fixdate in GMT, wherever it is made', () => {
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'Asia/Shanghai';
      expect(httpDate(Date.UTC(2026, 0, 9, 9, 9, 9))).toBe('Fri, 09 Jan 2026 09:09:09 GMT');
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    expect(httpDate(0)).toBe('Thu, 01 Jan 1970 00:00:00 GMT');
  });
});
