import type { Command } from 'commander';
import { firstValueFrom } from 'rxjs';
import { EasEmulator, type QueueOptions } from '../../emulator/index.js';
import { EMULATOR } from '../../emulator/options.js';
import type { Context } from '../context.js';
import { commandWith } from '../help.js';
import { interrupted$ } from '../interrupted.js';
import { tokenOf } from '../options/connection.js';
import { collect, present, wholeNumber } from '../options/values.js';

interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly token?: string;
  readonly queue?: readonly string[];
}

/** `serve`: the emulator as a process, until it is interrupted. */
export function serveCommand(context: Context): Command {
  const { port } = EMULATOR.rules;
  return commandWith(
    'serve',
    'Serves an emulator of PAI-EAS, with every queue name and a service named echo, until Ctrl-C.',
    ['rx-eas serve --port 8500', 'EAS_TOKEN=secret rx-eas serve --queue work'],
  )
    .option(
      '-p, --port <port>',
      'where to listen; 0 takes a free port',
      wholeNumber(port.min, port.max),
      port.usual,
    )
    .option('--host <host>', 'the address to listen on', EMULATOR.usual.host)
    .option('--token <token>', 'what callers must authenticate with (better: EAS_TOKEN)')
    .option('-q, --queue <name>', 'a queue that is there from the beginning; repeatable', collect)
    .option('-v, --verbose', 'show stack traces')
    .action((options: ServeOptions) => serve(options, context));
}

async function serve(options: ServeOptions, context: Context): Promise<void> {
  const emulator = await EasEmulator.start({
    port: options.port,
    host: options.host,
    ...present({ token: tokenOf(options, context) }),
    services: { echo: (body) => body },
    queues: Object.fromEntries(
      (options.queue ?? []).map((name): [string, QueueOptions] => [name, {}]),
    ),
    createQueues: true,
  });
  context.stdout.write(`rx-eas emulator serves on ${emulator.url}\n`);
  await firstValueFrom(interrupted$(context));
  await emulator.close();
}
