import { describe, expect, it } from '@jest/globals';
import { firstValueFrom, of } from 'rxjs';
import type { AttemptOutcome, Instance } from '../../lib/endpoints/endpoint.js';
import { EasConnectionError, EasHttpError } from '../../lib/errors/index.js';
import type { ClientCore } from '../../lib/exchange/client-core.js';
import { Credentials } from '../../lib/exchange/credentials.js';
import type { ClientOptions, TokenProvider } from '../../lib/options/client-options.js';
import { resolveWatchOptions, type WatchOptions } from '../../lib/options/watch-options.js';
import { Identity } from '../../lib/queue/identity.js';
import { resolveQueueOptions } from '../../lib/queue/options.js';
import { watchSource } from '../../lib/queue/watch-source.js';
import { ClientEvents } from '../../lib/transport/events.js';
import type { HttpRequest, HttpSink } from '../../lib/transport/http.js';

const places: Instance[] = [
  { origin: 'http://a', basePath: '/q' },
  { origin: 'http://b', basePath: '/q' },
];

/** In place of a token. */
const NONE: unique symbol = Symbol('no token');

/** The source of a watch via HTTP whose connections are opened by hand. */
function sourceOf({
  token = 't',
  client = {},
  watch = {},
}: {
  readonly token?: string | TokenProvider | typeof NONE;
  readonly client?: ClientOptions;
  readonly watch?: WatchOptions;
} = {}) {
  const avoided: (Instance | undefined)[] = [];
  const reports: [string, AttemptOutcome][] = [];
  const opened: { request: HttpRequest; sink: HttpSink }[] = [];
  const said: unknown[] = [];
  const renewed: string[] = [];
  const core = {
    settings: resolveQueueOptions({ endpoint: 'http://a', queueName: 'q', ...client }, {}).client,
    events: new ClientEvents(),
    credentials: new Credentials(token === NONE ? undefined : token, 'token'),
    endpoint: {
      pick: (avoid: Instance | undefined) => {
        avoided.push(avoid);
        return places[(avoided.length - 1) % 2];
      },
      report: ({ origin }: Instance, outcome: AttemptOutcome) => reports.push([origin, outcome]),
    },
    transport: {
      open: (request: HttpRequest, sink: HttpSink) => {
        opened.push({ request, sink });
        return {
          begun: true,
          abort: () => undefined,
          pause: () => undefined,
          resume: () => undefined,
        };
      },
      renew: (origin: string) => renewed.push(origin),
    },
  };
  const source = watchSource({
    settings: resolveWatchOptions({ via: 'http', window: 7, ...watch }),
    core: core as unknown as ClientCore,
    identity: new Identity('me', 'us', false),
    latest: () => of(9n),
    commit: () => of('committed'),
    negative: () => of('given back'),
  });
  const listener = {
    open: () => said.push('open'),
    frame: (bytes: Uint8Array) => said.push([...bytes]),
    pong: () => said.push('pong'),
    end: (end: unknown) => said.push(end),
  };
  const connect = async () => {
    const target = await firstValueFrom(source.target(0n));
    return source.open(target, listener);
  };
  return { source, core, avoided, reports, opened, said, connect };
}

describe('the target of a watch', () => {
  it('is an instance, asked from an index on, with credentials and identity', async () => {
    const { source } = sourceOf();
    expect(await firstValueFrom(source.target(5n))).toEqual({
      origin: 'http://a',
      path: '/q?_watch_=true&_index_=5&_window_=7&_index_only_=false&_auto_commit_=false',
      headers: [
        ...['X-EAS-QueueService-Redis-Uid', 'me'],
        ...['X-EAS-QueueService-Redis-Gid', 'us'],
        ...['Accept', 'application/vnd.google.protobuf'],
        ...['Authorization', 't'],
      ],
    });
  });

  it('after a loss is another instance than the last one', async () => {
    const { source, avoided } = sourceOf();
    await firstValueFrom(source.target(0n));
    await firstValueFrom(source.target(0n));
    await firstValueFrom(source.target(0n));
    expect(avoided).toEqual([undefined, places[0], places[1]]);
  });

  it('has the headers of the caller, whose authorization stands', async () => {
    const own = sourceOf({ client: { headers: { authorization: 'own', 'X-A': '1' } } });
    const { headers } = await firstValueFrom(own.source.target(0n));
    expect(headers.join()).toContain('authorization,own,X-A,1');
    expect(headers).not.toContain('Authorization');
  });

  it('waits for its token, and has no authorization where there is none', async () => {
    const later = sourceOf({ token: () => Promise.resolve('later') });
    const sent = await firstValueFrom(later.source.target(0n));
    expect(sent.headers.join()).toContain('Authorization,later');
    const none = sourceOf({ token: NONE });
    const { headers } = await firstValueFrom(none.source.target(0n));
    expect(headers).not.toContain('Authorization');
  });

  it('asks for a token and an instance when it is subscribed to, the token first', async () => {
    const error = new Error('no token');
    const token = (): string => {
      throw error;
    };
    const { source, avoided } = sourceOf({ token });
    const target$ = source.target(0n);
    await expect(firstValueFrom(target$)).rejects.toMatchObject({ code: 'TOKEN', cause: error });
    expect(avoided).toEqual([]);
  });
});

describe('the source of a watch', () => {
  it('knows its limits, and whether its token can be renewed', () => {
    const { source, core } = sourceOf({ client: { connectTimeoutMs: 77 } });
    expect(source).toMatchObject({
      connectTimeoutMs: 77,
      renewableToken: false,
      maxIndexBytes: 7_000,
    });
    expect(source.events).toBe(core.events);
    expect(sourceOf({ token: () => 't' }).source.renewableToken).toBe(true);
  });

  it('tells the instance that it opened, and hands frames on', async () => {
    const { connect, opened, reports, said } = sourceOf();
    const channel = await connect();
    expect(opened[0]!.request).toMatchObject({ origin: 'http://a', method: 'GET' });
    expect([reports, said]).toEqual([[], []]);
    opened[0]!.sink.start(200, {});
    expect([reports, said]).toEqual([[['http://a', 'ok']], ['open']]);
    opened[0]!.sink.data(Uint8Array.of(0, 0, 0, 2, 8, 1));
    expect(said.at(-1)).toEqual([8, 1]);
    channel.leave();
  });

  it('holds a lost connection against its instance, and against no other', async () => {
    const { connect, opened, reports, said } = sourceOf();
    await connect();
    opened[0]!.sink.start(200, {});
    opened[0]!.sink.fail(new EasConnectionError('broken', { retryable: true }));
    expect(reports).toEqual([
      ['http://a', 'ok'],
      ['http://a', 'failed'],
    ]);
    expect(said.at(-1)).toMatchObject({ kind: 'lost', error: { message: 'broken' } });
    await connect();
    opened[1]!.sink.fail(new EasConnectionError('refused', { retryable: true }));
    expect(reports.at(-1)).toEqual(['http://b', 'failed']);
  });

  it('holds a refusal of the caller against no instance', async () => {
    const { connect, opened, reports, said } = sourceOf();
    await connect();
    opened[0]!.sink.start(403, {});
    opened[0]!.sink.end();
    expect(said).toEqual([
      { kind: 'lost', fatal: true, error: expect.any(EasHttpError) as unknown },
    ]);
    expect(reports).toEqual([['http://a', 'ok']]);
  });

  it('holds an end in good order against no instance', async () => {
    const { connect, opened, reports, said } = sourceOf();
    await connect();
    opened[0]!.sink.start(200, {});
    opened[0]!.sink.end();
    expect(reports).toEqual([['http://a', 'ok']]);
    expect(said.at(-1)).toEqual({ kind: 'closed' });
  });
});
