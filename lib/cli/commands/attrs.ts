import type { Command } from 'commander';
import type { Context } from '../context.js';
import { commandWith } from '../help.js';
import { addOutputOptions, type OutputOptions } from '../options/output.js';
import { addQueueOptions, valueOf, withQueue, type QueueCommandOptions } from '../options/queue.js';
import type { Column } from '../output/rows.js';
import { RowWriter } from '../output/writer.js';

const COLUMNS: readonly Column[] = [
  { name: 'name', type: 'utf8' },
  { name: 'value', type: 'utf8' },
];

/** `attrs`: the attributes of a queue, by name; as JSON one object. */
export function attrsCommand(context: Context): Command {
  const command = commandWith(
    'attrs',
    'Shows the attributes of a queue: its length, its entries, its consumers and groups.',
    [
      'rx-eas attrs --queue work',
      'rx-eas attrs --sink --format jsonl | jq -r \'.["stream.length"]\'',
    ],
  );
  addQueueOptions(command);
  addOutputOptions(command, ['table', 'jsonl', 'arrow', 'arrow-file']);
  return command.action((options: QueueCommandOptions & OutputOptions) =>
    withQueue(options, context, async (queue) => {
      const writer = await RowWriter.open(options, context, COLUMNS);
      const attributes = await valueOf(queue.attributes(), context);
      const entries = Object.entries(attributes);
      const rows = entries.map(([name, value]) => ({ name, value }));
      await writer.write({ rows, json: [attributes] });
      await writer.end();
    }),
  );
}
