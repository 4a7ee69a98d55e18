import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../../lib/emulator/refusal.js';
import { indexes, join, pushed, put, store } from './store-kit.js';

describe('a queue store', () => {
  it('gives indexes that begin at 1, only grow and are uint64', () => {
    const queue = store();
    expect(put(queue, 3).map(({ index }) => index)).toEqual([1n, 2n, 3n]);
    queue.delete([3n]);
    expect(put(queue)[0]?.index).toBe(4n);
    const high = store({ firstIndex: 2n ** 64n - 1n });
    expect(put(high)[0]?.index).toBe(18446744073709551615n);
    expect(() => put(high)).toThrow('no index is left');
  });

  it('refuses a put that is too long, into a full queue, or after the end', () => {
    const queue = store({ maxLength: 2, maxPayloadBytes: 8 });
    const large = { data: new Uint8Array(9), tags: {}, priority: 0 };
    expect(() => queue.put(large)).toThrow(new Refusal(413, 'a record has at most 8 bytes'));
    put(queue, 2);
    expect(() => put(queue)).toThrow(expect.objectContaining({ status: 450 }));
    queue.truncate(3n);
    put(queue);
    queue.end(false);
    expect(() => put(queue)).toThrow(expect.objectContaining({ status: 400 }));
  });

  describe('reading', () => {
    it('starts at an index, at the next one that is there, or at the newest', () => {
      const queue = store();
      put(queue, 10);
      queue.delete([1n, 4n, 5n, 10n]);
      const read = (index: bigint, length = 2): bigint[] =>
        queue.read({ index, length, tags: {} }).map((record) => record.index);
      expect(read(0n)).toEqual([2n, 3n]);
      expect(read(3n)).toEqual([3n, 6n]);
      expect(read(4n)).toEqual([6n, 7n]);
      expect(read(8n)).toEqual([8n, 9n]);
      expect(read(10n)).toEqual([]);
      expect(read(-1n, 5)).toEqual([9n]);
      expect([queue.firstIndex, queue.lastIndex, queue.length]).toEqual([2n, 9n, 6]);
    });

    it('keeps index order over both lanes, and filters by tags', () => {
      const queue = store();
      put(queue, 1, { k: 'a' });
      put(queue, 1, { k: 'b' }, 5);
      put(queue, 1, { k: 'a' }, 1);
      put(queue, 1, { k: 'b', l: 'x' });
      const read = (index: bigint, tags = {}): bigint[] =>
        queue.read({ index, length: 9, tags }).map((record) => record.index);
      expect(read(0n)).toEqual([1n, 2n, 3n, 4n]);
      expect(read(0n, { k: 'a' })).toEqual([1n, 3n]);
      expect(read(-1n, { k: 'a' })).toEqual([3n]);
      expect(queue.count({}, undefined)).toBe(4);
      expect(queue.count({ k: 'b' }, undefined)).toBe(2);
      expect(queue.count({}, 5)).toBe(1);
      expect(queue.count({ k: 'b' }, 0)).toBe(1);
    });
  });

  it('tells who has a record, and how many come before it', () => {
    const queue = store();
    put(queue, 5);
    expect(queue.search('g', 4n)).toEqual({ ConsumerId: '', IsPending: false, WaitCount: 3 });
    join(queue, 'a', { window: 2 });
    pushed(queue);
    put(queue, 1, {}, 1);
    expect(queue.search('g', 2n)).toEqual({ ConsumerId: 'g.a', IsPending: true, WaitCount: 0 });
    expect(queue.search('other', 2n)?.ConsumerId).toBe('g.a');
    expect(queue.search('g', 4n)).toEqual({ ConsumerId: '', IsPending: false, WaitCount: 2 });
    expect(queue.search('g', 6n)).toEqual({ ConsumerId: '', IsPending: false, WaitCount: 0 });
    expect(queue.search('g', 99n)).toBeUndefined();
  });

  it('truncates below an index, in both lanes and for everybody', () => {
    const queue = store();
    put(queue, 2);
    put(queue, 2, {}, 1);
    const consumer = join(queue, 'a', { window: 2 });
    expect(pushed(queue)).toEqual(['a:3', 'a:4']);
    queue.truncate(4n);
    expect([queue.length, consumer.pending.size, consumer.freeSlots]).toEqual([1, 1, 1]);
    expect(pushed(queue)).toEqual([]);
  });

  describe('at the end of the stream', () => {
    it('completes a group when all is pushed and committed', () => {
      const queue = store();
      put(queue, 3);
      const a = join(queue, 'a', { window: 2 });
      expect(queue.completed()).toEqual([]);
      queue.end(false);
      expect(pushed(queue)).toEqual(['a:1', 'a:2']);
      queue.commit('g', [1n, 2n], 0);
      expect(queue.completed()).toEqual([]);
      pushed(queue);
      expect(queue.completed()).toEqual([]);
      queue.commit('g', [3n], 0);
      expect(queue.completed()).toEqual([a]);
    });

    it('drops by force what nobody has in hand', () => {
      const queue = store();
      put(queue, 5);
      const a = join(queue, 'a', { window: 2 });
      pushed(queue);
      queue.end(true);
      expect(queue.length).toBe(2);
      queue.commit('g', [1n, 2n], 0);
      expect(pushed(queue)).toEqual([]);
      expect(queue.completed()).toEqual([a]);
    });
  });

  describe('its memory', () => {
    it('keeps nothing of what every group has committed, whatever the order', () => {
      const queue = store();
      join(queue, 'a', { window: 100 });
      join(queue, 'b', { gid: 'h', autoCommit: true });
      put(queue, 100);
      expect(pushed(queue)).toHaveLength(200);
      expect(queue.length).toBe(100);
      for (const index of indexes(1, 100).reverse()) queue.commit('g', [index], 0);
      expect(queue.length).toBe(0);
      expect(queue.groups.get('g')).toMatchObject({ committed: 100, pending: 0 });
    });

    it('lets one stuck record cost no more than itself', () => {
      const queue = store();
      join(queue, 'a', { window: 2 });
      put(queue, 1);
      pushed(queue);
      for (let index = 2n; index < 20_000n; index += 1n) {
        put(queue, 1);
        pushed(queue);
        queue.commit('g', [index], 0);
      }
      expect(queue.length).toBe(1);
      expect(queue.firstIndex).toBe(1n);
    });

    it('keeps what nobody has committed though the only group passes it over', () => {
      const queue = store();
      put(queue, 1, { k: 'no' });
      put(queue, 1, { k: 'yes' });
      join(queue, 'a', { tags: { k: 'yes' } });
      expect(pushed(queue)).toEqual(['a:2']);
      queue.commit('g', [2n], 0);
      expect(queue.firstIndex).toBe(1n);
      expect(queue.length).toBe(1);
    });

    it('lets a record go once the second group passes over what the first committed', () => {
      const queue = store();
      put(queue, 2, { k: 'no' });
      join(queue, 'slow', { gid: 'h', tags: { k: 'yes' } }, () => false);
      join(queue, 'a');
      pushed(queue);
      queue.commit('g', [1n, 2n], 0);
      expect(queue.length).toBe(2);
      queue.end(false);
      queue.completed();
      expect(queue.length).toBe(0);
    });

    it('holds 200,000 records and serves them at a steady pace', () => {
      const queue = store();
      put(queue, 200_000);
      join(queue, 'a', { window: 1_000 });
      let served = 0;
      for (let batch = pushed(queue); batch.length > 0; batch = pushed(queue)) {
        served += batch.length;
        queue.commit(
          'g',
          batch.map((push) => BigInt(push.slice(2))),
          0,
        );
      }
      expect(served).toBe(200_000);
      expect(queue.length).toBe(0);
    });
  });
});
