import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InternalError } from '../../../lib/errors/index.js';
import { Ledger, type Claim } from '../../../lib/watch/window/ledger.js';

const ALL = { maxCount: 1_000, maxBytes: 8_000 };
const BAD = { code: 'Bad' };

/** Admits and opens rows 1..count for `voters` subscribers; gives their slots. */
function opened(ledger: Ledger, count: number, voters = 1): number[] {
  return Array.from({ length: count }, (_, at) => {
    expect(ledger.admit(at + 1, 0)).toBe('admitted');
    const slot = ledger.lastSlot;
    ledger.open(slot, voters);
    return slot;
  });
}

function claimed(ledger: Ledger, limits = ALL): Claim {
  const claim = ledger.claim(limits);
  expect(claim).toBeDefined();
  return claim!;
}

const indexesOf = (claim: Claim | undefined) => (claim === undefined ? [] : [...claim.indexes]);

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('Ledger', () => {
  it('admits a window of rows and no more', () => {
    const ledger = new Ledger(3);
    opened(ledger, 3);
    expect(ledger.full).toBe(true);
    expect(ledger.admit(4, 0)).toBe('full');
    expect(ledger.size).toBe(3);
    expect(ledger.peak).toBe(3);
  });

  it('gives a place back only when the service confirmed', () => {
    const ledger = new Ledger(1);
    const [slot = -1] = opened(ledger, 1);
    ledger.ack(slot);
    expect(ledger.admit(2, 0)).toBe('full');
    const claim = claimed(ledger);
    expect(ledger.admit(2, 0)).toBe('full');
    ledger.confirm(claim);
    expect(ledger.admit(2, 0)).toBe('admitted');
  });

  it('says that a row in flight is a duplicate, whatever its state', () => {
    const ledger = new Ledger(4);
    expect(ledger.admit(1, 0)).toBe('admitted');
    expect(ledger.admit(1, 0)).toBe('duplicate');
    ledger.open(ledger.lastSlot, 1);
    expect(ledger.admit(1, 0)).toBe('duplicate');
    ledger.ack(ledger.lastSlot);
    expect(ledger.admit(1, 0)).toBe('duplicate');
    claimed(ledger);
    expect(ledger.admit(1, 0)).toBe('duplicate');
  });

  it('knows an index again, in whatever order they come', () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 12 }) },
      fc.constantFrom('commit' as const, 'forget' as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const ledger = new Ledger(100);
        const inFlight = new Set<number>();
        const settled = new Set<number>();
        for (const what of steps) {
          if (typeof what === 'number') {
            const expected = inFlight.has(what)
              ? 'duplicate'
              : settled.has(what)
                ? 'settled'
                : 'admitted';
            expect(ledger.admit(what, 0)).toBe(expected);
            if (expected !== 'admitted') continue;
            inFlight.add(what);
            ledger.ackHeld(ledger.lastSlot);
          } else if (what === 'commit') {
            const claim = ledger.claim(ALL);
            if (claim === undefined) continue;
            ledger.confirm(claim);
            for (const index of inFlight) settled.add(index);
            inFlight.clear();
          } else {
            ledger.tombstones.clear();
            settled.clear();
          }
          expect(ledger.size).toBe(inFlight.size);
          expect(ledger.indexes().map(Number)).toEqual([...inFlight]);
        }
      }),
    );
  });

  it('keeps a push waiting while its row is being given back', () => {
    const ledger = new Ledger(4);
    const [slot = -1] = opened(ledger, 1);
    ledger.nack(slot, BAD);
    expect(ledger.admit(1, 0)).toBe('duplicate');
    const claim = claimed(ledger);
    expect(ledger.admit(1, 0)).toBe('unsettled');
    ledger.confirm(claim);
    expect(ledger.admit(1, 0)).toBe('admitted');
  });

  it('does not admit a row again whose commit was just confirmed, but commits it once more', () => {
    const ledger = new Ledger(4);
    const [slot = -1] = opened(ledger, 1);
    ledger.ack(slot);
    ledger.confirm(claimed(ledger));
    expect(ledger.admit(1, 0)).toBe('settled');
    expect(indexesOf(ledger.claim(ALL))).toEqual([1n]);
  });

  it('commits a row once more that is pushed again while its commit is under way', () => {
    const ledger = new Ledger(4);
    const [slot = -1] = opened(ledger, 1);
    ledger.ack(slot);
    const failed = claimed(ledger);
    expect(ledger.admit(1, 0)).toBe('duplicate');
    ledger.restore(failed);
    // Sent after the push came: the service had it pending by then.
    ledger.confirm(claimed(ledger));
    expect(ledger.hasWork).toBe(false);

    expect(ledger.admit(2, 0)).toBe('admitted');
    ledger.open(ledger.lastSlot, 1);
    ledger.ack(ledger.lastSlot);
    const claim = claimed(ledger);
    expect(ledger.admit(2, 0)).toBe('duplicate');
    expect(ledger.admit(2, 0)).toBe('duplicate');
    ledger.confirm(claim);
    expect(ledger.size).toBe(0);
    expect(indexesOf(ledger.claim(ALL))).toEqual([2n]);
  });

  it('commits it once more but once, however often it is pushed meanwhile', () => {
    const ledger = new Ledger(4);
    const [slot = -1] = opened(ledger, 1);
    ledger.ack(slot);
    ledger.confirm(claimed(ledger));
    for (let times = 0; times < 3; times++) ledger.admit(1, 0);
    const claim = claimed(ledger);
    expect(indexesOf(claim)).toEqual([1n]);
    ledger.admit(1, 0);
    ledger.restore(claim);
    expect(indexesOf(ledger.claim(ALL))).toEqual([1n]);
    expect(ledger.hasWork).toBe(false);
  });

  it('admits it again when a pong proved that no late push can come', () => {
    const ledger = new Ledger(4);
    const [slot = -1] = opened(ledger, 1);
    ledger.ack(slot);
    ledger.confirm(claimed(ledger));
    ledger.tombstones.pinged();
    expect(ledger.admit(1, 0)).toBe('settled');
    ledger.tombstones.ponged();
    expect(ledger.admit(1, 0)).toBe('admitted');
  });

  it('commits a row when every subscriber that received it has acknowledged', () => {
    const ledger = new Ledger(4);
    const [slot = -1] = opened(ledger, 1, 2);
    ledger.ack(slot);
    expect(ledger.claim(ALL)).toBeUndefined();
    ledger.ack(slot);
    expect(indexesOf(ledger.claim(ALL))).toEqual([1n]);
  });

  it('gives back each of very many rows once, by their reasons', () => {
    const rows = 10_000;
    const ledger = new Ledger(rows);
    const slots = Array.from({ length: rows }, (_, at) => {
      ledger.admit(at + 1, 0);
      ledger.open(ledger.lastSlot, 1);
      return ledger.lastSlot;
    });
    for (const slot of slots) ledger.nack(slot, { code: `Code${slot % 3}` });
    const given = new Set<bigint>();
    for (let claim = ledger.claim(ALL); claim !== undefined; claim = ledger.claim(ALL)) {
      const { indexes, negative } = claim;
      const codes = new Set([...indexes].map((index) => `Code${(Number(index) - 1) % 3}`));
      expect([...codes]).toEqual([negative!.code]);
      for (const index of indexes) given.add(index);
      ledger.confirm(claim);
    }
    expect(given.size).toBe(rows);
    expect(ledger.size).toBe(0);
  });

  it('gives a row back on the first no', () => {
    const ledger = new Ledger(4);
    const [slot = -1] = opened(ledger, 1, 2);
    ledger.nack(slot, BAD);
    const claim = claimed(ledger);
    expect(claim.negative).toEqual(BAD);
    expect(indexesOf(claim)).toEqual([1n]);
    expect(ledger.isOpen(slot, ledger.serialOf(slot))).toBe(false);
  });

  it('lets the other votes decide when a subscriber leaves', () => {
    const ledger = new Ledger(4);
    const [acked = -1, unacked = -1] = opened(ledger, 2, 2);
    ledger.ack(acked);
    ledger.withdraw(acked, BAD);
    ledger.withdraw(unacked, BAD);
    expect(claimed(ledger)).toMatchObject({ negative: undefined, indexes: BigUint64Array.of(1n) });
    expect(ledger.undecided).toBe(1);
    ledger.ack(unacked);
    expect(claimed(ledger)).toMatchObject({ negative: undefined, indexes: BigUint64Array.of(2n) });
  });

  it('gives a row back, never commits it, when nobody acknowledged it and all have left', () => {
    const ledger = new Ledger(4);
    const [slot = -1] = opened(ledger, 1, 2);
    ledger.withdraw(slot, BAD);
    ledger.withdraw(slot, BAD);
    expect(claimed(ledger).negative).toEqual(BAD);
  });

  it('sends failed rows again, ahead of later ones', () => {
    const ledger = new Ledger(8);
    const slots = opened(ledger, 4);
    ledger.ack(slots[0]!);
    ledger.ack(slots[1]!);
    const first = claimed(ledger);
    ledger.ack(slots[2]!);
    ledger.restore(first);
    expect(indexesOf(ledger.claim(ALL))).toEqual([1n, 2n, 3n]);
  });

  it('keeps a request within its count and its bytes', () => {
    const ledger = new Ledger(2_000);
    for (const slot of opened(ledger, 2_000)) ledger.ack(slot);
    expect(claimed(ledger, { maxCount: 7, maxBytes: 8_000 }).indexes).toHaveLength(7);
    const claim = claimed(ledger, { maxCount: 2_000, maxBytes: 100 });
    expect(claim.indexes.join(',').length).toBeLessThanOrEqual(100);
    expect(claim.indexes.join(',').length).toBeGreaterThan(90);
  });

  it('sends at least one index however long it is', () => {
    const ledger = new Ledger(2);
    expect(ledger.admit(0xffff_ffff, 0xffff_ffff)).toBe('admitted');
    ledger.open(ledger.lastSlot, 1);
    ledger.ack(ledger.lastSlot);
    expect(indexesOf(ledger.claim({ maxCount: 10, maxBytes: 1 }))).toEqual([2n ** 64n - 1n]);
  });

  it('gives rows back in groups of the same reason', () => {
    const ledger = new Ledger(8);
    const slots = opened(ledger, 3);
    ledger.nack(slots[0]!, { code: 'A' });
    ledger.nack(slots[1]!, { code: 'B' });
    ledger.nack(slots[2]!, { code: 'A' });
    const first = claimed(ledger);
    expect([first.negative, indexesOf(first)]).toEqual([{ code: 'A' }, [1n, 3n]]);
    const second = claimed(ledger);
    expect([second.negative, indexesOf(second)]).toEqual([{ code: 'B' }, [2n]]);
    ledger.restore(first);
    expect(ledger.claim(ALL)).toMatchObject({ negative: { code: 'A' }, indexes: first.indexes });
  });

  it('lets commits and negative commits take turns', () => {
    const ledger = new Ledger(8);
    const slots = opened(ledger, 4);
    ledger.ack(slots[0]!);
    ledger.nack(slots[1]!, BAD);
    const kinds = [claimed(ledger).negative, claimed(ledger).negative];
    expect(kinds).toContain(undefined);
    expect(kinds).toContainEqual(BAD);
  });

  it.each(['commits', 'negative commits'])('starves no row under steady %s', (steady) => {
    const ledger = new Ledger(100);
    const vote = (isAck: boolean, index: number): void => {
      expect(ledger.admit(index, 0)).toBe('admitted');
      ledger.open(ledger.lastSlot, 1);
      if (isAck) ledger.ack(ledger.lastSlot);
      else ledger.nack(ledger.lastSlot, BAD);
    };
    const isAck = steady === 'commits';
    vote(isAck, 1);
    ledger.confirm(claimed(ledger));
    vote(!isAck, 2);
    const claims: Claim[] = [];
    for (let index = 3; index < 7; index++) {
      vote(isAck, index);
      const claim = claimed(ledger);
      claims.push(claim);
      ledger.confirm(claim);
    }
    const at = claims.findIndex((claim) => (claim.negative === undefined) !== isAck);
    expect([0, 1]).toContain(at);
    expect(indexesOf(claims[at])).toEqual([2n]);
  });

  it('sends each row with the reason of its own no, to the letter', () => {
    const ledger = new Ledger(3);
    const reasons = [
      { code: 'Bad', reason: 'one' },
      { code: 'Bad', reason: 'two' },
      { code: 'Worse', reason: 'two' },
      { code: 'Bad' },
      { reason: 'one' },
      {},
    ];
    // Twice as many rows as slots: a later row inherits nothing from an earlier one.
    for (const from of [0, 3]) {
      const three = reasons.slice(from, from + 3);
      for (const [at, reason] of three.entries()) {
        expect(ledger.admit(from + at + 1, 0)).toBe('admitted');
        ledger.open(ledger.lastSlot, 1);
        ledger.nack(ledger.lastSlot, reason);
      }
      for (const [at, reason] of three.entries()) {
        const claim = claimed(ledger);
        expect(indexesOf(claim)).toEqual([BigInt(from + at + 1)]);
        expect(claim.negative).toEqual(reason);
        ledger.confirm(claim);
      }
    }
  });

  it('keeps every request within its count: commits, negative commits, and what comes once more', () => {
    const ledger = new Ledger(100);
    const slots = opened(ledger, 30);
    for (const slot of slots) ledger.ack(slot);
    ledger.confirm(claimed(ledger));
    for (let index = 1; index <= 30; index++) expect(ledger.admit(index, 0)).toBe('settled');
    for (let index = 41; index <= 50; index++) {
      expect(ledger.admit(index, 0)).toBe('admitted');
      ledger.open(ledger.lastSlot, 1);
      if (index % 2 === 0) ledger.ack(ledger.lastSlot);
      else ledger.nack(ledger.lastSlot, BAD);
    }
    const sent: bigint[] = [];
    const sizes: number[] = [];
    const limits = { maxCount: 3, maxBytes: 8_000 };
    for (let claim = ledger.claim(limits); claim !== undefined; claim = ledger.claim(limits)) {
      sizes.push(claim.indexes.length);
      sent.push(...claim.indexes);
      ledger.confirm(claim);
    }
    expect(Math.max(...sizes)).toBe(3);
    expect(sent.map(Number).sort((one, other) => one - other)).toEqual([
      ...range(1, 30),
      ...range(41, 50),
    ]);
  });

  it('lets no more than sixteen indexes without a slot ride along with one commit', () => {
    const ledger = new Ledger(100);
    for (const slot of opened(ledger, 40)) ledger.ack(slot);
    ledger.confirm(claimed(ledger));
    for (let index = 1; index <= 40; index++) ledger.admit(index, 0);
    ledger.admit(41, 0);
    ledger.ackHeld(ledger.lastSlot);
    expect(indexesOf(ledger.claim(ALL)).map(Number)).toEqual([41, ...range(1, 16)]);
    expect(indexesOf(ledger.claim(ALL)).map(Number)).toEqual(range(17, 32));
    expect(indexesOf(ledger.claim(ALL)).map(Number)).toEqual(range(33, 40));
    expect(ledger.claim(ALL)).toBeUndefined();
  });

  it('tells a later row in the same slot from the one that was handed out', () => {
    const ledger = new Ledger(1);
    const [slot = -1] = opened(ledger, 1);
    const serial = ledger.serialOf(slot);
    ledger.nack(slot, BAD);
    ledger.confirm(claimed(ledger));
    expect(ledger.admit(2, 0)).toBe('admitted');
    expect(ledger.lastSlot).toBe(slot);
    ledger.open(slot, 1);
    expect(ledger.isOpen(slot, serial)).toBe(false);
    expect(ledger.isInFlight(slot, serial)).toBe(false);
  });

  it('grows to a window of any size and keeps what it holds', () => {
    const ledger = new Ledger(10_000);
    const slots = opened(ledger, 10_000);
    expect(ledger.full).toBe(true);
    expect(ledger.indexOf(slots[9_999]!)).toBe(10_000n);
    expect(ledger.indexes()[0]).toBe(1n);
    expect(ledger.indexes()).toHaveLength(10_000);
  });

  it('gives back every undecided row at the end, and leaves the decided ones alone', () => {
    const ledger = new Ledger(4);
    const [acked = -1] = opened(ledger, 2);
    expect(ledger.admit(3, 0)).toBe('admitted');
    ledger.ack(acked);
    ledger.nackUndecided(BAD);
    expect(ledger.undecided).toBe(0);
    const claims = [claimed(ledger), claimed(ledger)];
    expect(claims.find((claim) => claim.negative === undefined)!.indexes.join()).toBe('1');
    expect(claims.find((claim) => claim.negative !== undefined)!.indexes.join()).toBe('2,3');
  });

  describe.each([
    ['none at all', -1],
    ['one beyond all', 64],
    ['one of no row', 5],
    ['one whose row is decided', 0],
    ['one whose row is not handed out', 2],
  ])('asked about %s as its slot', (_what, slot) => {
    const made = () => {
      const ledger = new Ledger(8);
      const [decided = -1] = opened(ledger, 2);
      ledger.nack(decided, BAD);
      expect(ledger.admit(3, 0)).toBe('admitted');
      return ledger;
    };
    const isHeld = slot === 2;
    it.each([
      ['acknowledge', (ledger: Ledger) => ledger.ack(slot), false],
      ['withdraw a vote on', (ledger: Ledger) => ledger.withdraw(slot, BAD), false],
      ['give back', (ledger: Ledger) => ledger.nack(slot, BAD), isHeld],
      ['commit unseen', (ledger: Ledger) => ledger.ackHeld(slot), isHeld],
      ['hand out', (ledger: Ledger) => ledger.open(slot, 1), isHeld],
    ])('does not %s another one for it', (_verb, act, isAllowed) => {
      const ledger = made();
      if (isAllowed) {
        act(ledger);
        return;
      }
      expect(() => act(ledger)).toThrow(InternalError);
      expect(ledger.undecided).toBe(2);
      expect(indexesOf(claimed(ledger))).toEqual([1n]);
      expect(ledger.claim(ALL)).toBeUndefined();
    });
  });

  it('keeps indexes apart that differ only beyond 53 bits', () => {
    const ledger = new Ledger(4);
    expect(ledger.admit(1, 0x8000_0000)).toBe('admitted');
    expect(ledger.admit(2, 0x8000_0000)).toBe('admitted');
    expect(ledger.admit(1, 0x8000_0000)).toBe('duplicate');
    expect(ledger.indexes()).toEqual([(0x8000_0000n << 32n) | 1n, (0x8000_0000n << 32n) | 2n]);
  });

  it('knows which indexes are beyond all that came', () => {
    const ledger = new Ledger(10);
    expect([ledger.isBeyondAll(0, 0), ledger.isBeyondAll(7, 3)]).toEqual([true, true]);
    ledger.admit(5, 1);
    const beyond = (lo: number, hi: number) => ledger.isBeyondAll(lo, hi);
    expect([beyond(6, 1), beyond(0, 2)]).toEqual([true, true]);
    expect([beyond(5, 1), beyond(4, 1), beyond(9, 0)]).toEqual([false, false, false]);
    ledger.admit(3, 1);
    expect([beyond(4, 1), beyond(6, 1)]).toEqual([false, true]);
    ledger.admit(0, 0xffff_ffff);
    expect([beyond(0, 0xffff_ffff), beyond(1, 0xffff_ffff)]).toEqual([false, true]);
  });

  it('has work while something waits to be sent, whatever it is', () => {
    const ledger = new Ledger(4);
    const [acked = -1, nacked = -1] = opened(ledger, 2);
    expect(ledger.hasWork).toBe(false);
    ledger.ack(acked);
    expect(ledger.hasWork).toBe(true);
    ledger.nack(nacked, BAD);
    expect(ledger.hasWork).toBe(true);
    const claims = [claimed(ledger), claimed(ledger)];
    expect(ledger.hasWork).toBe(false);
    for (const claim of claims) ledger.confirm(claim);
    expect(ledger.admit(1, 0)).toBe('settled');
    expect(ledger.hasWork).toBe(true);
    claimed(ledger);
    expect(ledger.admit(2, 0)).toBe('admitted');
    ledger.nack(ledger.lastSlot, BAD);
    expect(ledger.hasWork).toBe(true);
  });

  it('tells of a row whether it is open and in flight, from its push to its confirmation', () => {
    const ledger = new Ledger(4);
    ledger.admit(1, 0);
    const slot = ledger.lastSlot;
    const serial = ledger.serialOf(slot);
    const told = () => [ledger.isOpen(slot, serial), ledger.isInFlight(slot, serial)];
    expect(told()).toEqual([false, true]);
    ledger.open(slot, 1);
    expect(told()).toEqual([true, true]);
    ledger.ack(slot);
    expect(told()).toEqual([false, true]);
    ledger.confirm(claimed(ledger));
    expect(told()).toEqual([false, false]);
  });

  it('remembers the most that were ever in flight', () => {
    const ledger = new Ledger(4);
    for (const slot of opened(ledger, 3)) ledger.ack(slot);
    ledger.confirm(claimed(ledger));
    ledger.admit(9, 0);
    expect([ledger.size, ledger.peak]).toEqual([1, 3]);
  });

  it('tells the indexes in flight in the order in which they came', () => {
    const ledger = new Ledger(4);
    expect(ledger.indexes()).toEqual([]);
    for (const index of [5, 3, 4]) ledger.admit(index, 0);
    expect(ledger.indexes()).toEqual([5n, 3n, 4n]);
  });

  it.each([
    [[1, 2, 3, 4], 6, 3],
    [[1, 2, 3, 4], 7, 3],
    [[1, 2, 3, 4], 8, 4],
    [[9, 10, 11], 7, 2],
    [[10, 11], 5, 1],
    [[100, 101], 8, 2],
    [[100, 101], 7, 1],
  ])('fits of %j into %i bytes the first %i, a comma after each', (indexes, maxBytes, count) => {
    const ledger = new Ledger(10);
    for (const index of indexes) {
      ledger.admit(index, 0);
      ledger.ackHeld(ledger.lastSlot);
    }
    const claim = claimed(ledger, { maxCount: 100, maxBytes });
    expect(indexesOf(claim).map(Number)).toEqual(indexes.slice(0, count));
    const rest = indexes.slice(count);
    expect(ledger.hasWork).toBe(rest.length > 0);
    expect(indexesOf(ledger.claim(ALL)).map(Number)).toEqual(rest);
  });

  it('sends what has no slot only when all that has one is under way', () => {
    const ledger = new Ledger(10);
    ledger.admit(1, 0);
    ledger.ackHeld(ledger.lastSlot);
    ledger.confirm(claimed(ledger));
    ledger.admit(1, 0);
    for (const index of [2, 3, 4]) {
      ledger.admit(index, 0);
      ledger.ackHeld(ledger.lastSlot);
    }
    const limits = { maxCount: 100, maxBytes: 4 };
    expect(indexesOf(ledger.claim(limits)).map(Number)).toEqual([2, 3]);
    expect(indexesOf(ledger.claim(limits)).map(Number)).toEqual([4, 1]);
  });
});
