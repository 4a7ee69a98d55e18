import {
  catchError,
  defer,
  lastValueFrom,
  map,
  mergeMap,
  range,
  tap,
  toArray,
  type Observable,
} from 'rxjs';
import { EasError, PredictClient, QueueClient, StringRequest } from '../../../lib/index.js';
import { WHOLE } from './services.js';
import { clientOptions, everyThird, type Place, type Traffic } from './traffic.js';
import { Tally } from './tally.js';

const COUNT = 24;
const STREAMS = 12;
const CONCURRENCY = 4;
/** Of a short answer: within its head. */
const HEAD_BYTES = 60;
/** Of a streamed answer: within its body. */
const BODY_BYTES = 1_500;

const base = { script: everyThird, replyBytes: HEAD_BYTES };

/** Requests over HTTP: each is a record. */
export const REQUESTS: readonly Traffic[] = [
  { ...base, name: 'predict', neverFails: true, run: predict },
  { ...base, name: 'stream', neverFails: false, replyBytes: BODY_BYTES, run: stream },
  { ...base, name: 'put', neverFails: false, run: put },
  { ...base, name: 'get', neverFails: true, run: get },
  { ...base, name: 'take', neverFails: false, run: take },
];

async function predict(place: Place): Promise<Tally> {
  const { url, has } = place;
  const client = new PredictClient({ ...clientOptions(place), endpoint: url, serviceName: 'echo' });
  has(client);
  const tally = new Tally(COUNT);
  const answers = await all(tally, (number) =>
    client.predict(new StringRequest(`text ${number}`)).pipe(map((answer) => answer.toString())),
  );
  compare(
    tally,
    answers.map(({ number, value }) => [value, `text ${number}`]),
  );
  await client.close();
  return tally;
}

/** Either whole or an error; what came before the error is the beginning of the whole. */
async function stream(place: Place): Promise<Tally> {
  const { url, has } = place;
  const client = new PredictClient({
    ...clientOptions(place),
    endpoint: url,
    serviceName: 'pieces',
  });
  has(client);
  const tally = new Tally(STREAMS);
  const answers = await all(tally, (number) =>
    defer(() => {
      let text = '';
      const options = { idleTimeoutMs: place.patienceMs };
      return client.stream(new StringRequest(`prompt ${number}`), options).pipe(
        tap((piece) => {
          text += Buffer.from(piece).toString();
          if (!WHOLE.startsWith(text)) tally.wrong.push(`stream ${number} is not what was sent`);
        }),
        toArray(),
        map(() => text),
      );
    }),
  );
  compare(
    tally,
    answers.map(({ value }) => [value, WHOLE]),
  );
  await client.close();
  return tally;
}

/** What was confirmed is stored once; what failed is stored once or not at all. */
async function put(place: Place): Promise<Tally> {
  const { emulator, url, name, has } = place;
  const queue = new QueueClient({ ...clientOptions(place), endpoint: url, queueName: name });
  has(queue);
  const tally = new Tally(COUNT);
  const surelyNot = new Set<string>();
  const answers = await all(tally, (number) =>
    queue.put(String(number)).pipe(
      catchError((error: unknown) => {
        if (error instanceof EasError && error.unapplied) surelyNot.add(String(number));
        throw error;
      }),
    ),
  );
  await queue.close();
  const stored = await contentsOf(emulator.url, name);
  const numbers = new Set(stored);
  tally.twice = stored.length - numbers.size;
  tally.lost = answers.filter(({ number }) => !numbers.has(String(number))).length;
  for (const number of surelyNot) {
    if (numbers.has(number)) tally.wrong.push(`put ${number} is stored, and was said not to be`);
  }
  return tally;
}

async function get(place: Place): Promise<Tally> {
  const { emulator, url, name, has } = place;
  for (let number = 0; number < COUNT; number += 1) emulator.queue(name).put(String(number));
  const queue = new QueueClient({ ...clientOptions(place), endpoint: url, queueName: name });
  has(queue);
  const tally = new Tally(COUNT);
  const answers = await all(tally, (number) =>
    queue.get({ index: BigInt(number + 1), autoDelete: false, timeoutMs: 0 }),
  );
  compare(
    tally,
    answers.map(({ number, value }) => [value.at(0)?.text() ?? '', String(number)]),
  );
  await queue.close();
  return tally;
}

/** What is taken out is taken once; only what a failed call may have taken is not seen again. */
async function take(place: Place): Promise<Tally> {
  const { emulator, url, name, has } = place;
  for (let number = 0; number < COUNT; number += 1) emulator.queue(name).put(String(number));
  const queue = new QueueClient({ ...clientOptions(place), endpoint: url, queueName: name });
  has(queue);
  const tally = new Tally(COUNT);
  let mayHaveTaken = 0;
  // All at once: what a silence may have taken is waited for by 5 s at least.
  const answers = await all(
    tally,
    () =>
      queue.get({ autoDelete: true, timeoutMs: 0 }).pipe(
        catchError((error: unknown) => {
          if (error instanceof EasError && !error.unapplied) mayHaveTaken += 1;
          throw error;
        }),
      ),
    COUNT,
  );
  await queue.close();
  const taken = answers.flatMap(({ value }) => Array.from(value, (row) => row.text()));
  const seen = [...taken, ...(await contentsOf(emulator.url, name))];
  const numbers = new Set(seen);
  tally.twice = seen.length - numbers.size;
  tally.lost = Math.max(0, COUNT - numbers.size - mayHaveTaken);
  return tally;
}

/** Runs an operation a record, a few at a time, and gives the answers of those that succeed. */
function all<T>(
  tally: Tally,
  operation: (number: number) => Observable<T>,
  concurrency = CONCURRENCY,
) {
  return lastValueFrom(
    range(0, tally.records).pipe(
      mergeMap(
        (number) =>
          operation(number).pipe(
            map((value) => ({ number, value })),
            catchError(tally.fail),
          ),
        concurrency,
      ),
      toArray(),
    ),
  );
}

/** Every answer there is must be the right one. */
function compare(tally: Tally, pairs: readonly (readonly [string, string])[]): void {
  tally.lost = tally.records - tally.failed - pairs.length;
  for (const [given, expected] of pairs) {
    if (given !== expected)
      tally.wrong.push(`${given.slice(0, 40)} is not ${expected.slice(0, 40)}`);
  }
}

/** The records of a queue, asked for past the faults. */
async function contentsOf(url: string, queueName: string): Promise<string[]> {
  const queue = new QueueClient({ endpoint: url, queueName });
  const options = { index: 0n, length: 10_000, autoDelete: false, timeoutMs: 0 };
  const batch = await lastValueFrom(queue.get(options));
  await queue.close();
  return Array.from(batch, (row) => row.text());
}
