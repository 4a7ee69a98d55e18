import { defer, first, Subscription, type Observable } from 'rxjs';
import { EasConfigError, EasDiscoveryError, EasProxyError } from '../errors/index.js';

/** What is kept fresh, and how. */
export interface RefreshParts<T> {
  /** Asks for the value once. */
  readonly load: () => Observable<T>;
  /** Is told the value, the first time and after each refresh. */
  readonly loaded: (value: T) => void;
  /** How old the value may be when it is used, in milliseconds. */
  readonly refreshMs: number;
  readonly nowMs: () => number;
}

type Freshness =
  | { readonly name: 'none' }
  | {
      readonly name: 'first';
      readonly coming: Promise<void>;
      readonly fail: (error: Error) => void;
    }
  | { readonly name: 'held'; readonly checkedMs: number; readonly refreshing: boolean }
  | { readonly name: 'closed' };

/**
 * Keeps a value fresh for as long as it is used. No timer runs: a use that finds the value old
 * starts one refresh in the background, and what was loaded last serves until that has succeeded.
 */
export class Refresh<T> {
  readonly #parts: RefreshParts<T>;
  #state: Freshness = { name: 'none' };
  #loading = Subscription.EMPTY;

  constructor(parts: RefreshParts<T>) {
    this.#parts = parts;
  }

  /**
   * To be called before each use: nothing when the value is there; otherwise a promise of it, the
   * same for all callers. It rejects with an `EasDiscoveryError`, and the next use tries again.
   */
  use(): Promise<void> | undefined {
    const state = this.#state;
    switch (state.name) {
      case 'none':
        return this.#loadFirst();
      case 'first':
        return state.coming;
      case 'held': {
        const { nowMs, refreshMs } = this.#parts;
        if (!state.refreshing && nowMs() - state.checkedMs >= refreshMs) this.#refresh(state);
        return undefined;
      }
      case 'closed':
        return Promise.reject(closedError());
    }
  }

  /** Ends a request under way; callers of `use()` that wait for it get an error. */
  close(): void {
    const state = this.#state;
    this.#state = { name: 'closed' };
    this.#loading.unsubscribe();
    if (state.name === 'first') state.fail(closedError());
  }

  #loadFirst(): Promise<void> {
    let arrive: () => void = () => undefined;
    let fail: (error: Error) => void = () => undefined;
    const coming = new Promise<void>((resolve, reject) => {
      arrive = resolve;
      fail = reject;
    });
    // Before it is asked for: the answer may be there at once.
    this.#state = { name: 'first', coming, fail };
    this.#load(
      () => arrive(),
      (error) => {
        this.#state = { name: 'none' };
        fail(discoveryError(error));
      },
    );
    return coming;
  }

  #refresh(held: Freshness & { name: 'held' }): void {
    this.#state = { ...held, refreshing: true };
    this.#load(
      () => undefined,
      // Counted from its end, so that a server in trouble is not asked without pause.
      () => this.#checked(),
    );
  }

  #load(arrived: () => void, failed: (error: unknown) => void): void {
    const { load, loaded } = this.#parts;
    this.#loading = defer(load)
      .pipe(first())
      .subscribe({
        next: (value) => {
          this.#checked();
          loaded(value);
          arrived();
        },
        error: failed,
      });
  }

  #checked(): void {
    this.#state = { name: 'held', checkedMs: this.#parts.nowMs(), refreshing: false };
  }
}

function closedError(): EasConfigError {
  return new EasConfigError('The client is closed; make another.', 'CLOSED');
}

function discoveryError(error: unknown): Error {
  if (error instanceof EasDiscoveryError || error instanceof EasConfigError) return error;
  // Says whether to ask again is of use, and where the fault is.
  if (error instanceof EasProxyError) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new EasDiscoveryError(`The service's instances could not be found: ${why}`, error);
}
