import { constants } from 'node:buffer';
import { EasProtocolError } from '../../errors/index.js';

/** As many characters as one string of this Node.js holds. */
export const MAX_TEXT_LENGTH = constants.MAX_STRING_LENGTH;

/**
 * The error for bytes of which no text could be made: they are too many for one string, or not what
 * `expected` says.
 *
 * @param cause what the decoder threw
 */
export function errorOfText(expected: string, length: number, cause: unknown): EasProtocolError {
  if ((cause as { readonly code?: unknown }).code !== 'ERR_STRING_TOO_LONG') {
    return new EasProtocolError(expected, cause);
  }
  const message = `${length} bytes are more than one string holds (${MAX_TEXT_LENGTH} characters); read the bytes.`;
  return new EasProtocolError(message, cause, 'TOO_LARGE');
}

/** Bytes as text, in which those that are not UTF-8 become U+FFFD. */
export function looseText(bytes: Uint8Array): string {
  try {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  } catch (cause) {
    throw errorOfText('Expected text.', bytes.length, cause);
  }
}
