import { defer, first, Subscription, type Observable } from 'rxjs';
import {
  EasConfigError,
  EasDiscoveryError,
  EasProxyError,
  EasTimeoutError,
} from '../errors/index.js';

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

/** A request for the first value, and those who wait for it. */
interface First {
  readonly name: 'first';
  readonly coming: Promise<void>;
  readonly arrive: () => void;
  readonly fail: (error: Error) => void;
  readonly request: Subscription;
  waiting: number;
}

type Freshness =
  | { readonly name: 'none' }
  | First
  | { readonly name: 'held'; readonly checkedMs: number; readonly refreshing: boolean }
  | { readonly name: 'closed' };

/**
 * Keeps a value fresh for as long as it is used. No timer runs: a use that finds the value old
 * starts one refresh in the background, and what was loaded last serves until that has succeeded.
 */
export class Refresh<T> {
  readonly #parts: RefreshParts<T>;
  #state: Freshness = { name: 'none' };
  /** All requests under way. */
  readonly #loading = new Subscription();
  /** Those for a first value: several where one had no more time for the request before. */
  readonly #firsts = new Map<Promise<void>, First>();

  constructor(parts: RefreshParts<T>) {
    this.#parts = parts;
  }

  /**
   * To be called before each use: nothing when the value is there; otherwise a promise of it, the
   * same for all callers, until each `leave`s it. It rejects with an `EasDiscoveryError`, or an `EasTimeoutError` of the
   * phase 'discovery', and the next use tries again.
   */
  use(): Promise<void> | undefined {
    const state = this.#state;
    switch (state.name) {
      case 'none':
        return this.#loadFirst();
      case 'first':
        state.waiting += 1;
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

  /**
   * One that waits for this promise waits no more. The request of which nobody waits is ended; one
   * that was too slow for somebody (`isOverdue`) goes on for the others, and the next use asks anew.
   */
  leave(coming: Promise<void>, isOverdue: boolean): void {
    const left = this.#firsts.get(coming);
    if (left === undefined) return;
    left.waiting -= 1;
    if (left.waiting === 0) this.#settle(left);
    if (this.#state === left && (isOverdue || left.waiting === 0)) this.#state = { name: 'none' };
  }

  /** Ends what is under way; callers of `use()` that wait for it get an error. */
  close(): void {
    this.#state = { name: 'closed' };
    this.#loading.unsubscribe();
    for (const waiting of this.#firsts.values()) waiting.fail(closedError());
    this.#firsts.clear();
  }

  #loadFirst(): Promise<void> {
    let arrive: () => void = () => undefined;
    let fail: (error: Error) => void = () => undefined;
    const coming = new Promise<void>((resolve, reject) => {
      arrive = resolve;
      fail = reject;
    });
    const request = new Subscription();
    const loading: First = { name: 'first', coming, arrive, fail, request, waiting: 1 };
    // Before it is asked for: the answer may be there at once.
    this.#state = loading;
    this.#firsts.set(coming, loading);
    this.#loading.add(request);
    const sent = this.#load(
      () => {
        this.#settle(loading);
        arrive();
      },
      (error) => {
        this.#settle(loading);
        if (this.#state === loading) this.#state = { name: 'none' };
        fail(discoveryError(error));
      },
    );
    request.add(sent);
    return coming;
  }

  #settle(first: First): void {
    this.#firsts.delete(first.coming);
    first.request.unsubscribe();
  }

  #refresh(held: Freshness & { name: 'held' }): void {
    this.#state = { ...held, refreshing: true };
    const request = this.#load(
      () => undefined,
      // Counted from its end, so that a server in trouble is not asked without pause.
      () => this.#checked(),
    );
    this.#loading.add(request);
  }

  #load(arrived: () => void, failed: (error: unknown) => void): Subscription {
    const { load, loaded } = this.#parts;
    return defer(load)
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
  if (error instanceof EasTimeoutError) {
    const message = `Discovery named no instances in time: ${why}`;
    return new EasTimeoutError(message, 'discovery', error.timeoutMs, error);
  }
  return new EasDiscoveryError(`The service's instances could not be found: ${why}`, error);
}
