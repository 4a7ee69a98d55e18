import { describe, expect, it } from '@jest/globals';
import { EasError } from '../../lib/errors/index.js';
import { nackReasonOf } from '../../lib/operators/nack-reason.js';

const withCode = (code: unknown) => Object.assign(new Error('m'), { code });

describe('nackReasonOf', () => {
  it.each<[string, unknown, string]>([
    ['a code of this library', new EasError('m', { code: 'RATE_LIMITED' }), 'RateLimited'],
    ['a code of the system', withCode('ECONNRESET'), 'Econnreset'],
    ['a code in mixed case', withCode('invalid-imageFormat'), 'InvalidImageFormat'],
    ['a code with digits', withCode('404 gone'), '404Gone'],
    [
      'a code of exactly 20 characters',
      withCode('UND_ERR_CONNECT_TIMEOUT'),
      'UndErrConnectTimeout',
    ],
    ['a longer code, in whole words', withCode('UND_ERR_CONNECT_TIMEOUTS'), 'UndErrConnect'],
    ['one long word', withCode('A'.repeat(30)), `A${'a'.repeat(19)}`],
    ['the name when there is no code', new TypeError('m'), 'TypeError'],
    [
      'the name when the code is no word',
      Object.assign(new RangeError('m'), { code: '***' }),
      'RangeError',
    ],
    ['the name before a legacy number', new DOMException('m', 'AbortError'), 'AbortError'],
    ['a number when there is nothing else', withCode(14), '14'],
    ['the default for a plain error', new Error('m'), 'ProcessingFailed'],
    ['the default for what is no error', 'm', 'ProcessingFailed'],
    ['the default for nothing', undefined, 'ProcessingFailed'],
    ['the default for letters the service does not take', withCode('错误'), 'ProcessingFailed'],
  ])('takes %s', (_what, error, code) => {
    const given = nackReasonOf(error).code;
    expect(given).toBe(code);
    expect(given).toMatch(/^[A-Z0-9][A-Za-z0-9]{0,19}$/);
  });

  it('gives at most 200 characters of the message, and never half of one', () => {
    expect(nackReasonOf(new Error('x'.repeat(300))).reason).toBe('x'.repeat(200));
    expect(nackReasonOf(new Error(`${'x'.repeat(199)}😀`)).reason).toBe('x'.repeat(199));
    expect(nackReasonOf(new Error('x\ud83dx')).reason).toBe('x\ufffdx');
    expect(nackReasonOf('a thrown text').reason).toBe('a thrown text');
  });

  it('gives no reason when there is none', () => {
    expect(nackReasonOf(new Error(''))).toEqual({ code: 'ProcessingFailed' });
    expect(nackReasonOf(Object.create(null))).toEqual({ code: 'ProcessingFailed' });
    expect(nackReasonOf(null)).toEqual({ code: 'ProcessingFailed' });
  });
});
