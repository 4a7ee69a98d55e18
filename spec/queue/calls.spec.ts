import { describe, expect, it } from '@jest/globals';
import { EMPTY, lastValueFrom, of, throwError, type Observable } from 'rxjs';
import type { ClientCore } from '../../lib/exchange/client-core.js';
import type { Call } from '../../lib/exchange/exchange.js';
import type { ClientOptions } from '../../lib/options/client-options.js';
import { commitOperation, negativeOperation, QueueCalls } from '../../lib/queue/calls.js';
import { Identity } from '../../lib/queue/identity.js';
import { resolveQueueOptions } from '../../lib/queue/options.js';
import type { HttpAnswer } from '../../lib/transport/http.js';

/** The calls of a consumer, which are noted when they are subscribed to, and answered. */
function callsOf(
  options: ClientOptions = {},
  answer: () => Observable<unknown> = () => of('answer'),
) {
  const sent: Call[] = [];
  const given = { endpoint: 'http://host', queueName: 'q', ...options };
  const { client: settings } = resolveQueueOptions(given, {});
  const exchange = {
    send: (make: () => Call) => {
      const call = make();
      sent.push(call);
      return answer();
    },
  };
  const core = { settings, exchange } as unknown as ClientCore;
  const identity = new Identity('me', 'us', false);
  return { calls: new QueueCalls(core, identity), sent, settings, identity };
}

const read = ({ body }: HttpAnswer): number => body.length;
const count = { operation: 'count', method: 'GET', suffix: '?_count_=true' } as const;
const IDENTITY = [
  ...['X-EAS-QueueService-Redis-Uid', 'me'],
  ...['X-EAS-QueueService-Redis-Gid', 'us'],
];

describe('the calls of a queue client', () => {
  it('carry who it is, and the settings of the client', () => {
    const { calls, sent, settings } = callsOf({ maxRedirects: 2, timeoutMs: 70 });
    calls.send(count, read);
    expect(sent).toEqual([
      {
        ...count,
        headers: IDENTITY,
        protocolHeaders: IDENTITY,
        body: null,
        contentType: 'application/octet-stream',
        limits: settings.limits,
        deadlineMs: undefined,
        retry: settings.retry,
        maxRedirects: 2,
        tagTrace: false,
        queueTimeoutMs: undefined,
        waitsAnyway: false,
      },
    ]);
    expect(sent[0]!.limits.timeoutMs).toBe(70);
  });

  it('say what they accept, and the own headers of the caller, save those that the protocol has', () => {
    const { calls, sent } = callsOf({ headers: { 'X-A': '1', accept: 'text/plain' } });
    calls.send({ ...count, accept: 'x/y' }, read);
    const protocol = [...IDENTITY, 'Accept', 'x/y'];
    expect(sent[0]!.protocolHeaders).toEqual(protocol);
    expect(sent[0]!.headers).toEqual(['X-A', '1', ...protocol]);
  });

  it('have what an operation brings instead', () => {
    const { calls, sent } = callsOf({ deadlineMs: 900 });
    const own = {
      body: Buffer.from('b'),
      contentType: 'text/plain',
      limits: { timeoutMs: 1, maxResponseBytes: 2 },
      deadlineMs: 5,
      retry: false,
      tagTrace: true,
    } as const;
    calls.sendMade(() => ({ ...count, ...own }), read);
    expect(sent[0]).toMatchObject(own);
    calls.send(count, read);
    expect(sent[1]!.deadlineMs).toBe(900);
  });

  it('made once are not repeated, and have no deadline', () => {
    const { calls, sent } = callsOf({ deadlineMs: 900 });
    calls.sendOnce(commitOperation([1n]));
    expect(sent[0]).toMatchObject({ operation: 'commit', retry: false, suffix: '?_indexes_=1' });
    expect(sent[0]!.deadlineMs).toBeUndefined();
  });
});

describe('lists of indexes', () => {
  const wide = Array.from({ length: 1_000 }, (_, at) => 10n ** 18n + BigInt(at));

  it('go in as many requests as they need, one after the other, and come to one answer', async () => {
    const { calls, sent } = callsOf();
    await lastValueFrom(calls.sendLists(wide, commitOperation));
    const lists = sent.map(({ suffix }) => suffix.slice('?_indexes_='.length));
    expect(lists.join()).toBe(wide.join());
    expect(lists.length).toBe(Math.ceil(1_000 / Math.floor(7_000 / 20)));
    for (const list of lists) expect(list.length).toBeLessThanOrEqual(7_000);
  });

  it('emit once, when the last request is answered', () => {
    const { calls } = callsOf();
    const said: unknown[] = [];
    calls.sendLists(wide, commitOperation).subscribe({
      next: (value) => said.push(value),
      complete: () => said.push('complete'),
    });
    expect(said).toEqual([undefined, 'complete']);
  });

  it('end with the first error', async () => {
    const error = new Error('refused');
    const { calls, sent } = callsOf({}, () => throwError(() => error));
    await expect(lastValueFrom(calls.sendLists(wide, commitOperation))).rejects.toBe(error);
    expect(sent).toHaveLength(1);
  });

  it('that are empty send nothing', async () => {
    const { calls, sent } = callsOf({}, () => EMPTY);
    await lastValueFrom(calls.sendLists([], commitOperation));
    expect(sent).toEqual([]);
  });

  it('are those at the time of the call', () => {
    const { calls, sent } = callsOf();
    const indexes = [1n, 2n];
    const result$ = calls.sendLists(indexes, commitOperation);
    indexes.push(3n);
    result$.subscribe();
    expect(sent[0]!.suffix).toBe('?_indexes_=1,2');
  });
});

describe('records that are given back', () => {
  it.each([
    [{}, ''],
    [{ code: 'A B' }, '_code_=A+B'],
    [{ reason: 'too ü' }, '_reason_=too+%C3%BC'],
    [{ code: '', reason: '' }, '_code_=&_reason_='],
    [{ code: 'c', reason: 'r' }, '_code_=c&_reason_=r'],
  ])('have the reason %j in a form', (reason, form) => {
    const { body, ...rest } = negativeOperation([7n, 8n], reason);
    expect(Buffer.from(body!).toString()).toBe(form);
    expect(rest).toEqual({
      operation: 'negative',
      method: 'PUT',
      suffix: '?_indexes_=7,8&_negative_=true',
      contentType: 'application/x-www-form-urlencoded',
    });
  });
});
