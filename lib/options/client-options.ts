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
  /** Sent with every request, beside what the protocol asks for. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The longest answer that is read, in bytes. Default: 1 GiB. */
  readonly maxResponseBytes?: number;
}

/** `ClientOptions` with every choice made. */
export interface ClientSettings {
  readonly connection: ConnectionSettings;
  readonly timeoutMs: number;
  readonly deadlineMs: number | undefined;
  readonly retry: ResolvedRetry | false;
  /** For what must not be done twice: only what certainly was not done is sent again. */
  readonly carefulRetry: ResolvedRetry | false;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly maxResponseBytes: number;
}

export const CLIENT_OPTION_NAMES = [
  ...CONNECTION_OPTION_NAMES,
  'token',
  'timeoutMs',
  'deadlineMs',
  'retry',
  'headers',
  'maxResponseBytes',
] as const;

export function resolveClientOptions(given: ClientOptions): ClientSettings {
  const {
    timeoutMs = CLIENT_DEFAULTS.timeoutMs,
    maxResponseBytes = CLIENT_DEFAULTS.maxResponseBytes,
  } = given;
  return Object.freeze({
    connection: resolveConnectionOptions(given),
    timeoutMs: checkMs('timeoutMs', timeoutMs),
    deadlineMs: checkOptionalMs('deadlineMs', given.deadlineMs),
    retry: resolveRetry(given.retry),
    carefulRetry:
      given.retry === false ? false : resolveRetry({ retryIf: wasNotDone, ...given.retry }),
    headers: resolveHeaders(given.headers ?? {}),
    maxResponseBytes: checkInteger('maxResponseBytes', maxResponseBytes, 1),
  });
}

export function resolveRetry(given: RetryOptions | false | undefined): ResolvedRetry | false {
  if (given === false) return false;
  if (given !== undefined) checkOptionsObject('retry', given);
  return resolveRetryOptions(given ?? {});
}

/** Whether the service certainly did not act, though it may when asked again. */
function wasNotDone(error: unknown): boolean {
  return error instanceof EasError && error.retryable && error.unapplied;
}

/** Headers that the protocol's own part of a request sets. */
const RESERVED = new Set([
  'content-length',
  'transfer-encoding',
  'connection',
  'host',
  'content-md5',
  'date',
]);

/** Copies and checks extra headers: names and values in turn. */
export function resolveHeaders(given: unknown): readonly string[] {
  checkOptionsObject('headers', given);
  return Object.freeze(
    Object.entries(given as Record<string, unknown>).flatMap(([name, value]) => {
      if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(name)) {
        throw badOption('A header name', name, 'write letters, digits and hyphens');
      }
      if (RESERVED.has(name.toLowerCase())) {
        throw badOption('A header name', name, 'leave it out; the client sets it itself');
      }
      return [name, checkHeaderText(`headers.${name}`, value)];
    }),
  );
}
