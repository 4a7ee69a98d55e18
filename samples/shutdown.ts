/**
 * A consumer that shuts down gracefully: at SIGTERM or Ctrl-C it takes nothing more in, finishes what
 * it has begun, commits it, and ends. What is left in the queue is for the next process.
 *
 * When it has worked on everything it sends itself the signal, so that this sample ends.
 */
import { once } from 'node:events';
import { from, lastValueFrom, map, tap, timer } from 'rxjs';
import { ackEach, putTo, QueueClient } from 'rx-eas';
import { conclude } from './support/conclude.js';
import { digits } from './support/digits.js';
import { openEas } from './support/eas.js';
import { tapAfter } from './support/tap-after.js';

/** How long the work on one record takes. */
const WORK_MS = 10;

const eas = await openEas({ queues: { work: {} } });
const queue = new QueueClient({ ...eas.address, queueName: eas.nameOf('work') });

const signal = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);

try {
  await lastValueFrom(
    from(digits).pipe(
      map(({ label }) => String(label)),
      putTo(queue, { concurrency: 64 }),
    ),
  );

  let begun = 0;
  let finished = 0;
  const watcher = queue.watch({ window: 64 });
  const drained = lastValueFrom(
    watcher.pipe(
      ackEach((row) => {
        begun += 1;
        if (begun === 100) console.log(`Working on the records of ${eas.where}. SIGTERM ends it.`);
        return timer(WORK_MS).pipe(map(() => row.index));
      }),
      tap(() => (finished += 1)),
      tapAfter(digits.length, () => process.kill(process.pid, 'SIGTERM')),
    ),
    { defaultValue: undefined },
  );

  await signal;
  console.log(`Shutting down: ${finished} done, ${begun - finished} under way.`);
  const uncommitted = await watcher.close({ drain: 'finish', timeoutMs: 10_000 });
  await drained;
  const left = await lastValueFrom(queue.count());

  console.log(`${finished} done and committed; ${left} are left for the next process.`);
  conclude({
    'what was begun is finished': begun === finished,
    'what is finished is committed': watcher.stats.committed === finished,
    'nothing is in between': uncommitted.length === 0 && left === digits.length - finished,
  });
} finally {
  await queue.close();
  await eas.close();
}
