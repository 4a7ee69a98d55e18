import { Option, type Command } from 'commander';
import type { QueueClient } from '../../index.js';
import { GET } from '../../rules.js';
import type { Context } from '../context.js';
import { NothingCame } from '../exit.js';
import { commandWith } from '../help.js';
import { addOutputOptions, type OutputOptions } from '../options/output.js';
import { addQueueOptions, valueOf, withQueue, type QueueCommandOptions } from '../options/queue.js';
import {
  duration,
  durationText,
  indexOption,
  pair,
  present,
  wholeNumber,
} from '../options/values.js';
import { addPayloadOption, type PayloadKind } from '../output/records.js';
import { RecordWriter } from '../output/record-writer.js';

interface GetCommandOptions extends QueueCommandOptions, OutputOptions {
  readonly count: number;
  readonly index: bigint;
  readonly requestId?: string;
  readonly wait: number;
  readonly tag?: Readonly<Record<string, string>>;
  readonly delete: 'written' | 'given' | 'never';
  readonly payload: PayloadKind;
}

/** `get`: takes records, writes them, and only then deletes them. */
export function getCommand(context: Context): Command {
  const { length, timeoutMs } = GET.usual;
  const { min, max } = GET.rules.length;
  const command = commandWith(
    'get',
    'Takes records out of a queue: waits for the first, writes what is there, and then deletes ' +
      'it. Ends with 6 when nothing came in time.',
    [
      'rx-eas get --queue work',
      'rx-eas get --queue work --count 100 --delete never --out look.arrow',
      'rx-eas get --sink --request-id 5f0c… --wait 30s --format raw > image.jpg',
    ],
  )
    .option('-n, --count <count>', 'records at most', wholeNumber(min, max), length)
    .addOption(indexOption('where to start; -1 is only the newest'))
    .option('--request-id <id>', 'only the record with this request id')
    .addOption(
      new Option('--wait <time>', 'how long to wait for a record')
        .argParser(duration)
        .default(timeoutMs, durationText(timeoutMs)),
    )
    .option('-t, --tag <key=value>', 'only records with this tag; repeatable', pair)
    .addOption(
      new Option(
        '--delete <when>',
        'once written; as the service gives them (no two takers get the same); or never',
      )
        .choices(['written', 'given', 'never'])
        .default('written'),
    );
  addPayloadOption(command);
  addOutputOptions(addQueueOptions(command), ['table', 'jsonl', 'arrow', 'arrow-file', 'raw']);
  return command.action((options: GetCommandOptions) =>
    withQueue(options, context, (queue) => get(queue, options, context)),
  );
}

async function get(
  queue: QueueClient,
  options: GetCommandOptions,
  context: Context,
): Promise<void> {
  const { requestId, tag: tags, index, count: length, wait: timeoutMs } = options;
  // Before anything is taken that could then not be written.
  const writer = await RecordWriter.open(options, context);
  const autoDelete = options.delete === 'given';
  const wanted = { index, length, timeoutMs, autoDelete, payload: writer.payload };
  const batch = await valueOf(queue.get({ ...wanted, ...present({ requestId, tags }) }), context);
  if (batch.length > 0) await writer.write(batch);
  await writer.end();
  if (batch.length === 0) throw new NothingCame(`no record came within ${timeoutMs} ms`);
  if (options.delete === 'written') await valueOf(queue.delete(batch.indexes), context);
}
