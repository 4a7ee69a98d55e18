import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { kindOf, refusal } from '../checks/index.js';
import type { EasConfigError } from '../errors/index.js';
import type { TlsOptions } from './connection-options.js';

type Bytes = string | Uint8Array;

/** A key as `node:tls` takes it: alone, or with a passphrase of its own. */
interface Key {
  readonly pem: Bytes;
  readonly passphrase: string | undefined;
}

const CERTIFICATE =
  /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----[^-]*(?:-----END (?:X509 |TRUSTED )?CERTIFICATE-----)?/g;

/**
 * Looks at certificates and keys as `node:tls` would when the first connection is made: by then the
 * mistake would look like a fault of the network. It passes over an authority that it cannot read,
 * so that none is trusted, and over a key that is of another kind than the certificate's.
 *
 * What is shown of them is what they are, never what they hold.
 *
 * @throws EasConfigError that names the option
 */
export function checkTlsMaterial(name: string, tls: TlsOptions): void {
  const { ca, cert, key, pfx, passphrase, ciphers } = tls;
  for (const [option, text] of Object.entries({ passphrase, ciphers })) {
    if (text !== undefined && typeof text !== 'string') {
      throw refusal(`${name}.${option}`, `is ${kindOf(text)}`, 'write a string');
    }
  }
  if (Array.isArray(ca) && ca.length === 0) {
    const remedy = "leave it out to trust Node's own authorities";
    throw refusal(`${name}.ca`, 'is an empty array, so that nobody is trusted', remedy);
  }
  for (const bundle of listOf(ca)) checkCertificates(`${name}.ca`, bundle);
  const leaves = listOf(cert).map((chain) => checkCertificates(`${name}.cert`, chain));
  const keys = listOf(key).map((given) => readKey(`${name}.key`, given, passphrase));
  if (pfx === undefined) checkPairs(name, leaves, keys);
  try {
    createSecureContext(tls);
  } catch (error) {
    throw refusedByNode(name, tls, error);
  }
}

/** The options of `node:tls` are one of a kind or several. */
function listOf(given: unknown): readonly unknown[] {
  if (given === undefined || given === null) return [];
  return Array.isArray(given) ? given : [given];
}

/** The first of some certificates, which is the sender's own in a chain. */
function checkCertificates(option: string, given: unknown): X509Certificate {
  const [first, ...more] = textOf(option, given).match(CERTIFICATE) ?? [];
  if (first === undefined) {
    const remedy = "write its text, such as readFileSync('file.pem'), not its path";
    throw refusal(option, 'holds no certificate in PEM', remedy);
  }
  for (const another of more) readCertificate(option, another);
  return readCertificate(option, first);
}

function readCertificate(option: string, pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw refusal(option, 'holds a certificate that cannot be read', 'write the whole of its PEM');
  }
}

function readKey(option: string, given: unknown, shared: string | undefined): KeyObject {
  const { pem, passphrase = shared } = isKey(given) ? given : { pem: given };
  const text = textOf(option, pem);
  try {
    return createPrivateKey({ key: text, ...(passphrase !== undefined && { passphrase }) });
  } catch {
    if (!text.includes('ENCRYPTED')) {
      const remedy = "write its text, such as readFileSync('key.pem'), not its path";
      throw refusal(option, 'is no private key in PEM', remedy);
    }
    if (passphrase === undefined) {
      throw refusal(option, 'is encrypted', `write its passphrase as ${sibling(option)}`);
    }
    throw refusal(sibling(option), `does not open ${option}`, 'write the one it was encrypted by');
  }
}

function isKey(given: unknown): given is Key {
  return typeof given === 'object' && given !== null && 'pem' in given;
}

function sibling(option: string): string {
  return option.replace(/\w+$/, 'passphrase');
}

/** Text or bytes as text: PEM is ASCII. */
function textOf(option: string, given: unknown): string {
  if (typeof given === 'string') return given;
  if (ArrayBuffer.isView(given)) {
    return Buffer.from(given.buffer, given.byteOffset, given.byteLength).toString('latin1');
  }
  throw refusal(option, `is ${kindOf(given)}`, 'write PEM as a string or a Buffer');
}

function checkPairs(
  name: string,
  leaves: readonly X509Certificate[],
  keys: readonly KeyObject[],
): void {
  if (leaves.length > 0 && keys.length === 0) {
    throw refusal(`${name}.cert`, 'has no private key', `write that as ${name}.key`);
  }
  if (keys.length > 0 && leaves.length === 0) {
    throw refusal(`${name}.key`, 'has no certificate', `write that as ${name}.cert`);
  }
  if (leaves.every((leaf) => keys.some((key) => leaf.checkPrivateKey(key)))) return;
  throw refusal(
    `${name}.key`,
    `does not match ${name}.cert`,
    'write the key that the certificate was made for, and the own certificate first in a chain',
  );
}

/** Whatever else does not please it; its own words may show what was given. */
function refusedByNode(name: string, tls: TlsOptions, error: unknown): EasConfigError {
  const { code = '' } = error as { readonly code?: string };
  if (code === 'ERR_SSL_NO_CIPHER_MATCH') {
    return refusal(`${name}.ciphers`, 'names no cipher that there is', 'see openssl ciphers');
  }
  if (tls.pfx !== undefined) {
    const remedy = `write the bytes of a PKCS#12 file, and its passphrase as ${name}.passphrase`;
    return refusal(`${name}.pfx`, `cannot be opened`, remedy);
  }
  return refusal(name, `cannot be used${code === '' ? '' : ` (${code})`}`, 'see node:tls');
}
