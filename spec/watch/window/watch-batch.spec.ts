import { describe, expect, it } from '@jest/globals';
import { FrameBatch } from '../../../lib/arrow/batch.js';
import { FrameColumns } from '../../../lib/arrow/columns.js';
import { EasConfigError } from '../../../lib/errors/index.js';
import { Ledger, type Claim } from '../../../lib/watch/window/ledger.js';
import { Settlements } from '../../../lib/watch/window/settlements.js';
import { WatchBatch, type Ballot } from '../../../lib/watch/window/watch-batch.js';
import { FrameScan } from '../../../lib/wire/frame.js';
import { frameBytes } from '../../support/frames.js';
import { now } from '../kit.js';

const ALL = { maxCount: 1_000, maxBytes: 8_000 };
const LEFT = { code: 'Left' };

/** What a batch of rows 1..count was handed out with, to several subscribers. */
class Poll implements Ballot {
  readonly ledger = new Ledger(1_000);
  readonly settlements = new Settlements();
  closed = false;
  /** How often it was told that votes were cast. */
  votes = 0;
  /** Batches that are let go. */
  readonly done: WatchBatch[] = [];
  readonly columns = new FrameColumns('binary');
  readonly batches: readonly WatchBatch[];

  constructor(count: number, voters: number, first = 1) {
    const scan = new FrameScan();
    const { columns } = this;
    const slots = new Int32Array(count);
    const serials = new Float64Array(count);
    for (let row = 0; row < count; row++) {
      const bytes = frameBytes({ index: BigInt(first + row) });
      scan.scan(bytes, 0, bytes.length, true);
      columns.append(scan, undefined);
      this.ledger.admit(first + row, 0);
      const slot = this.ledger.lastSlot;
      this.ledger.open(slot, voters);
      slots[row] = slot;
      serials[row] = this.ledger.serialOf(slot);
    }
    const frame = new FrameBatch(columns);
    this.batches = Array.from(
      { length: voters },
      () =>
        new WatchBatch(columns, frame, this, { slots, serials }, (batch) => this.done.push(batch)),
    );
  }

  voted(): void {
    this.votes += 1;
  }

  /** What is ready to be sent, as `commit 1,2`. */
  claim(): string | undefined {
    const claim = this.ledger.claim(ALL);
    return claim === undefined ? undefined : saidOf(claim);
  }

  /** The service confirms all that is ready. */
  confirmAll(): void {
    for (let claim = this.ledger.claim(ALL); claim !== undefined; claim = this.ledger.claim(ALL)) {
      this.ledger.confirm(claim);
      const negative = claim.negative !== undefined;
      for (const slot of claim.slots) this.settlements.settle(slot, negative);
    }
  }
}

function saidOf({ indexes, negative }: Claim): string {
  return negative === undefined
    ? `commit ${indexes.join()}`
    : `${negative.code ?? 'no code'} ${indexes.join()}`;
}

/** A poll and the batches of its subscribers, however few they are. */
function handOut(count: number, voters = 1): [poll: Poll, ...batches: WatchBatch[]] {
  const poll = new Poll(count, voters);
  return [poll, ...poll.batches];
}

describe('WatchBatch', () => {
  it('withdraws of a subscriber that leaves only the votes that it has not cast', () => {
    const [poll, leaver, second, third] = handOut(3, 3);
    void leaver!.ack(1n);
    leaver!.withdraw(LEFT);
    void second!.ack();
    // Two of three have acknowledged row 1, and one of the two who are left the others.
    expect(poll.claim()).toBeUndefined();
    void third!.ack(2n);
    expect(poll.claim()).toBe('commit 2');
    void third!.ack(1n);
    expect(poll.claim()).toBe('commit 1');
    void third!.nack(3n, { code: 'Bad' });
    expect(poll.claim()).toBe('Bad 3');
  });

  it('gives back, for the reason it left, what the only subscriber has not voted on', () => {
    const [poll, batch] = handOut(3);
    void batch!.ack(2n);
    const before = poll.votes;
    batch!.withdraw(LEFT);
    expect(poll.votes).toBe(before + 1);
    expect([poll.claim(), poll.claim()].sort()).toEqual(['Left 1,3', 'commit 2']);
  });

  it('withdraws nothing of rows that were decided, or whose slots later rows have', () => {
    const [poll, leaver, other] = handOut(2, 2);
    void other!.nack(1n, { code: 'Bad' });
    void other!.ack(2n);
    poll.confirmAll();
    poll.ledger.admit(9, 0);
    const slot = poll.ledger.lastSlot;
    poll.ledger.open(slot, 1);
    leaver!.withdraw(LEFT);
    expect(poll.claim()).toBe('commit 2');
    expect(poll.claim()).toBeUndefined();
    poll.ledger.ack(slot);
    expect(poll.claim()).toBe('commit 9');
  });

  it('is let go, once, when all of its rows are voted on, and not before', () => {
    const [poll, batch] = handOut(3);
    void batch!.ack([1n, 3n]);
    expect(poll.done).toEqual([]);
    void batch!.ack(1n);
    expect(poll.done).toEqual([]);
    void batch!.nack(2n);
    expect(poll.done).toEqual([batch]);
    const votes = poll.votes;
    batch!.withdraw(LEFT);
    expect(poll.votes).toBe(votes);
  });

  it('tells how many of its rows were committed and how many given back', async () => {
    const [poll, batch] = handOut(5);
    const acked = batch!.ack([1n, 2n, 3n]);
    const nacked = batch!.nack();
    expect(await now(acked)).toBe('still waiting');
    poll.confirmAll();
    expect(await now(acked)).toEqual({ committed: 3, negative: 0 });
    expect(await now(nacked)).toEqual({ committed: 3, negative: 2 });
  });

  it('tells of rows that were settled before what became of them', async () => {
    const [poll, batch, other] = handOut(4, 2);
    void batch!.ack([1n, 2n]);
    void other!.ack([1n]);
    void other!.nack([2n, 3n, 4n]);
    poll.confirmAll();
    // Row 1 by a yes of both, the others by the other subscriber's no.
    expect(await now(batch!.ack(3n))).toEqual({ committed: 0, negative: 1 });
    expect(await now(batch!.nack([4n]))).toEqual({ committed: 0, negative: 1 });
    expect(await now(batch!.ack(1n))).toEqual({ committed: 1, negative: 0 });
    expect(poll.claim()).toBeUndefined();
  });

  it('takes the first verb for a row as final', () => {
    const [poll, batch] = handOut(2);
    void batch!.nack(1n, { code: 'Bad' });
    void batch!.ack();
    expect([poll.claim(), poll.claim()].sort()).toEqual(['Bad 1', 'commit 2']);
    expect(poll.claim()).toBeUndefined();
  });

  it.each([
    ['an index', 2n, '2'],
    ['indexes, each once', [3n, 2n, 3n], '3,2'],
    ['an inclusive range', { from: 2n, to: 3n }, '2,3'],
    ['a range of one', { from: 4n, to: 4n }, '4'],
    ['nothing: all rows', undefined, '1,2,3,4'],
  ])('names its rows by %s', (_what, target, indexes) => {
    const [poll, batch] = handOut(4);
    void batch!.ack(target);
    expect(poll.claim()).toBe(`commit ${indexes}`);
  });

  it.each([
    [5n],
    [[1n, 5n]],
    [{ from: 3n, to: 2n }],
    [{ from: 1n }],
    [{ to: 1n }],
    [null],
    ['all'],
  ])('does not take %j for a name of its rows, and casts no vote then', (target) => {
    const [poll, batch] = handOut(4);
    expect(() => batch!.ack(target as never)).toThrow(EasConfigError);
    expect(() => batch!.nack(target as never)).toThrow(EasConfigError);
    expect(poll.votes).toBe(0);
    expect(poll.claim()).toBeUndefined();
  });

  it('gives rows that vote for themselves, by iteration and by number', async () => {
    const [poll, batch] = handOut(3);
    expect([...batch!].map(({ index, row }) => [index, row])).toEqual([
      [1n, 0],
      [2n, 1],
      [3n, 2],
    ]);
    const settled = batch!.at(1)!.ack();
    expect(poll.claim()).toBe('commit 2');
    expect(await now(settled)).toBe('still waiting');
    const [first] = batch!;
    void first!.nack({ code: 'Bad' });
    expect(poll.claim()).toBe('Bad 1');
    void batch!.at(2)!.nack();
    expect(poll.claim()).toBe('no code 3');
    expect(batch!.at(3)).toBeUndefined();
    expect(() => first!.nack({ code: 'not a code' })).toThrow(EasConfigError);
  });

  it('counts every row as committed where nothing is counted', async () => {
    const [poll, counted] = handOut(3);
    const batch = new WatchBatch(
      poll.columns,
      counted!,
      undefined,
      { slots: new Int32Array(3), serials: new Float64Array(3) },
      () => undefined,
    );
    expect(await now(batch.ack())).toEqual({ committed: 3, negative: 0 });
    expect(await now(batch.nack([1n, 2n]))).toEqual({ committed: 2, negative: 0 });
    batch.withdraw(LEFT);
    expect(poll.votes).toBe(0);
  });

  it.each(['ended', 'left'])(
    'refuses votes once the watch or its subscriber has %s',
    async (what) => {
      const [poll, batch] = handOut(3);
      if (what === 'ended') poll.closed = true;
      else batch!.withdraw(LEFT);
      const votes = poll.votes;
      const error = await now(batch!.ack([3n, 1n]));
      expect(error).toMatchObject({ code: 'COMMIT', indexes: [3n, 1n] });
      expect(await now(batch!.at(1)!.nack())).toMatchObject({ code: 'COMMIT', indexes: [2n] });
      expect(poll.votes).toBe(votes);
      expect(poll.done).toEqual([]);
    },
  );

  it('leaves no rejection unhandled when a vote comes too late', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    try {
      const [poll, batch] = handOut(1);
      poll.closed = true;
      void batch!.ack();
      await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setImmediate(resolve));
      expect(unhandled).toEqual([]);
    } finally {
      process.off('unhandledRejection', note);
    }
  });
});
