import { spawn } from 'node:child_process';

const MAX_KEPT = 64 * 1024;

/** A command that cannot be started, or that failed. */
export class CommandError extends Error {
  /** Whether there is no such command on this machine. */
  readonly isMissing: boolean;

  constructor(message: string, isMissing: boolean) {
    super(message);
    this.name = 'CommandError';
    this.isMissing = isMissing;
  }
}

/** Where and how long a command runs. */
export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Default: 10 minutes, as it may have to fetch much. */
  readonly timeoutMs?: number;
}

/** Runs a command to its end and gives what it printed; it has no input. */
export function runCommand(
  command: string,
  args: readonly string[],
  { cwd, env, timeoutMs = 600_000 }: CommandOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...(cwd !== undefined && { cwd }),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Not spawn's own timeout, which lives on when the command could not be started.
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-MAX_KEPT);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      const isMissing = error.code === 'ENOENT';
      const message = isMissing ? `${command} is not installed` : error.message;
      reject(new CommandError(message, isMissing));
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(output);
      else {
        const ending = code === null ? `was ended by ${String(signal)}` : `ended with ${code}`;
        reject(new CommandError(`${command} ${ending}:\n${lastLines(output)}`, false));
      }
    });
  });
}

function lastLines(output: string): string {
  return output.trimEnd().split('\n').slice(-12).join('\n');
}
