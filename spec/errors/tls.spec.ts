import { describe, expect, it } from '@jest/globals';
import { EasConnectionError, errorOfConnection } from '../../lib/errors/index.js';

const url = 'https://host/api';
const failed = (code: string, message = 'low-level text', more: object = {}): Error =>
  Object.assign(new Error(message), { code, ...more });

describe('a fault of TLS', () => {
  it.each([
    ['CERT_HAS_EXPIRED', 'has expired', 'clock'],
    ['CERT_NOT_YET_VALID', 'not valid yet', 'clock'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'signed by itself', 'tls.ca'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'an authority that is not known', 'tls.ca'],
    ['UNABLE_TO_GET_ISSUER_CERT', 'an authority that is not known', 'tls.ca'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'an authority that is not known', 'tls.ca'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'an authority that is not known', 'tls.ca'],
    ['CERT_UNTRUSTED', 'an authority that is not known', 'tls.ca'],
    ['CERT_REVOKED', 'was revoked', 'renewed'],
    ['CERT_SIGNATURE_FAILURE', 'not accepted', 'tls.ca'],
    ['INVALID_PURPOSE', 'not accepted', 'tls.ca'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'for another name', 'tls.servername'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'answers without TLS', 'http://'],
    ['ERR_SSL_PACKET_LENGTH_TOO_LONG', 'answers without TLS', 'http://'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'no version of TLS', 'TLS 1.2'],
    ['ERR_SSL_UNSUPPORTED_PROTOCOL', 'no version of TLS', 'TLS 1.2'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'asks for a certificate', 'tls.cert'],
    ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'no way to speak TLS', 'tls.ciphers'],
    ['ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', 'no way to speak TLS', 'tls.ciphers'],
    ['ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE', 'certificate of this client', 'tls.cert'],
    ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'certificate of this client', 'tls.cert'],
    ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED', 'certificate of this client', 'tls.cert'],
    ['ERR_SSL_TLSV1_UNRECOGNIZED_NAME', 'no certificate for that name', 'tls.servername'],
    ['ERR_SSL_DH_KEY_TOO_SMALL', 'too weak', 'renew'],
  ])('%s → is named, with the remedy, and not tried again', (code, what, remedy) => {
    const error = errorOfConnection(failed(code), url, 700, false);
    expect(error).toBeInstanceOf(EasConnectionError);
    expect(error).toMatchObject({ code: 'TLS', retryable: false, unapplied: true });
    for (const part of [url, what, remedy, code]) expect(error.message).toContain(part);
  });

  it.each([
    ['one that is known', 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'],
    ['one that is not known', 'ERR_SSL_NO_SUCH_THING'],
    ['one without any reason', 'EPROTO'],
  ])('%s → may come while a request is under way', (_, code) => {
    for (const begun of [false, true]) {
      const error = errorOfConnection(failed(code), url, 700, begun);
      expect(error).toMatchObject({ code: 'TLS', retryable: false, unapplied: !begun });
    }
  });

  it.each([
    'ERR_SSL_UNEXPECTED_EOF_WHILE_READING',
    'ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC',
    'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC',
    'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR',
  ])('%s → the connection broke, and may be made again', (code) => {
    const error = errorOfConnection(failed(code), url, 700, true);
    expect(error).toMatchObject({ code: 'CONNECTION', retryable: true, unapplied: false });
  });

  it('within a write → is known by the reason that OpenSSL gives', () => {
    const message =
      'write EPROTO 80FC45D97E7F0000:error:0A00010B:SSL routines:ssl3_get_record:' +
      'wrong version number:../deps/openssl/openssl/ssl/record/ssl3_record.c:354:\n';
    const error = errorOfConnection(failed('EPROTO', message), url, 700, false);
    expect(error.message).toContain('answers without TLS');
    expect(error.message).toContain('ERR_SSL_WRONG_VERSION_NUMBER');
  });

  it('of another name → tells the names, cut', () => {
    const subjectaltname = `DNS:right.test, DNS:${'x'.repeat(1000)}\n`;
    const more = { host: 'wrong.test', cert: { subjectaltname } };
    const error = errorOfConnection(
      failed('ERR_TLS_CERT_ALTNAME_INVALID', '', more),
      url,
      700,
      false,
    );
    expect(error.message).toContain('another name than wrong.test: DNS:right.test');
    expect(error.message.length).toBeLessThan(500);
  });

  it.each(['constructor', 'toString', 'HPE_INVALID', 'ECONNRESET'])('%s → is none', (code) => {
    expect(errorOfConnection(failed(code), url, 700, false).code).not.toBe('TLS');
  });
});
