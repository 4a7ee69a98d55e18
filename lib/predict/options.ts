import {
  headerText,
  isOptions,
  kindOf,
  ms,
  oneOf,
  optional,
  options,
  or,
  refusal,
  rule,
  ruleBy,
  checkEntries,
  type Rules,
  type Settings,
  show,
  SIGNAL,
  text,
} from '../checks/index.js';
import { slashesAfter } from '../endpoints/address.js';
import {
  ENDPOINT_OPTION_NAMES,
  ENDPOINT_RULES,
  isInCluster,
  resolveCustomUrl,
  resolveEndpointOptions,
  type EndpointOptions,
  type EndpointSettings,
  type Environment,
} from '../endpoints/options.js';
import type { BodyCompression } from '../exchange/compressed.js';
import {
  CLIENT_RULES,
  clientSettings,
  type ClientOptions,
  type ClientSettings,
  type TokenProvider,
} from '../options/client-options.js';
import { deriveOptions, type DerivedOptions } from '../options/derive.js';
import { HEADERS } from '../options/headers.js';
import { REQUEST_PATH } from '../options/request-path.js';
import { RETRY, type RetryOptions } from '../operators/retry-options.js';
import {
  bodyCompression,
  COMPRESSION_RULES,
  type CompressionOptions,
} from './compression-options.js';

/** How a service is reached and called. All but the address is optional. */
export interface PredictOptions extends ClientOptions, EndpointOptions, CompressionOptions {
  /** The service: `svc`, `group.svc`. Default: none; it is needed unless there is a `customUrl`. */
  readonly serviceName?: string;
  /**
   * A service at a URL of its own, instead of `endpoint` and `serviceName`. Its last slash, if it
   * has one, is sent where no `requestPath` follows. Default: none.
   */
  readonly customUrl?: string;
  /**
   * How the token is shown: signed over each request, or as it is. Default: 'signature'; 'token'
   * for a custom URL.
   */
  readonly auth?: 'signature' | 'token';
  /** The `Content-Type` of requests that bring none. Default: 'application/octet-stream'. */
  readonly contentType?: string;
  /**
   * Appended to the service's path, for example 'v1/chat/completions'; a slash at its end is sent,
   * too. Default: none.
   */
  readonly requestPath?: string;
  /** The query of every request. Default: none. */
  readonly query?: Readonly<Record<string, string>>;
}

/** What one call may set differently from its client. */
export interface PredictCallOptions {
  /** Instead of the client's. Default: the client's. */
  readonly requestPath?: string;
  /** Added to the client's query; its keys win. Default: the client's alone. */
  readonly query?: Readonly<Record<string, string>>;
  /**
   * Added to the client's headers; its names win. An `Authorization` takes the token's place.
   * Default: the client's alone.
   */
  readonly headers?: Readonly<Record<string, string>>;
  /** The limit of one attempt, in milliseconds. Default: the client's. */
  readonly timeoutMs?: number;
  /** How long an attempt may wait for a connection, in milliseconds. Default: the client's. */
  readonly queueTimeoutMs?: number;
  /** The limit over all attempts, in milliseconds. Default: the client's. */
  readonly deadlineMs?: number;
  /** When and how often to try again; `false`: never. Default: the client's. */
  readonly retry?: RetryOptions | false;
  /** Aborts the call; the stream then errors with an `EasAbortError`. Default: none. */
  readonly signal?: AbortSignal;
}

/**
 * What `predict` emits: the response as it was decoded, or, with 'response', that as the `body`
 * beside the answer's status and headers. Default: 'body'.
 */
export type Observe = 'body' | 'response';

/** An answer with its status and headers; what `predict` emits with `observe: 'response'`. */
export interface ObservedResponse<Res> {
  /** From 200 to 299; anything else is an error. */
  readonly status: number;
  /** By lower-case name; a list where the answer has a header several times. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Res;
}

/** Names of services and addresses are looked at together, once all options are known. */
const NAME = rule<string>(undefined, 'a name or URL', () => true);

/** Keys and passwords stand in queries, too. */
const TEXT = text(undefined, kindOf);

/** The query of a request: texts by names. */
const QUERY = ruleBy<Readonly<Record<string, string>>>(
  Object.freeze({}),
  'an object such as { name: "value" }',
  (option, given) => {
    const query = checkEntries(option, given).map(([key, value]) => {
      if (!key.isWellFormed()) TEXT.check(`${option}: the name ${show(key)}`, key);
      return [key, TEXT.check(`${option}.${key}`, value)] as const;
    });
    // By its entries: a key may be `__proto__`, which an assignment would not make one.
    return Object.freeze(Object.fromEntries(query));
  },
);

/** The rules of a client of a service. */
export const PREDICT_CLIENT = options('PredictClient', {
  ...CLIENT_RULES,
  ...ENDPOINT_RULES,
  ...COMPRESSION_RULES,
  serviceName: optional(NAME),
  customUrl: optional(NAME),
  auth: optional(oneOf(undefined, ['signature', 'token'])),
  contentType: headerText('application/octet-stream'),
  requestPath: REQUEST_PATH,
  query: QUERY,
} satisfies Rules<PredictOptions>);

/** The rules of one call; what it leaves out is the client's. */
export const CALL_RULES = {
  requestPath: optional(REQUEST_PATH),
  query: QUERY,
  headers: optional(HEADERS),
  timeoutMs: optional(ms()),
  queueTimeoutMs: optional(ms()),
  deadlineMs: optional(ms()),
  retry: optional(or(false, RETRY)),
  signal: optional(SIGNAL),
} satisfies Rules<PredictCallOptions>;

/** The rules of one prediction. */
export const PREDICT = options('predict', {
  ...CALL_RULES,
  observe: oneOf<Observe>('body', ['body', 'response']),
} satisfies Rules<PredictCallOptions & { readonly observe?: Observe }>);

/** One call with every choice made that is its own. */
export type CallSettings = Settings<typeof CALL_RULES>;

/** Options that say where the service is, instead of `customUrl`. */
const NAMED_ADDRESS: readonly string[] = [...ENDPOINT_OPTION_NAMES, 'serviceName'];

/** `PredictOptions` with every choice made. */
export interface PredictSettings {
  /** The part that is every client's. */
  readonly client: ClientSettings;
  readonly token: string | TokenProvider | undefined;
  readonly endpoint: EndpointSettings;
  readonly auth: 'signature' | 'token';
  readonly contentType: string;
  readonly requestPath: string;
  /** The path where there is no other: the last slash of a custom URL, if it has one. */
  readonly rootPath: string;
  readonly query: Readonly<Record<string, string>>;
  readonly compression: BodyCompression;
}

type Given = Settings<typeof PREDICT_CLIENT.rules>;

/** `env`: the environment variables, which tell whether this process runs in a cluster. */
export function resolvePredictOptions(
  given: PredictOptions,
  env: Environment = process.env,
): PredictSettings {
  if (!isOptions(given)) {
    // A text is not shown: it may be the token.
    const remedy = 'write an object, for example { endpoint, serviceName, token }';
    throw refusal('The options of PredictClient', `are ${kindOf(given)}`, remedy);
  }
  const settings = PREDICT_CLIENT.resolve(given);
  const { token, customUrl, contentType, requestPath, query } = settings;
  return Object.freeze({
    client: clientSettings(settings),
    token,
    endpoint: resolveAddress(given, settings, env),
    auth: settings.auth ?? (customUrl === undefined ? 'signature' : 'token'),
    contentType,
    requestPath,
    rootPath: customUrl === undefined ? '' : slashesAfter(customUrl),
    query,
    compression: bodyCompression(settings),
  });
}

/** The options of a derived client, and whether its service is still where it was. */
export function derivePredictOptions(
  own: PredictOptions,
  changes: DerivedOptions<PredictOptions>,
): { readonly options: PredictOptions; readonly sameAddress: boolean } {
  const derived: PredictOptions & Record<string, unknown> = { ...deriveOptions(own, changes) };
  const has = (name: string): boolean => Object.hasOwn(changes, name);
  // One way of naming an address takes the other's place.
  const replaced = has('customUrl') ? NAMED_ADDRESS : NAMED_ADDRESS.some(has) ? ['customUrl'] : [];
  for (const name of replaced) {
    if (!has(name)) Reflect.deleteProperty(derived, name);
  }
  return { options: derived, sameAddress: ![...NAMED_ADDRESS, 'customUrl'].some(has) };
}

function resolveAddress(
  given: PredictOptions,
  settings: Given,
  env: Environment,
): EndpointSettings {
  const { place } = PREDICT_CLIENT;
  const { customUrl, endpoint, serviceName } = given;
  if (customUrl !== undefined) {
    if (endpoint === undefined && serviceName === undefined) {
      return resolveCustomUrl(place, customUrl, given);
    }
    const what = 'stands for endpoint and serviceName';
    throw refusal(`${place}.customUrl`, what, 'give either it or those two');
  }
  if (endpoint === undefined && !isInCluster(given, env)) {
    const remedy = 'give endpoint and serviceName, or customUrl';
    throw refusal(`${place}.endpoint`, 'is missing', remedy);
  }
  const nameOption = 'serviceName';
  return resolveEndpointOptions({ place, nameOption, name: serviceName, settings, given, env });
}
