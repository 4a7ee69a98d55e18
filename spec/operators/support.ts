import { expect } from '@jest/globals';
import { type RunHelpers, TestScheduler } from 'rxjs/testing';
import type {
  AckableBatch,
  AckableRow,
  AckTarget,
  NackReason,
  Settlement,
} from '../../lib/operators/index.js';
import { EasError } from '../../lib/errors/index.js';

/** Runs a marble test in virtual time: one frame is one millisecond. */
export function marbles(test: (helpers: RunHelpers & { now: () => number }) => void): void {
  const scheduler = new TestScheduler((actual, expected) => {
    expect(actual).toEqual(expected);
  });
  scheduler.run((helpers) => {
    test({ ...helpers, now: () => scheduler.now() });
  });
}

export const retryable = new EasError('busy', { code: 'SERVER', retryable: true });
export const fatal = new EasError('wrong', { code: 'BAD_REQUEST' });

export class FakeRow implements AckableRow {
  readonly requestId: string | null;
  readonly tags = { source: 'spec' };
  readonly data = new Uint8Array([7]);
  error: Error | null = null;

  constructor(
    readonly index: bigint,
    private readonly record: (verb: string) => void,
  ) {
    this.requestId = `r${String(index)}`;
  }

  ack(): Promise<Settlement> {
    this.record(`ack row ${String(this.index)}`);
    return Promise.resolve({ committed: 1, negative: 0 });
  }

  nack(reason?: NackReason): Promise<Settlement> {
    this.record(`nack row ${String(this.index)} ${reasonText(reason)}`);
    // As a watch that ends before it could commit: ignoring this must be safe.
    return Promise.reject(new Error('not committed'));
  }
}

/** A batch that writes what happens to it, and when, into a log. */
export class FakeBatch implements AckableBatch<FakeRow> {
  readonly indexes: BigUint64Array;
  readonly rows: FakeRow[];
  readonly table = 'arrow';

  constructor(
    indexes: readonly number[],
    private readonly record: (verb: string) => void,
  ) {
    this.indexes = BigUint64Array.from(indexes, BigInt);
    this.rows = Array.from(this.indexes, (index) => new FakeRow(index, record));
  }

  get length(): number {
    return this.rows.length;
  }

  [Symbol.iterator](): Iterator<FakeRow> {
    return this.rows[Symbol.iterator]();
  }

  ack(target?: AckTarget): Promise<Settlement> {
    this.record(`ack ${targetText(target)}`);
    return Promise.resolve({ committed: this.length, negative: 0 });
  }

  nack(target?: AckTarget, reason?: NackReason): Promise<Settlement> {
    this.record(`nack ${targetText(target)} ${reasonText(reason)}`);
    return Promise.reject(new Error('not committed'));
  }
}

/** A log of what was acknowledged at which frame, and batches that write into it. */
export function ackLog(now: () => number) {
  const log: string[] = [];
  const record = (verb: string) => log.push(`${now()}: ${verb}`);
  return { log, batch: (...indexes: number[]) => new FakeBatch(indexes, record) };
}

function targetText(target: AckTarget | undefined): string {
  if (target === undefined) return 'all';
  if (typeof target === 'bigint') return String(target);
  return 'from' in target
    ? `${String(target.from)}..${String(target.to)}`
    : Array.from(target, String).join(',');
}

function reasonText(reason: NackReason | undefined): string {
  return `${reason?.code ?? '-'} ${reason?.reason ?? '-'}`;
}
