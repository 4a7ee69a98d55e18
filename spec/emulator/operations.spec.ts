import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { streaming } from '../../lib/emulator/generated/queue_service.js';
import { commit, decodeList, identity, put, Watch, withEmulator } from './kit.js';

const PROTOBUF = { Accept: 'application/vnd.google.protobuf' };
const take = (url: string, query: string): Promise<Response> =>
  fetch(`${url}?_raw_=false&${query}`, { headers: PROTOBUF });

describe('put', () => {
  it('answers the index and the request id, given or fresh', () =>
    withEmulator({ queues: { q: {} } }, async (_, url) => {
      const first = await put(url, 'one');
      expect([first.status, await first.text()]).toEqual([200, '1']);
      expect(first.headers.get('X-Eas-Queueservice-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
      const second = await put(url, 'two', 'requestId=mine&_priority_=1&k=v');
      expect(await second.text()).toBe('2');
      expect(second.headers.get('X-Eas-Queueservice-Request-Id')).toBe('mine');
      const [, frame] = decodeList(await (await take(url, '_length_=5')).arrayBuffer());
      expect(frame).toEqual({
        index: '2',
        tags: { requestId: 'mine', k: 'v' },
        data: 'two',
        message: '',
      });
    }));

  it('takes an extra path, the longest queue name winning', () =>
    withEmulator({ queues: { q: {}, 'q/sink': {} } }, async (emulator, url) => {
      await put(`${url}/sink/deep/path`, 'x');
      await put(`${url}/other`, 'x');
      await put(`${url}/other`, 'x');
      expect(emulator.queue('q/sink').length).toBe(1);
      expect(emulator.queue('q').length).toBe(2);
    }));

  it('answers 450 when full, 413 when too large, 400 after the end', () =>
    withEmulator({ queues: { q: { maxLength: 1, maxPayloadBytes: 3 } } }, async (_, url) => {
      expect((await put(url, 'four')).status).toBe(413);
      await put(url, 'a');
      const full = await put(url, 'b');
      expect([full.status, await full.text()]).toEqual([450, 'queue is full']);
      const end = await fetch(`${url}?_eos_=true&_force_=true`, { method: 'POST' });
      expect(await end.text()).toBe('OK');
      expect((await put(url, 'c')).status).toBe(400);
    }));

  it('carries indexes beyond what a double holds', () =>
    withEmulator({ queues: { q: { firstIndex: 2n ** 64n - 2n } } }, async (_, url) => {
      expect(await (await put(url, 'x')).text()).toBe('18446744073709551614');
      const answer = await take(url, '_index_=18446744073709551614');
      expect(decodeList(await answer.arrayBuffer())[0]?.index).toBe('18446744073709551614');
    }));
});

describe('get', () => {
  it('answers 204 when nothing is there, and what comes within the timeout', () =>
    withEmulator({ queues: { q: {} } }, async (_, url) => {
      expect((await take(url, '_timeout_=10ms')).status).toBe(204);
      const waiting = take(url, '_timeout_=20s&requestId=r2');
      await put(url, 'one', 'requestId=r1');
      await put(url, 'two', 'requestId=r2');
      const [frame] = decodeList(await (await waiting).arrayBuffer());
      expect(frame?.data).toBe('two');
    }));

  it('gives a record to one of the readers that delete it', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      const query = '_timeout_=20s&_auto_delete_=true';
      const readers = [take(url, query), take(url, query)];
      const texts = readers.map(async (reader) => decodeList(await (await reader).arrayBuffer()));
      await put(url, 'one');
      await Promise.race(texts);
      await put(url, 'two');
      const all = (await Promise.all(texts)).flat().map(({ data }) => data);
      expect(all.sort()).toEqual(['one', 'two']);
      expect(emulator.queue('q').length).toBe(0);
    }));

  it('answers the first record alone when raw, and the newest for -1', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      await put(url, 'one');
      await put(url, 'two');
      expect(await (await fetch(`${url}?_raw_=true`)).text()).toBe('one');
      const newest = await take(url, '_index_=-1&_length_=9&_auto_delete_=True');
      expect(decodeList(await newest.arrayBuffer()).map(({ data }) => data)).toEqual(['two']);
      expect(emulator.queue('q').length).toBe(1);
    }));

  it('forgets a reader that went away', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      const request = httpRequest(`${url}?_timeout_=20s&_auto_delete_=true`, { agent: false });
      request.on('error', () => undefined);
      request.end();
      const [socket] = (await once(request, 'socket')) as [NodeJS.EventEmitter];
      await once(socket, 'connect');
      // Another answer proves that the first request has been read.
      await fetch(`${url}?_count_=true`);
      const closed = new Promise((resolve) => request.once('close', resolve));
      request.destroy();
      await closed;
      await fetch(`${url}?_count_=true`);
      await put(url, 'x');
      expect(emulator.queue('q').length).toBe(1);
    }));
});

describe('attributes', () => {
  it('tell of the queue, its consumers and groups, as JSON and as protobuf', () =>
    withEmulator({ queues: { q: { maxLength: 7, maxPayloadBytes: 64 } } }, async (_, url) => {
      await put(url, 'x', 'k=v&l=w');
      await put(url, 'y');
      const watch = await Watch.open(url, '_window_=5&k=v&l=w', identity('u', 'g'));
      await watch.frame();
      const read = async (): Promise<Record<string, string>> =>
        (await (await fetch(`${url}?_attrs_=true`)).json()) as Record<string, string>;
      const attributes = await read();
      expect(attributes).toMatchObject({
        'meta.backend': 'memory',
        'meta.name': 'q',
        'meta.state': 'Normal',
        'meta.maxPayloadBytes': '64',
        'meta.header.user': 'X-EAS-QueueService-Redis-Uid',
        'meta.header.group': 'X-EAS-QueueService-Redis-Gid',
        'stream.length': '2',
        'stream.approxMaxLength': '7',
        'stream.firstEntry': '1',
        'stream.lastEntry': '2',
        'consumers.stats.total': '1',
        'groups.list.[0]': 'Id: g, Index: 1, Pending: 1, Delivered: 1, Consumers: 1',
      });
      expect(attributes['consumers.list.[0]']).toMatch(
        /^Id: g\.u, Index: 1, Pending: 1, Status: Running, Idle: [\d.]+m?s, Window: 5, Slots: 4, AutoCommit: false, Tags: tags\[k=v l=w\]$/,
      );
      const answer = await fetch(`${url}?_attrs_=true`, { headers: PROTOBUF });
      const proto = streaming.AttributesProto.decode(new Uint8Array(await answer.arrayBuffer()));
      expect(proto.attributes['stream.length']).toBe('2');
    }));

  it('have what clearing the queue takes', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      for (const body of ['a', 'b', 'c']) await put(url, body);
      const attributes = (await (await fetch(`${url}?_attrs_=true`)).json()) as {
        'stream.lastEntry': string;
      };
      const end = BigInt(attributes['stream.lastEntry']) + 1n;
      const answer = await fetch(`${url}?_index_=${end}&_trunc_=true`, { method: 'DELETE' });
      expect([answer.status, await answer.text()]).toEqual([200, 'OK']);
      expect(emulator.queue('q').length).toBe(0);
    }));
});

describe('search, count and delete', () => {
  it('answer as the protocol says', () =>
    withEmulator({ queues: { q: {} } }, async (_, url) => {
      await put(url, 'a', 'k=v');
      await put(url, 'b', '_priority_=2');
      await put(url, 'c', 'k=v&_priority_=2');
      const text = async (query: string): Promise<string> =>
        (await fetch(`${url}?${query}`)).text();
      expect(await text('_count_=true')).toBe('3');
      expect(await text('_count_=true&_priority_=2')).toBe('2');
      expect(await text('_count_=true&_priority_=2&k=v')).toBe('1');
      expect(JSON.parse(await text('_search_=true&_index_=1'))).toEqual({
        ConsumerId: '',
        IsPending: false,
        WaitCount: 2,
      });
      const gone = await fetch(`${url}?_indexes_=1,3`, { method: 'DELETE' });
      expect(await gone.text()).toBe('OK');
      const missing = await fetch(`${url}?_search_=true&_index_=1`);
      expect([missing.status, await missing.text()]).toEqual([404, 'no data in stream']);
      expect(await text('_count_=true')).toBe('1');
    }));
});

describe('commit and negative', () => {
  it('free slots of the window, and push again what is negative', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      for (const body of ['a', 'b', 'c']) await put(url, body);
      const watch = await Watch.open(url, '_window_=2');
      expect(await watch.indexes(2)).toEqual(['1', '2']);
      expect(await (await commit(url, '1')).text()).toBe('OK');
      expect(await watch.indexes(1)).toEqual(['3']);
      const negative = await fetch(`${url}?_indexes_=2&_negative_=true`, {
        method: 'PUT',
        headers: identity('a'),
        body: new URLSearchParams({ _code_: 'Error500', _reason_: 'not now' }),
      });
      expect([negative.status, await negative.text()]).toEqual([200, 'OK']);
      expect(await watch.indexes(1)).toEqual(['2']);
      expect((await commit(url, '1,2,3,77')).status).toBe(200);
      expect(emulator.queue('q').committed).toEqual({ eas: 3 });
      expect(emulator.queue('q').peakPending).toEqual({ 'eas.a': 2 });
      expect(emulator.queue('q').length).toBe(0);
    }));

  it('refuse a code that is none', () =>
    withEmulator({ queues: { q: {} } }, async (_, url) => {
      for (const code of ['lower', 'With Space', 'A'.repeat(21)]) {
        const answer = await fetch(`${url}?_indexes_=2&_negative_=true`, {
          method: 'PUT',
          body: new URLSearchParams({ _code_: code }),
        });
        expect(answer.status).toBe(400);
        expect(await answer.text()).toContain('capitalised words');
      }
    }));
});

describe('a request that is wrong', () => {
  it.each([
    ['PUT', '_indexes_=1,x', '_indexes_'],
    ['PUT', '_indexes_=1,-2', '_indexes_'],
    ['PUT', '_indexes_=18446744073709551616', '_indexes_'],
    ['PUT', '_indexes_=', '_indexes_'],
    ['PUT', '', '_indexes_ is missing'],
    ['DELETE', '', '_indexes_ is missing'],
    ['DELETE', '_trunc_=true', '_index_ is missing'],
    ['GET', '_timeout_=5', '_timeout_'],
    ['GET', '_length_=0', '_length_'],
    ['GET', '_index_=-2', '_index_'],
    ['GET', '_auto_delete_=yes', '_auto_delete_'],
    ['GET', '_watch_=true&_window_=0', '_window_'],
    ['POST', '_priority_=high', '_priority_'],
  ])('%s ?%s is answered with 400', (method, query, said) =>
    withEmulator({ queues: { q: {} } }, async (_, url) => {
      const answer = await fetch(`${url}?${query}`, { method });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain(said);
    }),
  );

  it('is 404 for an unknown queue and 405 for another method', () =>
    withEmulator({ queues: { q: {} } }, async (emulator, url) => {
      expect((await put(`${emulator.url}/api/predict/none`, 'x')).status).toBe(404);
      expect((await fetch(`${emulator.url}/elsewhere`)).status).toBe(404);
      expect((await fetch(`${emulator.url}/api/predict/%zz`)).status).toBe(400);
      expect((await fetch(url, { method: 'PATCH', body: 'x' })).status).toBe(405);
    }));

  it('is 413 when its body is longer than the emulator reads', () =>
    withEmulator({ queues: { q: {} }, maxBodyBytes: 10 }, async (_, url) => {
      expect((await put(url, 'x'.repeat(11))).status).toBe(413);
      const pieces = new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array(8));
          controller.enqueue(new Uint8Array(8));
          controller.close();
        },
      });
      const init: RequestInit & { duplex: 'half' } = {
        method: 'POST',
        body: pieces,
        duplex: 'half',
      };
      expect((await fetch(url, init)).status).toBe(413);
    }));
});

describe('queues that come to be', () => {
  it('are named by one segment, or are the output queue of one', () =>
    withEmulator({ createQueues: true, maxQueues: 3 }, async (emulator) => {
      const base = `${emulator.url}/api/predict`;
      await put(`${base}/g.svc`, 'x');
      await put(`${base}/g.svc/sink/extra`, 'x');
      await put(`${base}/g.svc/extra`, 'x');
      expect(emulator.queue('g.svc').length).toBe(2);
      expect(emulator.queue('g.svc/sink').length).toBe(1);
      await put(`${base}/third`, 'x');
      expect((await put(`${base}/fourth`, 'x')).status).toBe(429);
    }));

  it('are reached behind a service by the rear header', () =>
    withEmulator({ queues: { q: {}, 'q/sink': {} } }, async (emulator, url) => {
      const headers = { 'X-EAS-QueueService-Access-Rear': 'true' };
      await fetch(url, { method: 'POST', body: 'x', headers });
      expect(emulator.queue('q/sink').length).toBe(1);
      expect(emulator.queue('q').length).toBe(0);
    }));
});
