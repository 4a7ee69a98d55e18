import { Option, type Command } from 'commander';
import { concatMap, ignoreElements, lastValueFrom, type Observable } from 'rxjs';
import type {
  PredictCallOptions,
  PredictClient,
  ResponseStream,
  StringRequest,
} from '../../predict/index.js';
import { STREAM } from '../../rules.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { commandWith } from '../help.js';
import { contentOf } from '../input.js';
import { openService, SERVICE_OPTIONS, type ServiceOptions } from '../options/service.js';
import { addConnectionOptions } from '../options/connection.js';
import { duration, durationText, pair, present } from '../options/values.js';
import { forTerminal } from '../output/text.js';
import type { Sink } from '../output/sink.js';
import { openSink } from '../output/writer.js';

interface PredictCommandOptions extends ServiceOptions {
  readonly file?: string;
  readonly json?: boolean;
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly stream?: boolean;
  readonly lines?: boolean;
  readonly events?: boolean;
  readonly idleTimeout?: number;
  readonly out?: string;
}

/** `predict`: one request, and its answer as it is, whole or as it comes. */
export function predictCommand(context: Context): Command {
  const command = commandWith(
    'predict',
    'Sends one request and writes the answer as it is. The body is the argument, a file, or the ' +
      'standard input.',
    [
      `rx-eas predict --service my_service '[{"fea1": 1}]'`,
      'rx-eas predict --file request.pb --out answer.pb',
      `rx-eas predict --url http://chat.example.com --path v1/chat/completions --events \\`,
      `  --json '{"stream": true, "messages": [{"role": "user", "content": "Hello"}]}'`,
    ],
  )
    .argument('[body]', 'the body of the request')
    .option('--file <path>', 'the body from a file; - is the standard input')
    .option('-j, --json', 'the body is JSON: checked, and sent as application/json')
    .option('--path <path>', "appended to the service's address")
    .option('--query <key=value>', 'added to the address; repeatable', pair)
    .optionsGroup('Output:')
    .option('-o, --out <file>', 'write the answer there')
    .option('--stream', 'write the pieces of the answer as they come')
    .addOption(new Option('--lines', 'stream line by line').conflicts('events'))
    .option('--events', 'stream the data of each event of a text/event-stream, a line each')
    .option(
      '--idle-timeout <time>',
      `longest silence within a stream (default: ${durationText(STREAM.usual.idleTimeoutMs)})`,
      duration,
    );
  addConnectionOptions(command, SERVICE_OPTIONS);
  return command.action((body: string | undefined, options: PredictCommandOptions) =>
    predict(body, options, context),
  );
}

async function predict(
  argument: string | undefined,
  options: PredictCommandOptions,
  context: Context,
): Promise<void> {
  const body = await bodyOf(argument, options, context);
  if (options.json === true) checkJson(body);
  const { StringRequest } = await import('../../predict/index.js');
  const client = await openService(options, context);
  try {
    const sink = await openSink(options, context);
    const exchange = { client, request: new StringRequest(body), options, context, sink };
    if (options.stream === true || options.lines === true || options.events === true) {
      await writeStream(exchange);
    } else {
      await writeAnswer(exchange);
    }
    await sink.end();
  } finally {
    await client.close();
  }
}

interface OneExchange {
  readonly client: PredictClient;
  readonly request: StringRequest;
  readonly options: PredictCommandOptions;
  readonly context: Context;
  readonly sink: Sink;
}

async function writeAnswer({
  client,
  request,
  options,
  context,
  sink,
}: OneExchange): Promise<void> {
  const { bytes } = await lastValueFrom(client.predict(request, callOf(options, context)));
  await sink.write(onTerminal(options, context) ? forTerminal(bytes) : bytes);
}

async function writeStream({
  client,
  request,
  options,
  context,
  sink,
}: OneExchange): Promise<void> {
  const { idleTimeout: idleTimeoutMs } = options;
  const call = { ...callOf(options, context), ...present({ idleTimeoutMs }) };
  const answer = client.stream(request, call);
  const texts$ = textsOf(answer, options);
  if (texts$ !== undefined) {
    const written$ = texts$.pipe(
      concatMap((text) => sink.write(`${text}\n`)),
      ignoreElements(),
    );
    await lastValueFrom(written$, { defaultValue: undefined });
    return;
  }
  // Iterated, so that a slow reader slows the service down.
  for await (const piece of answer) await sink.write(piece);
  if (onTerminal(options, context)) await sink.write('\n');
}

function callOf(
  { path: requestPath, query }: PredictCommandOptions,
  { interrupted }: Context,
): PredictCallOptions {
  return { ...present({ requestPath, query }), signal: interrupted };
}

function textsOf(
  answer: ResponseStream,
  { events, lines }: PredictCommandOptions,
): Observable<string> | undefined {
  if (events === true) return answer.events().pipe(concatMap(({ data }) => data.split('\n')));
  return lines === true ? answer.lines() : undefined;
}

function onTerminal({ out }: PredictCommandOptions, { stdout }: Context): boolean {
  return out === undefined && stdout.isTTY === true;
}

async function bodyOf(
  argument: string | undefined,
  { file }: PredictCommandOptions,
  context: Context,
): Promise<string | Uint8Array> {
  if (argument !== undefined && file !== undefined) {
    throw new UsageError('the body is both an argument and a file; give one of them');
  }
  if (argument !== undefined && argument !== '-') return argument;
  if (file === undefined && argument === undefined && context.stdin.isTTY === true) {
    throw new UsageError('no body; give it as an argument, with --file, or on standard input');
  }
  return contentOf(file ?? '-', context);
}

function checkJson(body: string | Uint8Array): void {
  try {
    JSON.parse(typeof body === 'string' ? body : Buffer.from(body).toString('utf8'));
  } catch (cause) {
    throw new UsageError(`the body is not JSON: ${String(cause)}`);
  }
}
