import { describe, expect, it } from '@jest/globals';
import { kindOf, show, showAll } from '../../lib/checks/index.js';

describe('show', () => {
  class Custom {
    readonly secret = 1;
  }
  it.each([
    ['5', '"5"'],
    ['a "quoted"\ntext', String.raw`"a \"quoted\"\ntext"`],
    [5, '5'],
    [NaN, 'NaN'],
    [-0.5, '-0.5'],
    [5n, '5n'],
    [true, 'true'],
    [undefined, 'undefined'],
    [null, 'null'],
    [{ secret: 1 }, 'an object'],
    [Object.create(null), 'an object'],
    [new Custom(), 'an object'],
    [['secret'], 'an array'],
    [new Map(), 'a Map'],
    [new Set(), 'a Set'],
    [new Uint8Array(1), 'a Uint8Array'],
    [new Int32Array(1), 'an Int32Array'],
    [Buffer.from('secret'), 'a Uint8Array'],
    [new ArrayBuffer(1), 'an ArrayBuffer'],
    [new Error('secret'), 'an Error'],
    [Promise.resolve(1), 'a Promise'],
    [new URLSearchParams('a=b'), 'a URLSearchParams'],
    [() => 'secret', 'a function'],
    [Custom, 'a function'],
    [Symbol('secret'), 'a symbol'],
    [{ [Symbol.toStringTag]: 'Secret words of any length' }, 'an object'],
  ])('shows %p as %s', (value, text) => {
    expect(show(value)).toBe(text);
  });

  it('cuts a text before it is a token’s length', () => {
    expect(show('x'.repeat(40))).toBe(`"${'x'.repeat(40)}"`);
    expect(show('x'.repeat(41))).toBe(`"${'x'.repeat(40)}…"`);
  });

  it('lists words', () => {
    expect(showAll(['a', 5, false])).toBe('"a", 5, false');
    expect(showAll([])).toBe('');
  });

  it('lists the first of many words, and how many more there are', () => {
    const words = Array.from({ length: 32 }, (_, at) => at);
    expect(showAll(words)).toBe(words.join(', '));
    expect(showAll(new Set([...words, 32, 33]))).toBe(`${words.join(', ')}, and 2 more`);
  });
});

describe('kindOf', () => {
  it.each([
    ['secret', 'a string'],
    [12_345, 'a number'],
    [1n, 'a bigint'],
    [true, 'a boolean'],
    [null, 'null'],
    [undefined, 'undefined'],
    [[], 'an array'],
    [{}, 'an object'],
  ])('tells of %p no more than %s', (value, text) => {
    expect(kindOf(value)).toBe(text);
  });
});
