import assert from 'node:assert/strict';
import { rowsOf, type Row } from '../runner/row.js';
import { byNumber, filled, numbers } from './numbers.js';
import { until } from './until.js';

const row = rowsOf('watch');

/** Their consumers, our emulator. */
export function watchRows(): Row[] {
  return [
    row('auto-commit', ['queue'], async (bench) => {
      const emulator = await filled(bench, 10);
      const queue = await bench.queueClient(emulator);
      const watch = await queue.watch({ window: 2, autoCommit: true, take: 10 });
      assert.deepEqual(await watch.texts(10), numbers(10));
      await watch.ended();
      assert.equal(emulator.queue('q').length, 0);
    }),
    row('manual commit', ['queue'], async (bench) => {
      const emulator = await filled(bench, 20);
      const queue = await bench.queueClient(emulator, { uid: 'me' });
      const watch = await queue.watch({ window: 5, commit: true, take: 20 });
      assert.deepEqual(await watch.texts(20), numbers(20));
      await watch.ended();
      assert.equal(emulator.queue('q').length, 0);
      assert.equal(emulator.queue('q').committed['eas'], 20);
      const peak = emulator.queue('q').peakPending['eas.me'] ?? 0;
      assert.ok(peak <= 5, `${peak} records at once in a window of 5`);
    }),
    row('no more than the window', ['queue'], async (bench) => {
      const emulator = await filled(bench, 10);
      const queue = await bench.queueClient(emulator, { uid: 'me' });
      const watch = await queue.watch({ window: 3, take: 5 });
      const [first] = await watch.take(3);
      await queue.put('one more');
      assert.equal(emulator.queue('q').snapshot().groups[0]?.delivered, 3);
      await queue.call('commit', [first?.index]);
      assert.equal((await watch.next()).text, '3');
      assert.equal(emulator.queue('q').peakPending['eas.me'], 3);
      await queue.call('commit', ['2', '3', '4']);
      await watch.next();
      await watch.ended();
    }),
    row('tags and request ids', ['queue'], async (bench) => {
      const emulator = await bench.emulate();
      const { requestId } = emulator.queue('q').put('né', { tags: { city: 'Zürich' } });
      const queue = await bench.queueClient(emulator);
      const watch = await queue.watch({ window: 1, take: 1 });
      assert.deepEqual(await watch.next(), {
        index: '1',
        text: 'né',
        tags: { city: 'Zürich', requestId },
      });
    }),
    row('only records with a tag', ['queue'], async (bench) => {
      const emulator = await bench.emulate();
      for (const city of ['Genève', 'Zürich', 'Genève', 'Zürich']) {
        emulator.queue('q').put(city, { tags: { city } });
      }
      const queue = await bench.queueClient(emulator);
      const watch = await queue.watch({ window: 9, tags: { city: 'Zürich' }, take: 2 });
      assert.deepEqual(
        (await watch.take(2)).map(({ index }) => index),
        ['2', '4'],
      );
    }),
    row('only indexes', ['queue'], async (bench) => {
      const queue = await bench.queueClient(await filled(bench, 2));
      const watch = await queue.watch({ window: 9, indexOnly: true, take: 2 });
      assert.deepEqual(
        (await watch.take(2)).map(({ index, text }) => [index, text]),
        [
          ['1', ''],
          ['2', ''],
        ],
      );
    }),
    row('from an index on', ['queue'], async (bench) => {
      const queue = await bench.queueClient(await filled(bench, 5));
      const watch = await queue.watch({ index: 4, window: 9, take: 2 });
      assert.deepEqual(await watch.texts(2), ['3', '4']);
    }),
    row('only what is put from now on', ['queue'], async (bench) => {
      const emulator = await filled(bench, 3);
      const queue = await bench.queueClient(emulator);
      const watch = await queue.watch({ index: -1, window: 9, take: 1 });
      await until(() => emulator.queue('q').snapshot().consumers.length === 1);
      emulator.queue('q').put('new');
      assert.deepEqual(await watch.texts(1), ['new']);
    }),
    row('asynchronous inference, through a queue and its sink', ['queue'], async (bench) => {
      const shout = (body: Uint8Array): string => Buffer.from(body).toString().toUpperCase();
      const emulator = await bench.emulate({ services: { svc: { handler: shout, async: true } } });
      const input = await bench.queueClient(emulator, { service: 'svc' });
      const sink = await bench.queueClient(emulator, { service: 'svc/sink' });
      const watch = await sink.watch({ window: 2, commit: true, take: 3 });
      const put = [];
      for (const text of ['a', 'b', 'c']) put.push(await input.put(text));
      const results = await watch.take(3);
      assert.deepEqual(
        results.map(({ text }) => text),
        ['A', 'B', 'C'],
      );
      assert.deepEqual(
        results.map(({ tags }) => tags['requestId']),
        put.map(({ requestId }) => requestId),
      );
    }),
    row('urgent records first', ['queue'], async (bench) => {
      const emulator = await filled(bench, 3);
      for (const text of ['urgent', 'urgent too']) emulator.queue('q').put(text, { priority: 5 });
      const queue = await bench.queueClient(emulator);
      const watch = await queue.watch({ window: 1, commit: true, take: 5 });
      assert.deepEqual(await watch.texts(5), ['urgent', 'urgent too', ...numbers(3)]);
    }),
    row('put with a priority', ['queue', 'put-priority'], async (bench) => {
      const queue = await bench.queueClient(await bench.emulate());
      await queue.put('normal');
      await queue.put('urgent', { priority: 5 });
      const watch = await queue.watch({ window: 1, commit: true, take: 2 });
      assert.deepEqual(await watch.texts(2), ['urgent', 'normal']);
    }),
    row('negative', ['queue', 'negative'], async (bench) => {
      const emulator = await filled(bench, 2);
      const queue = await bench.queueClient(emulator);
      const watch = await queue.watch({ window: 1, take: 3 });
      assert.equal(await watch.next().then(({ text }) => text), '0');
      await queue.call('negative', 'Retry', 'not now', ['1']);
      assert.equal(await watch.next().then(({ text }) => text), '0');
      await queue.call('commit', ['1']);
      assert.equal(await watch.next().then(({ text }) => text), '1');
      await watch.ended();
      assert.equal(emulator.queue('q').committed['eas'], 1);
    }),
    row('two consumers in one group', ['queue'], async (bench) => {
      const emulator = await bench.emulate();
      const watches = [];
      for (const uid of ['a', 'b']) {
        const queue = await bench.queueClient(emulator, { uid });
        watches.push(await queue.watch({ window: 2, commit: true, take: 10 }));
      }
      await until(() => emulator.queue('q').snapshot().consumers.length === 2);
      for (const text of numbers(20)) emulator.queue('q').put(text);
      const [first = [], second = []] = await Promise.all(watches.map((watch) => watch.texts(10)));
      assert.deepEqual([...first, ...second].sort(byNumber), numbers(20));
      await Promise.all(watches.map((watch) => watch.ended()));
      assert.equal(emulator.queue('q').length, 0);
    }),
    row('two groups', ['queue'], async (bench) => {
      const emulator = await bench.emulate();
      const watches = [];
      for (const gid of ['g1', 'g2']) {
        const queue = await bench.queueClient(emulator, { uid: 'a', gid });
        watches.push(await queue.watch({ window: 2, commit: true, take: 5 }));
      }
      await until(() => emulator.queue('q').snapshot().consumers.length === 2);
      for (const text of numbers(5)) emulator.queue('q').put(text);
      for (const watch of watches) assert.deepEqual(await watch.texts(5), numbers(5));
    }),
  ];
}
