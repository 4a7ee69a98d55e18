import { jest } from '@jest/globals';
import { Observable, of, type Subscription } from 'rxjs';
import { EasConfigError, EasConnectionError, type EasError } from '../../lib/errors/index.js';
import type { NackReason } from '../../lib/operators/acknowledgeable.js';
import { resolveWatchOptions, type WatchOptions } from '../../lib/options/watch-options.js';
import { ClientEvents, type ClientEvent } from '../../lib/transport/events.js';
import type { Channel, ChannelListener } from '../../lib/watch/link/channel.js';
import type { WatchState } from '../../lib/watch/lifecycle.js';
import type { WatchSource } from '../../lib/watch/link/source.js';
import type { WatchBatch } from '../../lib/watch/window/watch-batch.js';
import { Watcher } from '../../lib/watch/watcher.js';
import { frameBytes } from '../support/frames.js';

/** A connection of the watch, as its peer sees it. */
export class Link implements Channel {
  /** What the watch did to it, in order. */
  readonly log: string[] = [];
  /** The watch's side of it, as its peer calls it. */
  readonly listener: ChannelListener;
  hasEnded = false;

  constructor(
    listener: ChannelListener,
    readonly answersPings: boolean,
  ) {
    this.listener = {
      open: () => listener.open(),
      frame: (bytes) => listener.frame(bytes),
      pong: () => listener.pong(),
      end: (end) => {
        this.hasEnded = true;
        listener.end(end);
      },
    };
  }

  /** Whether the watch has let go of it. */
  get isGone(): boolean {
    return this.log.includes('leave') || this.log.includes('destroy');
  }

  ping = (): void => void this.log.push('ping');
  pause = (): void => void this.log.push('pause');
  resume = (): void => void this.log.push('resume');
  leave = (): void => void this.log.push('leave');
  destroy = (): void => void this.log.push('destroy');
}

/** A commit or negative commit that the service was asked for. */
export interface Asked {
  readonly kind: 'commit' | 'negative';
  readonly indexes: string;
  readonly reason: NackReason | undefined;
  readonly complete: () => void;
  readonly error: (error: EasError) => void;
}

/** A subscriber of the watch, and all it heard. */
export class Reader {
  readonly batches: WatchBatch[] = [];
  readonly errors: EasError[] = [];
  completed = false;
  readonly subscription: Subscription;

  constructor(
    watcher: Watcher,
    next: (batch: WatchBatch) => void = () => undefined,
    ends: (how: 'error' | 'complete') => void = () => undefined,
  ) {
    this.subscription = watcher.subscribe({
      next: (batch) => {
        this.batches.push(batch);
        next(batch);
      },
      error: (error: EasError) => {
        this.errors.push(error);
        ends('error');
      },
      complete: () => {
        this.completed = true;
        ends('complete');
      },
    });
  }
}

export interface Script {
  readonly options?: WatchOptions;
  readonly renewableToken?: boolean;
  readonly answersPings?: boolean;
  readonly latest?: () => Observable<bigint>;
  readonly target?: WatchSource['target'];
  /** Called with every event of the watch. */
  readonly hears?: (event: ClientEvent) => void;
}

export const broken = new EasConnectionError('broken', { retryable: true });

/** Lets every microtask of this turn run. */
export async function turn(): Promise<void> {
  for (let at = 0; at < 8; at++) await Promise.resolve();
}

/** What a promise has come to by the end of this turn: so that a spec fails rather than waits. */
export async function now(promise: Promise<unknown>): Promise<unknown> {
  let outcome: unknown = 'still waiting';
  promise.then(
    (value) => (outcome = value),
    (error: unknown) => (outcome = error),
  );
  await turn();
  return outcome;
}

/** A watch over a service that does what a spec says, one thing at a time. Needs fake timers. */
export class ScriptedWatch {
  readonly watcher: Watcher;
  readonly links: Link[] = [];
  /** The index that each connection was to start from. */
  readonly starts: bigint[] = [];
  /** Every request for a commit, answered or not. */
  readonly asked: Asked[] = [];
  readonly states: WatchState[] = [];
  readonly events: ClientEvent[] = [];
  /** What takes the client's place for a watch does, when something is wrong with it. */
  claims: () => void = () => undefined;
  /** Whether the watch has the client's place. */
  hasPlace = false;
  #answered = 0;

  constructor(script: Script = {}) {
    const events = new ClientEvents();
    events.events$.subscribe((event) => {
      this.events.push(event);
      script.hears?.(event);
    });
    const source: WatchSource = {
      target: (start) => {
        this.starts.push(start);
        return (
          script.target?.(start) ?? of({ origin: 'http://127.0.0.1', path: '/q?a=b', headers: [] })
        );
      },
      open: (_target, listener) => {
        const link = new Link(listener, script.answersPings ?? true);
        this.links.push(link);
        return link;
      },
      connectTimeoutMs: 5_000,
      lacking: 'token',
      latest: script.latest ?? (() => of(0n)),
      renewableToken: script.renewableToken ?? false,
      calls: {
        commit: (indexes) => this.#ask('commit', indexes, undefined),
        negative: (indexes, reason) => this.#ask('negative', indexes, reason),
      },
      maxIndexBytes: 8_000,
      events,
    };
    this.watcher = new Watcher({
      settings: resolveWatchOptions(script.options),
      source,
      random: () => 0.5,
      nowMs: () => Date.now(),
      claimPlace: () => {
        this.claims();
        if (this.hasPlace) throw new EasConfigError('taken', 'WATCH_RUNNING');
        this.hasPlace = true;
      },
      freePlace: () => (this.hasPlace = false),
    });
    this.watcher.state$.subscribe((state) => this.states.push(state));
  }

  /** The newest connection. */
  get link(): Link {
    return this.links.at(-1)!;
  }

  get stateNames(): string[] {
    return this.states.map(({ name }) => name);
  }

  /** Requests that wait for their answer, as `commit 1,2`. */
  get waiting(): string[] {
    return this.asked.slice(this.#answered).map(({ kind, indexes }) => `${kind} ${indexes}`);
  }

  subscribe(
    next?: (batch: WatchBatch) => void,
    ends?: (how: 'error' | 'complete') => void,
  ): Reader {
    return new Reader(this.watcher, next, ends);
  }

  /** The newest connection is accepted. */
  accept(): void {
    this.link.listener.open();
  }

  /** Frames of these indexes arrive in one read. */
  async push(...indexes: (bigint | number)[]): Promise<void> {
    for (const index of indexes) this.link.listener.frame(record(BigInt(index)));
    await turn();
  }

  /** A frame arrives whose data is cut short, though its index can be read. */
  async pushBad(index: bigint | number): Promise<void> {
    this.link.listener.frame(record(BigInt(index)).slice(0, -2));
    await turn();
  }

  /** The newest connection is lost. */
  lose(error: EasError = broken, fatal = false): void {
    this.link.listener.end({ kind: 'lost', error, fatal });
  }

  /** Confirms the oldest request that waits. */
  async confirm(): Promise<void> {
    this.asked[this.#answered++]!.complete();
    await turn();
  }

  /** Fails the oldest request that waits. */
  async refuse(error: EasError): Promise<void> {
    this.asked[this.#answered++]!.error(error);
    await turn();
  }

  async confirmAll(): Promise<void> {
    while (this.#answered < this.asked.length) await this.confirm();
  }

  /** Ends what is left of it, and tells what it did not let go of. */
  async end(): Promise<string[]> {
    const closed = this.watcher.close({ drain: 'release', timeoutMs: 0 });
    jest.advanceTimersByTime(1);
    const isClosed = Array.isArray(await now(closed));
    const timers = jest.getTimerCount();
    const links = this.links.filter(({ isGone, hasEnded }) => !isGone && !hasEnded);
    return [
      ...(isClosed ? [] : ['not closed']),
      ...(timers === 0 ? [] : [`${timers} timers`]),
      ...(links.length === 0 ? [] : [`${links.length} links`]),
    ];
  }

  #ask(
    kind: Asked['kind'],
    indexes: BigUint64Array,
    reason: NackReason | undefined,
  ): Observable<unknown> {
    return new Observable((subscriber) => {
      this.asked.push({
        kind,
        indexes: indexes.join(),
        reason,
        complete: () => subscriber.complete(),
        error: (error) => subscriber.error(error),
      });
    });
  }
}

export function record(index: bigint): Uint8Array {
  return frameBytes({ index, data: `record ${index}` });
}
