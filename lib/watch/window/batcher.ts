import { FrameColumns } from '../../arrow/columns.js';
import type { EasProtocolError } from '../../errors/index.js';
import type { BatchOptions } from '../../options/watch-options.js';
import type { Payload } from '../../options/payload-option.js';
import type { FrameScan } from '../../wire/frame.js';

/** One read of a socket brings up to 64 KiB: so much of it says that more is there to be read. */
const MUCH_BYTES = 32 * 1024;
/** What is held back meanwhile, at most. */
const HELD_BYTES = 512 * 1024;
/** Rows longer than this gain nothing from company. */
const LONG_ROW_BYTES = 16 * 1024;

/** When what there is goes out, if nothing else makes it go. */
const Flush = {
  NOT_DUE: 0,
  /** When what one read brought is taken in. */
  AFTER_READ: 1,
  /** When all that is there has been read. */
  AFTER_READS: 2,
} as const;

/** Rows that go out together, and their slots in the ledger (-1: not counted). */
export interface ReadyBatch {
  readonly columns: FrameColumns;
  readonly slots: Int32Array;
}

/**
 * Gathers rows until a batch is due: it is full, its bytes are many, its oldest row has waited long
 * enough, or what one read of the socket brought is taken in. A read that brought much is followed by
 * others at once: then the rows of all of them go out together, since a table takes as long to make
 * for a few rows as for many.
 */
export class Batcher {
  readonly #limits: Required<BatchOptions>;
  readonly #emit: (batch: ReadyBatch) => void;
  #columns: FrameColumns;
  #slots: Int32Array;
  #timer: NodeJS.Timeout | undefined;
  #due: (typeof Flush)[keyof typeof Flush] = Flush.NOT_DUE;

  constructor(limits: Required<BatchOptions>, payload: Payload, emit: (batch: ReadyBatch) => void) {
    this.#limits = limits;
    this.#emit = emit;
    this.#columns = new FrameColumns(payload);
    this.#slots = new Int32Array(Math.min(limits.maxRows, 1024));
  }

  /** Rows gathered so far. */
  get rows(): number {
    return this.#columns.rows;
  }

  /** Adds a scanned frame with its decoded payload. */
  add(scan: FrameScan, value: unknown, slot: number): void {
    this.#columns.append(scan, value);
    this.#added(slot);
  }

  /** Adds a record that did not decode; `whole`: its frame did, only its payload did not. */
  addBad(scan: FrameScan, error: EasProtocolError, whole: boolean, slot: number): void {
    this.#columns.appendBad(scan, error, whole);
    this.#added(slot);
  }

  /** Hands out what there is. */
  flush(): void {
    this.#stopTimer();
    if (this.#columns.rows === 0) return;
    const columns = this.#columns;
    const slots = this.#slots.slice(0, columns.rows);
    this.#columns = new FrameColumns(columns.payload, columns);
    this.#emit({ columns, slots });
  }

  /** Forgets what there is. */
  clear(): void {
    this.#stopTimer();
    if (this.#columns.rows > 0) this.#columns = new FrameColumns(this.#columns.payload);
  }

  #added(slot: number): void {
    const { maxRows, maxBytes, maxWaitMs } = this.#limits;
    const row = this.#columns.rows - 1;
    if (row === this.#slots.length) {
      const wider = new Int32Array(row * 2);
      wider.set(this.#slots);
      this.#slots = wider;
    }
    this.#slots[row] = slot;
    const { byteLength } = this.#columns;
    const most = this.#due === Flush.AFTER_READS ? Math.min(maxBytes, HELD_BYTES) : maxBytes;
    if (row + 1 >= maxRows || byteLength >= most) this.flush();
    else if (maxWaitMs === 0) this.#flushSoon();
    else this.#timer ??= setTimeout(() => this.flush(), maxWaitMs);
  }

  /** All frames of one read are taken in within one turn; a microtask runs right after it. */
  #flushSoon(): void {
    if (this.#due !== Flush.NOT_DUE) return;
    this.#due = Flush.AFTER_READ;
    queueMicrotask(() => {
      if (this.#moreIsThere) this.#flushAfterReads();
      else this.#flushDue();
    });
  }

  get #moreIsThere(): boolean {
    const { byteLength, rows } = this.#columns;
    return byteLength >= MUCH_BYTES && byteLength <= rows * LONG_ROW_BYTES;
  }

  /** The event loop reads until nothing is left, for some 2 MiB at most, before it comes to this. */
  #flushAfterReads(): void {
    this.#due = Flush.AFTER_READS;
    setImmediate(() => this.#flushDue());
  }

  #flushDue(): void {
    this.#due = Flush.NOT_DUE;
    this.flush();
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
