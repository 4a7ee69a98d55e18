/**
 * What the code blocks of README and guide take for granted: an emulator with services and queues
 * that have something in them, and clients of these. Each block has all of it anew, of which it
 * imports the names that it uses and does not make itself.
 */
import type { Table } from 'apache-arrow';
import { of, type Observable } from 'rxjs';
import { DataType, PredictClient, QueueClient, TFResponse } from 'rx-eas';
import { EasEmulator, type ServiceHandler } from 'rx-eas/emulator';

/** Answers a text with itself, at its own address only. */
/** What the service offers beside predictions. */
const OFFERED = /^[/]?(v1[/]models|history[/]7)?$/;
const echo: ServiceHandler = (body, { path }) => (OFFERED.test(path) ? body : { status: 404 });

/** Answers as an OpenAI-compatible chat service does. */
const chat: ServiceHandler = () => ({
  headers: { 'Content-Type': 'text/event-stream' },
  body: 'data: {"choices":[{"delta":{"content":"Hello"}}]}\n\ndata: [DONE]\n\n',
});

const mnist: ServiceHandler = () =>
  new TFResponse().addOutput('scores', [1, 10], DataType.FLOAT, new Float32Array(10)).encode();

export const token = 'secret';

export const emulator = await EasEmulator.start({
  token,
  services: {
    my_service: echo,
    other_service: echo,
    mnist,
    chat,
    my_async_service: { handler: echo, async: true },
  },
  queues: { work: {}, scores: {}, poison: {} },
});

for (const id of ['a', 'b', 'c']) {
  const record = JSON.stringify({ id, score: 0.5 });
  for (const queue of ['work', 'scores']) emulator.queue(queue).put(record);
}

export const endpoint = emulator.url;
export const customUrl = `${endpoint}/api/predict/chat/v1/chat/completions`;

export const client = new PredictClient({ endpoint, token, serviceName: 'my_service' });
export const queue = new QueueClient({ endpoint, token, queueName: 'work' });
export const scores = new QueueClient({ endpoint, token, queueName: 'scores' });
export const poisonQueue = new QueueClient({ endpoint, token, queueName: 'poison' });
export const input = new QueueClient({ endpoint, token, queueName: 'my_async_service' });
export const sink = new QueueClient({ endpoint, token, queueName: 'my_async_service/sink' });
export const watcher = queue.watch();

export const images = [new Float32Array(784), new Float32Array(784)];

export const messages = [{ role: 'user', content: 'Hello?' }];

/** Stores a table. */
export const save = (table: Table): Observable<number> => of(table.numRows);

/** Works on a record. */
export const handle = (record: unknown): Observable<string> => of(JSON.stringify(record));

export const isWanted = (text: string): Promise<boolean> => Promise.resolve(text.includes('a'));

export const readSecret = (): Promise<string> => Promise.resolve(`${token}\n`);

/** A file that is open for writing. */
export const file = { write: (bytes: Uint8Array) => Promise.resolve(bytes.length) };

/** Ends what was made here. */
export async function close(): Promise<void> {
  const queues = [queue, scores, poisonQueue, input, sink];
  await Promise.all(queues.map((one) => one.close({ drain: 'release', timeoutMs: 1_000 })));
  await client.close();
  await emulator.close();
}
