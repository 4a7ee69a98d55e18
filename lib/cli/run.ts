import { Command, CommanderError } from 'commander';
import { onOneLine, warn, type Context } from './context.js';
import { EXIT, exitCodeOf, UsageError } from './exit.js';
import { generalHelp } from './help.js';
import { COMMANDS } from './registry.js';
import { traceOf } from './system-error.js';

/**
 * Runs a command line, without the names of node and the script. Says in one line what failed, and
 * returns the exit code.
 */
export async function run(args: readonly string[], context: Context): Promise<number> {
  const verbose = args.some((arg) => arg === '--verbose' || arg === '-v');
  try {
    const program = await programFor(args, context);
    await program.parseAsync(args, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    // Commander has said what is wrong, or shown the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const code = exitCodeOf(error, context.interrupted.reason);
    if (code !== EXIT.done) complain(error, verbose, context);
    return code;
  }
}

function complain(error: unknown, verbose: boolean, context: Context): void {
  const message = error instanceof Error ? error.message : String(error);
  const hint = error instanceof UsageError ? '; --help tells more' : '';
  warn(context, message + hint);
  if (verbose) context.stderr.write(`${traceOf(error)}\n`);
}

/** Knows all commands by name, and those that are named with all their options. */
async function programFor(args: readonly string[], context: Context): Promise<Command> {
  const { stdout, stderr, version } = context;
  const program = new Command('rx-eas')
    .description('Alibaba Cloud PAI-EAS on the command line: predictions and queues')
    .usage('COMMAND [options]')
    .version(version)
    .helpCommand('help [command]', 'tell about a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text) => warn(context, onOneLine(text.replace(/^error: /, ''))),
      getOutHelpWidth: () => stdout.columns ?? 100,
      getErrHelpWidth: () => stderr.columns ?? 100,
      getOutHasColors: () => stdout.isTTY === true && !context.env['NO_COLOR'],
    })
    .configureHelp({ styleTitle: (text) => text, showGlobalOptions: false })
    .addHelpText('after', generalHelp());
  for (const { name, summary, load } of COMMANDS) {
    const command = args.includes(name) ? (await load())(context) : new Command(name);
    program.addCommand(command.summary(summary).copyInheritedSettings(program));
  }
  return program;
}
