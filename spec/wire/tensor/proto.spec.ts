import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import protobuf from 'protobufjs/minimal.js';
import { EasProtocolError } from '../../../lib/errors/index.js';
import { encodeParts } from '../../../lib/wire/bytes/parts.js';
import { ProtoReader } from '../../../lib/wire/bytes/reader.js';
import { tensorflow } from '../../generated/tf_predict.js';
import { ARRAY_DATA_TYPES, arrayParts, readArray } from '../../../lib/wire/tensor/proto.js';
import type { NumericTensor, Tensor } from '../../../lib/wire/tensor/tensor.js';
import { anyDamaged, anyTensor } from '../tensors.js';

const { ArrayProto } = tensorflow.eas;
const NUMBERS = tensorflow.eas.ArrayDataType as unknown as Record<string, number>;
const anyArray = anyTensor(ARRAY_DATA_TYPES);

function encode(tensor: Tensor): Uint8Array {
  return encodeParts(arrayParts(tensor, 'x'));
}

function decode(body: Uint8Array): Tensor | undefined {
  const reader = new ProtoReader(protobuf.Writer.create().bytes(body).finish());
  const tensor = readArray(reader);
  expect(reader.done).toBe(true);
  return tensor;
}

function bytesOf(text: string | Uint8Array): number[] {
  return [...(typeof text === 'string' ? Buffer.from(text) : text)];
}

/** The tensor with its texts as numbers: what must be the same on both sides. */
function comparable(tensor: Tensor | undefined): unknown {
  return tensor?.dtype === 'STRING' ? { ...tensor, values: tensor.values.map(bytesOf) } : tensor;
}

/** What protobufjs' generated code takes. */
interface Message {
  dtype?: number;
  array_shape?: { dim: number[] };
  float_val?: number[];
  double_val?: number[];
  int_val?: number[];
  string_val?: Uint8Array[];
  int64_val?: unknown[];
  bool_val?: boolean[];
}

function encodeGenerated(message: Message): Uint8Array {
  return ArrayProto.encode(message as never).finish();
}

const FIELDS = [
  'float_val',
  'double_val',
  'int_val',
  'string_val',
  'int64_val',
  'bool_val',
] as const;

/** The tensor as protobufjs has it. */
function generated(tensor: Tensor): Message {
  const { dtype, shape, values } = tensor;
  const numbers = values as Int8Array;
  const message = {
    dtype: NUMBERS[`DT_${dtype}`]!,
    array_shape: { dim: [...shape] },
  };
  switch (dtype) {
    case 'STRING':
      return {
        ...message,
        string_val: tensor.values.map((text) => Uint8Array.from(bytesOf(text))),
      };
    case 'BOOL':
      return { ...message, bool_val: Array.from(numbers, Boolean) };
    case 'INT64': {
      const halves = Array.from(values as BigInt64Array, (value) => ({
        low: Number(BigInt.asIntN(32, value)),
        high: Number(BigInt.asIntN(32, value >> 32n)),
        unsigned: false,
      }));
      return { ...message, int64_val: halves };
    }
    case 'FLOAT':
    case 'HALF':
    case 'BFLOAT16':
    case 'COMPLEX64':
      return { ...message, float_val: [...numbers] };
    case 'DOUBLE':
    case 'COMPLEX128':
      return { ...message, double_val: [...numbers] };
    default:
      return { ...message, int_val: [...numbers] };
  }
}

describe('ArrayProto', () => {
  it('reads every tensor as it was written', () => {
    fc.assert(
      fc.property(anyArray, (tensor) => {
        expect(comparable(decode(encode(tensor)))).toEqual(comparable(tensor));
      }),
    );
  });

  it('writes what protobufjs writes', () => {
    fc.assert(
      fc.property(anyArray, (tensor) => {
        const bytes = encodeGenerated(generated(tensor));
        expect(Buffer.from(encode(tensor)).toString('hex')).toBe(
          Buffer.from(bytes).toString('hex'),
        );
      }),
    );
  });

  it('is read by protobufjs as it was meant', () => {
    fc.assert(
      fc.property(anyArray, (tensor) => {
        const message = ArrayProto.decode(encode(tensor));
        const meant = ArrayProto.decode(encodeGenerated(generated(tensor)));
        expect(message).toEqual(meant);
      }),
    );
  });

  it('reads values that are not packed, in several blocks, between unknown fields, in any order', () => {
    const dtypes = ARRAY_DATA_TYPES.filter((dtype) => dtype !== 'STRING');
    fc.assert(
      fc.property(
        anyTensor(dtypes),
        fc.nat({ max: 4 }),
        fc.infiniteStream(fc.boolean()),
        (tensor, cut, packed) => {
          const message = generated(tensor);
          const field = FIELDS.find((name) => message[name] !== undefined) ?? 'int_val';
          const number = FIELDS.indexOf(field) + 3;
          const all = message[field] as unknown[];
          const writer = protobuf.Writer.create();
          writer.uint32(8 * 50).int64(-1);
          for (const part of [all.slice(0, cut), all.slice(cut)]) {
            const isPacked = packed.next().value === true;
            const writeValue = (value: unknown): void => {
              if (field === 'float_val') writer.float(value as number);
              else if (field === 'double_val') writer.double(value as number);
              else if (field === 'bool_val') writer.bool(value as boolean);
              else writer.int64(value as number);
            };
            if (isPacked) {
              writer.uint32(8 * number + 2).fork();
              part.forEach(writeValue);
              writer.ldelim();
            } else {
              const wireType = field === 'float_val' ? 5 : field === 'double_val' ? 1 : 0;
              for (const value of part) {
                writer.uint32(8 * number + wireType);
                writeValue(value);
              }
            }
            writer.uint32(8 * 51 + 2).string('unknown');
          }
          writer.uint32(18).fork();
          for (const dimension of tensor.shape) writer.uint32(8).int64(dimension);
          writer
            .ldelim()
            .uint32(8)
            .int32(message.dtype ?? 0);
          expect(decode(writer.finish())).toEqual(tensor);
        },
      ),
    );
  });

  it('answers a tensor or throws an EasProtocolError, whatever the bytes', () => {
    let refused = 0;
    fc.assert(
      fc.property(anyDamaged(anyArray.map(encode)), (body) => {
        try {
          decode(body);
        } catch (error) {
          expect(error).toBeInstanceOf(EasProtocolError);
          refused++;
        }
      }),
      { numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it('leaves the memory of the body, except for strings', () => {
    const body = encode({ dtype: 'FLOAT', shape: [1], values: Float32Array.of(1) });
    const { values } = decode(body) as NumericTensor;
    body.fill(0);
    expect(values).toEqual(Float32Array.of(1));
    expect(values.byteOffset).toBe(0);
    expect(values.buffer.byteLength).toBe(4);
  });

  it('is not there when it has neither type nor values', () => {
    expect(decode(new Uint8Array())).toBeUndefined();
    expect(decode(encodeGenerated({ array_shape: { dim: [2] } }))).toBeUndefined();
  });

  it.each<[string, Message, string]>([
    [
      'fewer values than its shape holds',
      { dtype: 1, array_shape: { dim: [3] }, float_val: [1] },
      'Expected 3 values in a tensor, found 1.',
    ],
    [
      'more varints than its shape holds',
      { dtype: 3, array_shape: { dim: [1] }, int_val: [-1, 300, 5] },
      'Expected 1 values in a tensor, found 3.',
    ],
    [
      'fewer varints',
      { dtype: 9, array_shape: { dim: [3] }, int64_val: [1, 2] },
      'Expected 3 values in a tensor, found 2.',
    ],
    [
      'fewer booleans',
      { dtype: 10, array_shape: { dim: [2] }, bool_val: [true] },
      'Expected 2 values',
    ],
    [
      'more strings',
      { dtype: 7, array_shape: { dim: [] }, string_val: [new Uint8Array(), new Uint8Array()] },
      'Expected 1 values',
    ],
    [
      'half a complex value',
      { dtype: 8, array_shape: { dim: [1] }, float_val: [1] },
      'Expected 2 values',
    ],
    [
      'values in the field of another type',
      { dtype: 1, array_shape: { dim: [1] }, int_val: [1] },
      'Expected 1 values in a tensor, found 0.',
    ],
    [
      'an integer that its type cannot hold',
      { dtype: 6, array_shape: { dim: [1] }, int_val: [128] },
      'Expected INT8 values from -128 to 127, found 128.',
    ],
    [
      'a type that carries no values',
      { dtype: 20, array_shape: { dim: [] } },
      'a known type, found type 20',
    ],
    [
      'values without a type',
      { array_shape: { dim: [1] }, float_val: [1] },
      'a known type, found type 0',
    ],
    [
      'a negative dimension',
      { dtype: 1, array_shape: { dim: [-1] } },
      'the shape of a tensor, found [-1]',
    ],
    [
      'a volume that is not exact',
      { dtype: 1, array_shape: { dim: [2 ** 40, 2 ** 40] } },
      'the shape of a tensor',
    ],
    [
      'a shape that promises more than there are bytes',
      { dtype: 9, array_shape: { dim: [2 ** 50] } },
      'found 0',
    ],
  ])('is refused with %s', (_, message, expected) => {
    const body = encodeGenerated(message);
    expect(() => decode(body)).toThrow(EasProtocolError);
    expect(() => decode(body)).toThrow(expected);
  });

  it.each<[string, number[]]>([
    ['half a float', [8, 1, 18, 2, 10, 0, 26, 2, 0, 0]],
    ['a varint that ends behind its block', [8, 3, 18, 3, 10, 1, 1, 42, 1, 0x80, 0x48, 0]],
    ['an int32 of eleven bytes', [8, 3, 18, 0, 42, 11, ...Array<number>(10).fill(0xff), 1]],
    ['an int64 of eleven bytes', [8, 9, 18, 0, 58, 11, ...Array<number>(10).fill(0xff), 1]],
    ['a boolean of eleven bytes', [8, 10, 18, 0, 66, 11, ...Array<number>(10).fill(0xff), 1]],
  ])('is refused with %s', (_, body) => {
    expect(() => decode(Uint8Array.from(body))).toThrow(EasProtocolError);
  });

  it('reads a negative integer that was written in five bytes, as old writers do', () => {
    const body = [
      8, 3, 18, 3, 10, 1, 2, 42, 10, 0xff, 0xff, 0xff, 0xff, 0x0f, 0xff, 0xff, 0xff, 0xff, 0x0f,
    ];
    expect(decode(Uint8Array.from(body))).toMatchObject({ values: Int32Array.of(-1, -1) });
  });
});
