import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Binary } from 'apache-arrow';
import { config, defer, of } from 'rxjs';
import type { ClientEvent } from '../../lib/transport/events.js';
import type { WatchState } from '../../lib/watch/lifecycle.js';
import { errorOfStatus } from '../../lib/errors/index.js';
import { ScriptedWatch, turn, type Reader } from './kit.js';

/** Where users' code is called. */
const OCCASIONS = [
  'state connecting',
  'state open',
  'state reconnecting',
  'state draining',
  'state idle',
  'state closed',
  'event connect',
  'event disconnect',
  'event commit',
  'event duplicate',
  'event bad-frame',
  'batch',
  'tap',
  'error',
  'complete',
  'token',
  'decoder',
  'settled',
] as const;

/** What it may do there. */
const DEEDS = ['finish', 'release', 'leave', 'join', 'ack', 'nack', 'throw'] as const;

/** Which state may come after which. */
const NEXT: Readonly<Record<WatchState['name'], readonly WatchState['name'][]>> = {
  idle: ['connecting', 'closed'],
  connecting: ['open', 'reconnecting', 'draining', 'closed'],
  open: ['reconnecting', 'draining', 'closed'],
  reconnecting: ['connecting', 'draining', 'closed'],
  draining: ['draining', 'idle', 'closed'],
  closed: ['connecting', 'closed'],
};

const FINAL = errorOfStatus({
  status: 403,
  url: 'http://127.0.0.1/q',
  body: '',
  retryAfterMs: undefined,
});

/** A watch that is told a story, in which a listener does something at the first occasion. */
class Story {
  readonly watch: ScriptedWatch;
  readonly readers: Reader[] = [];
  /** The states as a listener hears them that comes after the one who acts. */
  readonly heard: string[] = [];
  didAct = false;
  #hasBegun = false;

  constructor(
    private readonly occasion: string,
    private readonly deed: (typeof DEEDS)[number],
  ) {
    this.watch = new ScriptedWatch({
      options: {
        window: 4,
        onBadFrame: 'nack',
        payload: {
          type: new Binary(),
          decode: (data) => {
            this.#at('decoder');
            return data;
          },
        },
      },
      target: () =>
        defer(() => {
          this.#at('token');
          return of({ origin: 'http://127.0.0.1', path: '/q', headers: [] });
        }),
      hears: ({ type }: ClientEvent) => this.#at(`event ${type}`),
    });
    const { watcher } = this.watch;
    watcher.state$.subscribe(({ name }) => this.#at(`state ${name}`));
    watcher.state$.subscribe(({ name }) => this.heard.push(name));
    watcher.tap$.subscribe(() => this.#at('tap'));
  }

  join(): Reader {
    const reader = this.watch.subscribe(
      (batch) => {
        this.#at('batch');
        void batch
          .ack()
          .then(() => this.#at('settled'))
          .catch(() => undefined);
      },
      (how) => this.#at(how),
    );
    this.readers.push(reader);
    return reader;
  }

  /** Pushes, repeats, damages, commits, loses, drains, fails and closes. */
  async tell(): Promise<void> {
    this.#hasBegun = true;
    const { watch } = this;
    this.join();
    await this.#whileConnected(async () => {
      watch.accept();
      await watch.push(1, 2, 2);
      await watch.pushBad(3);
      await watch.confirmAll();
    });
    await this.#whileConnected(() => watch.lose());
    jest.advanceTimersByTime(1_000);
    await this.#whileConnected(async () => {
      watch.accept();
      await watch.push(4, 5);
    });
    for (const { subscription } of this.readers) subscription.unsubscribe();
    await watch.confirmAll();
    for (const index of [6, 7]) {
      this.join();
      await this.#whileConnected(async () => {
        watch.accept();
        await watch.push(index);
        await watch.confirmAll();
      });
      await this.#whileConnected(() => watch.lose(FINAL, true));
    }
    this.join();
  }

  async #whileConnected(happens: () => Promise<void> | void): Promise<void> {
    const link = this.watch.links.at(-1);
    if (link?.isGone === false && !link.hasEnded) await happens();
  }

  #at(occasion: string): void {
    if (!this.#hasBegun || this.didAct || occasion !== this.occasion) return;
    this.didAct = true;
    const { watcher } = this.watch;
    const batches = this.readers.flatMap((reader) => reader.batches);
    switch (this.deed) {
      case 'finish':
      case 'release':
        void watcher.close({ drain: this.deed, timeoutMs: 100 });
        break;
      case 'leave':
        this.readers.at(-1)?.subscription.unsubscribe();
        break;
      case 'join':
        this.join();
        break;
      case 'ack':
        for (const batch of batches) void batch.ack();
        break;
      case 'nack':
        for (const batch of batches) void batch.nack();
        break;
      case 'throw':
        throw new Error('a fault of the user');
    }
  }
}

describe('a watch whose listeners act as they are called', () => {
  const { onUnhandledError } = config;

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    config.onUnhandledError = () => undefined;
  });

  afterEach(() => {
    jest.useRealTimers();
    config.onUnhandledError = onUnhandledError;
  });

  describe.each(OCCASIONS)('at %s', (occasion) => {
    it.each(DEEDS)('and %s: says its states in order, and lets go of everything', async (deed) => {
      const story = new Story(occasion, deed);
      const { watch } = story;
      await story.tell();
      const left = await watch.end();
      await turn();
      expect(story.didAct).toBe(true);
      // A listener hears the same states as one that was told before somebody acted.
      expect(story.heard).toEqual(watch.stateNames);
      for (const [at, name] of watch.stateNames.slice(1).entries()) {
        expect(NEXT[watch.states[at]!.name]).toContain(name);
      }
      expect(watch.watcher.state.name).toBe('closed');
      expect(left).toEqual([]);
      expect(story.readers.filter(({ subscription }) => !subscription.closed)).toEqual([]);
    });
  });
});
