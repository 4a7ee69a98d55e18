import type { Command } from 'commander';
import { concatMap, count, lastValueFrom, map, pipe, tap } from 'rxjs';
import type { PutMarks, QueueClient, RecordToPut } from '../../index.js';
import { PRIORITY, PUT_TO } from '../../rules.js';
import { warn, type Context } from '../context.js';
import { Interrupted, PartlyDone } from '../exit.js';
import { commandWith } from '../help.js';
import { contentOf, linesOf } from '../input.js';
import { interrupted$ } from '../interrupted.js';
import { addOutputOptions, type OutputOptions } from '../options/output.js';
import { addQueueOptions, withQueue, type QueueCommandOptions } from '../options/queue.js';
import { collect, pair, present, wholeNumber } from '../options/values.js';
import { progressOf } from '../output/progress.js';
import type { Column } from '../output/rows.js';
import { countedRecords } from '../output/text.js';
import { RowWriter } from '../output/writer.js';
import { paced } from '../paced.js';

interface PutCommandOptions extends QueueCommandOptions, OutputOptions {
  readonly file?: readonly string[];
  readonly tag?: Readonly<Record<string, string>>;
  readonly priority?: number;
  readonly concurrency: number;
  readonly atLeastOnce?: boolean;
  readonly progress: boolean;
}

const COLUMNS: readonly Column[] = [
  { name: 'index', type: 'uint64', isNullable: true },
  { name: 'requestId', type: 'utf8' },
];

/** `put`: stores records, and writes where each went. */
export function putCommand(context: Context): Command {
  const command = commandWith(
    'put',
    'Stores records and writes where each went. A record is an argument, a file, or a line of the ' +
      'standard input, which is read when there are neither. Records are stored in no certain ' +
      'order unless --concurrency is 1.',
    [
      'rx-eas put --queue work one two three',
      'rx-eas put --queue work --file a.jpg --file b.jpg --tag kind=image',
      'rx-eas put --queue work --concurrency 64 < records.jsonl',
    ],
  )
    .argument('[record...]', 'records; - is the lines of the standard input')
    .option('--file <path>', 'the whole of a file as one record; repeatable', collect)
    .option('-t, --tag <key=value>', 'a tag of every record; repeatable', pair)
    .option(
      '--priority <number>',
      'records of a higher one overtake',
      wholeNumber(PRIORITY.min, PRIORITY.max),
    )
    .option(
      '-c, --concurrency <count>',
      'puts under way at a time',
      wholeNumber(1, 10_000),
      PUT_TO.usual.concurrency,
    )
    .option(
      '--at-least-once',
      'send a record again that may be stored already; its requestId tells it twice',
    )
    .option('--no-progress', 'no progress bar on a terminal');
  addOutputOptions(addQueueOptions(command), ['table', 'jsonl', 'arrow', 'arrow-file']);
  return command.action((words: readonly string[], options: PutCommandOptions) =>
    withQueue(options, context, (queue) => put(queue, words, options, context)),
  );
}

async function put(
  queue: QueueClient,
  words: readonly string[],
  options: PutCommandOptions,
  context: Context,
): Promise<void> {
  const { file: files = [], tag: tags, priority, concurrency, atLeastOnce } = options;
  const readsLines = words.includes('-') || (words.length === 0 && files.length === 0);
  const { putTo } = await import('../../index.js');
  const writer = await RowWriter.open(options, context, COLUMNS);
  const progress = await progressOf(
    options,
    context,
    readsLines ? undefined : words.length + files.length,
  );
  if (readsLines && context.stdin.isTTY) {
    warn(context, 'reading records from the standard input, one a line; Ctrl-D ends');
  }
  const marks: PutMarks = present({
    tags,
    priority,
    retry: atLeastOnce === true ? ({ put: 'at-least-once' } as const) : undefined,
  });
  let stored = 0;
  const stored$ = paced(
    recordsOf(readsLines && words.length === 0 ? ['-'] : words, files, context),
    concurrency,
    pipe(
      map((data): RecordToPut => ({ data, ...marks })),
      putTo(queue, { concurrency }),
      tap(() => progress.update((stored += 1))),
      // Each is written before another is read, so that a slow reader slows it all down.
      concatMap(({ index = null, requestId }) =>
        progress.replacesRows ? [index] : writer.write({ rows: [{ index, requestId }] }),
      ),
    ),
    interrupted$(context),
  );
  const told = (): string => `${countedRecords(stored)} ${stored === 1 ? 'was' : 'were'} stored`;
  try {
    await lastValueFrom(stored$.pipe(count()));
    await writer.end();
  } catch (error) {
    throw stored === 0 ? error : new PartlyDone(told(), error);
  } finally {
    progress.stop();
    // A read of the next line that is still under way would keep the process alive.
    if (readsLines) context.stdin.destroy();
  }
  if (context.interrupted.aborted) throw new Interrupted(`interrupted; ${told()}`);
  if (progress.isShown) warn(context, told());
}

async function* recordsOf(
  words: readonly string[],
  files: readonly string[],
  context: Context,
): AsyncGenerator<string | Uint8Array, void, undefined> {
  for (const word of words) {
    if (word === '-') yield* linesOf(context.stdin);
    else yield word;
  }
  for (const path of files) yield contentOf(path, context);
}
