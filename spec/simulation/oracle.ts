import type { CommitRequest } from './requests.js';
import type { Service } from './service.js';

/** A record as it was emitted, and what was voted on it, counted apart from the ledger. */
export interface Row<S> {
  readonly index: bigint;
  /** Who has not voted. */
  readonly open: Set<S>;
  acknowledged: boolean;
  /** Why it was voted down; empty without a code, `undefined` without a vote. */
  code?: string;
  decided: 'ack' | 'nack' | undefined;
}

/** What the rules need to know of the watch. */
export interface Watched {
  /** Whether the watch has given back all that was undecided. */
  readonly isReleased: boolean;
  readonly isDraining: boolean;
  readonly skipsBad: boolean;
}

/** Holds everything a consumer does against what its subscribers have said. */
export class Oracle<S> {
  /** What broke a rule. */
  readonly faults: string[] = [];
  /** How many rows were emitted. */
  emitted = 0;
  /** Rows acknowledged in a run that has ended without the service's word: to be reported. */
  readonly unreported = new Set<bigint>();
  /** Rows that a drain has given back, or that its end has found in flight. */
  readonly #leftBehind = new Set<bigint>();
  /**
   * Rows in flight, and those whose commit was confirmed. A service that has forgotten who has what
   * confirms what it does not do: such a row may come again.
   */
  readonly #known = new Map<bigint, Row<S> | 'done' | 'forgotten'>();
  readonly #rows = new WeakMap<BigUint64Array, readonly Row<S>[]>();

  constructor(
    private readonly service: Pick<Service, 'has' | 'damaged'>,
    private readonly watched: Watched,
  ) {}

  /** A batch went out to those who subscribe now. */
  emit(indexes: BigUint64Array, subscribers: Iterable<S>): void {
    const rows = Array.from(indexes, (index): Row<S> => {
      const known = this.#known.get(index);
      if (known !== undefined && known !== 'forgotten') {
        this.#fault(`${index} emitted ${known === 'done' ? 'after its commit' : 'twice'}`);
      }
      const open = new Set(subscribers);
      const decided = open.size === 0 ? 'nack' : undefined;
      const row: Row<S> = { index, open, acknowledged: false, decided };
      this.#known.set(index, row);
      return row;
    });
    this.emitted += rows.length;
    this.#rows.set(indexes, rows);
  }

  rowsOf(indexes: BigUint64Array): readonly Row<S>[] {
    return this.#rows.get(indexes) ?? [];
  }

  /** A subscriber is about to vote. */
  vote(one: S, rows: readonly Row<S>[], verb: 'ack' | 'nack', code = ''): void {
    if (this.watched.isReleased) return;
    for (const row of rows) {
      if (!row.open.delete(one)) continue;
      if (verb === 'nack') {
        if (row.decided === undefined) row.code = code;
        row.decided ??= 'nack';
      } else row.acknowledged = true;
      if (row.open.size === 0) row.decided ??= 'ack';
    }
  }

  /** A subscriber is about to leave. */
  withdraw(one: S, rows: readonly Row<S>[]): void {
    if (this.watched.isReleased) return;
    for (const row of rows) {
      if (!row.open.delete(one) || row.open.size > 0) continue;
      row.decided ??= row.acknowledged ? 'ack' : 'nack';
    }
  }

  /** The watch says that these rows are settled. */
  settled(rows: readonly Row<S>[]): void {
    for (const row of rows) {
      if (this.#known.get(row.index) === row) this.#fault(`${row.index} settled, but in flight`);
    }
  }

  asked({ indexes, reason }: CommitRequest): void {
    const kind = reason === undefined ? 'commit' : 'negative';
    if (indexes.length === 0) this.#fault(`${kind} of nothing`);
    if (new Set(indexes).size < indexes.length) this.#fault(`${kind} names ${indexes.join()}`);
    for (const index of indexes) {
      const row = this.#known.get(index);
      if (row === undefined || (row === 'forgotten' && kind === 'negative')) {
        this.#unseen(index, reason?.code, kind);
      } else if (row === 'done' || row === 'forgotten') {
        if (kind === 'negative') this.#fault(`${index} given back after its commit`);
      } else if (kind === 'commit') this.#expect(row, 'ack', 'committed');
      else {
        if (reason?.code === 'Shutdown') row.decided ??= 'nack';
        this.#expect(row, 'nack', 'given back');
        const code = reason?.code ?? '';
        if ((row.code ?? code) !== code) this.#fault(`${index} given back as ${code}`);
      }
    }
  }

  confirmed({ indexes, reason }: CommitRequest): void {
    for (const index of indexes) {
      if (reason !== undefined) {
        this.#known.delete(index);
        if (this.watched.isDraining) this.#leftBehind.add(index);
      } else this.#known.set(index, this.service.has(index) ? 'forgotten' : 'done');
    }
  }

  /**
   * A run is over: what it had in flight is the service's again. After the last one, close names
   * what it leaves.
   */
  runEnded(isLast: boolean): void {
    for (const [index, row] of this.#known) {
      if (row === 'done' || row === 'forgotten') continue;
      this.#known.delete(index);
      this.#leftBehind.add(index);
      if (row.decided === 'ack' && this.service.has(index)) this.unreported.add(index);
    }
    if (!isLast) this.#leftBehind.clear();
  }

  /** The watch has named rows that it leaves uncommitted. */
  report(indexes: Iterable<bigint>): void {
    for (const index of indexes) this.unreported.delete(index);
  }

  /** The watch has closed, and says what it leaves uncommitted. */
  closed(report: readonly bigint[]): void {
    this.report(report);
    const named = new Set(report);
    for (const index of this.#leftBehind) {
      if (!named.has(index)) this.#fault(`${index} left uncommitted, and not named by close`);
    }
    for (const index of named) {
      if (this.#known.get(index) === 'done') this.#fault(`${index} named by close, but committed`);
    }
  }

  #unseen(index: bigint, code: string | undefined, kind: string): void {
    const { service, watched } = this;
    const isBad = service.damaged.has(index) && (kind === 'negative' || watched.skipsBad);
    if (!isBad && code !== 'Shutdown') this.#fault(`${kind} of ${index}, which nobody has seen`);
  }

  #expect(row: Row<S>, voted: 'ack' | 'nack', what: string): void {
    if (row.decided !== voted)
      this.#fault(`${row.index} ${what}, but the votes say ${row.decided ?? 'nothing'}`);
  }

  #fault(what: string): void {
    this.faults.push(what);
  }
}
