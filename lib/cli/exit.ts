import { constants } from 'node:os';
import { EasAbortError, EasConfigError, EasError, type EasErrorCode } from '../errors/index.js';
import { OutputError } from './output/sink.js';
import { systemReason } from './system-error.js';

/** What the process ends with. */
export const EXIT = Object.freeze({
  done: 0,
  failed: 1,
  usage: 2,
  auth: 3,
  notFound: 4,
  unreachable: 5,
  timeout: 6,
  busy: 7,
  output: 8,
});

/** What each exit code means, for the help. */
export const EXIT_MEANINGS: readonly (readonly [code: string, meaning: string])[] = [
  ['0', 'done; also: whoever read the output closed it'],
  ['1', 'failed, in none of the ways below'],
  ['2', 'the command line is wrong, or an address is missing'],
  ['3', 'the token was refused'],
  ['4', 'no such service, queue or record'],
  ['5', 'not reachable: no connection, a bad certificate, no instances'],
  ['6', 'too late: no answer, or no record, in time'],
  ['7', 'busy: the rate limit was reached, or the queue is full'],
  ['8', 'the output could not be written'],
  ['130', 'interrupted before it was done (143 by SIGTERM, 129 by SIGHUP)'],
];

const BY_CODE: Readonly<Partial<Record<EasErrorCode, number>>> = {
  CONFIG: EXIT.usage,
  AUTH: EXIT.auth,
  NOT_FOUND: EXIT.notFound,
  CONNECTION: EXIT.unreachable,
  TLS: EXIT.unreachable,
  PROXY: EXIT.unreachable,
  DISCOVERY: EXIT.unreachable,
  TIMEOUT_CONNECT: EXIT.unreachable,
  TIMEOUT_QUEUE: EXIT.timeout,
  TIMEOUT_ATTEMPT: EXIT.timeout,
  TIMEOUT_DEADLINE: EXIT.timeout,
  TIMEOUT_IDLE: EXIT.timeout,
  TIMEOUT_SERVER: EXIT.timeout,
  RATE_LIMITED: EXIT.busy,
  OVERLOADED: EXIT.busy,
  OVERLOAD: EXIT.busy,
};

/** The command line asks for what cannot be; the message says what to write instead. */
export class UsageError extends EasConfigError {}

/** The command did not get what it was to wait for. */
export class NothingCame extends Error {}

/** The signal came before the command was done. */
export class Interrupted extends Error {}

/** A file to read could not be read. */
export class InputError extends Error {
  constructor(name: string, cause: unknown) {
    super(`cannot read ${name}: ${systemReason(cause)}`, { cause });
  }
}

/** The command failed after some of its work; `done` tells of that. */
export class PartlyDone extends Error {
  constructor(done: string, cause: unknown) {
    super(`${cause instanceof Error ? cause.message : String(cause)} (${done})`, { cause });
  }
}

/** The exit code for what a command failed with. `interruptedBy`: the signal that came, if any. */
export function exitCodeOf(error: unknown, interruptedBy: unknown): number {
  if (error instanceof OutputError) return error.closed ? EXIT.done : EXIT.output;
  if (error instanceof PartlyDone) return exitCodeOf(error.cause, interruptedBy);
  if (error instanceof NothingCame) return EXIT.timeout;
  if (error instanceof Interrupted || error instanceof EasAbortError) {
    return codeOfSignal(interruptedBy);
  }
  return error instanceof EasError ? (BY_CODE[error.code] ?? EXIT.failed) : EXIT.failed;
}

/** What shells report for a process that a signal ended. */
export function codeOfSignal(name: unknown): number {
  const numbers: Readonly<Record<string, number>> = constants.signals;
  return 128 + (numbers[String(name)] ?? constants.signals.SIGINT);
}
