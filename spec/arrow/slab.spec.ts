import { describe, expect, it } from '@jest/globals';
import { Slab } from '../../lib/arrow/slab.js';

describe('a slab', () => {
  it('is cut into pieces that begin where any type may', () => {
    const slab = new Slab(64);
    const pieces = [slab.bytes(8), slab.bytes(3), slab.int32s(3), slab.bytes(1)];
    expect(pieces.map(({ byteOffset }) => byteOffset)).toEqual([0, 8, 16, 32]);
    expect(pieces.map(({ length }) => length)).toEqual([8, 3, 3, 1]);
    for (const { buffer } of pieces) expect(buffer).toBe(pieces[0]!.buffer);
  });

  it('gives away its last byte, and memory of its own to what does not fit', () => {
    const slab = new Slab(32);
    const [first, last] = [slab.int32s(4), slab.bytes(16)];
    expect(last.buffer).toBe(first.buffer);
    const [bytes, numbers] = [slab.bytes(5), slab.int32s(5)];
    for (const own of [bytes, numbers]) {
      expect(own.buffer).not.toBe(first.buffer);
      expect(own.byteOffset).toBe(0);
      expect(own.length).toBe(5);
    }
    expect(bytes.buffer.byteLength).toBe(5);
    expect(numbers.buffer.byteLength).toBe(20);
  });

  it('gives integers four bytes each', () => {
    const slab = new Slab(16);
    expect(slab.int32s(4).buffer.byteLength).toBe(16);
    expect(new Slab(16).int32s(5).buffer.byteLength).toBe(20);
  });

  it('is followed by one as large as all that was asked of it', () => {
    const slab = new Slab(8);
    slab.bytes(50);
    slab.bytes(50);
    expect(slab.successor().bytes(1).buffer.byteLength).toBe(112);
  });

  it('is followed by one an eighth smaller when little was asked of it', () => {
    const slab = new Slab(800);
    slab.bytes(1);
    expect(slab.successor().bytes(1).buffer.byteLength).toBe(700);
  });
});
