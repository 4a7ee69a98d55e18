import { answerOf, collectBody, messageOf } from './handler.js';
import type { Answer, Exchange } from './exchange.js';
import type { LiveQueue } from './live-queue.js';
import type { ServicePlan } from './plan.js';
import { dataOf, type StoredRecord } from './record.js';
import { Refusal } from './refusal.js';
import type { WatchSink } from './watch-sink.js';

/** Runs a service on a request; what it throws is answered with 400. */
export async function predict(
  service: ServicePlan,
  path: string,
  { method, query, headers, body }: Exchange,
): Promise<Answer> {
  try {
    return answerOf(await service.handler(body, { method, path, query, headers }));
  } catch (error) {
    throw new Refusal(400, messageOf(error));
  }
}

/** The group under which a service reads its own input queue. */
const SERVICE_GROUP = 'eas-service';

/** The status of a put into a full queue. */
const FULL = 450;

interface Result {
  readonly data: Uint8Array;
  readonly message?: string;
}

interface FinishedWork extends Result {
  readonly record: StoredRecord;
}

/**
 * Reads an input queue, runs the service, and puts what it answers into the sink with the same
 * tags. No record is begun before the sink has room for its result: so a full sink stops the input.
 * An empty result is not put; a failure is put without data, its text as the record's message.
 */
export class AsyncService implements WatchSink {
  readonly #service: ServicePlan;
  readonly #input: LiveQueue;
  readonly #sink: LiveQueue;
  /** Results that wait for room in the sink. */
  readonly #held: FinishedWork[] = [];
  /** Records begun and not yet finished. */
  #running = 0;

  constructor(service: ServicePlan, input: LiveQueue, sink: LiveQueue) {
    this.#service = service;
    this.#input = input;
    this.#sink = sink;
  }

  start(): void {
    this.#input.watch(
      {
        gid: SERVICE_GROUP,
        uid: this.#input.name,
        index: 0n,
        window: this.#service.concurrency ?? 1,
        indexOnly: false,
        autoCommit: false,
        tags: {},
      },
      this,
    );
    this.#sink.onChange(() => this.#onSinkChange());
  }

  get isWritable(): boolean {
    const { store } = this.#sink;
    return store.length + this.#running < store.limits.maxLength;
  }

  push(record: StoredRecord): void {
    this.#running += 1;
    // Not within the push: the handler may itself use the queue.
    queueMicrotask(() => void this.#run(record));
  }

  flush(): void {
    // Nothing is held back.
  }

  end(): void {
    // Work under way is left to finish; its result goes nowhere once the queues are closed.
  }

  cut(): void {
    // There is no connection to destroy.
  }

  async #run(record: StoredRecord): Promise<void> {
    this.#finish({ record, ...(await this.#resultOf(record)) });
  }

  #finish(work: FinishedWork): void {
    const { record, data, message } = work;
    try {
      if (data.length > 0 || message !== undefined) {
        this.#sink.put(data, { tags: record.tags, ...(message !== undefined && { message }) });
      }
    } catch (error) {
      if (error instanceof Refusal && error.status === FULL) {
        // Others put into the sink as well, and took the room.
        this.#held.push(work);
        return;
      }
      // The sink has ended: nothing can be put any more, and the input must not wait for it.
    }
    this.#running -= 1;
    this.#input.commit(SERVICE_GROUP, [record.index]);
    this.#input.delete([record.index]);
  }

  #onSinkChange(): void {
    if (!this.#sink.store.isFull) for (const work of this.#held.splice(0)) this.#finish(work);
    this.#input.pump();
  }

  async #resultOf(record: StoredRecord): Promise<Result> {
    try {
      const call = {
        method: 'POST',
        path: '',
        query: new URLSearchParams(record.tags),
        headers: {},
      };
      const answer = answerOf(await this.#service.handler(dataOf(record), call));
      const data = await collectBody(answer.body);
      const { maxPayloadBytes } = this.#sink.store.limits;
      if (data.length > maxPayloadBytes)
        throw new Error('the result is larger than a record may be');
      return { data };
    } catch (error) {
      return { data: new Uint8Array(0), message: messageOf(error) };
    }
  }
}
