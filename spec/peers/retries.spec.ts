import { describe, expect, it } from '@jest/globals';
import { firstValueFrom } from 'rxjs';
import { StringRequest } from '../../lib/index.js';
import type { RetryNotice } from '../../lib/operators/index.js';
import { listBytes } from '../support/frame-list.js';
import { failureOf } from '../support/outcome.js';
import { answerStatuses, withService } from '../support/predict.js';
import { withQueue } from '../support/queue.js';
import { closeOf } from '../support/server.js';

const request = new StringRequest('x');

describe('a retry', () => {
  it.each([500, 502, 503, 504])('follows %d, and not 500 alone', async (status) => {
    await withService(answerStatuses(status), {}, async (client, { requests }) => {
      expect(String(await firstValueFrom(client.predict(request)))).toBe('answer 2');
      expect(requests).toHaveLength(2);
    });
  });

  it.each([400, 401, 403, 404])('does not follow %d, which it could not help', async (status) => {
    await withService(answerStatuses(status, status), {}, async (client, { requests }) => {
      expect(await failureOf(client.predict(request))).toMatchObject({ status });
      expect(requests).toHaveLength(1);
    });
  });

  it('waits before it is sent, longer each time', async () => {
    const notices: RetryNotice[] = [];
    const retry = {
      initialDelayMs: 5,
      factor: 3,
      jitter: 'none',
      onRetry: (notice: RetryNotice) => notices.push(notice),
    } as const;
    await withService(answerStatuses(503, 502), { retry }, async (client) => {
      await firstValueFrom(client.predict(request));
      expect(notices.map(({ delayMs }) => delayMs)).toEqual([5, 15]);
    });
  });

  it('does not store a record twice that the service may have stored', async () => {
    await withQueue(answerStatuses(500), {}, async (queue, { requests }) => {
      expect(await failureOf(queue.put('once'))).toMatchObject({ status: 500, unapplied: false });
      expect(requests).toHaveLength(1);
    });
  });

  it.each([{ maxRetries: 0 }, false] as const)(
    'that is not wanted (%j) leaves the request itself: it is sent once',
    async (retry) => {
      await withService(answerStatuses(), { retry }, async (client, { requests }) => {
        expect(String(await firstValueFrom(client.predict(request)))).toBe('answer 1');
        expect(requests).toHaveLength(1);
      });
    },
  );

  it('ends the attempt that took too long: no two of them pile up', async () => {
    let open = 0;
    let most = 0;
    const options = { timeoutMs: 60, retry: { maxRetries: 3, initialDelayMs: 1 } };
    await withService(
      ({ socket }) => {
        most = Math.max(most, (open += 1));
        socket.once('close', () => (open -= 1));
      },
      options,
      async (client, { requests }) => {
        expect(await failureOf(client.predict(request))).toMatchObject({ code: 'TIMEOUT_ATTEMPT' });
        await Promise.all(requests.map(({ socket }) => closeOf(socket)));
        expect(requests).toHaveLength(4);
        expect(most).toBe(1);
      },
    );
  });
});

describe('a get that deletes what it gives', () => {
  it('waits longer than it lets the service wait, so that no record is given to nobody', async () => {
    const given = listBytes([{ index: 7n, data: 'kept' }]);
    await withQueue(
      // At the end of the wait that was asked for, and beyond the limit of other operations.
      (_, response) => setTimeout(() => response.end(given), 400),
      { timeoutMs: 100 },
      async (queue, { requests }) => {
        const batch = await firstValueFrom(queue.get({ timeoutMs: 400, autoDelete: true }));
        expect(batch.at(0)!.text()).toBe('kept');
        expect(requests).toHaveLength(1);
        expect(requests[0]!.path).toContain('_timeout_=400ms');
      },
    );
  });

  it('is not sent again when its answer is lost, with which records may have gone', async () => {
    await withQueue(
      ({ socket }) => socket.resetAndDestroy(),
      {},
      async (queue, { requests }) => {
        expect(await failureOf(queue.get())).toMatchObject({ code: 'CONNECTION' });
        expect(requests).toHaveLength(1);
      },
    );
  });
});
