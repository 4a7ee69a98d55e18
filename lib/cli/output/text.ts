import { styleText } from 'node:util';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as text; `undefined` for what is not UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text with its control characters spelled out, so that it cannot steer a terminal. */
export function harmless(text: string): string {
  return text.replace(/\p{Cc}|\p{Cf}/gu, (one) => ESCAPES[one] ?? codePoint(one));
}

function codePoint(one: string): string {
  return `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** A number for people: `1,234,567`. */
export function counted(value: number | bigint): string {
  return value.toLocaleString('en-US');
}

const BYTES_SHOWN = 8;

/** How many records, for people: `1 record`, `1,234 records`. */
export function countedRecords(count: number): string {
  return `${counted(count)} ${count === 1 ? 'record' : 'records'}`;
}

/** Bytes that are no text, for people: their number, and the first of them. */
export function shownBytes(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.subarray(0, BYTES_SHOWN)).toString('hex');
  const more = bytes.length > BYTES_SHOWN ? ' …' : '';
  return `<${counted(bytes.length)} bytes: ${hex.replace(/..(?=.)/g, '$& ')}${more}>`;
}

/** An answer for a terminal: its lines as they are, without what would steer it. */
export function forTerminal(bytes: Uint8Array): string {
  const text = textOf(bytes) ?? shownBytes(bytes);
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return `${lines.map((line) => line.split('\t').map(harmless).join('\t')).join('\n')}\n`;
}

/** Text in a style, wherever it goes: whether there are colours was decided before. */
export function styled(style: 'bold' | 'dim', text: string): string {
  return styleText(style, text, { validateStream: false });
}
