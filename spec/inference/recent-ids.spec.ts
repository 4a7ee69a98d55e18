import { describe, expect, it } from '@jest/globals';
import { RecentIds } from '../../lib/inference/recent-ids.js';

describe('the ids added last', () => {
  it('are known; the oldest is forgotten when there are too many', () => {
    const ids = new RecentIds(2);
    for (const id of ['a', 'b', 'a', 'c']) ids.add(id);
    expect(['a', 'b', 'c'].map((id) => ids.has(id))).toEqual([true, false, true]);
  });
});
