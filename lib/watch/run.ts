import type { DataType } from 'apache-arrow';
import { of } from 'rxjs';
import { EasCommitError, type EasError } from '../errors/index.js';
import type { BackoffPolicy } from '../operators/backoff.js';
import { WATCH_DEFAULTS } from '../options/defaults.js';
import type { WatchSettings } from '../options/watch-options.js';
import { Batcher, type ReadyBatch } from './window/batcher.js';
import { Committer, type CommitCalls } from './window/committer.js';
import { Connector } from './link/connector.js';
import { SHUTDOWN, type Delivery } from './window/delivery.js';
import { Intake } from './window/intake.js';
import { Ledger, type Claim } from './window/ledger.js';
import {
  IDLE,
  isRunning,
  transition,
  type Drain,
  type WatchEvent,
  type WatchState,
} from './lifecycle.js';
import { Settlements } from './window/settlements.js';
import type { WatchSource } from './link/source.js';

/** What a watch has counted since it was made. */
export interface WatchCounters {
  emitted: number;
  committed: number;
  negative: number;
  reconnects: number;
}

/** What a run works with. */
export interface RunParts<T extends DataType> {
  readonly settings: WatchSettings;
  readonly source: WatchSource;
  readonly delivery: Delivery<T>;
  readonly counters: WatchCounters;
  readonly random: () => number;
  readonly nowMs: () => number;
  readonly stateChanged: (state: WatchState) => void;
  /** The run is over: everything it owned is released. */
  readonly ended: (error: EasError | undefined, uncommitted: readonly bigint[]) => void;
}

/** How long giving back may take after waiting for votes ran out of time. */
const RELEASE_GRACE_MS = 2_000;
const COMMIT_BACKOFF_MAX_MS = 5_000;
/** How many confirmed rows are remembered where no pongs tell when to forget. */
const MEMORY_WITHOUT_PONGS = 65_536;

/** One run of a watch, from its first subscriber until it has drained or failed. */
export class WatchRun<T extends DataType> {
  readonly #parts: RunParts<T>;
  readonly #ledger: Ledger | undefined;
  readonly #settlements = new Settlements();
  readonly #batcher: Batcher;
  readonly #committer: Committer | undefined;
  readonly #connector: Connector;
  readonly intake: Intake;
  /** Whether the service said that nothing more will come. */
  endedByService = false;
  readonly #released = new Set<bigint>();
  #state: WatchState = IDLE;
  #deadline: NodeJS.Timeout | undefined;
  #dueMs = Infinity;

  constructor(parts: RunParts<T>) {
    const { settings, source } = parts;
    this.#parts = parts;
    const counts = !settings.autoCommit || settings.credit !== Infinity;
    this.#ledger = counts
      ? new Ledger(settings.autoCommit ? Infinity : settings.window)
      : undefined;
    this.#batcher = new Batcher(settings.batch, settings.payload, (ready) => this.#emit(ready));
    this.#committer = this.#ledger === undefined ? undefined : this.#makeCommitter(this.#ledger);
    this.intake = new Intake({
      ledger: this.#ledger,
      batcher: this.#batcher,
      payload: settings.payload,
      // With auto-commit nothing can be given back: its reader is told.
      onBadFrame:
        settings.autoCommit && settings.onBadFrame === 'nack' ? 'error' : settings.onBadFrame,
      events: source.events,
      ready: () => this.#committer?.ready(),
      unreadable: () => this.#connector.resyncLater(),
    });
    this.#connector = this.#makeConnector();
  }

  get state(): WatchState {
    return this.#state;
  }

  /** Rows in flight: pushed and not confirmed as committed or given back. */
  get inFlight(): number {
    return this.#ledger?.size ?? 0;
  }

  get peakInFlight(): number {
    return this.#ledger?.peak ?? 0;
  }

  get closed(): boolean {
    return this.#state.name === 'closed' || this.#state.name === 'idle';
  }

  start(): void {
    this.#move({ type: 'start' });
    // Who listens to the state may have closed the watch.
    if (this.#state.name === 'connecting') this.#connector.connect();
  }

  /** Votes were cast: send what is ready, and see whether a drain is done. */
  voted(): void {
    if (this.#ledger?.hasWork === true) this.#committer?.ready();
    this.#checkDrained();
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

  #stopIntake(drain: Drain): void {
    const connected = this.#state.name === 'open';
    this.#move({ type: 'drain', drain });
    this.#connector.settle();
    // Kept, so that the service does not push to others what is still worked on here; read on, so
    // that pings are answered. What comes is left to the next consumer, unless the service has
    // committed it already: then as little as possible is to come.
    if (connected) this.#connector.flow(this.#parts.settings.autoCommit);
    else this.#connector.destroy();
    this.intake.stop();
    if (drain === 'finish') this.#batcher.flush();
  }

  #settleWithin(timeoutMs: number): void {
    // Who listened to the state, or got the last batch, may have brought the end already.
    if (this.#state.name !== 'draining') return;
    const dueMs = this.#parts.nowMs() + timeoutMs;
    if (dueMs < this.#dueMs) {
      this.#dueMs = dueMs;
      clearTimeout(this.#deadline);
      this.#deadline = setTimeout(() => this.#overdue(), timeoutMs);
    }
    if (this.#state.drain === 'release') this.#release();
    this.voted();
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

  #release(): void {
    // With auto-commit nothing can be given back: who is still there gets it.
    if (this.#parts.settings.autoCommit) this.#batcher.flush();
    else this.#batcher.clear();
    this.#ledger?.nackUndecided(SHUTDOWN);
  }

  #makeCommitter(ledger: Ledger): Committer {
    const { settings, source, random } = this.#parts;
    const { reconnect } = settings;
    const backoff: BackoffPolicy = {
      initialDelayMs: reconnect.initialDelayMs,
      maxDelayMs: Math.min(reconnect.maxDelayMs, COMMIT_BACKOFF_MAX_MS),
      factor: reconnect.factor,
      jitter: 'full',
    };
    return new Committer({
      ledger,
      calls: settings.autoCommit ? COMMITTED_BY_THE_SERVICE : source.calls,
      limits: { maxCount: settings.maxIndexesPerRequest, maxBytes: source.maxIndexBytes },
      backoff,
      random,
      events: source.events,
      confirmed: (claim) => this.#confirmed(claim),
      failed: (error) => this.#end(error),
    });
  }

  #confirmed(claim: Claim): void {
    const { counters, settings } = this.#parts;
    const negative = claim.negative !== undefined && !settings.autoCommit;
    if (negative) counters.negative += claim.slots.length;
    else counters.committed += claim.slots.length;
    if (negative && this.#state.name === 'draining') {
      for (const index of claim.indexes) this.#released.add(index);
    }
    for (const slot of claim.slots) this.#settlements.settle(slot, negative);
    const tombstones = this.#ledger?.tombstones;
    if (tombstones?.crowded === true) this.#connector.ping();
    tombstones?.trim(MEMORY_WITHOUT_PONGS);
    if (isRunning(this.#state)) {
      this.intake.retryParked();
      this.#updateFlow();
    }
    this.#checkDrained();
  }

  #emit(ready: ReadyBatch): void {
    this.#parts.counters.emitted += ready.columns.rows;
    const { delivery } = this.#parts;
    const ledger = this.#ledger;
    delivery.emit(ready, ledger === undefined ? undefined : this.#ballot(ledger));
  }

  #ballot(ledger: Ledger) {
    const closed = (): boolean => this.closed;
    return {
      ledger,
      settlements: this.#settlements,
      get closed() {
        return closed();
      },
      voted: () => this.voted(),
    };
  }

  #makeConnector(): Connector {
    const { settings, source, random, nowMs } = this.#parts;
    const tombstones = this.#ledger?.tombstones;
    return new Connector({
      settings,
      source,
      random,
      nowMs,
      state: () => this.#state,
      move: (event) => this.#move(event),
      lowestSeen: () => this.intake.lowestSeen,
      isIdle: () => this.inFlight === 0,
      anew: () => {
        tombstones?.clear();
        // The service pushes them again, and they no longer keep it from being read.
        this.intake.dropParked();
        this.#updateFlow();
      },
      frame: (bytes) => this.#frame(bytes),
      pinged: () => tombstones?.pinged(),
      ponged: () => tombstones?.ponged(),
      failed: (error) => {
        // Committed already: nobody else would get what waits here for company.
        if (settings.autoCommit) this.#batcher.flush();
        this.#end(error);
      },
      finished: () => {
        // Parked frames cannot be taken in while it drains; the service pushes them again.
        if (this.intake.parked > 0) return false;
        this.endedByService = true;
        this.drain('finish', WATCH_DEFAULTS.closeTimeoutMs);
        return true;
      },
    });
  }

  #frame(bytes: Uint8Array): void {
    // A paused socket still hands out what it had read.
    if (!isRunning(this.#state)) return;
    this.intake.accept(bytes);
    this.#updateFlow();
  }

  /** Reads on only while there is room for what comes. */
  #updateFlow(): void {
    const { settings } = this.#parts;
    if (!isRunning(this.#state)) return;
    const { credit, window } = settings;
    this.#connector.flow(this.inFlight >= credit || this.intake.parked > window);
  }

  #checkDrained(): void {
    if (this.#state.name !== 'draining') return;
    const ledger = this.#ledger;
    if (ledger === undefined || (ledger.size === 0 && !ledger.hasWork)) this.#end(undefined);
  }

  #end(error: EasError | undefined): void {
    if (this.closed) return;
    const uncommitted = new Set([...this.#released, ...(this.#ledger?.indexes() ?? [])]);
    clearTimeout(this.#deadline);
    this.#committer?.stop();
    this.#batcher.clear();
    this.#move({ type: 'end', error });
    if (error === undefined) this.#connector.leave();
    else this.#connector.destroy();
    const left = [...uncommitted];
    this.#settlements.failAll(
      new EasCommitError('The watch ended before the service confirmed.', left, error),
    );
    this.#parts.ended(error, left);
  }

  #move(event: WatchEvent): void {
    const next = transition(this.#state, event);
    if (next === this.#state) return;
    this.#state = next;
    if (next.name === 'reconnecting') this.#parts.counters.reconnects += 1;
    this.#parts.stateChanged(next);
  }
}

/** With auto-commit the service has committed what it sent; an acknowledgement only gives credit. */
const COMMITTED_BY_THE_SERVICE: CommitCalls = {
  commit: () => of(undefined),
  negative: () => of(undefined),
};
