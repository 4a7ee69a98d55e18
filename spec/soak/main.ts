/** `npm run soak -- --minutes N`: a long soak, with a line a minute; ends with 0 if all held. */
import { setTimeout as wait } from 'node:timers/promises';
import { Command } from 'commander';
import { Counts, KINDS } from './counts.js';
import { growthOf, sample } from './meter.js';
import { headOf, lineOf } from './report.js';
import { soak, type Running } from './soak.js';

const command = new Command('soak')
  .description('send mixed traffic through random faults, and account for all of it')
  .option('--minutes <n>', 'how long', '10')
  .option('--seed <n>', 'what the faults are made of', '1');
const { minutes, seed } = command.parse().opts<{ minutes: string; seed: string }>();

const MINUTE_MS = 60_000;
const SAMPLE_MS = 10_000;

const before = sample();
const startMs = performance.now();
const endMs = startMs + Number(minutes) * MINUTE_MS;
const heapsMb: number[] = [];
const stop = new AbortController();
let reporting: Promise<void> | undefined;

console.log(headOf());
const { violations, counts, faults } = await soak({
  seed: Number(seed),
  goesOn: () => performance.now() < endMs,
  started: (running) => {
    reporting = report(running);
  },
});
stop.abort();
await reporting;
const after = sample();

const { growthMb, isLeak } = growthOf(heapsMb);
const complaints = [...violations];
if (isLeak) complaints.push(`the heap grew by ${growthMb.toFixed(1)} MB`);
if (after.sockets > before.sockets) complaints.push(`${after.sockets} sockets are left`);
if (after.timers > before.timers) complaints.push(`${after.timers} timers are left`);
const total = KINDS.map((kind) => `${kind} ${counts[kind]}`).join(', ');
console.log(`\nseed ${seed}: ${total}, faults ${faults()}`);
console.log(
  `heap from first half to second: ${growthMb.toFixed(1)} MB; left: ${after.sockets} sockets, ${after.timers} timers`,
);
for (const complaint of complaints) console.error(complaint);
console.log(complaints.length === 0 ? 'all held' : `${complaints.length} did not hold`);
process.exitCode = complaints.length === 0 ? 0 : 1;

/** Samples the heap, and prints a line a minute and one for the rest, for as long as the soak runs. */
async function report({ counts, faults, inFlight }: Running): Promise<void> {
  let last = { ...counts };
  let lastFaults = 0;
  let lastMs = startMs;
  let minute = 1;
  for (let isRunning = true; isRunning;) {
    isRunning = await wait(SAMPLE_MS, true, { signal: stop.signal }).catch(() => false);
    const now = sample();
    if (isRunning) heapsMb.push(now.heapMb);
    const nowMs = performance.now();
    if (isRunning && nowMs < startMs + minute * MINUTE_MS) continue;
    const done = new Counts();
    for (const kind of KINDS) done[kind] = counts[kind] - last[kind];
    const line = { minute, seconds: (nowMs - lastMs) / 1_000, done, faults: faults() - lastFaults };
    console.log(lineOf({ ...line, inFlight: inFlight(), sample: now }));
    last = { ...counts };
    lastFaults = faults();
    lastMs = nowMs;
    minute += 1;
  }
}
