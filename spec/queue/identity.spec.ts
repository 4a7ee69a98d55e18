import { firstValueFrom } from 'rxjs';
import { describe, expect, it } from '@jest/globals';
import { QueueClient } from '../../lib/queue/client.js';
import { Identity } from '../../lib/queue/identity.js';
import { TOKEN } from '../support/predict.js';
import { withQueue } from '../support/queue.js';
import { repeatedHeaders } from '../support/signature.js';

const UID = 'x-eas-queueservice-redis-uid';
const GID = 'x-eas-queueservice-redis-gid';

describe('the identity of a client', () => {
  it('is a random uid in the group eas when nothing else is said', () => {
    const make = () => new QueueClient({ endpoint: 'host', queueName: 'q' });
    const [one, two] = [make(), make()];
    expect(one.uid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(one.uid).not.toBe(two.uid);
    expect(one.gid).toBe('eas');
  });

  it('is what the options say, on every request', async () => {
    await withQueue(
      (_, response) => response.end('1'),
      { uid: 'u 1', gid: 'g' },
      async (queue, { requests }) => {
        await firstValueFrom(queue.count());
        await firstValueFrom(queue.put('x'));
        for (const { headers } of requests) {
          expect([headers[UID], headers[GID]]).toEqual(['u 1', 'g']);
          expect(headers['x-eas-queueservice-access-rear']).toBeUndefined();
        }
      },
    );
  });

  it('cannot be changed by a header of the user', async () => {
    await withQueue(
      (_, response) => response.end('1'),
      { headers: { [UID]: 'other', Accept: 'text/plain' } },
      async (queue, { requests }) => {
        await firstValueFrom(queue.count());
        await firstValueFrom(queue.attributes()).catch(() => undefined);
        expect(requests[0]!.headers).toMatchObject({ [UID]: 'me', accept: 'text/plain' });
        expect(requests[1]!.headers.accept).toBe('application/vnd.google.protobuf');
        for (const request of requests) expect(repeatedHeaders(request)).toEqual([]);
      },
    );
  });

  it('is told under the names that the queue announces, once they were read', async () => {
    const announced = { 'meta.header.user': 'X-Own-User', 'meta.header.group': 'X-Own-Group' };
    await withQueue(
      ({ path }, response) =>
        response.end(path.includes('_attrs_') ? JSON.stringify(announced) : '1'),
      {},
      async (queue, { requests }) => {
        await firstValueFrom(queue.count());
        await firstValueFrom(queue.attributes());
        await firstValueFrom(queue.count());
        expect(requests.map(({ headers }) => [headers[UID], headers['x-own-user']])).toEqual([
          ['me', undefined],
          ['me', undefined],
          [undefined, 'me'],
        ]);
        expect(requests[2]!.headers['x-own-group']).toBe('eas');
      },
    );
  });

  it('keeps its names when those announced are none, or mean something else', () => {
    const identity = new Identity('u', 'g', false);
    const before = identity.headers;
    identity.learn({ 'meta.header.user': 'not a name', 'meta.header.group': '' });
    for (const taken of [
      'Authorization',
      'host',
      'Content-Length',
      'Transfer-Encoding',
      'ACCEPT',
    ]) {
      identity.learn({ 'meta.header.user': taken, 'meta.header.group': taken });
    }
    identity.learn({});
    expect(identity.headers).toEqual(before);
  });
});

describe('the authorization of a queue', () => {
  it('is the token as it is, or the one that the user gives as a header', async () => {
    const Authorization = 'Bearer b';
    for (const [headers, sent] of [
      [{}, TOKEN],
      [{ Authorization }, Authorization],
    ] as const) {
      await withQueue(
        (_, response) => response.end('1'),
        { headers },
        async (queue, { requests }) => {
          await firstValueFrom(queue.count());
          expect(requests[0]!.headers.authorization).toBe(sent);
          expect(repeatedHeaders(requests[0]!)).toEqual([]);
        },
      );
    }
  });

  it('is asked for once more after a 401', async () => {
    let asked = 0;
    await withQueue(
      ({ number }, response) => response.writeHead(number === 1 ? 401 : 200).end('1'),
      { token: () => `token ${++asked}` },
      async (queue, { requests }) => {
        await firstValueFrom(queue.put('x'));
        const sent = requests.map(({ headers }) => headers.authorization);
        expect(sent).toEqual(['token 1', 'token 2']);
      },
    );
  });
});
