import { complaint } from '../../../checks/index.js';
import { errorOfText } from '../../../wire/bytes/text.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text as UTF-8, bytes as they are; an `EasConfigError` for anything else. */
export function bytesOf(content: string | Uint8Array): Uint8Array {
  if (typeof content === 'string') return encoded(content);
  if (content instanceof Uint8Array) return content;
  const remedy = 'a string or a Uint8Array, or a JsonRequest for an object';
  throw complaint('The content of a StringRequest', content, remedy);
}

/** Bytes as text; an `EasProtocolError` when they are not UTF-8. */
export function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    const expected = 'Expected UTF-8 text; read what is not text from `bytes`.';
    throw errorOfText(expected, bytes.length, cause);
  }
}

/** Short texts share a block of memory, which costs half of what one for each would. */
function encoded(text: string): Uint8Array {
  const { buffer, byteOffset, length } = Buffer.from(text, 'utf8');
  return new Uint8Array(buffer, byteOffset, length);
}
