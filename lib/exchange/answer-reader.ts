import type { Observer, Subscriber } from 'rxjs';
import type { HttpAnswer } from '../transport/http.js';

/**
 * Hands on the one answer of an exchange as it is read: at once, or where reading gives a promise,
 * when that has resolved. It stands in for `concatMap`, which takes many times as long for what is
 * there at once.
 */
export class AnswerReader<T> implements Observer<HttpAnswer> {
  #waits = false;

  constructor(
    private readonly subscriber: Subscriber<T>,
    private readonly read: (answer: HttpAnswer) => T | Promise<T>,
  ) {}

  next(answer: HttpAnswer): void {
    const { subscriber } = this;
    try {
      const value = this.read(answer);
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
