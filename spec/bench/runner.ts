import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import type { Case } from './cases.js';
import type { CaseResult } from './results.js';
import type { Assignment, ContenderName, Outcome } from './task.js';

/** How a contender is started: a program, and arguments that the assignment follows. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/** A contender that takes part, or why it cannot. */
export type Entrant = Command | { readonly absent: string };

/** The contenders by name; one that is not named is not there. */
export type Entrants = ReadonlyMap<ContenderName, Entrant>;

/** What happens during a run, for whoever watches it. */
export interface RunNotes {
  readonly round: (name: string, contender: ContenderName, round: number) => void;
  readonly failed: (name: string, contender: ContenderName, why: string) => void;
}

/** No contender may take longer for one task. */
const PATIENCE_MS = 60_000;

const execute = promisify(execFile);

/**
 * Has the contenders of a case do its task in turn, `rounds` times, each in a process of its own
 * and all against one server.
 */
export async function runCase(
  of: Case,
  entrants: Entrants,
  server: Command,
  rounds: number,
  notes: RunNotes,
): Promise<CaseResult> {
  const outcomes = new Map<ContenderName, Outcome[]>();
  const served = await startServer(server);
  try {
    for (let round = 0; round < rounds; round++) {
      for (const contender of of.contenders) {
        const entrant = entrants.get(contender);
        if (entrant === undefined || 'absent' in entrant) continue;
        // Without the rounds before, a later one has no pair.
        if ((outcomes.get(contender)?.length ?? 0) < round) continue;
        notes.round(of.name, contender, round);
        try {
          const outcome = await runOnce(entrant, { task: of.task, address: served.address });
          outcomes.set(contender, [...(outcomes.get(contender) ?? []), outcome]);
        } catch (error) {
          notes.failed(of.name, contender, error instanceof Error ? error.message : String(error));
        }
      }
    }
  } finally {
    await served.stop();
  }
  return { of, outcomes };
}

async function runOnce(entrant: Command, assignment: Assignment): Promise<Outcome> {
  const { stdout } = await execute(entrant.program, [...entrant.args, JSON.stringify(assignment)], {
    timeout: PATIENCE_MS,
  });
  // What an SDK says on its own comes before.
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Outcome;
}

async function startServer({ program, args }: Command) {
  const server: ChildProcess = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(server, 'exit');
  const [line] = (await Promise.race([
    once(server.stdout ?? server, 'data'),
    exited.then(() => Promise.reject(new Error('The server did not start.'))),
  ])) as [Buffer];
  return {
    address: line.toString('utf8').trim(),
    stop: async (): Promise<void> => {
      // It ends with its input.
      server.stdin?.end();
      await exited;
    },
  };
}
