import { describe, expect, it } from '@jest/globals';
import { errorOfStatus } from '../../lib/errors/index.js';
import { hideSecrets, secretsIn } from '../../lib/errors/hide.js';

const SECRET = 'can/ary+7"=';

describe('hideSecrets', () => {
  it.each([
    [`no such token: ${SECRET}, ${SECRET}!`, 'no such token: ***, ***!'],
    [JSON.stringify({ token: SECRET }), '{"token":"***"}'],
    ['{"token":"can\\/ary+7\\"="}', '{"token":"***"}'],
    [`/login?token=${encodeURIComponent(SECRET)}`, '/login?token=***'],
    ['cut off: can/ary', 'cut off: '],
    ['nothing of it', 'nothing of it'],
  ])('takes it out of %s', (text, hidden) => {
    expect(hideSecrets(text, [SECRET])).toBe(hidden);
  });

  it('leaves texts alone where the secret is too short to be one', () => {
    expect(hideSecrets('a test of t', ['t', ''])).toBe('a test of t');
  });
});

describe('secretsIn', () => {
  it('finds credentials, with their scheme and without', () => {
    const headers = ['X-A', 'b', 'authorization', 'Bearer abc', 'Cookie', 'sid=1'];
    expect(secretsIn(headers)).toEqual(['Bearer abc', 'abc', 'sid=1']);
    expect(secretsIn(['Authorization', SECRET, 'Accept', '*/*'])).toEqual([SECRET]);
  });
});

it('the error of an answer shows no part of a secret, wherever its body is cut', () => {
  for (let before = 980; before < 1_005; before++) {
    const body = `${'x'.repeat(before)}${SECRET.repeat(300)}`.slice(0, 4_000);
    const error = errorOfStatus({ status: 401, url: 'http://h', body, secrets: [SECRET] });
    expect(error.body).not.toContain('can/');
    expect(error.message).not.toContain('can/');
  }
});
