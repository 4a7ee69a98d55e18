import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import protobuf from 'protobufjs/minimal.js';
import { EasProtocolError } from '../../../lib/errors/index.js';
import { ProtoReader } from '../../../lib/wire/bytes/reader.js';

const { Writer } = protobuf;

describe('ProtoReader', () => {
  it('reads every 64-bit integer as protobufjs writes it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
        const low = Number(BigInt.asIntN(32, value));
        const high = Number(BigInt.asIntN(32, value >> 32n));
        const bytes = Writer.create().int64({ low, high, unsigned: false }).finish();
        expect(new ProtoReader(bytes).int64()).toBe(value);
        expect(new ProtoReader(bytes).uint64()).toBe(BigInt.asUintN(64, value));
        expect(new ProtoReader(bytes).int32()).toBe(low);
        const reader = new ProtoReader(bytes);
        reader.varint64();
        expect([reader.lo, reader.hi]).toEqual([low >>> 0, high >>> 0]);
        expect(reader.done).toBe(true);
      }),
    );
  });

  it('reads every other type as protobufjs writes it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.uint8Array(),
        fc.double(),
        fc.float(),
        fc.boolean(),
        (text, bytes, double, float, bool) => {
          const body = Writer.create()
            .string(text)
            .bytes(bytes)
            .double(double)
            .float(float)
            .bool(bool)
            .finish();
          // At an odd offset, as a part of something larger.
          const larger = Uint8Array.of(1, 2, 3, ...body, 4);
          const reader = new ProtoReader(larger, 3, 3 + body.length);
          expect(reader.string()).toBe(text);
          expect([...reader.bytes()]).toEqual([...bytes]);
          expect(reader.double()).toBe(double);
          expect(reader.float()).toBe(float);
          expect(reader.bool()).toBe(bool);
          expect(reader.done).toBe(true);
        },
      ),
    );
  });

  it('skips fields of every wire type that protobuf has', () => {
    const body = Writer.create();
    body.uint32(8).uint64(2 ** 40);
    body.uint32(17).double(1);
    body.uint32(26).string('abc');
    body.uint32(37).float(1);
    const reader = new ProtoReader(body.finish());
    const tags: number[] = [];
    while (!reader.done) {
      const tag = reader.tag();
      tags.push(tag);
      reader.skip(tag);
    }
    expect(tags).toEqual([8, 17, 26, 37]);
    expect(() => new ProtoReader(Uint8Array.of(0)).skip(3)).toThrow(EasProtocolError);
  });

  it('reads bytes as a view, not a copy', () => {
    const body = Uint8Array.of(2, 5, 6);
    const view = new ProtoReader(body).bytes();
    body[1] = 9;
    expect([...view]).toEqual([9, 6]);
  });

  it.each<[string, number[], (reader: ProtoReader) => unknown, string]>([
    ['a varint cut short', [0x80], (r) => r.uint32(), 'a varint at offset 0'],
    ['an empty varint', [], (r) => r.uint32(), 'a varint at offset 0'],
    ['a varint of eleven bytes', Array<number>(11).fill(0x80), (r) => r.uint32(), 'ten bytes'],
    ['field number 0', [0x02], (r) => r.tag(), 'the tag of a protobuf field at offset 0'],
    ['the start of a group', [0x0b], (r) => r.tag(), 'the tag of a protobuf field'],
    ['wire type 7', [0x0f], (r) => r.tag(), 'the tag of a protobuf field'],
    ['a tag of more than 32 bits', [0x88, 0x80, 0x80, 0x80, 0x80, 1], (r) => r.tag(), 'the tag'],
    ['a float cut short', [1, 2, 3], (r) => r.float(), 'a float at offset 0'],
    ['a double cut short', [1, 2, 3, 4, 5, 6, 7], (r) => r.double(), 'a double at offset 0'],
    ['a text cut short', [5, 65], (r) => r.string(), 'a field of 5 bytes at offset 0'],
    ['a length of 2^35', [0x80, 0x80, 0x80, 0x80, 0x80, 1], (r) => r.bytes(), '34359738368 bytes'],
    ['text that is not UTF-8', [2, 0xc3, 0x28], (r) => r.string(), 'UTF-8 text at offset 1'],
    ['four bytes cut short', [1], (r) => r.skip(5), 'four bytes'],
    ['eight bytes cut short', [1], (r) => r.skip(1), 'eight bytes'],
  ])('says what it expected of %s', (_, bytes, read, expected) => {
    const reader = new ProtoReader(Uint8Array.from(bytes));
    expect(() => read(reader)).toThrow(EasProtocolError);
    reader.pos = 0;
    expect(() => read(reader)).toThrow(expected);
  });

  it('never reads behind its end, even when the bytes go on', () => {
    const reader = new ProtoReader(Uint8Array.of(0x80, 0x01, 0, 0, 0, 0, 0, 0), 0, 1);
    for (const read of ['uint32', 'float', 'double', 'string'] as const) {
      expect(() => reader[read]()).toThrow(EasProtocolError);
    }
    expect(() => new ProtoReader(Uint8Array.of(1), 0, 0).uint32()).toThrow(EasProtocolError);
  });

  it('finds a field that reaches out of its message', () => {
    const reader = new ProtoReader(Uint8Array.of(1, 0x96, 0x01, 0));
    const end = reader.enter();
    reader.uint32();
    expect(() => reader.leave(end)).toThrow('end at offset 2');
  });
});
