import { describe, expect, it } from '@jest/globals';
import { firstValueFrom, of } from 'rxjs';
import { EasConfigError, EasConnectionError } from '../../lib/errors/index.js';
import type { ClientCore } from '../../lib/exchange/client-core.js';
import { Credentials } from '../../lib/exchange/credentials.js';
import type { ClientOptions } from '../../lib/options/client-options.js';
import type { WatchOptions } from '../../lib/options/watch-options.js';
import type { Operation, QueueCalls } from '../../lib/queue/calls.js';
import { Identity } from '../../lib/queue/identity.js';
import { resolveQueueOptions } from '../../lib/queue/options.js';
import type { WatchPlaces } from '../../lib/queue/watch-places.js';
import { QueueWatches } from '../../lib/queue/watches.js';
import { ClientEvents } from '../../lib/transport/events.js';
import type { HttpRequest, HttpSink } from '../../lib/transport/http.js';
import type { WatchBatch } from '../../lib/index.js';
import { frameBytes } from '../support/frames.js';

const HTTP: WatchOptions<'binary'> = { via: 'http' };

/** The watches of a client whose connections are opened by hand. */
function watchesOf({
  client = {},
  lentPlaces,
  queue = 'q',
  lastEntry = '0',
}: {
  readonly client?: ClientOptions;
  readonly lentPlaces?: WatchPlaces;
  readonly queue?: string;
  readonly lastEntry?: string;
} = {}) {
  const opened: { request: HttpRequest; sink: HttpSink }[] = [];
  const sent: Operation[] = [];
  const renewed: string[] = [];
  const control = {
    begun: true,
    abort: () => undefined,
    pause: () => undefined,
    resume: () => undefined,
  };
  const core = {
    settings: resolveQueueOptions({ endpoint: 'http://a', queueName: 'q', ...client }, {}).client,
    events: new ClientEvents(),
    credentials: new Credentials('t', 'token'),
    endpoint: { pick: () => ({ origin: 'http://a', basePath: '/q' }), report: () => undefined },
    transport: {
      open: (request: HttpRequest, sink: HttpSink) => {
        opened.push({ request, sink });
        return control;
      },
      renew: (origin: string) => renewed.push(origin),
    },
  };
  const calls = {
    sendOnce: (operation: Operation) => {
      sent.push(operation);
      return of('done');
    },
  };
  const watches = new QueueWatches({
    core: core as unknown as ClientCore,
    calls: calls as unknown as QueueCalls,
    identity: new Identity('me', 'us', false),
    queue,
    attributes: () => of({ 'stream.lastEntry': lastEntry }),
    lentPlaces,
  });
  return { watches, opened, sent, renewed };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
/** Waits until something has happened, for two seconds at most. */
const until = async (happened: () => boolean): Promise<void> => {
  const endMs = performance.now() + 2_000;
  while (!happened() && performance.now() < endMs) await turn();
};
const failureOf = async (stream$: Parameters<typeof firstValueFrom>[0]): Promise<unknown> => {
  try {
    return await firstValueFrom(stream$);
  } catch (error) {
    return error;
  }
};

/** A frame as the watch over HTTP brings it. */
function framed(index: bigint): Uint8Array {
  const bytes = frameBytes({ index, data: 'x' });
  return Uint8Array.of(0, 0, 0, bytes.length, ...bytes);
}

describe('the watches of a client', () => {
  it('take a place each while they run, of which a consumer has one', async () => {
    const { watches } = watchesOf();
    const first = watches.make(HTTP).subscribe();
    const second = watches.make(HTTP);
    expect(await failureOf(second)).toMatchObject({ code: 'WATCH_RUNNING' });
    first.unsubscribe();
    await turn();
    const third = second.subscribe();
    expect(second.state.name).toBe('connecting');
    third.unsubscribe();
  });

  it('leave the place of a running watch alone when another is refused', async () => {
    const { watches } = watchesOf();
    const running = watches.make(HTTP);
    running.subscribe();
    expect(await failureOf(watches.make(HTTP))).toMatchObject({ code: 'WATCH_RUNNING' });
    expect(await failureOf(watches.make(HTTP))).toMatchObject({ code: 'WATCH_RUNNING' });
    await watches.close({ drain: 'release' });
    expect(running.state.name).toBe('closed');
  });

  it('share places with those of a derived client', async () => {
    const { watches } = watchesOf();
    const same = watchesOf({ lentPlaces: watches.places });
    const other = watchesOf({ lentPlaces: watches.places, queue: 'r' });
    const running = watches.make(HTTP).subscribe();
    expect(await failureOf(same.watches.make(HTTP))).toMatchObject({ code: 'WATCH_RUNNING' });
    const beside = other.watches.make(HTTP);
    beside.subscribe();
    expect(beside.state.name).toBe('connecting');
    running.unsubscribe();
    await watches.close({});
    expect(beside.state.name).toBe('closed');
  });

  it('of a derived client end with that one alone', async () => {
    const { watches } = watchesOf();
    const derived = watchesOf({ lentPlaces: watches.places, queue: 'r' });
    const [own, its] = [watches.make(HTTP), derived.watches.make(HTTP)];
    own.subscribe();
    its.subscribe();
    await derived.watches.close({ drain: 'release' });
    expect([own.state.name, its.state.name]).toEqual(['connecting', 'closed']);
    expect(await failureOf(derived.watches.make(HTTP))).toMatchObject({ code: 'CLOSED' });
    await watches.close({ drain: 'release' });
    expect(own.state.name).toBe('closed');
  });

  it('are begun no more once they are closed', async () => {
    const { watches } = watchesOf();
    const watcher = watches.make(HTTP);
    await watches.close({});
    expect(await failureOf(watcher)).toMatchObject({ code: 'CLOSED' });
    const idle = watchesOf({ lentPlaces: watchesOf().watches.places });
    await idle.watches.close({});
    expect(await failureOf(idle.watches.make(HTTP))).toMatchObject({ code: 'CLOSED' });
  });

  it('stay open when their close is refused', async () => {
    const { watches } = watchesOf();
    const watcher = watches.make(HTTP);
    watcher.subscribe();
    await expect(watches.close({ timeoutMs: -1 })).rejects.toBeInstanceOf(EasConfigError);
    expect(watcher.state.name).toBe('connecting');
    await watches.close({ drain: 'release' });
  });

  it('send commits and negative commits once, as operations of the queue', async () => {
    const { watches, opened, sent } = watchesOf();
    const batches: WatchBatch[] = [];
    watches.make({ ...HTTP, window: 2 }).subscribe((batch) => batches.push(batch));
    await until(() => opened.length > 0);
    opened[0]!.sink.start(200, {});
    opened[0]!.sink.data(Uint8Array.of(...framed(5n), ...framed(6n)));
    await until(() => batches.length > 0);
    await Promise.all([batches[0]!.ack([5n]), batches[0]!.nack([6n], { code: 'C' })]);
    const said = sent.map(({ operation, suffix }) => [operation, suffix]);
    expect(said).toEqual([
      ['commit', '?_indexes_=5'],
      ['negative', '?_indexes_=6&_negative_=true'],
    ]);
    expect(Buffer.from(sent[1]!.body!).toString()).toBe('_code_=C');
    await watches.close({ drain: 'release' });
  });

  it('resume behind the newest record when they began at "now"', async () => {
    const { watches, opened } = watchesOf({ lastEntry: '41' });
    watches.make({ ...HTTP, index: -1n, reconnect: { initialDelayMs: 1 } }).subscribe();
    await until(() => opened.length > 0);
    opened[0]!.sink.start(200, {});
    await turn();
    opened[0]!.sink.fail(new EasConnectionError('broken', { retryable: true }));
    await until(() => opened.length > 1);
    await watches.close({ drain: 'release' });
    expect(opened[0]!.request.path).toContain('_index_=-1&');
    expect(opened[1]!.request.path).toContain('_index_=42&');
  });
});

describe('a watch of a client with a dispatcher', () => {
  const client: ClientOptions = { dispatcher: { dispatch: () => true } };

  it('is refused over WebSocket, which would go around it, with what to write instead', () => {
    const { watches } = watchesOf({ client });
    for (const options of [undefined, {}, { via: 'websocket' }] as const) {
      expect(() => watches.make(options)).toThrow(EasConfigError);
      expect(() => watches.make(options)).toThrow(/dispatcher does not .*via: "http", or .*proxy/);
    }
  });

  it('goes through it over HTTP', async () => {
    const { watches, opened } = watchesOf({ client });
    watches.make(HTTP).subscribe();
    await until(() => opened.length === 1);
  });
});

describe('a connection of a watch', () => {
  it('has those of its address be made anew', async () => {
    const { watches, opened, renewed } = watchesOf();
    watches.make(HTTP).subscribe();
    await until(() => opened.length === 1);
    expect(renewed).toEqual(['http://a']);
  });
});

describe('room for commits beside a watch via HTTP', () => {
  const one: ClientOptions = { maxConnections: 1 };

  it('is there from two connections on', () => {
    expect(() => watchesOf({ client: { maxConnections: 2 } }).watches.make(HTTP)).not.toThrow();
    expect(() => watchesOf({ client: one }).watches.make(HTTP)).toThrow(
      /maxConnections is 1.*at least 2/,
    );
  });

  it('is not needed where nothing is committed, or nothing is kept', () => {
    const { watches } = watchesOf({ client: one });
    expect(() => watches.make({ ...HTTP, autoCommit: true })).not.toThrow();
    expect(() => watches.make({ via: 'websocket' })).not.toThrow();
    const dispatcher = { dispatch: () => true, close: () => Promise.resolve() };
    const other = watchesOf({ client: { dispatcher: dispatcher } });
    expect(() => other.watches.make(HTTP)).not.toThrow();
  });

  it('is kept for all that share the connections', async () => {
    const { watches } = watchesOf({ client: { maxConnections: 2 } });
    const second = watchesOf({
      client: { maxConnections: 2 },
      lentPlaces: watches.places,
      queue: 'r',
    });
    watches.make(HTTP).subscribe();
    expect(await failureOf(second.watches.make(HTTP))).toMatchObject({
      message: expect.stringContaining('write at least 3') as unknown,
    });
    const third = watchesOf({
      client: { maxConnections: 2 },
      lentPlaces: watches.places,
      queue: 's',
    });
    third.watches.make({ ...HTTP, autoCommit: true });
    await watches.close({ drain: 'release' });
  });
});
