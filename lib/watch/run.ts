import type { DataType } from 'apache-arrow';
import type { EasError } from '../errors/index.js';
import { CLOSE } from '../options/close-options.js';
import {
  IDLE,
  isRunning,
  transition,
  type Drain,
  type WatchEvent,
  type WatchState,
} from './lifecycle.js';
import { Connector, type ConnectorListener, type ConnectorParts } from './link/connector.js';
import { Window, type WindowListener, type WindowParts } from './window/window.js';

/** The watcher that a run belongs to. */
export interface RunListener {
  moved(state: WatchState): void;
  /** The run is over: everything it owned is released. */
  ended(error: EasError | undefined, uncommitted: readonly bigint[]): void;
}

/** What a run works with. */
export type RunParts<T extends DataType> = WindowParts<T> & ConnectorParts;

/** How long giving back may take after waiting for votes ran out of time. */
const RELEASE_GRACE_MS = 2_000;

/**
 * One run of a watch, from its first subscriber until it has drained or failed. Joins its two halves:
 * the connector, which brings frames, and the window, which keeps account of them.
 */
export class WatchRun<T extends DataType> implements ConnectorListener, WindowListener {
  readonly #parts: RunParts<T>;
  readonly #listener: RunListener;
  readonly #window: Window<T>;
  readonly #connector: Connector;
  #state: WatchState = IDLE;
  #endedByService = false;
  #deadline: NodeJS.Timeout | undefined;
  #dueMs = Infinity;

  constructor(parts: RunParts<T>, listener: RunListener) {
    this.#parts = parts;
    this.#listener = listener;
    this.#window = new Window(parts, this);
    this.#connector = new Connector(parts, this);
  }

  get state(): WatchState {
    return this.#state;
  }

  /** Whether the service said that nothing more will come. */
  get endedByService(): boolean {
    return this.#endedByService;
  }

  /** Rows in flight: pushed and not confirmed as committed or given back. */
  get inFlight(): number {
    return this.#window.inFlight;
  }

  /** The most that were in flight at a time. */
  get peakInFlight(): number {
    return this.#window.peakInFlight;
  }

  start(): void {
    this.#move({ type: 'start' });
    this.#connector.connect();
  }

  /**
   * Stops taking in, settles what is in flight, and ends within about `timeoutMs`. While it drains
   * already, this can only hasten it.
   */
  drain(drain: Drain, timeoutMs: number): void {
    if (isRunning(this.#state)) this.#stopIntake(drain);
    else if (this.#state.name === 'draining') this.#move({ type: 'drain', drain });
    this.#settleWithin(timeoutMs);
  }

  // What the connector asks and tells.

  get isIdle(): boolean {
    return this.inFlight === 0;
  }

  get lowestSeen(): bigint | undefined {
    return this.#window.lowestSeen;
  }

  connecting(): void {
    this.#window.connecting();
    this.#updateFlow();
  }

  opened(): void {
    this.#move({ type: 'opened', nowMs: this.#parts.nowMs() });
  }

  frame(bytes: Uint8Array): void {
    // A paused socket still hands out what it had read.
    if (!isRunning(this.#state)) return;
    this.#window.take(bytes);
    this.#updateFlow();
  }

  pinged(): void {
    this.#window.pinged();
  }

  ponged(): void {
    this.#window.ponged();
  }

  lost(cause: EasError, attempt: number, delayMs: number): void {
    this.#parts.counts.reconnects += 1;
    this.#move({ type: 'lost', cause, attempt, delayMs });
  }

  retrying(): void {
    this.#move({ type: 'retry' });
  }

  finished(cause: EasError): void {
    // Parked frames cannot be taken in while it drains; the service pushes them again.
    const isEnd = this.#parts.settings.onNormalClose === 'complete' && !this.#window.hasParked;
    if (!isEnd) {
      this.#connector.reconnect(cause);
      return;
    }
    this.#endedByService = true;
    this.drain('finish', CLOSE.usual.timeoutMs);
  }

  failed(error: EasError): void {
    // The service has committed it: no other consumer would get what waits here for company.
    if (this.#parts.settings.autoCommit) this.#window.flush();
    this.#end(error);
  }

  // What the window tells.

  settled(): void {
    this.#updateFlow();
    this.#checkDrained();
  }

  unreadable(): void {
    this.#connector.resyncLater();
  }

  crowded(): void {
    this.#connector.ping();
  }

  #stopIntake(drain: Drain): void {
    const connected = this.#state.name === 'open';
    this.#move({ type: 'drain', drain });
    this.#connector.settle();
    // Kept, so that the service does not push to others what is still worked on here; read on, so
    // that pings are answered. What comes is left to the next consumer, unless the service has
    // committed it already: then as little as possible is to come.
    if (connected) this.#connector.flow(this.#parts.settings.autoCommit);
    else this.#connector.destroy();
    this.#window.stop();
    if (drain === 'finish') this.#window.flush();
  }

  #settleWithin(timeoutMs: number): void {
    if (this.#state.name !== 'draining') return;
    const { nowMs, outbox } = this.#parts;
    const dueMs = nowMs() + timeoutMs;
    if (dueMs < this.#dueMs) {
      this.#dueMs = dueMs;
      clearTimeout(this.#deadline);
      this.#deadline = setTimeout(() => outbox.step(() => this.#overdue()), timeoutMs);
    }
    if (this.#state.drain === 'release') this.#window.release();
    this.#checkDrained();
  }

  /** Waiting for votes ends in giving back, and that ends in leaving. */
  #overdue(): void {
    if (this.#state.name !== 'draining' || this.#state.drain === 'release') {
      this.#end(undefined);
      return;
    }
    this.#dueMs = Infinity;
    this.drain('release', RELEASE_GRACE_MS);
  }

  /** Reads on only while there is room for what comes. */
  #updateFlow(): void {
    if (isRunning(this.#state)) this.#connector.flow(this.#window.isCongested);
  }

  #checkDrained(): void {
    if (this.#state.name === 'draining' && this.#window.isSettled) this.#end(undefined);
  }

  #end(error: EasError | undefined): void {
    if (this.#state.name === 'closed') return;
    clearTimeout(this.#deadline);
    const uncommitted = this.#window.close(error);
    this.#move({ type: 'end', error });
    if (error === undefined) this.#connector.leave();
    else this.#connector.destroy();
    this.#listener.ended(error, uncommitted);
  }

  #move(event: WatchEvent): void {
    const next = transition(this.#state, event);
    if (next === this.#state) return;
    this.#state = next;
    this.#listener.moved(next);
  }
}
