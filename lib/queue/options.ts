import {
  ENDPOINT_OPTION_NAMES,
  resolveEndpointOptions,
  type EndpointOptions,
  type EndpointSettings,
  type Environment,
} from '../endpoints/options.js';
import {
  badOption,
  checkBoolean,
  checkInteger,
  checkKnown,
  checkMs,
  checkOptionsObject,
  checkStartIndex,
  checkText,
} from '../options/check.js';
import { CLIENT_OPTION_NAMES, type ClientOptions } from '../options/client-options.js';
import { QUEUE_DEFAULTS } from '../options/defaults.js';
import type { DerivedOptions } from '../options/derive.js';
import { checkPayload, type Payload } from '../options/payload-option.js';
import { checkTags, type Tags } from '../options/tags.js';
import type { GetParams } from './query.js';

/** How a queue is reached. All but the address is optional. */
export interface QueueOptions extends ClientOptions, EndpointOptions {
  /** The queue: `svc` for a service's input, `svc/sink` for its output, or `group.svc/…`. */
  readonly queueName: string;
  /** Who this consumer is; one watch at a time. Default: a random UUID. */
  readonly uid?: string;
  /** The group it belongs to: each record goes to one consumer of a group. Default: 'eas'. */
  readonly gid?: string;
  /** Reach the rear queue. Default: false. */
  readonly rear?: boolean;
  /**
   * In an application that traces by OpenTelemetry: whether a put gives its record the tags
   * `traceparent` and `tracestate`, to which the spans of its consumers link. Default: true.
   */
  readonly tagTrace?: boolean;
}

/** What a get takes. */
export interface GetOptions<P extends Payload = Payload> {
  /** Where to start: 0n the beginning, -1n only the newest. Default: 0n. */
  readonly index?: bigint;
  /** The most records to take. Default: 1. */
  readonly length?: number;
  /** Only the record with this request id. Default: any. */
  readonly requestId?: string;
  /**
   * How long the service waits for a record, in milliseconds; the client waits longer. Default:
   * 5000.
   */
  readonly timeoutMs?: number;
  /** Whether the service deletes what it gives. Default: true. */
  readonly autoDelete?: boolean;
  /** Only records with all of these tags. Default: any. */
  readonly tags?: Tags;
  /** How the `data` column is typed. Default: 'binary'. */
  readonly payload?: P;
}

const NAMES = [
  ...CLIENT_OPTION_NAMES,
  ...ENDPOINT_OPTION_NAMES,
  'queueName',
  'uid',
  'gid',
  'rear',
  'tagTrace',
] as const;
const GET_NAMES = [
  'index',
  'length',
  'requestId',
  'timeoutMs',
  'autoDelete',
  'tags',
  'payload',
] as const;

/** The address of a queue, checked. `env` tells whether this process runs in a cluster. */
export function resolveQueueOptions(
  given: QueueOptions,
  env: Environment = process.env,
): { endpoint: EndpointSettings; rear: boolean; tagTrace: boolean } {
  checkOptionsObject('QueueClient options', given);
  checkKnown('QueueClient', given, NAMES);
  return {
    endpoint: resolveEndpointOptions('queueName', given.queueName, given, env),
    rear: checkBoolean('rear', given.rear ?? false),
    tagTrace: checkBoolean('tagTrace', given.tagTrace ?? true),
  };
}

/** Whether a derived client's queue is still where it was. */
export function isSameQueue(changes: DerivedOptions<QueueOptions>): boolean {
  return ![...ENDPOINT_OPTION_NAMES, 'queueName', 'rear'].some((name) =>
    Object.hasOwn(changes, name),
  );
}

export function resolveGetOptions(given: GetOptions): GetParams & { readonly payload: Payload } {
  checkOptionsObject('get options', given);
  checkKnown('get', given, GET_NAMES);
  const { requestId } = given;
  if (requestId !== undefined && (typeof requestId !== 'string' || requestId === '')) {
    throw badOption('requestId', requestId, 'write the id that a put gave, or leave it out');
  }
  return {
    index: checkStartIndex('index', given.index ?? 0n),
    length: checkInteger('length', given.length ?? QUEUE_DEFAULTS.getLength, 1, 1_000_000),
    timeoutMs: checkMs('timeoutMs', given.timeoutMs ?? QUEUE_DEFAULTS.getTimeoutMs, 0),
    autoDelete: checkBoolean('autoDelete', given.autoDelete ?? true),
    requestId: requestId === undefined ? undefined : checkText('requestId', requestId),
    tags: checkTags('tags', given.tags ?? {}),
    payload: checkPayload('payload', given.payload ?? 'binary'),
  };
}
