import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EasEmulator } from '../../lib/emulator/index.js';
import { isHeavy } from '../support/amount.js';
import { CASES, complaintsOf, runCases, TRAFFIC, type Result } from './faults/cases.js';
import { FAULTS } from './faults/faults.js';
import { SERVICES } from './faults/services.js';

/** A light pass has every fault, each with a fourth of the traffic, and another one than the last. */
const TAKEN = CASES.filter(
  ({ fault, traffic }) => isHeavy || (FAULTS.indexOf(fault) + TRAFFIC.indexOf(traffic)) % 4 === 0,
);

describe('over a network that fails', () => {
  let emulator: EasEmulator;
  let results: Map<object, Promise<Result>>;

  beforeAll(async () => {
    emulator = await EasEmulator.start({ createQueues: true, services: SERVICES });
    results = runCases(TAKEN, emulator);
  });

  afterAll(async () => {
    await Promise.allSettled(results.values());
    await emulator.close();
  });

  it.each(TAKEN.map((each) => [each.traffic.name, each.fault.name, each] as const))(
    '%s loses nothing and does nothing twice: %s',
    async (_traffic, _fault, each) => {
      expect(complaintsOf(each, await results.get(each)!)).toEqual([]);
    },
    60_000,
  );
});
