import { Subscription, type Observable } from 'rxjs';
import type { OpenedBody } from './stream-body.js';

/** Sends the request anew and gives the body's pieces; `onOpen` is given the body that they are of. */
export type OpenBody = (onOpen: (body: OpenedBody) => void) => Observable<Uint8Array>;

type Result = IteratorResult<Uint8Array, void>;

/** A call of `next` that waits for its piece. */
interface Asked {
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/** 'new' before the request is sent; with `how` the body has ended, which is still to be told. */
type State = 'new' | 'reading' | { readonly how: { readonly error?: unknown } } | 'over';

const OVER: Result = Object.freeze({ done: true, value: undefined });

/** Iterates over a body. */
export function iterateBody(open: OpenBody): AsyncGenerator<Uint8Array, void, undefined> {
  return new BodyIterator(open);
}

/**
 * Iterates over a body, whose request is sent when the first piece is asked for. Each piece pauses
 * the socket, and asking for the next one resumes it: so no more is kept here than one read of the
 * socket brings.
 *
 * It is no generator function, as one of those is left only where it yields: `return` would wait
 * for the piece that a `next` before it waits for, and hold the connection until then.
 */
class BodyIterator implements AsyncGenerator<Uint8Array, void, undefined> {
  readonly #open: OpenBody;
  readonly #subscription = new Subscription();
  /** What has come and was not yet asked for. */
  readonly #pieces: Uint8Array[] = [];
  /** What was asked for and has not yet come. */
  readonly #asked: Asked[] = [];
  #body: OpenedBody | undefined;
  #state: State = 'new';

  constructor(open: OpenBody) {
    this.#open = open;
  }

  next(): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve, reject });
      if (this.#state === 'new') this.#begin();
      this.#answer();
    });
  }

  /** Ends the connection at once; what was asked for will not come. */
  return(): Promise<Result> {
    this.#close();
    return Promise.resolve(OVER);
  }

  /** The same, for a reader that failed; rejects with its error, as a generator does. */
  async throw(error: unknown): Promise<Result> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  #begin(): void {
    this.#state = 'reading';
    const pieces$ = this.#open((body) => (this.#body = body));
    this.#subscription.add(
      pieces$.subscribe({
        next: (piece) => {
          // What a request is made of may end the iteration before its body is there to be left.
          if (this.#state !== 'reading') return;
          this.#pieces.push(piece);
          this.#body?.pause();
          this.#answer();
        },
        error: (error: unknown) => this.#end({ error }),
        complete: () => this.#end({}),
      }),
    );
  }

  #end(how: { readonly error?: unknown }): void {
    if (this.#state !== 'reading') return;
    this.#state = { how };
    this.#answer();
  }

  /** Gives what there is to those who asked, first come, first served, and asks for more. */
  #answer(): void {
    for (let piece = this.#pieces[0]; piece !== undefined; piece = this.#pieces[0]) {
      const asked = this.#asked.shift();
      if (asked === undefined) return;
      this.#pieces.shift();
      asked.resolve({ done: false, value: piece });
    }
    if (this.#asked.length === 0) return;
    const state = this.#state;
    if (state === 'reading') {
      // May bring the next piece at once.
      this.#body?.resume();
    } else if (state !== 'new') {
      this.#state = 'over';
      // An error is told once; after it there is nothing more.
      if (state !== 'over' && 'error' in state.how) this.#asked.shift()?.reject(state.how.error);
      for (const asked of this.#asked.splice(0)) asked.resolve(OVER);
    }
  }

  #close(): void {
    this.#state = 'over';
    this.#pieces.length = 0;
    this.#subscription.unsubscribe();
    this.#answer();
  }
}
