import { createHmac, hash } from 'node:crypto';
import { Agent, type Dispatcher } from 'undici';
import { PUT_QUEUE, SERVICE, TOKEN, type Assignment, type Outcome, type Task } from '../task.js';
import { closedLoop } from './measure.js';

/** As many connections as requests, up to what a client of ours would open. */
export function poolFor({ concurrency }: Task): Agent {
  return new Agent({ connections: Math.min(concurrency, 100) });
}

/** Who puts, as a queue wants to know. */
export const IDENTITY = [
  'X-EAS-QueueService-Redis-Uid',
  'bench',
  'X-EAS-QueueService-Redis-Gid',
  'eas',
];

/** Hands a whole answer over: the least that can be done with one. */
export class WholeAnswer implements Dispatcher.DispatchHandler {
  readonly #chunks: Buffer[] = [];

  constructor(private readonly done: (error: unknown, body: Buffer) => void) {}

  onRequestStart(): void {
    // Nothing is ever aborted here.
  }

  onResponseStart(): void {
    // The server answers 200 and nothing else.
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [only] = this.#chunks;
    this.done(undefined, this.#chunks.length === 1 && only ? only : Buffer.concat(this.#chunks));
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.done(error, Buffer.alloc(0));
  }
}

/** Headers of a signed prediction. */
export function signedHeaders(path: string, body: Buffer): string[] {
  const type = 'application/octet-stream';
  const date = new Date().toUTCString();
  const md5 = hash('md5', body, 'hex');
  const text = `POST\n${md5}\n${type}\n${date}\n${path}`;
  const signature = createHmac('sha1', TOKEN).update(text).digest('base64');
  return [
    ...['Content-Type', type, 'Content-MD5', md5, 'Date', date],
    ...['Authorization', `EAS ${signature}`],
  ];
}

/** Bare undici, by its lowest door, with the same signing. */
export function limitPredict(assignment: Assignment): Promise<Outcome> {
  return signedLoop(assignment, (pool, request, done) => {
    pool.dispatch(request, new WholeAnswer((error, bytes) => done(error ?? emptiness(bytes))));
  });
}

/** undici as most programs use it. */
export function undiciPredict(assignment: Assignment): Promise<Outcome> {
  return signedLoop(assignment, (pool, request, done) => {
    pool
      .request(request)
      .then(async ({ body }) => done(emptiness(new Uint8Array(await body.arrayBuffer()))))
      .catch(done);
  });
}

type Send = (
  pool: Agent,
  request: Dispatcher.DispatchOptions & { readonly origin: string },
  done: (error?: unknown) => void,
) => void;

async function signedLoop({ task, address }: Assignment, send: Send): Promise<Outcome> {
  const pool = poolFor(task);
  const origin = `http://${address}`;
  const path = `/api/predict/${SERVICE}`;
  const text = 'a'.repeat(task.bytes);
  const outcome = await closedLoop(task, (done) => {
    const body = Buffer.from(text);
    const headers = signedHeaders(path, body);
    send(pool, { origin, path, method: 'POST', headers, body }, done);
  });
  await pool.close();
  return outcome;
}

/** Bare undici, by its lowest door. */
export async function limitPut({ task, address }: Assignment): Promise<Outcome> {
  const pool = poolFor(task);
  const origin = `http://${address}`;
  const path = `/api/predict/${PUT_QUEUE}`;
  const headers = ['Authorization', TOKEN, 'Content-Type', 'application/octet-stream', ...IDENTITY];
  const text = 'a'.repeat(task.bytes);
  const outcome = await closedLoop(task, (done) => {
    const handler = new WholeAnswer((error, bytes) =>
      done(error ?? (BigInt(bytes.toString('latin1')) > 0n ? undefined : new Error('No index.'))),
    );
    const body = Buffer.from(text);
    pool.dispatch({ origin, path, method: 'POST', headers, body }, handler);
  });
  await pool.close();
  return outcome;
}

function emptiness(bytes: Uint8Array): Error | undefined {
  return bytes.length > 0 ? undefined : new Error('The answer is empty.');
}
