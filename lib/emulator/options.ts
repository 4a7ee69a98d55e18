import {
  bytes,
  callback,
  checkEntries,
  complaint,
  filledText,
  flag,
  kindOf,
  MAX_UINT64,
  ms,
  oneOf,
  optional,
  options,
  refusal,
  type Rule,
  rule,
  ruleBy,
  type Rules,
  whole,
} from '../checks/index.js';
import { PRIORITY } from '../options/priority.js';
import { TAGS, type Tags } from '../options/tags.js';
import { COMPRESSION_METHODS, type CompressionMethod } from '../transport/compression/compress.js';
import type { ServiceHandler } from './handler.js';

/**
 * A service with more than its handler. An asynchronous one works on a queue: `<name>` is its input
 * queue, `<name>/sink` its output queue.
 */
export interface AsyncServiceOptions {
  /** The model behind it. */
  readonly handler: ServiceHandler;
  /** `true` makes it asynchronous, else it is a plain prediction service. Default: false. */
  readonly async?: boolean;
  /** How many records it works on at once; only for an asynchronous service. Default: 1. */
  readonly concurrency?: number;
  /**
   * The method that request bodies must be compressed with; answers are compressed likewise, except
   * those in pieces and those of no success. Not for an asynchronous service. Default: none.
   */
  readonly compression?: CompressionMethod;
}

/** Limits of one queue. */
export interface QueueOptions {
  /** Records it holds at most; a put beyond is answered with 450. Default: 1,000,000. */
  readonly maxLength?: number;
  /** Bytes of one record at most; a put beyond is answered with 413. Default: 16 MiB. */
  readonly maxPayloadBytes?: number;
  /**
   * How long the records of a consumer that went away wait for it, in milliseconds, before
   * another consumer gets them; 0: at once. Default: 0.
   */
  readonly redeliverAfterMs?: number;
  /** The index of its first record; a high one shows that indexes are uint64. Default: 1n. */
  readonly firstIndex?: bigint;
  /**
   * How long a group without consumers is kept, in milliseconds. After that it is forgotten, unless
   * it has acknowledged records of a queue that is not empty: then where it stands is kept. A group
   * that has nothing to lose goes sooner where another takes its place. Default: 3,600,000.
   */
  readonly groupIdleMs?: number;
}

/** One instance in a discovery answer. */
export interface InstanceOptions {
  /** Its address. */
  readonly ip: string;
  /** Its port. */
  readonly port: number;
  /** Its share of the traffic, relative to the others'. Default: 100. */
  readonly weight?: number;
}

/** What an emulator serves, and its limits. */
export interface EmulatorOptions {
  /** Where it listens; 0 is a free port, named by `emulator.url`. Default: 0. */
  readonly port?: number;
  /** The address it listens on. Default: '127.0.0.1'. */
  readonly host?: string;
  /** What callers must authenticate with, plainly or by signature. Default: no check. */
  readonly token?: string | undefined;
  /** Services by name. Default: none. */
  readonly services?: Readonly<Record<string, ServiceHandler | AsyncServiceOptions>>;
  /** Queues by name. Default: none. */
  readonly queues?: Readonly<Record<string, QueueOptions>>;
  /** Whether any queue comes to be when it is first used. Default: false. */
  readonly createQueues?: boolean;
  /** What discovery answers for a service. Default: the emulator itself, with weight 100. */
  readonly instances?: Readonly<Record<string, readonly InstanceOptions[]>>;
  /** Bytes of one request at most; more is answered with 413. Default: 256 MiB. */
  readonly maxBodyBytes?: number;
  /** Bytes of one request's headers at most; more is answered with 431. Default: 32 KiB. */
  readonly maxHeaderBytes?: number;
  /** Queues at most. Default: 1,000. */
  readonly maxQueues?: number;
  /** Consumers, and groups, of one queue at most. Default: 1,000. */
  readonly maxConsumers?: number;
  /**
   * How long a caller may take to send a request, in milliseconds; then it is answered with 408,
   * and for its headers it has a minute at most. One that takes nothing of a long answer for so
   * long is disconnected. Default: 300,000.
   */
  readonly requestTimeoutMs?: number;
  /**
   * A watch over WebSocket from which nothing has come for so long, in milliseconds, is dropped.
   * Three pings are sent meanwhile, so every peer that reads has something to say. Default: 60,000.
   */
  readonly watchTimeoutMs?: number;
  /**
   * The origins of web pages that may call, such as `'http://localhost:3000'`; `'null'` is that of
   * files and sandboxes, and `'*'` stands for all. A page of any other origin than the emulator's
   * own is refused with 403, over HTTP and WebSocket. Callers that are no browser are not concerned.
   * Default: none.
   */
  readonly allowedOrigins?: readonly string[];
}

/** What is given by names of the caller's own is looked at name by name, with its own rules. */
function byName<T>(what: string): Rule<Readonly<Record<string, T>>> {
  return ruleBy<Readonly<Record<string, T>>>(
    Object.freeze({}),
    `an object with ${what} by name`,
    (name, given) => Object.fromEntries(checkEntries(name, given)) as Record<string, T>,
  );
}

const MAX_PORT = 65_535;
/** What Node's parser counts with. */
const MAX_HEADER_BYTES = 1024 * 1024 * 1024;

const ORIGINS = 'an array of origins such as "http://localhost:3000"';

function originsOf(name: string, given: unknown): readonly string[] {
  if (!Array.isArray(given)) throw complaint(name, given, ORIGINS);
  const origins: readonly unknown[] = given;
  return Object.freeze(
    origins.map((origin, at) => {
      if (isOrigin(origin)) return origin;
      throw complaint(`${name}[${at}]`, origin, 'an origin such as "http://localhost:3000"');
    }),
  );
}

function isOrigin(value: unknown): value is string {
  if (value === '*' || value === 'null') return true;
  return typeof value === 'string' && URL.canParse(value) && new URL(value).origin === value;
}

export const EMULATOR = options('EasEmulator', {
  port: whole(0, 0, MAX_PORT),
  host: filledText('127.0.0.1'),
  token: optional(
    // Not shown: what is no text may hold the token.
    ruleBy<string>(undefined, 'a text that is not empty', (name, given) => {
      if (typeof given === 'string' && given !== '') return given;
      throw refusal(name, `is ${given === '' ? 'empty' : kindOf(given)}`, 'write the token');
    }),
  ),
  services: byName<ServiceHandler | AsyncServiceOptions>('services'),
  queues: byName<QueueOptions>('queues'),
  createQueues: flag(false),
  instances: byName<readonly InstanceOptions[]>('lists of instances'),
  maxBodyBytes: bytes(256 * 1024 * 1024),
  maxHeaderBytes: bytes(32 * 1024, MAX_HEADER_BYTES),
  maxQueues: whole(1_000, 1),
  maxConsumers: whole(1_000, 1),
  requestTimeoutMs: ms(300_000),
  watchTimeoutMs: ms(60_000),
  allowedOrigins: ruleBy<readonly string[]>(Object.freeze([]), ORIGINS, originsOf),
} satisfies Rules<EmulatorOptions>);

/** The rules of one service. */
export const SERVICE_RULES = {
  handler: callback<ServiceHandler>(undefined, 'a function from a body to a result'),
  async: flag(false),
  concurrency: whole(1, 1),
  compression: optional(oneOf(undefined, COMPRESSION_METHODS)),
} satisfies Rules<AsyncServiceOptions>;

/** The rules of one queue. */
export const QUEUE_RULES = {
  maxLength: whole(1_000_000, 1),
  maxPayloadBytes: bytes(16 * 1024 * 1024),
  redeliverAfterMs: ms(0, 0),
  groupIdleMs: ms(3_600_000),
  firstIndex: rule<bigint>(
    1n,
    'a bigint of 1n to 2n ** 64n - 1n',
    (value) => typeof value === 'bigint' && value >= 1n && value <= MAX_UINT64,
  ),
} satisfies Rules<QueueOptions>;

/** What a record is put with from within the process that the emulator runs in. */
export interface InspectorPutOptions {
  /** The record's tags; `requestId` is made when it is left out. Default: none. */
  readonly tags?: Tags;
  /** The record's priority; one of a higher one overtakes others. Default: 0. */
  readonly priority?: number;
}

export const INSPECTOR_PUT = options('QueueInspector.put', {
  tags: TAGS,
  priority: whole(0, PRIORITY.min, PRIORITY.max),
} satisfies Rules<InspectorPutOptions>);

/** The rules of one instance. */
export const INSTANCE_RULES = {
  ip: filledText(),
  port: whole(undefined, 1, MAX_PORT),
  weight: whole(100, 0),
} satisfies Rules<InstanceOptions>;
