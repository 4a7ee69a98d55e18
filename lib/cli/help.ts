import { Command } from 'commander';
import { EXIT_MEANINGS } from './exit.js';

/** A command and how it is used, most usual first. */
export function commandWith(
  name: string,
  description: string,
  examples: readonly string[],
): Command {
  const shown = examples.map((line) => `  ${line}`).join('\n');
  return new Command(name).description(description).addHelpText('after', `\nExamples:\n${shown}`);
}

/** What the help of the whole ends with. */
export function generalHelp(): string {
  const codes = EXIT_MEANINGS.map(([code, meaning]) => `  ${code.padEnd(4)} ${meaning}`);
  return [
    '',
    'Environment:',
    '  EAS_ENDPOINT  the gateway, host or URL',
    '  EAS_SERVICE   the service; its input queue, and with --sink its output queue',
    '  EAS_QUEUE     the queue, where it is not that of EAS_SERVICE',
    '  EAS_URL       a service at a URL of its own, for predict',
    '  EAS_TOKEN     the token',
    '  NO_COLOR      no colours on a terminal',
    '',
    'Exit codes:',
    ...codes,
    '',
    'Examples:',
    '  rx-eas serve --port 8500 &             # an emulator to try the others with',
    '  export EAS_ENDPOINT=127.0.0.1:8500 EAS_SERVICE=echo',
    "  rx-eas predict '[1, 2]'",
    '  rx-eas put --queue work one two three',
    '  rx-eas watch --queue work --count 3',
    '',
    'rx-eas COMMAND --help tells more about each.',
  ].join('\n');
}
