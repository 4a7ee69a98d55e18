import type { ServerResponse } from 'node:http';
import { firstValueFrom, forkJoin } from 'rxjs';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import {
  EasAuthError,
  EasTokenError,
  EasHttpError,
  EasTimeoutError,
} from '../../lib/errors/index.js';
import { StringRequest } from '../../lib/predict/kinds/string/request.js';
import type { RetryNotice } from '../../lib/operators/index.js';
import { Inbox } from '../support/inbox.js';
import { failureOf } from '../support/outcome.js';
import { answerStatuses, QUICK, TOKEN, withService } from '../support/predict.js';
import { closeOf, type Received } from '../support/server.js';
import { expectSigned } from '../support/signature.js';

const request = new StringRequest('body');

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe('retry', () => {
  it('503 twice → three attempts, each dated and signed anew', async () => {
    let clock = Date.UTC(2026, 0, 1);
    await withService(answerStatuses(503, 503), {}, async (client, { requests }) => {
      jest.spyOn(Date, 'now').mockImplementation(() => (clock += 2000));
      const answer = await firstValueFrom(client.predict(request));
      expect(answer.toString()).toBe('answer 3');
      expect(requests).toHaveLength(3);
      for (const one of requests) {
        expectSigned(one, TOKEN);
        expect(one.body.toString()).toBe('body');
      }
      expect(new Set(requests.map(({ headers }) => headers.date)).size).toBe(3);
    });
  });

  it.each([408, 429, 450, 500, 502, 503, 504])('%d is sent again', async (status) => {
    await withService(answerStatuses(status), {}, async (client, { requests }) => {
      expect((await firstValueFrom(client.predict(request))).toString()).toBe('answer 2');
      expect(requests).toHaveLength(2);
    });
  });

  it.each([400, 403, 404, 405, 413, 501, 302])('%d stands', async (status) => {
    await withService(answerStatuses(status), {}, async (client, { requests }) => {
      const error = await failureOf(client.predict(request));
      expect(error).toMatchObject({ status, retryable: false, body: 'answer 1' });
      expect(requests).toHaveLength(1);
    });
  });

  it('a reset connection is sent again', async () => {
    await withService(
      ({ number, socket }, response) => {
        if (number === 1) socket.resetAndDestroy();
        else response.end('second');
      },
      {},
      async (client, { requests }) => {
        expect((await firstValueFrom(client.predict(request))).toString()).toBe('second');
        expect(requests).toHaveLength(2);
      },
    );
  });

  it('an attempt that takes too long is ended, and sent again', async () => {
    await withService(
      ({ number }, response) => {
        if (number > 1) response.end('second');
      },
      { timeoutMs: 150 },
      async (client, { requests }) => {
        expect((await firstValueFrom(client.predict(request))).toString()).toBe('second');
        await closeOf(requests[0]!.socket);
      },
    );
  });

  it('is used up after as many as the options say, and the last error stands', async () => {
    const always = answerStatuses(...Array.from({ length: 50 }, () => 503));
    const retry = { ...QUICK, maxRetries: 2 };
    await withService(always, { retry }, async (client, { requests }) => {
      const error = await failureOf(client.predict(request));
      expect(error).toBeInstanceOf(EasHttpError);
      expect(error).toMatchObject({ status: 503, body: 'answer 3' });
      expect(requests).toHaveLength(3);
      await failureOf(client.predict(request, { retry: { ...QUICK, maxRetries: 0 } }));
      expect(requests).toHaveLength(4);
      await failureOf(client.predict(request, { retry: false }));
      expect(requests).toHaveLength(5);
    });
  });

  it('waits as long as Retry-After asks, though the backoff would be shorter', async () => {
    const notices = new Inbox<RetryNotice>();
    const retry = { ...QUICK, onRetry: (notice: RetryNotice) => notices.add(notice) };
    await withService(
      (_, response) => response.writeHead(429, { 'Retry-After': '7' }).end(),
      { retry },
      async (client) => {
        const subscription = client.predict(request).subscribe();
        expect(await notices.next()).toMatchObject({ attempt: 1, delayMs: 7000 });
        subscription.unsubscribe();
      },
    );
  });

  it('gives up at once when Retry-After asks for too long', async () => {
    await withService(
      (_, response) => response.writeHead(503, { 'Retry-After': '3600' }).end(),
      {},
      async (client, { requests }) => {
        const error = await failureOf(client.predict(request));
        expect(error).toMatchObject({ status: 503, retryAfterMs: 3_600_000 });
        expect(requests).toHaveLength(1);
      },
    );
  });

  it('ends with the subscription: nothing is sent after the delay', async () => {
    const notices = new Inbox<RetryNotice>();
    const retry = {
      ...QUICK,
      initialDelayMs: 20,
      maxDelayMs: 100,
      jitter: 'none',
      onRetry: noted,
    } as const;
    function noted(notice: RetryNotice): void {
      notices.add(notice);
    }
    await withService(answerStatuses(503, 503, 503), { retry }, async (client, { requests }) => {
      const subscription = client.predict(request).subscribe();
      await notices.next();
      subscription.unsubscribe();
      // Its two delays last longer than the one that was given up.
      await firstValueFrom(client.predict(request, { requestPath: 'after' }));
      expect(requests.map(({ path }) => path)).toEqual([
        '/api/predict/svc',
        ...Array<string>(3).fill('/api/predict/svc/after'),
      ]);
    });
  });
});

describe('a deadline', () => {
  it('ends all attempts and their delays', async () => {
    const retry = { ...QUICK, maxRetries: Infinity };
    const always = answerStatuses(...Array.from({ length: 10_000 }, () => 503));
    await withService(always, { retry, deadlineMs: 100 }, async (client, { requests }) => {
      const error = await failureOf(client.predict(request));
      expect(error).toBeInstanceOf(EasTimeoutError);
      expect(error).toMatchObject({ phase: 'deadline', timeoutMs: 100, retryable: false });
      expect(error.message).toContain('deadline of 100 ms');
      expect(requests.length).toBeGreaterThan(0);
    });
  });

  it('ends an attempt that is under way, connection and all', async () => {
    await withService(
      () => undefined,
      {},
      async (client, { arrivals }) => {
        const failed = failureOf(client.predict(request, { deadlineMs: 100 }));
        const { socket } = await arrivals.next();
        expect(await failed).toMatchObject({ phase: 'deadline' });
        await closeOf(socket);
      },
    );
  });
});

describe('a token that is given by a function', () => {
  it('is asked for per attempt', async () => {
    let asked = 0;
    const token = (): string => `token ${++asked}`;
    await withService(answerStatuses(503, 503), { token }, async (client, { requests }) => {
      await firstValueFrom(client.predict(request));
      for (const [at, one] of requests.entries()) expectSigned(one, `token ${at + 1}`);
      expect(asked).toBe(3);
    });
  });

  it('is asked for once more after a 401', async () => {
    let asked = 0;
    const token = (): Promise<string> => Promise.resolve(`token ${++asked}`);
    await withService(answerStatuses(401), { token }, async (client, { requests }) => {
      expect((await firstValueFrom(client.predict(request))).toString()).toBe('answer 2');
      expectSigned(requests[1]!, 'token 2');
    });
  });

  it('is not asked for a third time: the error stands', async () => {
    let asked = 0;
    const token = (): string => `token ${++asked}`;
    await withService(answerStatuses(401, 401, 401), { token }, async (client, { requests }) => {
      const error = await failureOf(client.predict(request));
      expect(error).toBeInstanceOf(EasAuthError);
      expect(error).toMatchObject({ status: 401, body: 'answer 2' });
      expect([asked, requests.length]).toEqual([2, 2]);
    });
  });

  it('is not asked for again after a 403, and a fixed one never', async () => {
    await withService(answerStatuses(403), { token: () => 't' }, async (client, { requests }) => {
      await failureOf(client.predict(request));
      expect(requests).toHaveLength(1);
    });
    await withService(answerStatuses(401), {}, async (client, { requests }) => {
      await failureOf(client.predict(request));
      expect(requests).toHaveLength(1);
    });
  });

  it.each([
    ['nothing', () => undefined],
    ['an empty text', () => ''],
    ['a promise of nothing', () => Promise.resolve(undefined)],
    ['a text with a line break', () => `${TOKEN}\n`],
    ['a promise of such a text', () => Promise.resolve(`${TOKEN}\r\n`)],
  ])('that gives %s → an error that shows none of it', async (_, give) => {
    const token = give as () => string;
    await withService(answerStatuses(), { token }, async (client, { requests }) => {
      const error = await failureOf(client.predict(request));
      expect(error).toBeInstanceOf(EasTokenError);
      expect(error).toMatchObject({ code: 'TOKEN', retryable: true, unapplied: true });
      expect(client.stats).toMatchObject({ active: 0, pending: 0, retries: 5 });
      expect(error.message).not.toContain(TOKEN.slice(0, 8));
      expect(requests).toHaveLength(0);
    });
  });

  it('that fails → an error that is retried, with its own as the cause and nothing of it', async () => {
    const cause = new Error(`no vault for ${TOKEN}`);
    for (const token of [
      (): string => {
        throw cause;
      },
      () => Promise.reject(cause),
    ]) {
      await withService(answerStatuses(), { token }, async (client, { requests }) => {
        const error = await failureOf(client.predict(request));
        expect(error).toMatchObject({ code: 'TOKEN', retryable: true, unapplied: true });
        expect(error.cause).toBe(cause);
        expect(error.message).not.toContain(TOKEN.slice(0, 8));
        expect(requests).toHaveLength(0);
        expect(client.stats).toMatchObject({ active: 0, pending: 0, retries: 5 });
      });
    }
  });

  it.each([
    ['that gives it at once', 11, (token: string) => token],
    ['that gives a promise', 2, (token: string) => Promise.resolve(token)],
  ])('%s is asked once more for all calls that were refused the same', async (_, calls, give) => {
    let asked = 0;
    const token = () => give(++asked >= calls ? 'new' : 'old');
    const held: (() => void)[] = [];
    const answer = ({ headers }: Received, response: ServerResponse): void => {
      const isNew = headers.authorization === 'new';
      // All have the old one before the first hears that it is refused.
      held.push(() => response.writeHead(isNew ? 200 : 401).end());
      if (isNew) held.at(-1)?.();
      else if (held.length === 10) for (const say of held) say();
    };
    await withService(
      answer,
      { token, auth: 'token', retry: false },
      async (client, { requests }) => {
        await firstValueFrom(forkJoin(Array.from({ length: 10 }, () => client.predict(request))));
        expect([asked, requests.length]).toEqual([calls, 20]);
      },
    );
  });

  it('is asked once for a client and those that are derived from it', async () => {
    const token = jest.fn(() => Promise.resolve(TOKEN));
    const other = jest.fn(() => Promise.resolve(TOKEN));
    await withService(answerStatuses(), { token }, async (client) => {
      const clients = [client, client.with({ timeoutMs: 900 }), client.with({ token: other })];
      await firstValueFrom(forkJoin(clients.map((one) => one.predict(request))));
      expect([token.mock.calls.length, other.mock.calls.length]).toEqual([1, 1]);
    });
  });

  it('may be any thenable', async () => {
    const token = () => ({ then: (take: (text: string) => void) => take(TOKEN) });
    const options = { token: token as never };
    await withService(answerStatuses(), options, async (client, { requests }) => {
      await firstValueFrom(client.predict(request));
      expectSigned(requests[0]!, TOKEN);
    });
  });

  it('that is still asked for when nobody wants it any more → nothing is sent', async () => {
    let give: (token: string) => void = () => undefined;
    const token = () => new Promise<string>((resolve) => (give = resolve));
    await withService(answerStatuses(), { token }, async (client, { requests }) => {
      const first = client.predict(request, { requestPath: 'first' }).subscribe();
      first.unsubscribe();
      give(TOKEN);
      const answer = firstValueFrom(client.predict(request, { requestPath: 'second' }));
      give(TOKEN);
      await answer;
      expect(requests.map(({ path }) => path)).toEqual(['/api/predict/svc/second']);
    });
  });
});
