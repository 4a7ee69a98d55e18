import type { PutsOne } from '../operators/put-to.js';
import {
  badOption,
  checkInteger,
  checkKnown,
  checkMs,
  checkOneOf,
  checkOptionsObject,
  checkStartIndex,
} from '../options/check.js';
import { checkTags, type Tags } from '../options/tags.js';
import { checkPriority } from '../queue/query.js';
import type { WatchesResults } from './result.js';

/** What becomes of results that nobody here has asked for. */
export type Unclaimed = 'leave' | 'ack';

/** How results are waited for; all of it is optional. */
export interface InferenceSettings {
  /**
   * The limit of one request, from its subscription to its result, in milliseconds. Default:
   * 60,000.
   */
  readonly timeoutMs?: number;
  /** The most results that are pushed here and not yet committed. Default: 64. */
  readonly window?: number;
  /**
   * Where the watch of the sink starts: 0n at its beginning, -1n at what is newer than now. With
   * -1n, results of earlier runs stay where they are. Default: 0n.
   */
  readonly index?: bigint;
  /**
   * What becomes of results that nobody here has asked for: `'leave'` keeps them uncommitted, for
   * other consumers; each holds a place in the window until the watch closes and, rather than
   * stall when they hold all of it, every waiting request fails with an error that says so.
   * `'ack'` commits them away, for this group. A result whose request was made here, and was
   * answered or given up before, is committed in either case. Default: 'leave'.
   */
  readonly unclaimed?: Unclaimed;
  /**
   * How long the watch stays open when nobody waits any more, in milliseconds, so that the next
   * request need not open it. Default: 0.
   */
  readonly idleMs?: number;
}

/** What asynchronous inference takes. */
export interface AsyncInferenceOptions extends InferenceSettings {
  /** Where requests are put: a `QueueClient` of the service's input queue. */
  readonly input: PutsOne<unknown>;
  /**
   * Where results come: a `QueueClient` of the service's output queue. Its one watch is used here.
   * Processes that share a service need a `gid` each: within a group, a result goes to one of them.
   */
  readonly sink: WatchesResults;
}

/** What one request takes. */
export interface InferOptions {
  /**
   * Tags of the request. A `requestId` among them is the id to use: it must not be waited for twice
   * at a time, and a result that is in the sink under it already is the answer. Default: a random
   * UUID as `requestId`.
   */
  readonly tags?: Tags;
  /** Requests of a higher priority overtake others. Default: the queue's. */
  readonly priority?: number;
  /** Default: that of the `AsyncInference`. */
  readonly timeoutMs?: number;
  /** Gives the request up when it aborts. */
  readonly signal?: AbortSignal;
}

/** Defaults of `AsyncInferenceOptions`. */
export const INFERENCE_DEFAULTS = Object.freeze({
  timeoutMs: 60_000,
  window: 64,
  index: 0n,
  unclaimed: 'leave',
  idleMs: 0,
} as const);

/** The names of `InferenceSettings`. */
export const SETTING_NAMES = ['timeoutMs', 'window', 'index', 'unclaimed', 'idleMs'] as const;

/** Checks and completes the options of an `AsyncInference`. */
export function resolveInference(given: AsyncInferenceOptions): Required<AsyncInferenceOptions> {
  checkOptionsObject('AsyncInference options', given);
  checkKnown('AsyncInference', given, ['input', 'sink', ...SETTING_NAMES]);
  const D = INFERENCE_DEFAULTS;
  return Object.freeze({
    input: checkClient('input', given.input, 'put'),
    sink: checkClient('sink', given.sink, 'watch'),
    timeoutMs: checkMs('timeoutMs', given.timeoutMs ?? D.timeoutMs),
    window: checkInteger('window', given.window ?? D.window, 1, 1_000_000),
    index: checkStartIndex('index', given.index ?? D.index),
    unclaimed: checkOneOf('unclaimed', given.unclaimed ?? D.unclaimed, ['leave', 'ack']),
    idleMs: checkMs('idleMs', given.idleMs ?? D.idleMs, 0),
  });
}

/** `InferOptions`, checked. */
export interface InferCall {
  readonly tags: Tags;
  readonly priority: number | undefined;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** Checks the options of one request. */
export function resolveInfer(given: InferOptions, timeoutMs: number): InferCall {
  checkOptionsObject('infer options', given);
  checkKnown('infer', given, ['tags', 'priority', 'timeoutMs', 'signal']);
  const tags = checkTags('tags', given.tags ?? {});
  if (tags['requestId'] === '') {
    throw badOption('tags.requestId', '', 'write an id, or leave it out for a random one');
  }
  return Object.freeze({
    tags,
    priority: checkPriority(given.priority),
    timeoutMs: checkMs('timeoutMs', given.timeoutMs ?? timeoutMs),
    signal: given.signal,
  });
}

function checkClient<C>(name: string, client: C, method: string): C {
  const has = (client as Record<string, unknown> | null | undefined)?.[method];
  if (typeof has === 'function') return client;
  throw badOption(name, client, `write a QueueClient of the service's ${name} queue`);
}
