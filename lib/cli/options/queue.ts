import { Option, type Command } from 'commander';
import { lastValueFrom, type Observable } from 'rxjs';
import type { QueueClient } from '../../index.js';
import { QUEUE_CLIENT } from '../../rules.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import {
  addConnectionOptions,
  clientOptions,
  fromEnv,
  narrate,
  requireEndpoint,
  type ConnectionOptions,
} from './connection.js';
import { present } from './values.js';

/** What every command about a queue takes. */
export interface QueueCommandOptions extends ConnectionOptions {
  readonly queue?: string;
  readonly sink?: boolean;
  readonly group?: string;
  readonly uid?: string;
  readonly rear?: boolean;
}

/** Adds the options that name the queue, the way to it, and the consumer that asks. */
export function addQueueOptions(command: Command): Command {
  return addConnectionOptions(command, [
    new Option(
      '-q, --queue <name>',
      'svc for the input of a service, svc/sink for its output (env: EAS_QUEUE, EAS_SERVICE)',
    ),
    new Option('--sink', "the output of that service: adds '/sink'"),
    new Option('--group <gid>', `consumer group (default: '${QUEUE_CLIENT.usual.gid}')`),
    new Option('--uid <uid>', 'this consumer (default: random)'),
    new Option('--rear', 'the rear queue'),
  ]);
}

/** A client of the queue that the command line and the environment name. */
export async function openQueue(
  options: QueueCommandOptions,
  context: Context,
): Promise<QueueClient> {
  const client = clientOptions(options, context);
  requireEndpoint(client, context);
  const name = fromEnv(options.queue, context, 'EAS_QUEUE', 'EAS_SERVICE');
  if (name === undefined) throw new UsageError('no queue; give --queue or set EAS_SERVICE');
  const queueName = options.sink === true ? `${name}/sink` : name;
  const { QueueClient } = await import('../../index.js');
  const { group: gid, uid, rear } = options;
  const queue = new QueueClient({ ...client, queueName, ...present({ gid, uid, rear }) });
  if (options.verbose === true) queue.events$.subscribe(narrate(context));
  return queue;
}

/** Uses a client of the queue and closes it, whatever happens. */
export async function withQueue(
  options: QueueCommandOptions,
  context: Context,
  use: (queue: QueueClient) => Promise<void>,
): Promise<void> {
  const queue = await openQueue(options, context);
  try {
    await use(queue);
  } finally {
    await queue.close({ drain: 'release', timeoutMs: 0 });
  }
}

/** The value of one operation, given up at Ctrl-C. */
export async function valueOf<T>(operation$: Observable<T>, context: Context): Promise<T> {
  const { abortWith } = await import('../../index.js');
  return lastValueFrom(operation$.pipe(abortWith(context.interrupted)));
}
