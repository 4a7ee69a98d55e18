import { Argument, type Command } from 'commander';
import type { Context } from '../context.js';
import { commandWith } from '../help.js';
import { addOutputOptions, type OutputOptions } from '../options/output.js';
import { addQueueOptions, valueOf, withQueue, type QueueCommandOptions } from '../options/queue.js';
import { indexes } from '../options/values.js';
import type { Column } from '../output/rows.js';
import { RowWriter } from '../output/writer.js';

const COLUMNS: readonly Column[] = [
  { name: 'index', type: 'uint64' },
  { name: 'consumerId', type: 'utf8' },
  { name: 'isPending', type: 'bool' },
  { name: 'waitCount', type: 'uint64' },
];

/** `search`: where records stand. */
export function searchCommand(context: Context): Command {
  const command = commandWith(
    'search',
    'Shows where records stand: which consumer has them, and how many are before them.',
    ['rx-eas search --queue work 17', 'rx-eas search --queue work 17 20-25'],
  ).addArgument(new Argument('<index...>', 'an index, or a range such as 5-9').argParser(indexes));
  addQueueOptions(command);
  addOutputOptions(command, ['table', 'jsonl', 'arrow', 'arrow-file']);
  return command.action((wanted: readonly bigint[], options: QueueCommandOptions & OutputOptions) =>
    withQueue(options, context, async (queue) => {
      const writer = await RowWriter.open(options, context, COLUMNS);
      for (const index of wanted) {
        const { consumerId, isPending, waitCount } = await valueOf(queue.search(index), context);
        const row = { index, consumerId, isPending, waitCount: BigInt(waitCount) };
        await writer.write({ rows: [row] });
      }
      await writer.end();
    }),
  );
}
