import {
  concatMap,
  debounceTime,
  filter,
  ignoreElements,
  lastValueFrom,
  merge,
  NEVER,
  startWith,
  Subject,
  take,
  type Observable,
  type Subscription,
} from 'rxjs';
import type { QueueClient, Watcher } from '../index.js';
import { WATCH } from '../rules.js';
import { warn, type Context } from './context.js';
import { interrupted$ } from './interrupted.js';
import type { OutputOptions } from './options/output.js';
import { valueOf, type QueueCommandOptions } from './options/queue.js';
import { present } from './options/values.js';
import { RecordWriter } from './output/record-writer.js';
import type { PayloadKind, Records } from './output/records.js';
import { countedRecords } from './output/text.js';

export interface WatchCommandOptions extends QueueCommandOptions, OutputOptions {
  readonly window?: number;
  readonly count?: number;
  readonly idle?: number;
  readonly ack: 'written' | 'none' | 'auto';
  readonly index: bigint;
  readonly tag?: Readonly<Record<string, string>>;
  readonly indexOnly?: boolean;
  readonly untilEnd?: boolean;
  readonly via: 'websocket' | 'http';
  readonly payload: PayloadKind;
}

/** Writes what a watch receives, until it was enough or the command is interrupted. */
export async function watchRecords(
  queue: QueueClient,
  options: WatchCommandOptions,
  context: Context,
): Promise<void> {
  // A watch tries for ever; one that can never succeed is to fail.
  await valueOf(queue.attributes(), context);
  const writer = await RecordWriter.open(options, context);
  const limit = options.count ?? Infinity;
  const window = options.window ?? Math.min(WATCH.usual.window, limit);
  const watcher = openWatch(queue, window, writer, options);
  const enough$ = new Subject<void>();
  const writing = new Writing(writer, options.ack !== 'none', limit, enough$);
  const stop = (drain: 'finish' | 'release'): void => void watcher.close({ drain });
  // What was handed out is still written and acknowledged, unless nothing ever is.
  const enders = merge(interrupted$(context), idle$(watcher, options.idle));
  const ending = enders.subscribe(() => stop(options.ack === 'none' ? 'release' : 'finish'));
  ending.add(enough$.subscribe(() => stop('release')));
  ending.add(narrateState(watcher, context));
  if (options.ack === 'none' && limit > window) {
    ending.add(tellWhenFull(watcher, window, context));
  }
  try {
    const batches$ = watcher.pipe(concatMap((batch) => writing.take(batch)));
    await lastValueFrom(batches$.pipe(ignoreElements()), { defaultValue: undefined });
  } finally {
    ending.unsubscribe();
  }
  await writer.end();
  if (context.stderr.isTTY) warn(context, countedRecords(writing.written));
}

function openWatch(
  queue: QueueClient,
  window: number,
  writer: RecordWriter,
  { ack, index, tag: tags, indexOnly, untilEnd, via }: WatchCommandOptions,
) {
  return queue.watch({
    window,
    index,
    via,
    payload: writer.payload,
    autoCommit: ack === 'auto',
    ...present({ tags, indexOnly, credit: ack === 'auto' ? window : undefined }),
    onNormalClose: untilEnd === true ? 'complete' : 'reconnect',
  });
}

/** What a watch tells, whatever its payload. */
type Watched = Pick<Watcher, 'state$' | 'stats'> & { readonly tap$: Observable<unknown> };

/** Emits when nothing came for so long. */
function idle$({ tap$ }: Watched, idleMs: number | undefined): Observable<unknown> {
  return idleMs === undefined ? NEVER : tap$.pipe(startWith(undefined), debounceTime(idleMs));
}

/** Tells of lost connections, and when they are there again. */
function narrateState({ state$ }: Watched, context: Context): Subscription {
  let isLost = false;
  return state$.subscribe((state) => {
    if (state.name === 'reconnecting') {
      warn(context, `${state.cause.message} Trying again in ${Math.round(state.delayMs)} ms.`);
      isLost = true;
    } else if (state.name === 'open' && isLost) {
      warn(context, 'connected again');
      isLost = false;
    }
  });
}

/** Says why nothing more comes when nothing is acknowledged. */
function tellWhenFull(watcher: Watched, window: number, context: Context): Subscription {
  const full$ = watcher.tap$.pipe(filter(() => watcher.stats.inFlight >= window));
  return full$.pipe(take(1)).subscribe(() => {
    warn(
      context,
      `the window of ${window} is full; as nothing is acknowledged, no more records come`,
    );
  });
}

/** A batch of a watch, whatever its payload. */
interface Acknowledged extends Records {
  readonly indexes: BigUint64Array;
  ack(indexes: Iterable<bigint>): Promise<unknown>;
}

/** Writes batches until it was enough, and acknowledges what is written. */
class Writing {
  written = 0;
  readonly #writer: RecordWriter;
  readonly #acknowledges: boolean;
  readonly #limit: number;
  readonly #enough$: Subject<void>;

  constructor(writer: RecordWriter, acknowledges: boolean, limit: number, enough$: Subject<void>) {
    this.#writer = writer;
    this.#acknowledges = acknowledges;
    this.#limit = limit;
    this.#enough$ = enough$;
  }

  /** What goes beyond the limit is neither written nor acknowledged. */
  async take(batch: Acknowledged): Promise<void> {
    const length = Math.min(batch.length, this.#limit - this.written);
    if (length === 0) return;
    await this.#writer.write(batch, length);
    this.written += length;
    // The order matters: the acknowledgement must be there when the watch is closed.
    if (this.#acknowledges) void batch.ack(batch.indexes.subarray(0, length));
    if (this.written === this.#limit) this.#enough$.next();
  }
}
