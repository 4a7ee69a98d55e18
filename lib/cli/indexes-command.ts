import { InvalidArgumentError, type Command } from 'commander';
import type { Observable } from 'rxjs';
import type { QueueClient } from '../index.js';
import { warn, type Context } from './context.js';
import { UsageError } from './exit.js';
import { commandWith } from './help.js';
import { allOfStdin } from './input.js';
import { addQueueOptions, valueOf, withQueue, type QueueCommandOptions } from './options/queue.js';
import { indexes } from './options/values.js';
import { countedRecords } from './output/text.js';

interface IndexesCommand {
  readonly name: string;
  readonly description: string;
  readonly examples: readonly string[];
  /** What to say afterwards: 'committed'. */
  readonly done: string;
  readonly act: (queue: QueueClient, list: readonly bigint[]) => Observable<void>;
}

/** A command that does something to records named by their indexes. */
export function indexesCommand(context: Context, parts: IndexesCommand): Command {
  const command = commandWith(parts.name, parts.description, parts.examples).argument(
    '<index...>',
    'indexes, ranges such as 5-9, or - for a list on standard input',
  );
  addQueueOptions(command);
  return command.action((words: readonly string[], options: QueueCommandOptions) =>
    withQueue(options, context, async (queue) => {
      const list = indexesOf(words.includes('-') ? await wordsOf(words, context) : words);
      await valueOf(parts.act(queue, list), context);
      if (context.stderr.isTTY) warn(context, `${parts.done} ${countedRecords(list.length)}`);
    }),
  );
}

/** The words given, and those of the standard input in the place of `-`. */
async function wordsOf(words: readonly string[], context: Context): Promise<readonly string[]> {
  const text = Buffer.from(await allOfStdin(context)).toString('utf8');
  const read = text.split(/\s+/).filter((word) => word !== '');
  return words.flatMap((word) => (word === '-' ? read : [word]));
}

function indexesOf(words: readonly string[]): readonly bigint[] {
  let list: readonly bigint[] = [];
  for (const word of words) {
    try {
      list = indexes(word, list);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      throw new UsageError(`${JSON.stringify(word)} is no index. ${error.message}`);
    }
  }
  return list;
}
