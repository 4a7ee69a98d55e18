import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { commit, httpWatch, identity, put, Watch, withEmulator } from './kit.js';

describe('a watch over WebSocket', () => {
  it('pushes frames within its window, records put later included', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      await put(url, 'one', 'k=v&requestId=r');
      const watch = await Watch.open(url, '_window_=2&_index_=0');
      expect(await watch.frame()).toEqual({
        index: '1',
        tags: { k: 'v', requestId: 'r' },
        data: 'one',
        message: '',
      });
      await put(url, 'two');
      await put(url, 'three');
      expect((await watch.frame()).data).toBe('two');
      await watch.settled();
      expect(watch.unread).toBe(0);
      await commit(url, '2');
      expect((await watch.frame()).data).toBe('three');
      expect(emulator.queue('q').pending).toEqual({ 'eas.a': 2 });
    }));

  it('sends indexes and tags without data when asked', () =>
    withEmulator({ queues: { q: {} } }, async (_, url) => {
      await put(url, 'one', 'requestId=r');
      const watch = await Watch.open(url, '_index_only_=true');
      expect(await watch.frame()).toEqual({
        index: '1',
        tags: { requestId: 'r' },
        data: '',
        message: '',
      });
    }));

  it('commits as it sends with auto-commit, whatever the window', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      const watch = await Watch.open(url, '_window_=1&_auto_commit_=true');
      for (const body of ['a', 'b', 'c']) await put(url, body);
      expect(await watch.indexes(3)).toEqual(['1', '2', '3']);
      expect(emulator.queue('q').length).toBe(0);
      expect(emulator.queue('q').committed).toEqual({ eas: 3 });
    }));

  it('stops for a reader that does not read, and goes on when it does', () =>
    withEmulator({ queues: { q: { maxPayloadBytes: 300_000 } } }, async (emulator, url) => {
      const watch = await Watch.open(url, '_auto_commit_=true');
      watch.socket.pause();
      const queue = emulator.queue('q');
      const data = new Uint8Array(256 * 1024);
      for (let count = 0; count < 200; count += 1) queue.put(data);
      expect(queue.length).toBeGreaterThan(0);
      watch.socket.resume();
      expect((await watch.indexes(200)).at(-1)).toBe('200');
      expect(queue.length).toBe(0);
    }));

  it('filters by tags, and refuses others in the group at the handshake', () =>
    withEmulator({ queues: { q: {} } }, async (_, url) => {
      await put(url, 'no', 'k=x');
      await put(url, 'yes', 'k=v');
      const watch = await Watch.open(url, 'k=v');
      expect((await watch.frame()).data).toBe('yes');
      const { status, body } = await Watch.refused(url, 'k=x', identity('b'));
      expect(status).toBe(400);
      expect(body).toContain('same tags');
    }));

  it('refuses with real statuses', () =>
    withEmulator({ queues: { q: {} }, token: 't' }, async (emulator, url) => {
      const token = { ...identity('a'), Authorization: 't' };
      expect((await Watch.refused(url)).status).toBe(401);
      expect((await Watch.refused(url, '', { Authorization: 'wrong' })).status).toBe(401);
      expect((await Watch.refused(`${emulator.url}/api/predict/no`, '', token)).status).toBe(404);
      expect((await Watch.refused(url, '_window_=x', token)).status).toBe(400);
      expect((await Watch.refused(`${url}?_count_=true&x=`, '', token)).status).toBe(400);
    }));

  it('pushes again what was not committed when the connection breaks', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      for (const body of ['a', 'b', 'c']) await put(url, body);
      const watch = await Watch.open(url);
      await watch.indexes(3);
      await commit(url, '2');
      const closed = watch.closed();
      emulator.cutConnections('q');
      expect(await closed).toBe(1006);
      const again = await Watch.open(url);
      expect(await again.indexes(2)).toEqual(['1', '3']);
      const other = await Watch.open(url, '', identity('b'));
      again.socket.terminate();
      expect(await other.indexes(2)).toEqual(['1', '3']);
    }));

  it('waits for the consumer that left when the queue says so', () =>
    withEmulator({ queues: { q: { redeliverAfterMs: 30 } } }, async (emulator, url) => {
      await put(url, 'a');
      const watch = await Watch.open(url);
      await watch.frame();
      const other = await Watch.open(url, '', identity('b'));
      watch.socket.terminate();
      expect(await other.indexes(1)).toEqual(['1']);
      expect(emulator.queue('q').pending).toEqual({ 'eas.b': 1 });
    }));

  it('drops the older connection of the same consumer with 4001', () =>
    withEmulator({ queues: { q: {} } }, async (_, url) => {
      await put(url, 'a');
      const old = await Watch.open(url);
      await old.frame();
      const closed = old.closed();
      const fresh = await Watch.open(url);
      expect(await closed).toBe(4001);
      expect(await fresh.indexes(1)).toEqual(['1']);
    }));

  it('closes with 1000 when the stream has ended and all is committed', () =>
    withEmulator({ queues: { q: {} } }, async (_, url) => {
      await put(url, 'a');
      const watch = await Watch.open(url);
      const closed = watch.closed();
      await fetch(`${url}?_eos_=true`, { method: 'POST' });
      await watch.frame();
      await watch.settled();
      await commit(url, '1');
      expect(await closed).toBe(1000);
      const late = await Watch.open(url);
      expect(await late.closed()).toBe(1000);
    }));

  it('is closed with 1001 by an emulator that closes, more than once if need be', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      const watch = await Watch.open(url);
      const closed = watch.closed();
      await Promise.all([emulator.close(), emulator.close()]);
      expect(await closed).toBe(1001);
      await expect(fetch(url)).rejects.toThrow();
    }));
});

describe('a watch over HTTP', () => {
  it('sends each frame after its length, and ends with the stream', () =>
    withEmulator({ queues: { q: {} } }, async (_, url) => {
      await put(url, 'one');
      const data: string[] = [];
      for await (const frame of httpWatch(url, '_window_=1')) {
        data.push(frame.data);
        if (data.length === 1) {
          await put(url, 'two');
          await fetch(`${url}?_eos_=true`, { method: 'POST' });
        }
        await commit(url, frame.index);
      }
      expect(data).toEqual(['one', 'two']);
    }));

  it('breaks off when another takes its place, which gets its records', () =>
    withEmulator({ queues: { q: {} } }, async (_, url) => {
      await put(url, 'one');
      const old = httpWatch(url);
      expect((await old.next()).value).toMatchObject({ index: '1' });
      const watch = await Watch.open(url);
      await expect(old.next()).rejects.toThrow('aborted');
      expect(await watch.indexes(1)).toEqual(['1']);
    }));

  it('gives its records back when the reader goes away', () =>
    withEmulator({ queues: { q: {} } }, async (_, url) => {
      await put(url, 'one');
      const gone = httpWatch(url);
      await gone.next();
      const other = await Watch.open(url, '', identity('b'));
      await gone.return(undefined);
      expect(await other.indexes(1)).toEqual(['1']);
      other.socket.close();
      await once(other.socket, 'close');
    }));

  it('is refused with a status', () =>
    withEmulator({ queues: { q: {} } }, async (_, url) => {
      const watch = await Watch.open(url, 'k=v');
      const answer = await fetch(`${url}?_watch_=true`, { headers: identity('b') });
      expect(answer.status).toBe(400);
      watch.socket.terminate();
    }));
});
