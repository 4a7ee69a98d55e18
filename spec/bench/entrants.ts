import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { java } from '../interop/java/sdk.js';
import { python } from '../interop/python/sdk.js';
import { cached, digestOf } from '../interop/runner/cache.js';
import { runCommand } from '../interop/runner/command.js';
import type { Programs } from './programs.js';
import type { Command, Entrant } from './runner.js';
import type { ContenderName } from './task.js';

/** What readers of the results have to know about who takes part. */
export const NOTES: readonly string[] = [
  'The limit is bare undici by `dispatch` with the same signing, bare ws with protobufjs and the ' +
    'same group commit, or a copy of the block that a tensor lies in.',
  'The Go SDK does not take part: the module proxy does not give out ' +
    "github.com/pai-eas/eas-golang-sdk. Go's own net/http with the same signing stands in.",
  'The Java SDK of Maven Central (2.0.3) has no client of queues.',
  'Tensors are measured one in a turn of the event loop. For floats, ratios of one run are ' +
    'chance: see findings.md, also for a loop without turns (0.6).',
];

const CONTENDERS = join(import.meta.dirname, 'contenders');

/** Everybody who takes part, or why not. SDKs are installed where `spec/interop` has them. */
export async function entrantsOf({
  contender,
}: Programs): Promise<ReadonlyMap<ContenderName, Entrant>> {
  const script = (name: ContenderName): [ContenderName, Entrant] => [
    name,
    { program: process.execPath, args: ['--expose-gc', contender, name] },
  ];
  return new Map([
    ...(['limit', 'ours', 'undici', 'protobufjs'] as const).map(script),
    ['python', await unlessAbsent(pythonCommand)],
    ['java', await unlessAbsent(javaCommand)],
    ['go', await unlessAbsent(goCommand)],
  ]);
}

async function unlessAbsent(prepare: () => Promise<Command>): Promise<Entrant> {
  try {
    return await prepare();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { absent: why.split('\n', 1).join('') };
  }
}

async function pythonCommand(): Promise<Command> {
  const { command } = await python.install();
  return {
    program: command,
    args: ['-B', '-W', 'ignore', join(CONTENDERS, 'python/contender.py')],
  };
}

async function javaCommand(): Promise<Command> {
  const { command, args } = await java.install();
  // The peer's class path ends in the SDK and what it needs; the contender takes the peer's place.
  const libraries = (args[args.indexOf('-cp') + 1] ?? '').split(delimiter).at(-1) ?? '';
  if (!existsSync(dirname(libraries)))
    throw new Error('The Java SDK is not where it was installed.');
  const source = join(CONTENDERS, 'java/Contender.java');
  const classes = await cached(`java-bench-${digestOf(source)}`, (draft) =>
    runCommand('javac', ['-cp', libraries, '-proc:none', '-d', draft, source]),
  );
  const home = args.filter((arg) => arg.startsWith('-Duser.home'));
  return {
    program: command,
    args: [...home, '-cp', [classes, libraries].join(delimiter), 'Contender'],
  };
}

/** Go's own HTTP client: the module of the Go SDK is not to be had from the module proxy. */
async function goCommand(): Promise<Command> {
  const source = join(CONTENDERS, 'go/main.go');
  const folder = await cached(`go-bench-${digestOf(source)}`, (draft) =>
    runCommand('go', ['build', '-o', join(draft, 'contender'), source]),
  );
  return { program: join(folder, 'contender'), args: [] };
}
