import type { Subscription } from 'rxjs';
import { EasCommitError } from '../../lib/errors/index.js';
import type { NackReason } from '../../lib/operators/acknowledgeable.js';
import type { WatchBatch } from '../../lib/watch/window/watch-batch.js';
import type { Watcher } from '../../lib/watch/watcher.js';
import type { Fates } from './fates.js';
import type { Network } from './network.js';
import type { ConsumerSetup, Occasion } from './ops.js';
import type { Oracle } from './oracle.js';
import type { Trace } from './trace.js';

/** A subscriber, and the batches it got. */
export class Subscriber {
  subscription: Subscription | undefined;
  readonly batches: WatchBatch[] = [];
  ended = false;
}

/** What an audience works with. */
export interface AudienceParts {
  /** The consumer's name in the trace. */
  readonly name: string;
  readonly watcher: Watcher;
  readonly oracle: Oracle<Subscriber>;
  readonly pace: ConsumerSetup['pace'];
  readonly network: Network;
  readonly fates: Fates;
  readonly trace: Trace;
  readonly close: () => void;
  /** Whether the watch may complete now. */
  readonly mayComplete: () => boolean;
}

const REASONS = [{}, { code: 'One' }, { code: 'Two', reason: 'of two' }] as const;
const SOON_MS = 300;

/** Those who subscribe to a watch, and how they vote. */
export class Audience {
  readonly subscribers = new Set<Subscriber>();
  /** Promises of acknowledgements that are not settled. */
  unsettled = 0;
  /** Whether everything is acknowledged as soon as it comes. */
  #isEager = false;

  constructor(private readonly parts: AudienceParts) {}

  join(): void {
    const one = new Subscriber();
    const end = (): void => {
      one.ended = true;
      this.subscribers.delete(one);
    };
    this.subscribers.add(one);
    this.#note(() => `subscriber ${this.subscribers.size} comes`);
    one.subscription = this.parts.watcher.subscribe({
      next: (batch) => {
        one.batches.push(batch);
        this.#got(one, batch);
      },
      complete: () => {
        if (!this.parts.mayComplete()) this.#fault('completes');
        end();
      },
      error: (error: unknown) => {
        if (!this.parts.fates.areFinal) this.#fault(`fails: ${String(error)}`);
        end();
      },
    });
    // It has left while it was being subscribed.
    if (one.ended) one.subscription.unsubscribe();
  }

  leave(nth: number): void {
    const one = this.#subscriber(nth);
    if (one === undefined) return;
    const { oracle } = this.parts;
    this.#note(() => 'a subscriber leaves');
    this.subscribers.delete(one);
    for (const { indexes } of one.batches) oracle.withdraw(one, oracle.rowsOf(indexes));
    one.ended = true;
    one.subscription?.unsubscribe();
  }

  /** Votes on a batch: on the rows whose bits are set, or on all. */
  vote(nth: number, back: number, verb: 'ack' | 'nack', rows: number): void {
    const one = this.#subscriber(nth);
    const batch = one?.batches[Math.max(0, one.batches.length - 1 - back)];
    if (one !== undefined && batch !== undefined) this.#vote(one, batch, verb, rows);
  }

  /** Acknowledges all there is, and what comes. */
  acknowledgeAll(): void {
    this.#isEager = true;
    for (const one of this.subscribers) {
      for (const batch of one.batches) this.#vote(one, batch, 'ack', 0);
    }
  }

  /** Does what lies in wait for this occasion; tells whether something did. */
  react(on: Occasion, one?: Subscriber, batch?: WatchBatch): boolean {
    const how = this.parts.fates.reactions[on].take();
    if (how === undefined) return false;
    this.#note(() => `on ${on}: ${how}`);
    if (how === 'join') this.join();
    else if (how === 'leave') this.leave(0);
    else if (how === 'close') this.parts.close();
    else if (one !== undefined && batch !== undefined) {
      if (how === 'throw') throw new Error('a subscriber that throws');
      this.#vote(one, batch, how, 0);
    } else if (how !== 'throw') this.vote(0, 0, how, 0);
    return true;
  }

  #got(one: Subscriber, batch: WatchBatch): void {
    for (const row of batch) {
      if (row.error === null && row.text() !== `record ${row.index}`) {
        this.#fault(`record ${row.index} reads ${row.text()}`);
      }
    }
    if (this.react('batch', one, batch)) return;
    const { pace, network } = this.parts;
    if (this.#isEager || pace === 'at once') this.#vote(one, batch, 'ack', 0);
    else if (pace === 'later') {
      const delayMs = Math.floor(network.roll() * SOON_MS);
      network.later(delayMs, () => this.#vote(one, batch, 'ack', 0));
    }
  }

  #vote(one: Subscriber, batch: WatchBatch, verb: 'ack' | 'nack', bits: number): void {
    const { oracle } = this.parts;
    const all = oracle.rowsOf(batch.indexes);
    const rows = all.filter((_, at) => bits === 0 || ((bits >> (at % 8)) & 1) === 1);
    this.#note(() => `${verb} ${rows.map(({ index }) => index).join()}`);
    const reason: NackReason = REASONS[rows.length % 3] ?? {};
    if (!one.ended) oracle.vote(one, rows, verb, reason.code);
    const target = bits === 0 ? undefined : rows.map(({ index }) => index);
    const promise = verb === 'ack' ? batch.ack(target) : batch.nack(target, reason);
    this.unsettled += 1;
    promise.then(
      ({ committed, negative }) => {
        this.unsettled -= 1;
        if (committed + negative !== rows.length) this.#fault('a settlement that does not add up');
        oracle.settled(rows);
      },
      (error: unknown) => {
        this.unsettled -= 1;
        if (error instanceof EasCommitError) oracle.report(error.indexes);
        else this.#fault(`an acknowledgement failed: ${String(error)}`);
      },
    );
  }

  #subscriber(nth: number): Subscriber | undefined {
    const all = [...this.subscribers];
    return all[nth % all.length];
  }

  #note(what: () => string): void {
    this.parts.trace.note(() => `${this.parts.name} ${what()}`);
  }

  #fault(what: string): void {
    this.parts.oracle.faults.push(what);
  }
}
