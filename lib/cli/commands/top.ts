import { Option, type Command } from 'commander';
import {
  combineLatest,
  concatMap,
  exhaustMap,
  ignoreElements,
  lastValueFrom,
  map,
  merge,
  scan,
  Subject,
  take,
  takeUntil,
  tap,
  timer,
  type Observable,
} from 'rxjs';
import type { Attributes, QueueClient } from '../../index.js';
import type { Context } from '../context.js';
import { commandWith } from '../help.js';
import { interrupted$ } from '../interrupted.js';
import { addQueueOptions, withQueue, type QueueCommandOptions } from '../options/queue.js';
import { duration, wholeNumber } from '../options/values.js';
import { Sink } from '../output/sink.js';
import { looked, type History } from '../top/history.js';
import { jsonOfHistory } from '../top/json.js';
import { Screen } from '../top/screen.js';
import { snapshotOf } from '../top/snapshot.js';
import { viewOf } from '../top/view.js';

interface TopOptions extends QueueCommandOptions {
  readonly interval: number;
  readonly count?: number;
}

/** `top`: a queue, looked at again and again. */
export function topCommand(context: Context): Command {
  const command = commandWith(
    'top',
    'Looks at a queue again and again: its length, what comes and goes, its consumers and the ' +
      'slots of their windows. A live view on a terminal, until q or Ctrl-C; a line of JSON for ' +
      'each look elsewhere.',
    ['rx-eas top --queue work', 'rx-eas top --sink --interval 5s --count 12 > looks.jsonl'],
  )
    .addOption(
      new Option('-i, --interval <time>', 'between two looks')
        .argParser(duration)
        .default(1_000, '1s'),
    )
    .option('-n, --count <count>', 'end after so many looks', wholeNumber(1, 1e15));
  addQueueOptions(command);
  return command.action((options: TopOptions) =>
    withQueue(options, context, async (queue) => {
      const history$ = looks$(queue, options);
      if (context.stdout.isTTY) await show(history$, options, context);
      else await write(history$, context);
    }),
  );
}

/** Each look with what the ones before it tell. One that takes longer than the interval delays the next. */
function looks$(
  queue: QueueClient,
  { interval, count = Infinity }: TopOptions,
): Observable<History> {
  return timer(0, Math.max(interval, 50)).pipe(
    exhaustMap(() => queue.attributes()),
    scan<Attributes, History, undefined>(
      (history, attributes) => looked(history, snapshotOf(attributes), performance.now()),
      undefined,
    ),
    take(count),
  );
}

async function write(history$: Observable<History>, context: Context): Promise<void> {
  const sink = Sink.of(context.stdout);
  const written$ = history$.pipe(
    takeUntil(interrupted$(context)),
    concatMap((history) => sink.write(`${jsonOfHistory(history, new Date())}\n`)),
  );
  await lastValueFrom(written$, { defaultValue: undefined });
}

async function show(
  history$: Observable<History>,
  options: TopOptions,
  context: Context,
): Promise<void> {
  const left$ = new Subject<void>();
  const screen = new Screen(context, () => left$.next());
  const color = !context.env['NO_COLOR'];
  const where = options.endpoint ?? context.env['EAS_ENDPOINT'] ?? '';
  const drawn$ = combineLatest([history$, screen.size$]).pipe(
    map(([history, size]) => ({
      history,
      options: {
        ...size,
        color,
        title: `${history.snapshot.name} at ${where}`,
        clock: new Date().toLocaleTimeString('en-GB'),
        intervalMs: options.interval,
      },
    })),
    tap((view) => screen.draw(viewOf(view.history, view.options))),
    takeUntil(merge(left$, interrupted$(context))),
    ignoreElements(),
  );
  screen.enter();
  try {
    await lastValueFrom(drawn$, { defaultValue: undefined });
  } finally {
    screen.leave();
  }
}
