import type { ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import type { Observable } from 'rxjs';
import {
  EasHttpError,
  PredictClient,
  QueueClient,
  StringRequest,
  type ClientOptions,
  type RetryNotice,
} from '../../lib/index.js';
import { failureOf } from '../support/outcome.js';
import { QUICK } from '../support/predict.js';
import { withServer } from '../support/server.js';

/** Everything that is one operation over HTTP. */
const OPERATIONS: Readonly<
  Record<string, (predict: PredictClient, queue: QueueClient) => Observable<unknown>>
> = {
  predict: (client) => client.predict(new StringRequest('x')),
  stream: (client) => client.stream(new StringRequest('x')),
  put: (_, queue) => queue.put('x'),
  get: (_, queue) => queue.get({ timeoutMs: 0, autoDelete: false }),
  attributes: (_, queue) => queue.attributes(),
  search: (_, queue) => queue.search(1n),
  delete: (_, queue) => queue.delete(1n),
  commit: (_, queue) => queue.commit(1n),
  negative: (_, queue) => queue.negative(1n),
};

/** The error of an operation at a service that answers so. */
async function failureAt(
  answer: (response: ServerResponse, number: number) => unknown,
  operation: (predict: PredictClient, queue: QueueClient) => Observable<unknown>,
  options: ClientOptions,
) {
  let error: Error | undefined;
  let count = 0;
  await withServer(
    ({ number }, response) => answer(response, number),
    async ({ url, requests }) => {
      const predict = new PredictClient({ endpoint: url, serviceName: 's', ...options });
      const queue = new QueueClient({ endpoint: url, queueName: 'q', ...options });
      error = await failureOf(operation(predict, queue));
      count = requests.length;
      await Promise.all([predict.close(), queue.close()]);
    },
  );
  return { error, count };
}

describe.each(Object.entries(OPERATIONS))('%s', (_, operation) => {
  it('fails at once by its deadline when the next attempt would begin after it, and says why', async () => {
    const notices: RetryNotice[] = [];
    const retry = { ...QUICK, onRetry: (notice: RetryNotice) => notices.push(notice) };
    const { error, count } = await failureAt(
      (response) => response.writeHead(429, { 'Retry-After': '60' }).end('quota of team A'),
      operation,
      // Far longer than a spec may take: it does not wait.
      { deadlineMs: 60_000, retry },
    );
    expect(error).toMatchObject({
      code: 'TIMEOUT_DEADLINE',
      timeoutMs: 60_000,
      cause: { code: 'RATE_LIMITED', status: 429, body: 'quota of team A', retryAfterMs: 60_000 },
    });
    expect([count, notices]).toEqual([1, []]);
  });

  it('that its deadline ends within an attempt tells why the one before failed', async () => {
    const { error } = await failureAt(
      (response, number) => {
        if (number === 1) response.writeHead(429).end('busy');
      },
      operation,
      // The clock of the second attempt begins after that of the deadline.
      { deadlineMs: 300, timeoutMs: 300, retry: QUICK },
    );
    expect(error).toMatchObject({ cause: { status: 429, body: 'busy' } });
  });

  it.each([
    ['never ends', () => undefined],
    ['is cut', (response: ServerResponse) => response.socket?.resetAndDestroy()],
    ['goes on for ever', goOn],
  ])('that is refused with a body that %s is refused with its status', async (_end, end) => {
    const { error } = await failureAt(
      (response) => {
        response.writeHead(503, { 'Retry-After': '9' });
        response.write('why it is so', () => setImmediate(end, response));
      },
      operation,
      { timeoutMs: 300, retry: false },
    );
    expect(error).toBeInstanceOf(EasHttpError);
    expect(error).toMatchObject({ status: 503, retryAfterMs: 9_000 });
    expect((error as EasHttpError).body).toMatch(/^why it is so/);
  });
});

/** Writes for as long as anybody reads. */
function goOn(response: ServerResponse): void {
  const more = (): void => {
    if (response.destroyed) return;
    if (response.write('x'.repeat(16_384))) setImmediate(more);
    else response.once('drain', more);
  };
  more();
}

it('an attempt that fails without any before it leaves the deadline without a cause', async () => {
  const { error } = await failureAt(
    () => undefined,
    (client) => client.predict(new StringRequest('x')),
    {
      deadlineMs: 50,
    },
  );
  expect(error).toMatchObject({ code: 'TIMEOUT_DEADLINE' });
  expect(error?.cause).toBeUndefined();
});
