import assert from 'node:assert/strict';
import type { EasEmulator } from '../../../lib/emulator/index.js';
import type { Bench } from '../runner/bench.js';
import { rowsOf, type Row } from '../runner/row.js';
import { byNumber, filled, numbers } from './numbers.js';
import { until } from './until.js';

const row = rowsOf('watch');

/** Their consumers, while connections and replies are lost. */
export function watchTroubleRows(): Row[] {
  return [
    row('reconnects when its socket is cut', ['queue'], async (bench) => {
      const emulator = await filled(bench, 10);
      const cut = emulator.faults.add({ kind: 'cut', every: 4, times: 2 });
      const queue = await bench.queueClient(emulator, {}, await bench.ownPeer());
      const watch = await queue.watch({ window: 2, commit: true });
      const seen = new Set<string>();
      while (seen.size < 10) seen.add((await watch.next()).text);
      assert.deepEqual([...seen].sort(byNumber), numbers(10));
      await until(() => emulator.queue('q').length === 0);
      assert.equal(cut.hits, 2);
    }),
    row('a commit whose reply is lost', ['queue'], async (bench) => {
      const emulator = await filled(bench, 3);
      const lost = emulator.faults.add({ kind: 'lost-reply', on: 'commit', times: 1 });
      const queue = await bench.queueClient(emulator);
      const watch = await queue.watch({ window: 1, commit: true, take: 3 });
      assert.deepEqual(await watch.texts(3), numbers(3));
      await watch.ended();
      assert.equal(lost.hits, 1);
      assert.equal(emulator.queue('q').length, 0);
    }),
    row('a wrong token is refused', ['queue'], async (bench) => {
      const queue = await bench.queueClient(await bench.emulate(), { token: 'not the secret' });
      const news = await queue.watch({ window: 1 }).then((watch) => watch.news.next());
      assert.ok('error' in news, 'the watch ends with an error');
      assert.match(news.error.message, /401/);
    }),
    row('one bad frame does not come again and again', ['queue'], badFrameRow),
    row('a connection that is half open', ['queue'], halfOpenRow),
    row('closed while it waits', ['queue'], closedRow),
  ];
}

const CONNECTS_MAX = 5;

async function badFrameRow(bench: Bench): Promise<void> {
  const emulator = await filled(bench, 1);
  const bad = emulator.faults.add({ kind: 'bad-frame', keepIndex: true });
  const peer = await bench.ownPeer();
  const queue = await bench.queueClient(emulator, {}, peer);
  const watch = await queue.watch({ window: 1 });
  await until(() => bad.hits >= CONNECTS_MAX || watch.news.size > 0);
  if (watch.news.size > 0) return;
  bench.defect('takes it for a lost connection: connects anew, gets it again, without end');
}

/** Several pings of an SDK. */
const HALF_OPEN_MS = 7_000;

async function halfOpenRow(bench: Bench): Promise<void> {
  const emulator = await filled(bench, 1);
  const peer = await bench.ownPeer();
  const queue = await bench.queueClient(emulator, { uid: 'me' }, peer);
  const fault = emulator.faults.add({ kind: 'half-open', times: 1 });
  const watch = await queue.watch({ window: 9 });
  await until(() => fault.hits === 1);
  const connects = emulator.faults.add({ kind: 'delay', on: 'watch', delayMs: 1 });
  const end = performance.now() + HALF_OPEN_MS;
  await until(() => connects.hits > 0 || performance.now() > end);
  assert.equal(watch.news.size, 0);
  if (connects.hits > 0) return;
  bench.defect(`pings are not answered for ${HALF_OPEN_MS / 1_000} s, and it does not mind`);
}

async function closedRow(bench: Bench): Promise<void> {
  const emulator = await filled(bench, 1);
  const peer = await bench.ownPeer();
  const queue = await bench.queueClient(emulator, { uid: 'me' }, peer);
  const watch = await queue.watch({ window: 9 });
  await watch.next();
  const connects = emulator.faults.add({ kind: 'delay', on: 'watch', delayMs: 1 });
  await watch.close();
  await until(() => connects.hits > 0 || !isThere(emulator));
  const end = performance.now() + 3_000;
  await until(() => connects.hits > 0 || performance.now() > end);
  if (connects.hits === 0) return;
  await until(() => isThere(emulator));
  bench.defect('comes back at once as a consumer that nobody reads');
}

function isThere(emulator: EasEmulator): boolean {
  return emulator
    .queue('q')
    .snapshot()
    .consumers.some(({ status }) => status === 'Running');
}
