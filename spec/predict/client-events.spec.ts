import { inspect } from 'node:util';
import { firstValueFrom } from 'rxjs';
import { describe, expect, it } from '@jest/globals';
import { StringRequest } from '../../lib/predict/kinds/string.js';
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
