/**
 * Sends ten requests to the input queue of an asynchronous service, and subscribes to its output
 * queue: each answer is acknowledged, and the subscription is closed when all have come.
 */
import { concatMap, from, lastValueFrom, map, take, tap, toArray } from 'rxjs';
import { putTo, QueueClient } from 'rx-eas';
import { conclude } from './support/conclude.js';
import { digits, model } from './support/digits.js';
import { jsonService } from './support/digits-service.js';
import { openEas } from './support/eas.js';

const eas = await openEas({ services: { digits: { handler: jsonService(model), async: true } } });
const input = new QueueClient({ ...eas.address, queueName: eas.nameOf('digits') });
const sink = new QueueClient({ ...eas.address, queueName: eas.nameOf('digits/sink') });

const records = digits.slice(0, 10).map(({ row, pixels, label }) => ({
  data: JSON.stringify([{ row, pixels: [...pixels] }]),
  tags: { label: String(label) },
}));

try {
  console.log(`Sending to ${eas.nameOf('digits')} on ${eas.where}:\n`);
  const sent = await lastValueFrom(
    from(records).pipe(
      putTo(input, { concurrency: 4 }),
      tap(({ index, requestId }) => console.log(`  stored at ${index} as ${requestId}`)),
      toArray(),
    ),
  );
  const attributes = await lastValueFrom(input.attributes());
  console.log(`\n${attributes['stream.length']} of them still wait. The answers:\n`);

  const watcher = sink.watch({ window: 5 });
  const received = await lastValueFrom(
    watcher.pipe(
      // The rows of a batch, one by one; acknowledging one makes room for another in the window.
      concatMap((batch) => [...batch]),
      tap((row) => void row.ack()),
      map(({ requestId, tags, index, data }) => ({ requestId, tags, index, data })),
      tap(({ index, tags, data }) => {
        console.log(`  ${index}: ${Buffer.from(data ?? []).toString()}, meant as ${tags['label']}`);
      }),
      take(records.length),
      toArray(),
    ),
  );
  const uncommitted = await watcher.close();

  const ids = new Set(received.map(({ requestId }) => requestId));
  conclude({
    'every request has one answer': sent.every(({ requestId }) => ids.has(requestId)),
    'tags travel from request to answer': received.every(({ tags }) => 'label' in tags),
    'every answer is committed': uncommitted.length === 0 && watcher.stats.committed === 10,
  });
} finally {
  await Promise.all([input.close(), sink.close()]);
  await eas.close();
}
