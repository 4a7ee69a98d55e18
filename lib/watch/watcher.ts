import type { Binary, DataType } from 'apache-arrow';
import { BehaviorSubject, Observable, type Subscriber } from 'rxjs';
import type { FrameBatch } from '../arrow/batch.js';
import { EasConfigError, type EasError } from '../errors/index.js';
import { checkKnown, checkMs, checkOneOf, checkOptionsObject } from '../options/check.js';
import { WATCH_DEFAULTS } from '../options/defaults.js';
import type { WatchSettings } from '../options/watch-options.js';
import { Delivery, RELEASED, SHUTDOWN } from './window/delivery.js';
import { IDLE, isRunning, type Drain, type WatchState } from './lifecycle.js';
import { WatchRun } from './run.js';
import type { WatchSource } from './link/source.js';
import type { WatchBatch } from './window/watch-batch.js';

/** What a watch has done so far. */
export interface WatchStats {
  /** Frames that came, those not emitted included. */
  readonly pushed: number;
  /** Records emitted. */
  readonly emitted: number;
  /** Records pushed again while known here, and not emitted again. */
  readonly duplicates: number;
  /** Records whose commit the service confirmed. */
  readonly committed: number;
  /** Records given back, confirmed. */
  readonly negative: number;
  /** Records pushed here and not yet confirmed: never more than the window. */
  readonly inFlight: number;
  /** The most that were ever in flight. */
  readonly peakInFlight: number;
  /** Frames or payloads that did not decode. */
  readonly badFrames: number;
  /** Connections lost and made again. */
  readonly reconnects: number;
}

/** How a watch is closed. */
export interface CloseOptions {
  /**
   * `'finish'` waits for the votes on what was handed out, `'release'` gives it all back at once.
   * Default: 'finish'.
   */
  readonly drain?: Drain;
  /**
   * How long to wait, in milliseconds; what has no vote by then is given back, for which there are
   * another 2 seconds. Default: 30,000.
   */
  readonly timeoutMs?: number;
}

/** What a watcher is given by its client. */
export interface WatcherParts {
  readonly settings: WatchSettings;
  readonly source: WatchSource;
  readonly random: () => number;
  readonly nowMs: () => number;
  /** Takes the client's one place for a running watch; throws when it is taken. */
  readonly claimPlace: () => void;
  readonly freePlace: () => void;
}

/** The runs that are over have left their counts here. */
interface PastCounts {
  pushed: number;
  duplicates: number;
  badFrames: number;
  peakInFlight: number;
}

/**
 * The records of a queue as they are pushed: hot and shared. The first subscriber opens the one
 * connection, all share it, and when the last one leaves, acknowledgements are committed and the
 * connection is closed; a later subscriber opens it anew.
 *
 * Every subscriber gets its own handle on each batch. A record is committed when every subscriber
 * that received it has acknowledged it, and only the service's confirmation makes room for another
 * in the window.
 *
 * Errors: an answer that is final (a refused token, no such queue, a refused commit) ends it.
 */
export class Watcher<T extends DataType = Binary> extends Observable<WatchBatch<T>> {
  readonly #parts: WatcherParts;
  readonly #delivery = new Delivery<T>();
  readonly #states = new BehaviorSubject<WatchState>(IDLE);
  readonly #counters = { emitted: 0, committed: 0, negative: 0, reconnects: 0 };
  readonly #past: PastCounts = { pushed: 0, duplicates: 0, badFrames: 0, peakInFlight: 0 };
  #run: WatchRun<T> | undefined;
  #closing: Promise<readonly bigint[]> | undefined;
  #whenClosed: ((uncommitted: readonly bigint[]) => void) | undefined;

  /** Where the watch stands; the present state first, then every change. */
  readonly state$: Observable<WatchState> = this.#states.asObservable();
  /** Every batch, for observers without a vote. Subscribing to it does not start the watch. */
  readonly tap$: Observable<FrameBatch<T>> = this.#delivery.tap$;

  /** @internal */
  constructor(parts: WatcherParts) {
    super((subscriber) => this.#join(subscriber));
    this.#parts = parts;
  }

  /** The state it is in now. */
  get state(): WatchState {
    return this.#states.value;
  }

  /** Whether it holds the client's place for a watch. */
  get running(): boolean {
    return this.#run !== undefined;
  }

  /** What it has done so far, over all its connections. */
  get stats(): WatchStats {
    const counts = this.#run?.intake.counts;
    const past = this.#past;
    return {
      ...this.#counters,
      pushed: past.pushed + (counts?.pushed ?? 0),
      duplicates: past.duplicates + (counts?.duplicates ?? 0),
      badFrames: past.badFrames + (counts?.badFrames ?? 0),
      inFlight: this.#run?.inFlight ?? 0,
      peakInFlight: Math.max(past.peakInFlight, this.#run?.peakInFlight ?? 0),
    };
  }

  /**
   * Ends the watch, from any state: stops taking in, settles what is in flight, commits, closes,
   * completes its subscribers. Calling it again gives the same promise, and can only hasten it:
   * by a shorter time, or by `'release'` after `'finish'`.
   *
   * @returns the indexes that were received and left uncommitted; the service pushes them again.
   */
  close(options: CloseOptions = {}): Promise<readonly bigint[]> {
    checkOptionsObject('close options', options);
    checkKnown('close', options, ['drain', 'timeoutMs']);
    const drain = checkOneOf('drain', options.drain ?? 'finish', ['finish', 'release']);
    const timeoutMs = checkMs('timeoutMs', options.timeoutMs ?? WATCH_DEFAULTS.closeTimeoutMs, 0);
    if (this.#closing !== undefined) {
      this.#run?.drain(drain, timeoutMs);
      return this.#closing;
    }
    // Known to be closing before anything happens: a drain may be done within the call.
    this.#closing = new Promise((resolve) => (this.#whenClosed = resolve));
    if (this.#run === undefined) this.#finishClosing([], undefined);
    else this.#run.drain(drain, timeoutMs);
    return this.#closing;
  }

  #join(subscriber: Subscriber<WatchBatch<T>>): () => void {
    if (this.#closing !== undefined) {
      subscriber.complete();
      return () => undefined;
    }
    if (this.#run === undefined && !this.#tryClaimPlace(subscriber)) return () => undefined;
    const leave = this.#delivery.add(subscriber);
    if (this.#run === undefined) this.#start();
    return () => {
      const last = this.#delivery.voters === 1;
      leave(last ? SHUTDOWN : RELEASED);
      const run = this.#run;
      if (this.#delivery.voters === 0 && run !== undefined && isRunning(run.state)) {
        run.drain('release', WATCH_DEFAULTS.closeTimeoutMs);
      }
    };
  }

  #tryClaimPlace(subscriber: Subscriber<WatchBatch<T>>): boolean {
    try {
      this.#parts.claimPlace();
      return true;
    } catch (error) {
      subscriber.error(error);
      return false;
    }
  }

  #start(): void {
    const { settings, source, random, nowMs } = this.#parts;
    const run = new WatchRun<T>({
      settings,
      source,
      random,
      nowMs,
      delivery: this.#delivery,
      counters: this.#counters,
      stateChanged: (state) => {
        // A run that ends well only rests, unless the watch is being closed.
        const rests = state.name === 'closed' && state.error === undefined;
        if (!rests) this.#states.next(state);
      },
      ended: (error, uncommitted) => this.#runEnded(run, error, uncommitted),
    });
    this.#run = run;
    run.start();
  }

  #runEnded(run: WatchRun<T>, error: EasError | undefined, uncommitted: readonly bigint[]): void {
    const { counts } = run.intake;
    this.#past.pushed += counts.pushed;
    this.#past.duplicates += counts.duplicates;
    this.#past.badFrames += counts.badFrames;
    this.#past.peakInFlight = Math.max(this.#past.peakInFlight, run.peakInFlight);
    this.#run = undefined;
    this.#parts.freePlace();
    if (this.#closing !== undefined) {
      this.#finishClosing(uncommitted, error);
      return;
    }
    if (error !== undefined) {
      this.#delivery.end(error);
      return;
    }
    this.#states.next(IDLE);
    // Who listens to the state may have subscribed, which has started the next run.
    if (this.running) return;
    // Somebody subscribed while the last run drained, or the service ended the queue.
    if (this.#delivery.voters === 0) return;
    if (run.endedByService) this.#delivery.end(undefined);
    else this.#restart();
  }

  /** Starts again for those who came while the last run drained. */
  #restart(): void {
    try {
      this.#parts.claimPlace();
      this.#start();
    } catch (error) {
      if (!(error instanceof EasConfigError)) throw error;
      this.#delivery.end(error);
    }
  }

  #finishClosing(uncommitted: readonly bigint[], error: EasError | undefined): void {
    if (error === undefined) this.#states.next({ name: 'closed', error: undefined });
    this.#states.complete();
    this.#delivery.end(error);
    this.#delivery.endTaps();
    this.#whenClosed?.(uncommitted);
  }
}
