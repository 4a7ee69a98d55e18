import type { Observer, Subscriber, Unsubscribable } from 'rxjs';
import { secretsIn } from '../errors/index.js';
import type { HttpAnswer, HttpLimits, HttpRequest, HttpTransport } from '../transport/http.js';
import type { Sender } from './attempt.js';
import { readDecompressed, type BodyCompression } from './compressed.js';
import type { Credentials } from './credentials.js';
import { readHiding } from './read-hiding.js';

/** What a reader needs of a call. */
interface Readable {
  readonly limits: HttpLimits;
  readonly compression?: BodyCompression;
}

/** What a reader works with. */
interface ReaderParts {
  readonly transport: HttpTransport;
  readonly credentials: Credentials;
}

/**
 * Sends the requests of an operation, and hands on its one answer as it is read: at once, or where
 * reading gives a promise, when that has resolved. It stands in for `concatMap`, which takes many
 * times as long for what is there at once.
 */
export class AnswerReader<T> implements Observer<HttpAnswer>, Sender<HttpAnswer> {
  #waits = false;
  /** What the last request carried, so that nothing of it shows. */
  #sent: readonly string[] = [];

  constructor(
    private readonly parts: ReaderParts,
    private readonly call: Readable,
    private readonly read: (answer: HttpAnswer) => T,
    private readonly subscriber: Subscriber<T>,
  ) {}

  send(request: HttpRequest, observer: Observer<HttpAnswer>): Unsubscribable {
    this.#sent = request.headers;
    return this.parts.transport.deliver(request, this.call.limits, observer);
  }

  next(answer: HttpAnswer): void {
    const { subscriber } = this;
    // Who heard of the response may have given the operation up.
    if (subscriber.closed) return;
    try {
      const value = this.#valueOf(answer);
      if (value instanceof Promise) this.#wait(value);
      else subscriber.next(value);
    } catch (error) {
      subscriber.error(error);
    }
  }

  error(error: unknown): void {
    this.subscriber.error(error);
  }

  complete(): void {
    if (!this.#waits) this.subscriber.complete();
  }

  #valueOf(answer: HttpAnswer): T | Promise<T> {
    const { limits, compression } = this.call;
    return readDecompressed(answer, compression, limits.maxResponseBytes, (plain) =>
      readHiding(plain, this.read, () => [
        ...secretsIn(this.#sent),
        ...this.parts.credentials.fixed,
      ]),
    );
  }

  #wait(promise: Promise<T>): void {
    const { subscriber } = this;
    this.#waits = true;
    promise.then(
      (value) => {
        subscriber.next(value);
        subscriber.complete();
      },
      (error: unknown) => subscriber.error(error),
    );
  }
}
