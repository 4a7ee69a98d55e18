import { NEVER, of, Subject, tap, type Observable, type Observer, type Unsubscribable } from 'rxjs';
import type { ResultBatch, ResultRow } from '../../lib/inference/result.js';
import type { EncodableRequest, PutMarks, PutsOne } from '../../lib/operators/index.js';

/** A result to push: what is left out is null. */
export type GivenRow = Partial<ResultRow>;

/**
 * A service whose results are Observables, by the request's text, each begun by its put. It writes
 * into a log what happens to its watch, and when.
 */
export class ScriptedService {
  readonly log: string[] = [];
  /** The requests that were put, with the marks of the last. */
  readonly puts: string[] = [];
  marks: PutMarks = {};
  readonly #watched = new Set<Partial<Observer<ResultBatch>>>();

  constructor(
    readonly now: () => number,
    readonly results: Readonly<Record<string, Observable<string>>>,
    readonly state$: Observable<{ name: string }> = of({ name: 'open' }),
  ) {}

  readonly input: PutsOne<unknown> = {
    put: (data, marks: PutMarks = {}) => {
      const text = Buffer.from(data).toString();
      this.puts.push(text);
      this.marks = marks;
      const requestId = marks.tags?.['requestId'] ?? '';
      const result$ = this.results[text] ?? NEVER;
      return result$.pipe(tap((result) => this.push([{ requestId, data: Buffer.from(result) }])));
    },
  };

  readonly sink = {
    watch: () => ({
      state$: this.state$,
      subscribe: (observer: Partial<Observer<ResultBatch>>): Unsubscribable => {
        this.#write('open');
        this.#watched.add(observer);
        return {
          unsubscribe: () => {
            if (this.#watched.delete(observer)) this.#write('close');
          },
        };
      },
      close: () => Promise.resolve(),
    }),
  };

  push(given: readonly GivenRow[]): void {
    const none = { requestId: null, data: null, message: null, error: null };
    const rows = given.map((row, at) => ({ ...none, index: BigInt(at + 1), ...row }));
    const batch: ResultBatch = {
      length: rows.length,
      ack: (indexes = rows.map(({ index }) => index)) => {
        this.#write(`ack ${[...indexes].join()}`);
        return Promise.resolve();
      },
      [Symbol.iterator]: () => rows[Symbol.iterator](),
    };
    for (const observer of [...this.#watched]) observer.next?.(batch);
  }

  /** The watch ends by itself: with an error, or complete. */
  end(error?: unknown): void {
    const watched = [...this.#watched];
    this.#watched.clear();
    this.#write('end');
    for (const observer of watched) {
      if (error === undefined) observer.complete?.();
      else observer.error?.(error);
    }
  }

  #write(what: string): void {
    this.log.push(`${this.now()}: ${what}`);
  }
}

/** A request of text, answered by text. */
export class TextRequest implements EncodableRequest<string> {
  constructor(readonly text: string) {}

  encode(): Uint8Array {
    if (this.text === 'unencodable') throw new Error('cannot encode');
    return Buffer.from(this.text);
  }

  decode(body: Uint8Array): string {
    return Buffer.from(body).toString();
  }
}

/** An Observable of a state, and what changes it. */
export function states(): Subject<{ name: string }> {
  return new Subject();
}
