import { describe, expect, it } from '@jest/globals';
import { outcomeOfError, outcomeOfStatus } from '../../lib/endpoints/outcome.js';
import {
  EasAbortError,
  EasConfigError,
  EasConnectionError,
  EasProtocolError,
  EasProxyError,
  EasTimeoutError,
  EasTokenError,
  errorOfStatus,
} from '../../lib/errors/index.js';

describe('what an attempt tells about its instance', () => {
  it.each([500, 502, 503, 504, 599])('%i → it failed', (status) => {
    expect(outcomeOfStatus(status)).toBe('failed');
    expect(outcomeOfError(errorOfStatus({ status, url: 'x', body: '' }))).toBe('failed');
  });

  it.each([200, 204, 302, 400, 401, 404, 408, 429, 450, 501])('%i → it is well', (status) => {
    expect(outcomeOfStatus(status)).toBe('ok');
    expect(outcomeOfError(errorOfStatus({ status, url: 'x', body: '' }))).toBe('ok');
  });

  it.each([
    [new EasConnectionError('x', {}), 'failed'],
    [new EasTimeoutError('x', 'connect', 1), 'failed'],
    [new EasTimeoutError('x', 'attempt', 1), 'failed'],
    [new EasTimeoutError('x', 'idle', 1), 'failed'],
    [new EasTimeoutError('x', 'token', 1), undefined],
    [new EasTimeoutError('x', 'discovery', 1), undefined],
    [new EasTimeoutError('x', 'queue', 1), undefined],
    [new EasTokenError('x'), undefined],
    [new EasProtocolError('no HTTP'), 'failed'],
    [new EasProtocolError('too large', undefined, 'TOO_LARGE'), 'ok'],
    // What the proxy says of the instance; the rest is the proxy's own.
    [new EasProxyError('x', { proxy: 'http://p', status: 502 }), 'failed'],
    [new EasProxyError('x', { proxy: 'http://p', status: 504 }), 'failed'],
    [new EasProxyError('x', { proxy: 'http://p', status: 407 }), undefined],
    [new EasProxyError('x', { proxy: 'http://p', status: 200 }), undefined],
    [new EasProxyError('x', { proxy: 'http://p' }), undefined],
    [new EasConfigError('closed', 'CLOSED'), undefined],
    [new EasAbortError('x'), undefined],
    [new Error('x'), undefined],
    [undefined, undefined],
  ])('%p → %p', (error, outcome) => {
    expect(outcomeOfError(error)).toBe(outcome);
  });
});
