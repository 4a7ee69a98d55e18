import assert from 'node:assert/strict';
import { filter, firstValueFrom, from, lastValueFrom, of } from 'rxjs';
import { ackEach, putTo, type Watcher } from '../../../lib/index.js';
import type { Bench } from '../runner/bench.js';
import { rowsOf, type Row } from '../runner/row.js';
import { byNumber, numbers } from './numbers.js';
import { until } from './until.js';

const row = rowsOf('both on one queue');
const MANY = 200;

/** Their client and ours on one queue. */
export function bothRows(): Row[] {
  return [
    row('they put, we get by request id', ['queue'], async (bench) => {
      const emulator = await bench.emulate();
      const { requestId } = await (await bench.queueClient(emulator)).put('né à Zürich');
      const batch = await firstValueFrom(bench.ourQueue(emulator).get({ requestId }));
      assert.deepEqual(
        [...batch].map((found) => found.text()),
        ['né à Zürich'],
      );
    }),
    row('we put, they get by request id', ['queue'], async (bench) => {
      const emulator = await bench.emulate();
      const tags = { city: 'Zürich' };
      const put = await firstValueFrom(bench.ourQueue(emulator).put('né à Zürich', { tags }));
      const theirs = await bench.queueClient(emulator);
      const [found] = await theirs.get({ requestId: put.requestId });
      assert.equal(found?.text, 'né à Zürich');
      assert.deepEqual(found.tags, { ...tags, requestId: put.requestId });
    }),
    row('they put, we watch and acknowledge', ['queue'], async (bench) => {
      const emulator = await bench.emulate();
      const watcher = bench.ourQueue(emulator).watch({ window: 8 });
      const received = collect(watcher);
      const theirs = await bench.queueClient(emulator);
      for (const text of numbers(MANY)) await theirs.put(text);
      await until(() => emulator.queue('q').length === 0);
      assert.deepEqual(received, numbers(MANY));
    }),
    row('we put, they watch and commit', ['queue'], async (bench) => {
      const emulator = await bench.emulate();
      const theirs = await bench.queueClient(emulator);
      const watch = await theirs.watch({ window: 8, commit: true, take: MANY });
      await putNumbers(bench, emulator);
      assert.deepEqual((await watch.texts(MANY)).sort(byNumber), numbers(MANY));
      await watch.ended();
      assert.equal(emulator.queue('q').length, 0);
    }),
    row('one group, a consumer of each kind', ['queue'], async (bench) => {
      const emulator = await bench.emulate();
      const peer = await bench.ownPeer();
      const theirs = await bench.queueClient(emulator, { uid: 'theirs' }, peer);
      const watch = await theirs.watch({ window: 4, commit: true });
      const watcher = bench.ourQueue(emulator, { uid: 'ours' }).watch({ window: 4 });
      const ours = collect(watcher);
      await until(() => emulator.queue('q').snapshot().consumers.length === 2);
      await putNumbers(bench, emulator);
      await until(() => emulator.queue('q').length === 0);
      const theirTexts = await watch.texts(watch.news.size);
      assert.deepEqual([...ours, ...theirTexts].sort(byNumber), numbers(MANY));
      assert.ok(ours.length > 0 && theirTexts.length > 0, 'both had a part');
    }),
    row('their consumer is killed: its records reach ours', ['queue'], async (bench) => {
      const emulator = await bench.emulate();
      const peer = await bench.ownPeer();
      const theirs = await bench.queueClient(emulator, { uid: 'theirs' }, peer);
      const watch = await theirs.watch({ window: 8 });
      await putNumbers(bench, emulator, 20);
      const held = await watch.texts(8);
      const watcher = bench.ourQueue(emulator, { uid: 'ours' }).watch({ window: 4 });
      const ours = collect(watcher);
      await until(() => emulator.queue('q').length === 8);
      assert.equal(emulator.queue('q').pending['eas.theirs'], 8);
      peer.kill();
      await until(() => emulator.queue('q').length === 0);
      assert.deepEqual([...ours].sort(byNumber), numbers(20));
      assert.deepEqual([...ours.slice(12)].sort(byNumber), [...held].sort(byNumber));
    }),
    row('our consumer gives back: its records reach theirs', ['queue'], async (bench) => {
      const emulator = await bench.emulate();
      const watcher = bench.ourQueue(emulator, { uid: 'ours' }).watch({ window: 8 });
      const holding = firstValueFrom(watcher.pipe(filter(({ length }) => length > 0)));
      await putNumbers(bench, emulator, 8);
      await holding;
      const theirs = await bench.queueClient(emulator, { uid: 'theirs' });
      const watch = await theirs.watch({ window: 8, commit: true, take: 8 });
      await watcher.close({ drain: 'release', timeoutMs: 1_000 });
      assert.deepEqual((await watch.texts(8)).sort(byNumber), numbers(8));
      await watch.ended();
      assert.equal(emulator.queue('q').length, 0);
    }),
  ];
}

/** The texts of a watch's records as they come, each acknowledged, until the watch is closed. */
function collect(watcher: Watcher): string[] {
  const texts: string[] = [];
  watcher.pipe(ackEach((found) => of(texts.push(found.text())))).subscribe();
  return texts;
}

async function putNumbers(
  bench: Bench,
  emulator: Parameters<Bench['ourQueue']>[0],
  count = MANY,
): Promise<void> {
  const queue = bench.ourQueue(emulator);
  await lastValueFrom(from(numbers(count)).pipe(putTo(queue, { concurrency: 8 })));
}
