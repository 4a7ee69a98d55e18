import type { DataType } from 'apache-arrow';
import { of, type Observable, type Subscription } from 'rxjs';
import {
  EasCommitError,
  EasHttpError,
  EasConnectionError,
  type EasError,
} from '../errors/index.js';
import { backoffDelayMs, type BackoffPolicy } from '../operators/backoff.js';
import type { WatchSettings } from '../options/watch-options.js';
import type { ClientEvents } from '../transport/events.js';
import { Batcher, type ReadyBatch } from './batcher.js';
import type { Channel, ChannelEnd, ChannelListener, WatchTarget } from './channel.js';
import { Committer, type CommitCalls } from './committer.js';
import { SHUTDOWN, type Delivery } from './delivery.js';
import { Intake } from './intake.js';
import { Ledger, type Claim } from './ledger.js';
import {
  IDLE,
  isRunning,
  nextAttempt,
  transition,
  type Drain,
  type WatchEvent,
  type WatchState,
} from './lifecycle.js';
import { Session } from './session.js';
import { Settlements } from './settlements.js';

/** What a watch is given by its client. */
export interface WatchSource {
  /** The watch's address from index `start` on, with fresh credentials. */
  target(start: bigint): Observable<WatchTarget>;
  /** Connects by the way the settings name. */
  open(target: WatchTarget, listener: ChannelListener): Channel;
  /** The newest index of the queue; where a watch that began at "now" resumes. */
  latest(): Observable<bigint>;
  /** Whether a token that was refused can be asked for anew. */
  readonly renewableToken: boolean;
  readonly calls: CommitCalls;
  /** How much room a commit's URL has for indexes, in bytes. */
  readonly maxIndexBytes: number;
  readonly events: ClientEvents;
}

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
  readonly intake: Intake;
  /** Whether the service said that nothing more will come. */
  endedByService = false;
  readonly #released = new Set<bigint>();
  #state: WatchState = IDLE;
  #session: Session | undefined;
  #timer: NodeJS.Timeout | undefined;
  #paused = false;
  #tokenRenewed = false;
  #latest: bigint | undefined;
  #latestRequest: Subscription | undefined;

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
      onBadFrame: settings.onBadFrame,
      events: source.events,
      ready: () => this.#committer?.ready(),
    });
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

  get ledger(): Ledger | undefined {
    return this.#ledger;
  }

  get settlements(): Settlements {
    return this.#settlements;
  }

  get closed(): boolean {
    return this.#state.name === 'closed' || this.#state.name === 'idle';
  }

  start(): void {
    this.#move({ type: 'start' });
    this.#connect();
  }

  /** Votes were cast: send what is ready, and see whether a drain is done. */
  voted(): void {
    if (this.#ledger?.hasWork === true) this.#committer?.ready();
    this.#checkDrained();
  }

  /** Stops taking in, settles what is in flight, and ends within about `timeoutMs`. */
  drain(drain: Drain, timeoutMs: number): void {
    if (!isRunning(this.#state)) return;
    clearTimeout(this.#timer);
    this.#latestRequest?.unsubscribe();
    const connected = this.#state.name === 'open';
    this.#move({ type: 'drain', drain });
    if (connected) this.#session?.pause();
    else this.#session?.destroy();
    this.intake.dropParked();
    if (drain === 'finish') {
      this.#timer = setTimeout(() => {
        this.#release();
        this.#timer = setTimeout(() => this.#end(undefined), RELEASE_GRACE_MS);
        this.voted();
      }, timeoutMs);
      this.#batcher.flush();
    } else {
      this.#timer = setTimeout(() => this.#end(undefined), timeoutMs);
      this.#release();
    }
    this.voted();
  }

  #release(): void {
    this.#batcher.clear();
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
    const { counters } = this.#parts;
    const negative = claim.negative !== undefined;
    if (negative) counters.negative += claim.slots.length;
    else counters.committed += claim.slots.length;
    if (negative && this.#state.name === 'draining') {
      for (const index of claim.indexes) this.#released.add(index);
    }
    for (const slot of claim.slots) this.#settlements.settle(slot, negative);
    const tombstones = this.#ledger?.tombstones;
    if (tombstones?.crowded === true) this.#session?.ping();
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

  #connect(): void {
    const { source, settings } = this.#parts;
    this.#ledger?.tombstones.clear();
    let url = '';
    this.#session = new Session({
      target$: source.target(this.#startIndex()),
      open: (target, listener) => {
        url = target.origin + (target.path.split('?', 1)[0] ?? '');
        return source.open(target, listener);
      },
      heartbeat: settings.heartbeat,
      listener: {
        opened: () => {
          this.#tokenRenewed = false;
          this.#move({ type: 'opened', nowMs: this.#parts.nowMs() });
          source.events.emit(() => ({ type: 'connect', url }));
          this.#rememberLatest();
        },
        frame: (bytes) => {
          // A paused socket still hands out what it had read.
          if (!isRunning(this.#state)) return;
          this.intake.accept(bytes);
          this.#updateFlow();
        },
        pinged: () => this.#ledger?.tombstones.pinged(),
        ponged: () => this.#ledger?.tombstones.ponged(),
        ended: (end) => this.#disconnected(end, url),
      },
    });
    if (this.#paused) this.#session.pause();
  }

  /** A watch that began at "now" must not skip what came while it was disconnected. */
  #startIndex(): bigint {
    const { index } = this.#parts.settings;
    if (index >= 0n) return index;
    const seen = this.intake.lowestSeen;
    const latest = this.#latest === undefined ? undefined : this.#latest + 1n;
    if (seen === undefined || latest === undefined) return seen ?? latest ?? index;
    return seen < latest ? seen : latest;
  }

  #rememberLatest(): void {
    if (this.#parts.settings.index >= 0n || this.#latest !== undefined) return;
    this.#latestRequest = this.#parts.source.latest().subscribe({
      next: (index) => (this.#latest = index),
      // Without it a loss before the first record begins at "now" again.
      error: () => undefined,
    });
  }

  #disconnected(end: ChannelEnd, url: string): void {
    const { settings, source, random, nowMs } = this.#parts;
    const cause =
      end.kind === 'lost'
        ? end.error
        : new EasConnectionError('The service closed the watch.', { retryable: true });
    source.events.emit(() => ({ type: 'disconnect', url, cause }));
    if (this.#state.name === 'draining') return;
    this.intake.dropParked();
    if (end.kind === 'closed' && settings.onNormalClose === 'complete') {
      this.endedByService = true;
      this.drain('finish', RELEASE_GRACE_MS);
      return;
    }
    const renew = this.#mayRenewToken(cause);
    if (end.kind === 'lost' && end.fatal && !renew) {
      this.#end(end.error);
      return;
    }
    const { reconnect } = settings;
    const attempt = nextAttempt(this.#state, nowMs(), reconnect.stableAfterMs);
    const backoff = backoffDelayMs({ ...reconnect, jitter: 'full' }, attempt, random);
    const asked = cause instanceof EasHttpError ? (cause.retryAfterMs ?? 0) : 0;
    const delayMs = renew ? 0 : Math.max(backoff, asked);
    this.#parts.counters.reconnects += 1;
    this.#move({ type: 'lost', cause, attempt, delayMs });
    // A listener of the state may have closed the watch.
    if (this.#state.name !== 'reconnecting') return;
    this.#timer = setTimeout(() => {
      this.#move({ type: 'retry' });
      this.#connect();
    }, delayMs);
  }

  #mayRenewToken(cause: EasError): boolean {
    const refused = cause instanceof EasHttpError && cause.status === 401;
    if (!refused || !this.#parts.source.renewableToken || this.#tokenRenewed) return false;
    this.#tokenRenewed = true;
    return true;
  }

  /** Reads on only while there is room for what comes. */
  #updateFlow(): void {
    const { settings } = this.#parts;
    const crowded = this.inFlight >= settings.credit || this.intake.parked > settings.window;
    if (crowded === this.#paused || !isRunning(this.#state)) return;
    this.#paused = crowded;
    if (crowded) this.#session?.pause();
    else this.#session?.resume();
  }

  #checkDrained(): void {
    if (this.#state.name !== 'draining') return;
    const ledger = this.#ledger;
    if (ledger === undefined || (ledger.size === 0 && !ledger.hasWork)) this.#end(undefined);
  }

  #end(error: EasError | undefined): void {
    if (this.closed) return;
    const uncommitted = new Set([...this.#released, ...(this.#ledger?.indexes() ?? [])]);
    clearTimeout(this.#timer);
    this.#latestRequest?.unsubscribe();
    this.#committer?.stop();
    this.#batcher.clear();
    this.#move({ type: 'end', error });
    if (error === undefined) this.#session?.leave();
    else this.#session?.destroy();
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
    this.#parts.stateChanged(next);
  }
}

/** With auto-commit the service has committed what it sent; an acknowledgement only gives credit. */
const COMMITTED_BY_THE_SERVICE: CommitCalls = {
  commit: () => of(undefined),
  negative: () => of(undefined),
};
