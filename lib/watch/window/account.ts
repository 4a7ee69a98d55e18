import { of } from 'rxjs';
import { EasCommitError, type EasError } from '../../errors/index.js';
import type { BackoffPolicy } from '../../operators/backoff.js';
import type { WatchSettings } from '../../options/watch-options.js';
import type { WatchSource } from '../link/source.js';
import type { Outbox } from '../outbox.js';
import type { WatchCounts } from '../stats.js';
import { Committer, type CommitCalls, type CommitListener } from './committer.js';
import { Ledger, type Claim } from './ledger.js';
import { Settlements } from './settlements.js';
import type { Tombstones } from './tombstones.js';
import type { Ballot } from './watch-batch.js';

/** The window that an account is kept for. */
export interface AccountListener {
  /** Votes were cast; what they decide is on its way. */
  voted(): void;
  /** The service confirmed: places are free. */
  confirmed(): void;
  /** Nothing can be committed any more. */
  failed(error: EasCommitError): void;
}

/** What an account works with. */
export interface AccountParts {
  readonly settings: WatchSettings;
  readonly source: WatchSource;
  readonly random: () => number;
  readonly counts: WatchCounts;
  readonly outbox: Outbox;
}

const COMMIT_BACKOFF_MAX_MS = 5_000;
/** How many confirmed rows are remembered where no pongs tell when to forget. */
const MEMORY_WITHOUT_PONGS = 65_536;

/**
 * The account of a window: the rows in flight, the votes on them, the commits that follow, and the
 * promises that wait for these.
 */
export class Account implements Ballot, CommitListener {
  readonly ledger: Ledger;
  readonly settlements = new Settlements();
  readonly #parts: AccountParts;
  readonly #listener: AccountListener;
  readonly #committer: Committer;
  /** What the service took back while this consumer left. */
  readonly #givenBack = new Set<bigint>();
  #isLeaving = false;
  #isClosed = false;

  constructor(parts: AccountParts, listener: AccountListener) {
    const { settings, source, random, outbox } = parts;
    this.#parts = parts;
    this.#listener = listener;
    // With auto-commit the service has no window; how much it is ahead is told by credit.
    this.ledger = new Ledger(settings.autoCommit ? Infinity : settings.window);
    this.#committer = new Committer(
      {
        ledger: this.ledger,
        calls: settings.autoCommit ? COMMITTED_BY_THE_SERVICE : source.calls,
        limits: { maxCount: settings.maxIndexesPerRequest, maxBytes: source.maxIndexBytes },
        backoff: commitBackoff(settings),
        random,
        outbox,
      },
      this,
    );
  }

  /** Whether votes count no more. */
  get closed(): boolean {
    return this.#isClosed;
  }

  get tombstones(): Tombstones {
    return this.ledger.tombstones;
  }

  /** Whether nothing is in flight, nor waits to be sent. */
  get isSettled(): boolean {
    return this.ledger.size === 0 && !this.ledger.hasWork;
  }

  voted(): void {
    const { outbox } = this.#parts;
    outbox.begin();
    try {
      this.send();
      this.#listener.voted();
    } finally {
      outbox.end();
    }
  }

  /** Sends what is decided, as soon as it may be sent. */
  send(): void {
    if (this.ledger.hasWork) this.#committer.ready();
  }

  /** From now on, what is given back is left to other consumers. */
  leave(): void {
    this.#isLeaving = true;
  }

  /**
   * Ends it: no vote counts any more, and no promise waits.
   *
   * @returns the indexes that are left uncommitted.
   */
  close(error: EasError | undefined): readonly bigint[] {
    this.#isClosed = true;
    this.#committer.stop();
    const left = [...new Set([...this.#givenBack, ...this.ledger.indexes()])];
    const message = 'The watch ended before the service confirmed.';
    this.settlements.failAll(new EasCommitError(message, left, error));
    return left;
  }

  confirmed(claim: Claim): void {
    const { counts, settings } = this.#parts;
    const { slots, indexes } = claim;
    const isNegative = claim.negative !== undefined && !settings.autoCommit;
    if (isNegative) counts.negative += slots.length;
    else counts.committed += slots.length;
    if (isNegative && this.#isLeaving) for (const index of indexes) this.#givenBack.add(index);
    for (const slot of slots) this.settlements.settle(slot, isNegative);
    this.#listener.confirmed();
    this.tombstones.trim(MEMORY_WITHOUT_PONGS);
  }

  failed(error: EasCommitError): void {
    this.#listener.failed(error);
  }
}

function commitBackoff({ reconnect }: WatchSettings): BackoffPolicy {
  return {
    initialDelayMs: reconnect.initialDelayMs,
    maxDelayMs: Math.min(reconnect.maxDelayMs, COMMIT_BACKOFF_MAX_MS),
    factor: reconnect.factor,
    jitter: 'full',
  };
}

/** With auto-commit the service has committed what it sent; an acknowledgement only gives credit. */
const COMMITTED_BY_THE_SERVICE: CommitCalls = {
  commit: () => of(undefined),
  negative: () => of(undefined),
};
