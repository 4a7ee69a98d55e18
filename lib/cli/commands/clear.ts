import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { warn, type Context } from '../context.js';
import { Interrupted } from '../exit.js';
import { commandWith } from '../help.js';
import { addQueueOptions, valueOf, withQueue, type QueueCommandOptions } from '../options/queue.js';
import { countedRecords } from '../output/text.js';

interface ClearOptions extends QueueCommandOptions {
  readonly yes?: boolean;
}

/** `clear`: all records that are there now. The user of a terminal is asked first. */
export function clearCommand(context: Context): Command {
  const command = commandWith(
    'clear',
    'Deletes all records that are there now, for every consumer group. Asks first on a terminal.',
    ['rx-eas clear --queue work', 'rx-eas clear --queue work --yes'],
  ).option('-y, --yes', 'do not ask');
  addQueueOptions(command);
  return command.action((options: ClearOptions) =>
    withQueue(options, context, async (queue) => {
      const asks = options.yes !== true && context.stdin.isTTY === true;
      if (asks && !(await isAgreed(await valueOf(queue.count(), context), context))) {
        warn(context, 'nothing was deleted');
        return;
      }
      await valueOf(queue.clear(), context);
      if (context.stderr.isTTY) warn(context, 'deleted all records');
    }),
  );
}

async function isAgreed(count: number, context: Context): Promise<boolean> {
  const { stdin, stderr, interrupted } = context;
  const terminal = createInterface({ input: stdin, output: stderr, terminal: false });
  try {
    const question = `Delete ${countedRecords(count)}, for every group? [y/N] `;
    return /^y(es)?$/i.test((await terminal.question(question, { signal: interrupted })).trim());
  } catch (cause) {
    throw new Interrupted('interrupted; nothing was deleted', { cause });
  } finally {
    terminal.close();
  }
}
