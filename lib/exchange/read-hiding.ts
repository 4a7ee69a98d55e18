import { EasProtocolError, hideSecrets } from '../errors/index.js';
import type { HttpAnswer } from '../transport/http.js';

/** More of a body than any error shows of its start. */
const SHOWN_BYTES = 4_000;

/**
 * Reads an answer. An error about a body that is not what was expected shows its start; the secrets
 * that this repeats are hidden before it is cut.
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

/** As many causes of causes as are looked at. */
const CAUSES = 10;

/**
 * The error about an answer, without the secrets that its message or a cause's repeats: of another
 * place than the start of the body, such as the one that is no JSON.
 */
export function withoutSecrets(error: unknown, secrets: readonly string[]): unknown {
  if (!(error instanceof EasProtocolError)) return error;
  const hidden = hideSecrets(error.message, secrets);
  const cause = causeWithout(error.cause, secrets, CAUSES);
  if (hidden === error.message && cause === error.cause) return error;
  return new EasProtocolError(hidden, cause, error.code === 'TOO_LARGE' ? 'TOO_LARGE' : 'PROTOCOL');
}

/** A cause as it is, or, where it or one of its own repeats a secret, what is left to tell of it. */
function causeWithout(cause: unknown, secrets: readonly string[], left: number): unknown {
  if (!(cause instanceof Error) || left === 0) return undefined;
  const { name, message } = cause;
  const hidden = hideSecrets(message, secrets);
  const next = cause.cause === undefined ? undefined : causeWithout(cause.cause, secrets, left - 1);
  if (hidden === message && next === cause.cause) return cause;
  return Object.assign(new Error(hidden, next === undefined ? {} : { cause: next }), { name });
}
