import { AsyncResource } from 'node:async_hooks';
import type { DataType } from 'apache-arrow';
import { Subject, type Observable, type Subscriber } from 'rxjs';
import { FrameBatch } from '../../arrow/batch.js';
import type { NackReason } from '../../operators/acknowledgeable.js';
import type { EasError } from '../../errors/index.js';
import { deliverTraced } from '../../transport/tracing.js';
import type { ReadyBatch } from './batcher.js';
import { WatchBatch, type Ballot } from './watch-batch.js';

/** Why a row is given back when the only subscriber that had it left. */
export const RELEASED: NackReason = Object.freeze({
  code: 'Released',
  reason: 'Its subscriber left without acknowledging it.',
});

/** Why rows are given back at the end: this consumer exits. */
export const SHUTDOWN: NackReason = Object.freeze({
  code: 'Shutdown',
  reason: 'The consumer shuts down.',
});

/** A subscriber with a vote, and the batches it has not voted on in full. */
export class Voter<T extends DataType> {
  readonly open = new Set<WatchBatch<T>>();
  /** Whether it has unsubscribed: nothing reaches it any more. */
  hasLeft = false;
  /** Where it subscribed: the watch runs in the async context of its first subscriber. */
  readonly #context = new AsyncResource('EasWatchSubscriber');

  constructor(private readonly subscriber: Subscriber<WatchBatch<T>>) {}

  next(batch: WatchBatch<T>, within: (part: () => void) => void): void {
    const part = (): void => this.subscriber.next(batch);
    this.#context.runInAsyncScope(within, undefined, part);
  }

  end(error: EasError | undefined): void {
    const { subscriber } = this;
    this.#context.runInAsyncScope(() => {
      if (error === undefined) subscriber.complete();
      else subscriber.error(error);
    });
  }
}

/**
 * Hands every batch to every subscriber, each with votes of its own. It is called when a step is
 * over, so that subscribers may do as they like.
 */
export class Delivery<T extends DataType> {
  readonly #voters = new Set<Voter<T>>();
  /** Subscribers that are let go and have not been told yet: what is ready is still theirs. */
  readonly #dismissed = new Set<Voter<T>>();
  readonly #taps = new Subject<FrameBatch<T>>();
  /** All batches, for observers without a vote. */
  readonly tap$: Observable<FrameBatch<T>> = this.#taps.asObservable();

  /** How many subscribers have a vote. */
  get voters(): number {
    return this.#voters.size;
  }

  /** Adds a subscriber. */
  add(subscriber: Subscriber<WatchBatch<T>>): Voter<T> {
    const voter = new Voter(subscriber);
    this.#voters.add(voter);
    return voter;
  }

  /** Removes a subscriber; the votes that it has not cast are withdrawn. */
  remove(voter: Voter<T>, reason: NackReason): void {
    voter.hasLeft = true;
    this.#voters.delete(voter);
    this.#dismissed.delete(voter);
    for (const batch of voter.open) batch.withdraw(reason);
    voter.open.clear();
  }

  /** Hands a batch out. */
  emit(ready: ReadyBatch, ballot: Ballot | undefined): void {
    const frame = new FrameBatch<T>(ready.columns);
    const voters = [...this.#dismissed, ...this.#voters];
    const handed = handOut(ready, frame, voters, ballot);
    deliverTraced(frame, 'nobody', (within) => {
      if (this.#taps.observed) within(() => this.#taps.next(frame));
      for (const [voter, batch] of handed) {
        // An earlier subscriber's work may have made this one leave, which has withdrawn its votes.
        if (!voter.hasLeft) voter.next(batch, within);
      }
    });
  }

  /** Lets all subscribers go; gives what tells them so: an error, or completion. */
  dismiss(error: EasError | undefined): () => void {
    const voters = [...this.#voters];
    this.#voters.clear();
    for (const voter of voters) this.#dismissed.add(voter);
    return () => {
      for (const voter of voters) {
        this.#dismissed.delete(voter);
        voter.end(error);
      }
    };
  }

  /** Ends the observers too: the watch never starts again. */
  endTaps(): void {
    this.#taps.complete();
  }
}

/** Makes each subscriber its handle. All votes are opened before the first can be cast. */
function handOut<T extends DataType>(
  { columns, slots }: ReadyBatch,
  frame: FrameBatch<T>,
  voters: readonly Voter<T>[],
  ballot: Ballot | undefined,
): (readonly [Voter<T>, WatchBatch<T>])[] {
  const handout = { slots, serials: openVotes(slots, voters.length, ballot) };
  return voters.map((voter) => {
    const batch = new WatchBatch<T>(columns, frame, ballot, handout, (done) =>
      voter.open.delete(done),
    );
    // Without a ballot there are no votes to withdraw: a batch that nobody acknowledges is let go.
    if (ballot !== undefined) voter.open.add(batch);
    return [voter, batch] as const;
  });
}

/** Gives each row to so many voters, or back when there is none; the rows' serials. */
function openVotes(slots: Int32Array, voters: number, ballot: Ballot | undefined): Float64Array {
  const serials = new Float64Array(slots.length);
  if (ballot === undefined) return serials;
  const { ledger } = ballot;
  for (const [row, slot] of slots.entries()) {
    serials[row] = ledger.serialOf(slot);
    if (voters > 0) ledger.open(slot, voters);
    else ledger.nack(slot, RELEASED);
  }
  if (voters === 0) ballot.voted();
  return serials;
}
