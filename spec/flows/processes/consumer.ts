/**
 * A consumer of the queue `q` as a process of its own: `consumer.ts URL UID WINDOW`. It tells its
 * parent the numbers of each batch before it acknowledges them, and lives until it is killed or its
 * parent is gone.
 */
import { concatMap } from 'rxjs';
import { QueueClient } from '../../../lib/index.js';

const [endpoint = '', uid = '', window = '64'] = process.argv.slice(2);
const queue = new QueueClient({ endpoint, queueName: 'q', uid, timeoutMs: 60_000 });

/** Tells the parent, and resolves when it is on its way. */
function tell(numbers: readonly number[]): Promise<void> {
  return new Promise((resolve) => process.send?.(numbers, undefined, undefined, () => resolve()));
}

process.once('disconnect', () => process.exit());
queue
  .watch({ window: Number(window) })
  .pipe(
    concatMap(async (batch) => {
      await tell(Array.from(batch, (row) => Number(row.text())));
      // Not awaited: the next batch is worked on while this one is committed.
      void batch.ack();
    }),
  )
  .subscribe();
