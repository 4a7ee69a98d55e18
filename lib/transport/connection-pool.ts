import { buildConnector, Pool, type Dispatcher } from 'undici';
import { EasConfigError } from '../errors/index.js';
import type { ConnectionSettings, DispatcherLike } from '../options/connection-options.js';
import { ConnectionQueue } from './connection-queue.js';
import { openTunnel } from './tunnel.js';

/** The connections to one origin. */
interface OriginPool {
  readonly pool: Pool;
  readonly sinceMs: number;
}

/** The connections of a client and of those that are derived from it. */
export class ConnectionPool {
  /** Whose turn it is: no more requests are dispatched than there may be connections. */
  readonly queue: ConnectionQueue;
  readonly #settings: ConnectionSettings;
  readonly #nowMs: () => number;
  readonly #ttlMs: number;
  /** Given with each request where it is set, as a `Host` header would take its place. */
  readonly #tlsName: { readonly servername: string } | undefined;
  readonly #pools = new Map<string, OriginPool>();
  /** One for all origins, which keeps the sessions of TLS. */
  readonly #connector: buildConnector.connector;
  /** The ends of pools whose requests are still under way. */
  readonly #retired = new Set<Promise<void>>();
  #closing: Promise<void> | undefined;

  constructor(settings: ConnectionSettings, nowMs: () => number = () => performance.now()) {
    this.#settings = settings;
    this.#nowMs = nowMs;
    this.#ttlMs = settings.connectionTtlMs ?? Infinity;
    this.queue = new ConnectionQueue(settings.maxConnections, settings.maxPending);
    this.#connector = connectorOf(settings);
    const { servername } = settings.tls ?? {};
    this.#tlsName = servername === undefined ? undefined : { servername };
  }

  /** Whether nothing can be sent any more. */
  get closed(): boolean {
    return this.#closing !== undefined;
  }

  /** Whether the connections are of its own making, not a user's dispatcher's. */
  get isOwn(): boolean {
    return this.#settings.dispatcher === undefined;
  }

  /** Connections that stand and have nothing to do; of a user's dispatcher that is not known. */
  get idle(): number | undefined {
    if (!this.isOwn) return undefined;
    let idle = 0;
    for (const { pool } of this.#pools.values()) idle += pool.stats.free;
    return idle;
  }

  /** @param origin that of the options. */
  dispatch(
    origin: string,
    options: Dispatcher.DispatchOptions,
    handler: Dispatcher.DispatchHandler,
  ): void {
    if (this.closed) throw closedError();
    const named = this.#tlsName === undefined ? options : { ...options, ...this.#tlsName };
    this.#dispatcher(origin).dispatch(named, handler);
  }

  /**
   * Has what is sent to an origin from now on go over new connections, which lead to where its name
   * leads now: ends those that are idle, and the others as their requests end.
   */
  renew(origin: string): void {
    const known = this.#pools.get(origin);
    if (known === undefined) return;
    this.#pools.delete(origin);
    const end = known.pool.close();
    this.#retired.add(end);
    void end.then(() => this.#retired.delete(end));
  }

  /**
   * Ends idle connections at once, those at work when their request ends, and what waits for one.
   * Calling it again gives the same promise.
   */
  close(): Promise<void> {
    if (this.#closing === undefined) {
      for (const origin of this.#pools.keys()) this.renew(origin);
      this.#closing = Promise.all(this.#retired).then(() => undefined);
      this.queue.refuse(closedError);
    }
    return this.#closing;
  }

  #dispatcher(origin: string): DispatcherLike {
    const { dispatcher } = this.#settings;
    if (dispatcher !== undefined) return dispatcher;
    const known = this.#pools.get(origin);
    if (known !== undefined) {
      if (this.#ttlMs === Infinity || this.#nowMs() - known.sinceMs < this.#ttlMs) {
        return known.pool;
      }
      // All at once: undici's own time to live leaves requests waiting for ever when every
      // connection that it may make is too old.
      this.renew(origin);
    }
    const pool = this.#poolTo(origin);
    this.#pools.set(origin, { pool, sinceMs: this.#ttlMs === Infinity ? 0 : this.#nowMs() });
    return pool;
  }

  /** A pool that is let go with its last connection, as that to an instance that is gone. */
  #poolTo(origin: string): Pool {
    const pool = new Pool(origin, poolOptions(this.#settings, this.#connector));
    let connections = 0;
    const leave = (): void => {
      if (connections === 0 && this.#pools.get(origin)?.pool === pool) this.renew(origin);
    };
    pool.on('connect', () => (connections += 1));
    pool.on('disconnect', () => {
      connections -= 1;
      leave();
    });
    pool.on('connectionError', leave);
    return pool;
  }
}

/** The error for what is sent after the end. */
export function closedError(): EasConfigError {
  return new EasConfigError(
    'The client is closed; make another, or close it when all is done.',
    'CLOSED',
  );
}

function poolOptions(
  { maxConnections, idleConnectionMs }: ConnectionSettings,
  connect: buildConnector.connector,
): Pool.Options {
  return {
    connections: maxConnections,
    // The clocks are ours: one attempt's covers connect, headers and body alike.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect,
    ...(idleConnectionMs === undefined
      ? {}
      : { keepAliveTimeout: idleConnectionMs, keepAliveMaxTimeout: idleConnectionMs }),
  };
}

/** Makes connections: through the proxy where there is one before an address. */
function connectorOf({
  tls,
  proxy: route,
  connectTimeoutMs,
}: ConnectionSettings): buildConnector.connector {
  const direct = buildConnector({ ...tls, timeout: connectTimeoutMs });
  if (route === undefined) return direct;
  return (options, callback) => {
    const proxy = route(options);
    if (proxy === undefined) {
      direct(options, callback);
      return;
    }
    const { servername } = options;
    openTunnel(
      { proxy, address: options, servername, tls, timeoutMs: connectTimeoutMs },
      (error, socket) => {
        if (error === null) callback(null, socket);
        else callback(error, null);
      },
    );
  };
}
