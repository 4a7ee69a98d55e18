import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import {
  EasAuthError,
  EasConfigError,
  EasConnectionError,
  EasError,
  EasHttpError,
  EasProtocolError,
  EasTimeoutError,
  errorOfConnection,
  errorOfStatus,
  isFatalCloseCode,
  isFatalHandshakeStatus,
} from '../../lib/errors/index.js';

const url = 'http://host/api/predict/svc';

const failed = (code: string): Error => Object.assign(new Error('low-level text'), { code });

describe('errorOfStatus', () => {
  it.each([
    [400, 'BAD_REQUEST', false, true],
    [401, 'AUTH', false, true],
    [403, 'AUTH', false, true],
    [404, 'NOT_FOUND', false, true],
    [405, 'NOT_FOUND', false, true],
    [408, 'TIMEOUT_SERVER', true, false],
    [418, 'HTTP_STATUS', false, true],
    [302, 'HTTP_STATUS', false, true],
    [429, 'RATE_LIMITED', true, true],
    [450, 'OVERLOADED', true, true],
    [500, 'SERVER', true, false],
    [501, 'SERVER', false, true],
    [502, 'SERVER', true, false],
    [503, 'SERVER', true, false],
    [504, 'SERVER', true, false],
    [507, 'SERVER', true, false],
  ])('%d → %s, retryable %s, unapplied %s', (status, code, retryable, unapplied) => {
    const error = errorOfStatus({ status, url, body: 'why', retryAfterMs: 2000 });
    expect(error).toMatchObject({ status, code, retryable, unapplied, url, body: 'why' });
    expect(error.retryAfterMs).toBe(2000);
    expect(error).toBeInstanceOf(code === 'AUTH' ? EasAuthError : EasHttpError);
    expect(error).toBeInstanceOf(EasError);
    expect(error.name).toBe(code === 'AUTH' ? 'EasAuthError' : 'EasHttpError');
    expect(error.message).toContain(`answered ${status}`);
    expect(error.message).toContain('why');
  });

  it('keeps the first 1,000 characters of a body', () => {
    const error = errorOfStatus({ status: 500, url, body: 'x'.repeat(5000) });
    expect(error.body).toHaveLength(1000);
    expect(error.message.length).toBeLessThan(400);
  });

  it('says nothing after the status when the body is empty', () => {
    expect(errorOfStatus({ status: 503, url, body: '\n ' }).message).toMatch(/\)$/);
  });
});

describe('errorOfConnection', () => {
  describe.each([
    ['before the request began', false],
    ['after it had begun', true],
  ])('%s', (_when, begun) => {
    it.each([
      ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN'],
      ...['EADDRNOTAVAIL', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ENOTCONN'],
      ...['UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'UND_ERR_ABORTED', 'whatever'],
    ])('%s → a connection error that tells whether it may have been applied', (code) => {
      const error = errorOfConnection(failed(code), url, 700, begun);
      expect(error).toBeInstanceOf(EasConnectionError);
      expect(error).toMatchObject({ code: 'CONNECTION', retryable: true, unapplied: !begun });
      expect(error.message).toContain(begun ? 'The connection broke' : 'No connection to');
    });

    it.each(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT'])('%s', (code) => {
      const error = errorOfConnection(failed(code), url, 700, begun);
      expect(error).toBeInstanceOf(begun ? EasConnectionError : EasTimeoutError);
      expect(error).toMatchObject({
        code: begun ? 'CONNECTION' : 'TIMEOUT_CONNECT',
        ...{ retryable: true, unapplied: !begun },
      });
    });

    it.each([
      ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID'],
      ...['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'],
    ])('%s → no retry', (code) => {
      const error = errorOfConnection(failed(code), url, 700, begun);
      expect(error).toBeInstanceOf(EasConnectionError);
      expect(error).toMatchObject({ code: 'TLS', retryable: false, unapplied: !begun });
    });

    it.each(['UND_ERR_DESTROYED', 'UND_ERR_CLOSED', 'UND_ERR_INVALID_ARG'])(
      '%s → no retry',
      (code) => {
        const error = errorOfConnection(failed(code), url, 700, begun);
        expect(error).toMatchObject({ retryable: false, unapplied: !begun });
      },
    );

    it.each([
      ['HPE_INVALID_CONSTANT', 'PROTOCOL'],
      ['UND_ERR_HEADERS_OVERFLOW', 'TOO_LARGE'],
      ['WS_ERR_UNSUPPORTED_MESSAGE_LENGTH', 'TOO_LARGE'],
      ['WS_ERR_INVALID_OPCODE', 'PROTOCOL'],
    ])('%s → %s, no retry, maybe applied', (system, code) => {
      const error = errorOfConnection(failed(system), url, 700, begun);
      expect(error).toBeInstanceOf(EasProtocolError);
      expect(error).toMatchObject({ code, retryable: false, unapplied: false });
    });
  });

  it.each([
    ['UND_ERR_DESTROYED', EasConnectionError, 'CONNECTION'],
    ['UND_ERR_CLOSED', EasConfigError, 'CLOSED'],
    ['UND_ERR_INVALID_ARG', EasConfigError, 'CONFIG'],
  ])('%s before it began → %p %s', (system, Type, code) => {
    const error = errorOfConnection(failed(system), url, 700, false);
    expect(error).toBeInstanceOf(Type);
    expect(error).toMatchObject({ code });
  });

  it('keeps the cause and names the address', () => {
    const cause = failed('ECONNRESET');
    const error = errorOfConnection(cause, url, 700, false);
    expect(error.cause).toBe(cause);
    expect(error.message).toContain(url);
  });

  it('reads the error of a host with several addresses', () => {
    const cause = new AggregateError([failed('ECONNREFUSED'), failed('ECONNREFUSED')]);
    expect(errorOfConnection(cause, url, 700, false).unapplied).toBe(true);
  });

  it.each([undefined, null, 'text', {}, { code: 5 }, { errors: [] }])('takes %p', (cause) => {
    const error = errorOfConnection(cause, url, 700, true);
    expect(error).toMatchObject({ retryable: true, unapplied: false });
  });

  it('tells the limit of a connection that took too long', () => {
    const error = errorOfConnection(failed('ETIMEDOUT'), url, 700, false);
    expect(error).toMatchObject({ phase: 'connect', timeoutMs: 700 });
  });
});

describe('the clocks', () => {
  it.each([
    ['queue', 'TIMEOUT_QUEUE', false, true],
    ['connect', 'TIMEOUT_CONNECT', true, true],
    ['token', 'TIMEOUT_ATTEMPT', true, true],
    ['discovery', 'TIMEOUT_ATTEMPT', true, true],
    ['attempt', 'TIMEOUT_ATTEMPT', true, false],
    ['idle', 'TIMEOUT_IDLE', true, false],
    ['deadline', 'TIMEOUT_DEADLINE', false, false],
  ] as const)('%s → %s, retryable %s, unapplied %s', (phase, code, retryable, unapplied) => {
    const error = new EasTimeoutError('late', phase, 5);
    expect(error).toMatchObject({ code, retryable, unapplied, phase, timeoutMs: 5 });
  });
});

describe('the end of a watch', () => {
  it.each([
    [1000, false],
    [1001, false],
    [1002, true],
    [1003, true],
    [1006, false],
    [1008, true],
    [1010, true],
    [1011, false],
    [1012, false],
  ])('close code %d is fatal: %s', (code, fatal) => {
    expect(isFatalCloseCode(code)).toBe(fatal);
  });

  it.each([
    [301, true],
    [308, true],
    [400, true],
    [401, true],
    [403, true],
    [404, true],
    [429, false],
    [500, false],
    [503, false],
  ])('status %d at the handshake is fatal: %s', (status, fatal) => {
    expect(isFatalHandshakeStatus(status)).toBe(fatal);
  });
});

describe('every error', () => {
  it('shows its code when inspected', () => {
    expect(inspect(errorOfStatus({ status: 450, url, body: '' }))).toContain("code: 'OVERLOADED'");
  });
});
