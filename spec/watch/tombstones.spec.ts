import { describe, expect, it } from '@jest/globals';
import { Tombstones } from '../../lib/watch/tombstones.js';

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
});
