/**
 * Works on a queue in two stages: a model reads each digit, eight at a time, and a slower store takes
 * the results, batch by batch. Only when the store has them are their records acknowledged, so the
 * slow stage slows the queue down: what waits, waits there, and not in this process.
 */
import { concatMap, from, lastValueFrom, map, mergeMap, tap, timer, toArray } from 'rxjs';
import { DataType, PredictClient, predictWith, putTo, QueueClient, TFRequest } from 'rx-eas';
import { conclude } from './support/conclude.js';
import { digits, model, percent, readScores } from './support/digits.js';
import { digitsService } from './support/digits-service.js';
import { openEas } from './support/eas.js';
import { tapAfter } from './support/tap-after.js';

const WINDOW = 50;
/** How long the store takes for a batch. */
const STORE_MS = 5;

const eas = await openEas({ services: { digits: digitsService(model) }, queues: { images: {} } });
const client = new PredictClient({ ...eas.address, serviceName: eas.nameOf('digits') });
const queue = new QueueClient({ ...eas.address, queueName: eas.nameOf('images') });

const some = digits.slice(0, 1_000);
const stored = new Map<number, number>();
let inside = 0;
let mostInside = 0;

try {
  await lastValueFrom(
    from(some).pipe(
      map(({ row, pixels }) => ({ data: bytesOf(pixels), tags: { row: String(row) } })),
      putTo(queue, { concurrency: 64 }),
    ),
  );
  console.log(`${some.length} images wait in ${eas.nameOf('images')} on ${eas.where}.`);

  const watcher = queue.watch({ window: WINDOW });
  await lastValueFrom(
    watcher.pipe(
      tap((batch) => (mostInside = Math.max(mostInside, (inside += batch.length)))),
      // Stage one. What it holds is never more than the window, however slow stage two is.
      mergeMap((batch) =>
        from([...batch]).pipe(
          map(({ data }) => requestOf(data ?? new Uint8Array())),
          predictWith(client, { concurrency: 8 }),
          map((response) => readScores(response.getValues('scores', DataType.FLOAT))[0] ?? -1),
          toArray(),
          map((read) => ({ batch, read })),
        ),
      ),
      // Stage two: one batch at a time, acknowledged when it is stored.
      concatMap(({ batch, read }) =>
        timer(STORE_MS).pipe(
          tap(() => {
            for (const [at, { tags }] of [...batch].entries()) {
              stored.set(Number(tags['row']), read[at] ?? -1);
            }
            inside -= batch.length;
            void batch.ack();
          }),
          concatMap(() => read),
        ),
      ),
      tapAfter(some.length, () => void watcher.close()),
    ),
  );

  const right = some.filter(({ row, label }) => stored.get(row) === label).length;
  console.log(`${percent(right / some.length)} of ${stored.size} stored results are right.`);
  console.log(`At most ${mostInside} records were in this process, with a window of ${WINDOW}.`);
  conclude({
    'every image is stored': stored.size === some.length,
    'every record is committed once': watcher.stats.committed === some.length,
    'no more than the window waited here': mostInside <= WINDOW && mostInside > 0,
  });
} finally {
  await Promise.all([client.close(), queue.close()]);
  await eas.close();
}

function requestOf(data: Uint8Array): TFRequest {
  const pixels = new Float32Array(new Uint8Array(data).buffer);
  return new TFRequest('predict_images').addFeed('images', [1, 64], DataType.FLOAT, pixels);
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
