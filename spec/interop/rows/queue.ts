import assert from 'node:assert/strict';
import { rowsOf, type Row } from '../runner/row.js';
import type { Bench } from '../runner/bench.js';
import { refusedWith, sentTooOften } from './refused.js';
import { until } from './until.js';

const row = rowsOf('queue');

/** Their client of a queue, our emulator. */
export function queueRows(): Row[] {
  return [
    row('put, get by index', ['queue'], async (bench) => {
      const emulator = await bench.emulate();
      const queue = await bench.queueClient(emulator);
      const put = [];
      for (const text of ['one', 'né à Zürich', '']) put.push(await queue.put(text));
      assert.deepEqual(
        put.map(({ index }) => index),
        ['1', '2', '3'],
      );
      const [second] = await queue.get({ index: 2 });
      assert.equal(second?.text, 'né à Zürich');
      assert.equal(second.index, '2');
      assert.equal(second.tags['requestId'], put[1]?.requestId);
      assert.equal(emulator.queue('q').length, 2);
    }),
    row('get by request id', ['queue'], async (bench) => {
      const queue = await bench.queueClient(await bench.emulate());
      await queue.put('other');
      const { requestId } = await queue.put('wanted');
      await queue.put('other');
      assert.deepEqual(
        (await queue.get({ requestId, length: 3 })).map(({ text }) => text),
        ['wanted'],
      );
    }),
    row('put with tags, get by tags', ['queue'], async (bench) => {
      const queue = await bench.queueClient(await bench.emulate());
      await queue.put('plain');
      await queue.put('tagged', { tags: { city: 'Zürich & Genève', requestId: 'mine' } });
      const [found, ...more] = await queue.get({ length: 5, tags: { city: 'Zürich & Genève' } });
      assert.deepEqual(more, []);
      assert.equal(found?.text, 'tagged');
      assert.deepEqual(found.tags, { city: 'Zürich & Genève', requestId: 'mine' });
    }),
    row('get several, leaving them there', ['queue'], async (bench) => {
      const emulator = await bench.emulate();
      const queue = await bench.queueClient(emulator);
      for (const text of ['a', 'b', 'c', 'd']) await queue.put(text);
      const found = await queue.get({ index: 2, length: 2, autoDelete: false });
      assert.deepEqual(
        found.map(({ index, text }) => [index, text]),
        [
          ['2', 'b'],
          ['3', 'c'],
        ],
      );
      assert.equal(emulator.queue('q').length, 4);
    }),
    row('get waits for a record', ['queue'], async (bench) => {
      const emulator = await bench.emulate();
      const queue = await bench.queueClient(emulator);
      // The delay tells when the get has come: what is put before it would be no proof.
      const arrival = emulator.faults.add({ kind: 'delay', on: 'get', delayMs: 1 });
      const found = queue.get({ timeout: '4s' });
      await until(() => arrival.hits > 0);
      await queue.put('late');
      assert.equal((await found)[0]?.text, 'late');
    }),
    row('get of nothing', ['queue'], async (bench) => {
      const queue = await bench.queueClient(await bench.emulate());
      assert.deepEqual(await queue.get({ timeout: '50ms' }), []);
    }),
    row('indexes beyond 2^63', ['queue'], async (bench) => {
      const firstIndex = 2n ** 63n + 11n;
      const emulator = await bench.emulate({ queues: { q: { firstIndex } } });
      const queue = await bench.queueClient(emulator);
      assert.equal((await queue.put('far')).index, String(firstIndex));
      assert.equal((await queue.get({ autoDelete: false }))[0]?.index, String(firstIndex));
      await queue.call('delete', [String(firstIndex)]);
      assert.equal(emulator.queue('q').length, 0);
    }),
    row('attributes', ['queue'], async (bench) => {
      const queue = await bench.queueClient(await bench.emulate());
      for (const text of ['a', 'b', 'c']) await queue.put(text);
      const found = (await queue.call('attributes')) as Record<string, string>;
      assert.equal(found['meta.name'], 'q');
      assert.equal(found['stream.length'], '3');
      assert.equal(found['stream.firstEntry'], '1');
      assert.equal(found['stream.lastEntry'], '3');
      assert.equal(found['meta.header.user'], 'X-EAS-QueueService-Redis-Uid');
    }),
    row('search', ['queue'], async (bench) => {
      const peer = await bench.ownPeer();
      const queue = await bench.queueClient(await bench.emulate(), { uid: 'seeker' }, peer);
      for (const text of ['a', 'b', 'c']) await queue.put(text);
      await (await queue.watch({ window: 1 })).next();
      const held = (await queue.call('search', 1)) as Record<string, unknown>;
      assert.equal(held['IsPending'], true);
      assert.match(String(held['ConsumerId']), /seeker/);
      const waiting = (await queue.call('search', 3)) as Record<string, unknown>;
      assert.equal(waiting['IsPending'], false);
    }),
    row('count', ['queue', 'count'], async (bench) => {
      const queue = await bench.queueClient(await bench.emulate());
      for (const text of ['a', 'b', 'c']) await queue.put(text);
      assert.equal(await queue.call('count'), 3);
    }),
    row('delete', ['queue'], async (bench) => {
      const emulator = await bench.emulate();
      const queue = await bench.queueClient(emulator);
      for (const text of ['a', 'b', 'c']) await queue.put(text);
      await queue.call('delete', ['1', '3']);
      assert.deepEqual(
        (await queue.get({ length: 9 })).map(({ text }) => text),
        ['b'],
      );
    }),
    row('truncate', ['queue'], async (bench) => {
      const emulator = await bench.emulate();
      const queue = await bench.queueClient(emulator);
      for (const text of ['a', 'b', 'c']) await queue.put(text);
      await queue.call('truncate', '3');
      const { length, firstIndex } = emulator.queue('q').snapshot();
      assert.deepEqual([length, firstIndex], [1, 3n]);
    }),
    row('a wrong token is refused', ['queue'], async (bench) => {
      const emulator = await bench.emulate();
      const queue = await bench.queueClient(emulator, { token: 'not the secret', retries: 0 });
      await assert.rejects(queue.put('x'), refusedWith(401));
    }),
    row('a put that is refused is not sent again', ['queue'], resentRow),
  ];
}

async function resentRow(bench: Bench): Promise<void> {
  const emulator = await bench.emulate();
  const fault = emulator.faults.add({ kind: 'status', on: 'put', status: 400 });
  const queue = await bench.queueClient(emulator);
  await assert.rejects(queue.put('x'), refusedWith(400));
  if (fault.hits > 1) bench.defect(sentTooOften(fault.hits));
}
