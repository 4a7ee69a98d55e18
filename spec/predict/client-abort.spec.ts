import { getEventListeners } from 'node:events';
import { firstValueFrom } from 'rxjs';
import { describe, expect, it } from '@jest/globals';
import { EasAbortError } from '../../lib/errors/index.js';
import { StringRequest } from '../../lib/predict/kinds/string/request.js';
import { failureOf } from '../support/outcome.js';
import { answerStatuses, QUICK, withService } from '../support/predict.js';
import { closeOf } from '../support/server.js';

const request = new StringRequest('body');
const never = (): void => undefined;

describe('unsubscribing', () => {
  it('ends the request, connection and all', async () => {
    await withService(never, {}, async (client, { arrivals }) => {
      const subscription = client.predict(request).subscribe();
      const { socket } = await arrivals.next();
      subscription.unsubscribe();
      await closeOf(socket);
    });
  });

  it('at once sends nothing', async () => {
    await withService(answerStatuses(), {}, async (client, { requests }) => {
      client.predict(request, { requestPath: 'first' }).subscribe().unsubscribe();
      await firstValueFrom(client.predict(request, { requestPath: 'second' }));
      expect(requests.map(({ path }) => path)).toEqual(['/api/predict/svc/second']);
    });
  });
});

describe('a signal', () => {
  const reason = new Error('enough');

  it('that is aborted before → nothing is sent', async () => {
    await withService(answerStatuses(), {}, async (client, { requests }) => {
      const signal = AbortSignal.abort(reason);
      const error = await failureOf(client.predict(request, { signal }));
      expect(error).toBeInstanceOf(EasAbortError);
      expect(error).toMatchObject({ code: 'ABORTED', retryable: false, cause: reason });
      await firstValueFrom(client.predict(request, { requestPath: 'after' }));
      expect(requests.map(({ path }) => path)).toEqual(['/api/predict/svc/after']);
    });
  });

  it('of many calls has one listener while they last, and none thereafter', async () => {
    await withService(answerStatuses(), {}, async (client, { requests }) => {
      const { signal } = new AbortController();
      const calls = Array.from({ length: 200 }, () =>
        firstValueFrom(client.predict(request, { signal })),
      );
      expect(getEventListeners(signal, 'abort')).toHaveLength(1);
      await Promise.all(calls);
      expect(getEventListeners(signal, 'abort')).toHaveLength(0);
      expect(requests).toHaveLength(200);
    });
  });

  it('that aborts within the request → the connection ends', async () => {
    await withService(never, {}, async (client, { arrivals, requests }) => {
      const controller = new AbortController();
      const failed = failureOf(client.predict(request, { signal: controller.signal }));
      const { socket } = await arrivals.next();
      controller.abort(reason);
      expect((await failed).cause).toBe(reason);
      await closeOf(socket);
      expect(requests).toHaveLength(1);
    });
  });

  it('that aborts within the delay before a retry → no retry', async () => {
    const controller = new AbortController();
    const retry = { ...QUICK, onRetry: () => controller.abort(reason) };
    await withService(answerStatuses(503), { retry }, async (client, { requests }) => {
      const { signal } = controller;
      const error = await failureOf(client.predict(request, { signal }));
      expect(error.cause).toBe(reason);
      expect(requests).toHaveLength(1);
    });
  });

  it('that aborts after the answer → changes nothing', async () => {
    await withService(answerStatuses(), {}, async (client) => {
      const controller = new AbortController();
      const { signal } = controller;
      const answer = await firstValueFrom(client.predict(request, { signal }));
      controller.abort(reason);
      expect(answer.toString()).toBe('answer 1');
    });
  });
});
