import { defer, finalize, ignoreElements, tap } from 'rxjs';
import { PredictClient, QueueClient, StringRequest, EasError } from '../../lib/index.js';
import { AsyncInference } from '../../lib/inference/async-inference.js';
import { WHOLE } from '../flows/faults/services.js';
import { CLIENT, inRounds, violate, type SoakPlace } from './place.js';

/** Predictions: each answer is the one to its request. */
export async function predict(place: SoakPlace): Promise<void> {
  const client = new PredictClient({ ...CLIENT, endpoint: place.url, serviceName: 'echo' });
  await inRounds(place, 4, (number) =>
    client.predict(new StringRequest(`text ${number}`)).pipe(
      tap((answer) => {
        place.counts.predict += 1;
        if (answer.toString() !== `text ${number}`) violate(place, `answer ${number} is another's`);
      }),
    ),
  );
  await client.close();
}

/** Streams: whole, or an error. */
export async function stream(place: SoakPlace): Promise<void> {
  const client = new PredictClient({ ...CLIENT, endpoint: place.url, serviceName: 'pieces' });
  await inRounds(place, 2, (number) =>
    defer(() => {
      let text = '';
      return client.stream(new StringRequest(`${number}`), { idleTimeoutMs: 1_000 }).pipe(
        tap({
          next: (piece) => (text += Buffer.from(piece).toString()),
          complete: () => {
            place.counts.stream += 1;
            if (text !== WHOLE) violate(place, `stream ${number} ended before its end`);
          },
        }),
        ignoreElements(),
      );
    }),
  );
  await client.close();
}

/** Records taken out of a queue: each once, none lost but those a failed call may have taken. */
export async function take(place: SoakPlace): Promise<void> {
  const queue = new QueueClient({ ...CLIENT, endpoint: place.url, queueName: 'taken' });
  const stored = place.emulator.queue('taken');
  const there = new Set<string>();
  let mayHaveTaken = 0;
  await inRounds(place, 3, (number) =>
    defer(() => {
      there.add(String(number));
      stored.put(String(number));
      return queue.get({ timeoutMs: 0 });
    }).pipe(
      tap({
        next: (batch) => {
          for (const row of batch) {
            place.counts.take += 1;
            if (!there.delete(row.text())) violate(place, `record ${row.text()} was taken twice`);
          }
        },
        error: (error: unknown) => {
          if (error instanceof EasError && !error.unapplied) mayHaveTaken += 1;
        },
      }),
    ),
  );
  await queue.close();
  const gone = there.size - stored.length;
  if (gone > mayHaveTaken) violate(place, `${gone} records are gone by ${mayHaveTaken} failures`);
}

/** Asynchronous inference: each result is the one of its request. */
export async function infer(place: SoakPlace): Promise<void> {
  const input = new QueueClient({ ...CLIENT, endpoint: place.url, queueName: 'model' });
  const sink = new QueueClient({ ...CLIENT, endpoint: place.url, queueName: 'model/sink' });
  // What a failed put has stored all the same has a result that nobody asks for any more.
  const inference = new AsyncInference({
    input,
    sink,
    timeoutMs: 10_000,
    unclaimed: 'ack',
    idleMs: 1_000,
  });
  let waiting = 0;
  place.inFlight.push(() => waiting);
  await inRounds(place, 4, (number) =>
    defer(() => {
      waiting += 1;
      return inference.infer(`request ${number}`);
    }).pipe(
      tap((result) => {
        place.counts.infer += 1;
        if (result.toString() !== `request ${number}`)
          violate(place, `result ${number} is another's`);
      }),
      finalize(() => (waiting -= 1)),
    ),
  );
  await inference.close();
  await Promise.all([input.close(), sink.close()]);
}
