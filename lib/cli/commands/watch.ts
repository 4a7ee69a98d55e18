import { Option, type Command } from 'commander';
import { WATCH } from '../../rules.js';
import { duration, indexOption, pair, wholeNumber } from '../options/values.js';
import type { Context } from '../context.js';
import { commandWith } from '../help.js';
import { addOutputOptions } from '../options/output.js';
import { addQueueOptions, withQueue } from '../options/queue.js';
import { addPayloadOption } from '../output/records.js';
import { watchRecords, type WatchCommandOptions } from '../watch-records.js';

/** `watch`: records as they are pushed, until Ctrl-C. */
export function watchCommand(context: Context): Command {
  const { window } = WATCH.rules;
  const command = commandWith(
    'watch',
    'Receives records as they come, until Ctrl-C, which finishes what was received; a second one ' +
      'ends at once. A record is acknowledged when it was written, and only then makes room for ' +
      'another: the reader of the output sets the pace.',
    [
      'rx-eas watch --queue work',
      'rx-eas watch --sink --count 100 --out results.arrow',
      'rx-eas watch --queue work --ack none --group look | jq -c .data',
    ],
  )
    .option(
      '-w, --window <count>',
      `records pushed and not acknowledged (default: ${window.usual})`,
      wholeNumber(window.min, window.max),
    )
    .option('-n, --count <count>', 'end after so many records', wholeNumber(1, 1e15))
    .option('--idle <time>', 'end when nothing came for so long', duration)
    .addOption(
      new Option(
        '--ack <when>',
        'once written; never (given back at the end); or by the service as it sends',
      )
        .choices(['written', 'none', 'auto'])
        .default('written'),
    )
    .addOption(indexOption('where to start; -1 is only what is new'))
    .option('-t, --tag <key=value>', 'only records with this tag; repeatable', pair)
    .option('--index-only', 'indexes and tags without payload')
    .option('--until-end', 'end when the service ends the queue')
    .addOption(
      new Option('--via <way>', 'how it is connected')
        .choices(['websocket', 'http'])
        .default(WATCH.usual.via),
    );
  addPayloadOption(command);
  addOutputOptions(addQueueOptions(command), ['table', 'jsonl', 'arrow', 'arrow-file', 'raw']);
  return command.action((options: WatchCommandOptions) =>
    withQueue(options, context, (queue) => watchRecords(queue, options, context)),
  );
}
