import { describe, expect, it } from '@jest/globals';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { PredictClient, QueueClient, type TlsOptions } from '../../lib/index.js';
import { complaint } from '../support/complaint.js';
import { SELF_SIGNED } from '../support/self-signed.js';

const { cert, key } = SELF_SIGNED;
const asPem = { type: 'pkcs8', format: 'pem' } as const;
const otherKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(asPem);
const otherKind = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export(asPem);
const encrypt = (type: 'pkcs8' | 'sec1') =>
  createPrivateKey(key).export({
    type,
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: 'open sesame',
  });
const encrypted = encrypt('pkcs8');
const broken = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';

const CLIENTS: readonly (readonly [string, (tls: TlsOptions) => unknown])[] = [
  ['PredictClient', (tls) => new PredictClient({ customUrl: 'https://h.test', tls })],
  ['QueueClient', (tls) => new QueueClient({ endpoint: 'https://h.test', queueName: 'q', tls })],
];

/** Whatever the type says, as a caller without types writes it. */
const odd = (tls: object) => tls as TlsOptions;

const REFUSED: readonly (readonly [string, TlsOptions, RegExp])[] = [
  ['an authority that is no PEM', { ca: 'nonsense' }, /^tls\.ca holds no certificate/],
  ['a path', { ca: './ca.pem' }, /^tls\.ca .* not its path/],
  ['an empty authority', { ca: '' }, /^tls\.ca holds no certificate/],
  ['no authority of several', { ca: [] }, /^tls\.ca is an empty array/],
  ['one bad authority of several', { ca: [cert, 'nonsense'] }, /^tls\.ca holds no certificate/],
  ['a key in its place', { ca: key }, /^tls\.ca holds no certificate/],
  ['an authority that is cut', { ca: cert.slice(0, 300) }, /^tls\.ca .* cannot be read/],
  ['a broken second of a bundle', { ca: `${cert}\n${broken}` }, /^tls\.ca .* cannot be read/],
  ['an authority of another type', odd({ ca: 5 }), /^tls\.ca is a number/],
  ['a certificate that is no PEM', { cert: 'x', key }, /^tls\.cert holds no certificate/],
  ['a broken certificate', { cert: broken, key }, /^tls\.cert .* cannot be read/],
  ['a certificate alone', { cert }, /^tls\.cert has no private key/],
  ['a key alone', { key }, /^tls\.key has no certificate/],
  ['a key that is no PEM', { cert, key: 'y' }, /^tls\.key is no private key/],
  ['a key that is cut', { cert, key: key.slice(0, 100) }, /^tls\.key is no private key/],
  ['a certificate as the key', { cert, key: cert }, /^tls\.key is no private key/],
  ["another certificate's key", { cert, key: otherKey }, /^tls\.key does not match tls\.cert/],
  ['a key of another kind', { cert, key: otherKind }, /^tls\.key does not match tls\.cert/],
  ['no passphrase', { cert, key: encrypted }, /^tls\.key is encrypted/],
  [
    'no passphrase for the older form',
    { cert, key: encrypt('sec1') },
    /^tls\.key is encrypted; write its passphrase as tls\.passphrase/,
  ],
  [
    'a wrong passphrase',
    { cert, key: encrypted, passphrase: 'close sesame' },
    /^tls\.passphrase does not open tls\.key/,
  ],
  [
    "a key's own wrong passphrase",
    odd({ cert, key: { pem: encrypted, passphrase: 'close sesame' }, passphrase: 'open sesame' }),
    /^tls\.passphrase does not open tls\.key/,
  ],
  ['a passphrase of another type', odd({ cert, key, passphrase: 5 }), /^tls\.passphrase is a num/],
  ['a store that is none', { pfx: Buffer.from('close sesame') }, /^tls\.pfx cannot be opened/],
  ['a cipher that is none', { ciphers: 'NO-SUCH' }, /^tls\.ciphers names no cipher/],
];

describe.each(CLIENTS)('a %s', (_, make) => {
  it.each(REFUSED)('%s → refused when it is made, without being shown', (__, tls, said) => {
    const message = complaint(() => make(tls)).replace(/\w+Client\./g, '');
    expect(message).toMatch(said);
    expect(message).not.toMatch(/sesame|BEGIN|MI[GI]|undefined/);
  });

  it.each<readonly [string, TlsOptions]>([
    ['an authority', { ca: cert }],
    ['several authorities, as text and bytes', { ca: [cert, Buffer.from(cert)] }],
    ['a bundle with remarks', { ca: `# first\n${cert}\n# second\n${cert}\n` }],
    ['a certificate and its key', { cert, key }],
    ['both in one file', { cert: `${key}\n${cert}`, key: `${cert}\n${key}` }],
    ['bytes', { cert: Buffer.from(cert), key: Buffer.from(key) }],
    ['a chain', { cert: `${cert}\n${cert}`, key }],
    ['an encrypted key', { cert, key: encrypted, passphrase: 'open sesame' }],
    ['one of the older form', { cert, key: encrypt('sec1'), passphrase: 'open sesame' }],
    ['a passphrase that is not needed', { cert, key, passphrase: 'open sesame' }],
    ['a passphrase of its own', { cert, key: [{ pem: encrypted, passphrase: 'open sesame' }] }],
    ['nothing', {}],
    ['what is undefined', odd({ ca: undefined, cert: undefined, key: undefined })],
  ])('%s → taken', (__, tls) => {
    expect(make(tls)).toBeDefined();
  });
});
