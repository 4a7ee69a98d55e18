import type { Observable } from 'rxjs';
import type { EasEmulator } from '../../../lib/emulator/index.js';
import type { ClientEvent } from '../../../lib/index.js';
import type { Fault, FaultScript } from '../../support/fault.js';
import type { Tally } from './tally.js';

/** Where the traffic of a case goes. */
export interface Place {
  readonly emulator: EasEmulator;
  /** The way through the faults. */
  readonly url: string;
  /** A name of its own for what the case makes. */
  readonly name: string;
  /** How long a silence lasts until it is noticed, in milliseconds. */
  readonly patienceMs: number;
  /** To be told of the client that has the faults to bear; it is closed in any case. */
  readonly has: (client: Client) => void;
}

/** A client of either kind. */
export interface Client {
  readonly events$: Observable<ClientEvent>;
  close(options: { readonly drain: 'release'; readonly timeoutMs: number }): Promise<void>;
}

/** Something clients do, and its account. */
export interface Traffic {
  readonly name: string;
  /** Whether everything succeeds in the end, whatever happens. */
  readonly neverFails: boolean;
  /** How much of an answer passes before a fault within it. */
  readonly replyBytes: number;
  /** Which exchanges meet the fault, of those that break a connection. */
  readonly script: (fault: Fault) => FaultScript;
  readonly run: (place: Place) => Promise<Tally>;
}

/** Limits that are reached only where silence is the fault, and more retries than faults in a row. */
export function clientOptions({ patienceMs }: Place) {
  return {
    timeoutMs: patienceMs,
    connectTimeoutMs: patienceMs,
    retry: { maxRetries: 20, initialDelayMs: 1, maxDelayMs: 20 },
  };
}

/** Every third exchange, the first one included. */
export const everyThird =
  (fault: Fault): FaultScript =>
  ({ number }) =>
    number % 3 === 1 ? fault : undefined;
