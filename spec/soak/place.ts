import { setTimeout as wait } from 'node:timers/promises';
import { catchError, EMPTY, lastValueFrom, mergeMap, range, type Observable } from 'rxjs';
import type { EasEmulator } from '../../lib/emulator/index.js';
import { EasError } from '../../lib/index.js';
import type { Random } from '../support/random.js';
import type { Counts } from './counts.js';

/** Where the traffic of a soak goes, and its account. */
export interface SoakPlace {
  readonly emulator: EasEmulator;
  /** The way through the faults. */
  readonly url: string;
  readonly counts: Counts;
  /** What must not be. */
  readonly violations: string[];
  readonly random: Random;
  /** Whether another round is to follow the `rounds` that are done. */
  readonly goesOn: (rounds: number) => boolean;
  /** Rows in flight, asked of each watch. */
  readonly inFlight: (() => number)[];
}

/** Limits within which a silence ends; retries that outlast faults in a row. */
export const CLIENT = Object.freeze({
  timeoutMs: 1_000,
  connectTimeoutMs: 1_000,
  retry: { maxRetries: 20, initialDelayMs: 5, maxDelayMs: 200 },
});

/** Between two rounds: a soak is long, not heavy. */
const PAUSE_MS = 100;

/** Does rounds of `size` operations each until it is enough; failures are counted if typed. */
export async function inRounds(
  place: SoakPlace,
  size: number,
  operation: (number: number) => Observable<unknown>,
): Promise<void> {
  for (let round = 0; place.goesOn(round); round += 1) {
    const one = (number: number): Observable<unknown> =>
      operation(number).pipe(
        catchError((error: unknown) => {
          if (error instanceof EasError) place.counts.failed += 1;
          else violate(place, `an error of another kind: ${String(error)}`);
          return EMPTY;
        }),
      );
    await lastValueFrom(range(round * size, size).pipe(mergeMap(one)), { defaultValue: undefined });
    await wait(PAUSE_MS);
  }
}

/** Keeps the first ones: what is wrong once is often wrong for ever. */
export function violate({ violations }: SoakPlace, what: string): void {
  if (violations.length < 20) violations.push(what);
}
