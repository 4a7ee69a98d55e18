import type { Binary, DataType } from 'apache-arrow';
import { FrameBatch, FrameRow } from '../../arrow/batch.js';
import type { FrameColumns } from '../../arrow/columns.js';
import { EasCommitError, EasConfigError, must } from '../../errors/index.js';
import type {
  AckableBatch,
  AckableRow,
  AckTarget,
  NackReason,
  Settlement,
} from '../../operators/acknowledgeable.js';
import { checkNackReason } from '../../options/nack-reason.js';
import type { Ledger } from './ledger.js';
import { Pending, type Settlements } from './settlements.js';

/** Where the votes of a batch are cast. */
export interface Ballot {
  readonly ledger: Ledger;
  readonly settlements: Settlements;
  /** Whether the watch has ended, so that no vote counts any more. */
  readonly closed: boolean;
  /** Votes were cast. */
  voted(): void;
}

/** Rows as they were handed out: their slots, and the serials that tell them from later ones. */
export interface Handout {
  readonly slots: Int32Array;
  readonly serials: Float64Array;
}

const NO_SUCH_ROW = 'a vote is about a row that the batch has not';
const NO_VOTE = 0;
const YES = 1;
const NO = 2;

/** Casts a row's own vote; `reason` makes it a no. */
type VoteOn = (row: number, reason: NackReason | undefined) => Promise<Settlement>;

/** A record of a watch, with its own acknowledgement. */
export class WatchRow extends FrameRow implements AckableRow {
  readonly #voteOn: VoteOn;

  /** @internal */
  constructor(voteOn: VoteOn, columns: FrameColumns, row: number, index: bigint) {
    super(columns, row, index);
    this.#voteOn = voteOn;
  }

  ack(): Promise<Settlement> {
    return this.#voteOn(this.row, undefined);
  }

  nack(reason: NackReason = {}): Promise<Settlement> {
    return this.#voteOn(this.row, checkNackReason(reason));
  }
}

/**
 * A batch in one subscriber's hands. Its columns and table are shared; its votes are the
 * subscriber's own. Every row takes one vote: the first final verb wins.
 *
 * `ack` and `nack` act at once. Their promise resolves when the service confirmed, and rejects
 * with an `EasCommitError` when the watch ended before it did; it may be ignored.
 */
export class WatchBatch<T extends DataType = Binary>
  extends FrameBatch<T>
  implements AckableBatch<WatchRow>
{
  readonly #ballot: Ballot | undefined;
  readonly #handout: Handout;
  readonly #votes: Uint8Array;
  readonly #done: (batch: WatchBatch<T>) => void;
  readonly #voteOn: VoteOn = (row, reason) => this.#vote([row], reason);
  #rowByIndex: ReadonlyMap<bigint, number> | undefined;
  #left: number;
  #withdrawn = false;

  /** @internal Without a ballot nothing is counted: every row is as good as acknowledged. */
  constructor(
    columns: FrameColumns,
    like: FrameBatch<T>,
    ballot: Ballot | undefined,
    handout: Handout,
    done: (batch: WatchBatch<T>) => void,
  ) {
    super(columns, like);
    this.#ballot = ballot;
    this.#handout = handout;
    this.#votes = new Uint8Array(like.length);
    this.#left = like.length;
    this.#done = done;
  }

  /**
   * Acknowledges rows: they are done with, and their places in the window are free when the
   * service confirmed. All rows, or those named by index, indexes or inclusive range.
   */
  ack(target?: AckTarget): Promise<Settlement> {
    return this.#vote(this.#rowsOf(target), undefined);
  }

  /**
   * Gives rows back: they are pushed again, to any consumer of the group. All rows when `target`
   * is undefined.
   */
  nack(target?: AckTarget, reason: NackReason = {}): Promise<Settlement> {
    return this.#vote(this.#rowsOf(target), checkNackReason(reason));
  }

  /** Takes back the votes not cast: the subscriber left. @internal */
  withdraw(reason: NackReason): void {
    this.#withdrawn = true;
    const ballot = this.#ballot;
    if (ballot === undefined || this.#left === 0) return;
    for (const [row, vote] of this.#votes.entries()) {
      const slot = must(this.#handout.slots[row], NO_SUCH_ROW);
      const serial = must(this.#handout.serials[row], NO_SUCH_ROW);
      if (vote === NO_VOTE && ballot.ledger.isOpen(slot, serial)) {
        ballot.ledger.withdraw(slot, reason);
      }
    }
    this.#left = 0;
    ballot.voted();
  }

  override at(row: number): WatchRow | undefined {
    const index = this.indexes[row];
    return index === undefined ? undefined : new WatchRow(this.#voteOn, this.columns, row, index);
  }

  override *[Symbol.iterator](): Iterator<WatchRow> {
    for (const [row, index] of this.indexes.entries()) {
      yield new WatchRow(this.#voteOn, this.columns, row, index);
    }
  }

  #vote(rows: Iterable<number>, reason: NackReason | undefined): Promise<Settlement> {
    const ballot = this.#ballot;
    if (ballot === undefined) {
      return Promise.resolve({ committed: [...rows].length, negative: 0 });
    }
    if (ballot.closed || this.#withdrawn) return this.#tooLate(rows);
    const { slots, serials } = this.#handout;
    const { ledger, settlements } = ballot;
    const awaited: number[] = [];
    let negative = 0;
    let committed = 0;
    for (const row of rows) {
      const slot = must(slots[row], NO_SUCH_ROW);
      const serial = must(serials[row], NO_SUCH_ROW);
      const earlier = this.#votes[row];
      if (earlier === NO_VOTE) this.#cast(ledger, row, slot, serial, reason);
      if (ledger.isInFlight(slot, serial)) awaited.push(slot);
      // Gone before this vote: given back by another subscriber's no, and confirmed.
      else if (earlier === YES) committed += 1;
      else negative += 1;
    }
    const pending = new Pending(awaited.length, { committed, negative });
    for (const slot of awaited) settlements.wait(slot, pending);
    ballot.voted();
    if (this.#left === 0) this.#done(this);
    return pending.promise;
  }

  #cast(
    ledger: Ledger,
    row: number,
    slot: number,
    serial: number,
    reason: NackReason | undefined,
  ): void {
    this.#votes[row] = reason === undefined ? YES : NO;
    this.#left -= 1;
    // Not open: another subscriber's no has decided already.
    if (!ledger.isOpen(slot, serial)) return;
    if (reason === undefined) ledger.ack(slot);
    else ledger.nack(slot, reason);
  }

  #tooLate(rows: Iterable<number>): Promise<Settlement> {
    const indexes = Array.from(rows, (row) => must(this.indexes[row], NO_SUCH_ROW));
    const message = this.#withdrawn
      ? 'This subscriber has left the watch, and its votes with it.'
      : 'The watch has ended; records not yet committed are pushed again.';
    const promise = Promise.reject<Settlement>(new EasCommitError(message, indexes));
    promise.catch(() => undefined);
    return promise;
  }

  /** Each row once, however often it is named. */
  #rowsOf(target: AckTarget | undefined): Iterable<number> {
    if (target === undefined) return this.#votes.keys();
    // Plain JavaScript may pass anything.
    const given: unknown = target;
    if (typeof given === 'bigint') return [rowOf(given, this.indexes.indexOf(given))];
    if (typeof given === 'object' && given !== null && Symbol.iterator in given) {
      const rows = (this.#rowByIndex ??= rowsByIndex(this.indexes));
      const named = Array.from(given as Iterable<bigint>, (index) => rowOf(index, rows.get(index)));
      return new Set(named);
    }
    const { from, to } = (given ?? {}) as Partial<{ from: bigint; to: bigint }>;
    if (typeof from !== 'bigint' || typeof to !== 'bigint' || from > to) {
      throw new EasConfigError(
        'Rows are named by an index (17n), indexes ([17n, 18n]) or a range ({ from: 17n, to: 20n }).',
      );
    }
    return [...this.#votes.keys()].filter((row) => {
      const index = must(this.indexes[row], NO_SUCH_ROW);
      return index >= from && index <= to;
    });
  }
}

function rowsByIndex(indexes: BigUint64Array): ReadonlyMap<bigint, number> {
  return new Map(Array.from(indexes, (index, row) => [index, row]));
}

function rowOf(index: bigint, row: number | undefined): number {
  if (row !== undefined && row >= 0) return row;
  throw new EasConfigError(
    `Index ${String(index)} is not in this batch; name one of batch.indexes.`,
  );
}
