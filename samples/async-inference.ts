/**
 * Asks an asynchronous service for 1,797 handwritten digits as if it were a function: each request
 * goes into the input queue, each answer comes back to its request, in order, through one socket.
 * One request is broken on purpose, and only that one fails.
 *
 * It runs on the embedded emulator, or on a service of yours: see `support/eas.ts`.
 */
import { count, filter, from, lastValueFrom, map, of, toArray } from 'rxjs';
import { DataType, inferThrough, QueueClient, TFRequest, type TFResponse } from 'rx-eas';
import { digits, model } from './support/digits.js';
import type { Digit } from './support/digits-data.js';
import { digitsService } from './support/digits-service.js';
import { openEas } from './support/eas.js';
import { likeliest } from './support/softmax.js';

/** The digit whose request is broken on purpose. */
const BROKEN = 1_000;
const UNKNOWN = -1;

const eas = await openEas({
  services: { digits: { handler: digitsService(model), async: true, concurrency: 32 } },
});
const input = new QueueClient({ ...eas.address, queueName: eas.nameOf('digits') });
const sink = new QueueClient({ ...eas.address, queueName: eas.nameOf('digits/sink') });

try {
  await run();
} finally {
  await Promise.all([input.close(), sink.close()]);
  await eas.close();
}

async function run(): Promise<void> {
  console.log(`Asking for ${digits.length} handwritten digits on ${eas.where}.`);
  let sockets = 0;
  sink.events$.pipe(filter(({ type }) => type === 'connect')).subscribe(() => (sockets += 1));
  const startMs = performance.now();

  const predicted = await lastValueFrom(
    from(digits).pipe(
      map(requestOf),
      inferThrough(input, sink, { concurrency: 256, onError: unknown }),
      map((answer) => (answer === null ? UNKNOWN : digitOf(answer))),
      toArray(),
    ),
  );

  const elapsedMs = performance.now() - startMs;
  const right = await lastValueFrom(
    from(digits).pipe(
      filter(({ label, row }) => predicted[row] === label),
      count(),
    ),
  );
  const failed = predicted.filter((digit) => digit === UNKNOWN).length;
  // Closing commits what is acknowledged.
  await sink.close();
  const left = await lastValueFrom(input.with({ queueName: eas.nameOf('digits/sink') }).count());
  const perSecond = Math.round(digits.length / (elapsedMs / 1000));
  console.log(`
  answers            ${predicted.length}, in the order of the requests
  accuracy           ${((100 * right) / digits.length).toFixed(2)} %
  failed             ${failed}
  sockets            ${sockets}
  left in the sink   ${left}
  requests a second  ${perSecond.toLocaleString('en')}
`);
  const holds = predicted.length === digits.length && failed === 1 && sockets === 1 && left === 0;
  console.log(holds ? 'Every check holds.' : 'A check does not hold.');
  if (!holds) process.exitCode = 1;
}

function requestOf({ pixels, row }: Digit): TFRequest {
  const name = row === BROKEN ? 'nothing the model knows' : 'images';
  return new TFRequest('predict_images')
    .addFeed(name, [1, pixels.length], DataType.FLOAT, pixels)
    .addFetch('scores');
}

function digitOf(response: TFResponse): number {
  return likeliest(response.getValues('scores', DataType.FLOAT));
}

/** Takes the place of an answer that never comes. */
function unknown(error: unknown) {
  console.log(error instanceof Error ? `One request failed. ${error.message}` : error);
  return of(null);
}
