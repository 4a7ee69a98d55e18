import fc from 'fast-check';
import { TRAITS, type DataType, type NumericDataType } from '../../lib/wire/tensor/dtype.js';
import type { Tensor } from '../../lib/wire/tensor/tensor.js';

/** Any tensor of one of the types, of at most a few hundred values. */
export function anyTensor(dtypes: readonly DataType[]): fc.Arbitrary<Tensor> {
  return fc
    .tuple(fc.constantFrom(...dtypes), fc.array(fc.nat({ max: 6 }), { maxLength: 3 }))
    .chain(([dtype, shape]) => {
      const volume = shape.reduce((product, dimension) => product * dimension, 1);
      if (dtype === 'STRING') {
        const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 40 }));
        return fc
          .array(text, { minLength: volume, maxLength: volume })
          .map((values): Tensor => ({ dtype: 'STRING', shape, values }));
      }
      const numeric: NumericDataType = dtype;
      const { array, numbersPerValue } = TRAITS[numeric];
      const length = volume * numbersPerValue;
      return fc
        .array(numberOf(numeric), { minLength: length, maxLength: length })
        .map((values): Tensor => ({
          dtype: numeric,
          shape,
          values: (array as Int8ArrayConstructor).from(values as number[]),
        }));
    });
}

function numberOf(dtype: NumericDataType): fc.Arbitrary<number | bigint> {
  const { array, range } = TRAITS[dtype];
  if (range === undefined) return array === Float64Array ? fc.double() : fc.float();
  const [min, max] = range;
  if (typeof min === 'bigint') {
    // Of every length, not mostly of the greatest.
    return fc
      .tuple(fc.bigInt({ min, max: BigInt(max) }), fc.nat({ max: 63 }))
      .map(([value, shift]) => value >> BigInt(shift));
  }
  return fc
    .tuple(fc.integer({ min, max: Number(max) }), fc.nat({ max: 31 }))
    .map(([value, shift]) => (min < 0 ? value >> shift : Math.floor(value / 2 ** shift)));
}

/** Bodies near a valid one: cut, with bytes changed, or anything at all. */
export function anyDamaged(bodies: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const changed = fc
    .tuple(bodies, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 4 }), fc.nat())
    .map(([body, changes, cut]) => {
      const damaged = Uint8Array.from(body);
      for (const [at, byte] of changes) damaged[at % (damaged.length || 1)] = byte;
      return cut % 2 === 0 ? damaged : damaged.subarray(0, cut % (damaged.length + 1));
    });
  return fc.oneof({ weight: 4, arbitrary: changed }, fc.uint8Array({ maxLength: 60 }));
}
