import { decodeScanned } from '../../arrow/decode.js';
import { EasProtocolError, must } from '../../errors/index.js';
import { createAttempts } from '../../operators/attempts.js';
import type { Payload } from '../../options/payload-option.js';
import type { BadFramePolicy } from '../../options/watch-options.js';
import type { Outbox } from '../outbox.js';
import type { WatchCounts } from '../stats.js';
import { FrameScan } from '../../wire/frame.js';
import type { Batcher } from './batcher.js';
import type { Ledger } from './ledger.js';
import { Parking } from './parking.js';

const NO_FRAME = new EasProtocolError('Expected a frame.');
/** How often a bad record is given back before its reader is asked. */
const MAX_NACKS = 3;
/** The slot of a row that is not counted. */
const NO_SLOT = -1;
/** Why an undecodable record is given back. */
const BAD_FRAME = Object.freeze({ code: 'BadFrame', reason: 'The record did not decode.' });

/** What became of a frame. */
export const Taken = {
  YES: 0,
  /** It waits until the service has confirmed what is before it. */
  NOT_YET: 1,
  /** Not even its index can be read. */
  UNREADABLE: 2,
  /** No reader is asked about it: it was there before, or is bad. */
  DECIDED: 3,
} as const;
export type Taken = (typeof Taken)[keyof typeof Taken];

/** What an intake works with. */
export interface IntakeParts {
  /** Absent with auto-commit and no credit: nothing is counted then. */
  readonly ledger: Ledger | undefined;
  readonly batcher: Batcher;
  readonly payload: Payload;
  readonly onBadFrame: BadFramePolicy;
  readonly counts: WatchCounts;
  readonly outbox: Outbox;
}

/**
 * Where pushed frames enter: each is scanned, held against the ledger, and added to the batch or
 * parked until there is credit for it.
 */
export class Intake {
  readonly #parts: IntakeParts;
  readonly #scan = new FrameScan();
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
  accept(bytes: Uint8Array): Taken {
    if (this.#stopped) return Taken.YES;
    this.#parts.counts.pushed += 1;
    const taken = this.#mustWait(bytes) ? Taken.NOT_YET : this.#admit(bytes, 0, bytes.length, true);
    if (taken === Taken.NOT_YET) this.#parked.add(bytes);
    return taken;
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
      const taken = this.#admit(bytes, start, end, false);
      if (taken === Taken.NOT_YET) this.#parked.add(bytes.subarray(start, end));
    });
    waiting.clear();
    this.#spare = waiting;
  }

  /** Takes nothing in any more. */
  stop(): void {
    this.#stopped = true;
    this.dropParked();
  }

  /** Forgets the parked frames: the service pushes them again, to this consumer or another. */
  dropParked(): void {
    this.#parked = new Parking();
  }

  /** Deals with a frame as far as its index and the ledger allow. */
  #admit(bytes: Uint8Array, start: number, end: number, lasts: boolean): Taken {
    const { ledger, batcher } = this.#parts;
    const scan = this.#scan;
    const error = tryScan(scan, bytes, start, end, lasts);
    if (error !== undefined && !scan.hasIndex) {
      this.#reportBad(undefined, error);
      return Taken.UNREADABLE;
    }
    this.#noteLowest(scan.indexLo, scan.indexHi);
    const admission = ledger?.admit(scan.indexLo, scan.indexHi) ?? 'admitted';
    switch (admission) {
      case 'full':
      case 'unsettled':
        return Taken.NOT_YET;
      case 'settled':
      case 'duplicate':
        this.#noteDuplicate();
        return Taken.DECIDED;
      case 'admitted':
        break;
    }
    const slot = ledger?.lastSlot ?? NO_SLOT;
    const decoded = error === undefined ? decodeScanned(this.#parts.payload, scan) : undefined;
    let taken: Taken = Taken.YES;
    if (decoded?.ok === true) batcher.add(scan, decoded.value, slot);
    else taken = this.#takeBad(decoded?.error ?? error ?? NO_FRAME, decoded !== undefined, slot);
    // The window is used up: nothing can come that this batch could wait for.
    if (ledger?.full === true) batcher.flush();
    return taken;
  }

  /** Deals with a record that has an index and did not decode. */
  #takeBad(error: EasProtocolError, whole: boolean, slot: number): Taken {
    const { ledger, batcher } = this.#parts;
    const index = indexOf(this.#scan);
    this.#reportBad(index, error);
    switch (this.#policyFor(index)) {
      case 'error':
        batcher.addBad(this.#scan, error, whole, slot);
        return Taken.YES;
      case 'nack':
        // Only where rows are counted: with auto-commit nothing can be given back.
        must(ledger, 'a row is given back that is not counted').nack(slot, BAD_FRAME);
        return Taken.DECIDED;
      case 'skip':
        ledger?.ackHeld(slot);
        return Taken.DECIDED;
    }
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

  #noteDuplicate(): void {
    this.#parts.counts.duplicates += 1;
    const { indexLo, indexHi } = this.#scan;
    this.#parts.outbox.report(() => ({ type: 'duplicate', index: joined(indexLo, indexHi) }));
  }

  #reportBad(index: bigint | undefined, error: EasProtocolError): void {
    this.#parts.counts.badFrames += 1;
    this.#parts.outbox.report(() => ({ type: 'bad-frame', index, error }));
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
