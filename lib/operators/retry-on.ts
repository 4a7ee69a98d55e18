import { oneOf } from '../checks/index.js';
import { EasConnectionError, EasHttpError, EasTimeoutError } from '../errors/index.js';

/** What {@link retryOn} knows, by the names of the official SDKs. */
export type RetryCondition =
  'connectionFailed' | 'connectionTimeout' | 'readTimeout' | '5xx' | '4xx';

/** The conditions by which the official SDKs name what is tried again. */
export const RETRY_CONDITIONS: Readonly<Record<RetryCondition, (error: unknown) => boolean>> =
  Object.freeze({
    /** The connection could not be made, or broke. */
    connectionFailed: (error: unknown) => error instanceof EasConnectionError,
    /** No connection was made in time. */
    connectionTimeout: (error: unknown) =>
      error instanceof EasTimeoutError && error.phase === 'connect',
    /** The answer did not come in time. */
    readTimeout: (error: unknown) => error instanceof EasTimeoutError && error.phase === 'attempt',
    /** Any status from 500 to 599, not 500 alone. */
    '5xx': (error: unknown) => hasStatus(error, 500, 599),
    /** Any status from 400 to 499. */
    '4xx': (error: unknown) => hasStatus(error, 400, 499),
  });

const CONDITION = oneOf(undefined, Object.keys(RETRY_CONDITIONS));

/**
 * Makes a `retryIf` of named conditions: what meets any of them is tried again, and nothing else.
 *
 * @throws EasConfigError for a name that does not exist.
 *
 * @example
 * new PredictClient({ …, retry: { retryIf: retryOn('connectionFailed', '5xx') } });
 */
export function retryOn(...conditions: readonly RetryCondition[]): (error: unknown) => boolean {
  for (const condition of conditions) CONDITION.check('A condition of retryOn', condition);
  return (error) => conditions.some((condition) => RETRY_CONDITIONS[condition](error));
}

function hasStatus(error: unknown, from: number, to: number): boolean {
  return error instanceof EasHttpError && error.status >= from && error.status <= to;
}
