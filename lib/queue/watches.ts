import { map, type Observable } from 'rxjs';
import type { PayloadType } from '../arrow/batch.js';
import { EasConfigError } from '../errors/index.js';
import type { ClientCore } from '../exchange/client-core.js';
import type { CloseOptions } from '../options/close-options.js';
import type { Payload } from '../options/payload-option.js';
import {
  resolveWatchOptions,
  type WatchOptions,
  type WatchSettings,
} from '../options/watch-options.js';
import { Watcher } from '../watch/watcher.js';
import type { Attributes } from '../wire/attributes.js';
import { lastEntry } from './answers.js';
import { commitOperation, negativeOperation, type QueueCalls } from './calls.js';
import type { Identity } from './identity.js';
import { WatchPlaces, type RunningWatch } from './watch-places.js';
import { watchSource } from './watch-source.js';

/** What the watches of a client work with. */
export interface WatchesParts {
  readonly core: ClientCore;
  readonly calls: QueueCalls;
  readonly identity: Identity;
  /** The same text for every client of the same queue. */
  readonly queue: string;
  readonly attributes: () => Observable<Attributes>;
  /** Those of the client that this one is derived from. */
  readonly lentPlaces: WatchPlaces | undefined;
}

/** The watches of a client, of which one runs at a time. */
export class QueueWatches {
  /** Of all clients that share connections. */
  readonly places: WatchPlaces;
  readonly #parts: WatchesParts;
  #running: RunningWatch | undefined;
  #closed = false;

  constructor(parts: WatchesParts) {
    this.#parts = parts;
    const { maxConnections } = parts.core.settings.connection;
    this.places = parts.lentPlaces ?? new WatchPlaces(maxConnections);
  }

  /** A watch that is yet to be subscribed to. */
  make<P extends Payload>(options?: WatchOptions<P>): Watcher<PayloadType<P>> {
    const { core, calls, identity, attributes } = this.#parts;
    const settings = resolveWatchOptions(options);
    this.#checkWayOf(settings);
    this.#checkRoomFor(settings);
    const watcher = new Watcher<PayloadType<P>>({
      settings,
      source: watchSource({
        settings,
        core,
        identity,
        latest: () => attributes().pipe(map(lastEntry)),
        commit: (indexes) => calls.sendOnce(commitOperation(indexes)),
        negative: (indexes, reason) => calls.sendOnce(negativeOperation(indexes, reason)),
      }),
      random: Math.random,
      nowMs: () => performance.now(),
      claimPlace: () => this.#claim(this.#placeOf(watcher, settings)),
      freePlace: () => {
        if (this.#running !== undefined) this.places.free(this.#running);
        this.#running = undefined;
      },
    });
    return watcher;
  }

  /**
   * Closes the running watch, and in a client that was not derived those of all that are derived
   * from it. None can be begun any more.
   */
  async close(options?: CloseOptions): Promise<void> {
    const watchesClosed =
      this.#parts.lentPlaces === undefined
        ? this.places.closeAll(options)
        : this.#running?.close(options);
    this.#closed = true;
    await watchesClosed;
  }

  #claim(place: RunningWatch): void {
    if (this.#closed) {
      throw new EasConfigError('The client is closed; make another one to watch.', 'CLOSED');
    }
    this.places.claim(place);
    this.#running = place;
  }

  #placeOf(watcher: Pick<Watcher, 'close'>, settings: WatchSettings): RunningWatch {
    return {
      queue: this.#parts.queue,
      uid: this.#parts.identity.uid,
      holdsConnection: this.#holdsConnection(settings),
      commits: !settings.autoCommit,
      close: (options) => watcher.close(options),
    };
  }

  #holdsConnection({ via }: WatchSettings): boolean {
    return via === 'http' && this.#parts.core.settings.connection.dispatcher === undefined;
  }

  /** What a dispatcher does, such as to go through a proxy, a WebSocket would do without. */
  #checkWayOf({ via }: WatchSettings): void {
    const { dispatcher } = this.#parts.core.settings.connection;
    if (via === 'http' || dispatcher === undefined) return;
    throw new EasConfigError(
      'QueueClient.dispatcher does not serve a watch over WebSocket; watch via: "http", or write ' +
        'the options proxy and tls in its place, which serve both.',
    );
  }

  /** Commits need a connection beside the one that a watch over HTTP keeps to itself. */
  #checkRoomFor(settings: WatchSettings): void {
    const { maxConnections } = this.#parts.core.settings.connection;
    if (maxConnections > 1 || settings.autoCommit || !this.#holdsConnection(settings)) return;
    throw new EasConfigError(
      'QueueClient.maxConnections is 1, which a watch via "http" keeps to itself, so that nothing ' +
        'could be committed; write at least 2, or via: "websocket".',
    );
  }
}
