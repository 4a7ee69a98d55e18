import { AsyncResource } from 'node:async_hooks';
import type { DataType } from 'apache-arrow';
import { Subject, type Observable, type Subscriber } from 'rxjs';
import { FrameBatch } from '../../arrow/batch.js';
import type { NackReason } from '../../operators/acknowledgeable.js';
import type { EasError } from '../../errors/index.js';
import { deliverTraced } from '../../transport/tracing.js';
import type { ReadyBatch } from './batcher.js';
import { WatchBatch, type Ballot } from './watch-batch.js';

/** Why a row is given back that the only subscriber who had it left behind. */
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
class Voter<T extends DataType> {
  readonly open = new Set<WatchBatch<T>>();
  /** Where it subscribed: the watch runs in the async context of whoever came first. */
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

/** Hands every batch to every subscriber, each with votes of its own. */
export class Delivery<T extends DataType> {
  readonly #voters = new Set<Voter<T>>();
  readonly #taps = new Subject<FrameBatch<T>>();
  /** All batches, for observers without a vote. */
  readonly tap$: Observable<FrameBatch<T>> = this.#taps.asObservable();

  /** How many subscribers have a vote. */
  get voters(): number {
    return this.#voters.size;
  }

  /** Adds a subscriber; gives the function that removes it, its open votes withdrawn. */
  add(subscriber: Subscriber<WatchBatch<T>>): (reason: NackReason) => void {
    const voter = new Voter(subscriber);
    this.#voters.add(voter);
    return (reason) => {
      this.#voters.delete(voter);
      for (const batch of voter.open) batch.withdraw(reason);
      voter.open.clear();
    };
  }

  /** Hands a batch out. */
  emit(ready: ReadyBatch, ballot: Ballot | undefined): void {
    const frame = new FrameBatch<T>(ready.columns);
    const handed = this.#handOut(ready, frame, ballot);
    deliverTraced(frame, 'nobody', (within) => {
      if (this.#taps.observed) within(() => this.#taps.next(frame));
      for (const [voter, batch] of handed) {
        // An earlier one's work may have made this one leave, which has withdrawn its votes.
        if (this.#voters.has(voter)) voter.next(batch, within);
      }
    });
  }

  /** Ends all subscribers and observers: an error, or completion. */
  end(error: EasError | undefined): void {
    const voters = [...this.#voters];
    this.#voters.clear();
    for (const voter of voters) voter.end(error);
  }

  /** Ends the observers too: the watch never starts again. */
  endTaps(): void {
    this.#taps.complete();
  }

  /** All votes are opened before the first subscriber can cast one. */
  #handOut(
    { columns, slots }: ReadyBatch,
    frame: FrameBatch<T>,
    ballot: Ballot | undefined,
  ): (readonly [Voter<T>, WatchBatch<T>])[] {
    const voters = [...this.#voters];
    const serials = new Float64Array(slots.length);
    if (ballot !== undefined) {
      for (const [row, slot] of slots.entries()) {
        serials[row] = ballot.ledger.serialOf(slot);
        if (voters.length > 0) ballot.ledger.open(slot, voters.length);
        else ballot.ledger.nack(slot, RELEASED);
      }
      if (voters.length === 0) ballot.voted();
    }
    const handout = { slots, serials };
    return voters.map((voter) => {
      const batch = new WatchBatch<T>(columns, frame, ballot, handout, (done) =>
        voter.open.delete(done),
      );
      // Without a ballot there are no votes to withdraw: a batch that nobody acknowledges is let go.
      if (ballot !== undefined) voter.open.add(batch);
      return [voter, batch] as const;
    });
  }
}
