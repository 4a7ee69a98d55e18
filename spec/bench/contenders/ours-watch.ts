import { QueueClient } from 'rx-eas';
import { queueName, TOKEN, type Assignment, type Outcome } from '../task.js';
import { sinceStampUs } from './limit-watch.js';
import { MemoryMeter } from './memory-meter.js';
import { Meter } from './measure.js';

/** `queue.watch`: every batch as an Arrow table, acknowledged unless the service commits. */
export function oursWatch({ task, address }: Assignment): Promise<Outcome> {
  const queue = new QueueClient({ endpoint: address, queueName: queueName(task), token: TOKEN });
  const meter = task.kind === 'memory' ? new MemoryMeter(task) : new Meter(task);
  const watch$ =
    task.window === 0 ? queue.watch({ autoCommit: true }) : queue.watch({ window: task.window });
  return new Promise((resolve, reject) => {
    watch$.subscribe({
      next: (batch) => {
        if (meter.isDone()) return;
        if (task.kind === 'latency') {
          for (const { data } of batch) meter.count(1, sinceStampUs(data!));
        } else {
          meter.count(batch.table.numRows);
        }
        if (task.window > 0) void batch.ack();
        if (meter.isDone())
          void queue.close({ drain: 'release' }).then(() => resolve(meter.outcome));
      },
      error: reject,
    });
  });
}
