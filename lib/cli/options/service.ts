import { Option } from 'commander';
import {
  COMPRESSION_METHODS,
  type CompressionMethod,
  type PredictClient,
} from '../../predict/index.js';
import { PREDICT_CLIENT } from '../../rules.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import {
  clientOptions,
  fromEnv,
  narrate,
  requireEndpoint,
  type ConnectionOptions,
} from './connection.js';
import { present } from './values.js';

/** How a service is reached, beside what all commands take. */
export interface ServiceOptions extends ConnectionOptions {
  readonly service?: string;
  readonly url?: string;
  readonly auth?: 'signature' | 'token';
  readonly contentType?: string;
  readonly compression?: CompressionMethod;
  readonly json?: boolean;
}

const { contentType } = PREDICT_CLIENT.usual;

export const SERVICE_OPTIONS: readonly Option[] = [
  new Option('-s, --service <name>', 'the service, svc or group.svc (env: EAS_SERVICE)'),
  new Option('--url <url>', 'a service at a URL of its own instead (env: EAS_URL)'),
  new Option('--auth <kind>', 'sign requests, or send the token as it is').choices([
    'signature',
    'token',
  ]),
  new Option('--content-type <type>', `of the body (default: ${contentType})`),
  new Option('--compression <method>', 'the one the service is configured for').choices(
    COMPRESSION_METHODS,
  ),
];

/** A client of the service that the command line and the environment name. */
export async function openService(
  options: ServiceOptions,
  context: Context,
): Promise<PredictClient> {
  const { PredictClient } = await import('../../predict/index.js');
  const { auth, compression, json } = options;
  const contentType = options.contentType ?? (json === true ? 'application/json' : undefined);
  const client = new PredictClient({
    ...addressOf(options, context),
    ...present({ auth, compression, contentType }),
  });
  if (options.verbose === true) client.events$.subscribe(narrate(context));
  return client;
}

/** What the command line says goes before what the environment says. */
function addressOf(options: ServiceOptions, context: Context) {
  const { endpoint, ...client } = clientOptions(options, context);
  const { url } = options;
  const named = options.endpoint !== undefined || options.service !== undefined;
  if (url !== undefined && named) {
    throw new UsageError('--url is the whole address; leave out --endpoint and --service');
  }
  const customUrl = url ?? (named ? undefined : fromEnv(undefined, context, 'EAS_URL'));
  if (customUrl !== undefined) return { ...client, customUrl };
  const serviceName = fromEnv(options.service, context, 'EAS_SERVICE');
  requireEndpoint(present({ endpoint }), context);
  if (serviceName === undefined) {
    throw new UsageError('no service; give --service or set EAS_SERVICE');
  }
  return { ...client, ...present({ endpoint }), serviceName };
}
