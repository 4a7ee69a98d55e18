/**
 * Measures rx-eas beside what nothing can beat and beside the official SDKs; see CONTRIBUTING.md.
 *
 *     npm run bench -- --case predict --rounds 3
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './arguments.js';
import { entrantsOf, NOTES } from './entrants.js';
import { machine } from './machine.js';
import { throughputPicture } from './picture.js';
import { buildPrograms } from './programs.js';
import { goalTable, standingTable, TITLES } from './report.js';
import { goalsOf, standingsOf, type CaseResult } from './results.js';
import { runCase, type RunNotes } from './runner.js';

const RESULTS = join(import.meta.dirname, 'results');

const { cases, rounds, json, save } = readArguments(process.argv.slice(2));
// Progress and what is wrong go to the other stream, so that JSON stays JSON.
const say = (line: string): void => console.error(line);
const notes: RunNotes = {
  round: (name, contender, round) => say(`${name} ${round + 1}/${rounds} ${TITLES[contender]}`),
  failed: (name, contender, why) => say(`${name}: ${TITLES[contender]} failed: ${why}`),
};

const programs = await buildPrograms();
const entrants = await entrantsOf(programs);
const absent = [...entrants].flatMap(([name, entrant]) =>
  'absent' in entrant ? [`${TITLES[name]} skipped: ${entrant.absent}`] : [],
);
for (const line of absent) say(line);
const results: CaseResult[] = [];
for (const each of cases) {
  const server = { program: process.execPath, args: [programs.server] };
  results.push(await runCase(each, entrants, server, rounds, notes));
}

const about = `${machine()}; medians of ${rounds} rounds.`;
const tables = [
  goalTable(results),
  '',
  standingTable(results),
  '',
  ...[...NOTES, ...absent].map((line) => `- ${line}`),
].join('\n');
if (json) {
  const measured = results.map((result) => ({
    case: result.of.name,
    goals: goalsOf(result).map(({ goal, measured, reached }) => ({ ...goal, measured, reached })),
    standings: standingsOf(result),
    outcomes: Object.fromEntries(result.outcomes),
  }));
  console.log(JSON.stringify({ about, notes: NOTES, absent, cases: measured }, null, 2));
} else {
  console.log(`${about}\n\n${tables}`);
}
if (save) {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, 'throughput.svg'), throughputPicture(results));
  writeFileSync(
    join(RESULTS, 'table.md'),
    `${about}\n\n![throughput](throughput.svg)\n\n${tables}\n`,
  );
}
