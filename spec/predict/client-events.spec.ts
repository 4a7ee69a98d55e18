import { inspect } from 'node:util';
import { firstValueFrom } from 'rxjs';
import { describe, expect, it, jest } from '@jest/globals';
import { StringRequest } from '../../lib/predict/kinds/string/request.js';
import type { ClientEvent } from '../../lib/transport/events.js';
import { failureOf } from '../support/outcome.js';
import { answerStatuses, QUICK, TOKEN, withService } from '../support/predict.js';

const request = new StringRequest('a very private body');
const query = { key: 'private-query' };

describe('events$', () => {
  it('tells attempts, answers and retries in their order', async () => {
    await withService(answerStatuses(503), { query }, async (client, { url }) => {
      const events: ClientEvent[] = [];
      client.events$.subscribe((event) => events.push(event));
      await firstValueFrom(client.predict(request));
      const where = { operation: 'predict', url: `${url}/api/predict/svc` };
      expect(events).toMatchObject([
        { type: 'attempt', ...where, attempt: 1 },
        { type: 'response', ...where, status: 503, bytes: 'answer 1'.length },
        { type: 'retry', operation: 'predict', attempt: 1, delayMs: 1, error: { status: 503 } },
        { type: 'attempt', ...where, attempt: 2 },
        { type: 'response', ...where, status: 200, bytes: 'answer 2'.length },
      ]);
      for (const event of events) {
        if (event.type === 'response') expect(event.durationMs).toBeGreaterThan(0);
      }
    });
  });

  it.each([
    { status: 200, retries: true },
    { status: 200, retries: false },
    { status: 503, retries: true },
  ])(
    'are the end of an operation that is given up as it is told of its answer: %p',
    async ({ status, retries }) => {
      const onRetry = jest.fn();
      const decode = jest.fn((bytes: Uint8Array) => bytes);
      const given = { encode: () => new Uint8Array(0), decode };
      const statuses = answerStatuses(status);
      const retry = retries && { ...QUICK, onRetry };
      await withService(statuses, { retry }, async (client) => {
        const types: string[] = [];
        const values: unknown[] = [];
        await new Promise<void>((resolve) => {
          client.events$.subscribe(({ type }) => {
            types.push(type);
            if (type !== 'response') return;
            subscription.unsubscribe();
            resolve();
          });
          const subscription = client
            .predict(given)
            .subscribe({ next: (value) => values.push(value), error: (e) => values.push(e) });
        });
        await firstValueFrom(client.predict(request));
        expect(types).toEqual(['attempt', 'response', 'attempt', 'response']);
        expect(values).toEqual([]);
        expect(onRetry).not.toHaveBeenCalled();
        expect(decode).not.toHaveBeenCalled();
      });
    },
  );

  it('tells of no token, no query and no body', async () => {
    for (const auth of ['signature', 'token'] as const) {
      await withService(
        ({ number, socket }, response) => {
          if (number === 1) socket.resetAndDestroy();
          else response.writeHead(number === 2 ? 503 : 401).end();
        },
        { query, auth, token: () => TOKEN },
        async (client) => {
          const seen: unknown[] = [];
          client.events$.subscribe((event) => seen.push(event));
          seen.push(await failureOf(client.predict(request)));
          expect(seen.length).toBeGreaterThan(6);
          const shown = inspect(seen, { depth: Infinity, showHidden: true });
          for (const secret of [TOKEN, 'private-query', 'very private body', 'EAS ']) {
            expect(shown).not.toContain(secret);
          }
        },
      );
    }
  });

  it('are not made when nobody listens', async () => {
    const retry = { ...QUICK };
    await withService(answerStatuses(503), { retry }, async (client) => {
      await firstValueFrom(client.predict(request));
      const events: ClientEvent[] = [];
      const subscription = client.events$.subscribe((event) => events.push(event));
      subscription.unsubscribe();
      await firstValueFrom(client.predict(request));
      expect(events).toEqual([]);
    });
  });
});
