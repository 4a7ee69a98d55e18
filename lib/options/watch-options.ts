import {
  also,
  bytes,
  complaint,
  flag,
  group,
  ms,
  number,
  oneOf,
  optional,
  options,
  refusal,
  type Rules,
  type Settings,
  startIndex,
  whole,
} from '../checks/index.js';
import { PAYLOAD, type Payload } from './payload-option.js';
import { TAGS, type Tags } from './tags.js';

/** The most rows of a batch, by default, where no window limits them. */
const ROWS_WITHOUT_WINDOW = 4096;

/** When records are handed on; a batch goes out as soon as one of these says so. */
export interface BatchOptions {
  /**
   * The most records a batch holds. Default, and at most: the window; with auto-commit, which has no
   * window, 4096.
   */
  readonly maxRows?: number;
  /** A batch goes out when its payload has this many bytes. Default: 64 MiB. */
  readonly maxBytes?: number;
  /**
   * How long a record may wait for others, in milliseconds. Default: 0, as soon as what is there to
   * be read of the socket is taken in.
   */
  readonly maxWaitMs?: number;
}

/** How a lost connection is made again, for as long as the watch lives. */
export interface ReconnectOptions {
  /** Before the first try; then growing by `factor`, with full jitter. Default: 100. */
  readonly initialDelayMs?: number;
  /** The longest delay. Default: 10,000. */
  readonly maxDelayMs?: number;
  /** How the delay grows. Default: 2. */
  readonly factor?: number;
  /** A connection that stood this long lets the delays start anew. Default: 5,000. */
  readonly stableAfterMs?: number;
}

/** How a connection that looks alive but is not is found out. */
export interface HeartbeatOptions {
  /** Between two pings, in milliseconds. Default: 2,000. */
  readonly intervalMs?: number;
  /** A connection that is silent this long after a ping is lost. Default: 6,000. */
  readonly timeoutMs?: number;
  /**
   * With `via: 'http'`, where nothing answers a ping: a connection that has brought no record for
   * about this long is made again, in milliseconds. Not while a record is in flight, since the
   * service would push it to another consumer: a half-open connection is noticed only once the
   * work is done and confirmed. Default: 60,000.
   */
  readonly silenceMs?: number;
}

/** How acknowledgements are sent. */
export interface CommitOptions {
  /** The most indexes in one commit request. Default: what fits a URL of 8 KB. */
  readonly maxIndexesPerRequest?: number;
}

/** What to do with a record that does not decode. */
export type BadFramePolicy = 'error' | 'nack' | 'skip';

/** How a watch receives and acknowledges. */
export interface WatchOptions<P extends Payload = Payload> {
  /** The most records that are pushed here and not yet committed. Default: 64. */
  readonly window?: number;
  /** Where to start: 0n the beginning, -1n only what is newer than now. Default: 0n. */
  readonly index?: bigint;
  /** Push indexes and tags only, without payload. Default: false. */
  readonly indexOnly?: boolean;
  /** The service commits as it sends: at most once, and no window. Default: false. */
  readonly autoCommit?: boolean;
  /** Only records with all of these tags; all consumers of a group must ask for the same. Default: any. */
  readonly tags?: Tags;
  /** A WebSocket, or one long HTTP answer. Default: 'websocket'. */
  readonly via?: 'websocket' | 'http';
  /** How the `data` column is typed. Default: 'binary'. */
  readonly payload?: P;
  /**
   * What becomes of a record that does not decode, when its index is known: `'error'` emits it as
   * a row whose `data` is null and whose `error` says why; `'nack'` gives it back, three
   * times at most, after which it is emitted as with `'error'`; `'skip'` commits it unseen. One
   * whose index cannot be read is only reported, as an event. Default: 'error'.
   */
  readonly onBadFrame?: BadFramePolicy;
  /** The longest frame that is read, in bytes. Default: 256 MiB. */
  readonly maxFrameBytes?: number;
  /** When records are handed on. Default: as `BatchOptions` says. */
  readonly batch?: BatchOptions;
  /** How a lost connection is made again. Default: as `ReconnectOptions` says. */
  readonly reconnect?: ReconnectOptions;
  /** How a half-open connection is found out. Default: as `HeartbeatOptions` says. */
  readonly heartbeat?: HeartbeatOptions;
  /** How acknowledgements are sent. Default: as `CommitOptions` says. */
  readonly commit?: CommitOptions;
  /** With `autoCommit`: stop reading while this many records are unacknowledged. Default: never. */
  readonly credit?: number;
  /** What a normal close (1000) by the service means: its end, or just a loss. Default: 'reconnect'. */
  readonly onNormalClose?: 'reconnect' | 'complete';
}

const BATCH = group({
  maxRows: optional(whole(undefined, 1, 1_000_000)),
  maxBytes: bytes(64 * 1024 * 1024, 2 ** 30),
  maxWaitMs: ms(0, 0),
} satisfies Rules<BatchOptions>);

const RECONNECT = also(
  group({
    initialDelayMs: ms(100, 0),
    maxDelayMs: ms(10_000, 0),
    factor: number(2, 1),
    stableAfterMs: ms(5_000, 0),
  } satisfies Rules<ReconnectOptions>),
  (name, { initialDelayMs, maxDelayMs }) => {
    if (maxDelayMs >= initialDelayMs) return;
    const remedy = `at least ${initialDelayMs}, the initialDelayMs`;
    throw complaint(`${name}.maxDelayMs`, maxDelayMs, remedy);
  },
);

const HEARTBEAT = also(
  group({
    intervalMs: ms(2_000),
    timeoutMs: ms(6_000),
    silenceMs: ms(60_000),
  } satisfies Rules<HeartbeatOptions>),
  (name, { intervalMs, timeoutMs }) => {
    if (timeoutMs > intervalMs) return;
    const remedy = `more than ${intervalMs}, the intervalMs`;
    throw complaint(`${name}.timeoutMs`, timeoutMs, remedy);
  },
);

/** The rules of a watch: an option is its doc comment above and its line here. */
export const WATCH = options('watch', {
  window: whole(64, 1, 1_000_000),
  index: startIndex(0n),
  indexOnly: flag(false),
  autoCommit: flag(false),
  tags: TAGS,
  via: oneOf('websocket', ['websocket', 'http']),
  payload: PAYLOAD,
  onBadFrame: oneOf<BadFramePolicy>('error', ['error', 'nack', 'skip']),
  maxFrameBytes: bytes(256 * 1024 * 1024, 2 ** 30),
  batch: BATCH,
  reconnect: RECONNECT,
  heartbeat: HEARTBEAT,
  commit: group({
    maxIndexesPerRequest: whole(Number.MAX_SAFE_INTEGER, 1),
  } satisfies Rules<CommitOptions>),
  credit: optional(whole(undefined, 1)),
  onNormalClose: oneOf('reconnect', ['reconnect', 'complete']),
} satisfies Rules<WatchOptions>);

type Given = Settings<typeof WATCH.rules>;

/** `WatchOptions` with every choice made. */
export interface WatchSettings extends Omit<Given, 'batch' | 'commit' | 'credit'> {
  readonly batch: Required<BatchOptions>;
  readonly maxIndexesPerRequest: number;
  /** Infinity: no credit is counted. */
  readonly credit: number;
}

export function resolveWatchOptions(given?: WatchOptions): WatchSettings {
  const { batch, commit, credit, ...settings } = WATCH.resolve(given);
  const { autoCommit } = settings;
  if (credit !== undefined && !autoCommit) {
    throw refusal('watch.credit', 'is for autoCommit only', 'leave it out; set window instead');
  }
  return Object.freeze({
    ...settings,
    batch: Object.freeze({ ...batch, maxRows: maxRowsOf(batch.maxRows, settings) }),
    maxIndexesPerRequest: commit.maxIndexesPerRequest,
    credit: credit ?? Infinity,
  });
}

/** A batch that is larger than the window could never fill. */
function maxRowsOf(
  given: number | undefined,
  { window, autoCommit }: Pick<Given, 'window' | 'autoCommit'>,
): number {
  if (autoCommit) return given ?? Math.max(window, ROWS_WITHOUT_WINDOW);
  const maxRows = given ?? window;
  if (maxRows <= window) return maxRows;
  const remedy = `at most ${window}, the window, or a window of at least ${maxRows}`;
  throw complaint('watch.batch.maxRows', maxRows, remedy);
}
