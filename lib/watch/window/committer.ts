import type { Observable, Subscription } from 'rxjs';
import { EasCommitError, EasError } from '../../errors/index.js';
import type { NackReason } from '../../operators/acknowledgeable.js';
import { backoffDelayMs, type BackoffPolicy } from '../../operators/backoff.js';
import type { Outbox } from '../outbox.js';
import { retryDelayMs } from '../retry-delay.js';
import type { Claim, Ledger } from './ledger.js';
import type { ClaimLimits } from './outgoing.js';

/** How rows are committed: one attempt each, completing when the service confirmed. */
export interface CommitCalls {
  commit(indexes: BigUint64Array): Observable<unknown>;
  negative(indexes: BigUint64Array, reason: NackReason): Observable<unknown>;
}

/** The window that a committer serves. */
export interface CommitListener {
  /** The service confirmed these rows; the ledger has freed their places. */
  confirmed(claim: Claim): void;
  /** The service's answer is final: nothing can be committed any more. */
  failed(error: EasCommitError): void;
}

/** What a committer works with. */
export interface CommitterParts {
  readonly ledger: Ledger;
  readonly calls: CommitCalls;
  readonly limits: ClaimLimits;
  readonly backoff: BackoffPolicy;
  readonly random: () => number;
  readonly outbox: Outbox;
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
const SENDING: CommitterState = { name: 'sending', request: undefined };

/**
 * Sends commits in groups: one request is under way at a time, and what is decided meanwhile
 * gathers for the next. A failed request is sent again, with backoff, until it is confirmed or
 * refused for good.
 */
export class Committer {
  readonly #parts: CommitterParts;
  readonly #listener: CommitListener;
  #state: CommitterState = IDLE;
  #failures = 0;

  constructor(parts: CommitterParts, listener: CommitListener) {
    this.#parts = parts;
    this.#listener = listener;
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
    const { ledger, limits, outbox } = this.#parts;
    const claim = ledger.claim(limits);
    if (claim === undefined) {
      this.#state = IDLE;
      return;
    }
    this.#state = SENDING;
    // Its token comes from users' code.
    outbox.tell(() => this.#request(claim));
  }

  #request(claim: Claim): void {
    if (this.#state !== SENDING) return;
    const { calls, outbox } = this.#parts;
    const { indexes, negative } = claim;
    const call$ =
      negative === undefined ? calls.commit(indexes) : calls.negative(indexes, negative);
    const request = call$.subscribe({
      complete: () => outbox.step(() => this.#confirmed(claim)),
      error: (error: unknown) => outbox.step(() => this.#failed(claim, error)),
    });
    // The answer, or the end of the watch, may have come within the call.
    if (this.#state === SENDING) this.#state = { name: 'sending', request };
    else if (this.#isStopped) request.unsubscribe();
  }

  get #isStopped(): boolean {
    return this.#state.name === 'stopped';
  }

  #confirmed(claim: Claim): void {
    if (this.#isStopped) return;
    this.#failures = 0;
    this.#parts.ledger.confirm(claim);
    this.#state = GATHERING;
    this.#report(claim, undefined);
    this.#listener.confirmed(claim);
    // Not at once: what the confirmed rows set free may bring more votes in this turn.
    this.#sendAtEndOfTurn();
  }

  #sendAtEndOfTurn(): void {
    queueMicrotask(() => {
      if (this.#state.name === 'gathering') this.#parts.outbox.step(() => this.#send());
    });
  }

  #failed(claim: Claim, cause: unknown): void {
    if (this.#isStopped) return;
    const { ledger, backoff, random, outbox } = this.#parts;
    ledger.restore(claim);
    // What is no error of this library's is final, and an error all the same.
    const error = cause instanceof EasError ? cause : refusedForGood(claim, cause);
    this.#report(claim, error);
    if (!error.retryable) {
      this.#state = { name: 'stopped' };
      this.#listener.failed(error instanceof EasCommitError ? error : refusedForGood(claim, error));
      return;
    }
    this.#failures += 1;
    const delayMs = retryDelayMs(cause, backoffDelayMs(backoff, this.#failures, random));
    const timer = setTimeout(() => outbox.step(() => this.#send()), delayMs);
    this.#state = { name: 'waiting', timer };
  }

  #report(claim: Claim, error: EasError | undefined): void {
    const negative = claim.negative !== undefined;
    const count = claim.indexes.length;
    this.#parts.outbox.report(() => ({ type: 'commit', negative, count, error }));
  }
}

function refusedForGood({ indexes }: Claim, cause: unknown): EasCommitError {
  const said = cause instanceof Error ? cause.message : String(cause);
  return new EasCommitError(`A commit was refused for good: ${said}`, [...indexes], cause);
}
