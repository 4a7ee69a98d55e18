import { describe, expect, it } from '@jest/globals';
import { EasConfigError } from '../../lib/errors/index.js';
import { Faults } from '../../lib/emulator/faults/faults.js';
import { commit, decodeFrame, httpWatch, put, Watch, withEmulator } from './kit.js';

describe('a script of faults', () => {
  it('counts events: after, every and times', () => {
    const faults = new Faults();
    const fault = faults.add({ kind: 'drop', on: 'put', after: 1, every: 2, times: 2 });
    const met = Array.from({ length: 8 }, () => faults.onRequest('put', {}).fault?.kind === 'drop');
    expect(met).toEqual([false, false, true, false, true, false, false, false]);
    expect(fault.hits).toBe(2);
    expect(faults.onRequest('get', {}).fault).toBeUndefined();
  });

  it('meets only its queue or service, the earlier fault first, delays beside', () => {
    const faults = new Faults();
    const first = faults.add({ kind: 'drop', queue: 'q' });
    const second = faults.add({ kind: 'status', status: 503, service: 's' });
    faults.add({ kind: 'delay', delayMs: 5 });
    expect(faults.onRequest('put', { queue: 'q' })).toMatchObject({ fault: { kind: 'drop' } });
    expect(faults.onRequest('predict', { service: 's' }).fault?.kind).toBe('status');
    expect(faults.onRequest('predict', { service: 'x' })).toEqual({ delayMs: 5, fault: undefined });
    first.remove();
    expect(faults.onRequest('put', { queue: 'q' }).fault).toBeUndefined();
    faults.clear();
    expect(faults.onRequest('predict', { service: 's' }).delayMs).toBe(0);
    expect([first.hits, second.hits]).toEqual([1, 1]);
  });

  it.each([
    [{ kind: 'nothing' }, 'fault.kind'],
    [{ kind: 'status' }, 'fault.status'],
    [{ kind: 'status', status: 99 }, 'fault.status'],
    [{ kind: 'delay' }, 'fault.delayMs'],
    [{ kind: 'drop', on: 'puts' }, 'fault.on'],
    [{ kind: 'drop', status: 500 }, 'status'],
    [
      { kind: 'cut', on: 'put' },
      'fault.on is "put", and a fault of kind "cut" happens to pushed frames; write "watch".',
    ],
    [{ kind: 'lost-reply', on: 'watch' }, 'lost-reply'],
    [{ kind: 'bad-frame', mode: 'between' }, 'fault.mode'],
    [{ kind: 'drop', times: 0 }, 'fault.times'],
    [{ kind: 'drop', every: 1.5 }, 'fault.every'],
    [{ kind: 'drop', queue: '' }, 'fault.queue'],
  ])('refuses %j', (options, said) => {
    const faults = new Faults();
    const add = (): unknown => faults.add(options as never);
    expect(add).toThrow(EasConfigError);
    expect(add).toThrow(said);
  });
});

describe('a fault of requests', () => {
  it('answers a status without carrying the request out', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      const headers = { 'Retry-After': '1' };
      emulator.faults.add({
        on: 'put',
        kind: 'status',
        status: 429,
        headers,
        body: 'slow',
        times: 1,
      });
      const answer = await put(url, 'x');
      expect([answer.status, await answer.text()]).toEqual([429, 'slow']);
      expect(answer.headers.get('Retry-After')).toBe('1');
      expect(emulator.queue('q').length).toBe(0);
      expect((await put(url, 'x')).status).toBe(200);
    }));

  it('delays', () =>
    withEmulator({ services: { s: () => 'ok' } }, async (emulator) => {
      emulator.faults.add({ on: 'predict', service: 's', kind: 'delay', delayMs: 40 });
      const start = performance.now();
      await put(`${emulator.url}/api/predict/s`, 'x');
      expect(performance.now() - start).toBeGreaterThanOrEqual(38);
    }));

  it('drops the connection before, or loses the reply after', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      const dropped = emulator.faults.add({ on: 'put', kind: 'drop', times: 1 });
      await expect(put(url, 'x')).rejects.toThrow();
      expect([dropped.hits, emulator.queue('q').length]).toEqual([1, 0]);
      emulator.faults.add({ on: 'put', kind: 'lost-reply', times: 1 });
      await expect(put(url, 'x')).rejects.toThrow();
      expect(emulator.queue('q').length).toBe(1);
      const watch = await Watch.open(url);
      await watch.frame();
      emulator.faults.add({ on: 'commit', kind: 'lost-reply', times: 1 });
      await expect(commit(url, '1')).rejects.toThrow();
      expect(emulator.queue('q').committed).toEqual({ eas: 1 });
    }));

  it('meets the handshake of a watch', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      emulator.faults.add({ on: 'watch', kind: 'status', status: 503, body: 'soon', times: 1 });
      expect(await Watch.refused(url)).toEqual({ status: 503, body: 'soon' });
      emulator.faults.add({ on: 'watch', kind: 'drop', times: 1 });
      await expect(Watch.open(url)).rejects.toThrow();
      emulator.faults.add({ on: 'watch', kind: 'delay', delayMs: 10, times: 1 });
      (await Watch.open(url)).socket.terminate();
    }));

  it('waits no longer than the caller, and not for an emulator that closes', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      emulator.faults.add({ kind: 'delay', delayMs: 60_000 });
      const gone = put(url, 'x').catch(() => 'gone');
      const refused = Watch.open(url).catch(() => 'gone');
      await emulator.close();
      expect(await Promise.all([gone, refused])).toEqual(['gone', 'gone']);
    }));
});

describe('a fault of pushed frames', () => {
  it('cuts the connection after every n frames, which still arrive', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      emulator.faults.add({ on: 'watch', kind: 'cut', every: 2, times: 1 });
      for (const body of ['a', 'b', 'c']) await put(url, body);
      const watch = await Watch.open(url);
      const closed = watch.closed();
      expect(await watch.indexes(2)).toEqual(['1', '2']);
      expect(await closed).toBe(1006);
      expect(await (await Watch.open(url)).indexes(3)).toEqual(['1', '2', '3']);
    }));

  it('pushes a frame twice', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      emulator.faults.add({ kind: 'duplicate', times: 1 });
      await put(url, 'a');
      await put(url, 'b');
      expect(await (await Watch.open(url)).indexes(3)).toEqual(['1', '1', '2']);
      expect(emulator.queue('q').peakPending).toEqual({ 'eas.a': 2 });
    }));

  it.each([
    ['instead', false],
    ['instead', true],
    ['extra', false],
    ['extra', true],
  ] as const)('pushes bytes that are no frame (%s, index kept: %s)', (mode, keepIndex) =>
    withEmulator({ queues: { q: { firstIndex: 300n } } }, async (emulator, url) => {
      emulator.faults.add({ kind: 'bad-frame', mode, keepIndex, times: 1 });
      await put(url, 'a');
      await put(url, 'b');
      const watch = await Watch.open(url);
      const bad = await watch.bytes();
      expect(() => decodeFrame(bad)).toThrow();
      const indexField = Buffer.from([0x08, 0xac, 0x02]);
      expect(Buffer.from(bad.subarray(0, 3)).equals(indexField)).toBe(keepIndex);
      expect(await watch.indexes(1)).toEqual([mode === 'extra' ? '300' : '301']);
      expect(emulator.queue('q').pending).toEqual({ 'eas.a': 2 });
    }),
  );

  it('leaves the connection half open: nothing is sent, no ping answered, its place kept', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      emulator.faults.add({ kind: 'half-open', after: 1, times: 1 });
      await put(url, 'a');
      await put(url, 'b');
      const watch = await Watch.open(url);
      expect(await watch.indexes(1)).toEqual(['1']);
      const silent = new Promise((resolve, reject) => {
        watch.socket.once('pong', () => reject(new Error('a pong came')));
        watch.socket.once('close', resolve);
      });
      watch.socket.ping();
      await put(url, 'c');
      expect(emulator.queue('q').pending).toEqual({ 'eas.a': 3 });
      expect(watch.unread).toBe(0);
      const again = await Watch.open(url);
      expect(await again.indexes(3)).toEqual(['1', '2', '3']);
      expect(watch.socket.readyState).toBe(watch.socket.OPEN);
      await emulator.close();
      await silent;
    }));

  it('leaves a watch half open from its beginning', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      const fault = emulator.faults.add({ on: 'watch', queue: 'q', kind: 'half-open', times: 1 });
      const watch = await Watch.open(url);
      expect(fault.hits).toBe(1);
      await put(url, 'a');
      const again = await Watch.open(url);
      expect(await again.indexes(1)).toEqual(['1']);
      expect(watch.unread).toBe(0);
    }));

  it('meets a watch over HTTP as well', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      emulator.faults.add({ kind: 'cut', every: 2, times: 1 });
      await put(url, 'a');
      await put(url, 'b');
      const frames: string[] = [];
      const read = async (): Promise<void> => {
        for await (const { index } of httpWatch(url)) frames.push(index);
      };
      await expect(read()).rejects.toThrow('aborted');
      expect(frames).toEqual(['1', '2']);
    }));
});
