import { FrameColumns } from '../arrow/columns.js';
import type { EasProtocolError } from '../errors/index.js';
import type { BatchOptions } from '../options/watch-options.js';
import type { Payload } from '../options/payload-option.js';
import type { FrameScan } from '../wire/frame.js';

/** Rows that go out together, and their slots in the ledger (-1: not counted). */
export interface ReadyBatch {
  readonly columns: FrameColumns;
  readonly slots: Int32Array;
}

/**
 * Gathers rows until a batch is due: it is full, its bytes are many, its oldest row has waited long
 * enough, or what one read of the socket brought is taken in.
 */
export class Batcher {
  readonly #limits: Required<BatchOptions>;
  readonly #emit: (batch: ReadyBatch) => void;
  #columns: FrameColumns;
  #slots: Int32Array;
  #timer: NodeJS.Timeout | undefined;
  #flushAtBreath = false;

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
    if (row + 1 >= maxRows || this.#columns.byteLength >= maxBytes) this.flush();
    else if (maxWaitMs === 0) this.#flushSoon();
    else this.#timer ??= setTimeout(() => this.flush(), maxWaitMs);
  }

  /** All frames of one read are taken in within one turn; a microtask runs right after it. */
  #flushSoon(): void {
    if (this.#flushAtBreath) return;
    this.#flushAtBreath = true;
    queueMicrotask(() => {
      this.#flushAtBreath = false;
      this.flush();
    });
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
