/** A text as it reads, and from where to where in the original each of its letters stands. */
export interface Reading {
  readonly text: string;
  /** Absent: each letter stands where it is. */
  readonly places: Places | undefined;
}

interface Places {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** As many escapes within escapes as are undone: JSON within JSON within a query, and one more. */
const LAYERS = 4;

/** Letters whose names HTML pages use in place of what stands in tokens and passwords. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  ast: '*',
  bsol: '\\',
  colon: ':',
  comma: ',',
  commat: '@',
  dollar: '$',
  equals: '=',
  excl: '!',
  grave: '`',
  gt: '>',
  hat: '^',
  lbrace: '{',
  lcub: '{',
  lowbar: '_',
  lpar: '(',
  lsqb: '[',
  lt: '<',
  nbsp: ' ',
  num: '#',
  percnt: '%',
  period: '.',
  plus: '+',
  quest: '?',
  quot: '"',
  rcub: '}',
  rpar: ')',
  rsqb: ']',
  semi: ';',
  sol: '/',
  verbar: '|',
};

/** Each alternative has a length of its own, so that no text takes long to look through. */
const ESCAPE = new RegExp(
  [
    // One letter in UTF-8, then any other byte.
    '%[0-7][0-9a-f]',
    '%[cd][0-9a-f]%[89ab][0-9a-f]',
    '%e[0-9a-f](?:%[89ab][0-9a-f]){2}',
    '%f[0-7](?:%[89ab][0-9a-f]){3}',
    '%[0-9a-f]{2}',
    String.raw`\\u[0-9a-f]{4}`,
    String.raw`\\u\{[0-9a-f]{1,6}\}`,
    String.raw`\\x[0-9a-f]{2}`,
    String.raw`\\[^ux]`,
    '&#[0-9]{1,7};?',
    '&#x[0-9a-f]{1,6};?',
    '&[a-z]{2,6};',
  ].join('|'),
  'gi',
);

/** A text as it is, and with one layer of escapes after the other undone, for as long as there are any. */
export function readingsOf(text: string): readonly Reading[] {
  const readings: Reading[] = [{ text, places: undefined }];
  let last = readings[0];
  while (last !== undefined && readings.length <= LAYERS) {
    last = undone(last);
    if (last !== undefined) readings.push(last);
  }
  return readings;
}

/** One layer less; nothing where none is left. */
function undone({ text, places }: Reading): Reading | undefined {
  if (!/[%\\&]/.test(text)) return undefined;
  const starts: number[] = [];
  const ends: number[] = [];
  let read = '';
  const add = (letters: string, from: number, to: number): void => {
    read += letters;
    // Places of an escape are those of each of its letters: it is hidden as a whole.
    const { length } = letters;
    starts.push(...Array<number>(length).fill(places?.starts[from] ?? from));
    ends.push(...Array<number>(length).fill(places?.ends[to - 1] ?? to));
  };
  let at = 0;
  const addPlain = (to: number): void => {
    for (; at < to; at++) add(text.charAt(at), at, at + 1);
  };
  for (const { 0: escape, index } of text.matchAll(ESCAPE)) {
    const meant = meaningOf(escape);
    if (meant === undefined) continue;
    addPlain(index);
    at = index + escape.length;
    add(meant, index, at);
  }
  addPlain(text.length);
  return read === text ? undefined : { text: read, places: { starts, ends } };
}

function meaningOf(escape: string): string | undefined {
  if (escape.startsWith('%')) return ofBytes(escape);
  if (escape.startsWith('\\')) {
    const digits = /^\\[ux]\{?([0-9a-f]+)/i.exec(escape)?.[1];
    return digits === undefined ? escape.slice(1) : ofCode(parseInt(digits, 16));
  }
  const digits = /^&#(x?)([0-9a-f]+)/i.exec(escape);
  if (digits === null) return NAMED[escape.slice(1, -1).toLowerCase()];
  return ofCode(parseInt(digits[2] ?? '', digits[1] === '' ? 10 : 16));
}

function ofCode(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Bytes that are no UTF-8 are Latin-1. */
function ofBytes(escape: string): string {
  const bytes = Buffer.from(escape.replaceAll('%', ''), 'hex');
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? bytes.toString('latin1') : text;
}
