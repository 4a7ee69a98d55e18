import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import protobuf from 'protobufjs/minimal.js';
import {
  doubleField,
  encodeParts,
  floatField,
  int64Field,
  lengthDelimited,
  messageField,
  optionalTextField,
  optionalVarintField,
  packedField,
  textField,
  varintField,
} from '../../../lib/wire/bytes/parts.js';

const { Writer } = protobuf;

describe('parts of a message', () => {
  it('are written as protobufjs writes them', () => {
    const integer = fc.oneof(
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
    );
    const text = fc.string({ unit: 'grapheme', maxLength: 100 });
    fc.assert(
      fc.property(integer, text, fc.uint8Array(), fc.array(integer), (n, s, bytes, packed) => {
        const body = encodeParts([
          varintField(1, n),
          textField(2, s),
          messageField(100, [textField(3, bytes), packedField(4, packed)]),
        ]);
        const writer = Writer.create().uint32(8).int64(n).uint32(18).string(s);
        writer.uint32(802).fork().uint32(26).bytes(bytes);
        if (packed.length > 0) {
          writer.uint32(34).fork();
          for (const value of packed) writer.int64(value);
          writer.ldelim();
        }
        expect(Buffer.from(body)).toEqual(Buffer.from(writer.ldelim().finish()));
      }),
    );
  });

  it('hold single numbers as protobufjs writes them', () => {
    const long = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
    fc.assert(
      fc.property(
        long,
        fc.nat({ max: 63 }),
        fc.float(),
        fc.double(),
        (wide, shift, float, double) => {
          const value = wide >> BigInt(shift);
          const body = encodeParts([
            int64Field(1, value),
            floatField(2, float),
            doubleField(3, double),
          ]);
          const low = Number(BigInt.asIntN(32, value));
          const high = Number(BigInt.asIntN(32, value >> 32n));
          const writer = Writer.create().uint32(8).int64({ low, high, unsigned: false });
          writer.uint32(21).float(float).uint32(25).double(double);
          expect(Buffer.from(body)).toEqual(Buffer.from(writer.finish()));
        },
      ),
    );
  });

  it('leave out what is at its default when they are optional', () => {
    expect(encodeParts([optionalVarintField(1, 0), optionalTextField(2, '')])).toHaveLength(0);
    expect(encodeParts([varintField(1, 0), textField(2, '')])).toHaveLength(4);
    expect(encodeParts([optionalVarintField(1, 1), optionalTextField(2, 'a')])).toHaveLength(5);
  });

  it('refuse content that changed after its size was taken', () => {
    const part = lengthDelimited(1, 2, (to) => to.block(Uint8Array.of(1)));
    expect(() => encodeParts([part])).toThrow(expect.objectContaining({ code: 'CONFIG' }));
  });
});
