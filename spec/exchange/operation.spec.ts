import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { NEVER, type Observer } from 'rxjs';
import type { AttemptOutcome, Endpoint, Instance } from '../../lib/endpoints/endpoint.js';
import { EasConnectionError } from '../../lib/errors/index.js';
import type { Send } from '../../lib/exchange/attempt.js';
import { Credentials } from '../../lib/exchange/credentials.js';
import { Operation, type OperationCall } from '../../lib/exchange/operation.js';
import { resolveRetryOptions, type RetryOptions } from '../../lib/operators/retry-options.js';
import { ConnectionQueue, type Lane } from '../../lib/transport/connection-queue.js';
import { ClientEvents } from '../../lib/transport/events.js';
import type { HttpAnswer, HttpRequest } from '../../lib/transport/http.js';

const broken = new EasConnectionError('broken', { retryable: true });
const ended = new EasConnectionError('ended', { retryable: false });

/** How one attempt goes: what it tells its observer within the call, and what ends it. */
type Attempted = (tell: Told) => (() => void) | undefined;

/** An attempt's side of its observer. */
interface Told {
  answer(status: number, headers?: Record<string, string>): void;
  fail(error: unknown): void;
}

/** An operation whose attempts go as they are listed; one more than there are is a mistake. */
function operationOf(
  attempts: readonly Attempted[],
  {
    retry = { initialDelayMs: 0, jitter: 'none' },
    token = 't',
    call = {},
    pick,
  }: {
    readonly retry?: RetryOptions | false;
    readonly token?: ConstructorParameters<typeof Credentials>[0];
    readonly call?: Partial<OperationCall>;
    readonly pick?: Endpoint['pick'];
  } = {},
) {
  const said: unknown[] = [];
  const outcomes: AttemptOutcome[] = [];
  const requests: HttpRequest[] = [];
  const events = new ClientEvents();
  const here: Instance = { origin: 'http://a:1', basePath: '/svc' };
  const endpoint: Endpoint = {
    instances$: NEVER,
    pick: pick ?? (() => here),
    report: (_instance, outcome) => outcomes.push(outcome),
    close: () => undefined,
  };
  const left = [...attempts];
  const send: Send<HttpAnswer> = (request, _limits, observer, lane) => {
    requests.push(request);
    let held: Lane | undefined = lane;
    const release = () => {
      held?.release();
      held = undefined;
    };
    const attempted = left.shift();
    if (attempted === undefined) throw new Error('one attempt more than expected');
    const end = attempted({
      answer: (status, headers = {}) => {
        observer.next({ request, status, headers, body: new Uint8Array(0) });
        observer.complete();
        release();
      },
      fail: (error) => {
        release();
        observer.error(error);
      },
    });
    return {
      begun: true,
      unsubscribe: () => {
        release();
        end?.();
      },
    };
  };
  const observer: Observer<HttpAnswer> = {
    next: ({ status }) => said.push(status),
    error: (error: unknown) => said.push(error),
    complete: () => said.push('complete'),
  };
  const counts = { attempts: 0, retries: 0 };
  const queue = new ConnectionQueue(10, 10);
  const transport = { lane: (origin: string) => queue.lane(origin) };
  const credentials = new Credentials(token, 'token');
  const operation = new Operation(
    { endpoint, auth: 'token', events, credentials, counts, transport },
    {
      operation: 'test',
      method: 'POST',
      suffix: '',
      headers: [],
      protocolHeaders: [],
      body: null,
      contentType: 'text/plain',
      limits: { timeoutMs: 1000, maxResponseBytes: 1000 },
      maxRedirects: 0,
      queueTimeoutMs: undefined,
      retry: retry === false ? false : resolveRetryOptions(retry),
      deadlineMs: undefined,
      ...call,
    },
    send,
    observer,
  );
  return { operation, said, outcomes, requests, events, queue, counts };
}

const answered =
  (status: number, headers?: Record<string, string>): Attempted =>
  (tell) => {
    tell.answer(status, headers);
    return undefined;
  };
const fail =
  (error: unknown): Attempted =>
  (tell) => {
    tell.fail(error);
    return undefined;
  };
const succeed = answered(200);
const refuse = answered(401);

afterEach(() => {
  jest.useRealTimers();
});

describe('an operation', () => {
  it('hands on what succeeds, and ends its attempt once it is given up', () => {
    const end = jest.fn();
    const { operation, said } = operationOf([
      (tell) => {
        tell.answer(200);
        return end;
      },
    ]);
    operation.start();
    expect(said).toEqual([200, 'complete']);
    operation.unsubscribe();
    expect(end).toHaveBeenCalledTimes(1);
  });

  it('attempts again after a failure, also one within the call', () => {
    jest.useFakeTimers();
    const { operation, said, requests, outcomes } = operationOf([fail(broken), succeed]);
    operation.start();
    expect(said).toEqual([]);
    jest.runAllTimers();
    expect(said).toEqual([200, 'complete']);
    expect(requests).toHaveLength(2);
    expect([operation.attempts, operation.underWay]).toEqual([2, false]);
    expect(outcomes).toEqual(['failed', 'ok']);
    operation.unsubscribe();
  });

  it('hands on the error that stands, and one that beginning throws', () => {
    const failed = operationOf([fail(ended)]);
    failed.operation.start();
    const noToken = new Error('no token');
    const token = (): string => {
      throw noToken;
    };
    const thrown = operationOf([], { token });
    thrown.operation.start();
    const once = operationOf([fail(broken)], { retry: false });
    once.operation.start();
    expect([failed.said, thrown.said, once.said]).toEqual([[ended], [noToken], [broken]]);
  });

  it('ends the wait for the next attempt when it is given up', () => {
    jest.useFakeTimers();
    const { operation, said, requests } = operationOf([fail(broken)]);
    operation.start().unsubscribe();
    jest.runAllTimers();
    expect([said, requests.length]).toEqual([[], 1]);
  });

  it('attempts no more after it was given up as the retry was told', () => {
    jest.useFakeTimers();
    let tell: Told | undefined;
    const onRetry = jest.fn(() => operation.unsubscribe());
    const { operation, said, requests } = operationOf(
      [
        (told) => {
          tell = told;
          return undefined;
        },
      ],
      { retry: { onRetry } },
    );
    operation.start();
    tell!.fail(broken);
    jest.runAllTimers();
    expect(onRetry).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
    expect([said, requests.length]).toEqual([[], 1]);
  });

  it('says nothing more once it is given up', () => {
    let tell: Told | undefined;
    const { operation, said } = operationOf([
      (told) => {
        tell = told;
        return undefined;
      },
    ]);
    operation.start().unsubscribe();
    tell!.fail(ended);
    expect(said).toEqual([]);
  });

  it('ends at once an attempt during whose sending it was given up', () => {
    const end = jest.fn();
    const { operation, said } = operationOf([
      () => {
        operation.unsubscribe();
        return end;
      },
    ]);
    operation.start();
    expect(end).toHaveBeenCalledTimes(1);
    expect(said).toEqual([]);
  });

  it('sends nothing for an attempt whose event gave it up', () => {
    const { operation, requests, events } = operationOf([succeed]);
    events.events$.subscribe(() => operation.unsubscribe());
    operation.start();
    expect(requests).toEqual([]);
  });

  it('sends nothing when it was given up while its instance was looked for', async () => {
    let found: ((instance: Instance) => void) | undefined;
    const pick = (): Promise<Instance> => new Promise((resolve) => (found = resolve));
    const { operation, requests } = operationOf([succeed], { pick });
    operation.start().unsubscribe();
    found!({ origin: 'http://a:1', basePath: '' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(requests).toEqual([]);
  });

  it('is sent to an instance that is found later, with a token that is', async () => {
    const pick = (): Promise<Instance> =>
      Promise.resolve({ origin: 'http://found', basePath: '/x' });
    const token = (): Promise<string> => Promise.resolve('later');
    for (const given of [{ pick }, { token }, { pick, token }]) {
      const { operation, requests, said } = operationOf([succeed], given);
      operation.start();
      expect(requests).toEqual([]);
      await new Promise((resolve) => setImmediate(resolve));
      expect(said).toEqual([200, 'complete']);
      expect(requests[0]!.origin).toBe('pick' in given ? 'http://found' : 'http://a:1');
      expect(requests[0]!.headers).toContain('token' in given ? 'later' : 't');
    }
  });

  it('pays into the budget of its retries once, and not where it has none', () => {
    jest.useFakeTimers();
    const budget = { deposit: jest.fn(), tryWithdraw: () => true, tokens: 1 };
    const retry = { budget, initialDelayMs: 0, jitter: 'none' } as const;
    operationOf([fail(broken), fail(broken), succeed], { retry }).operation.start();
    jest.runAllTimers();
    expect(budget.deposit).toHaveBeenCalledTimes(1);
    const without = operationOf([succeed], { retry: false });
    without.operation.start();
    expect(without.said).toEqual([200, 'complete']);
  });

  it('tells of each retry as an event', () => {
    jest.useFakeTimers();
    const retry = { initialDelayMs: 7, factor: 3, jitter: 'none' } as const;
    const { operation, events } = operationOf([fail(broken), fail(broken), succeed], { retry });
    const told: unknown[] = [];
    events.events$.subscribe((event) => {
      if (event.type === 'retry') told.push(event);
    });
    operation.start();
    jest.runAllTimers();
    const of = { type: 'retry', operation: 'test', error: broken };
    expect(told).toEqual([
      { ...of, attempt: 1, delayMs: 7 },
      { ...of, attempt: 2, delayMs: 21 },
    ]);
  });

  it('fails with the error of an instance that is not found', async () => {
    const { operation, said } = operationOf([], { pick: () => Promise.reject(ended) });
    operation.start();
    await new Promise((resolve) => setImmediate(resolve));
    expect(said).toEqual([ended]);
  });
});

describe('a token function', () => {
  it('is asked once more when its token is refused, in each attempt', () => {
    jest.useFakeTimers();
    const token = jest.fn(() => 't');
    const { operation, said } = operationOf([refuse, fail(broken), refuse, refuse], { token });
    operation.start();
    jest.runAllTimers();
    expect(token).toHaveBeenCalledTimes(4);
    expect(said).toEqual([expect.objectContaining({ status: 401 })]);
  });

  it('is not asked once more when the token is good and not allowed this', () => {
    const token = jest.fn(() => 't');
    const { operation, said } = operationOf([answered(403)], { token });
    operation.start();
    expect(said).toEqual([expect.objectContaining({ status: 403 })]);
    expect(token).toHaveBeenCalledTimes(1);
  });

  it('is not there where the token is always the same: its refusal stands', () => {
    const { operation, said, requests } = operationOf([refuse]);
    operation.start();
    expect(said).toEqual([expect.objectContaining({ status: 401 })]);
    expect(requests).toHaveLength(1);
  });
});

describe('a deadline', () => {
  const call = { deadlineMs: 100 };

  it('ends the attempt under way and holds its instance to it', () => {
    jest.useFakeTimers();
    const end = jest.fn();
    const { operation, said, outcomes } = operationOf([() => end], { call });
    operation.start();
    jest.advanceTimersByTime(99);
    expect([said, end.mock.calls.length]).toEqual([[], 0]);
    jest.advanceTimersByTime(1);
    expect(said).toEqual([
      expect.objectContaining({ code: 'TIMEOUT_DEADLINE', timeoutMs: 100, retryable: false }),
    ]);
    expect(end).toHaveBeenCalledTimes(1);
    expect(outcomes).toEqual(['failed']);
  });

  it('ends the wait for an attempt, which is no fault of an instance', () => {
    jest.useFakeTimers();
    const retry = { initialDelayMs: 500, jitter: 'none' } as const;
    const { operation, said, outcomes } = operationOf([fail(broken)], { call, retry });
    operation.start();
    jest.advanceTimersByTime(100);
    expect(said).toEqual([expect.objectContaining({ code: 'TIMEOUT_DEADLINE' })]);
    expect(outcomes).toEqual(['failed']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it.each([
    ['an answer', succeed],
    ['an error that stands', fail(ended)],
  ])('leaves no timer behind after %s', (_what, attempted) => {
    jest.useFakeTimers();
    operationOf([attempted], { call }).operation.start();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('leaves no timer behind when the operation is given up', () => {
    jest.useFakeTimers();
    const { operation } = operationOf([() => undefined], { call });
    operation.start().unsubscribe();
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('redirects', () => {
  const moved = answered(307, { location: '/there' });

  it('are followed within an attempt, also when they come within the call', () => {
    const end = jest.fn();
    const { operation, said, requests } = operationOf([moved, () => end], {
      call: { maxRedirects: 1 },
    });
    operation.start();
    expect(requests.map(({ path }) => path)).toEqual(['/svc', '/there']);
    expect([said, operation.attempts]).toEqual([[], 1]);
    operation.unsubscribe();
    expect(end).toHaveBeenCalledTimes(1);
  });

  it('are an error where nothing can be sent to where they lead', () => {
    const { operation, said } = operationOf([moved], { call: { maxRedirects: 1 } });
    operation.start();
    expect(said).toEqual([new Error('one attempt more than expected')]);
  });

  it('beyond the limit are the answer', () => {
    const { operation, said, requests } = operationOf([moved]);
    operation.start();
    expect(requests).toHaveLength(1);
    expect(said).toEqual([expect.objectContaining({ status: 307 })]);
  });
});
