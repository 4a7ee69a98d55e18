import type { EasError } from '../../errors/index.js';
import type { Settlement } from '../../operators/acknowledgeable.js';

/** One acknowledgement that waits for the service's word on all of its rows. */
export class Pending {
  #left: number;
  #committed: number;
  #negative: number;
  readonly #resolve: (settlement: Settlement) => void;
  readonly #reject: (error: EasError) => void;
  readonly promise: Promise<Settlement>;

  /**
   * @param left How many rows are awaited.
   * @param already What became of the others.
   */
  constructor(left: number, already: Settlement) {
    this.#left = left;
    this.#committed = already.committed;
    this.#negative = already.negative;
    const { promise, resolve, reject } = deferred<Settlement>();
    this.promise = promise;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#resolveIfDone();
  }

  settled(negative: boolean): void {
    if (negative) this.#negative += 1;
    else this.#committed += 1;
    this.#left -= 1;
    this.#resolveIfDone();
  }

  fail(error: EasError): void {
    this.#reject(error);
  }

  #resolveIfDone(): void {
    if (this.#left > 0) return;
    this.#resolve({ committed: this.#committed, negative: this.#negative });
  }
}

/** The acknowledgements that wait for each row, by its slot in the ledger. */
export class Settlements {
  readonly #waiting: (Pending | Pending[] | undefined)[] = [];

  wait(slot: number, pending: Pending): void {
    const others = this.#waiting[slot];
    if (others === undefined) this.#waiting[slot] = pending;
    else if (Array.isArray(others)) others.push(pending);
    else this.#waiting[slot] = [others, pending];
  }

  /** The service confirmed the row. */
  settle(slot: number, negative: boolean): void {
    for (const pending of this.#take(slot)) pending.settled(negative);
  }

  /** The watch ended without the service's word on what is still awaited. */
  failAll(error: EasError): void {
    for (const slot of this.#waiting.keys()) {
      for (const pending of this.#take(slot)) pending.fail(error);
    }
  }

  #take(slot: number): readonly Pending[] {
    const found = this.#waiting[slot];
    if (found === undefined) return [];
    this.#waiting[slot] = undefined;
    return Array.isArray(found) ? found : [found];
  }
}

/** A promise with its ends in hand, that may be ignored: its rejection is never unhandled. */
function deferred<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (error: Error) => void;
} {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
