import type { EasError } from './eas-error.js';
import { EasConnectionError, EasTimeoutError } from './errors.js';

/** How one address of a host failed. */
interface AddressFailure {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly address?: unknown;
  readonly port?: unknown;
}

/** What became of a connection that was never made, by the codes of the system. */
const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused it',
  ETIMEDOUT: 'did not answer',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached',
  EADDRNOTAVAIL: 'cannot be reached',
  ENOTFOUND: 'is not known',
  EAI_AGAIN: 'could not be looked up',
};

/** As many addresses as a message shows. */
const SHOWN = 8;

/**
 * The error for a host all of whose addresses failed, each in its own way: Node.js tries one after
 * the other, and gives a dead one no more than a moment if there is another. `undefined` for what is
 * no such failure.
 */
export function errorOfAddresses(
  cause: unknown,
  url: string,
  connectTimeoutMs: number,
): EasError | undefined {
  const failures = failuresOf(cause);
  if (failures.length === 0 || !failures.every(isOfConnecting)) return undefined;
  const shown = failures.slice(0, SHOWN).map(show);
  const more = failures.length > SHOWN ? `, and ${failures.length - SHOWN} more` : '';
  const message = `No connection to ${url}: ${shown.join(', ')}${more}.`;
  if (failures.every(({ code }) => code === 'ETIMEDOUT')) {
    return new EasTimeoutError(message, 'connect', connectTimeoutMs, cause);
  }
  return new EasConnectionError(message, { retryable: true, unapplied: true, cause });
}

function failuresOf(cause: unknown): readonly AddressFailure[] {
  if (typeof cause !== 'object' || cause === null) return [];
  const { errors } = cause as { errors?: unknown };
  if (!Array.isArray(errors)) return [];
  return errors.filter((error): error is AddressFailure => typeof error === 'object');
}

function isOfConnecting({ code, syscall }: AddressFailure): boolean {
  return syscall === 'connect' || (typeof code === 'string' && Object.hasOwn(WORDS, code));
}

function show({ code, address, port }: AddressFailure): string {
  const name = typeof code === 'string' ? code : 'no code';
  const host = typeof address === 'string' ? address : 'an address';
  const place =
    typeof port === 'number' ? `${host.includes(':') ? `[${host}]` : host}:${port}` : host;
  const word = Object.hasOwn(WORDS, name) ? WORDS[name] : 'failed';
  return `${place} ${word} (${name})`;
}
