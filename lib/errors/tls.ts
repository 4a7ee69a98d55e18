import type { EasError } from './eas-error.js';
import { EasConnectionError } from './errors.js';

/** What is wrong, and what to do about it. */
type Fault = readonly [what: string, remedy: string];

const UNKNOWN_AUTHORITY: Fault = [
  'its certificate comes from an authority that is not known here, or came without those between',
  'if you trust that authority, give its certificate as tls.ca',
];
const CLIENT_CERTIFICATE: Fault = [
  'it did not accept the certificate of this client',
  'see tls.cert and tls.key',
];
const OTHER_CERTIFICATE: Fault = ['its certificate was not accepted', 'see tls.ca'];

/** What Node.js finds when it verifies the certificate of a server: before anything is sent. */
const BY_CERTIFICATE: Readonly<Record<string, Fault>> = {
  CERT_HAS_EXPIRED: [
    'its certificate has expired',
    'have it renewed, or see that the clock of this machine is right',
  ],
  CERT_NOT_YET_VALID: [
    'its certificate is not valid yet',
    'see that the clock of this machine is right',
  ],
  DEPTH_ZERO_SELF_SIGNED_CERT: [
    'its certificate is signed by itself',
    'if you trust it, give it as tls.ca',
  ],
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_AUTHORITY,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_AUTHORITY,
  CERT_UNTRUSTED: UNKNOWN_AUTHORITY,
  CERT_REVOKED: ['its certificate was revoked', 'have it renewed'],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    'its certificate is for another name',
    'use an address that it is for, or give the name that it is for as tls.servername',
  ],
};

/** Other findings of that kind, which are rare. */
const CERTIFICATE_CODE =
  /^(CERT_|CRL_|UNABLE_TO_|ERROR_IN_CERT_|ERR_TLS_CERT_|INVALID_CA$|INVALID_PURPOSE$|PATH_LENGTH_EXCEEDED$|HOSTNAME_MISMATCH$)/;

/** What comes of the handshake. OpenSSL's words, of which Node.js makes codes, differ by version. */
const BY_HANDSHAKE: readonly (readonly [RegExp, Fault])[] = [
  [
    /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNKNOWN_PROTOCOL|HTTP_REQUEST|RECORD_TOO_SMALL/,
    ['the port answers without TLS', 'write http:// in the address, or the port that speaks TLS'],
  ],
  [
    /PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|NO_PROTOCOLS_AVAILABLE|VERSION_TOO_LOW/,
    ['it speaks no version of TLS that is spoken here', 'have it offer TLS 1.2 or 1.3'],
  ],
  [
    /CERTIFICATE_REQUIRED/,
    ['it asks for a certificate of this client', 'give tls.cert and tls.key'],
  ],
  [
    /ALERT_(BAD_CERT|UNSUPPORTED_CERT|CERT|NO_CERT|UNKNOWN_CA|ACCESS_DENIED|DECRYPT_ERROR)/,
    CLIENT_CERTIFICATE,
  ],
  [
    /HANDSHAKE_FAILURE|NO_SHARED_CIPHER|NO_CIPHERS/,
    [
      'no way to speak TLS was found that both know, or it asks for a certificate of this client',
      'see tls.ciphers, tls.cert and tls.key',
    ],
  ],
  [
    /UNRECOGNIZED_NAME/,
    ['it has no certificate for that name', 'see tls.servername, and the host of the address'],
  ],
  [
    /DH_KEY_TOO_SMALL|DH_PARAM_SIZE|EE_KEY_TOO_SMALL|CA_KEY_TOO_SMALL|MD_TOO_WEAK/,
    ['it offers keys that are too weak', 'have it renew them'],
  ],
];

/** What may befall any connection, at any time: not for lack of trust, and not for good. */
const BROKEN = /UNEXPECTED_EOF|BAD_RECORD_MAC|INTERNAL_ERROR|USER_CANCEL|RECORD_LAYER_FAILURE/;

/**
 * The error for a connection to `url` that TLS did not allow; `undefined` for what is none of TLS's.
 *
 * @param given the code of the cause
 * @param begun whether the request had been handed to the connection, as where a server looks at
 * the certificate of its client after the handshake
 */
export function errorOfTls(
  given: string,
  cause: unknown,
  url: string,
  begun: boolean,
): EasError | undefined {
  const code = given === 'EPROTO' ? codeOfProtocolError(cause) : given;
  const found = Object.hasOwn(BY_CERTIFICATE, code) ? BY_CERTIFICATE[code] : undefined;
  const isCertificates = found !== undefined || CERTIFICATE_CODE.test(code);
  if (!isCertificates && !/^(ERR_SSL_|ERR_TLS_|EPROTO$)/.test(code)) return undefined;
  if (!isCertificates && BROKEN.test(code)) return undefined;
  const known = found ?? BY_HANDSHAKE.find(([codes]) => codes.test(code))?.[1];
  const other: Fault = isCertificates ? OTHER_CERTIFICATE : ['no TLS came about', 'see tls'];
  const [what, remedy] = known ?? other;
  const message = `No TLS connection to ${url}: ${what}${namesOf(code, cause)} (${code}); ${remedy}.`;
  return new EasConnectionError(message, {
    code: 'TLS',
    retryable: false,
    unapplied: !begun,
    cause,
  });
}

/**
 * What Node.js has a code for when it reads is `EPROTO` when it writes, as it does first of all
 * where `ws` sends its handshake. OpenSSL's own reason, of which the codes are made, is in its text.
 */
function codeOfProtocolError(cause: unknown): string {
  const { message } = cause as { readonly message?: unknown };
  const [, reason] = /:SSL routines:[^:]*:([^:]+):/.exec(String(message)) ?? [];
  return reason === undefined ? 'EPROTO' : `ERR_SSL_${reason.toUpperCase().replaceAll(' ', '_')}`;
}

const NAMES_SHOWN = 200;

/** The names that a certificate is for: who sends it has been sent nothing yet to repeat. */
function namesOf(code: string, cause: unknown): string {
  if (code !== 'ERR_TLS_CERT_ALTNAME_INVALID') return '';
  const { host, cert } = cause as { host?: unknown; cert?: { subjectaltname?: unknown } };
  const names = cert?.subjectaltname;
  if (typeof host !== 'string' || typeof names !== 'string') return '';
  const shown = names.replace(/[^\x20-\x7e]/g, '?').slice(0, NAMES_SHOWN);
  return ` than ${host}: ${shown}`;
}
