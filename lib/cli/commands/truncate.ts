import { Argument, type Command } from 'commander';
import { warn, type Context } from '../context.js';
import { commandWith } from '../help.js';
import { addQueueOptions, valueOf, withQueue, type QueueCommandOptions } from '../options/queue.js';
import { index } from '../options/values.js';

/** `truncate`: all records below an index. */
export function truncateCommand(context: Context): Command {
  const command = commandWith(
    'truncate',
    'Deletes all records below an index, for every consumer group.',
    ['rx-eas truncate --queue work 100'],
  ).addArgument(new Argument('<index>', 'the first record to keep').argParser(index));
  addQueueOptions(command);
  return command.action((below: bigint, options: QueueCommandOptions) =>
    withQueue(options, context, async (queue) => {
      await valueOf(queue.truncate(below), context);
      if (context.stderr.isTTY) warn(context, `deleted all records below ${below}`);
    }),
  );
}
