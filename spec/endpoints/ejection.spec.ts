import { describe, expect, it } from '@jest/globals';
import { EJECTION, ejectionSettings } from '../../lib/endpoints/ejection-options.js';
import { Ejection } from '../../lib/endpoints/ejection.js';
import type { EjectionSettings } from '../../lib/endpoints/health.js';

const USUAL = ejectionSettings(EJECTION.check('ejection', {}));
const KEYS = ['a', 'b', 'c', 'd'];

function ejectionOf(given: Partial<EjectionSettings> = {}, keys = KEYS): Ejection {
  const ejection = new Ejection({ ...USUAL, ...given });
  ejection.replace(keys);
  return ejection;
}

function fail(ejection: Ejection, key: string, times: number, nowMs = 0): boolean {
  let changed = false;
  for (let time = 0; time < times; time++) changed = ejection.note(key, 'failed', nowMs);
  return changed;
}

/** Ejects one, and says how long it rests. */
function restOf(ejection: Ejection, key: string, nowMs: number, event: () => void): number {
  event();
  expect(ejection.stateOf(key)).toBe('ejected');
  let rest = 0;
  while (!ejection.isUsable(key, nowMs + rest)) rest += 1_000;
  return rest;
}

describe('an instance', () => {
  it('rests after five failures in a row, and not before', () => {
    const ejection = ejectionOf();
    expect(fail(ejection, 'a', 4)).toBe(false);
    expect(ejection.isUsable('a', 0)).toBe(true);
    expect(fail(ejection, 'a', 1)).toBe(true);
    expect(ejection.stateOf('a')).toBe('ejected');
    expect(ejection.isUsable('a', 29_999)).toBe(false);
    expect(ejection.isUsable('b', 0)).toBe(true);
  });

  it('does not rest while successes come in between', () => {
    const ejection = ejectionOf();
    for (let round = 0; round < 10; round++) {
      fail(ejection, 'a', 4);
      ejection.note('a', 'ok', 0);
    }
    expect(ejection.stateOf('a')).toBe('healthy');
  });

  it('gets one probe when its time is over, and a success brings it back', () => {
    const ejection = ejectionOf();
    fail(ejection, 'a', 5);
    expect(ejection.isUsable('a', 30_000)).toBe(true);
    expect(ejection.note('a', 'picked', 30_000)).toBe(true);
    expect(ejection.stateOf('a')).toBe('probing');
    expect(ejection.isUsable('a', 30_000)).toBe(false);
    expect(ejection.note('a', 'ok', 30_100)).toBe(true);
    expect(ejection.stateOf('a')).toBe('healthy');
    expect(ejection.isUsable('a', 30_100)).toBe(true);
    fail(ejection, 'a', 4, 30_200);
    expect(ejection.stateOf('a')).toBe('healthy');
  });

  it('rests longer by its first rest each time a probe fails, up to the most', () => {
    const ejection = ejectionOf({ maxEjectMs: 100_000 });
    const rests: number[] = [];
    let nowMs = 0;
    rests.push(restOf(ejection, 'a', nowMs, () => fail(ejection, 'a', 5)));
    for (let probe = 0; probe < 4; probe++) {
      nowMs += rests.at(-1)!;
      ejection.note('a', 'picked', nowMs);
      rests.push(restOf(ejection, 'a', nowMs, () => ejection.note('a', 'failed', nowMs)));
    }
    expect(rests).toEqual([30_000, 60_000, 90_000, 100_000, 100_000]);
  });

  it('is forgiven after it has stood well for as long as the longest rest', () => {
    const ejection = ejectionOf({ maxEjectMs: 100_000 });
    const comeBack = (nowMs: number): void => {
      ejection.note('a', 'picked', nowMs);
      ejection.note('a', 'ok', nowMs);
    };
    fail(ejection, 'a', 5, 0);
    comeBack(30_000);
    expect(restOf(ejection, 'a', 129_999, () => fail(ejection, 'a', 5, 129_999))).toBe(60_000);
    comeBack(200_000);
    expect(restOf(ejection, 'a', 300_000, () => fail(ejection, 'a', 5, 300_000))).toBe(30_000);
  });

  it('gets another probe when nothing is heard of the first', () => {
    const ejection = ejectionOf();
    fail(ejection, 'a', 5);
    ejection.note('a', 'picked', 30_000);
    expect(ejection.isUsable('a', 59_999)).toBe(false);
    expect(ejection.isUsable('a', 60_000)).toBe(true);
    expect(ejection.note('a', 'picked', 60_000)).toBe(false);
    expect(ejection.isUsable('a', 60_001)).toBe(false);
  });

  it('does not change by what was sent before it was ejected', () => {
    const ejection = ejectionOf();
    fail(ejection, 'a', 5);
    fail(ejection, 'a', 20, 10_000);
    ejection.note('a', 'ok', 10_000);
    ejection.note('a', 'picked', 10_000);
    expect(ejection.stateOf('a')).toBe('ejected');
    expect(ejection.isUsable('a', 30_000)).toBe(true);
  });
});

describe('how many may rest', () => {
  it.each([
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 3],
    [10, 5],
  ])('of %i instances at most %i, half of them', (count, most) => {
    const keys = Array.from({ length: count }, (_, at) => String(at));
    const ejection = ejectionOf({}, keys);
    for (const key of keys) fail(ejection, key, 50);
    expect(keys.filter((key) => ejection.stateOf(key) !== 'healthy')).toHaveLength(most);
  });

  it('is never all, even of 100 percent, and none of 0', () => {
    for (const [maxEjectedPercent, most] of [
      [100, 3],
      [0, 0],
    ] as const) {
      const ejection = ejectionOf({ maxEjectedPercent });
      for (const key of KEYS) fail(ejection, key, 50);
      expect(KEYS.filter((key) => ejection.stateOf(key) !== 'healthy')).toHaveLength(most);
    }
  });

  it('lets the next one rest when one has come back', () => {
    const ejection = ejectionOf({}, ['a', 'b']);
    fail(ejection, 'a', 5);
    fail(ejection, 'b', 5);
    expect(ejection.stateOf('b')).toBe('healthy');
    ejection.note('a', 'picked', 30_000);
    ejection.note('a', 'ok', 30_000);
    fail(ejection, 'b', 1, 30_000);
    expect(ejection.stateOf('b')).toBe('ejected');
  });
});

describe('a new list', () => {
  it('keeps what is known of who stays, and forgets who left', () => {
    const ejection = ejectionOf();
    fail(ejection, 'a', 5);
    fail(ejection, 'b', 4);
    ejection.replace(['a', 'b', 'e']);
    expect(ejection.stateOf('a')).toBe('ejected');
    fail(ejection, 'b', 1);
    expect(ejection.stateOf('b')).toBe('ejected');
    ejection.replace(['b']);
    expect(fail(ejection, 'a', 50)).toBe(false);
    ejection.replace(['a', 'b']);
    expect(ejection.stateOf('a')).toBe('healthy');
  });
});

it('never ejects when failures may be endless', () => {
  const ejection = ejectionOf({ consecutiveFailures: Infinity });
  fail(ejection, 'a', 10_000);
  expect(ejection.stateOf('a')).toBe('healthy');
});
