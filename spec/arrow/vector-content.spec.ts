import {
  Binary,
  Bool,
  Dictionary,
  Field,
  FixedSizeList,
  Float16,
  Float32,
  Float64,
  Int32,
  Int64,
  LargeUtf8,
  List,
  makeData,
  makeVector,
  TimestampMillisecond,
  Uint16,
  Utf8,
  Vector,
  vectorFromArray,
} from 'apache-arrow';
import { describe, expect, it } from '@jest/globals';
import { plainContent } from '../../lib/arrow/vector-content.js';
import { complaint } from '../support/complaint.js';

const contentOf = (dtype: string, content: unknown): unknown =>
  plainContent('addFeed("x")', dtype, content);

const pairs = new FixedSizeList(2, new Field('item', new Float32(), false));

describe('a vector as content', () => {
  it('is its values, and of numbers their own memory', () => {
    const values = Float32Array.of(1, 2, 3);
    const content = contentOf('FLOAT', makeVector(values)) as Float32Array;
    expect(content).toEqual(values);
    expect(content.buffer).toBe(values.buffer);
    expect(contentOf('INT64', makeVector(BigInt64Array.of(1n, -1n)))).toEqual(
      BigInt64Array.of(1n, -1n),
    );
    expect(contentOf('QUINT16', vectorFromArray([1, 2], new Uint16()))).toEqual(
      Uint16Array.of(1, 2),
    );
  });

  it('may be a part of a vector, or made of several', () => {
    const vector = makeVector(Int32Array.of(1, 2, 3, 4, 5));
    expect(contentOf('INT32', vector.slice(1, 4))).toEqual(Int32Array.of(2, 3, 4));
    expect(contentOf('INT32', vector.slice(3).concat(vector.slice(0, 1)))).toEqual(
      Int32Array.of(4, 5, 1),
    );
  });

  it('may be lists of fixed size, of which parts and nested ones are read in a row', () => {
    const vector = vectorFromArray(
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      pairs,
    );
    expect(contentOf('FLOAT', vector)).toEqual(Float32Array.of(1, 2, 3, 4, 5, 6));
    expect(contentOf('COMPLEX64', vector.slice(1, 2))).toEqual(Float32Array.of(3, 4));
    const joined = vector.slice(2).concat(vector.slice(0, 1)) as Vector;
    expect(contentOf('FLOAT', joined)).toEqual(Float32Array.of(5, 6, 1, 2));
    const nested = vectorFromArray(
      [
        [
          [1, 2],
          [3, 4],
        ],
        [
          [5, 6],
          [7, 8],
        ],
      ],
      new FixedSizeList(2, new Field('item', pairs, false)),
    );
    expect(contentOf('FLOAT', nested.slice(1))).toEqual(Float32Array.of(5, 6, 7, 8));
  });

  it('may be lists over memory that holds more than theirs', () => {
    const child = makeVector(Float32Array.of(1, 2, 3, 4)).data[0];
    const data = makeData({ type: pairs, length: 1, nullCount: 0, child } as never);
    expect(contentOf('FLOAT', new Vector([data as never]))).toEqual(Float32Array.of(1, 2));
  });

  it('of booleans and texts is converted', () => {
    const bools = vectorFromArray([true, false, true], new Bool());
    expect(contentOf('BOOL', bools)).toEqual(Uint8Array.of(1, 0, 1));
    expect(contentOf('BOOL', bools.slice(1))).toEqual(Uint8Array.of(0, 1));
    const texts = ['a', 'b', 'a'];
    for (const type of [new Utf8(), new LargeUtf8(), new Dictionary(new Utf8(), new Int32())]) {
      expect(contentOf('STRING', vectorFromArray(texts, type))).toEqual(texts);
    }
    const bytes = [Uint8Array.of(255)];
    expect(contentOf('STRING', vectorFromArray(bytes, new Binary()))).toEqual(bytes);
  });

  it('of 16-bit floats is widened for HALF', () => {
    expect(contentOf('HALF', vectorFromArray([0.5, -2], new Float16()))).toEqual(
      Float32Array.of(0.5, -2),
    );
    expect(contentOf('HALF', makeVector(Float32Array.of(0.5)))).toEqual(Float32Array.of(0.5));
  });

  it('of another copy of Arrow is known by its mark', () => {
    const other = { [Symbol.for('apache-arrow/Vector')]: true, type: new Float32(), nullCount: 0 };
    expect(contentOf('FLOAT', { ...other, toArray: () => 'its values' })).toBe('its values');
  });

  it.each<[string, unknown, string]>([
    [
      'FLOAT',
      makeVector(Float64Array.of(1)),
      'a vector of Float32, or of fixed-size lists of it, not of Float64',
    ],
    ['INT64', vectorFromArray([1], new TimestampMillisecond()), 'INT64 takes a vector of Int64'],
    ['UINT16', vectorFromArray([1], new Float16()), 'not of Float16'],
    ['INT32', makeVector(Uint32Array.of(1)), 'not of Uint32'],
    ['BOOL', makeVector(Uint8Array.of(1)), 'BOOL takes a vector of Bool'],
    ['STRING', makeVector(Int32Array.of(1)), 'STRING takes a vector of Utf8'],
    ['FLOAT', vectorFromArray([[1]], new List(new Field('item', new Float32()))), 'not of List<'],
    ['INT64', vectorFromArray([1n, null], new Int64()), 'has 1 nulls, which tensors cannot hold'],
    ['FLOAT', vectorFromArray([[1, 2], null], pairs), 'has 1 nulls'],
    ['DOUBLE', vectorFromArray([[1, 2]], pairs), 'not of Float32'],
    ['DOUBLE', vectorFromArray(['a'], new Utf8()), 'DOUBLE takes a vector of Float64'],
  ])('for %s is refused when it does not fit (%#)', (dtype, vector, message) => {
    const said = complaint(() => contentOf(dtype, vector));
    expect(said).toContain('addFeed("x"): ');
    expect(said).toContain(message);
  });

  it.each([[1, 2], 'text', null, undefined, Float32Array.of(1), {}])(
    'is nothing else: %p stays as it is',
    (content) => {
      expect(contentOf('FLOAT', content)).toBe(content);
    },
  );

  it('is left to the check of the type when that is none', () => {
    const vector = vectorFromArray([1], new Float64());
    for (const dtype of ['NONE', 'toString', undefined, ['DOUBLE']]) {
      expect(plainContent('addFeed("x")', dtype, vector)).toBe(vector);
    }
  });
});
