import { Agent, type Dispatcher } from 'undici';
import { EasConfigError } from '../errors/index.js';
import type { ConnectionSettings, DispatcherLike } from '../options/connection-options.js';
import { ConnectionQueue } from './connection-queue.js';

/** The connections of a client and of those that are derived from it. */
export class ConnectionPool {
  /** Whose turn it is: no more requests are dispatched than there may be connections. */
  readonly queue: ConnectionQueue;
  readonly #settings: ConnectionSettings;
  readonly #nowMs: () => number;
  /** Given with each request where it is set, as a `Host` header would take its place. */
  readonly #tlsName: { readonly servername: string } | undefined;
  #agent: Agent | undefined;
  #agentSinceMs = 0;
  /** Agents whose requests are still under way. */
  #retired: Promise<void> = Promise.resolve();
  #closing: Promise<void> | undefined;

  constructor(settings: ConnectionSettings, nowMs: () => number = () => performance.now()) {
    this.#settings = settings;
    this.#nowMs = nowMs;
    this.queue = new ConnectionQueue(settings.maxConnections, settings.maxPending);
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
    const pools = Object.values(this.#agent?.stats ?? {});
    // Where one connection is all, undici makes no pool of it.
    const free = pools.map((stats) =>
      'free' in stats ? stats.free : Number(stats.connected && stats.size === 0),
    );
    return free.reduce((sum, count) => sum + count, 0);
  }

  dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): void {
    if (this.closed) throw closedError();
    const named = this.#tlsName === undefined ? options : { ...options, ...this.#tlsName };
    this.#dispatcher().dispatch(named, handler);
  }

  /**
   * Ends idle connections at once, those at work when their request ends, and what waits for one.
   * Calling it again gives the same promise.
   */
  close(): Promise<void> {
    if (this.#closing === undefined) {
      this.#closing = Promise.all([this.#retired, this.#agent?.close()]).then(() => undefined);
      this.queue.refuse(closedError);
    }
    return this.#closing;
  }

  #dispatcher(): DispatcherLike {
    const { dispatcher, connectionTtlMs = Infinity } = this.#settings;
    if (dispatcher !== undefined) return dispatcher;
    if (this.#agent !== undefined && connectionTtlMs === Infinity) return this.#agent;
    const nowMs = this.#nowMs();
    if (this.#agent !== undefined && nowMs - this.#agentSinceMs < connectionTtlMs) {
      return this.#agent;
    }
    // All at once: undici's own time to live leaves requests waiting for ever when every
    // connection that it may make is too old.
    this.#retired = Promise.all([this.#retired, this.#agent?.close()]).then(() => undefined);
    this.#agentSinceMs = nowMs;
    return (this.#agent = agentOf(this.#settings));
  }
}

/** The error for what is sent after the end. */
export function closedError(): EasConfigError {
  return new EasConfigError(
    'The client is closed; make another, or close it when all is done.',
    'CLOSED',
  );
}

function agentOf(settings: ConnectionSettings): Agent {
  const { maxConnections, connectTimeoutMs, idleConnectionMs, tls } = settings;
  return new Agent({
    connections: maxConnections,
    // The clocks are ours: one attempt's covers connect, headers and body alike.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { ...tls, timeout: connectTimeoutMs },
    ...(idleConnectionMs === undefined
      ? {}
      : { keepAliveTimeout: idleConnectionMs, keepAliveMaxTimeout: idleConnectionMs }),
  });
}
