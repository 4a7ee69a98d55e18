import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EasConnectionError, EasTimeoutError, errorOfConnection } from '../../lib/errors/index.js';

const url = 'http://host/api';
const CODES = [
  'ECONNREFUSED',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'EACCES',
];

const failure = (code: string, address: string) =>
  Object.assign(new Error('low-level text'), { code, syscall: 'connect', address, port: 81 });

/** As Node.js makes it: with the code of the first. */
const all = (errors: readonly Error[]) =>
  Object.assign(new AggregateError(errors), { code: (errors[0] as { code?: string }).code });

describe('a host with several addresses', () => {
  it('tells what became of each, in any order, and that nothing was sent', () => {
    const codes = fc.array(fc.constantFrom(...CODES), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(codes, (each) => {
        const errors = each.map((code, at) => failure(code, `10.0.0.${at}`));
        const error = errorOfConnection(all(errors), url, 700, false);
        const isDead = each.every((code) => code === 'ETIMEDOUT');
        expect(error).toBeInstanceOf(isDead ? EasTimeoutError : EasConnectionError);
        expect(error).toMatchObject({
          code: isDead ? 'TIMEOUT_CONNECT' : 'CONNECTION',
          retryable: true,
          unapplied: true,
        });
        for (const [at, code] of each.entries()) {
          expect(error.message).toMatch(new RegExp(`10\\.0\\.0\\.${at}:81 [a-z ]+\\(${code}\\)`));
        }
      }),
    );
  });

  it.each([
    ['dead, then refusing', ['ETIMEDOUT', 'ECONNREFUSED']],
    ['refusing, then dead', ['ECONNREFUSED', 'ETIMEDOUT']],
  ])('%s → both are said', (_, codes) => {
    const errors = codes.map((code, at) => failure(code, at === 0 ? '::1' : '127.0.0.1'));
    const { message } = errorOfConnection(all(errors), url, 700, false);
    expect(message).toContain('did not answer (ETIMEDOUT)');
    expect(message).toContain('refused it (ECONNREFUSED)');
    expect(message).toContain('[::1]:81');
  });

  it('a great many → some are shown, and how many there are more', () => {
    const errors = Array.from({ length: 20 }, (_, at) => failure('ECONNREFUSED', `10.0.0.${at}`));
    const { message } = errorOfConnection(all(errors), url, 700, false);
    expect(message).toContain('and 12 more');
    expect(message.length).toBeLessThan(700);
  });

  it('an error that is of no connection among them → nothing is claimed', () => {
    const errors = [failure('ECONNREFUSED', '10.0.0.1'), new Error('odd')];
    const cause = Object.assign(new AggregateError(errors), { code: 'ECONNRESET' });
    const error = errorOfConnection(cause, url, 700, true);
    expect(error).toMatchObject({ retryable: true, unapplied: false });
    expect(error.message).not.toContain('10.0.0.1');
  });

  it('the addresses that undici has tried are told', () => {
    const message =
      'Connect Timeout Error (attempted addresses: 10.0.0.1:81, 10.0.0.2:81, timeout: 700ms)';
    const cause = Object.assign(new Error(message), { code: 'UND_ERR_CONNECT_TIMEOUT' });
    const error = errorOfConnection(cause, url, 700, false);
    expect(error.message).toContain('(connectTimeoutMs); tried 10.0.0.1:81, 10.0.0.2:81.');
  });
});
