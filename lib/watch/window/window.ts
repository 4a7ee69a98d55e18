import type { DataType } from 'apache-arrow';
import type { EasError } from '../../errors/index.js';
import type { WatchSettings } from '../../options/watch-options.js';
import { Account, type AccountListener, type AccountParts } from './account.js';
import { Batcher, type ReadyBatch } from './batcher.js';
import { SHUTDOWN, type Delivery } from './delivery.js';
import { Intake, Taken } from './intake.js';

/** The run that a window serves. */
export interface WindowListener {
  /** Votes were cast, or rows confirmed: there may be room to read on, or nothing left to wait for. */
  settled(): void;
  /** A frame came that not even its index can be read of. */
  unreadable(): void;
  /** Much is remembered that a pong would let be forgotten. */
  crowded(): void;
  /** Nothing can be committed any more. */
  failed(error: EasError): void;
}

/** What a window works with. */
export interface WindowParts<T extends DataType> extends AccountParts {
  readonly delivery: Delivery<T>;
}

/**
 * The window of one run: takes pushed frames in, hands them out as batches, counts the votes on them,
 * and commits. Only what is committed makes room.
 */
export class Window<T extends DataType> implements AccountListener {
  readonly #parts: WindowParts<T>;
  readonly #listener: WindowListener;
  /** Absent where nothing is counted: the service commits, and no credit is asked for. */
  readonly #account: Account | undefined;
  readonly #batcher: Batcher;
  readonly #intake: Intake;
  /** Whether what was not handed out yet is left to other consumers. */
  #isReleased = false;
  #isStopped = false;

  constructor(parts: WindowParts<T>, listener: WindowListener) {
    const { settings, counts, outbox } = parts;
    this.#parts = parts;
    this.#listener = listener;
    this.#account = isCounted(settings) ? new Account(parts, this) : undefined;
    this.#batcher = new Batcher(settings.batch, settings.payload, (ready) => {
      outbox.step(() => outbox.tell(() => this.#handOut(ready)));
    });
    this.#intake = new Intake({
      ledger: this.#account?.ledger,
      batcher: this.#batcher,
      payload: settings.payload,
      // With auto-commit nothing can be given back: its reader is told.
      onBadFrame:
        settings.autoCommit && settings.onBadFrame === 'nack' ? 'error' : settings.onBadFrame,
      counts,
      outbox,
    });
  }

  /** Rows in flight: pushed and not confirmed as committed or given back. */
  get inFlight(): number {
    return this.#account?.ledger.size ?? 0;
  }

  /** The most rows that were in flight at a time. */
  get peakInFlight(): number {
    return this.#account?.ledger.peak ?? 0;
  }

  /** Whether nothing is left to wait for. */
  get isSettled(): boolean {
    return this.#account?.isSettled ?? true;
  }

  /** Whether frames wait for the confirmation that makes room for them. */
  get hasParked(): boolean {
    return this.#intake.parked > 0;
  }

  /** Whether nothing more is to be read for now. */
  get isCongested(): boolean {
    const { credit, window } = this.#parts.settings;
    return this.inFlight >= credit || this.#intake.parked > window;
  }

  /** The lowest index that came so far. */
  get lowestSeen(): bigint | undefined {
    return this.#intake.lowestSeen;
  }

  /** Takes a frame in. */
  take(bytes: Uint8Array): void {
    const taken = this.#intake.accept(bytes);
    if (taken === Taken.DECIDED) this.#account?.send();
    else if (taken === Taken.UNREADABLE) this.#listener.unreadable();
  }

  /** A connection is about to be made: nothing of an earlier one can come any more. */
  connecting(): void {
    this.#account?.tombstones.clear();
    // The service pushes them again, and they no longer keep it from being read.
    this.#intake.dropParked();
  }

  pinged(): void {
    this.#account?.tombstones.pinged();
  }

  ponged(): void {
    this.#account?.tombstones.ponged();
  }

  /** Takes nothing in any more. */
  stop(): void {
    this.#isStopped = true;
    this.#account?.leave();
    this.#intake.stop();
  }

  /** Hands out what is there. */
  flush(): void {
    this.#batcher.flush();
  }

  /** Gives back all that no subscriber has decided on. */
  release(): void {
    if (!this.#parts.settings.autoCommit) {
      this.#isReleased = true;
      this.#batcher.clear();
      this.#giveBackUndecided();
      return;
    }
    // The service has committed it: no other consumer would get it. Its readers may vote first.
    this.flush();
    const { outbox } = this.#parts;
    outbox.tell(() =>
      outbox.step(() => {
        this.#giveBackUndecided();
        this.#listener.settled();
      }),
    );
  }

  /**
   * Ends it.
   *
   * @returns the indexes that were received and are left uncommitted.
   */
  close(error: EasError | undefined): readonly bigint[] {
    if (!this.#parts.settings.autoCommit) this.#isReleased = true;
    this.#batcher.clear();
    return this.#account?.close(error) ?? [];
  }

  voted(): void {
    this.#listener.settled();
  }

  confirmed(): void {
    if (this.#account?.tombstones.crowded === true) this.#listener.crowded();
    if (!this.#isStopped) {
      this.#intake.retryParked();
      this.#account?.send();
    }
    this.#listener.settled();
  }

  failed(error: EasError): void {
    this.#listener.failed(error);
  }

  #giveBackUndecided(): void {
    this.#account?.ledger.nackUndecided(SHUTDOWN);
    this.#account?.send();
  }

  #handOut(batch: ReadyBatch): void {
    if (this.#isReleased) return;
    this.#parts.counts.emitted += batch.columns.rows;
    this.#parts.delivery.emit(batch, this.#account);
  }
}

/** With auto-commit, rows are counted only to be read no faster than they are acknowledged. */
function isCounted({ autoCommit, credit }: WatchSettings): boolean {
  return !autoCommit || credit !== Infinity;
}
