import { PredictClient, QueueClient, StringRequest } from 'rx-eas';
import { PUT_QUEUE, SERVICE, TOKEN, type Assignment, type Outcome } from '../task.js';
import { closedLoop } from './measure.js';

/** `client.predict`, once per subscription. */
export async function oursPredict({ task, address }: Assignment): Promise<Outcome> {
  const client = new PredictClient({ endpoint: address, serviceName: SERVICE, token: TOKEN });
  const text = 'a'.repeat(task.bytes);
  const outcome = await closedLoop(task, (done) => {
    client.predict(new StringRequest(text)).subscribe({
      next: (answer) => done(answer.bytes.length > 0 ? undefined : new Error('It is empty.')),
      error: done,
    });
  });
  await client.close();
  return outcome;
}

/** `queue.put`, once per subscription. */
export async function oursPut({ task, address }: Assignment): Promise<Outcome> {
  const queue = new QueueClient({ endpoint: address, queueName: PUT_QUEUE, token: TOKEN });
  const text = 'a'.repeat(task.bytes);
  const outcome = await closedLoop(task, (done) => {
    queue.put(text).subscribe({
      next: ({ index = 0n }) => done(index > 0n ? undefined : new Error('No index.')),
      error: done,
    });
  });
  await queue.close();
  return outcome;
}
