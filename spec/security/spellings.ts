/** Ways in which services repeat a text that they were sent: each gives the text in that spelling. */
export const SPELLINGS: Readonly<Record<string, (secret: string) => string>> = {
  'as it is': (secret) => secret,
  'in upper case': (secret) => secret.toUpperCase(),
  'as JSON': (secret) => JSON.stringify(secret).slice(1, -1),
  'as JSON for HTML, = as \\u003d': (secret) => escaped(secret, /[=+/<>&'"]/g, unicode),
  'as JSON in upper case, = as \\u003D': (secret) =>
    escaped(secret, /[=+/<>&'"]/g, (letter) => `\\u${unicode(letter).slice(2).toUpperCase()}`),
  'as JSON of PHP, / as \\/': (secret) =>
    JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
  'as JSON within JSON': (secret) => JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  'every letter as \\u': (secret) => escaped(secret, /./g, unicode),
  'every letter as \\x': (secret) => escaped(secret, /./g, (letter) => `\\x${hexOf(letter)}`),
  'percent-encoded': (secret) => encodeURIComponent(secret),
  'percent-encoded in lower case': (secret) =>
    encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase()),
  'percent-encoded but for /': (secret) => encodeURIComponent(secret).replaceAll('%2F', '/'),
  'percent-encoded twice': (secret) => encodeURIComponent(encodeURIComponent(secret)),
  'every letter percent-encoded': (secret) =>
    escaped(secret, /./g, (letter) => `%${hexOf(letter)}`),
  'as a form': (secret) => new URLSearchParams({ '': secret }).toString().slice(1),
  'in HTML': (secret) => escaped(secret, /[&<>"']/g, (letter) => `&${HTML[letter] ?? ''};`),
  'in HTML, in numbers': (secret) =>
    escaped(secret, /[^a-z0-9]/gi, (letter) => `&#${letter.charCodeAt(0)};`),
  'in HTML, in hexadecimal numbers': (secret) =>
    escaped(secret, /[^a-z0-9]/gi, (letter) => `&#x${hexOf(letter)};`),
  'in HTML, by names': (secret) => escaped(secret, /[+=/]/g, (letter) => `&${HTML[letter] ?? ''};`),
  'in Base64': (secret) => Buffer.from(secret).toString('base64'),
  'in Base64 for URLs': (secret) => Buffer.from(secret).toString('base64url'),
  'in Base64 behind one letter': (secret) => Buffer.from(`:${secret}`).toString('base64'),
  'in Base64 behind two letters': (secret) => Buffer.from(`u:${secret};`).toString('base64'),
  'in hexadecimal': (secret) => Buffer.from(secret).toString('hex'),
  'its beginning': (secret) => `${secret.slice(0, 20)}...`,
  'its end': (secret) => `...${secret.slice(-20)}`,
  'its middle': (secret) => secret.slice(5, -5),
};

const HTML: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
  '+': 'plus',
  '=': 'equals',
  '/': 'sol',
};

/** What a leak is recognised by: as many letters in a row of a secret, or of its spelling. */
const LETTERS = 8;
const SPELLED_LETTERS = 12;

/**
 * The pieces of a secret in one of its spellings that a text shows. Those at the ends of a spelling
 * are no pieces of the secret alone: in Base64 the first letters are also those of its neighbours.
 */
export function piecesIn(text: string, secret: string, spelled: string): string[] {
  const shown = text.toLowerCase();
  const inner = spelled.slice(4, -4);
  return [...windowsOf(secret, LETTERS), ...windowsOf(inner, SPELLED_LETTERS)].filter((piece) =>
    shown.includes(piece),
  );
}

function windowsOf(text: string, length: number): string[] {
  const folded = text.toLowerCase();
  if (folded.length < length) return [];
  return Array.from({ length: folded.length - length + 1 }, (_, at) =>
    folded.slice(at, at + length),
  );
}

function escaped(text: string, letters: RegExp, escape: (letter: string) => string): string {
  return text.replace(letters, escape);
}

function unicode(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function hexOf(letter: string): string {
  return letter.charCodeAt(0).toString(16).padStart(2, '0');
}
