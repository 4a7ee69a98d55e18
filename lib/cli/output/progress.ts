import type { SingleBar } from 'cli-progress';
import type { Context } from '../context.js';
import type { OutputOptions } from '../options/output.js';

/** How far a command has come, shown on a terminal. */
export interface Progress {
  readonly isShown: boolean;
  /** Whether it stands for the rows of output, which would be in its way on the same terminal. */
  readonly replacesRows: boolean;
  update(done: number): void;
  stop(): void;
}

const NONE: Progress = Object.freeze({
  isShown: false,
  replacesRows: false,
  update: () => undefined,
  stop: () => undefined,
});

/** Fewer are done before a user could look. */
const LEAST_SHOWN = 20;

/** A bar on the standard error, when that is a terminal. `total` may be unknown. */
export async function progressOf(
  options: OutputOptions & { readonly progress: boolean },
  { stdin, stdout, stderr }: Context,
  total: number | undefined,
): Promise<Progress> {
  const writesToTerminal = stdout.isTTY === true && options.out === undefined;
  const wanted = options.progress && stderr.isTTY === true;
  // A user who types records wants to see what became of each.
  const isLong = total === undefined ? stdin.isTTY !== true : total >= LEAST_SHOWN;
  // Rows that were asked for are not replaced.
  if (!wanted || !isLong || (writesToTerminal && options.format !== undefined)) return NONE;
  const { default: progress } = await import('cli-progress');
  const bar: SingleBar = new progress.SingleBar(
    {
      stream: stderr,
      hideCursor: true,
      clearOnComplete: true,
      format:
        total === undefined
          ? '{value} records stored, {duration_formatted}'
          : '{bar} {value} of {total} records, {eta_formatted} left',
      barsize: 30,
    },
    progress.Presets.shades_classic,
  );
  bar.start(total ?? 0, 0);
  return {
    isShown: true,
    replacesRows: writesToTerminal,
    update: (done) => bar.update(done),
    stop: () => bar.stop(),
  };
}
