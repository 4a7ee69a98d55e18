import { EasConfigError } from '../errors/index.js';
import type { CloseOptions } from '../options/close-options.js';

/** A watch that runs, as far as others have to know of it. */
export interface RunningWatch {
  /** Which queue it watches. */
  readonly queue: string;
  /** As which consumer. */
  readonly uid: string;
  /** Whether it keeps a pooled connection to itself. */
  readonly holdsConnection: boolean;
  /** Whether it needs a pooled connection now and then, for commits. */
  readonly commits: boolean;
  close(options?: CloseOptions): Promise<unknown>;
}

/** The running watches of a client and of those that are derived from it, which share connections. */
export class WatchPlaces {
  readonly #running = new Set<RunningWatch>();
  #closed = false;

  /** @param maxConnections Of the pool that they share. */
  constructor(private readonly maxConnections: number) {}

  /**
   * Takes a place.
   *
   * @throws EasConfigError when the service would end one watch for the other, when no connection
   * would be left for commits, or when all are closed.
   */
  claim(watch: RunningWatch): void {
    if (this.#closed) {
      throw new EasConfigError('The client is closed; make another one to watch.', 'CLOSED');
    }
    for (const { queue, uid } of this.#running) {
      if (queue !== watch.queue || uid !== watch.uid) continue;
      throw new EasConfigError(
        'This consumer has a running watch of this queue; subscribe to that one, close it first, ' +
          'or watch as another consumer, with another uid: queue.with({ uid }).',
        'WATCH_RUNNING',
      );
    }
    this.#checkRoom([...this.#running, watch]);
    this.#running.add(watch);
  }

  free(watch: RunningWatch): void {
    this.#running.delete(watch);
  }

  /** Closes them all, for good. */
  async closeAll(options?: CloseOptions): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#running].map((watch) => watch.close(options)));
  }

  #checkRoom(watches: readonly RunningWatch[]): void {
    const held = watches.filter(({ holdsConnection }) => holdsConnection).length;
    const needed = held + (watches.some(({ commits }) => commits) ? 1 : 0);
    if (held === 0 || needed <= this.maxConnections) return;
    throw new EasConfigError(
      `QueueClient.maxConnections is ${this.maxConnections}, and each watch via "http" keeps one to ` +
        `itself, so that nothing could be committed; write at least ${needed}, or via: "websocket".`,
    );
  }
}
