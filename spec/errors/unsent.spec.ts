import { describe, expect, it } from '@jest/globals';
import { errorOfStatus } from '../../lib/errors/index.js';

const url = 'http://host/api/predict/queue';
const REFUSED = 'upstream connect error or disconnect/reset before headers. ';
const OVERFLOW = `${REFUSED}reset reason: overflow`;

/** Whether a 503 of this form leaves no doubt that nothing was stored. */
const isCertain = (body: string, headers: Record<string, string | string[]> = {}): boolean => {
  const error = errorOfStatus({ status: 503, url, body, headers });
  expect(error).toMatchObject({ code: 'SERVER', retryable: true });
  return error.unapplied;
};

describe('a 503', () => {
  it.each([
    ['no healthy instance', 'no healthy upstream', {}],
    ['its lines and letters apart', ' No healthy upstream\r\n', {}],
    ['a gateway with too much under way', OVERFLOW, {}],
    ['a gateway short of memory', 'envoy overloaded', {}],
    ['a header that says so', 'anything', { 'x-envoy-overloaded': 'true' }],
    ['the first attempt of a gateway', OVERFLOW, { 'x-envoy-attempt-count': '1' }],
  ])('%s → certainly not applied', (_name, body, headers) => {
    expect(isCertain(body, headers)).toBe(true);
  });

  it.each([
    ['nothing said', '', {}],
    ['a page', '<h1>503 Service Temporarily Unavailable</h1>', {}],
    ['a service that speaks for itself', 'Service Unavailable', {}],
    ['a service that is busy', '{"error":"overloaded"}', {}],
    ['a time to come back', 'wait', { 'retry-after': '1' }],
    ['a connection that broke', `${REFUSED}reset reason: connection termination`, {}],
    ['a connection that broke', `${REFUSED}reset reason: remote reset`, {}],
    ['words within others', 'the model said: no healthy upstream', {}],
    ['words repeated to us', 'bad record: no healthy upstream, 1', {}],
    [
      'a gateway that tried before',
      `${REFUSED}retried and the latest reset reason: overflow`,
      { 'x-envoy-overloaded': 'true' },
    ],
    ['a gateway that tried twice', 'no healthy upstream', { 'x-envoy-attempt-count': '2' }],
    ['a header that denies it', 'anything', { 'x-envoy-overloaded': 'false' }],
  ])('%s → maybe applied', (_name, body, headers) => {
    expect(isCertain(body, headers)).toBe(false);
  });
});

it.each([500, 502, 504])('a %d proves nothing by such words', (status) => {
  expect(errorOfStatus({ status, url, body: 'no healthy upstream' }).unapplied).toBe(false);
});
