import { describe, expect, it } from '@jest/globals';
import {
  EasConfigError,
  EasConnectionError,
  EasTimeoutError,
  errorOfStatus,
} from '../../lib/errors/index.js';
import { RETRY_CONDITIONS, retryOn, type RetryCondition } from '../../lib/operators/retry-on.js';

const status = (code: number) => errorOfStatus({ status: code, url: 'http://127.0.0.1', body: '' });

describe('retryOn', () => {
  const errors: readonly (readonly [what: string, error: unknown, meets: RetryCondition | null])[] =
    [
      ['a refused connection', new EasConnectionError('', {}), 'connectionFailed'],
      ['a connect timeout', new EasTimeoutError('', 'connect', 1), 'connectionTimeout'],
      ['an attempt timeout', new EasTimeoutError('', 'attempt', 1), 'readTimeout'],
      ['a deadline', new EasTimeoutError('', 'deadline', 1), null],
      ...[500, 502, 503, 504, 599].map((code) => [`${code}`, status(code), '5xx'] as const),
      ...[400, 404, 429, 450].map((code) => [`${code}`, status(code), '4xx'] as const),
      ['an error of others', new Error('503'), null],
    ];

  it.each(errors)('%s meets its condition and no other', (_what, error, meets) => {
    const names = Object.keys(RETRY_CONDITIONS) as RetryCondition[];
    expect(names.filter((name) => retryOn(name)(error))).toEqual(meets === null ? [] : [meets]);
  });

  it('takes several conditions together', () => {
    const retryIf = retryOn('5xx', 'readTimeout');
    expect([status(502), status(404), new EasTimeoutError('', 'attempt', 1)].map(retryIf)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('refuses a name that does not exist, and says which do', () => {
    expect(() => retryOn('6xx' as never)).toThrow(EasConfigError);
    expect(() => retryOn('6xx' as never)).toThrow(/readTimeout/);
  });
});
