import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { errorOfRefusal, Refusal } from '../../lib/transport/refusal.js';
import { urlOf, withoutQuery } from '../../lib/transport/url.js';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

describe('a refused answer', () => {
  it('is gathered as far as an error shows it', () => {
    const refusal = new Refusal(503, {});
    expect(refusal.add(bytes('a'.repeat(3999)))).toBe('more');
    expect(refusal.body).toHaveLength(3999);
    expect(refusal.add(bytes('bc'))).toBe('enough');
    expect(Buffer.from(refusal.body.subarray(3998)).toString()).toBe('ab');
    expect(refusal.body).toHaveLength(4000);
  });

  it('is an error with its status, its place, its delay and its text', () => {
    const refusal = new Refusal(429, { 'retry-after': '2' });
    for (const piece of [[0xe6], [0x95, 0xb0]]) refusal.add(Uint8Array.from(piece));
    expect(errorOfRefusal(refusal, 'http://a/b', [])).toMatchObject({
      status: 429,
      url: 'http://a/b',
      retryAfterMs: 2000,
      body: '数',
      retryable: true,
    });
  });

  it.each([
    ['nginx', '<title>400 The plain HTTP request was sent to HTTPS port</title>'],
    ['Go', 'Client sent an HTTP request to an HTTPS server.\n'],
    ['Apache', "Reason: You're speaking plain HTTP to an SSL-enabled server port."],
  ])('of a port of %s that speaks TLS → says what to write', (_, body) => {
    const answer = { status: 400, headers: {}, body: bytes(body) };
    expect(errorOfRefusal(answer, 'http://a/b', []).message).toContain('write https://');
    expect(errorOfRefusal(answer, 'ws://a/b', []).message).toContain('write https://');
    expect(errorOfRefusal(answer, 'https://a/b', []).message).not.toContain('write https://');
  });

  it('compressed, shows its text without the secrets that this repeats', () => {
    const body = gzipSync('no such token: s3cret-token');
    const answer = { status: 401, headers: { 'content-encoding': 'gzip' }, body };
    const error = errorOfRefusal(answer, 'http://a', ['s3cret-token']);
    expect(error.body).toBe('no such token: ***');
    expect(error.message).not.toContain('s3cret');
  });

  it('shows none of the secrets that it repeats', () => {
    const refusal = new Refusal(401, {});
    refusal.add(bytes('no such token: s3cr'));
    refusal.add(bytes('et-token'));
    const error = errorOfRefusal(refusal, 'http://a', ['s3cret-token']);
    expect(error.body).toBe('no such token: ***');
    expect(error.message).not.toContain('s3cret');
  });
});

describe('a URL that is shown', () => {
  it.each([
    ['/p', 'http://a:1/p'],
    ['/p?token=t', 'http://a:1/p'],
    ['/p?a=1?b', 'http://a:1/p'],
    ['?a', 'http://a:1'],
  ])('of the path %s is %s', (path, url) => {
    expect(urlOf({ origin: 'http://a:1', path })).toBe(url);
    expect(withoutQuery(`http://a:1${path}`)).toBe(url);
  });
});
