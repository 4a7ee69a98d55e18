import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { attemptRequest, type Sendable } from '../../lib/exchange/attempt-request.js';

const NOW_MS = Date.UTC(2024, 0, 2, 3, 4, 5);
const call: Sendable = {
  method: 'POST',
  suffix: '/more?a=1',
  headers: ['X-A', '1'],
  protocolHeaders: [],
  body: Buffer.from('body'),
  contentType: 'text/plain',
};
const place = { origin: 'http://a:1', basePath: '/svc' };

const requestOf = (
  changes: Partial<Sendable> = {},
  token?: string,
  auth: 'signature' | 'token' = 'token',
) => attemptRequest({ ...call, ...changes }, place, token, auth, NOW_MS);

describe('the request of an attempt', () => {
  it('goes to its instance, with the headers of the call and its content type', () => {
    expect(requestOf()).toEqual({
      origin: 'http://a:1',
      path: '/svc/more?a=1',
      method: 'POST',
      headers: ['X-A', '1', 'Content-Type', 'text/plain'],
      body: call.body,
    });
  });

  it.each([
    ['', '', '/'],
    ['', '?a=1', '/?a=1'],
    ['/svc', '', '/svc'],
    ['svc', '/x', '/svc/x'],
  ])('at %p with %p asks for %p', (basePath, suffix, path) => {
    const at = { origin: 'http://a', basePath };
    expect(attemptRequest({ ...call, suffix }, at, undefined, 'token', NOW_MS).path).toBe(path);
  });

  it('shows its token as it is', () => {
    expect(requestOf({}, 'secret').headers.slice(4)).toEqual(['Authorization', 'secret']);
  });

  it.each([
    ['a body', Buffer.from('body')],
    ['none', null],
  ])('is signed by its token, over %s', (_, body) => {
    const md5 = createHash('md5')
      .update(body ?? '')
      .digest('hex');
    const date = 'Tue, 02 Jan 2024 03:04:05 GMT';
    const text = ['POST', md5, 'text/plain', date, '/svc/more?a=1'].join('\n');
    const hmac = createHmac('sha1', 'secret').update(text).digest('base64');
    const request = requestOf({ body }, 'secret', 'signature');
    expect(request.headers.slice(4)).toEqual([
      ...['Content-MD5', md5, 'Date', date],
      ...['Authorization', `EAS ${hmac}`],
    ]);
    expect(request.body).toBe(body);
  });

  it('leaves the authorization of the caller alone, in either form', () => {
    const headers = ['authorization', 'own'];
    for (const auth of ['token', 'signature'] as const) {
      expect(requestOf({ headers }, 'secret', auth).headers).toEqual([
        ...headers,
        ...['Content-Type', 'text/plain'],
      ]);
    }
  });

  it('changes nothing of the call', () => {
    requestOf({}, 'secret');
    expect(call.headers).toEqual(['X-A', '1']);
  });
});
