import type { Subscription } from 'rxjs';
import {
  EasConnectionError,
  EasError,
  EasHttpError,
  EasProtocolError,
} from '../../errors/index.js';
import { backoffDelayMs } from '../../operators/backoff.js';
import type { WatchSettings } from '../../options/watch-options.js';
import type { ChannelEnd } from './channel.js';
import { isRunning, nextAttempt, type WatchEvent, type WatchState } from '../lifecycle.js';
import { retryDelayMs } from '../retry-delay.js';
import { Session } from './session.js';
import type { WatchSource } from './source.js';

/** What a connector works with, and who hears of it. */
export interface ConnectorParts {
  readonly settings: WatchSettings;
  readonly source: WatchSource;
  readonly random: () => number;
  readonly nowMs: () => number;
  readonly state: () => WatchState;
  readonly move: (event: WatchEvent) => void;
  /** The lowest index that came so far. */
  readonly lowestSeen: () => bigint | undefined;
  /** Whether nothing that came is in flight: worked on, or yet to be confirmed. */
  readonly isIdle: () => boolean;
  /** A connection is about to be made: nothing of an earlier one can come any more. */
  readonly anew: () => void;
  readonly frame: (bytes: Uint8Array) => void;
  readonly pinged: () => void;
  readonly ponged: () => void;
  /** No connection can be had any more. */
  readonly failed: (error: EasError) => void;
  /** The service closed the watch in good order; tells whether that is taken for its end. */
  readonly finished: () => boolean;
}

/** After an unreadable frame, its record is asked for again so much later; doubled each time. */
const RESYNC_FIRST_MS = 30_000;
const RESYNC_MAX_MS = 600_000;

/** Keeps a watch connected: connects, and after a loss connects again, with backoff. */
export class Connector {
  readonly #parts: ConnectorParts;
  #session: Session | undefined;
  #retry: NodeJS.Timeout | undefined;
  #resync: NodeJS.Timeout | undefined;
  #resyncMs = RESYNC_FIRST_MS;
  #paused = false;
  #tokenRenewed = false;
  #latest: bigint | undefined;
  #latestRequest: Subscription | undefined;

  constructor(parts: ConnectorParts) {
    this.#parts = parts;
  }

  connect(): void {
    const { settings, anew } = this.#parts;
    // Whatever could not be read is pushed again now.
    this.#stopResync();
    anew();
    if (settings.index >= 0n || this.#latest !== undefined) this.#open();
    else this.#learnLatest();
  }

  #open(): void {
    const { source, settings, isIdle, frame, pinged, ponged } = this.#parts;
    let url = '';
    this.#session = new Session({
      target$: source.target(this.#startIndex()),
      open: (target, listener) => {
        url = target.origin + (target.path.split('?', 1)[0] ?? '');
        return source.open(target, listener);
      },
      connectTimeoutMs: source.connectTimeoutMs,
      heartbeat: settings.heartbeat,
      isIdle,
      listener: {
        opened: () => this.#opened(url),
        frame,
        pinged,
        ponged,
        ended: (end) => this.#ended(end, url),
      },
    });
    if (this.#paused) this.#session.pause();
  }

  /** Reads on, or stops reading; over reconnects too. */
  flow(paused: boolean): void {
    if (paused === this.#paused) return;
    this.#paused = paused;
    if (paused) this.#session?.pause();
    else this.#session?.resume();
  }

  /** Asks for a sign of life now. */
  ping(): void {
    this.#session?.ping();
  }

  /**
   * A frame came that tells nothing, not even its index. Its record holds a place in the window
   * until it is pushed again, which takes a new connection. Not at once, and ever later: a record
   * that can never be read must not keep the others from coming.
   */
  resyncLater(): void {
    this.#resync ??= setTimeout(() => {
      this.#resync = undefined;
      this.#resyncMs = Math.min(this.#resyncMs * 2, RESYNC_MAX_MS);
      if (this.#parts.state().name !== 'open') return;
      this.#session?.destroy();
      const error = new EasProtocolError('A frame could not be read; it is asked for again.');
      this.#ended({ kind: 'lost', error, fatal: false }, '');
    }, this.#resyncMs);
  }

  /** No more connections; the present one stays as it is. */
  settle(): void {
    clearTimeout(this.#retry);
    this.#stopResync();
    this.#latestRequest?.unsubscribe();
  }

  /** Leaves in good order. */
  leave(): void {
    this.settle();
    this.#session?.leave();
  }

  /** Drops the connection. */
  destroy(): void {
    this.settle();
    this.#session?.destroy();
  }

  #opened(url: string): void {
    const { move, nowMs, source } = this.#parts;
    this.#tokenRenewed = false;
    move({ type: 'opened', nowMs: nowMs() });
    source.events.emit(() => ({ type: 'connect', url }));
  }

  #ended(end: ChannelEnd, url: string): void {
    const { settings, source, state, failed, finished } = this.#parts;
    const cause =
      end.kind === 'lost'
        ? end.error
        : new EasConnectionError('The service closed the watch.', { retryable: true });
    source.events.emit(() => ({ type: 'disconnect', url, cause }));
    if (!isRunning(state())) return;
    if (end.kind === 'closed' && settings.onNormalClose === 'complete' && finished()) return;
    const renew = this.#mayRenewToken(cause);
    if (end.kind === 'lost' && end.fatal && !renew) failed(end.error);
    else this.#connectLater(cause, renew);
  }

  #connectLater(cause: EasError, atOnce: boolean): void {
    const { settings, random, nowMs, state, move } = this.#parts;
    const { reconnect } = settings;
    const attempt = nextAttempt(state(), nowMs(), reconnect.stableAfterMs);
    const backoff = backoffDelayMs({ ...reconnect, jitter: 'full' }, attempt, random);
    const delayMs = atOnce ? 0 : retryDelayMs(cause, backoff);
    move({ type: 'lost', cause, attempt, delayMs });
    // Who listens to the state may have closed the watch.
    if (state().name !== 'reconnecting') return;
    this.#retry = setTimeout(() => {
      move({ type: 'retry' });
      if (state().name === 'connecting') this.connect();
    }, delayMs);
  }

  #stopResync(): void {
    clearTimeout(this.#resync);
    this.#resync = undefined;
  }

  #mayRenewToken(cause: EasError): boolean {
    const refused = cause instanceof EasHttpError && cause.status === 401;
    if (!refused || !this.#parts.source.renewableToken || this.#tokenRenewed) return false;
    this.#tokenRenewed = true;
    return true;
  }

  /** A watch that began at "now" must not skip what came since it first tried to connect. */
  #startIndex(): bigint {
    const { index } = this.#parts.settings;
    if (index >= 0n || this.#session === undefined) return index;
    const seen = this.#parts.lowestSeen();
    const latest = this.#latest === undefined ? undefined : this.#latest + 1n;
    if (seen === undefined || latest === undefined) return seen ?? latest ?? index;
    return seen < latest ? seen : latest;
  }

  /** Before the first connection: what it brings may be lost with it. */
  #learnLatest(): void {
    this.#latestRequest = this.#parts.source.latest().subscribe({
      next: (index) => (this.#latest = index),
      error: (error: unknown) => {
        // What cannot be known is done without; whether it is fatal, the handshake tells.
        if (!(error instanceof EasError) || !error.retryable) this.#open();
        else this.#ended({ kind: 'lost', error, fatal: false }, '');
      },
      complete: () => this.#open(),
    });
  }
}
