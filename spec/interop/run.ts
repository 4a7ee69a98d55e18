/**
 * Drives the official SDKs against the emulator, and beside this library's client.
 *
 *     npm run interop             all of them
 *     npm run interop -- python   one of them
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { java } from './java/sdk.js';
import { python } from './python/sdk.js';
import { bothRows } from './rows/both.js';
import { bytesRows } from './rows/bytes.js';
import { predictRows } from './rows/predict.js';
import { predictOptionRows } from './rows/predict-options.js';
import { predictTroubleRows } from './rows/predict-trouble.js';
import { queueRows } from './rows/queue.js';
import { watchTroubleRows } from './rows/watch-trouble.js';
import { watchRows } from './rows/watch.js';
import { runSdk } from './runner/run-sdk.js';
import type { Row } from './runner/row.js';
import type { Sdk } from './runner/sdk.js';
import { closingLine, countsOf, keptResults, tableOf, type Report } from './runner/table.js';

const RESULTS = join(import.meta.dirname, 'RESULTS.md');
const INTRO = `# The official SDKs against the emulator

Written by \`npm run interop\`. A **defect** is the SDK's own, seen as the last column says; – stands for what an SDK has not.
`;

const SDKS: readonly Sdk[] = [python, java];

const rowsFor = (sdk: Sdk): Row[] => [
  ...bytesRows(sdk),
  ...predictRows(),
  ...predictOptionRows(),
  ...predictTroubleRows(),
  ...queueRows(),
  ...watchRows(),
  ...watchTroubleRows(),
  ...bothRows(),
];

const wanted = process.argv.slice(2).map((name) => name.toLowerCase());
const sdks = SDKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name.toLowerCase()));

const reports: Report[] = [];
for (const sdk of sdks) reports.push(await runSdk(sdk, rowsFor(sdk), (line) => console.log(line)));

const kept = readFileSync(RESULTS, { encoding: 'utf8', flag: 'a+' });
const results = await pretty(keptResults(kept, INTRO, reports));
// Some SDKs alone are no whole table.
if (sdks.length === SDKS.length && results !== kept) writeFileSync(RESULTS, results);

const counts = countsOf(reports);
console.log(`\n${await pretty(reports.map(tableOf).join('\n'))}`);
console.log(`${counts.defects} defects of the SDKs themselves were seen`);
console.log(closingLine(counts));
process.exit(counts.failed === 0 ? 0 : 1);

async function pretty(markdown: string): Promise<string> {
  return format(markdown, { ...(await resolveConfig(RESULTS)), filepath: RESULTS });
}
