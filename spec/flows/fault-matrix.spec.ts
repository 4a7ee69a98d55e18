import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EasEmulator } from '../../lib/emulator/index.js';
import { CASES, complaintsOf, runCases, type Result } from './faults/cases.js';
import { SERVICES } from './faults/services.js';

describe('over a network that fails', () => {
  let emulator: EasEmulator;
  let results: Map<object, Promise<Result>>;

  beforeAll(async () => {
    emulator = await EasEmulator.start({ createQueues: true, services: SERVICES });
    results = runCases(CASES, emulator);
  });

  afterAll(async () => {
    await Promise.allSettled(results.values());
    await emulator.close();
  });

  it.each(CASES.map((each) => [each.traffic.name, each.fault.name, each] as const))(
    '%s loses nothing and does nothing twice: %s',
    async (_traffic, _fault, each) => {
      expect(complaintsOf(each, await results.get(each)!)).toEqual([]);
    },
    60_000,
  );
});
