import type { Observer, Subscriber } from 'rxjs';
import { secretsIn } from '../errors/index.js';
import type { HttpAnswer, HttpLimits } from '../transport/http.js';
import { readDecompressed, type BodyCompression } from './compressed.js';
import type { Credentials } from './credentials.js';
import { readHiding } from './read-hiding.js';

/** What a reader needs of a call. */
interface Readable {
  readonly limits: HttpLimits;
  readonly compression?: BodyCompression;
}

/**
 * Reads the one answer of an operation, and hands on what was read: at once, or where reading gives
 * a promise, when that has resolved. It stands in for `concatMap`, which takes many times as long
 * for what is there at once.
 */
export class AnswerReader<T> implements Observer<HttpAnswer> {
  #waits = false;

  constructor(
    private readonly credentials: Credentials,
    private readonly call: Readable,
    private readonly read: (answer: HttpAnswer) => T,
    private readonly subscriber: Subscriber<T>,
  ) {}

  next(answer: HttpAnswer): void {
    const { subscriber } = this;
    // A listener of events, told of the response, may have given the operation up.
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
        ...secretsIn(answer.request.headers),
        ...this.credentials.fixed,
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
