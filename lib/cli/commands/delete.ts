import type { Command } from 'commander';
import type { Context } from '../context.js';
import { indexesCommand } from '../indexes-command.js';

/** `delete`: some records, for every group. */
export function deleteCommand(context: Context): Command {
  return indexesCommand(context, {
    name: 'delete',
    description: 'Deletes records, for every consumer group.',
    examples: [
      'rx-eas delete --queue work 17 20-25',
      'jq .index bad.jsonl | rx-eas delete -q work -',
    ],
    done: 'deleted',
    act: (queue, list) => queue.delete(list),
  });
}
