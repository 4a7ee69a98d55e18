import { describe, expect, it } from '@jest/globals';
import { vectorOf } from '../../lib/arrow/tensor-vector.js';
import { TRAITS, type NumericDataType } from '../../lib/wire/tensor/dtype.js';

const NUMERIC = Object.keys(TRAITS).filter((name) => name !== 'BOOL') as NumericDataType[];

describe('a vector of the values of a tensor', () => {
  it.each(NUMERIC)('of %s is a view of them', (dtype) => {
    const { array } = TRAITS[dtype];
    const values = new array(6);
    const vector = vectorOf(dtype, values);
    expect(vector.length).toBe(6);
    expect(vector.nullCount).toBe(0);
    values.fill((typeof values[0] === 'bigint' ? 5n : 5) as never);
    expect(vector.get(3)).toBe(values[3]);
    expect(vector.toArray().buffer).toBe(values.buffer);
  });

  it('of BOOL has bits, whatever their number', () => {
    for (const length of [0, 1, 7, 8, 9, 64, 65, 200]) {
      const values = Uint8Array.from({ length }, (_, at) => (at % 3 === 0 ? 1 : 0));
      const vector = vectorOf('BOOL', values);
      expect(String(vector.type)).toBe('Bool');
      expect([...vector].map(Number)).toEqual([...values]);
    }
  });

  it('of STRING has texts, the empty ones included', () => {
    const texts = ['a', '', '中文', 'x'.repeat(5_000)];
    expect([...vectorOf('STRING', texts)]).toEqual(texts);
    expect([...vectorOf('STRING', [])]).toEqual([]);
  });
});
