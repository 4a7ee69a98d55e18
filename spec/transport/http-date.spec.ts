import '../support/property-seed.js';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseHttpDate } from '../../lib/transport/http-date.js';

const NOW = Date.UTC(2026, 10, 22, 3, 4, 5);

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A date in the three forms of RFC 9110. */
function formsOf(epochMs: number): readonly string[] {
  const fixed = new Date(epochMs).toUTCString();
  const [weekday = '', day = '', month = '', year = '', time = ''] = fixed.split(/,? /);
  const long = DAYS[new Date(epochMs).getUTCDay()] ?? '';
  return [
    fixed,
    `${long}, ${day}-${month}-${year.slice(2)} ${time} GMT`,
    `${weekday} ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`,
  ];
}

describe('parseHttpDate', () => {
  it('reads what anyone writes in one of the three forms', () => {
    const from = Date.UTC(1977, 0, 1);
    const to = Date.UTC(2076, 11, 31, 23, 59, 59);
    const second$ = fc.integer({ min: from / 1000, max: Math.floor(to / 1000) });
    const property = fc.property(second$, (second) => {
      const at = second * 1000;
      expect(formsOf(at).map((text) => parseHttpDate(text, NOW))).toEqual([at, at, at]);
    });
    fc.assert(property);
  });

  it.each([
    ['Sunday, 06-Nov-94 08:49:37 GMT', Date.UTC(1994, 10, 6, 8, 49, 37)],
    ['Sunday, 06-Nov-76 08:49:37 GMT', Date.UTC(2076, 10, 6, 8, 49, 37)],
    ['Sunday, 06-Nov-77 08:49:37 GMT', Date.UTC(1977, 10, 6, 8, 49, 37)],
    ['Sat, 31 Dec 2016 23:59:60 GMT', Date.UTC(2017, 0, 1)],
    ['Sun, 01 Jan 0050 00:00:00 GMT', -60_589_296_000_000],
  ])('%s is %d', (text, expected) => {
    expect(parseHttpDate(text, NOW)).toBe(expected);
  });

  it.each([
    '45.5',
    '-5',
    '2099-01-01',
    '2099-01-01T00:00:00Z',
    '1 Jan 2099',
    'Sun, 6 Nov 1994 08:49:37 GMT',
    'Sun, 06 nov 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37 UTC',
    'Sun, 06 Nov 1994 08:49:37 +0000',
    'Sun, 06 Nov 1994 08:49 GMT',
    'Sun, 31 Feb 2027 08:49:37 GMT',
    'Sun, 00 Nov 2027 08:49:37 GMT',
    'Sun, 06 Foo 2027 08:49:37 GMT',
    'Sun, 06 Nov 2027 24:00:00 GMT',
    'Sun, 06 Nov 2027 00:60:00 GMT',
    'Sun, 06 Nov 2027 00:00:61 GMT',
    'Sun, 06-Nov-94 08:49:37 GMT',
    'Sun Nov 06 08:49:37 1994 GMT',
    '',
  ])('%p is none', (text) => {
    expect(parseHttpDate(text, NOW)).toBeUndefined();
  });
});
