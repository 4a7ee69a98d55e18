import { describe, expect, it } from '@jest/globals';
import { FREE, Slots } from '../../../lib/watch/window/slots.js';

const STATE = 1;

describe('Slots', () => {
  it('keeps every column of every row as it grows, several times over', () => {
    const slots = new Slots();
    const rows = Array.from({ length: 1_000 }, (_, at) => {
      const row = {
        lo: at + 1,
        hi: at % 5,
        state: (at % 7) + 1,
        votes: (at % 300) + 1,
        yes: at % 2,
      };
      const slot = slots.take(row.lo, row.hi, row.state);
      slots.votes[slot] = row.votes;
      slots.acknowledged[slot] = row.yes;
      return { ...row, slot, serial: slots.serialOf(slot) };
    });
    expect(slots.size).toBe(1_000);
    expect(new Set(rows.map(({ serial }) => serial)).size).toBe(1_000);
    for (const { slot, lo, hi, state, votes, yes, serial } of rows) {
      expect(slots.indexOf(slot)).toBe((BigInt(hi) << 32n) | BigInt(lo));
      expect([slots.halves[slot * 2], slots.halves[slot * 2 + 1]]).toEqual([lo, hi]);
      expect(slots.keyOf(slot)).toBe(hi * 2 ** 32 + lo);
      expect(slots.state[slot]).toBe(state);
      expect(slots.votes[slot]).toBe(votes);
      expect(slots.acknowledged[slot]).toBe(yes);
      expect(slots.serialOf(slot)).toBe(serial);
    }
  });

  it('gives a later row a slot that is free again, with nothing left of the earlier row', () => {
    const slots = new Slots();
    const slot = slots.take(1, 0, STATE);
    const serial = slots.serialOf(slot);
    slots.acknowledged[slot] = 1;
    slots.free(slot);
    expect([slots.size, slots.state[slot], slots.taken()]).toEqual([0, FREE, []]);
    expect(slots.take(2, 0, STATE)).toBe(slot);
    expect(slots.acknowledged[slot]).toBe(0);
    expect(slots.serialOf(slot)).not.toBe(serial);
    expect(slots.indexOf(slot)).toBe(2n);
  });

  it('grows no further than it is used', () => {
    const slots = new Slots();
    for (let at = 0; at < 64; at++) slots.take(at, 0, STATE);
    expect(slots.state).toHaveLength(64);
    slots.free(slots.take(64, 0, STATE));
    expect(slots.state).toHaveLength(128);
    for (let at = 0; at < 1_000; at++) slots.free(slots.take(at, 0, STATE));
    expect(slots.state).toHaveLength(128);
  });

  it('tells the slots in use in the order in which their rows arrived', () => {
    const slots = new Slots();
    const [first = -1, second = -1, third = -1] = [1, 2, 3].map((at) => slots.take(at, 0, STATE));
    slots.free(first);
    expect(slots.take(4, 0, STATE)).toBe(first);
    expect(slots.taken()).toEqual([second, third, first]);
    slots.free(third);
    expect(slots.taken()).toEqual([second, first]);
  });
});
