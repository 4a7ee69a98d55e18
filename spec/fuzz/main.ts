import { Command } from 'commander';
import { allDecoders } from './decoders.js';
import { reportOf } from './report.js';
import { fuzz, type Tally } from './run.js';

interface Options {
  readonly cases: string;
  readonly seed: string;
  readonly first: string;
  readonly only?: string;
}

const command = new Command('fuzz')
  .description('feed every decoder with damaged and random bytes')
  .option('--cases <n>', 'cases of each decoder', '20000')
  .option('--seed <n>', 'what the cases are made of', '1')
  .option('--first <n>', 'the number of the first case', '0')
  .option('--only <name>', 'one decoder alone');
const { cases, seed, first, only } = command.parse().opts<Options>();
const plan = { cases: Number(cases), seed: Number(seed), first: Number(first) };

const decoders = (await allDecoders()).filter(({ name }) => only === undefined || name === only);
if (decoders.length === 0) throw new Error(`There is no decoder ${JSON.stringify(only)}.`);
const tallies: Tally[] = [];
for (const decoder of decoders) tallies.push(await fuzz(decoder, plan));
console.log(reportOf(tallies, plan.seed));
