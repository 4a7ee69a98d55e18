import '../support/property-seed.js';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { errorOfStatus } from '../../lib/errors/index.js';
import { hideSecrets } from '../../lib/errors/hide.js';
import { secretsIn, secretsOf } from '../../lib/errors/secrets.js';
import { piecesIn, SPELLINGS } from '../security/spellings.js';

const SECRET = 'can/ary+7"=';

describe('hideSecrets', () => {
  it.each([
    [`no such token: ${SECRET}, ${SECRET}!`, 'no such token: ***, ***!'],
    [JSON.stringify({ token: SECRET }), '{"token":"***"}'],
    ['{"token":"can\\/ary+7\\"="}', '{"token":"***"}'],
    [`/login?token=${encodeURIComponent(SECRET)}`, '/login?token=***'],
    ['cut off: can/ary', 'cut off: ***'],
    ['ary+7"=: the end of one', '***: the end of one'],
    ['between can/... and ...+7"=', 'between ***... and ...***'],
    ['cut within an escape: can%2Fa%7', 'cut within an escape: ***%7'],
    ['nothing of it', 'nothing of it'],
  ])('takes it out of %s', (text, hidden) => {
    expect(hideSecrets(text, [SECRET])).toBe(hidden);
  });

  it('leaves texts alone where the secret is too short to be one', () => {
    expect(hideSecrets('a test of t', ['t', ''])).toBe('a test of t');
  });
});

/** Spellings of one letter that escapes may be mixed of. */
const LETTERS: readonly ((letter: string) => string)[] = [
  (letter) => letter,
  (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`,
  (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  (letter) => `\\x${letter.charCodeAt(0).toString(16).padStart(2, '0')}`,
  (letter) => `&#${letter.charCodeAt(0)};`,
  (letter) => `&#x${letter.charCodeAt(0).toString(16)};`,
  (letter) => `%25${letter.charCodeAt(0).toString(16).padStart(2, '0')}`,
];

describe('whatever the secret is, nothing of it is left', () => {
  const letters = 'abcdefghijKLMNOPQRSTUVWXYZ0123456789+/=-_.~&<>"\'%\\ ;:!';
  const secret$ = fc
    .array(fc.constantFrom(...Array.from(letters)), { minLength: 12, maxLength: 80 })
    .map((all) => all.join(''))
    .filter((secret) => secret === secret.trim());

  it('where each letter is spelled in a way of its own', () => {
    const ways$ = fc.array(fc.nat(LETTERS.length - 1), { minLength: 80, maxLength: 80 });
    const property = fc.property(secret$, ways$, (secret, ways) => {
      // An escape of the secret's own that others are mixed with reads as another letter.
      fc.pre(!/[%\\&]/.test(secret));
      const spelled = Array.from(secret, (letter, at) => LETTERS[ways[at]!]!(letter)).join('');
      expect(hideSecrets(`<${spelled}>`, [secret])).toBe('<***>');
    });
    fc.assert(property);
  });

  it.each(Object.entries(SPELLINGS))('%s', (_, spell) => {
    const property = fc.property(secret$, (secret) => {
      const spelled = spell(secret);
      const shown = hideSecrets(`it: "${spelled}"`, [secret]);
      expect(shown.startsWith('it: "')).toBe(true);
      expect(piecesIn(shown, secret, spelled)).toEqual([]);
    });
    fc.assert(property);
  });

  it('wherever a text is cut', () => {
    const property = fc.property(secret$, fc.nat(80), fc.nat(80), (secret, from, to) => {
      const shown = hideSecrets(`${secret.slice(from)}|${secret.slice(0, to)}`, [secret]);
      expect(shown.replaceAll('***', '').length).toBeLessThanOrEqual(7);
    });
    fc.assert(property);
  });
});

it('leaves texts as they are that repeat nothing', () => {
  const property = fc.property(fc.string({ maxLength: 200 }), (text) => {
    expect(hideSecrets(text, ['Zq4f7e91cvR2xW8tB3yH6mN0'])).toBe(text);
  });
  fc.assert(property);
});

it.each([
  ['of one escape', '%'],
  ['of escapes', '%25'],
  ['of backslashes', '\\'],
  ['of entities', '&amp;'],
  ['of beginnings of entities', '&#'],
  ['of dots', '.'],
  ['of the beginning of a secret', 'can/ary'],
])('looks only a few times through a long text %s', (_, part) => {
  const text = part.repeat(200_000 / part.length);
  const secret = SECRET.repeat(800);
  const before = process.cpuUsage();
  hideSecrets(text, [secret]);
  const { user } = process.cpuUsage(before);
  // Fifty times what an error shows, within a second or so; what grows as a square takes minutes.
  expect(user / 1e6).toBeLessThan(10);
});

describe('secretsIn', () => {
  it('finds credentials, with their scheme and without, and each cookie', () => {
    const headers = ['X-A', 'b', 'authorization', 'Bearer abc', 'Cookie', 'a=1; sid="2"'];
    expect(secretsIn(headers)).toEqual(['Bearer abc', 'abc', 'a=1; sid="2"', '1', '2']);
    expect(secretsIn(['Authorization', SECRET, 'Accept', '*/*'])).toEqual([SECRET]);
    expect(secretsIn(['X-Password', 'correct horse'])).toEqual(['correct horse']);
  });

  it.each([
    'Accept',
    'Author',
    'X-Author-Name',
    'Idempotency-Key',
    'X-Request-Id',
    'X-EAS-QueueService-Redis-Uid',
    'X-Keyword',
    'Monkeypatch',
  ])('takes %s for no credential', (name) => {
    expect(secretsIn([name, 'value'])).toEqual([]);
  });

  it('finds the password of Basic, colons and all', () => {
    const shown = Buffer.from('user:pass:wörd').toString('base64');
    expect(secretsIn(['Authorization', `Basic ${shown}`])).toContain('pass:wörd');
  });
});

it('secretsOf finds those of the query and the token, too', () => {
  const secrets = secretsOf(['X-Api-Key', 'one'], '/a?b=c&api_key=t%2Fwo&x=y', 'Bearer three');
  expect(secrets).toEqual(['one', 't/wo', 'Bearer three', 'three']);
});

it('the error of an answer shows no part of a secret, wherever its body is cut', () => {
  for (let before = 980; before < 1_005; before++) {
    const body = `${'x'.repeat(before)}${SECRET.repeat(300)}`.slice(0, 4_000);
    const error = errorOfStatus({ status: 401, url: 'http://h', body, secrets: [SECRET] });
    expect(error.body).not.toContain('can/');
    expect(error.message).not.toContain('can/');
  }
});
