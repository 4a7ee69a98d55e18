import { headerText, kindOf, refusal } from '../checks/index.js';
import { EasConfigError, EasTokenError } from '../errors/index.js';
import type { TokenProvider } from '../options/client-options.js';
import type { Shared } from './shared-wait.js';

/** How a token is shown to the service: signed over each request, or as it is. */
export type AuthForm = 'signature' | 'token';

/** A call of the token function whose promise has not settled. */
interface Pending {
  readonly coming: Promise<string>;
  /** Whether it was made because a token was refused. */
  readonly renews: boolean;
  readonly call: number;
  readonly sinceMs: number;
  /** How many attempts wait for it. */
  waiting: number;
}

/**
 * The token that the requests of a client show or are signed with. A token function is asked for
 * each attempt; those that need a token while its promise is pending share it.
 */
export class Credentials implements Shared<string> {
  readonly #token: string | TokenProvider | undefined;
  readonly #auth: AuthForm;
  /** The last one that the function gave. */
  #given: string | undefined;
  /** How often the function was called. */
  #calls = 0;
  /** Which of these calls gave the last token, and which the last one in place of a refused one. */
  #givenBy = 0;
  #renewedBy = 0;
  #pending: Pending | undefined;

  constructor(token: string | TokenProvider | undefined, auth: AuthForm) {
    this.#auth = auth;
    this.#token = typeof token === 'string' ? checkToken(token, auth) : token;
  }

  /** Whether they come of this token, or of this function, and are shown in this form. */
  isOf(token: string | TokenProvider | undefined, auth: AuthForm): boolean {
    return token === this.#token && auth === this.#auth;
  }

  /** Whether asking again may give another token. */
  get renewable(): boolean {
    return typeof this.#token === 'function';
  }

  /** The token that was used last, as far as there is one: what no error may show. */
  get known(): string | undefined {
    return typeof this.#token === 'string' ? this.#token : this.#given;
  }

  /** Which call of the function gives the token that was asked for last. */
  get call(): number {
    return this.#calls;
  }

  /**
   * The token of the next attempt; `undefined` when the service needs none.
   *
   * @param limitMs How long the attempt may wait for it. A promise that is as old as that may never
   * settle: the function is asked anew.
   * @throws EasTokenError when the function does, or gives what is no token; a promise rejects so
   */
  current(limitMs = Infinity): string | undefined | Promise<string> {
    const token = this.#token;
    if (typeof token !== 'function') return token;
    return this.#join(this.#pending, limitMs) ?? this.#ask(token, false);
  }

  /**
   * The token in place of one that was refused. However many attempts were refused the same one,
   * the function is asked once: what it has given since the attempt's own token serves the others.
   *
   * @param call The call of the function that gave the refused one.
   */
  renewed(
    refused: string | undefined,
    call: number,
    limitMs = Infinity,
  ): string | undefined | Promise<string> {
    const token = this.#token;
    if (typeof token !== 'function') return token;
    const pending = this.#pending;
    if (pending?.renews === true && pending.call > call) {
      const shared = this.#join(pending, limitMs);
      if (shared !== undefined) return shared;
    }
    const isNewer = this.#givenBy > call && this.#given !== refused;
    return isNewer || this.#renewedBy > call ? this.#given : this.#ask(token, true);
  }

  leave(coming: Promise<string>, isOverdue: boolean): void {
    const pending = this.#pending;
    if (pending?.coming !== coming) return;
    pending.waiting -= 1;
    if (isOverdue || pending.waiting === 0) this.#pending = undefined;
  }

  #join(pending: Pending | undefined, limitMs: number): Promise<string> | undefined {
    if (pending === undefined || performance.now() - pending.sinceMs >= limitMs) return undefined;
    pending.waiting += 1;
    return pending.coming;
  }

  #ask(provide: TokenProvider, renews: boolean): string | Promise<string> {
    const call = (this.#calls += 1);
    let given: unknown;
    try {
      given = provide();
    } catch (cause) {
      throw failed(cause);
    }
    if (typeof given === 'string') return this.#take(given, call, renews);
    // Any thenable will do, and what is none is refused like a promise of it.
    const coming = Promise.resolve(given).then(
      (token) => this.#take(token, call, renews),
      (cause: unknown) => {
        throw failed(cause);
      },
    );
    const pending: Pending = { coming, renews, call, sinceMs: performance.now(), waiting: 1 };
    this.#pending = pending;
    const settled = (): void => {
      if (this.#pending === pending) this.#pending = undefined;
    };
    // Before those who wait for it are told.
    coming.then(settled, settled);
    return coming;
  }

  #take(given: unknown, call: number, renews: boolean): string {
    const token = checkGiven(given, this.#auth);
    // One that nobody waited for any more may come after its successor.
    if (call > this.#givenBy) {
      this.#given = token;
      this.#givenBy = call;
      if (renews) this.#renewedBy = call;
    }
    return token;
  }
}

/** The message repeats nothing of the function's error: there, a secret may stand. */
function failed(cause: unknown): EasTokenError {
  return new EasTokenError('The token function failed; its error is the cause.', cause);
}

function checkGiven(given: unknown, auth: AuthForm): string {
  if (typeof given !== 'string' || given === '') {
    const what = given === '' ? 'an empty text' : `${kindOf(given)}, which is no text`;
    throw new EasTokenError(`The token function gave ${what}; let it return the token.`);
  }
  try {
    return checkToken(given, auth);
  } catch (cause) {
    if (!(cause instanceof EasConfigError)) throw cause;
    throw new EasTokenError(`The token function gave what is no token: ${cause.message}`);
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
