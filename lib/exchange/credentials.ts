import { EasConfigError } from '../errors/index.js';
import { checkHeaderText } from '../options/check.js';
import type { TokenProvider } from '../options/client-options.js';

/** Who the requests come from. */
export class Credentials {
  readonly #token: string | TokenProvider | undefined;

  constructor(token: unknown) {
    if (token === undefined) this.#token = undefined;
    else if (typeof token === 'function') this.#token = token as TokenProvider;
    else if (typeof token === 'string' && token !== '') this.#token = token;
    else throw new EasConfigError('token is no text; write the token or a function that gives it.');
  }

  /** Whether asking again may give another token. */
  get renewable(): boolean {
    return typeof this.#token === 'function';
  }

  /** The token of the next attempt; `undefined` when the service needs none. */
  current(): string | undefined | Promise<string> {
    const token = this.#token;
    if (typeof token !== 'function') return token;
    const given = token();
    return typeof given === 'string' ? checkGiven(given) : given.then(checkGiven);
  }
}

function checkGiven(token: unknown): string {
  if (typeof token === 'string' && token !== '') return token;
  throw new EasConfigError('The token function gave no text; let it return the token.');
}

/** A token as the value of an `Authorization` header. */
export function plainAuthorization(token: string): string {
  return checkHeaderText('token', token);
}
