import { describe, expect, it } from '@jest/globals';
import {
  checkEntries,
  flag,
  group,
  ms,
  oneOf,
  optional,
  options,
  usualOf,
  whole,
  type Rules,
} from '../../lib/checks/index.js';
import { nearest } from '../../lib/checks/near.js';
import { complaint } from '../support/complaint.js';

const TEA = options('tea', {
  cups: whole(1, 1, 9),
  hot: flag(true),
  steepMs: optional(ms()),
  milk: group({ drops: whole(0, 0, 5), first: flag(false) }),
});

describe('a table of rules', () => {
  it('completes what is left out, and freezes it', () => {
    const settings = TEA.resolve({ cups: 2, milk: { drops: 3 } });
    expect(settings).toEqual({
      cups: 2,
      hot: true,
      steepMs: undefined,
      milk: { drops: 3, first: false },
    });
    expect(Object.isFrozen(settings)).toBe(true);
    expect(Object.isFrozen(settings.milk)).toBe(true);
  });

  it('leads to the same settings each time when nothing is given', () => {
    expect(TEA.resolve(undefined)).toBe(TEA.usual);
    expect(TEA.resolve({})).toEqual(TEA.usual);
    expect(usualOf(TEA.rules)).toEqual(TEA.usual);
    expect(Object.isFrozen(TEA.usual)).toBe(true);
  });

  it('takes undefined for what is left out', () => {
    expect(TEA.resolve({ cups: undefined, steepMs: undefined, milk: undefined })).toEqual(
      TEA.usual,
    );
  });

  it('takes options that are inherited, and those of a class', () => {
    class Cups {
      get cups() {
        return this.#cups;
      }
      readonly #cups = 4;
    }
    expect(TEA.resolve(new Cups()).cups).toBe(4);
    expect(TEA.resolve(Object.create({ cups: 3 })).cups).toBe(3);
  });

  it.each([
    [{ cups: '5' }, 'tea.cups is "5"; write a whole number of 1 to 9.'],
    [{ hot: null }, 'tea.hot is null; write true or false.'],
    [{ milk: { drops: 9 } }, 'tea.milk.drops is 9; write a whole number of 0 to 5.'],
    [{ milk: null }, 'tea.milk is null; write an object with any of drops, first.'],
    [{ milk: 'secret' }, 'tea.milk is a string; write an object with any of drops, first.'],
    [{ Cups: 2 }, 'tea has no option "Cups"; did you mean cups?'],
    [{ cup: 2 }, 'tea has no option "cup"; did you mean cups?'],
    [{ milk: { fisrt: true } }, 'tea.milk has no option "fisrt"; did you mean first?'],
    [{ lemon: 1 }, 'tea has no option "lemon"; write any of cups, hot, steepMs, milk.'],
    [{ constructor: 1 }, 'tea has no option "constructor"; write any of'],
  ])('refuses %j', (given, message) => {
    expect(complaint(() => TEA.resolve(given))).toContain(message);
  });

  it.each([
    [null, 'null'],
    ['secret', 'a string'],
    [5, 'a number'],
    [[], 'an array'],
    [new Map(), 'a Map'],
    [new Set(), 'a Set'],
    [Promise.resolve({}), 'a Promise'],
    [new Date(0), 'a Date'],
    [() => ({}), 'a function'],
  ])('refuses %p in the place of options', (given, kind) => {
    expect(complaint(() => TEA.resolve(given))).toBe(
      `The options of tea are ${kind}; write an object with any of cups, hot, steepMs, milk.`,
    );
  });

  it('asks for what may not be left out', () => {
    const cake = options('cake', { slices: whole(undefined, 1) });
    expect(complaint(() => cake.resolve({}))).toContain('cake.slices is undefined; write');
    expect(complaint(() => cake.resolve(undefined))).toContain('The options of cake are undefined');
    expect(cake.resolve({ slices: 2 })).toEqual({ slices: 2 });
  });

  it('is held to the interface that users read', () => {
    interface Tea {
      readonly cups?: number;
      readonly kind?: 'green' | 'black';
    }
    const cups = whole(1, 1);
    // @ts-expect-error -- an option of the interface has no rule
    const fewer = { cups } satisfies Rules<Tea>;
    const kind = oneOf('green', ['green', 'black']);
    // @ts-expect-error -- a rule has no option in the interface
    const more = { cups, kind, more: cups } satisfies Rules<Tea>;
    // @ts-expect-error -- the rule takes another type
    const other = { cups, kind: flag(true) } satisfies Rules<Tea>;
    // @ts-expect-error -- the rule does not know a word of the type
    const word = { cups, kind: oneOf('green', ['green']) } satisfies Rules<Tea>;
    // @ts-expect-error -- the type does not know a word of the rule
    const words = { cups, kind: oneOf('green', ['green', 'black', 'red']) } satisfies Rules<Tea>;
    for (const table of [fewer, more, other, word, words]) expect(table.cups).toBe(cups);
  });
});

describe('entries by names of the caller', () => {
  it.each([null, 'token', 5, [], new Map([['a', 'b']])])('are not %p', (given) => {
    const message = complaint(() => checkEntries('put.tags', given));
    expect(message).toMatch(/^put\.tags is (null|an? \w+); write an object such as/);
    expect(message).not.toContain('token');
  });
});

describe('the nearest name', () => {
  it.each([
    ['WINDOW', 'window'],
    ['windw', 'window'],
    ['wnidow', 'window'],
    ['timeout', 'timeoutMs'],
    ['frobnicate', undefined],
    ['id', 'uid'],
    ['i', undefined],
    ['x'.repeat(1000), undefined],
  ])('of %s is %s', (word, near) => {
    expect(nearest(word, ['window', 'timeoutMs', 'uid'])).toBe(near);
  });
});
