#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { serveCommand } from './commands/serve.js';
import { EXIT, fail } from './output.js';

const program = new Command('rx-eas')
  .description('PAI-EAS on the command line')
  .exitOverride()
  .addCommand(serveCommand());

program.parseAsync().catch((error: unknown) => {
  // Commander has said what is wrong, or shown the help that was asked for.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT.usage;
  else fail(error);
});
