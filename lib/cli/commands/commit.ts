import type { Command } from 'commander';
import type { Context } from '../context.js';
import { indexesCommand } from '../indexes-command.js';

/** `commit`: this group is done with some records. */
export function commitCommand(context: Context): Command {
  return indexesCommand(context, {
    name: 'commit',
    description:
      'Commits records: this consumer group is done with them. Records leave the queue when every ' +
      'group is. Only records that were pushed to a watch of the group can be committed.',
    examples: [
      'rx-eas commit --queue work 17 20-25',
      'rx-eas watch --queue work --ack none --count 9 | jq .index | rx-eas commit --queue work -',
    ],
    done: 'committed',
    act: (queue, list) => queue.commit(list),
  });
}
