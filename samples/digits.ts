/**
 * Reads 1,797 handwritten digits. Each goes into a queue as a TensorFlow request, a model answers
 * into another queue, and a watch takes the answers as Arrow tables, acknowledging as it goes.
 *
 * It runs on the embedded emulator, or on services of yours: see `support/eas.ts`.
 */
import { count, EMPTY, forkJoin, from, lastValueFrom, map, take, timeout, toArray } from 'rxjs';
import {
  ackMap,
  DataType,
  PredictClient,
  predictWith,
  putTo,
  QueueClient,
  TFRequest,
  TFResponse,
  type WatchBatch,
} from 'rx-eas';
import { digits, model } from './support/digits.js';
import type { Digit } from './support/digits-data.js';
import { digitsService } from './support/digits-service.js';
import { openEas } from './support/eas.js';
import { checksOf, type Outcome, summary } from './support/outcome.js';
import { progressBar } from './support/progress.js';
import { confusionMatrix, gallery, isRight, matrixText } from './support/report.js';
import { likeliest } from './support/softmax.js';
import { tapAfter } from './support/tap-after.js';

const WINDOW = 64;
/** How many digits are also sent to the synchronous service. */
const PREDICTIONS = 100;
/** An answer that has not come by then does not come. */
const SILENCE_MS = 10_000;
const MISREAD_SHOWN = 4;

/** What the model says about one digit. */
interface Answer {
  readonly row: number;
  readonly scores: Float32Array;
}

const handler = digitsService(model);
const eas = await openEas({
  services: { digits: { handler, async: true, concurrency: 8 }, digits_sync: handler },
});
const input = new QueueClient({ ...eas.address, queueName: eas.nameOf('digits') });
const sink = new QueueClient({ ...eas.address, queueName: eas.nameOf('digits/sink') });
const client = new PredictClient({ ...eas.address, serviceName: eas.nameOf('digits_sync') });

console.log(`Reading ${digits.length} handwritten digits through two queues and a model.`);
console.log(`This runs on ${eas.where}.\n`);
try {
  report(await run());
} finally {
  await Promise.all([input.close(), sink.close(), client.close()]);
  await eas.close();
}

async function run(): Promise<Outcome> {
  const watcher = sink.watch({ window: WINDOW });
  const startMs = performance.now();

  const answers$ = watcher.pipe(
    // A batch is acknowledged when its answers are out; only that lets the service push more.
    ackMap((batch) => answersOf(batch), { onError: 'rethrow' }),
    timeout({ each: SILENCE_MS, with: () => EMPTY }),
    progressBar(digits.length),
    // Closing commits what is acknowledged, and completes the stream.
    tapAfter(digits.length, () => void watcher.close()),
    toArray(),
  );
  const put$ = from(digits).pipe(map(toRecord), putTo(input, { concurrency: 32 }), count());
  const { answers, put } = await lastValueFrom(forkJoin({ answers: answers$, put: put$ }));
  const uncommitted = await watcher.close();
  const elapsedMs = performance.now() - startMs;

  const scoresOfRow = new Map(answers.map(({ row, scores }) => [row, scores]));
  const agreements$ = from(digits).pipe(
    take(PREDICTIONS),
    map(requestOf),
    predictWith(client, { concurrency: 8 }),
    map((response, row) => isSame(scoresIn(response), scoresOfRow.get(row))),
    toArray(),
  );
  const { agreements, left } = await lastValueFrom(
    forkJoin({
      agreements: agreements$,
      left: forkJoin([input.count(), sink.count()]).pipe(map(([before, after]) => before + after)),
    }),
  );

  return {
    digits: digits.length,
    put,
    readings: answers.flatMap(({ row, scores }) => {
      const digit = digits[row];
      return digit === undefined ? [] : [{ digit, predicted: likeliest(scores) }];
    }),
    window: WINDOW,
    stats: watcher.stats,
    uncommitted: uncommitted.length,
    left,
    predicted: agreements.length,
    agreeing: agreements.filter(Boolean).length,
    elapsedMs,
    model,
  };
}

function requestOf({ pixels }: Digit): TFRequest {
  return new TFRequest('predict_images')
    .addFeed('images', [1, pixels.length], DataType.FLOAT, pixels)
    .addFetch('scores');
}

/** Tags travel with a record, and come back with its answer. */
function toRecord(digit: Digit) {
  return { data: requestOf(digit).encode(), tags: { row: String(digit.row) } };
}

/** The answers of a batch, from the columns of its Arrow table. */
function answersOf({ table }: WatchBatch): Answer[] {
  const tags = table.getChild('tags');
  const data = table.getChild('data');
  return Array.from({ length: table.numRows }, (_value, at) => ({
    row: Number(tags?.get(at)?.toJSON()['row']),
    scores: scoresIn(TFResponse.decode(data?.get(at) ?? new Uint8Array(0))),
  }));
}

function scoresIn(response: TFResponse): Float32Array {
  return response.getValues('scores', DataType.FLOAT);
}

function isSame(scores: Float32Array, others: Float32Array | undefined): boolean {
  return scores.length === others?.length && scores.every((score, at) => score === others[at]);
}

function report(outcome: Outcome): void {
  const { readings } = outcome;
  const misread = readings.filter((reading) => !isRight(reading));
  console.log(`${MISREAD_SHOWN} of the ${misread.length} misread digits:\n`);
  console.log(`${gallery(misread.slice(0, MISREAD_SHOWN))}\n`);
  console.log('Confusion matrix (a line: what it is; a column: what was read):\n');
  console.log(`${matrixText(confusionMatrix(readings))}\n`);
  console.log(`Summary (on ${eas.where}):\n\n${summary(outcome)}\n`);
  const broken = checksOf(outcome).filter(({ holds }) => !holds);
  if (broken.length === 0) {
    console.log('Every check holds.');
    return;
  }
  for (const { claim } of broken) console.error(`Does not hold: ${claim}.`);
  process.exitCode = 1;
}
