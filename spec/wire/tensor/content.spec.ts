import { describe, expect, it } from '@jest/globals';
import { runInNewContext } from 'node:vm';
import { DataType } from '../../../lib/wire/tensor/dtype.js';
import { checkName, checkTensor } from '../../../lib/wire/tensor/content.js';
import type { Tensor } from '../../../lib/wire/tensor/tensor.js';

const ALL = Object.values(DataType);

function check(shape: unknown, dtype: unknown, content: unknown): Tensor {
  return checkTensor('addFeed("images")', ALL, { shape, dtype, content });
}

describe('checkTensor', () => {
  it('keeps a typed array and converts a plain one', () => {
    const pixels = new Float32Array(4);
    expect(check([2, 2], 'FLOAT', pixels).values).toBe(pixels);
    expect(check([2], 'INT8', [-128, 127]).values).toEqual(Int8Array.of(-128, 127));
    expect(check([2], 'INT64', [1n, -2]).values).toEqual(BigInt64Array.of(1n, -2n));
    expect(check([2], 'UINT64', [2n ** 64n - 1n, 0]).values).toEqual(
      BigUint64Array.of(2n ** 64n - 1n, 0n),
    );
    expect(check([3], 'BOOL', [true, 0, 1]).values).toEqual(Uint8Array.of(1, 0, 1));
    expect(check([1], 'COMPLEX64', [1, 2]).values).toEqual(Float32Array.of(1, 2));
    expect(check([2], 'STRING', ['a', Uint8Array.of(1)]).values).toEqual(['a', Uint8Array.of(1)]);
    expect(check([3], 'HALF', [NaN, Infinity, 0.5]).values).toEqual(
      Float32Array.of(NaN, Infinity, 0.5),
    );
  });

  it('knows the typed arrays of another realm, and that a Buffer holds bytes', () => {
    const foreign: unknown = runInNewContext('new Float32Array(1)');
    expect(check([1], 'FLOAT', foreign).values).toBe(foreign);
    expect(check([2], 'UINT8', Buffer.from('ab')).values).toHaveLength(2);
  });

  it('takes scalars and tensors without values', () => {
    expect(check([], 'INT32', [5])).toEqual({
      dtype: 'INT32',
      shape: [],
      values: Int32Array.of(5),
    });
    expect(check([0, 3], 'FLOAT', []).values).toHaveLength(0);
  });

  it('keeps a shape that nobody can change', () => {
    const shape = [1];
    const tensor = check(shape, 'FLOAT', [1]);
    shape.push(2);
    expect(tensor.shape).toEqual([1]);
    expect(Object.isFrozen(tensor.shape)).toBe(true);
  });

  it.each<[unknown, unknown, unknown, string]>([
    [
      [1, 784],
      'FLOAT',
      new Float32Array(10),
      'shape [1, 784] holds 784 values but content has 10; write',
    ],
    [[2], 'COMPLEX64', [1, 2, 3], 'holds 4 values (pairs of real and imaginary parts) but content'],
    [[3], 'STRING', ['a'], 'holds 3 values but content has 1; write'],
    [[1.5], 'FLOAT', [1], '; write an array of whole numbers of 0 or more, such as [1, 784].'],
    [[-1], 'FLOAT', [], 'write an array of whole numbers'],
    [4, 'FLOAT', [1], 'write an array of whole numbers'],
    [Array(1), 'FLOAT', [1], 'write an array of whole numbers'],
    [[2 ** 40, 2 ** 40], 'FLOAT', [1], 'holds too many values'],
    [[1], 'float', [1], 'dtype is "float"; write one of "FLOAT", "DOUBLE"'],
    [[1], undefined, [1], 'dtype is undefined; write one of'],
    [
      [1],
      'FLOAT',
      new Float64Array(1),
      'content is a Float64Array; write a Float32Array or a plain array for FLOAT.',
    ],
    [[1], 'FLOAT', 'x', 'content is "x"; write a Float32Array or a plain array for FLOAT.'],
    [[1], 'STRING', 'x', 'content is "x"; write an array of strings or Uint8Arrays for STRING.'],
    [[1], 'STRING', [1], 'content[0] is 1; write a string or a Uint8Array for STRING.'],
    [[2], 'INT8', [1, 128], 'content[1] is 128; write an integer from -128 to 127 for INT8.'],
    [[1], 'UINT8', [-1], 'content[0] is -1; write an integer from 0 to 255 for UINT8.'],
    [[1], 'INT32', [0.5], 'write an integer from -2147483648 to 2147483647 for INT32.'],
    [[1], 'INT32', [1n], 'content[0] is 1n; write an integer'],
    [[1], 'INT64', [2 ** 53], 'write a bigint or a safe integer from -9223372036854775808'],
    [[1], 'INT64', [2n ** 63n], 'content[0] is 9223372036854775808n'],
    [
      [1],
      'UINT64',
      [-1n],
      'write a bigint or a safe integer from 0 to 18446744073709551615 for UINT64.',
    ],
    [[1], 'FLOAT', [1e300], 'write a number within the range of 32-bit floats for FLOAT.'],
    [[1], 'DOUBLE', ['1'], 'content[0] is "1"; write a number for DOUBLE.'],
    [[1], 'BOOL', [2], 'content[0] is 2; write a boolean, or 0 or 1 for BOOL.'],
    [[1], 'BOOL', Uint8Array.of(2), 'write a boolean, or 0 or 1 for BOOL.'],
    [[2], 'INT8', [1, undefined], 'content[1] is undefined'],
    [[1], 'FLOAT', null, 'content is null; write'],
  ])('refuses %j as %j from %p', (shape, dtype, content, message) => {
    expect(() => check(shape, dtype, content)).toThrow(expect.objectContaining({ code: 'CONFIG' }));
    expect(() => check(shape, dtype, content)).toThrow(`addFeed("images"): `);
    expect(() => check(shape, dtype, content)).toThrow(message);
  });
});

describe('checkName', () => {
  it('refuses what is not a non-empty string', () => {
    expect(checkName('addFetch("y")', 'y')).toBe('y');
    expect(() => checkName('addFetch("")', '')).toThrow(
      'addFetch(""): name is ""; write a string that is not empty.',
    );
    expect(() => checkName('addFetch({})', {})).toThrow('name is an object; write');
  });
});
