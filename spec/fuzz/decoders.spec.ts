import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amount } from '../support/amount.js';
import type { Decoder } from './decoder.js';
import { allDecoders } from './decoders.js';
import { reportOf } from './report.js';
import { fuzz, type Tally } from './run.js';

/** `FUZZ_SEED=7 npx jest spec/fuzz` looks elsewhere; `npm run fuzz` takes more cases. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_124);
const CASES = amount({ light: 400, heavy: 5_000 });
const MAX_GROWN_BYTES = 256 * 1024 * 1024;

describe('every decoder', () => {
  let decoders: readonly Decoder[] = [];
  const tallies: Tally[] = [];

  beforeAll(async () => {
    decoders = await allDecoders();
  });

  afterAll(() => {
    process.stdout.write(`${reportOf(tallies, SEED)}\n`);
  });

  it('answers or refuses with its typed error, whatever the bytes, in time and in bounds', async () => {
    for (const decoder of decoders) {
      const tally = await fuzz(decoder, { seed: SEED, cases: CASES });
      tallies.push(tally);
      expect(tally.grownBytes).toBeLessThan(MAX_GROWN_BYTES);
    }
    expect(tallies.length).toBeGreaterThan(40);
    expect(tallies.filter(({ cases }) => cases !== CASES)).toEqual([]);
  }, 300_000);

  it('is met by bytes of both kinds', () => {
    for (const { name, cases, answered, refused } of tallies) {
      // Any bytes are a string.
      const isAnything = name.startsWith('String');
      expect([name, answered > cases / 50, isAnything || refused > cases / 50]).toEqual([
        name,
        true,
        true,
      ]);
    }
  });
});
