import type { Tally } from './run.js';

const MIB = 1024 * 1024;

/** The cases by decoder, one a line, and their sum. */
export function reportOf(tallies: readonly Tally[], seed: number): string {
  const sum = (of: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + of(tally), 0);
  const lines = tallies.map((tally) => line(tally.name, tally));
  const total = line(`in all, seed ${seed}`, {
    cases: sum(({ cases }) => cases),
    answered: sum(({ answered }) => answered),
    refused: sum(({ refused }) => refused),
    grownBytes: sum(({ grownBytes }) => grownBytes),
  });
  return [...lines, total].join('\n');
}

function line(name: string, { cases, answered, refused, grownBytes }: Omit<Tally, 'name'>): string {
  const columns = [
    name.padEnd(32),
    `${cases} cases`.padStart(14),
    `${answered} answered`.padStart(18),
    `${refused} refused`.padStart(17),
    `+${Math.round(grownBytes / MIB)} MiB`.padStart(10),
  ];
  return columns.join('');
}
