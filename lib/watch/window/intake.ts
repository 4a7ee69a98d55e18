import { decodeScanned } from '../../arrow/decode.js';
import { EasProtocolError } from '../../errors/index.js';
import { createAttempts } from '../../operators/attempts.js';
import type { Payload } from '../../options/payload-option.js';
import type { BadFramePolicy } from '../../options/watch-options.js';
import type { ClientEvents } from '../../transport/events.js';
import { FrameScan } from '../../wire/frame.js';
import type { Batcher } from './batcher.js';
import type { Ledger } from './ledger.js';
import { Parking } from './parking.js';

const NO_FRAME = new EasProtocolError('Expected a frame.');
/** How often a bad record is given back before its reader is asked. */
const MAX_NACKS = 3;
/** Why an undecodable record is given back. */
const BAD_FRAME = Object.freeze({ code: 'BadFrame', reason: 'The record did not decode.' });

/** What an intake counts. */
export interface IntakeCounts {
  /** Frames that came, whatever became of them. */
  pushed: number;
  /** Records pushed again while known here. */
  duplicates: number;
  /** Frames, or payloads, that did not decode. */
  badFrames: number;
}

/** What an intake works with. */
export interface IntakeParts {
  /** Absent with auto-commit and no credit: nothing is counted then. */
  readonly ledger: Ledger | undefined;
  readonly batcher: Batcher;
  readonly payload: Payload;
  readonly onBadFrame: BadFramePolicy;
  readonly events: ClientEvents;
  /** Something became ready to be committed. */
  readonly ready: () => void;
  /** A frame came whose index cannot be read. */
  readonly unreadable: () => void;
}

/**
 * Where pushed frames enter: each is scanned, held against the ledger, and added to the batch or
 * parked until there is credit for it.
 */
export class Intake {
  readonly #parts: IntakeParts;
  readonly #scan = new FrameScan();
  readonly counts: IntakeCounts = { pushed: 0, duplicates: 0, badFrames: 0 };
  /**
   * Frames that came ahead of the confirmation that frees their place. The service frees places
   * when it sees a commit, so its pushes can overtake the answer. At most a window of them.
   */
  #parked = new Parking();
  /** Takes the place of the parked ones while these are looked at again. */
  #spare: Parking | undefined;
  /** How often each bad record was given back. */
  readonly #nacked = createAttempts();
  #lowestLo = 0;
  #lowestHi = -1;
  #stopped = false;

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  /** How many frames wait for credit. */
  get parked(): number {
    return this.#parked.size;
  }

  /** The lowest index that came so far: where a watch that began at "now" resumes. */
  get lowestSeen(): bigint | undefined {
    return this.#lowestHi < 0 ? undefined : joined(this.#lowestLo, this.#lowestHi);
  }

  /** Takes one frame in. The bytes are copied, or not used after the call. */
  accept(bytes: Uint8Array): void {
    if (this.#stopped) return;
    this.counts.pushed += 1;
    if (this.#mustWait(bytes) || !this.#admit(bytes, 0, bytes.length, true))
      this.#parked.add(bytes);
  }

  /** Whether a frame waits for credit whatever else is in it: then it is read once, when it has that. */
  #mustWait(bytes: Uint8Array): boolean {
    const { ledger } = this.#parts;
    if (ledger?.full !== true) return false;
    const scan = this.#scan;
    return scan.scanIndex(bytes) && ledger.isBeyondAll(scan.indexLo, scan.indexHi);
  }

  /** Looks at the parked frames again: places are free now. */
  retryParked(): void {
    if (this.#parked.size === 0) return;
    const waiting = this.#parked;
    this.#parked = this.#spare ?? new Parking();
    this.#spare = undefined;
    waiting.each((bytes, start, end) => {
      if (!this.#admit(bytes, start, end, false)) this.#parked.add(bytes.subarray(start, end));
      // What was admitted may have gone out, and its reader may have ended the watch.
      return !this.#stopped;
    });
    waiting.clear();
    this.#spare = waiting;
  }

  /** Takes nothing in any more. */
  stop(): void {
    this.#stopped = true;
    this.dropParked();
  }

  /** Forgets the parked frames: the service pushes them again to whoever comes next. */
  dropParked(): void {
    this.#parked = new Parking();
  }

  /** Whether the frame is dealt with; `false` when it has to wait. */
  #admit(bytes: Uint8Array, start: number, end: number, lasts: boolean): boolean {
    const { ledger, batcher } = this.#parts;
    const scan = this.#scan;
    const error = tryScan(scan, bytes, start, end, lasts);
    if (error !== undefined && !scan.hasIndex) {
      this.#parts.unreadable();
      // Last, as all reports: who listens may end the watch.
      this.#reportBad(undefined, error);
      return true;
    }
    this.#noteLowest(scan.indexLo, scan.indexHi);
    const admission = ledger?.admit(scan.indexLo, scan.indexHi) ?? 'admitted';
    switch (admission) {
      case 'full':
      case 'unsettled':
        return false;
      case 'settled':
      case 'duplicate':
        this.#duplicate(admission === 'settled');
        return true;
      case 'admitted':
        break;
    }
    const decoded = error === undefined ? decodeScanned(this.#parts.payload, scan) : undefined;
    if (decoded?.ok === true) batcher.add(scan, decoded.value, ledger?.lastSlot ?? -1);
    else this.#takeBad(decoded?.error ?? error ?? NO_FRAME, decoded !== undefined);
    // The window is used up: nothing can come that this batch could wait for.
    if (ledger?.full === true) batcher.flush();
    return true;
  }

  /** Deals with a record that has an index and did not decode. */
  #takeBad(error: EasProtocolError, whole: boolean): void {
    const { ledger, batcher, ready } = this.#parts;
    const index = indexOf(this.#scan);
    const slot = ledger?.lastSlot ?? -1;
    switch (ledger === undefined ? 'error' : this.#policyFor(index)) {
      case 'error':
        batcher.addBad(this.#scan, error, whole, slot);
        break;
      case 'nack':
        ledger?.nack(slot, BAD_FRAME);
        ready();
        break;
      case 'skip':
        ledger?.ackHeld(slot);
        ready();
        break;
    }
    // Reported last: who listens may end the watch, which settles rows that stand in its ledger.
    this.#reportBad(index, error);
  }

  /** A record that is given back may come again at once, and for ever: then its reader decides. */
  #policyFor(index: bigint): BadFramePolicy {
    const { onBadFrame } = this.#parts;
    if (onBadFrame !== 'nack') return onBadFrame;
    return this.#nacked.fail(index) > MAX_NACKS ? 'error' : 'nack';
  }

  #noteLowest(lo: number, hi: number): void {
    const low = this.#lowestHi;
    if (low >= 0 && (hi > low || (hi === low && lo >= this.#lowestLo))) return;
    this.#lowestLo = lo;
    this.#lowestHi = hi;
  }

  #duplicate(settled: boolean): void {
    this.counts.duplicates += 1;
    const { indexLo, indexHi } = this.#scan;
    this.#parts.events.emit(() => ({ type: 'duplicate', index: joined(indexLo, indexHi) }));
    if (settled) this.#parts.ready();
  }

  #reportBad(index: bigint | undefined, error: EasProtocolError): void {
    this.counts.badFrames += 1;
    this.#parts.events.emit(() => ({ type: 'bad-frame', index, error }));
  }
}

function tryScan(
  scan: FrameScan,
  bytes: Uint8Array,
  start: number,
  end: number,
  lasts: boolean,
): EasProtocolError | undefined {
  try {
    scan.scan(bytes, start, end, lasts);
    return undefined;
  } catch (error) {
    if (error instanceof EasProtocolError) return error;
    throw error;
  }
}

function joined(lo: number, hi: number): bigint {
  return (BigInt(hi) << 32n) | BigInt(lo);
}

function indexOf(scan: FrameScan): bigint {
  return joined(scan.indexLo, scan.indexHi);
}
