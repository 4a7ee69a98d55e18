import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { scenarioOf } from './generate.js';
import { Harness } from './harness.js';
import type { Scenario } from './ops.js';
import { kindOf, shrink } from './shrink.js';
import type { Progress, Share } from './worker.js';

/** Failures that are shrunk and shown; the others are named. */
const MOST_SHOWN = 3;
const SAY_EVERY_MS = 2_000;

interface Options {
  readonly seeds: number;
  readonly from: number;
  readonly workers: number;
  readonly replay?: number;
}

const { seeds, from, workers, replay } = new Command('simulate')
  .description('Lives through random scenarios of a watch in virtual time, one for each seed.')
  .option('--seeds <count>', 'how many seeds', Number, 1_000)
  .option('--from <seed>', 'the first of them', Number, 1)
  .option('--workers <count>', 'how many processes', Number, availableParallelism())
  .option('--replay <seed>', 'shows all that happens with one seed', Number)
  .parse()
  .opts<Options>();

process.exitCode = replay === undefined ? await runAll() : await runOne(replay);

async function runAll(): Promise<number> {
  const startedMs = Date.now();
  const failed: number[] = [];
  let done = 0;
  let saidMs = startedMs;
  const say = (): void => {
    const perSecond = Math.round((done * 1_000) / (Date.now() - startedMs + 1));
    console.log(`${done} of ${seeds} seeds, ${failed.length} failed, ${perSecond} a second`);
  };
  await Promise.all(
    Array.from({ length: workers }, (_, nth) => {
      const share = { from: from + nth, to: from + seeds, step: workers };
      return runShare(share, (progress) => {
        done += progress.done;
        failed.push(...progress.failed);
        if (Date.now() - saidMs < SAY_EVERY_MS) return;
        saidMs = Date.now();
        say();
      });
    }),
  );
  say();
  failed.sort((a, b) => a - b);
  for (const seed of failed.slice(0, MOST_SHOWN)) await show(seed);
  if (failed.length > 0) console.log(`Failed: ${failed.join(' ')}. See one: --replay ${failed[0]}`);
  return failed.length > 0 ? 1 : 0;
}

function runShare(share: Share, heard: (progress: Progress) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('worker.ts', import.meta.url)));
    child.on('message', (progress) => heard(progress as Progress));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A worker ended with ${code}.`));
    });
    child.send(share);
  });
}

/** Shows a failing seed: what broke, and the shortest way there. */
async function show(seed: number): Promise<void> {
  const harness = new Harness();
  const scenario = scenarioOf(seed);
  const { fault = '' } = await harness.run(scenario);
  const kind = kindOf(fault);
  const fails = async (candidate: Scenario): Promise<boolean> => {
    const outcome = await harness.run(candidate);
    return outcome.fault !== undefined && kindOf(outcome.fault) === kind;
  };
  const small = await shrink(scenario, fails);
  const { trace } = await harness.run(small, true);
  harness.end();
  const { ops } = small;
  console.log(
    `\nSeed ${seed}: ${fault}\nShrunk from ${scenario.ops.length} to ${ops.length} events:`,
  );
  console.log(JSON.stringify(small));
  console.log(trace.join('\n'));
}

async function runOne(seed: number): Promise<number> {
  const harness = new Harness();
  const { fault, trace } = await harness.run(scenarioOf(seed), true);
  harness.end();
  console.log(trace.join('\n'));
  return fault === undefined ? 0 : 1;
}
