import { describe, expect, it } from '@jest/globals';
import {
  attributesQuery,
  countQuery,
  endQuery,
  getQuery,
  goDuration,
  indexesQuery,
  indexList,
  negativeQuery,
  putQuery,
  searchQuery,
  truncateQuery,
  watchQuery,
} from '../../lib/queue/query.js';
import { complaint } from '../support/complaint.js';

describe('the query', () => {
  it('of a put has its priority and tags, or nothing at all', () => {
    expect(putQuery({}, undefined)).toBe('');
    expect(putQuery({}, 0)).toBe('?_priority_=0');
    expect(putQuery({ a: '1 2', b: '&' }, undefined)).toBe('?a=1+2&b=%26');
    expect(putQuery({ a: '1' }, 5)).toBe('?_priority_=5&a=1');
  });

  it('of a get has all that it asks for', () => {
    const get = {
      index: -1n,
      length: 3,
      timeoutMs: 1_500,
      autoDelete: false,
      requestId: undefined,
      tags: {},
    };
    const asked = '?_index_=-1&_length_=3&_timeout_=1500ms&_raw_=false&_auto_delete_=false';
    expect(getQuery(get)).toBe(asked);
    expect(getQuery({ ...get, requestId: 'r 1', tags: { k: 'v' } })).toBe(
      `${asked}&requestId=r+1&k=v`,
    );
    expect(getQuery({ ...get, timeoutMs: 2_000, autoDelete: true })).toBe(
      '?_index_=-1&_length_=3&_timeout_=2s&_raw_=false&_auto_delete_=true',
    );
  });

  it('of what asks for little is that', () => {
    expect(attributesQuery()).toBe('?_attrs_=true');
    expect(searchQuery(7n)).toBe('?_search_=true&_index_=7');
    expect(truncateQuery(7n)).toBe('?_index_=7&_trunc_=true');
    expect(endQuery(false)).toBe('?_eos_=true');
    expect(endQuery(true)).toBe('?_eos_=true&_force_=true');
  });

  it('of a count has its priority, 0 included, and tags', () => {
    expect(countQuery(undefined, {})).toBe('?_count_=true');
    expect(countQuery(0, { a: '1' })).toBe('?_count_=true&_priority_=0&a=1');
  });

  it('of lists has plain commas', () => {
    expect(indexesQuery([1n, 2n ** 64n - 1n])).toBe('?_indexes_=1,18446744073709551615');
    expect(indexesQuery(BigUint64Array.of(1n, 2n ** 64n - 1n))).toBe(
      '?_indexes_=1,18446744073709551615',
    );
    expect(negativeQuery([3n])).toBe('?_indexes_=3&_negative_=true');
  });

  it('of a watch has its window and all else', () => {
    const watch = { index: 0n, window: 64, indexOnly: false, autoCommit: true, tags: { a: '1' } };
    expect(watchQuery(watch)).toBe(
      '?_watch_=true&_index_=0&_window_=64&_index_only_=false&_auto_commit_=true&a=1',
    );
  });
});

describe('a duration', () => {
  it.each([
    [0, '0s'],
    [1, '1ms'],
    [999, '999ms'],
    [1_000, '1s'],
    [1_001, '1001ms'],
    [90_000, '90s'],
  ])('of %d ms is %s', (ms, text) => {
    expect(goDuration(ms)).toBe(text);
  });
});

describe('indexes', () => {
  it('are one, or those of anything that can be iterated', () => {
    expect(indexList('indexes', 5n)).toEqual([5n]);
    expect(indexList('indexes', 5)).toEqual([5n]);
    expect(indexList('indexes', [1n, 2n])).toEqual([1n, 2n]);
    expect(indexList('indexes', new Set([3n]))).toEqual([3n]);
    expect(indexList('indexes', BigUint64Array.of(4n))).toEqual([4n]);
    expect(indexList('indexes', [])).toEqual([]);
  });

  it.each<[unknown]>([[null], [undefined], [1.5], ['5'], [{}], [[1n, -1n]], [-1n], [2n ** 64n]])(
    'are not %p',
    (value) => {
      expect(complaint(() => indexList('indexes', value))).toContain('indexes');
    },
  );
});
