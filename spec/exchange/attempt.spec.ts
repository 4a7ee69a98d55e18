import { describe, expect, it, jest } from '@jest/globals';
import { NEVER } from 'rxjs';
import type { AttemptOutcome, Instance } from '../../lib/endpoints/endpoint.js';
import { EasConnectionError, EasHttpError } from '../../lib/errors/index.js';
import { Attempt, type AttemptCall, type Progress, type Send } from '../../lib/exchange/attempt.js';
import type { AuthForm } from '../../lib/exchange/credentials.js';
import { ConnectionQueue } from '../../lib/transport/connection-queue.js';
import { ClientEvents, type ClientEvent } from '../../lib/transport/events.js';
import type { HttpAnswer, HttpRequest } from '../../lib/transport/http.js';

interface Scripted {
  readonly status: number;
  readonly location?: string;
  readonly body?: string;
}

/** An attempt at `http://a:1/svc`, answered in turn as scripted; what is not stays unanswered. */
function attemptOf(
  answers: readonly Scripted[],
  {
    call = {},
    token = 'secret',
    auth = 'token',
    listens = false,
    pick = { origin: 'http://a:1', basePath: '/svc' },
  }: {
    readonly call?: Partial<AttemptCall>;
    readonly token?: string | undefined;
    readonly auth?: AuthForm;
    readonly listens?: boolean;
    readonly pick?: Instance;
  } = {},
) {
  const said: unknown[] = [];
  const outcomes: [string, AttemptOutcome][] = [];
  const requests: HttpRequest[] = [];
  const told: ClientEvent[] = [];
  const ends: number[] = [];
  const events = new ClientEvents();
  if (listens) events.events$.subscribe((event) => told.push(event));
  const left = [...answers];
  const send: Send<HttpAnswer> = (request, _limits, observer) => {
    const number = requests.push(request);
    const next = left.shift();
    if (next !== undefined) {
      const headers = next.location === undefined ? {} : { location: next.location };
      const body = Buffer.from(next.body ?? '');
      observer.next({ request, status: next.status, headers, body });
      observer.complete();
    }
    return { begun: true, unsubscribe: () => ends.push(number) };
  };
  const progress: Progress<HttpAnswer> = {
    attempts: 3,
    last: undefined,
    underWay: false,
    next: ({ status }) => said.push(status),
    error: (error: unknown) => said.push(error),
    complete: () => said.push('complete'),
    refuse: (error) => said.push(error),
  };
  const queue = new ConnectionQueue(100, 100);
  const attempt = new Attempt(
    {
      endpoint: {
        instances$: NEVER,
        pick: () => pick,
        report: ({ origin }, outcome) => outcomes.push([origin, outcome]),
        close: () => undefined,
      },
      auth,
      events,
      counts: { attempts: 0 },
      transport: { lane: (origin) => queue.lane(origin) },
    },
    {
      operation: 'test',
      method: 'GET',
      suffix: '/x?q=1',
      headers: ['X-Own', 'own', 'X-Kind', 'kind'],
      protocolHeaders: ['X-Kind', 'kind'],
      body: null,
      contentType: 'text/plain',
      limits: { timeoutMs: 1_000, maxResponseBytes: 1_000 },
      maxRedirects: 0,
      queueTimeoutMs: undefined,
      ...call,
    },
    pick,
    token,
    progress,
    send,
  );
  const start = (): void => {
    const lane = queue.lane(pick.origin);
    expect(lane.take()).toBe(true);
    attempt.start(lane);
  };
  return { attempt, start, progress, said, outcomes, requests, told, ends };
}

describe('an attempt', () => {
  it('is noted at its instance before it is sent', () => {
    const { progress, requests } = attemptOf([]);
    expect(progress.last).toEqual({ origin: 'http://a:1', basePath: '/svc' });
    expect([progress.underWay, requests.length]).toEqual([false, 0]);
  });

  it('is under way from its start to its answer', () => {
    const open = attemptOf([]);
    open.start();
    expect([open.progress.underWay, open.said, open.outcomes]).toEqual([true, [], []]);
    const answered = attemptOf([{ status: 200 }]);
    answered.start();
    expect([answered.progress.underWay, answered.said]).toEqual([false, [200, 'complete']]);
  });

  it('tells of its request and its answer, without queries', () => {
    jest.useFakeTimers({ now: 0 });
    jest.advanceTimersByTime(1_000);
    const { start, told } = attemptOf([{ status: 200, body: 'seven b' }], {
      listens: true,
    });
    jest.advanceTimersByTime(25);
    start();
    expect(told).toEqual([
      { type: 'attempt', operation: 'test', url: 'http://a:1/svc/x', attempt: 3 },
      {
        type: 'response',
        operation: 'test',
        url: 'http://a:1/svc/x',
        status: 200,
        durationMs: 25,
        bytes: 7,
      },
    ]);
    jest.useRealTimers();
  });

  it.each<[number, AttemptOutcome]>([
    [200, 'ok'],
    [204, 'ok'],
    [400, 'ok'],
    [404, 'ok'],
    [503, 'failed'],
  ])('answered by %d has gone %p for its instance', (status, outcome) => {
    const { start, outcomes } = attemptOf([{ status }]);
    start();
    expect(outcomes).toEqual([['http://a:1', outcome]]);
  });

  it.each([199, 300, 304, 400, 500])('answered by %d is an error', (status) => {
    const { start, said } = attemptOf([{ status }]);
    start();
    expect(said).toEqual([expect.any(EasHttpError)]);
    expect(said[0]).toMatchObject({ status });
  });

  it.each([200, 206, 299])('answered by %d succeeds', (status) => {
    const { start, said } = attemptOf([{ status }]);
    start();
    expect(said).toEqual([status, 'complete']);
  });

  it('hides in its error the token and the secrets of headers, and the query', () => {
    const headers = ['X-Api-Key', 'own-key'];
    const given = { call: { headers }, token: 'the-token' };
    const { start, said } = attemptOf([{ status: 400, body: 'no the-token own-key' }], given);
    start();
    expect(said[0]).toMatchObject({ url: 'http://a:1/svc/x', body: 'no *** ***' });
    const signed = attemptOf([{ status: 400, body: 'the-token' }], {
      token: 'the-token',
      auth: 'signature',
    });
    signed.start();
    expect(signed.said[0]).toMatchObject({ body: '***' });
    const none = attemptOf([{ status: 400, body: 'no own-key' }], { call: { headers } });
    none.start();
    expect(none.said[0]).toMatchObject({ body: 'no ***' });
  });

  it('that fails is held against its instance once, as its error tells', () => {
    const broken = new EasConnectionError('broken', { retryable: true });
    const { attempt, start, said, outcomes } = attemptOf([]);
    start();
    attempt.error(broken);
    attempt.error(broken);
    expect(said).toEqual([broken, broken]);
    expect(outcomes).toEqual([['http://a:1', 'failed']]);
    const own = attemptOf([]);
    own.start();
    own.attempt.error(new Error('of this side'));
    expect(own.outcomes).toEqual([]);
  });

  it('that is given up ends its request', () => {
    const { attempt, start, ends } = attemptOf([]);
    attempt.unsubscribe();
    expect(ends).toEqual([]);
    start();
    expect(ends).toEqual([]);
    const started = attemptOf([]);
    started.start();
    started.attempt.unsubscribe();
    expect(started.ends).toEqual([1]);
  });
});

describe('a redirect of an attempt', () => {
  const call = { maxRedirects: 3 };
  const headersOf = ({ headers }: HttpRequest): string => headers.join();

  it('within the same host is followed with token and headers, without the call’s suffix', () => {
    const answers = [{ status: 307, location: '/there?z=1' }, { status: 200 }];
    const { start, said, requests, outcomes } = attemptOf(answers, { call });
    start();
    expect(requests.map(({ origin, path }) => origin + path)).toEqual([
      'http://a:1/svc/x?q=1',
      'http://a:1/there?z=1',
    ]);
    expect(headersOf(requests[1]!)).toBe(headersOf(requests[0]!));
    expect(headersOf(requests[1]!)).toContain('Authorization,secret');
    expect(said).toEqual([200, 'complete']);
    expect(outcomes).toEqual([['http://a:1', 'ok']]);
  });

  it('to another host shows neither token nor own headers, nor on the way back', () => {
    const answers = [
      { status: 307, location: 'http://b/there' },
      { status: 307, location: 'http://a:1/back' },
      { status: 503 },
    ];
    const { start, requests, outcomes, progress } = attemptOf(answers, { call });
    start();
    for (const request of requests.slice(1)) {
      expect(headersOf(request)).toBe('X-Kind,kind,Content-Type,text/plain');
    }
    // The instance has answered; what came after that is not its doing.
    expect(outcomes).toEqual([['http://a:1', 'ok']]);
    expect(progress.underWay).toBe(false);
  });

  it('to another host leaves the instance in peace while that has not answered', () => {
    const { attempt, start, outcomes, progress } = attemptOf(
      [{ status: 307, location: 'http://b/x' }],
      {
        call,
      },
    );
    start();
    expect(outcomes).toEqual([['http://a:1', 'ok']]);
    expect(progress.underWay).toBe(false);
    attempt.error(new EasConnectionError('broken', { retryable: true }));
    expect(outcomes).toHaveLength(1);
  });

  it('within the same host leaves the instance answerable', () => {
    const { attempt, start, outcomes, progress } = attemptOf([{ status: 307, location: '/x' }], {
      call,
    });
    start();
    expect([outcomes, progress.underWay]).toEqual([[], true]);
    attempt.error(new EasConnectionError('broken', { retryable: true }));
    expect(outcomes).toEqual([['http://a:1', 'failed']]);
  });

  it('is followed as often as allowed; the last one is the answer', () => {
    const moved = { status: 307, location: '/x' };
    const { start, requests, said } = attemptOf([moved, moved, moved, moved, moved], {
      call,
    });
    start();
    expect(requests).toHaveLength(4);
    expect(said).toEqual([expect.objectContaining({ status: 307 })]);
  });

  it('that is under way is what ends when the attempt is given up', () => {
    const { attempt, start, ends } = attemptOf([{ status: 307, location: '/x' }], { call });
    start();
    attempt.unsubscribe();
    expect(ends).toEqual([2]);
  });

  it('tells of where the answer came from in the end', () => {
    const answers = [{ status: 307, location: 'http://b/there?z=1' }, { status: 200 }];
    const { start, told } = attemptOf(answers, { call, listens: true });
    start();
    expect(told.map((event) => [event.type, (event as { url: string }).url])).toEqual([
      ['attempt', 'http://a:1/svc/x'],
      ['response', 'http://b/there'],
    ]);
  });
});
