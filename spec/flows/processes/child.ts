import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';

const running = new Set<ChildProcess>();

afterEach(async () => {
  await Promise.all([...running].map(kill));
});

/** Starts a script of this folder as a process of its own; it ends with the test. */
export function start(script: string, ...args: string[]): ChildProcess {
  const child = fork(join(__dirname, script), args, { execArgv: ['--import', 'tsx'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Ends a process at once, as a crash does, and waits for its end. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** The next thing a process tells. */
export async function told<T>(child: ChildProcess): Promise<T> {
  const [message] = (await once(child, 'message')) as [T];
  return message;
}
