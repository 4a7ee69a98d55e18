import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Gatherer } from '../../lib/wire/gatherer.js';
import { collectGarbage } from '../support/garbage.js';

const MIB = 1024 * 1024;

describe('Gatherer', () => {
  it('gives what it was given, in order, and begins anew', () => {
    const size = fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 3_000 }));
    fc.assert(
      fc.property(fc.array(fc.array(size, { maxLength: 60 }), { maxLength: 3 }), (bodies) => {
        const gatherer = new Gatherer();
        let next = 0;
        for (const sizes of bodies) {
          const pieces = sizes.map((length) => Uint8Array.from({ length }, () => next++ & 0xff));
          for (const piece of pieces) gatherer.add(piece);
          const whole = Buffer.concat(pieces);
          expect(gatherer.length).toBe(whole.length);
          expect(Buffer.compare(gatherer.take(), whole)).toBe(0);
          expect(gatherer.length).toBe(0);
        }
      }),
    );
  });

  it('gives a body of one piece as it came', () => {
    const gatherer = new Gatherer();
    const piece = Uint8Array.of(1, 2);
    gatherer.add(piece);
    expect(gatherer.take()).toBe(piece);
  });

  it('does not touch a body that it gave', () => {
    const gatherer = new Gatherer();
    gatherer.add(Uint8Array.of(1));
    gatherer.add(Uint8Array.of(2));
    const body = gatherer.take();
    gatherer.add(Uint8Array.of(3));
    gatherer.add(Uint8Array.of(4));
    expect([[...body], [...gatherer.take()]]).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('takes no more than a little above what it is given, byte by byte', () => {
    collectGarbage();
    const before = memory();
    const gatherer = new Gatherer();
    for (let at = 0; at < 4 * MIB; at++) gatherer.add(Uint8Array.of(at & 0xff));
    collectGarbage();
    expect(memory() - before).toBeLessThan(8 * MIB);
    expect(gatherer.length).toBe(4 * MIB);
  });
});

function memory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
