import type { Readable, Writable } from 'node:stream';

/** An output of the process, which may be a terminal. */
export type Output = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

/** What a command works with, so that it can run within another process as well. */
export interface Context {
  readonly stdin: Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };
  readonly stdout: Output;
  readonly stderr: Output;
  /** Of this package, for `--version`. */
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborts at the first Ctrl-C, SIGTERM or SIGHUP, whose name is its reason: finish and end. */
  readonly interrupted: AbortSignal;
}

/** One line for people, on the standard error. */
export function warn({ stderr }: Context, line: string): void {
  stderr.write(`rx-eas: ${onOneLine(line)}\n`);
}

/** Text as it may go to a terminal: on one line, and without what would steer it. */
export function onOneLine(text: string): string {
  return text.trim().replace(/\s*\p{Cc}+\s*/gu, ' ');
}
