/** `npm run faults`: runs the cases of `spec/flows/fault-matrix.spec.ts` and prints their counts. */
import { EasEmulator } from '../../../lib/emulator/index.js';
import { CASES, complaintsOf, runCases, type Case, type Result } from './cases.js';
import { SERVICES } from './services.js';
import { matrixOf, totalsOf } from './table.js';

const emulator = await EasEmulator.start({ createQueues: true, services: SERVICES });
const results = new Map<Case, Result>();
for (const [each, running] of runCases(CASES, emulator)) {
  const complaints = await running.then(
    (result) => {
      results.set(each, result);
      return complaintsOf(each, result);
    },
    (error: unknown) => [error instanceof Error ? error.message : String(error)],
  );
  for (const complaint of complaints) {
    console.error(`${each.traffic.name}, ${each.fault.name}: ${complaint}`);
    process.exitCode = 1;
  }
}
await emulator.close();

console.log(matrixOf(results));
console.log();
console.log(totalsOf(results));
console.log();
console.log(
  'faults: exchanges that met the fault, or connections refused · failed: operations that ended\n' +
    'with an error of the library · again: records pushed again and not emitted again · lost: gone\n' +
    'without an error · twice: stored, given or emitted twice',
);
