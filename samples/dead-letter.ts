/**
 * Poison records: three of these records can never be worked on. Each is tried three times and then
 * put into a queue of dead letters, with its tags, the error and the number of attempts. The others
 * are not held up, and nothing loops for ever.
 */
import { from, lastValueFrom, map, merge, toArray } from 'rxjs';
import { ackEach, putTo, QueueClient } from 'rx-eas';
import { conclude } from './support/conclude.js';
import { digits } from './support/digits.js';
import { openEas } from './support/eas.js';
import { tapAfter } from './support/tap-after.js';

const POISON = new Map([
  [10, 'not JSON at all'],
  [11, '{"row": 11}'],
  [500, '{"row": 500, "label": "seven"}'],
]);

const eas = await openEas({ queues: { labels: {}, dead_letters: {} } });
const queue = new QueueClient({ ...eas.address, queueName: eas.nameOf('labels') });
const deadLetters = queue.with({ queueName: eas.nameOf('dead_letters') });

try {
  await lastValueFrom(
    from(digits).pipe(
      map(({ row, label }) => ({
        data: POISON.get(row) ?? JSON.stringify({ row, label }),
        tags: { row: String(row) },
      })),
      putTo(queue, { concurrency: 64 }),
    ),
  );

  const watcher = queue.watch({ window: 128 });
  const labels$ = watcher.pipe(
    ackEach((row) => [labelIn(row.json())], { maxAttempts: 3, deadLetter: deadLetters }),
  );
  const graves = deadLetters.watch();
  const dead$ = graves.pipe(ackEach((row) => [{ tags: row.tags, text: row.text() }]));
  const outcomes = await lastValueFrom(
    merge(labels$, dead$).pipe(
      tapAfter(digits.length, () => void Promise.all([watcher.close(), graves.close()])),
      toArray(),
    ),
  );

  const dead = outcomes.filter((outcome) => typeof outcome !== 'number');
  const good = outcomes.length - dead.length;
  console.log(`${good} records are worked on, on ${eas.where}. The dead letters:\n`);
  for (const { tags, text } of dead) {
    console.log(`  row ${tags['row']}, ${tags['deadLetterAttempts']} attempts: ${text}`);
    console.log(`    ${tags['deadLetterError']}`);
  }
  conclude({
    'every good record is worked on once': good === digits.length - POISON.size,
    'every poison record is a dead letter': dead.every(({ text, tags }) => {
      return POISON.get(Number(tags['row'])) === text && tags['deadLetterAttempts'] === '3';
    }),
    'every record is committed': watcher.stats.committed === digits.length,
  });
} finally {
  await deadLetters.close();
  await queue.close();
  await eas.close();
}

/** @throws for a record without a label. */
function labelIn(record: unknown): number {
  const { label } = record as { label?: unknown };
  if (typeof label === 'number') return label;
  throw new Error(`Expected a label of 0 to 9, found ${JSON.stringify(label)}.`);
}
