import { below, pick, randomOf } from '../support/random.js';

const CONTROLS = Array.from({ length: 0xa0 }, (_, code) => code)
  .filter((code) => code < 0x20 || code >= 0x7f)
  .map((code) => `a${String.fromCharCode(code)}b`);

const FIXED = [
  ...['\r\nX-Injected: 1', 'x\r\n\r\nGET /injected HTTP/1.1\r\n\r\n', '\nX-Injected: 1', '\r'],
  ...['%0d%0aX-Injected: 1', '%', '%zz', '%00', '%2e%2e', '%2e%2e%2finjected', '%252e'],
  ...[
    '.',
    '..',
    '../injected',
    'a/../injected',
    'a/./b',
    '/',
    '//',
    '//injected',
    'a//b',
    '\\..\\b',
  ],
  ...[
    '?injected=1',
    '#injected',
    'a&injected=1',
    'a=b',
    '+',
    ' ',
    'a b',
    ' a',
    'a ',
    ';',
    ',',
    '*',
  ],
  ...['é', 'ÿ', '漢字', '😀', '\u2028', '\ufeff', '\u00a0', '\u200b', 'e\u0301', '．．', '／'],
  ...['\ud800', 'a\udc00', '\udc00\ud800', '__proto__', 'constructor', '', '"', "'", '<>', '|`^{}'],
  ...['x'.repeat(65_536), '%'.repeat(65_536), '漢'.repeat(21_845), '../'.repeat(20_000)],
];

const PIECES = [
  'a',
  'injected',
  '\r\n',
  ': ',
  '%0a',
  '..',
  '/',
  '?',
  '&',
  '=',
  ' ',
  'é',
  '😀',
  '\ud83d',
];

/** Texts that a careless client would send as something else, and others made of their pieces. */
export function oddTexts(seed: number, count: number): string[] {
  const random = randomOf(seed);
  const made = Array.from({ length: count }, () =>
    Array.from({ length: 1 + below(6, random) }, () => pick(PIECES, random)).join(''),
  );
  return [...CONTROLS, ...FIXED, ...made];
}
