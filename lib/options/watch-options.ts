import { EasConfigError } from '../errors/index.js';
import {
  badOption,
  checkBoolean,
  checkInteger,
  checkKnown,
  checkMs,
  checkOneOf,
  checkOptionsObject,
  checkStartIndex,
} from './check.js';
import { WATCH_DEFAULTS as D } from './defaults.js';
import { checkPayload, type Payload } from './payload-option.js';
import { checkTags, type Tags } from './tags.js';

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
  /** Only records with all of these tags; all consumers of a group must ask for the same. */
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
  readonly batch?: BatchOptions;
  readonly reconnect?: ReconnectOptions;
  readonly heartbeat?: HeartbeatOptions;
  readonly commit?: CommitOptions;
  /** With `autoCommit`: stop reading while this many records are unacknowledged. Default: never. */
  readonly credit?: number;
  /** What a normal close (1000) by the service means: its end, or just a loss. Default: 'reconnect'. */
  readonly onNormalClose?: 'reconnect' | 'complete';
}

/** `WatchOptions` with every choice made. */
export interface WatchSettings {
  readonly window: number;
  readonly index: bigint;
  readonly indexOnly: boolean;
  readonly autoCommit: boolean;
  readonly tags: Tags;
  readonly via: 'websocket' | 'http';
  readonly payload: Payload;
  readonly onBadFrame: BadFramePolicy;
  readonly maxFrameBytes: number;
  readonly batch: Required<BatchOptions>;
  readonly reconnect: Required<ReconnectOptions>;
  readonly heartbeat: Required<HeartbeatOptions>;
  readonly maxIndexesPerRequest: number;
  /** Infinity: no credit is counted. */
  readonly credit: number;
  readonly onNormalClose: 'reconnect' | 'complete';
}

const NAMES = [
  'window',
  'index',
  'indexOnly',
  'autoCommit',
  'tags',
  'via',
  'payload',
  'onBadFrame',
  'maxFrameBytes',
  'batch',
  'reconnect',
  'heartbeat',
  'commit',
  'credit',
  'onNormalClose',
] as const;

export function resolveWatchOptions(given: WatchOptions = {}): WatchSettings {
  checkOptionsObject('watch options', given);
  checkKnown('watch', given, NAMES);
  const window = checkInteger('window', given.window ?? D.window, 1, 1_000_000);
  const autoCommit = checkBoolean('autoCommit', given.autoCommit ?? D.autoCommit);
  return Object.freeze<WatchSettings>({
    window,
    index: checkStartIndex('index', given.index ?? D.index),
    indexOnly: checkBoolean('indexOnly', given.indexOnly ?? D.indexOnly),
    autoCommit,
    tags: checkTags('tags', given.tags ?? {}),
    via: checkOneOf('via', given.via ?? D.via, ['websocket', 'http']),
    payload: checkPayload('payload', given.payload ?? D.payload),
    onBadFrame: checkOneOf('onBadFrame', given.onBadFrame ?? D.onBadFrame, [
      'error',
      'nack',
      'skip',
    ]),
    maxFrameBytes: checkInteger(
      'maxFrameBytes',
      given.maxFrameBytes ?? D.maxFrameBytes,
      1,
      2 ** 30,
    ),
    batch: resolveBatch(given.batch ?? {}, window, autoCommit),
    reconnect: resolveReconnect(given.reconnect ?? {}),
    heartbeat: resolveHeartbeat(given.heartbeat ?? {}),
    maxIndexesPerRequest: resolveMaxIndexes(given.commit ?? {}),
    credit: resolveCredit(given.credit, autoCommit),
    onNormalClose: checkOneOf('onNormalClose', given.onNormalClose ?? 'reconnect', [
      'reconnect',
      'complete',
    ]),
  });
}

function resolveBatch(
  given: BatchOptions,
  window: number,
  autoCommit: boolean,
): Required<BatchOptions> {
  checkOptionsObject('batch', given);
  checkKnown('batch', given, ['maxRows', 'maxBytes', 'maxWaitMs']);
  const usual = autoCommit ? Math.max(window, ROWS_WITHOUT_WINDOW) : window;
  const maxRows = checkInteger('batch.maxRows', given.maxRows ?? usual, 1, 1_000_000);
  if (maxRows > window && !autoCommit) {
    throw new EasConfigError(
      `batch.maxRows is ${maxRows} but window is ${window}, so a batch could never fill; ` +
        `write maxRows of at most ${window}, or a window of at least ${maxRows}.`,
    );
  }
  return Object.freeze({
    maxRows,
    maxBytes: checkInteger('batch.maxBytes', given.maxBytes ?? D.batchMaxBytes, 1, 2 ** 30),
    maxWaitMs: checkMs('batch.maxWaitMs', given.maxWaitMs ?? D.batchMaxWaitMs, 0),
  });
}

function resolveReconnect(given: ReconnectOptions): Required<ReconnectOptions> {
  checkOptionsObject('reconnect', given);
  checkKnown('reconnect', given, ['initialDelayMs', 'maxDelayMs', 'factor', 'stableAfterMs']);
  const { factor = D.reconnectFactor } = given;
  if (typeof factor !== 'number' || !Number.isFinite(factor) || factor < 1) {
    throw badOption('reconnect.factor', factor, 'write a number of 1 or more');
  }
  const initialDelayMs = checkMs(
    'reconnect.initialDelayMs',
    given.initialDelayMs ?? D.reconnectInitialDelayMs,
    0,
  );
  const maxDelayMs = checkMs('reconnect.maxDelayMs', given.maxDelayMs ?? D.reconnectMaxDelayMs, 0);
  if (maxDelayMs < initialDelayMs) {
    throw badOption(
      'reconnect.maxDelayMs',
      maxDelayMs,
      `write at least ${initialDelayMs}, the initialDelayMs`,
    );
  }
  return Object.freeze({
    initialDelayMs,
    maxDelayMs,
    factor,
    stableAfterMs: checkMs(
      'reconnect.stableAfterMs',
      given.stableAfterMs ?? D.reconnectStableAfterMs,
      0,
    ),
  });
}

function resolveHeartbeat(given: HeartbeatOptions): Required<HeartbeatOptions> {
  checkOptionsObject('heartbeat', given);
  checkKnown('heartbeat', given, ['intervalMs', 'timeoutMs', 'silenceMs']);
  const intervalMs = checkMs('heartbeat.intervalMs', given.intervalMs ?? D.heartbeatIntervalMs);
  const timeoutMs = checkMs('heartbeat.timeoutMs', given.timeoutMs ?? D.heartbeatTimeoutMs);
  if (timeoutMs <= intervalMs) {
    throw badOption(
      'heartbeat.timeoutMs',
      timeoutMs,
      `write more than ${intervalMs}, the intervalMs`,
    );
  }
  const silenceMs = checkMs('heartbeat.silenceMs', given.silenceMs ?? D.heartbeatSilenceMs);
  return Object.freeze({ intervalMs, timeoutMs, silenceMs });
}

function resolveMaxIndexes(given: CommitOptions): number {
  checkOptionsObject('commit', given);
  checkKnown('commit', given, ['maxIndexesPerRequest']);
  const { maxIndexesPerRequest = Number.MAX_SAFE_INTEGER } = given;
  return checkInteger('commit.maxIndexesPerRequest', maxIndexesPerRequest, 1);
}

function resolveCredit(credit: number | undefined, autoCommit: boolean): number {
  if (credit === undefined) return Infinity;
  if (!autoCommit) {
    throw new EasConfigError('credit is for autoCommit only; without it, set window instead.');
  }
  return checkInteger('credit', credit, 1);
}
