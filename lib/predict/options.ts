import { EasConfigError } from '../errors/index.js';
import {
  ENDPOINT_OPTION_NAMES,
  isInCluster,
  resolveCustomUrl,
  resolveEndpointOptions,
  type EndpointOptions,
  type EndpointSettings,
  type Environment,
} from '../endpoints/options.js';
import {
  badOption,
  checkHeaderText,
  checkKnown,
  checkOneOf,
  checkOptionsObject,
  checkText,
  show,
} from '../options/check.js';
import { CLIENT_OPTION_NAMES, type ClientOptions } from '../options/client-options.js';
import { PREDICT_DEFAULTS } from '../options/defaults.js';
import { deriveOptions, type DerivedOptions } from '../options/derive.js';
import { checkRequestPath } from '../options/request-path.js';
import type { RetryOptions } from '../operators/retry-options.js';
import type { BodyCompression } from '../exchange/compressed.js';
import {
  COMPRESSION_OPTION_NAMES,
  resolveCompression,
  type CompressionOptions,
} from './compression-options.js';

/** How a service is reached and called. All but the address is optional. */
export interface PredictOptions extends ClientOptions, EndpointOptions, CompressionOptions {
  /** The service: `svc`, `group.svc`. */
  readonly serviceName?: string;
  /** A service at a URL of its own, instead of `endpoint` and `serviceName`. */
  readonly customUrl?: string;
  /**
   * How the token is shown: signed over each request, or as it is. Default: 'signature'; 'token'
   * for a custom URL.
   */
  readonly auth?: 'signature' | 'token';
  /** The `Content-Type` of requests that bring none. Default: 'application/octet-stream'. */
  readonly contentType?: string;
  /** Appended to the service's path, for example 'v1/chat/completions'. Default: none. */
  readonly requestPath?: string;
  /** The query of every request. Default: none. */
  readonly query?: Readonly<Record<string, string>>;
}

/** What one call may set differently from its client. */
export interface PredictCallOptions {
  readonly requestPath?: string;
  /** Added to the client's query; its keys win. */
  readonly query?: Readonly<Record<string, string>>;
  /** Added to the client's headers; its names win. An `Authorization` takes the token's place. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly deadlineMs?: number;
  readonly retry?: RetryOptions | false;
  /** Aborts the call; the stream then errors with an `EasAbortError`. */
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

const NAMES = [
  ...CLIENT_OPTION_NAMES,
  ...ENDPOINT_OPTION_NAMES,
  ...COMPRESSION_OPTION_NAMES,
  'serviceName',
  'customUrl',
  'auth',
  'contentType',
  'requestPath',
  'query',
] as const;

const CALL_NAMES = [
  'requestPath',
  'query',
  'headers',
  'timeoutMs',
  'deadlineMs',
  'retry',
  'signal',
] as const;

/** Options that say where the service is, instead of `customUrl`. */
const NAMED_ADDRESS: readonly string[] = [...ENDPOINT_OPTION_NAMES, 'serviceName'];

/** The part of `PredictOptions` that is not every client's, with every choice made. */
export interface PredictSettings {
  readonly endpoint: EndpointSettings;
  readonly auth: 'signature' | 'token';
  readonly contentType: string;
  readonly requestPath: string;
  readonly query: Readonly<Record<string, string>>;
  readonly compression: BodyCompression;
}

/** `env`: the environment variables, which tell whether this process runs in a cluster. */
export function resolvePredictOptions(
  given: PredictOptions,
  env: Environment = process.env,
): PredictSettings {
  checkOptionsObject('PredictClient options', given);
  checkKnown('PredictClient', given, NAMES);
  const { customUrl, contentType = PREDICT_DEFAULTS.contentType } = given;
  const defaultAuth = customUrl === undefined ? 'signature' : 'token';
  return Object.freeze({
    endpoint: resolveAddress(given, env),
    auth: checkOneOf('auth', given.auth ?? defaultAuth, ['signature', 'token']),
    contentType: checkHeaderText('contentType', contentType),
    requestPath: checkRequestPath(given.requestPath ?? ''),
    query: checkQuery(given.query ?? {}),
    compression: resolveCompression(given),
  });
}

export function checkCallOptions(given: PredictCallOptions): PredictCallOptions {
  checkOptionsObject('predict options', given);
  checkKnown('predict', given, CALL_NAMES);
  const signal = given.signal as Partial<AbortSignal> | null | undefined;
  // Not by its class: a polyfill's signal is one too.
  if (signal !== undefined && typeof signal?.addEventListener !== 'function') {
    throw badOption('signal', signal, 'write the signal of an AbortController');
  }
  return given;
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

function resolveAddress(given: PredictOptions, env: Environment): EndpointSettings {
  const { customUrl, endpoint, serviceName } = given;
  if (customUrl !== undefined) {
    if (endpoint === undefined && serviceName === undefined) {
      return resolveCustomUrl(customUrl, given);
    }
    throw new EasConfigError(
      'customUrl stands for endpoint and serviceName; give either it or those two.',
    );
  }
  if (endpoint === undefined && !isInCluster(given, env)) {
    throw new EasConfigError('endpoint is missing; give endpoint and serviceName, or customUrl.');
  }
  return resolveEndpointOptions('serviceName', serviceName, given, env);
}

/** Copies and checks a query. */
export function checkQuery(given: unknown): Readonly<Record<string, string>> {
  checkOptionsObject('query', given);
  for (const [key, value] of Object.entries(given as object)) {
    checkText(`The query key ${show(key)}`, key);
    checkText(`query.${key}`, value);
  }
  return Object.freeze({ ...(given as Record<string, string>) });
}
