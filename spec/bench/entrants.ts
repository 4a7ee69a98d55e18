import type { Programs } from './programs.js';
import type { Command, Entrant } from './runner.js';
import type { ContenderName } from './task.js';

/** Everybody who takes part, or why not. */
export function entrantsOf({ contender }: Programs): ReadonlyMap<ContenderName, Entrant> {
  const script = (name: ContenderName): [ContenderName, Command] => [
    name,
    { program: process.execPath, args: ['--expose-gc', contender, name] },
  ];
  return new Map<ContenderName, Entrant>(
    (['limit', 'ours', 'undici', 'protobufjs'] as const).map(script),
  );
}
