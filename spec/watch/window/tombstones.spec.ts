import { describe, expect, it } from '@jest/globals';
import { Tombstones } from '../../../lib/watch/window/tombstones.js';

describe('Tombstones', () => {
  it('forgets at a pong what was confirmed before its ping, and nothing later', () => {
    const tombstones = new Tombstones();
    tombstones.add(1);
    tombstones.pinged();
    tombstones.add(2);
    expect([tombstones.has(1), tombstones.has(2)]).toEqual([true, true]);
    tombstones.ponged();
    expect([tombstones.has(1), tombstones.has(2)]).toEqual([false, true]);
  });

  it('takes a second ping before the pong for what it is: too late for what came between', () => {
    const tombstones = new Tombstones();
    tombstones.add(1);
    tombstones.pinged();
    tombstones.add(2);
    tombstones.pinged();
    tombstones.ponged();
    expect([tombstones.has(1), tombstones.has(2)]).toEqual([false, true]);
  });

  it('asks for a ping when it is crowded, once', () => {
    const tombstones = new Tombstones();
    for (let index = 0; index < 5_000; index++) tombstones.add(index);
    expect(tombstones.crowded).toBe(true);
    tombstones.pinged();
    for (let index = 0; index < 5_000; index++) tombstones.add(10_000 + index);
    expect(tombstones.crowded).toBe(false);
  });

  it('keeps the latest where no pongs come', () => {
    const tombstones = new Tombstones();
    for (let index = 0; index < 1_000; index++) {
      tombstones.add(index);
      tombstones.trim(100);
    }
    expect(tombstones.size).toBeLessThanOrEqual(202);
    expect(tombstones.has(999)).toBe(true);
    expect(tombstones.has(900)).toBe(true);
  });

  it('is empty on a new connection', () => {
    const tombstones = new Tombstones();
    tombstones.add(1);
    tombstones.clear();
    expect(tombstones.has(1)).toBe(false);
    expect(tombstones.size).toBe(0);
  });

  it('is crowded by more than 4,096, anew after each pong and on each connection', () => {
    const tombstones = new Tombstones();
    let next = 0;
    const addMany = (count: number): void => {
      for (let at = 0; at < count; at++) tombstones.add(next++);
    };
    addMany(4_096);
    expect(tombstones.crowded).toBe(false);
    addMany(1);
    expect(tombstones.crowded).toBe(true);
    tombstones.pinged();
    addMany(4_097);
    expect(tombstones.crowded).toBe(false);
    tombstones.ponged();
    expect(tombstones.crowded).toBe(true);
    tombstones.pinged();
    tombstones.clear();
    addMany(4_097);
    expect(tombstones.crowded).toBe(true);
  });

  it('has what was added before and after it was asked, and counts each once', () => {
    const tombstones = new Tombstones();
    tombstones.add(1);
    expect(tombstones.has(1)).toBe(true);
    tombstones.add(2n ** 60n);
    expect([tombstones.has(2n ** 60n), tombstones.has(1), tombstones.has(3)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(tombstones.size).toBe(2);
    tombstones.pinged();
    tombstones.add(3);
    expect([tombstones.has(1), tombstones.has(3), tombstones.size]).toEqual([true, true, 3]);
  });

  it('trims nothing before it is over its limit, and then the older half', () => {
    const tombstones = new Tombstones();
    const trimmed = (from: number, to: number): void => {
      for (let index = from; index <= to; index++) tombstones.add(index);
      tombstones.trim(2);
    };
    trimmed(1, 2);
    trimmed(3, 3);
    expect([tombstones.has(1), tombstones.size]).toEqual([true, 3]);
    trimmed(4, 5);
    expect([tombstones.has(1), tombstones.size]).toEqual([true, 5]);
    trimmed(6, 6);
    expect([tombstones.has(1), tombstones.has(4), tombstones.size]).toEqual([false, true, 3]);
  });
});
