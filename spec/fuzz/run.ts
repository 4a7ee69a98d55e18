import { inspect } from 'node:util';
import { createContext, Script } from 'node:vm';
import { randomOf, type Random } from '../support/random.js';
import type { Decoder } from './decoder.js';
import { anyBytes, mutated } from './mutate.js';

/** What became of the cases of one decoder. */
export interface Tally {
  readonly name: string;
  readonly cases: number;
  readonly answered: number;
  readonly refused: number;
  /** How much the memory of the process grew at its highest, in bytes. */
  readonly grownBytes: number;
}

/** Which cases of a decoder are run. */
export interface Plan {
  readonly seed: number;
  readonly cases: number;
  /** The number of the first case. Default: 0. */
  readonly first?: number;
}

/** Longer than any case takes on the slowest machine, and shorter than anybody waits. */
const HANG_MS = 10_000;
const RANDOM_SHARE = 0.125;
/** Cases between two looks at the clock. */
const BATCH = 100;

/**
 * Runs a decoder on damaged and on random bytes. Each case has a seed of its own, made of the run's
 * seed, the decoder's name and its number: so one that fails can be run alone.
 *
 * @throws an error that tells how to run the case again, for any end but an answer or a refusal
 */
export async function fuzz(decoder: Decoder, { seed, cases, first = 0 }: Plan): Promise<Tally> {
  const before = process.resourceUsage().maxRSS;
  let refused = 0;
  let number = first;
  const judge = (error: unknown, bytes: Uint8Array): void => {
    if (!(error instanceof decoder.refusal)) throw failure(decoder, seed, number, bytes, error);
    refused++;
  };
  /** Runs cases until one is a promise, or enough are done. */
  const someCases = (): Promise<void> | undefined => {
    const last = Math.min(number + BATCH, first + cases);
    for (; number < last; number++) {
      const random = randomOf(seedOf(decoder, seed, number));
      const bytes = inputOf(decoder, random);
      underWay = bytes;
      try {
        const result = decoder.decode(bytes, random);
        if (!(result instanceof Promise)) continue;
        return result.then(
          () => {
            number++;
          },
          (error: unknown) => {
            judge(error, bytes);
            number++;
          },
        );
      } catch (error) {
        judge(error, bytes);
      }
    }
    return undefined;
  };
  let underWay: Uint8Array = new Uint8Array(0);
  while (number < first + cases) {
    try {
      await inTime(someCases);
    } catch (error) {
      if (!isOverdue(error)) throw error;
      throw failure(decoder, seed, number, underWay, error);
    }
  }
  const grownBytes = (process.resourceUsage().maxRSS - before) * 1024;
  return { name: decoder.name, cases, answered: cases - refused, refused, grownBytes };
}

function inputOf({ corpus, tokens }: Decoder, random: Random): Uint8Array {
  return random() < RANDOM_SHARE ? anyBytes(random) : mutated(corpus, random, tokens);
}

const context = createContext({});
const script = new Script('work()');

/** Ends work that never ends, be it a loop or a promise. */
async function inTime(work: () => Promise<void> | undefined): Promise<void> {
  Object.assign(context, { work });
  // The only way to stop a loop from within its own thread.
  const result = script.runInContext(context, { timeout: HANG_MS }) as Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Overdue(`no end within ${HANG_MS} ms`)), HANG_MS);
  });
  try {
    await Promise.race([result, overdue]);
  } finally {
    clearTimeout(timer);
  }
}

class Overdue extends Error {}

function isOverdue(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return error instanceof Overdue || code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

function seedOf({ name }: Decoder, seed: number, number: number): number {
  let mixed = Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b);
  for (const letter of name) mixed = Math.imul(mixed ^ letter.codePointAt(0)!, 0x01000193);
  return mixed;
}

function failure(
  { name }: Decoder,
  seed: number,
  number: number,
  bytes: Uint8Array,
  cause: unknown,
): Error {
  const again = `npm run fuzz -- --seed ${seed} --first ${number} --cases 1 --only '${name}'`;
  const input = Buffer.from(bytes).toString('hex');
  return new Error(`${name}, case ${number}: ${inspect(cause)}\ninput: ${input}\nagain: ${again}`, {
    cause,
  });
}
