import { once } from 'node:events';
import { Readable } from 'node:stream';
import { lastValueFrom, Observable, Subject, takeUntil } from 'rxjs';
import { describe, expect, it } from '@jest/globals';
import { EasAbortError } from '../../lib/errors/index.js';
import { abortWith } from '../../lib/operators/index.js';
import { StringRequest } from '../../lib/predict/kinds/string/request.js';
import type { OpenedBody } from '../../lib/predict/stream-body.js';
import { iterateBody } from '../../lib/predict/stream-iteration.js';
import { withService } from '../support/predict.js';
import { closeOf, type Received } from '../support/server.js';

type Iterator = AsyncGenerator<Uint8Array, void, undefined>;

const DONE = { done: true, value: undefined };

const piece = (value: number) => ({ done: false, value: Uint8Array.of(value) });

/** A body that comes when it is told to. */
class FakeBody {
  readonly pieces = new Subject<Uint8Array>();
  readonly abort = new AbortController();
  readonly log: string[] = [];
  readonly iterator: Iterator = iterateBody((onOpen) =>
    new Observable<Uint8Array>((subscriber) => {
      this.log.push('open');
      onOpen({
        pause: () => this.log.push('pause'),
        resume: () => this.log.push('resume'),
      } as unknown as OpenedBody);
      subscriber.add(this.pieces.subscribe(subscriber));
      return () => this.log.push('left');
    }).pipe(abortWith(this.abort.signal)),
  );

  send(...values: number[]): void {
    for (const value of values) this.pieces.next(Uint8Array.of(value));
  }

  get isLeft(): boolean {
    return this.log.at(-1) === 'left';
  }
}

const mine = new Error('mine');

/** Ways to leave; each says what its own promise comes to. */
const LEAVING: Record<string, (iterator: Iterator) => Promise<void>> = {
  'return()': async (iterator) => expect(await iterator.return()).toEqual(DONE),
  'throw()': async (iterator) => expect(iterator.throw(mine)).rejects.toBe(mine),
  'await using': async (iterator) => iterator[Symbol.asyncDispose](),
};

/** Where an iteration can be left, and what the calls of `next` until then come to. */
const PHASES: Record<string, (body: FakeBody) => readonly [Promise<unknown>, unknown][]> = {
  'before the first piece was asked for': () => [],
  'while a piece is waited for': ({ iterator }) => [[iterator.next(), DONE]],
  'while three pieces are waited for': ({ iterator }) => [
    [iterator.next(), DONE],
    [iterator.next(), DONE],
    [iterator.next(), DONE],
  ],
  'with pieces that nobody asked for': (body) => {
    const first = body.iterator.next();
    body.send(1, 2, 3);
    return [[first, piece(1)]];
  },
  'while it is paused': (body) => {
    const first = body.iterator.next();
    body.send(1);
    return [[first, piece(1)]];
  },
  'after the body has ended': (body) => {
    const first = body.iterator.next();
    body.pieces.complete();
    return [[first, DONE]];
  },
  'after the body has ended, with pieces that nobody asked for': (body) => {
    const first = body.iterator.next();
    body.send(1, 2);
    body.pieces.complete();
    return [[first, piece(1)]];
  },
  'after the body has failed, with pieces that nobody asked for': (body) => {
    const first = body.iterator.next();
    body.send(1, 2);
    body.pieces.error(new Error('cut'));
    return [[first, piece(1)]];
  },
};

const matrix = Object.keys(LEAVING).flatMap((way) =>
  Object.keys(PHASES).map((phase) => [way, phase] as const),
);

describe('an iteration', () => {
  it.each(matrix)('that is left by %s %s ends the connection at once', async (way, phase) => {
    const body = new FakeBody();
    const asked = PHASES[phase]!(body);
    const wasOpen = body.log.includes('open');
    const left = LEAVING[way]!(body.iterator);
    // Within the call, not a promise later.
    expect(wasOpen ? body.isLeft : body.log.length === 0).toBe(true);
    await left;
    for (const [result, expected] of asked) expect(await result).toEqual(expected);
    expect(await body.iterator.next()).toEqual(DONE);
    expect(await body.iterator.return()).toEqual(DONE);
    expect(body.log.filter((entry) => entry === 'open')).toHaveLength(wasOpen ? 1 : 0);
  });

  it.each(Object.keys(PHASES).filter((phase) => !phase.startsWith('after')))(
    'whose signal aborts %s ends the connection at once, and is told so once',
    async (phase) => {
      const body = new FakeBody();
      const asked = PHASES[phase]!(body);
      const wasOpen = body.log.includes('open');
      body.abort.abort('enough');
      expect(wasOpen ? body.isLeft : body.log.length === 0).toBe(true);
      const results = await Promise.allSettled(asked.map(([result]) => result));
      while (results.at(-1)?.status !== 'rejected' && results.length < 5) {
        results.push(...(await Promise.allSettled([body.iterator.next()])));
      }
      const errors = results.filter(({ status }) => status === 'rejected');
      expect(errors).toEqual([{ status: 'rejected', reason: expect.any(EasAbortError) }]);
      expect(await body.iterator.next()).toEqual(DONE);
    },
  );

  it('answers calls of next in their order, whenever the pieces come', async () => {
    const body = new FakeBody();
    const asked = [body.iterator.next(), body.iterator.next()];
    body.send(1, 2, 3);
    asked.push(body.iterator.next(), body.iterator.next(), body.iterator.next());
    body.send(4);
    body.pieces.complete();
    const results = await Promise.all(asked);
    expect(results).toEqual([piece(1), piece(2), piece(3), piece(4), DONE]);
  });

  it('pauses for each piece, and resumes when the next is asked for', async () => {
    const body = new FakeBody();
    const first = body.iterator.next();
    body.send(1);
    await first;
    expect(body.log.slice(-1)).toEqual(['pause']);
    void body.iterator.next();
    expect(body.log.slice(-1)).toEqual(['resume']);
    await body.iterator.return();
  });

  it('tells a failure after the pieces before it, to the first that asks, and once', async () => {
    const body = new FakeBody();
    const first = body.iterator.next();
    body.send(1, 2);
    body.pieces.error(mine);
    expect(await first).toEqual(piece(1));
    expect(await body.iterator.next()).toEqual(piece(2));
    const [failed, after] = [body.iterator.next(), body.iterator.next()];
    await expect(failed).rejects.toBe(mine);
    expect(await after).toEqual(DONE);
  });

  it('may be left by what makes its request', async () => {
    const left = new Subject<void>();
    const iterator: Iterator = iterateBody(() => {
      void iterator.return();
      return new Observable<Uint8Array>((subscriber) => {
        subscriber.next(Uint8Array.of(1));
        return () => left.complete();
      });
    });
    const isLeft = lastValueFrom(left, { defaultValue: undefined });
    expect(await iterator.next()).toEqual(DONE);
    await isLeft;
  });
});

const prompt = new StringRequest('prompt');

/** Sends a piece, or only its headers, and never ends. */
const hanging =
  (start: string) =>
  (_request: Received, response: ServerResponseLike): void => {
    response.flushHeaders();
    if (start !== '') response.write(start);
  };

interface ServerResponseLike {
  flushHeaders(): void;
  write(text: string): unknown;
}

describe('a stream that is left', () => {
  it.each(Object.keys(LEAVING))('by %s while a piece is waited for is closed', async (way) => {
    await withService(hanging(''), {}, async (client, { arrivals }) => {
      const iterator = client.stream(prompt)[Symbol.asyncIterator]();
      const next = iterator.next();
      const { socket } = await arrivals.next();
      await LEAVING[way]!(iterator);
      expect(await next).toEqual(DONE);
      await closeOf(socket);
      expect(client.stats.active).toBe(0);
    });
  });

  it('before it has begun is never sent', async () => {
    await withService(hanging(''), {}, async (client, { requests }) => {
      for (const leave of Object.values(LEAVING)) {
        const iterator = client.stream(prompt)[Symbol.asyncIterator]();
        await leave(iterator);
        expect(await iterator.next()).toEqual(DONE);
      }
      expect(client.stats.attempts).toBe(0);
      expect(requests).toHaveLength(0);
    });
  });

  it.each([
    ['before its first piece', ''],
    ['after it', 'one'],
  ])('by the end of a Readable, %s, is closed', async (_when, start) => {
    for (const error of [undefined, mine]) {
      await withService(hanging(start), {}, async (client, { arrivals }) => {
        const readable = Readable.from(client.stream(prompt));
        const heard: unknown[] = [];
        readable.on('error', (reason) => heard.push(reason));
        if (start === '') readable.resume();
        else await once(readable, 'data');
        const { socket } = await arrivals.next();
        const closed = once(readable, 'close').catch(() => undefined);
        readable.destroy(error);
        await closed;
        await closeOf(socket);
        expect(heard).toEqual(error === undefined ? [] : [error]);
      });
    }
  });

  it.each(['pieces', 'lines', 'events'] as const)(
    'by unsubscribing from its %s is closed, before and after the first of them',
    async (kind) => {
      for (const start of ['', 'data: a\n\n']) {
        await withService(hanging(start), {}, async (client, { arrivals }) => {
          const stream = client.stream(prompt);
          const all = { pieces: stream, lines: stream.lines(), events: stream.events() };
          const left = new Subject<void>();
          const arrived = new Promise<void>((resolve) => {
            (all[kind] as Observable<unknown>)
              .pipe(takeUntil(left))
              .subscribe({ next: () => resolve() });
          });
          const { socket } = await arrivals.next();
          if (start !== '') await arrived;
          left.next();
          await closeOf(socket);
          expect(client.stats.active).toBe(0);
        });
      }
    },
  );
});
