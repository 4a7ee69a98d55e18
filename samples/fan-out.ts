/**
 * One watch, two sinks: an archive that writes each record to a file, and a tally that counts. They
 * share one connection, and a record is committed when both have acknowledged it, so neither misses
 * one, and the slower of the two sets the pace.
 */
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filter, forkJoin, from, lastValueFrom, map } from 'rxjs';
import { ackEach, ackMap, putTo, QueueClient } from 'rx-eas';
import { conclude } from './support/conclude.js';
import { digits } from './support/digits.js';
import { openEas } from './support/eas.js';
import { tapAfter } from './support/tap-after.js';

const eas = await openEas({ queues: { labels: {} } });
const queue = new QueueClient({ ...eas.address, queueName: eas.nameOf('labels') });
const folder = await mkdtemp(join(tmpdir(), 'rx-eas-'));
const path = join(folder, 'archive.jsonl');
const archive = await open(path, 'w');

let sockets = 0;
queue.events$.pipe(filter(({ type }) => type === 'connect')).subscribe(() => (sockets += 1));

try {
  const put$ = from(digits).pipe(
    map(({ row, label }) => JSON.stringify({ row, label })),
    putTo(queue, { concurrency: 64 }),
  );
  const watcher = queue.watch({ window: 128, payload: 'utf8' });

  // A batch at a time, so that the lines keep the order of the queue.
  const archive$ = watcher.pipe(
    ackMap(async (batch) => {
      await archive.write([...batch].map((row) => `${row.text()}\n`).join(''));
      return batch.length;
    }),
  );
  const tally = new Array<number>(10).fill(0);
  const tally$ = watcher.pipe(
    ackEach((row) => {
      const { label } = row.json() as { label: number };
      tally[label] = (tally[label] ?? 0) + 1;
      return [label];
    }),
    tapAfter(digits.length, () => void watcher.close()),
  );
  await lastValueFrom(forkJoin([archive$, tally$, put$]));
  await archive.close();

  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  console.log(`${lines.length} lines archived from ${eas.where}, and counted by digit:\n`);
  for (const [digit, count] of tally.entries()) {
    console.log(`  ${digit} ${'█'.repeat(count / 6)} ${count}`);
  }
  conclude({
    'the archive has every record': new Set(lines).size === digits.length,
    'the tally has every record': tally.reduce((sum, count) => sum + count) === digits.length,
    'every record is committed once': watcher.stats.committed === digits.length,
    'both shared one connection': sockets === 1,
  });
} finally {
  await queue.close();
  await eas.close();
  await rm(folder, { recursive: true });
}
