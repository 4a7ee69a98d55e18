import {
  filledText,
  flag,
  headerText,
  isOptions,
  kindOf,
  ms,
  optional,
  options,
  or,
  refusal,
  rule,
  startIndex,
  whole,
  type Rules,
  type Settings,
} from '../checks/index.js';
import {
  ENDPOINT_OPTION_NAMES,
  ENDPOINT_RULES,
  resolveEndpointOptions,
  type EndpointOptions,
  type EndpointSettings,
  type Environment,
} from '../endpoints/options.js';
import {
  PUT_RETRY,
  QUEUE_RETRY,
  type PutRepeat,
  type QueueRetryOptions,
} from '../operators/put-retry.js';
import type { PutMarks } from '../operators/put-to.js';
import {
  CLIENT_RULES,
  clientSettings,
  type ClientOptions,
  type ClientSettings,
  type TokenProvider,
} from '../options/client-options.js';
import type { DerivedOptions } from '../options/derive.js';
import { PAYLOAD, type Payload } from '../options/payload-option.js';
import { PRIORITY } from '../options/priority.js';
import { PUT_PATH } from '../options/request-path.js';
import { TAGS, type Tags } from '../options/tags.js';

/** How a queue is reached. All but the address is optional. */
export interface QueueOptions extends ClientOptions, EndpointOptions {
  /** The queue: `svc` for a service's input, `svc/sink` for its output, or `group.svc/…`. */
  readonly queueName: string;
  /** The id of this consumer, which has one watch at a time. Default: a random UUID. */
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
  /** When and how often to try again; `false`: never. Default: as `QueueRetryOptions` says. */
  readonly retry?: QueueRetryOptions | false;
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

/** What a count takes. */
export interface CountOptions {
  /** Only records of this priority. Default: any. */
  readonly priority?: number;
  /** Only records with all of these tags. Default: any. */
  readonly tags?: Tags;
}

/** What the end of a queue takes. */
export interface EndOptions {
  /** Drops what was not delivered. Default: false. */
  readonly force?: boolean;
}

/** The rules of a client of a queue. */
export const QUEUE_CLIENT = options('QueueClient', {
  ...CLIENT_RULES,
  ...ENDPOINT_RULES,
  // Looked at with the address.
  queueName: optional(rule<string>(undefined, 'a name', () => true)),
  uid: optional(headerText()),
  gid: headerText('eas'),
  rear: flag(false),
  tagTrace: flag(true),
  retry: or(false, QUEUE_RETRY),
} satisfies Rules<QueueOptions>);

export const PUT = options('put', {
  tags: TAGS,
  priority: optional(PRIORITY),
  path: PUT_PATH,
  retry: optional(PUT_RETRY),
} satisfies Rules<PutMarks>);

export const GET = options('get', {
  index: startIndex(0n),
  length: whole(1, 1, 1_000_000),
  requestId: optional(filledText(undefined, 'the id that a put gave, or leave it out')),
  timeoutMs: ms(5_000, 0),
  autoDelete: flag(true),
  tags: TAGS,
  payload: PAYLOAD,
} satisfies Rules<GetOptions>);

export const COUNT = options('count', {
  priority: optional(PRIORITY),
  tags: TAGS,
} satisfies Rules<CountOptions>);

export const END = options('end', { force: flag(false) } satisfies Rules<EndOptions>);

/** `QueueOptions` with every choice made. */
export interface QueueSettings extends Pick<
  Settings<typeof QUEUE_CLIENT.rules>,
  'uid' | 'gid' | 'rear' | 'tagTrace'
> {
  /** The part that is every client's. */
  readonly client: ClientSettings;
  /** When puts are sent again. */
  readonly putRepeat: PutRepeat;
  readonly token: string | TokenProvider | undefined;
  readonly endpoint: EndpointSettings;
}

/** `env` tells whether this process runs in a cluster. */
export function resolveQueueOptions(
  given: QueueOptions,
  env: Environment = process.env,
): QueueSettings {
  if (!isOptions(given)) {
    // A text is not shown: it may be the token.
    const remedy = 'write an object, for example { endpoint, queueName, token }';
    throw refusal('The options of QueueClient', `are ${kindOf(given)}`, remedy);
  }
  const settings = QUEUE_CLIENT.resolve(given);
  const { token, uid, gid, rear, tagTrace, retry, queueName: name } = settings;
  const { place } = QUEUE_CLIENT;
  const parts = { place, nameOption: 'queueName', name, settings, given, env };
  return Object.freeze({
    client: clientSettings(settings),
    putRepeat: retry === false ? 'safe' : retry.put,
    token,
    endpoint: resolveEndpointOptions(parts),
    uid,
    gid,
    rear,
    tagTrace,
  });
}

/** Whether a derived client's queue is still where it was. */
export function isSameQueue(changes: DerivedOptions<QueueOptions>): boolean {
  return ![...ENDPOINT_OPTION_NAMES, 'queueName', 'rear'].some((name) =>
    Object.hasOwn(changes, name),
  );
}
