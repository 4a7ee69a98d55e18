import type { Subscription } from 'rxjs';
import {
  EasConnectionError,
  EasError,
  EasHttpError,
  EasProtocolError,
} from '../../errors/index.js';
import { backoffDelayMs } from '../../operators/backoff.js';
import type { WatchSettings } from '../../options/watch-options.js';
import { isRunning, nextAttempt, type WatchState } from '../lifecycle.js';
import type { Outbox } from '../outbox.js';
import { retryDelayMs } from '../retry-delay.js';
import type { ChannelEnd } from './channel.js';
import { Resync } from './resync.js';
import { resumeAt } from './resume-at.js';
import { Session, type SessionListener } from './session.js';
import type { WatchSource } from './source.js';

/** The run that a connector serves: what it tells of the connection, and what it asks. */
export interface ConnectorListener {
  readonly state: WatchState;
  /** The lowest index that came so far. */
  readonly lowestSeen: bigint | undefined;
  /** Whether nothing that came is in flight: worked on, or yet to be confirmed. */
  readonly isIdle: boolean;
  /** A connection is about to be made: nothing of an earlier one can come any more. */
  connecting(): void;
  opened(): void;
  frame(bytes: Uint8Array): void;
  /** A ping was sent, and its pong came: what was sent before it has arrived. */
  pinged(): void;
  ponged(): void;
  /** The connection is lost, and another is made after a delay. */
  lost(cause: EasError, attempt: number, delayMs: number): void;
  /** The delay is over. */
  retrying(): void;
  /** The service closed in good order; `reconnect` connects again. */
  finished(cause: EasError): void;
  /** No connection can be had any more. */
  failed(error: EasError): void;
}

/** What a connector works with. */
export interface ConnectorParts {
  readonly settings: WatchSettings;
  readonly source: WatchSource;
  readonly outbox: Outbox;
  readonly random: () => number;
  readonly nowMs: () => number;
}

/**
 * Keeps a watch connected: connects, and after a loss connects again, with backoff. What a connection
 * brings enters the watch here, each thing as a step.
 */
export class Connector implements SessionListener {
  readonly #parts: ConnectorParts;
  readonly #listener: ConnectorListener;
  #session: Session | undefined;
  /** Whether the present session's connection stands. */
  #isOpen = false;
  #retry: NodeJS.Timeout | undefined;
  readonly #resync = new Resync(() => this.#askAgain());
  #paused = false;
  #tokenRenewed = false;
  #latest: bigint | undefined;
  #latestRequest: Subscription | undefined;

  constructor(parts: ConnectorParts, listener: ConnectorListener) {
    this.#parts = parts;
    this.#listener = listener;
  }

  get isIdle(): boolean {
    return this.#listener.isIdle;
  }

  connect(): void {
    const { settings, outbox } = this.#parts;
    // Whatever could not be read is pushed again now.
    this.#resync.stop();
    this.#listener.connecting();
    const mustLearn = settings.index < 0n && this.#latest === undefined;
    // Addresses and credentials come from users' code.
    outbox.tell(() => {
      if (this.#listener.state.name !== 'connecting') return;
      if (mustLearn) this.#learnLatest();
      else this.#open();
    });
  }

  /** Connects again after a delay. */
  reconnect(cause: EasError): void {
    this.#connectLater(cause, false);
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

  /** A frame came that tells nothing, not even its index. */
  resyncLater(): void {
    this.#resync.later();
  }

  /** No more connections; the present one stays as it is. */
  settle(): void {
    clearTimeout(this.#retry);
    this.#resync.stop();
    this.#latestRequest?.unsubscribe();
  }

  /** Leaves in good order. */
  leave(): void {
    this.settle();
    this.#session?.leave();
    this.#reportOwnEnd();
  }

  /** Drops the connection. */
  destroy(): void {
    this.settle();
    this.#session?.destroy();
    this.#reportOwnEnd();
  }

  // What the session tells.

  opened(): void {
    this.#parts.outbox.step(() => {
      const url = this.#session?.url ?? '';
      this.#isOpen = true;
      this.#tokenRenewed = false;
      this.#listener.opened();
      this.#parts.outbox.report(() => ({ type: 'connect', url }));
    });
  }

  frame(bytes: Uint8Array): void {
    const { outbox } = this.#parts;
    // No function is made for a frame.
    outbox.begin();
    try {
      this.#listener.frame(bytes);
    } finally {
      outbox.end();
    }
  }

  pinged(): void {
    this.#listener.pinged();
  }

  ponged(): void {
    this.#listener.ponged();
  }

  ended(end: ChannelEnd): void {
    this.#parts.outbox.step(() => this.#ended(end));
  }

  #ended(end: ChannelEnd): void {
    const cause =
      end.kind === 'lost'
        ? end.error
        : new EasConnectionError('The service closed the watch.', { retryable: true });
    this.#reportEnd(cause);
    if (!isRunning(this.#listener.state)) return;
    if (end.kind === 'closed') {
      this.#listener.finished(cause);
      return;
    }
    const renew = this.#mayRenewToken(cause);
    if (end.fatal && !renew) this.#listener.failed(end.error);
    else this.#connectLater(cause, renew);
  }

  #open(): void {
    const { source, settings } = this.#parts;
    const session = new Session(source, settings.heartbeat, this);
    const { index } = settings;
    const isFirst = this.#session === undefined;
    const start = isFirst ? index : resumeAt(index, this.#listener.lowestSeen, this.#latest);
    this.#session = session;
    if (this.#paused) session.pause();
    session.start(start);
  }

  #connectLater(cause: EasError, atOnce: boolean): void {
    const { settings, outbox, random, nowMs } = this.#parts;
    const { reconnect } = settings;
    const attempt = nextAttempt(this.#listener.state, nowMs(), reconnect.stableAfterMs);
    const backoff = backoffDelayMs({ ...reconnect, jitter: 'full' }, attempt, random);
    const delayMs = atOnce ? 0 : retryDelayMs(cause, backoff);
    this.#listener.lost(cause, attempt, delayMs);
    this.#retry = setTimeout(() => outbox.step(() => this.#connectAgain()), delayMs);
  }

  #connectAgain(): void {
    this.#listener.retrying();
    this.connect();
  }

  #askAgain(): void {
    if (this.#listener.state.name !== 'open') return;
    this.#session?.destroy();
    const error = new EasProtocolError('A frame could not be read; it is asked for again.');
    this.ended({ kind: 'lost', error, fatal: false });
  }

  #mayRenewToken(cause: EasError): boolean {
    const refused = cause instanceof EasHttpError && cause.status === 401;
    if (!refused || !this.#parts.source.renewableToken || this.#tokenRenewed) return false;
    this.#tokenRenewed = true;
    return true;
  }

  /** Before the first connection: what it brings may be lost with it. */
  #learnLatest(): void {
    this.#latestRequest = this.#parts.source.latest().subscribe({
      next: (index) => (this.#latest = index),
      error: (error: unknown) => {
        // What cannot be known is done without; whether it is fatal, the handshake tells.
        if (!(error instanceof EasError) || !error.retryable) this.#open();
        else this.ended({ kind: 'lost', error, fatal: false });
      },
      complete: () => this.#open(),
    });
    // A token function may have closed the watch within the call.
    if (!isRunning(this.#listener.state)) this.#latestRequest.unsubscribe();
  }

  #reportEnd(cause: EasError | undefined): void {
    const url = this.#session?.url ?? '';
    this.#isOpen = false;
    this.#parts.outbox.report(() => ({ type: 'disconnect', url, cause }));
  }

  /** This side has closed what stood. */
  #reportOwnEnd(): void {
    if (this.#isOpen) this.#reportEnd(undefined);
  }
}
