import { describe, expect, it } from '@jest/globals';
import { indexes, join, pushed, put, store } from './store-kit.js';

describe('a window', () => {
  it('is never exceeded, and each commit frees its own slot', () => {
    const queue = store();
    put(queue, 10);
    const a = join(queue, 'a', { window: 3 });
    expect(pushed(queue)).toEqual(['a:1', 'a:2', 'a:3']);
    expect(pushed(queue)).toEqual([]);
    queue.commit('g', [2n], 0);
    expect(pushed(queue)).toEqual(['a:4']);
    expect([...a.pending.keys()]).toEqual([1n, 3n, 4n]);
    expect(queue.peaks.get('g.a')).toBe(3);
  });

  it('is not freed by a commit of what is not pending', () => {
    const queue = store();
    put(queue, 10);
    join(queue, 'a', { window: 2 });
    pushed(queue);
    queue.commit('g', [7n, 99n], 0);
    queue.commit('another', [1n], 0);
    expect(pushed(queue)).toEqual([]);
    queue.commit('g', [1n, 1n, 1n], 0);
    expect(pushed(queue)).toEqual(['a:3']);
  });

  it('is freed by a delete, which is for everybody', () => {
    const queue = store();
    put(queue, 3);
    join(queue, 'a', { window: 1 });
    join(queue, 'b', { gid: 'h', window: 1 });
    expect(pushed(queue)).toEqual(['a:1', 'b:1']);
    queue.delete([1n]);
    expect(pushed(queue)).toEqual(['a:2', 'b:2']);
  });

  it('does not bind a consumer that commits as it is sent, but its connection does', () => {
    const queue = store();
    let isWritable = true;
    const a = join(queue, 'a', { window: 1, autoCommit: true }, () => isWritable);
    put(queue, 4);
    expect(pushed(queue)).toHaveLength(4);
    expect([a.pending.size, queue.length]).toEqual([0, 0]);
    isWritable = false;
    put(queue, 2);
    expect(pushed(queue)).toEqual([]);
    isWritable = true;
    expect(pushed(queue)).toEqual(['a:5', 'a:6']);
  });
});

describe('a group', () => {
  it('gets every record once, and every group gets every record', () => {
    const queue = store();
    put(queue, 4);
    join(queue, 'a');
    join(queue, 'b');
    join(queue, 'c', { gid: 'h' });
    const pushes = pushed(queue);
    expect(pushes.filter((push) => push.startsWith('c'))).toEqual(['c:1', 'c:2', 'c:3', 'c:4']);
    expect(pushes.filter((push) => !push.startsWith('c'))).toEqual(['a:1', 'b:2', 'a:3', 'b:4']);
  });

  it('serves whoever has most room, and takes turns on a tie', () => {
    const queue = store();
    put(queue, 6);
    join(queue, 'small', { window: 2 });
    join(queue, 'large', { window: 4 });
    expect(pushed(queue)).toEqual([
      'large:1',
      'large:2',
      'small:3',
      'large:4',
      'small:5',
      'large:6',
    ]);
  });

  it('refuses a consumer with other tags while another is there', () => {
    const queue = store();
    const a = join(queue, 'a', { tags: { k: 'x' } });
    expect(() => join(queue, 'b', { tags: { k: 'y' } })).toThrow(
      expect.objectContaining({ status: 400 }),
    );
    expect(() => join(queue, 'b')).toThrow('same tags');
    join(queue, 'b', { tags: { k: 'x' } });
    join(queue, 'c', { gid: 'h', tags: { k: 'y' } });
    queue.leave(a, 0);
    expect(queue.consumers().map(({ id }) => id)).toEqual(['g.b', 'h.c']);
  });

  it('passes over what its tags do not match', () => {
    const queue = store();
    put(queue, 1, { k: 'x' });
    put(queue, 1, { k: 'y' });
    put(queue, 1, { k: 'x', l: 'z' });
    join(queue, 'a', { tags: { k: 'x' } });
    expect(pushed(queue)).toEqual(['a:1', 'a:3']);
  });

  it('is bounded in consumers and groups', () => {
    const queue = store({ maxConsumers: 2 });
    join(queue, 'a');
    join(queue, 'b', { gid: 'h' });
    expect(() => join(queue, 'c')).toThrow(expect.objectContaining({ status: 429 }));
    join(queue, 'a');
    expect(queue.consumers()).toHaveLength(2);
  });
});

describe('priority', () => {
  it('overtakes normal records, pushed again ones included', () => {
    const queue = store();
    put(queue, 3);
    join(queue, 'a', { window: 1 });
    expect(pushed(queue)).toEqual(['a:1']);
    put(queue, 2, {}, 1);
    queue.negative('g', 'a', [1n], false, 0);
    expect(pushed(queue)).toEqual(['a:4']);
    queue.commit('g', [4n], 0);
    expect(pushed(queue)).toEqual(['a:5']);
    queue.negative('g', 'a', [5n], false, 0);
    expect(pushed(queue)).toEqual(['a:5']);
    queue.commit('g', [5n], 0);
    expect(pushed(queue)).toEqual(['a:1']);
    queue.commit('g', [1n], 0);
    expect(pushed(queue)).toEqual(['a:2']);
  });
});

describe('what is pushed again', () => {
  it('comes before new records, in index order', () => {
    const queue = store();
    put(queue, 6);
    join(queue, 'a', { window: 4 });
    pushed(queue);
    queue.negative('g', 'a', [3n, 1n, 4n, 2n], false, 0);
    expect(pushed(queue)).toEqual(['a:1', 'a:2', 'a:3', 'a:4']);
  });

  it('comes in index order however many were given back in whatever order', () => {
    const queue = store();
    put(queue, 200);
    join(queue, 'a', { window: 200 });
    pushed(queue);
    const all = indexes(1, 200);
    const shuffled = all.map((_, at) => all[(at * 77) % 200]!);
    queue.negative('g', 'a', shuffled, false, 0);
    queue.commit('g', [1n, 100n, 200n], 0);
    const again = all.filter((index) => ![1n, 100n, 200n].includes(index));
    expect(pushed(queue)).toEqual(again.map((index) => `a:${index}`));
  });

  it('goes to another consumer at once when its own is gone', () => {
    const queue = store();
    put(queue, 4);
    const a = join(queue, 'a', { window: 2 });
    join(queue, 'b', { window: 2 });
    expect(pushed(queue)).toEqual(['a:1', 'b:2', 'a:3', 'b:4']);
    queue.leave(a, 0);
    queue.commit('g', [2n, 4n], 0);
    expect(pushed(queue)).toEqual(['b:1', 'b:3']);
  });

  it('goes to the same consumer when it is back', () => {
    const queue = store();
    put(queue, 3);
    const a = join(queue, 'a', { window: 2 });
    pushed(queue);
    queue.leave(a, 0);
    expect(queue.consumers()).toEqual([]);
    join(queue, 'a', { window: 2 });
    expect(pushed(queue)).toEqual(['a:1', 'a:2']);
  });

  it('waits for the consumer as long as the queue says', () => {
    const queue = store({ redeliverAfterMs: 100 });
    put(queue, 2);
    const a = join(queue, 'a', { window: 1 });
    join(queue, 'b', { window: 2 });
    expect(pushed(queue)).toEqual(['b:1', 'a:2']);
    queue.leave(a, 1_000);
    expect(a.status).toBe('Exit');
    queue.releaseGone(1_099);
    expect(pushed(queue)).toEqual([]);
    queue.releaseGone(1_100);
    expect(pushed(queue)).toEqual(['b:2']);
    expect(queue.consumers().map(({ id }) => id)).toEqual(['g.b']);
  });

  it('is committed late without being pushed again', () => {
    const queue = store();
    put(queue, 2);
    const a = join(queue, 'a');
    pushed(queue);
    queue.leave(a, 0);
    queue.commit('g', [1n], 0);
    join(queue, 'a');
    expect(pushed(queue)).toEqual(['a:2']);
    expect(queue.groups.get('g')?.committed).toBe(1);
  });

  it('is taken from an older connection of the same consumer', () => {
    const queue = store();
    put(queue, 2);
    const old = join(queue, 'a', { window: 2 });
    pushed(queue);
    join(queue, 'a', { window: 1 });
    expect(pushed(queue)).toEqual(['a:1']);
    queue.leave(old, 0);
    expect(queue.consumers()).toHaveLength(1);
    expect(queue.groups.get('g')?.pending).toBe(1);
  });

  it('avoids a consumer that shuts down while another is there', () => {
    const queue = store();
    put(queue, 4);
    const a = join(queue, 'a', { window: 2 });
    const b = join(queue, 'b', { window: 2 });
    pushed(queue);
    queue.negative('g', 'a', [1n, 3n], true, 0);
    expect(a.status).toBe('Leaving');
    expect(pushed(queue)).toEqual([]);
    queue.commit('g', [2n], 0);
    expect(pushed(queue)).toEqual(['b:1']);
    queue.leave(b, 0);
    expect(pushed(queue)).toEqual(['a:1', 'a:3']);
  });
});

describe('where a watch starts', () => {
  it('skips everything there is with -1', () => {
    const queue = store();
    put(queue, 3);
    join(queue, 'a', { index: -1n });
    expect(pushed(queue)).toEqual([]);
    put(queue, 1);
    expect(pushed(queue)).toEqual(['a:4']);
  });

  it('skips its own uncommitted records with -1', () => {
    const queue = store();
    put(queue, 2);
    const a = join(queue, 'a');
    pushed(queue);
    queue.leave(a, 0);
    join(queue, 'a', { index: -1n });
    put(queue, 1);
    expect(pushed(queue)).toEqual(['a:3']);
  });

  it('begins at an index', () => {
    const queue = store();
    put(queue, 2);
    put(queue, 1, {}, 1);
    put(queue, 2);
    join(queue, 'a', { index: 4n });
    expect(pushed(queue)).toEqual(['a:4', 'a:5']);
  });

  it('takes part where the group is when others are there', () => {
    const queue = store();
    put(queue, 4);
    const b = join(queue, 'b', { window: 2 });
    join(queue, 'a', { window: 1, index: -1n });
    expect(pushed(queue)).toEqual(['b:1', 'a:2', 'b:3']);
    join(queue, 'a', { window: 1, index: -1n });
    expect(pushed(queue)).toEqual(['a:4']);
    queue.leave(b, 0);
    queue.commit('g', [4n], 0);
    expect(pushed(queue)).toEqual(['a:1']);
  });
});
