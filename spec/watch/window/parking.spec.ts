import { describe, expect, it } from '@jest/globals';
import { Parking } from '../../../lib/watch/window/parking.js';

const frame = (length: number, fill: number): Uint8Array => new Uint8Array(length).fill(fill);

function framesOf(parking: Parking): [length: number, fill: number][] {
  const found: [number, number][] = [];
  parking.each((bytes, start, end) => {
    const own = bytes.subarray(start, end);
    expect(new Set(own).size).toBe(1);
    found.push([own.length, own[0]!]);
  });
  return found;
}

describe('Parking', () => {
  it('keeps copies of frames, in their order', () => {
    const parking = new Parking();
    const bytes = frame(10, 1);
    parking.add(bytes);
    bytes.fill(9);
    parking.add(frame(3, 2));
    expect(parking.size).toBe(2);
    expect(framesOf(parking)).toEqual([
      [10, 1],
      [3, 2],
    ]);
  });

  it('keeps frames of any size apart, over and over', () => {
    const parking = new Parking();
    const sizes = [100_000, 200_000, 7, 1_000_000, 262_144, 5, 300_000, 100_000, 100_000, 100_000];
    for (let round = 0; round < 3; round++) {
      const given = sizes.map((size, i): [number, number] => [size, (i + round) % 256]);
      for (const [size, fill] of given) parking.add(frame(size, fill));
      expect(framesOf(parking)).toEqual(given);
      parking.clear();
      expect(parking.size).toBe(0);
      expect(framesOf(parking)).toEqual([]);
      sizes.reverse();
    }
  });

  it('uses the memory of frames that are gone again', () => {
    const parking = new Parking();
    const blocks = new Set<Uint8Array>();
    for (let round = 0; round < 20; round++) {
      for (let i = 0; i < 400; i++) parking.add(frame(1_000, i % 256));
      parking.each((bytes) => blocks.add(bytes));
      parking.clear();
    }
    expect(blocks.size).toBe(2);
  });

  const blocksOf = (parking: Parking): Set<Uint8Array> => {
    const blocks = new Set<Uint8Array>();
    parking.each((bytes) => blocks.add(bytes));
    return blocks;
  };
  const BLOCK = 256 * 1024;

  it('fills its blocks to the last byte, and uses whole ones again', () => {
    const parking = new Parking();
    const sizes = [BLOCK / 2, BLOCK / 2, BLOCK, 1, BLOCK];
    for (const size of sizes) parking.add(frame(size, 1));
    const blocks = blocksOf(parking);
    expect([...blocks].map(({ length }) => length)).toEqual([BLOCK, BLOCK, BLOCK, BLOCK]);
    parking.clear();
    for (const size of sizes) parking.add(frame(size, 2));
    expect([...blocksOf(parking)].every((block) => blocks.has(block))).toBe(true);
    expect(framesOf(parking)).toEqual(sizes.map((size) => [size, 2]));
  });

  it('keeps no more than eight blocks, and none that was made for one long frame', () => {
    const parking = new Parking();
    parking.add(frame(BLOCK + 1, 1));
    for (let at = 0; at < 12; at++) parking.add(frame(BLOCK, 1));
    const earlier = blocksOf(parking);
    parking.clear();
    for (let at = 0; at < 12; at++) parking.add(frame(BLOCK, 2));
    const again = [...blocksOf(parking)].filter((block) => earlier.has(block));
    expect(again.map(({ length }) => length)).toEqual(Array(8).fill(BLOCK));
    expect(blocksOf(parking).size).toBe(12);
  });
});
