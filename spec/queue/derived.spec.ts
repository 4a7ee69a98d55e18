import type { ServerResponse } from 'node:http';
import { firstValueFrom } from 'rxjs';
import { describe, expect, it } from '@jest/globals';
import { failureOf } from '../support/outcome.js';
import { withQueue } from '../support/queue.js';
import type { Received } from '../support/server.js';

const answer = ({ number }: Received, response: ServerResponse) => response.end(String(number));

describe('a client derived from a queue', () => {
  it('reaches another queue as the same consumer, over the same connection', async () => {
    await withQueue(answer, { maxConnections: 1 }, async (queue, { requests, connections }) => {
      await firstValueFrom(queue.put('a'));
      const other = queue.with({ queueName: 'group.svc', headers: { 'X-A': '1' } });
      await firstValueFrom(other.put('b'));
      expect([other.uid, other.gid]).toEqual([queue.uid, queue.gid]);
      expect(queue.with({ uid: 'another' }).uid).toBe('another');
      expect(requests.map(({ path }) => path)).toEqual([
        '/api/predict/group.svc/sink',
        '/api/predict/group.svc',
      ]);
      expect(requests[1]!.headers).toMatchObject({
        'x-a': '1',
        'x-eas-queueservice-redis-uid': 'me',
      });
      expect(connections()).toBe(1);
    });
  });

  it('of the same queue knows what that calls its headers', async () => {
    const attributes = { 'meta.header.user': 'X-Own-User', 'meta.header.group': 'X-Own-Group' };
    await withQueue(
      ({ path }, response) =>
        response.end(path.includes('_attrs_') ? JSON.stringify(attributes) : '1'),
      {},
      async (queue, { requests }) => {
        await firstValueFrom(queue.attributes());
        await firstValueFrom(queue.with({ timeoutMs: 1_000 }).put('a'));
        await firstValueFrom(queue.with({ queueName: 'other' }).put('b'));
        expect(requests[1]!.headers['x-own-user']).toBe('me');
        expect(requests[2]!.headers['x-own-user']).toBeUndefined();
        expect(requests[2]!.headers['x-eas-queueservice-redis-uid']).toBe('me');
      },
    );
  });

  it('keeps the id that was drawn for its origin', async () => {
    await withQueue(answer, {}, (queue) => {
      expect(queue.with({ timeoutMs: 1 }).uid).toBe(queue.uid);
      return Promise.resolve();
    });
  });

  it('ends alone when it is closed', async () => {
    await withQueue(answer, {}, async (queue) => {
      const other = queue.with({ queueName: 'other' });
      await other.close();
      expect(await failureOf(other.put('a'))).toMatchObject({ code: 'CLOSED' });
      expect(await failureOf(other.watch())).toMatchObject({ code: 'CLOSED' });
      expect((await firstValueFrom(queue.put('b'))).index).toBe(1n);
    });
  });
});
