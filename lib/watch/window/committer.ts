import type { Observable, Subscription } from 'rxjs';
import { EasCommitError, EasError } from '../../errors/index.js';
import type { NackReason } from '../../operators/acknowledgeable.js';
import { backoffDelayMs, type BackoffPolicy } from '../../operators/backoff.js';
import type { ClientEvents } from '../../transport/events.js';
import type { Claim, ClaimLimits, Ledger } from './ledger.js';
import { retryDelayMs } from '../retry-delay.js';

/** How rows are committed: one attempt each, completing when the service confirmed. */
export interface CommitCalls {
  commit(indexes: BigUint64Array): Observable<unknown>;
  negative(indexes: BigUint64Array, reason: NackReason): Observable<unknown>;
}

/** What a committer works with. */
export interface CommitterParts {
  readonly ledger: Ledger;
  readonly calls: CommitCalls;
  readonly limits: ClaimLimits;
  readonly backoff: BackoffPolicy;
  readonly random: () => number;
  readonly events: ClientEvents;
  /** The service confirmed these rows. */
  readonly confirmed: (claim: Claim) => void;
  /** The service's answer is final: nothing can be committed any more. */
  readonly failed: (error: EasCommitError) => void;
}

type CommitterState =
  | { readonly name: 'idle' }
  /** The votes of this turn gather. */
  | { readonly name: 'gathering' }
  | { readonly name: 'sending'; readonly request: Subscription | undefined }
  | { readonly name: 'waiting'; readonly timer: NodeJS.Timeout }
  | { readonly name: 'stopped' };

const IDLE: CommitterState = { name: 'idle' };
const GATHERING: CommitterState = { name: 'gathering' };

/**
 * Sends commits in groups: one request is under way at a time, and what is decided meanwhile
 * gathers for the next. A failed request is sent again, with backoff, until it is confirmed or
 * refused for good.
 */
export class Committer {
  readonly #parts: CommitterParts;
  #state: CommitterState = IDLE;
  #failures = 0;

  constructor(parts: CommitterParts) {
    this.#parts = parts;
  }

  /** Whether nothing is under way. */
  get idle(): boolean {
    return this.#state.name === 'idle';
  }

  /** Something is ready; it is sent at the end of this turn, or after the request under way. */
  ready(): void {
    if (this.#state.name !== 'idle') return;
    this.#state = GATHERING;
    this.#sendAtEndOfTurn();
  }

  /** Ends the request under way and whatever would follow it. */
  stop(): void {
    const state = this.#state;
    this.#state = { name: 'stopped' };
    if (state.name === 'waiting') clearTimeout(state.timer);
    if (state.name === 'sending') state.request?.unsubscribe();
  }

  #send(): void {
    const { ledger, calls, limits } = this.#parts;
    const claim = ledger.claim(limits);
    if (claim === undefined) {
      this.#state = IDLE;
      return;
    }
    this.#state = { name: 'sending', request: undefined };
    const { indexes, negative } = claim;
    const call$ =
      negative === undefined ? calls.commit(indexes) : calls.negative(indexes, negative);
    const request = call$.subscribe({
      complete: () => this.#confirmed(claim),
      error: (error: unknown) => this.#failed(claim, error),
    });
    // The answer may have come within the call.
    if (this.#isSending()) this.#state = { name: 'sending', request };
  }

  #isSending(): boolean {
    return this.#state.name === 'sending' && this.#state.request === undefined;
  }

  #confirmed(claim: Claim): void {
    if (this.#state.name === 'stopped') return;
    this.#failures = 0;
    this.#parts.ledger.confirm(claim);
    this.#state = GATHERING;
    this.#parts.confirmed(claim);
    // Reported last: who listens sees the counts as they are now.
    this.#report(claim, undefined);
    // Not at once: what the confirmed rows set free may bring more votes in this turn.
    this.#sendAtEndOfTurn();
  }

  #sendAtEndOfTurn(): void {
    queueMicrotask(() => {
      if (this.#state.name === 'gathering') this.#send();
    });
  }

  #failed(claim: Claim, cause: unknown): void {
    if (this.#state.name === 'stopped') return;
    this.#parts.ledger.restore(claim);
    const known = cause instanceof EasError ? cause : undefined;
    this.#report(claim, known);
    if (known?.retryable !== true) {
      this.#state = { name: 'stopped' };
      const said = cause instanceof Error ? cause.message : String(cause);
      this.#parts.failed(
        new EasCommitError(`A commit was refused for good: ${said}`, [...claim.indexes], cause),
      );
      return;
    }
    this.#failures += 1;
    const { backoff, random } = this.#parts;
    const delayMs = retryDelayMs(cause, backoffDelayMs(backoff, this.#failures, random));
    this.#state = { name: 'waiting', timer: setTimeout(() => this.#send(), delayMs) };
  }

  #report(claim: Claim, error: EasError | undefined): void {
    const negative = claim.negative !== undefined;
    const count = claim.indexes.length;
    this.#parts.events.emit(() => ({ type: 'commit', negative, count, error }));
  }
}
