import { firstValueFrom, from, lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it } from '@jest/globals';
import { EasConnectionError, EasTimeoutError } from '../../lib/errors/index.js';
import { putTo } from '../../lib/operators/index.js';
import { listBytes } from '../support/frame-list.js';
import { Inbox } from '../support/inbox.js';
import { failureOf } from '../support/outcome.js';
import { answerStatuses, QUICK } from '../support/predict.js';
import { withQueue } from '../support/queue.js';
import { closeOf, refusingUrl, type Received } from '../support/server.js';
import type { ServerResponse } from 'node:http';

/** Fails the first request with a status, then stores. */
const failsOnce =
  (status: number, body = '', headers = {}) =>
  ({ number }: Received, response: ServerResponse) =>
    number === 1 ? response.writeHead(status, headers).end(body) : response.end('5');

const resetsOnce = ({ number, socket }: Received, response: ServerResponse) =>
  number === 1 ? socket.resetAndDestroy() : response.end('5');

describe('put', () => {
  it.each([
    [429, '', {}],
    [450, '', {}],
    [503, 'no healthy upstream', {}],
    [503, 'busy', { 'x-envoy-overloaded': 'true' }],
  ])('%d %s: certainly not stored → sent again', async (status, body, headers) => {
    await withQueue(failsOnce(status, body, headers), {}, async (queue, { requests }) => {
      expect((await firstValueFrom(queue.put('x'))).index).toBe(5n);
      expect(requests.map(({ body }) => body.toString())).toEqual(['x', 'x']);
    });
  });

  it.each([408, 500, 502, 503, 504])('%d: maybe stored → the error stands', async (status) => {
    await withQueue(failsOnce(status), {}, async (queue, { requests }) => {
      const error = await failureOf(queue.put('x'));
      expect(error).toMatchObject({ status, retryable: true, unapplied: false });
      expect(requests).toHaveLength(1);
    });
  });

  it('a reset: maybe stored → the error stands', async () => {
    await withQueue(resetsOnce, {}, async (queue, { requests }) => {
      const error = await failureOf(queue.put('x'));
      expect(error).toBeInstanceOf(EasConnectionError);
      expect(error.unapplied).toBe(false);
      expect(requests).toHaveLength(1);
    });
  });

  it('no answer in time: maybe stored → the error stands, the connection ends', async () => {
    const options = { timeoutMs: 60 };
    await withQueue(
      () => undefined,
      options,
      async (queue, { arrivals, requests }) => {
        expect(await failureOf(queue.put('x'))).toBeInstanceOf(EasTimeoutError);
        await closeOf((await arrivals.next()).socket);
        expect(requests).toHaveLength(1);
      },
    );
  });

  it('no connection in time: certainly not stored → tried again', async () => {
    const attempts = new Inbox<number>();
    const retry = {
      ...QUICK,
      maxRetries: 2,
      onRetry: ({ attempt }: { attempt: number }) => attempts.add(attempt),
    };
    // It takes requests and makes no connection.
    const dispatcher = { dispatch: () => true };
    const options = { timeoutMs: 60, dispatcher, retry };
    await withQueue(
      () => undefined,
      options,
      async (queue, { requests }) => {
        const error = await failureOf(queue.put('x'));
        expect(error).toMatchObject({ phase: 'connect', timeoutMs: 60, unapplied: true });
        expect(attempts.size).toBe(2);
        expect(requests).toHaveLength(0);
      },
    );
  });

  it('its turn does not come in time: certainly not stored → the producer decides', async () => {
    const options = { queueTimeoutMs: 60, maxConnections: 1, retry: QUICK };
    await withQueue(
      () => undefined,
      options,
      async (queue, { arrivals, requests }) => {
        const busy = queue.get({ timeoutMs: 10_000, autoDelete: false }).subscribe();
        await arrivals.next();
        const error = await failureOf(queue.put('x'));
        expect(error).toMatchObject({ phase: 'queue', timeoutMs: 60, unapplied: true });
        expect(queue.stats).toMatchObject({ active: 1, pending: 0, attempts: 1, retries: 0 });
        expect(requests).toHaveLength(1);
        busy.unsubscribe();
      },
    );
  });

  it('nobody listens: certainly not stored → tried again', async () => {
    const attempts = new Inbox<number>();
    const retry = {
      ...QUICK,
      maxRetries: 2,
      onRetry: ({ attempt }: { attempt: number }) => attempts.add(attempt),
    };
    const endpoint = await refusingUrl();
    await withQueue(
      () => undefined,
      { endpoint, retry },
      async (queue) => {
        expect(await failureOf(queue.put('x'))).toMatchObject({ unapplied: true });
        expect(attempts.size).toBe(2);
      },
    );
  });

  it.each([
    ['undefined', undefined],
    ['for everything', () => true],
  ])('a retryIf that is %s does not make it store a record twice', async (_, retryIf) => {
    await withQueue(resetsOnce, { retry: { ...QUICK, retryIf } }, async (queue, { requests }) => {
      expect(await failureOf(queue.put('x'))).toBeInstanceOf(EasConnectionError);
      expect(requests).toHaveLength(1);
    });
  });

  it('a retryIf that refuses is heard', async () => {
    const retry = { ...QUICK, retryIf: () => false };
    await withQueue(failsOnce(450), { retry }, async (queue, { requests }) => {
      await failureOf(queue.put('x'));
      expect(requests).toHaveLength(1);
    });
  });

  it('without retry is sent once', async () => {
    await withQueue(failsOnce(450), { retry: false }, async (queue, { requests }) => {
      await failureOf(queue.put('x'));
      expect(requests).toHaveLength(1);
    });
  });
});

describe('put at least once', () => {
  const ALWAYS = { put: 'at-least-once' } as const;
  const idOf = ({ path }: Received): string | null =>
    new URL(path, 'http://a').searchParams.get('requestId');

  describe.each([
    ['by its client', { retry: { ...QUICK, ...ALWAYS } }, undefined],
    ['by itself', {}, { retry: ALWAYS }],
    [
      'by itself, however careful its client',
      { retry: { ...QUICK, put: 'safe' } },
      { retry: ALWAYS },
    ],
  ] as const)('%s', (_, options, own) => {
    it.each([
      ['429', failsOnce(429)],
      ['408', failsOnce(408)],
      ['500', failsOnce(500)],
      ['503', failsOnce(503)],
      ['504', failsOnce(504)],
      ['a reset', resetsOnce],
    ])('%s → sent again by the same id', async (_name, answer) => {
      await withQueue(answer, options, async (queue, { requests }) => {
        expect(await firstValueFrom(queue.put('x', own))).toMatchObject({ index: 5n });
        expect(requests.map(({ body }) => body.toString())).toEqual(['x', 'x']);
        const [first, second] = requests.map(idOf);
        expect(first).toMatch(/^[0-9a-f-]{36}$/);
        expect(second).toBe(first);
      });
    });

    it('400 → the error stands', async () => {
      await withQueue(failsOnce(400), options, async (queue, { requests }) => {
        expect(await failureOf(queue.put('x', own))).toMatchObject({ status: 400 });
        expect(requests).toHaveLength(1);
      });
    });
  });

  it('keeps the id and the other tags that it is given, and tells it where the service does not', async () => {
    await withQueue(failsOnce(500), { retry: { ...QUICK, ...ALWAYS } }, async (queue, site) => {
      const tags = { kind: 'a', requestId: 'mine' };
      const stored = await firstValueFrom(queue.put('x', { tags, priority: 2, path: 'p' }));
      expect(stored).toEqual({ index: 5n, requestId: 'mine' });
      const [first, second] = site.requests;
      expect(first?.path).toMatch(/[/]p[?]_priority_=2&kind=a&requestId=mine$/);
      expect(second?.path).toBe(first?.path);
    });
  });

  it.each([undefined, ''])('gives each record without an id (%j) one of its own', async (none) => {
    const tags = none === undefined ? {} : { requestId: none };
    await withQueue(
      (_request, response) => response.writeHead(204).end(),
      { retry: ALWAYS },
      async (queue, { requests }) => {
        const put$ = queue.put('x', { tags });
        const stored = [await firstValueFrom(put$), await firstValueFrom(put$)];
        expect(stored.map(({ index }) => index)).toEqual([undefined, undefined]);
        expect(stored.map(({ requestId }) => requestId)).toEqual(requests.map(idOf));
        expect(new Set(requests.map(idOf)).size).toBe(2);
      },
    );
  });

  it('is what a stream of records says for each of them', async () => {
    await withQueue(failsOnce(500), {}, async (queue, { requests }) => {
      const records = [{ data: 'x', retry: ALWAYS }, 'y'];
      const stored = await lastValueFrom(
        from(records).pipe(putTo(queue, { concurrency: 1 }), toArray()),
      );
      expect(stored).toHaveLength(2);
      expect(requests.map(({ body }) => body.toString())).toEqual(['x', 'x', 'y']);
    });
  });

  it('that a client says and one put does not → the error stands, without an id', async () => {
    const options = { retry: { ...QUICK, ...ALWAYS } };
    await withQueue(failsOnce(500), options, async (queue, { requests }) => {
      const put$ = queue.put('x', { retry: { put: 'safe' } });
      expect(await failureOf(put$)).toMatchObject({ unapplied: false });
      expect(requests.map(idOf)).toEqual([null]);
    });
  });

  it('whose last attempt came to nothing may have been stored by the first', async () => {
    const answer = ({ number }: Received, response: ServerResponse) =>
      response.writeHead(number === 1 ? 500 : 429).end();
    const options = { retry: { ...QUICK, ...ALWAYS, maxRetries: 1 } };
    await withQueue(answer, options, async (queue) => {
      expect(await failureOf(queue.put('x'))).toMatchObject({ status: 429, unapplied: false });
    });
  });

  it('leaves a get that deletes alone', async () => {
    await withQueue(failsOnce(500), { retry: { ...QUICK, ...ALWAYS } }, async (queue, site) => {
      await failureOf(queue.get());
      expect(site.requests).toHaveLength(1);
    });
  });
});

describe('get', () => {
  const list = listBytes([{ index: 1n, data: 'x' }]);
  const failing = ({ number }: Received, response: ServerResponse) =>
    number === 1 ? response.writeHead(502).end() : response.end(list);

  it('that deletes is not sent again when records may be gone with the answer', async () => {
    await withQueue(failing, {}, async (queue, { requests }) => {
      expect(await failureOf(queue.get())).toMatchObject({ status: 502 });
      expect(requests).toHaveLength(1);
    });
  });

  it('that deletes nothing is sent again', async () => {
    await withQueue(failing, {}, async (queue) => {
      expect((await firstValueFrom(queue.get({ autoDelete: false }))).length).toBe(1);
    });
  });
});

describe('operations that may be done twice', () => {
  it('are sent again after any failure that may pass', async () => {
    await withQueue(resetsOnce, {}, async (queue, { requests }) => {
      await lastValueFrom(queue.commit(1n));
      expect(requests).toHaveLength(2);
    });
    await withQueue(answerStatuses(500), {}, async (queue, { requests }) => {
      await lastValueFrom(queue.truncate(1n));
      expect(requests).toHaveLength(2);
    });
  });
});
