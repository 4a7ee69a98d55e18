import { Option, type Command } from 'commander';
import type { ClientEvent, ClientOptions, EndpointOptions } from '../../index.js';
import { PREDICT_CLIENT, RETRY_RULES } from '../../rules.js';
import { warn, type Context } from '../context.js';
import { UsageError } from '../exit.js';
import { duration, durationText, header, present, wholeNumber } from './values.js';

/** What every command that talks to a service takes. */
export interface ConnectionOptions {
  readonly endpoint?: string;
  readonly endpointType?: 'gateway' | 'direct' | 'vipserver';
  readonly token?: string;
  readonly timeout?: number;
  readonly deadline?: number;
  readonly retries?: number;
  readonly header?: Readonly<Record<string, string>>;
  readonly proxy?: string;
  readonly verbose?: boolean;
}

/** Adds the options of how a service is reached. `address`: those that name it. */
export function addConnectionOptions(command: Command, address: readonly Option[]): Command {
  command
    .optionsGroup('Connection:')
    .option('-e, --endpoint <address>', 'the gateway, host or URL (env: EAS_ENDPOINT)');
  for (const option of address) command.addOption(option);
  const kinds = ['gateway', 'direct', 'vipserver'];
  const { timeoutMs } = PREDICT_CLIENT.usual;
  return command
    .addOption(new Option('--endpoint-type <kind>', 'how instances are reached').choices(kinds))
    .option('--token <token>', 'visible to others on this machine; better: EAS_TOKEN')
    .option(
      '--timeout <time>',
      `limit of one attempt, such as 500ms or 5s (default: ${durationText(timeoutMs)})`,
      duration,
    )
    .option('--deadline <time>', 'limit over all attempts (default: none)', duration)
    .option(
      '--retries <count>',
      `tries after the first (default: ${RETRY_RULES.maxRetries.usual})`,
      wholeNumber(RETRY_RULES.maxRetries.min, 1000),
    )
    .option('-H, --header <header>', "'Name: value', sent along; repeatable", header)
    .option('--proxy <url>', "the proxy to go through, or 'env': as HTTPS_PROXY and NO_PROXY say")
    .option('-v, --verbose', 'tell what happens on the connection, and show stack traces');
}

/** The options of a client, from the command line and the environment. */
export function clientOptions(
  given: ConnectionOptions,
  context: Context,
): ClientOptions & EndpointOptions {
  return present({
    endpoint: fromEnv(given.endpoint, context, 'EAS_ENDPOINT'),
    endpointType: given.endpointType,
    token: tokenOf(given, context),
    timeoutMs: given.timeout,
    deadlineMs: given.deadline,
    retry: given.retries === undefined ? undefined : { maxRetries: given.retries },
    headers: given.header,
    proxy: given.proxy,
  });
}

/** The token, with a warning when it stands where others can read it. */
export function tokenOf(given: { readonly token?: string }, context: Context): string | undefined {
  if (given.token !== undefined) {
    warn(context, 'warning: others on this machine can see --token; use EAS_TOKEN instead');
  }
  return fromEnv(given.token, context, 'EAS_TOKEN');
}

/** An option, else the first variable that is there and not empty. */
export function fromEnv(
  option: string | undefined,
  { env }: Context,
  ...names: readonly string[]
): string | undefined {
  return (
    option ?? names.map((name) => env[name]).find((value) => value !== undefined && value !== '')
  );
}

/** Refuses to start without an endpoint, unless this runs in a cluster, where none is needed. */
export function requireEndpoint({ endpoint }: EndpointOptions, { env }: Context): void {
  if (endpoint !== undefined || env['NAMESPACE']) return;
  throw new UsageError('no endpoint; give --endpoint or set EAS_ENDPOINT');
}

/** Tells what a client does, a line an event. */
export function narrate(context: Context): (event: ClientEvent) => void {
  return (event) => {
    const line = lineOf(event);
    if (line !== undefined) warn(context, line);
  };
}

function lineOf(event: ClientEvent): string | undefined {
  switch (event.type) {
    case 'queued':
      return `${event.operation}: waits for a connection to ${event.url}`;
    case 'attempt':
      return `${event.operation}: attempt ${event.attempt} to ${event.url}`;
    case 'response':
      return `${event.operation}: status ${event.status} after ${Math.round(event.durationMs)} ms`;
    case 'retry':
      return `${event.operation}: again in ${Math.round(event.delayMs)} ms, after: ${reasonOf(event.error)}`;
    case 'connect':
      return `watch: connected to ${event.url}`;
    case 'disconnect':
      return 'watch: disconnected';
    case 'bad-frame':
      return `watch: a bad record: ${reasonOf(event.error)}`;
    case 'given-up':
    case 'commit':
    case 'duplicate':
      return undefined;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
