import {
  ms,
  optional,
  options,
  oneOf,
  complaint,
  startIndex,
  type Rules,
  type Settings,
  SIGNAL,
  whole,
  withMethods,
} from '../checks/index.js';
import type { PutsOne } from '../operators/put-to.js';
import { PRIORITY } from '../options/priority.js';
import { TAGS, type Tags } from '../options/tags.js';
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
   * How long the watch stays open when no request waits any more, in milliseconds, so that the next
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
  /** The limit of this request, in milliseconds. Default: that of the `AsyncInference`. */
  readonly timeoutMs?: number;
  /** Gives the request up when it aborts. Default: none. */
  readonly signal?: AbortSignal;
}

/** How results are waited for. */
export const INFERENCE_RULES = {
  timeoutMs: ms(60_000),
  window: whole(64, 1, 1_000_000),
  index: startIndex(0n),
  unclaimed: oneOf<Unclaimed>('leave', ['leave', 'ack']),
  idleMs: ms(0, 0),
} satisfies Rules<InferenceSettings>;

/** A client of one of the service's two queues. */
const clientOf = <C>(queue: string, method: string) =>
  withMethods<C>(undefined, [method], `a QueueClient of the service's ${queue} queue`);

/** The two queues of a service. */
export const QUEUE_RULES = {
  input: clientOf<PutsOne<unknown>>('input', 'put'),
  sink: clientOf<WatchesResults>('sink', 'watch'),
};

export const ASYNC_INFERENCE = options('AsyncInference', {
  ...QUEUE_RULES,
  ...INFERENCE_RULES,
} satisfies Rules<AsyncInferenceOptions>);

/** `AsyncInferenceOptions` with every choice made. */
export type InferenceChoices = Settings<typeof ASYNC_INFERENCE.rules>;

/** What both ways to infer say about a request. */
export const MARK_RULES = { tags: TAGS, priority: optional(PRIORITY) };

export const INFER = options('infer', {
  ...MARK_RULES,
  timeoutMs: optional(ms()),
  signal: optional(SIGNAL),
} satisfies Rules<InferOptions>);

/** `InferOptions`, checked. */
export interface InferCall {
  readonly tags: Tags;
  readonly priority: number | undefined;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** Checks the options of one request. */
export function resolveInfer(given: InferOptions | undefined, usualTimeoutMs: number): InferCall {
  const { tags, priority, timeoutMs = usualTimeoutMs, signal } = INFER.resolve(given);
  if (tags['requestId'] === '') {
    throw complaint('infer.tags.requestId', '', 'an id, or nothing for a random one');
  }
  return Object.freeze({ tags, priority, timeoutMs, signal });
}
