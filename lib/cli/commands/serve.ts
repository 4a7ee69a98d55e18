import { Command } from 'commander';
import { EasEmulator, type QueueOptions } from '../../emulator/index.js';
import { EasConfigError } from '../../errors/index.js';
import { warn } from '../output.js';

interface ServeOptions {
  readonly port: string;
  readonly host: string;
  readonly token?: string;
  readonly queue: readonly string[];
}

/** `serve`: the emulator as a process, until it is interrupted. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve an emulator of PAI-EAS: every queue name, and a service named echo')
    .option('-p, --port <port>', 'where to listen; 0 takes a free port', '0')
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .option('--token <token>', 'what callers must authenticate with (better: EAS_TOKEN)')
    .option('--queue <name...>', 'queues that are there from the beginning', [])
    .action(serve)
    .exitOverride();
}

async function serve(options: ServeOptions): Promise<void> {
  if (options.token !== undefined) warn('others on this machine can see --token; use EAS_TOKEN');
  const token = options.token ?? process.env['EAS_TOKEN'];
  const emulator = await EasEmulator.start({
    port: portOf(options.port),
    host: options.host,
    token: token === '' ? undefined : token,
    services: { echo: (body) => body },
    queues: Object.fromEntries(options.queue.map((name): [string, QueueOptions] => [name, {}])),
    createQueues: true,
  });
  const interrupted = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  console.log(`rx-eas emulator serves on ${emulator.url}`);
  await interrupted;
  await emulator.close();
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new EasConfigError(`--port is ${JSON.stringify(text)}; write a number from 0 to 65535.`);
}
