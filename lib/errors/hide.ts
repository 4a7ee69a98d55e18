import { readingsOf, type Reading } from './spellings.js';

/** Fewer letters tell nothing: neither as a secret nor as the beginning or end of one. */
const TELLING = 4;

/** As many letters of a secret in a row are hidden wherever they stand. */
const PIECE = 8;

/**
 * A text without secrets that others repeat in it, as some services do with a token they refuse.
 * Each is hidden as it is and as it is spelled elsewhere (in JSON, URLs and HTML, wholly or partly,
 * in one layer or several, in Base64 and hexadecimal, in either case), and so is each piece of it:
 * of eight letters or more wherever it stands, of four or more where the text was cut.
 *
 * The time taken grows with the text and with the secrets, never with their product; the callers
 * keep the text short.
 */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  if (text === '') return text;
  const forms = new Set(secrets.flatMap(formsOf));
  if (forms.size === 0) return text;
  const pieces = new Pieces(forms);
  const isHidden = new Uint8Array(text.length);
  for (const reading of readingsOf(text)) pieces.findIn(reading, isHidden);
  return masked(text, isHidden);
}

/** What secrets are recognised by. */
class Pieces {
  /** Forms that are shorter than a piece. */
  readonly #short: string[] = [];
  readonly #inner = new Set<string>();
  readonly #firsts = new Set<string>();
  readonly #lasts = new Set<string>();

  constructor(forms: Iterable<string>) {
    for (const form of forms) {
      if (form.length < PIECE) this.#short.push(form);
      for (let at = 0; at + PIECE <= form.length; at++) this.#inner.add(form.slice(at, at + PIECE));
      for (let length = TELLING; length < PIECE; length++) {
        this.#firsts.add(form.slice(0, length));
        this.#lasts.add(form.slice(-length));
      }
    }
  }

  findIn({ text: read, places }: Reading, isHidden: Uint8Array): void {
    const text = folded(read);
    const hide = (from: number, to: number): void => {
      isHidden.fill(1, places?.starts[from] ?? from, places?.ends[to - 1] ?? to);
    };
    for (let at = 0; at + PIECE <= text.length; at++) {
      if (this.#inner.has(text.slice(at, at + PIECE))) hide(at, at + PIECE);
    }
    for (const form of this.#short) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        hide(at, at + form.length);
      }
    }
    this.#findCut(text, hide);
  }

  /** Hides what a cut has left of a secret. */
  #findCut(text: string, hide: (from: number, to: number) => void): void {
    const cutAt = (before: number, after: number): void => {
      for (let length = TELLING; length < PIECE; length++) {
        if (length <= before && this.#firsts.has(text.slice(before - length, before))) {
          hide(before - length, before);
        }
        if (this.#lasts.has(text.slice(after, after + length))) hide(after, after + length);
      }
    };
    const end = text.length - unfinished(text);
    cutAt(end, 0);
    for (const { 0: dots, index } of text.matchAll(/["'`]?(?:\.\.+|…)["'`]?/g)) {
      cutAt(index, index + dots.length);
    }
  }
}

/** How many letters at the end are the beginning of an escape, or of a letter's bytes. */
function unfinished(text: string): number {
  const end = text.slice(-12);
  const [found = ''] =
    /(?:%[0-9a-f]?|\\(?:u[0-9a-f]{0,3}|x[0-9a-f]?)?|&#?[0-9a-z]{0,7}|\ufffd+)$/.exec(end) ?? [];
  return found.length;
}

/** All that a secret may read as. Those of secrets that tell nothing are left out. */
function formsOf(secret: string): readonly string[] {
  if (secret.length < TELLING) return [];
  const bytes = Buffer.from(secret, 'utf8');
  const read = readingsOf(secret).map(({ text }) => text);
  const all = [...read, bytes.toString('hex'), ...base64Of(bytes), ...misreadingsOf(secret, bytes)];
  return all.map(folded).filter((form) => form.length >= TELLING);
}

/** Base64 of a secret that has other bytes before and behind it: it is one of three. */
function base64Of(bytes: Uint8Array): string[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([new Uint8Array(before), bytes]);
    // Without the letters that other bytes have a part in.
    const from = Math.ceil((before * 8) / 6);
    return whole.toString('base64').slice(from, Math.floor((whole.length * 8) / 6));
  });
}

/** What becomes of letters beyond ASCII where Latin-1 is taken for UTF-8, or the other way round. */
function misreadingsOf(secret: string, bytes: Buffer): string[] {
  if (secret.length === bytes.length) return [];
  const latin1 = Buffer.from(secret, 'latin1');
  return [bytes.toString('latin1'), latin1.toString('utf8'), ...base64Of(latin1)];
}

/** Without the differences of case, of the two alphabets of Base64, and of a form's spaces. */
function folded(text: string): string {
  return text
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replaceAll('-', '+')
    .replaceAll(' ', '+')
    .replaceAll('_', '/');
}

function masked(text: string, isHidden: Uint8Array): string {
  let shown = '';
  let at = 0;
  while (at < text.length) {
    const from = isHidden.indexOf(1, at);
    if (from < 0) return shown + text.slice(at);
    const end = isHidden.indexOf(0, from);
    shown += `${text.slice(at, from)}***`;
    at = end < 0 ? text.length : end;
  }
  return shown;
}
