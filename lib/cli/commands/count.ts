import type { Command } from 'commander';
import { PRIORITY } from '../../rules.js';
import type { Context } from '../context.js';
import { commandWith } from '../help.js';
import { addQueueOptions, valueOf, withQueue, type QueueCommandOptions } from '../options/queue.js';
import { pair, present, wholeNumber } from '../options/values.js';
import { Sink } from '../output/sink.js';

interface CountOptions extends QueueCommandOptions {
  readonly tag?: Readonly<Record<string, string>>;
  readonly priority?: number;
}

/** `count`: how many records a queue holds, as a number alone, which is JSON as well. */
export function countCommand(context: Context): Command {
  const command = commandWith(
    'count',
    'Counts the records of a queue, all or those with a priority or tags. Writes the number alone.',
    ['rx-eas count --queue work', 'rx-eas count --queue work --tag kind=image'],
  )
    .option('-t, --tag <key=value>', 'only records with this tag; repeatable', pair)
    .option(
      '--priority <number>',
      'only records of this priority',
      wholeNumber(PRIORITY.min, PRIORITY.max),
    );
  addQueueOptions(command);
  return command.action((options: CountOptions) =>
    withQueue(options, context, async (queue) => {
      const { tag: tags, priority } = options;
      const count = await valueOf(queue.count(present({ tags, priority })), context);
      await Sink.of(context.stdout).write(`${count}\n`);
    }),
  );
}
