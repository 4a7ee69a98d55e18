import { describe, expect, it } from '@jest/globals';
import { FrameBatch } from '../../lib/arrow/batch.js';
import { ClientEvents } from '../../lib/transport/events.js';
import { Batcher } from '../../lib/watch/batcher.js';
import { Intake } from '../../lib/watch/intake.js';
import { Ledger } from '../../lib/watch/ledger.js';
import { frameBytes } from '../support/frames.js';

const LIMITS = { maxRows: 1, maxBytes: 1_000_000, maxWaitMs: 0 };
const ALL = { maxCount: 100, maxBytes: 8_000 };

describe('Intake', () => {
  it('copies what was parked, however long: other frames will take its place', () => {
    const ledger = new Ledger(1);
    const batches: FrameBatch[] = [];
    const batcher = new Batcher(LIMITS, 'binary', ({ columns }) =>
      batches.push(new FrameBatch(columns)),
    );
    const intake = new Intake({
      ledger,
      batcher,
      payload: 'binary',
      onBadFrame: 'error',
      events: new ClientEvents(),
      ready: () => undefined,
      unreadable: () => undefined,
    });
    const push = (index: number): void =>
      intake.accept(
        frameBytes({ index: BigInt(index), data: Buffer.alloc(50_000, String(index)) }),
      );
    const confirm = (): void => {
      ledger.ackHeld(ledger.lastSlot);
      ledger.confirm(ledger.claim(ALL)!);
      intake.retryParked();
    };
    push(1);
    for (const parked of [2, 3, 4]) {
      push(parked);
      expect(intake.parked).toBe(1);
      confirm();
    }
    expect(batches.map((batch) => batch.at(0)!.text())).toEqual(
      ['1', '2', '3', '4'].map((digit) => digit.repeat(50_000)),
    );
  });
});
