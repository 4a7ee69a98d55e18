/** What the process ends with. */
export const EXIT = Object.freeze({
  failed: 1,
  /** The command line itself is wrong. */
  usage: 2,
});

/** One line for people, on the standard error. */
export function warn(line: string): void {
  console.error(`rx-eas: ${line}`);
}

/** Says what failed in one line, and lets the process end with 1. */
export function fail(error: unknown): void {
  warn(error instanceof Error ? error.message : String(error));
  process.exitCode = EXIT.failed;
}
