import {
  bytes,
  complaint,
  kindOf,
  ms,
  optional,
  or,
  refusal,
  ruleBy,
  type Rules,
  type Settings,
  whole,
} from '../checks/index.js';
import { EasError } from '../errors/index.js';
import { RETRY, type ResolvedRetry, type RetryOptions } from '../operators/retry-options.js';
import {
  CONNECTION_RULES,
  connectionSettings,
  type ConnectionOptionsInput,
  type ConnectionSettings,
} from './connection-options.js';
import { HEADERS } from './headers.js';

/**
 * Gives the token for the next attempt. It is called per attempt, and once more after a 401;
 * attempts that need a token while its promise is pending share it, and so do those that were
 * refused the same token. What it throws, or gives in place of a text, is an `EasTokenError`, which
 * is retried; a promise that does not settle within `timeoutMs` costs the attempt.
 */
export type TokenProvider = () => string | Promise<string>;

/** What every client takes. */
export interface ClientOptions extends ConnectionOptionsInput {
  /** The service's token, or a function that gives it. Default: none, for services without. */
  readonly token?: string | TokenProvider;
  /**
   * The limit of one attempt, from when it has its connection (or one is being made for it) to the
   * last byte, in milliseconds; what a token function takes counts. Discovery, which comes before
   * the connection, has as long. Default: 5000.
   */
  readonly timeoutMs?: number;
  /**
   * How long an attempt may wait for a connection while `maxConnections` are at work, in
   * milliseconds; then the call is an `EasTimeoutError` with the code 'TIMEOUT_QUEUE', which is not
   * retried. Commits of a watch wait as long as it takes. Default: no limit but `deadlineMs`.
   */
  readonly queueTimeoutMs?: number;
  /** The limit over all attempts, their waits and the delays between them. Default: none. */
  readonly deadlineMs?: number;
  /** When and how often to try again; `false`: never. Default: as `RetryOptions` says. */
  readonly retry?: RetryOptions | false;
  /**
   * Sent with every request, beside what the protocol asks for. An `Authorization` here takes the
   * token's place. Default: none.
   */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * The `Host` header, when it is not the address's, as `name` or `name:port`; over TLS the service
   * must have a certificate of this name, unless `tls.servername` names another. Discovery is asked
   * without it. Default: the address's.
   */
  readonly host?: string;
  /**
   * How many redirects an attempt follows. Statuses 307 and 308 are followed by any method, 301,
   * 302 and 303 only by GET and HEAD. Another host gets neither token, `headers` nor `host`, only what the
   * protocol asks for; `timeoutMs` starts anew at each hop. A watch follows none: a redirect ends
   * it. Default: 0, which makes a redirect an `EasHttpError`.
   */
  readonly maxRedirects?: number;
  /** The longest answer that is read, in bytes. Default: 1 GiB. */
  readonly maxResponseBytes?: number;
}

/** `ClientOptions` with every choice made. */
export interface ClientSettings {
  readonly connection: ConnectionSettings;
  /** Of one attempt. */
  readonly limits: { readonly timeoutMs: number; readonly maxResponseBytes: number };
  readonly queueTimeoutMs: number | undefined;
  readonly deadlineMs: number | undefined;
  readonly retry: ResolvedRetry | false;
  /** For what must not be done twice: only what certainly was not done is sent again. */
  readonly carefulRetry: ResolvedRetry | false;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly maxRedirects: number;
}

/** A text that is sent as it is, or a function that gives one. The rest depends on how it is sent. */
const TOKEN = ruleBy<string | TokenProvider>(
  undefined,
  'the token or a function that gives it',
  (name, given) => {
    if (typeof given === 'function') return given as TokenProvider;
    if (typeof given === 'string' && given !== '') return given;
    const what = given === '' ? 'an empty string' : kindOf(given);
    throw refusal(name, `is ${what}`, 'write the token or a function that gives it');
  },
);

const HOST = ruleBy<string>(
  undefined,
  'a host name, such as "svc.example.com" or "svc:8080"',
  checkHost,
);

export const CLIENT_RULES = {
  ...CONNECTION_RULES,
  token: optional(TOKEN),
  timeoutMs: ms(5_000),
  queueTimeoutMs: optional(ms()),
  deadlineMs: optional(ms()),
  retry: or(false, RETRY),
  headers: HEADERS,
  host: optional(HOST),
  maxRedirects: whole(0, 0, 20),
  maxResponseBytes: bytes(2 ** 30),
} satisfies Rules<ClientOptions>;

/** What the settings of every client come to. */
export function clientSettings(given: Settings<typeof CLIENT_RULES>): ClientSettings {
  const { timeoutMs, maxResponseBytes, queueTimeoutMs, deadlineMs } = given;
  const { retry, host, headers, maxRedirects } = given;
  return Object.freeze({
    connection: connectionSettings(given),
    limits: Object.freeze({ timeoutMs, maxResponseBytes }),
    queueTimeoutMs,
    deadlineMs,
    retry,
    carefulRetry: carefully(retry),
    headers: host === undefined ? headers : Object.freeze(['Host', host, ...headers]),
    maxRedirects,
  });
}

/** A retry that leaves alone what the service may have done already, whatever `retryIf` thinks. */
export function carefully(retry: ResolvedRetry | false): ResolvedRetry | false {
  if (retry === false) return false;
  return Object.freeze({
    ...retry,
    retryIf: (error: unknown, attempt: number) =>
      error instanceof EasError && error.unapplied && retry.retryIf(error, attempt),
  });
}

function checkHost(name: string, value: unknown): string {
  if (typeof value === 'string') {
    const [found, , , port = '1'] =
      /^([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:(\d{1,5}))?$/.exec(value) ?? [];
    if (found !== undefined && Number(port) >= 1 && Number(port) <= 65_535) return value;
  }
  throw complaint(name, value, HOST.remedy);
}
