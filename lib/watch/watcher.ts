import type { Binary, DataType } from 'apache-arrow';
import { BehaviorSubject, Observable, type Subscriber } from 'rxjs';
import type { FrameBatch } from '../arrow/batch.js';
import type { EasError } from '../errors/index.js';
import { CLOSE, type CloseOptions } from '../options/close-options.js';
import type { WatchSettings } from '../options/watch-options.js';
import { IDLE, isRunning, type WatchState } from './lifecycle.js';
import type { WatchSource } from './link/source.js';
import { Outbox } from './outbox.js';
import { WatchRun } from './run.js';
import { zeroCounts, type WatchStats } from './stats.js';
import { Delivery, RELEASED, SHUTDOWN, type Voter } from './window/delivery.js';
import type { WatchBatch } from './window/watch-batch.js';

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

/** A promise of `close`, and what keeps it. */
interface Closing {
  readonly promise: Promise<readonly bigint[]>;
  readonly resolve: (uncommitted: readonly bigint[]) => void;
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
  readonly #outbox: Outbox;
  readonly #delivery = new Delivery<T>();
  readonly #counts = zeroCounts();
  /** The state as listeners know it. */
  readonly #states = new BehaviorSubject<WatchState>(IDLE);
  #state: WatchState = IDLE;
  #run: WatchRun<T> | undefined;
  #closing: Closing | undefined;

  /** Where the watch stands; the present state first, then every change, in order. */
  readonly state$: Observable<WatchState> = this.#states.asObservable();
  /** Every batch, for observers without a vote. Subscribing to it does not start the watch. */
  readonly tap$: Observable<FrameBatch<T>> = this.#delivery.tap$;

  /** @internal */
  constructor(parts: WatcherParts) {
    super((subscriber) => this.#join(subscriber));
    this.#parts = parts;
    this.#outbox = new Outbox(parts.source.events);
  }

  /** The state it is in now; a listener of `state$` may be told of an earlier one yet. */
  get state(): WatchState {
    return this.#state;
  }

  /** What it has done so far, over all its connections. */
  get stats(): WatchStats {
    const { peakInFlight } = this.#counts;
    return {
      ...this.#counts,
      inFlight: this.#run?.inFlight ?? 0,
      peakInFlight: Math.max(peakInFlight, this.#run?.peakInFlight ?? 0),
    };
  }

  /**
   * Ends the watch, from any state: stops taking in, settles what is in flight, commits, closes,
   * completes its subscribers. Calling it again gives the same promise, and can only hasten it:
   * by a shorter time, or by `'release'` after `'finish'`.
   *
   * @returns the indexes that were received and left uncommitted; the service pushes them again.
   */
  close(options?: CloseOptions): Promise<readonly bigint[]> {
    const { drain, timeoutMs } = CLOSE.resolve(options);
    const isFirst = this.#closing === undefined;
    const { promise } = (this.#closing ??= makeClosing());
    this.#outbox.request(() => {
      if (this.#run !== undefined) this.#run.drain(drain, timeoutMs);
      else if (isFirst) this.#closed([], undefined);
    });
    return promise;
  }

  #join(subscriber: Subscriber<WatchBatch<T>>): () => void {
    if (this.#closing !== undefined) {
      subscriber.complete();
      return () => undefined;
    }
    let voter: Voter<T> | undefined;
    this.#outbox.request(() => {
      voter = this.#admit(subscriber);
    });
    return () =>
      this.#outbox.request(() => {
        if (voter !== undefined) this.#leave(voter);
      });
  }

  /** Gives a subscriber its vote, and begins a run when it is the first. */
  #admit(subscriber: Subscriber<WatchBatch<T>>): Voter<T> | undefined {
    if (this.#run === undefined) {
      try {
        this.#parts.claimPlace();
      } catch (error) {
        subscriber.error(error);
        return undefined;
      }
    }
    const voter = this.#delivery.add(subscriber);
    if (this.#run === undefined) this.#start();
    return voter;
  }

  #leave(voter: Voter<T>): void {
    const isLast = this.#delivery.voters === 1;
    this.#delivery.remove(voter, isLast ? SHUTDOWN : RELEASED);
    const run = this.#run;
    if (this.#delivery.voters === 0 && run !== undefined && isRunning(run.state)) {
      run.drain('release', CLOSE.usual.timeoutMs);
    }
  }

  #start(): void {
    const run = new WatchRun<T>(
      { ...this.#parts, delivery: this.#delivery, counts: this.#counts, outbox: this.#outbox },
      {
        moved: (state) => {
          // A run that ends well only rests, unless the watch is being closed.
          if (state.name !== 'closed' || state.error !== undefined) this.#move(state);
        },
        ended: (error, uncommitted) => this.#runEnded(run, error, uncommitted),
      },
    );
    this.#run = run;
    run.start();
  }

  #runEnded(run: WatchRun<T>, error: EasError | undefined, uncommitted: readonly bigint[]): void {
    this.#run = undefined;
    this.#counts.peakInFlight = Math.max(this.#counts.peakInFlight, run.peakInFlight);
    if (this.#closing !== undefined) {
      this.#parts.freePlace();
      this.#closed(uncommitted, error);
      return;
    }
    if (error === undefined) this.#move(IDLE);
    // A subscriber that came while the last run drained waits for the next one.
    if (error === undefined && this.#delivery.voters > 0 && !run.endedByService) {
      this.#start();
      return;
    }
    this.#parts.freePlace();
    this.#outbox.tell(this.#delivery.dismiss(error));
  }

  #closed(uncommitted: readonly bigint[], error: EasError | undefined): void {
    if (error === undefined) this.#move({ name: 'closed', error: undefined });
    const dismissed = this.#delivery.dismiss(error);
    this.#outbox.tell(() => {
      this.#states.complete();
      dismissed();
      this.#delivery.endTaps();
    });
    this.#closing?.resolve(uncommitted);
  }

  #move(state: WatchState): void {
    this.#state = state;
    this.#outbox.tell(() => this.#states.next(state));
  }
}

function makeClosing(): Closing {
  let resolve: Closing['resolve'] = () => undefined;
  const promise = new Promise<readonly bigint[]>((done) => (resolve = done));
  return { promise, resolve };
}
