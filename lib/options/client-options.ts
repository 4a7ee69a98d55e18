import { EasError } from '../errors/index.js';
import {
  resolveRetryOptions,
  type ResolvedRetry,
  type RetryOptions,
} from '../operators/retry-options.js';
import {
  badOption,
  checkHeaderText,
  checkInteger,
  checkKnown,
  checkMs,
  checkOptionalMs,
  checkOptionsObject,
} from './check.js';
import {
  CONNECTION_OPTION_NAMES,
  resolveConnectionOptions,
  type ConnectionOptionsInput,
  type ConnectionSettings,
} from './connection-options.js';
import { CLIENT_DEFAULTS } from './defaults.js';

/** Gives the token for the next attempt. It is called per attempt, and once more after a 401. */
export type TokenProvider = () => string | Promise<string>;

/** What every client takes. */
export interface ClientOptions extends ConnectionOptionsInput {
  /** The service's token, or a function that gives it. Default: none, for services without. */
  readonly token?: string | TokenProvider;
  /** The limit of one attempt, from its start to the last byte, in milliseconds. Default: 5000. */
  readonly timeoutMs?: number;
  /** The limit over all attempts and the delays between them. Default: none. */
  readonly deadlineMs?: number;
  /** When and how often to try again; `false`: never. */
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
   * 302 and 303 only by GET. Another host gets neither token, `headers` nor `host`, only what the
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
  readonly deadlineMs: number | undefined;
  readonly retry: ResolvedRetry | false;
  /** For what must not be done twice: only what certainly was not done is sent again. */
  readonly carefulRetry: ResolvedRetry | false;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly maxRedirects: number;
}

export const CLIENT_OPTION_NAMES = [
  ...CONNECTION_OPTION_NAMES,
  'token',
  'timeoutMs',
  'deadlineMs',
  'retry',
  'headers',
  'host',
  'maxRedirects',
  'maxResponseBytes',
] as const;

const RETRY_OPTION_NAMES = [
  'maxRetries',
  'initialDelayMs',
  'maxDelayMs',
  'factor',
  'jitter',
  'maxRetryAfterMs',
  'retryIf',
  'budget',
  'onRetry',
  'random',
] as const;

export function resolveClientOptions(given: ClientOptions): ClientSettings {
  const {
    timeoutMs = CLIENT_DEFAULTS.timeoutMs,
    maxRedirects = CLIENT_DEFAULTS.maxRedirects,
    maxResponseBytes = CLIENT_DEFAULTS.maxResponseBytes,
  } = given;
  const retry = resolveRetry(given.retry);
  const limits = Object.freeze({
    timeoutMs: checkMs('timeoutMs', timeoutMs),
    maxResponseBytes: checkInteger('maxResponseBytes', maxResponseBytes, 1),
  });
  return Object.freeze({
    connection: resolveConnectionOptions(given),
    limits,
    deadlineMs: checkOptionalMs('deadlineMs', given.deadlineMs),
    retry,
    carefulRetry: carefully(retry),
    headers: Object.freeze([
      ...(given.host === undefined ? [] : ['Host', checkHost(given.host)]),
      ...resolveHeaders(given.headers ?? {}),
    ]),
    maxRedirects: checkInteger('maxRedirects', maxRedirects, 0, 20),
  });
}

export function resolveRetry(given: RetryOptions | false | undefined): ResolvedRetry | false {
  if (given === false) return false;
  if (given === undefined) return resolveRetryOptions();
  checkOptionsObject('retry', given);
  checkKnown('retry', given, RETRY_OPTION_NAMES);
  return resolveRetryOptions(given);
}

/** A retry that leaves alone what the service may have done already, whatever `retryIf` thinks. */
function carefully(retry: ResolvedRetry | false): ResolvedRetry | false {
  if (retry === false) return false;
  return Object.freeze({
    ...retry,
    retryIf: (error: unknown, attempt: number) =>
      error instanceof EasError && error.unapplied && retry.retryIf(error, attempt),
  });
}

function checkHost(value: unknown): string {
  if (typeof value === 'string') {
    const [found, , , port = '1'] =
      /^([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:(\d{1,5}))?$/.exec(value) ?? [];
    if (found !== undefined && Number(port) >= 1 && Number(port) <= 65_535) return value;
  }
  throw badOption('host', value, "write a host name, such as 'svc.example.com' or 'svc:8080'");
}

/** Headers that the protocol's own part of a request sets. */
const RESERVED = new Set([
  'content-length',
  'transfer-encoding',
  'connection',
  'content-md5',
  'date',
  'expect',
  'keep-alive',
  'upgrade',
]);

/** Headers that options and operations give. */
const SAID_ELSEWHERE = new Set(['accept', 'authorization', 'content-type', 'cookie', 'host', 'te']);

/** Whether a text can be the name of a header. */
export function isHeaderName(text: string): boolean {
  return /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(text);
}

/** Whether a header already says something in the requests of a client. */
export function isHeaderTaken(name: string): boolean {
  const lower = name.toLowerCase();
  return RESERVED.has(lower) || SAID_ELSEWHERE.has(lower);
}

/** Copies and checks extra headers: names and values in turn. */
export function resolveHeaders(given: unknown): readonly string[] {
  checkOptionsObject('headers', given);
  return Object.freeze(
    Object.entries(given as Record<string, unknown>).flatMap(([name, value]) => {
      if (!isHeaderName(name)) {
        throw badOption('A header name', name, 'write letters, digits and hyphens');
      }
      if (name.toLowerCase() === 'content-type') {
        throw badOption(
          'A header name',
          name,
          'leave it out; the request or the contentType option gives it',
        );
      }
      if (name.toLowerCase() === 'host') {
        throw badOption('A header name', name, 'leave it out; the host option gives it');
      }
      if (RESERVED.has(name.toLowerCase())) {
        throw badOption('A header name', name, 'leave it out; the client sets it itself');
      }
      return [name, checkHeaderText(`headers.${name}`, value)];
    }),
  );
}

/** Two lists of headers as one; a name that both have keeps the value of `over`. */
export function mergeHeaders(base: readonly string[], over: readonly string[]): readonly string[] {
  if (base.length === 0) return over;
  if (over.length === 0) return base;
  const taken = new Set(over.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase()));
  const kept = base.filter((_, at) => !taken.has((base[at - (at % 2)] ?? '').toLowerCase()));
  return [...kept, ...over];
}

/** Whether a list of headers has a name, given in lower case. */
export function hasHeader(headers: readonly string[], name: string): boolean {
  for (let at = 0; at < headers.length; at += 2) {
    const text = headers[at] ?? '';
    // Lengths first: this is asked for every attempt.
    if (text.length === name.length && text.toLowerCase() === name) return true;
  }
  return false;
}
