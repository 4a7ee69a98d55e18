import { EasProtocolError, hideSecrets } from '../errors/index.js';
import type { HttpAnswer } from '../transport/http.js';

/** More of a body than any error shows. */
const SHOWN_BYTES = 4_000;

/**
 * Reads an answer. An error about a body that is not what was expected shows its start; the secrets
 * that this repeats are hidden before.
 */
export function readHiding<T>(
  answer: HttpAnswer,
  read: (answer: HttpAnswer) => T,
  secrets: () => readonly string[],
): T {
  try {
    return read(answer);
  } catch (error) {
    if (!(error instanceof EasProtocolError)) throw error;
    const start = new TextDecoder().decode(answer.body.subarray(0, SHOWN_BYTES));
    const hidden = hideSecrets(start, secrets());
    if (hidden === start) throw error;
    // Complains in the same words, also where these or a cause's show but a part of a secret.
    read({ ...answer, body: new TextEncoder().encode(hidden) });
    throw new EasProtocolError('The answer could not be read; it repeats secrets of the request.');
  }
}
