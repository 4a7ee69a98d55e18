import { headerText, refusal } from '../checks/index.js';
import type { TokenProvider } from '../options/client-options.js';

/** How a token is shown to the service: signed over each request, or as it is. */
export type AuthForm = 'signature' | 'token';

/** The token that the requests of a client show or are signed with. */
export class Credentials {
  readonly #token: string | TokenProvider | undefined;
  readonly #auth: AuthForm;

  constructor(token: string | TokenProvider | undefined, auth: AuthForm) {
    this.#auth = auth;
    this.#token = typeof token === 'string' ? checkToken(token, auth) : token;
  }

  /** Whether asking again may give another token. */
  get renewable(): boolean {
    return typeof this.#token === 'function';
  }

  /** The token, when it is always the same. */
  get fixed(): readonly string[] {
    return typeof this.#token === 'string' ? [this.#token] : [];
  }

  /** The token of the next attempt; `undefined` when the service needs none. */
  current(): string | undefined | Promise<string> {
    const token = this.#token;
    if (typeof token !== 'function') return token;
    const given = token();
    if (typeof given === 'string') return this.#checkGiven(given);
    // Any thenable will do, and what is none is refused like a promise of it.
    return Promise.resolve(given).then((text) => this.#checkGiven(text));
  }

  #checkGiven(token: unknown): string {
    if (typeof token === 'string' && token !== '') return checkToken(token, this.#auth);
    throw refusal('The token function', 'gave no text', 'let it return the token');
  }
}

const SHOWN = headerText();

/** The token is a key when it signs and a header's value when it is shown; the message never shows it. */
function checkToken(token: string, auth: AuthForm): string {
  if (auth === 'token') return SHOWN.check('token', token);
  if (!/\p{Cc}/u.test(token)) return token;
  const what = 'holds a line break or another control character';
  throw refusal('token', what, 'write it without, for example trimmed');
}
