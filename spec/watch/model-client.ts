import type { Subscription } from 'rxjs';
import type { WatchBatch } from '../../lib/watch/watch-batch.js';
import type { Watcher } from '../../lib/watch/watcher.js';
import type { Dice, ModelRequest, ModelServer } from './model-server.js';

/** A record as it was emitted once, and what was voted on it, counted apart from the ledger. */
interface ModelRow {
  readonly index: bigint;
  readonly open: Set<ModelSubscriber>;
  acknowledged: boolean;
  decided: 'ack' | 'nack' | 'either' | undefined;
}

/** A subscriber, and the batches it got. */
export class ModelSubscriber {
  subscription: Subscription | undefined;
  readonly batches: WatchBatch[] = [];
  ended = false;
}

/** Stands between a watcher and its subscribers, and holds every step against the rules. */
export class ModelClient {
  readonly subscribers = new Set<ModelSubscriber>();
  readonly emitted = new Set<bigint>();
  /** When a drain that waits for votes gives up waiting. */
  releaseAtMs = Infinity;
  /** Promises of acknowledgements that are not settled. */
  unsettled = 0;
  /** Rows in flight, and those whose commit was confirmed. */
  readonly #known = new Map<bigint, ModelRow | 'done'>();
  readonly #rows = new WeakMap<BigUint64Array, readonly ModelRow[]>();
  readonly #faults: string[] = [];

  constructor(
    readonly watcher: Watcher,
    private readonly server: ModelServer,
    private readonly window: number,
    private readonly behave: (subscriber: ModelSubscriber, batch: WatchBatch) => void,
    private readonly skipsBad: boolean,
  ) {
    watcher.tap$.subscribe((batch) => this.#emitted(batch.indexes));
    watcher.state$.subscribe(({ name }) => {
      if (name === 'idle' || name === 'closed') this.#runEnded();
    });
    server.asked = (request) => this.#asked(request, request.reason?.code);
    server.confirmed = (request) => this.#confirmed(request);
  }

  /** Throws when a rule was broken. */
  check(): void {
    const { inFlight, peakInFlight, badFrames } = this.watcher.stats;
    if (badFrames > this.server.badFrames) this.#fault('a good frame is taken for a bad one');
    if (inFlight > this.window) this.#fault(`${inFlight} in flight`);
    if (peakInFlight > this.window) this.#fault(`${peakInFlight} were in flight`);
    if (this.#faults.length > 0) throw new Error(this.#faults.join('; '));
  }

  join(): ModelSubscriber {
    const one = new ModelSubscriber();
    const end = () => {
      one.ended = true;
      this.subscribers.delete(one);
    };
    this.subscribers.add(one);
    const subscription = this.watcher.subscribe({
      next: (batch) => {
        one.batches.push(batch);
        this.behave(one, batch);
      },
      complete: end,
      error: end,
    });
    one.subscription = subscription;
    // It has left while it was being subscribed.
    if (one.ended) subscription.unsubscribe();
    return one;
  }

  leave(one: ModelSubscriber): void {
    this.subscribers.delete(one);
    for (const batch of one.batches) {
      for (const row of this.#rowsOf(batch)) {
        if (row.open.delete(one) && row.open.size === 0) {
          const voted = row.acknowledged ? 'ack' : 'nack';
          // Who leaves as a drain begins may be ahead of it, or behind.
          row.decided ??= this.#isReleased ? 'either' : voted;
        }
      }
    }
    one.ended = true;
    one.subscription?.unsubscribe();
  }

  /** Votes on some rows of a batch. */
  vote(one: ModelSubscriber, batch: WatchBatch, verb: 'ack' | 'nack', dice: Dice): void {
    const all = dice(3) > 0;
    const rows = this.#rowsOf(batch).filter(() => all || dice(2) === 0);
    if (!one.ended && !this.#isReleased) {
      for (const row of rows) {
        if (!row.open.delete(one)) continue;
        if (verb === 'nack') row.decided ??= 'nack';
        else row.acknowledged = true;
        if (row.open.size === 0) row.decided ??= 'ack';
      }
    }
    for (const row of batch) {
      if (row.error === null && row.text() !== `record ${row.index}`) {
        this.#fault(`record ${row.index} reads ${row.text()}`);
      }
    }
    const target = all ? undefined : rows.map(({ index }) => index);
    const promise = verb === 'ack' ? batch.ack(target) : batch.nack(target, CODES[dice(3)]);
    this.unsettled += 1;
    promise.then(
      () => (this.unsettled -= 1),
      () => (this.unsettled -= 1),
    );
  }

  /** Rows that were acknowledged and are not committed at the server. */
  lost(): bigint[] {
    return [...this.#known]
      .filter(([index, row]) => row !== 'done' && row.decided === 'ack' && !this.#committed(index))
      .map(([index]) => index);
  }

  fault(what: string): void {
    this.#fault(what);
  }

  #emitted(indexes: BigUint64Array): void {
    const rows = Array.from(indexes, (index): ModelRow => {
      const known = this.#known.get(index);
      if (known !== undefined) {
        this.#fault(`${index} emitted ${known === 'done' ? 'after its commit' : 'twice'}`);
      }
      const open = new Set(this.subscribers);
      const row: ModelRow = {
        index,
        open,
        acknowledged: false,
        decided: open.size === 0 ? 'nack' : undefined,
      };
      this.#known.set(index, row);
      this.emitted.add(index);
      return row;
    });
    this.#rows.set(indexes, rows);
  }

  #asked({ kind, indexes }: ModelRequest, code: string | undefined): void {
    if (new Set(indexes).size < indexes.length) this.#fault(`${kind} names ${indexes.join()}`);
    for (const index of indexes) {
      const row = this.#known.get(index);
      if (row === undefined) {
        const allowed = code === 'Shutdown' || this.server.damaged.has(index);
        if (!allowed || (kind === 'commit' && !this.skipsBad)) {
          this.#fault(`${kind} of ${index}, which nobody has seen`);
        }
      } else if (row === 'done') {
        if (kind === 'negative') this.#fault(`${index} given back after its commit`);
      } else if (kind === 'commit') {
        if (row.decided !== 'ack' && row.decided !== 'either')
          this.#fault(
            `${index} committed, but not acknowledged (${row.decided}, ${row.open.size} open, ${this.watcher.state.name}, ${row.acknowledged})`,
          );
      } else {
        if (code === 'Shutdown') row.decided ??= 'nack';
        if (row.decided !== 'nack' && row.decided !== 'either')
          this.#fault(
            `${index} given back (${code}), but not by a vote (${row.decided}, ${row.open.size} open, ${this.watcher.state.name})`,
          );
      }
    }
  }

  #confirmed({ kind, indexes }: ModelRequest): void {
    for (const index of indexes) {
      if (kind === 'commit') this.#known.set(index, 'done');
      else this.#known.delete(index);
    }
  }

  #runEnded(): void {
    for (const [index, row] of this.#known) if (row !== 'done') this.#known.delete(index);
  }

  /** Whether the watch has given back all that was undecided. */
  get #isReleased(): boolean {
    const { state } = this.watcher;
    if (state.name !== 'draining') return false;
    return state.drain === 'release' || Date.now() >= this.releaseAtMs;
  }

  #committed(index: bigint): boolean {
    return this.server.records.get(index) === 'committed';
  }

  #rowsOf(batch: WatchBatch): readonly ModelRow[] {
    return this.#rows.get(batch.indexes) ?? [];
  }

  #fault(what: string): void {
    this.#faults.push(what);
  }
}

const CODES = [{}, { code: 'One' }, { code: 'Two', reason: 'of two' }] as const;
