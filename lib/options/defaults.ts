/** Defaults of every client; times in milliseconds, sizes in bytes. */
export const CLIENT_DEFAULTS = Object.freeze({
  /** One attempt, from its start to the last byte of the answer. */
  timeoutMs: 5_000,
  connectTimeoutMs: 5_000,
  /** Connections kept to one address. */
  maxConnections: 100,
  /** Redirects that an attempt follows. */
  maxRedirects: 0,
  /** The longest answer that is read. */
  maxResponseBytes: 1024 * 1024 * 1024,
});

/** What the protocol says when nothing else is asked for. */
export const PREDICT_DEFAULTS = Object.freeze({
  contentType: 'application/octet-stream',
});

/** Defaults of a streamed answer. */
export const STREAM_DEFAULTS = Object.freeze({
  /** How long the service may be silent between two pieces. */
  idleTimeoutMs: 60_000,
  /** Characters of one line, or of one event's data. */
  maxEventLength: 16 * 1024 * 1024,
});

/** Defaults of the queue client. */
export const QUEUE_DEFAULTS = Object.freeze({
  /** The consumer group. */
  gid: 'eas',
  /** How long a `get` waits at the service for a record. */
  getTimeoutMs: 5_000,
  /** How many records a `get` takes at most. */
  getLength: 1,
  /** How much longer, at least, the client waits for what the service gives away. */
  graceMs: 5_000,
  /** The longest request line, query included. */
  maxUrlBytes: 8_000,
});

/** Defaults of a watch; see `WatchOptions` for what each means. */
export const WATCH_DEFAULTS = Object.freeze({
  window: 64,
  index: 0n,
  indexOnly: false,
  autoCommit: false,
  via: 'websocket',
  payload: 'binary',
  onBadFrame: 'error',
  maxFrameBytes: 256 * 1024 * 1024,
  batchMaxBytes: 64 * 1024 * 1024,
  batchMaxWaitMs: 0,
  reconnectInitialDelayMs: 100,
  reconnectMaxDelayMs: 10_000,
  reconnectFactor: 2,
  /** A connection that stood this long counts as good: backoff starts anew after it. */
  reconnectStableAfterMs: 5_000,
  heartbeatIntervalMs: 2_000,
  heartbeatTimeoutMs: 6_000,
  heartbeatSilenceMs: 60_000,
  closeTimeoutMs: 30_000,
} as const);
