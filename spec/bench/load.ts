/**
 * What importing each entry point of the built package costs: modules loaded, and the time it takes
 * in a Node.js of its own. Run it after `npm run build`.
 */
import { join } from 'node:path';
import { loadedModules, loadTimeMs, MODULE_SYSTEMS } from '../support/loaded-modules.js';

const ROOT = join(import.meta.dirname, '..', '..');
const ENTRIES = ['rx-eas/predict', 'rx-eas', 'rx-eas/emulator'];
const RUNS = 15;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

const cases = MODULE_SYSTEMS.flatMap((system) => ENTRIES.map((entry) => ({ entry, system })));
const timesMs = cases.map((): number[] => []);
// In turn, so that what else the machine does meets each of them alike.
for (let run = 0; run < RUNS; run++) {
  for (const [at, { entry, system }] of cases.entries()) {
    timesMs[at]?.push(loadTimeMs(ROOT, entry, system));
  }
}
console.table(
  cases.map(({ entry, system }, at) => {
    const files = loadedModules(ROOT, entry, system);
    const ms = timesMs[at] ?? [];
    return {
      entry,
      system,
      modules: files.length,
      ofArrow: files.filter((file) => file.includes('/apache-arrow/')).length,
      medianMs: Math.round(median(ms)),
      leastMs: Math.round(Math.min(...ms)),
    };
  }),
);
