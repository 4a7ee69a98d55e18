import { describe, expect, it } from '@jest/globals';
import { firstValueFrom } from 'rxjs';
import { redirectOf } from '../../lib/exchange/redirects.js';
import { StringRequest } from '../../lib/predict/kinds/string/request.js';
import { QueueClient } from '../../lib/queue/client.js';
import { failureOf } from '../support/outcome.js';
import { TOKEN, withService } from '../support/predict.js';
import { withServer, type Received } from '../support/server.js';
import { expectSigned } from '../support/signature.js';
import type { ServerResponse } from 'node:http';

const redirected = (method: 'GET' | 'POST', status: number, location?: string) =>
  redirectOf({
    request: { origin: 'http://a:1', path: '/p/q?r=1', method, headers: [], body: null },
    status,
    headers: location === undefined ? {} : { location },
    body: new Uint8Array(0),
  });

describe('where an answer sends a request on to', () => {
  it.each([
    ['/x?y=1', { origin: 'http://a:1', basePath: '/x?y=1' }],
    ['x', { origin: 'http://a:1', basePath: '/p/x' }],
    ['//b/x', { origin: 'http://b', basePath: '/x' }],
    ['https://user:pw@b:2/x#part', { origin: 'https://b:2', basePath: '/x' }],
  ])('%s is resolved, without credentials and fragment', (location, place) => {
    expect(redirected('POST', 307, location)).toEqual(place);
  });

  it.each([301, 302, 303])('%d is followed by GET alone', (status) => {
    expect(redirected('GET', status, '/x')).toBeDefined();
    expect(redirected('POST', status, '/x')).toBeUndefined();
  });

  it.each([308, 307])('%d is followed by any method', (status) => {
    expect(redirected('GET', status, '/x')).toBeDefined();
    expect(redirected('POST', status, '/x')).toBeDefined();
  });

  it.each([
    [200, '/x'],
    [304, '/x'],
    [307, undefined],
    [307, 'http://'],
    [307, 'file:///etc/passwd'],
  ])('nowhere with %d and %p', (status, location) => {
    expect(redirected('GET', status, location)).toBeUndefined();
  });
});

/** Sends on from `/…/svc` to a location, and answers elsewhere. */
const sendOn =
  (location: string, status = 307) =>
  ({ path, body }: Received, response: ServerResponse): void => {
    if (path.startsWith('/moved')) response.end(body);
    else response.writeHead(status, { location }).end('elsewhere');
  };
const request = new StringRequest('body');

describe('a redirect', () => {
  it('is an error unless it is to be followed', async () => {
    await withService(sendOn('/moved'), {}, async (client, { requests }) => {
      const error = await failureOf(client.predict(request));
      expect(error).toMatchObject({ code: 'HTTP_STATUS', status: 307, retryable: false });
      expect(error.message).toContain('maxRedirects');
      expect(requests).toHaveLength(1);
    });
  });

  it('is followed with the body, signed anew for the new path', async () => {
    const options = { maxRedirects: 1, headers: { 'X-A': 'a' } };
    await withService(sendOn('/moved?a=1'), options, async (client, { requests }) => {
      expect((await firstValueFrom(client.predict(request))).toString()).toBe('body');
      expect(requests[1]).toMatchObject({ method: 'POST', path: '/moved?a=1' });
      expect(requests[1]!.headers['x-a']).toBe('a');
      for (const one of requests) expectSigned(one, TOKEN);
    });
  });

  it('is followed so often and no more', async () => {
    const loop = ({ path }: Received, response: ServerResponse): void => {
      response.writeHead(308, { location: path }).end();
    };
    await withService(loop, { maxRedirects: 3 }, async (client, { requests }) => {
      expect(await failureOf(client.predict(request))).toMatchObject({ status: 308 });
      expect(requests).toHaveLength(4);
    });
  });

  it('to another host carries neither token nor headers, not even on the way back', async () => {
    let home = '';
    await withServer(
      ({ path }, response) => {
        if (path === '/away') response.writeHead(307, { location: `${home}/moved/home` }).end();
      },
      async (away) => {
        const headers = { 'X-Secret': 'own', Authorization: TOKEN };
        const options = { maxRedirects: 2, auth: 'token', headers } as const;
        await withService(
          sendOn(`${away.url}/away`),
          options,
          async (client, { url, requests }) => {
            home = url;
            await firstValueFrom(client.predict(request));
            expect(requests[0]!.headers).toMatchObject({ authorization: TOKEN, 'x-secret': 'own' });
            for (const one of [away.requests[0]!, requests[1]!]) {
              expect(one.body.toString()).toBe('body');
              expect(one.rawHeaders.join()).not.toMatch(new RegExp(`${TOKEN}|own`));
            }
          },
        );
      },
    );
  });

  it('of a GET of a queue is followed after 302', async () => {
    await withServer(
      ({ path }, response) => {
        if (path.startsWith('/moved')) response.end('7');
        else response.writeHead(302, { location: `/moved${path}` }).end();
      },
      async ({ url, requests }) => {
        const queue = new QueueClient({ endpoint: url, queueName: 'q', maxRedirects: 5 });
        expect(await firstValueFrom(queue.count())).toBe(7);
        expect(requests[1]!.path).toBe('/moved/api/predict/q?_count_=true');
        expect(await failureOf(queue.commit(1n))).toMatchObject({ status: 302 });
        await queue.close();
      },
    );
  });

  it('to another host carries what the protocol asks for, and nothing of the caller', async () => {
    await withServer(
      (_request, response) => response.end(),
      async (away) => {
        const sendAway = ({ path }: Received, response: ServerResponse): void => {
          response.writeHead(307, { location: away.url + path }).end();
        };
        await withServer(sendAway, async ({ url }) => {
          const queue = new QueueClient({
            endpoint: url,
            queueName: 'q',
            uid: 'me',
            gid: 'us',
            token: TOKEN,
            headers: { 'X-Secret': 'own' },
            host: 'svc.example.com',
            maxRedirects: 1,
          });
          await firstValueFrom(queue.commit(1n));
          const { headers, rawHeaders } = away.requests[0]!;
          expect(headers).toMatchObject({
            'x-eas-queueservice-redis-uid': 'me',
            'x-eas-queueservice-redis-gid': 'us',
            host: new URL(away.url).host,
          });
          expect(rawHeaders.join()).not.toMatch(new RegExp(`${TOKEN}|own`));
          await queue.close();
        });
      },
    );
  });

  it('to another host leaves failures to that one', async () => {
    await withServer(
      (_request, response) => response.writeHead(503).end(),
      async (away) => {
        const options = { maxRedirects: 1, retry: false } as const;
        await withService(sendOn(`${away.url}/x?a=1`), options, async (client) => {
          const urls: string[] = [];
          client.events$.subscribe((event) => {
            if (event.type === 'response') urls.push(event.url);
          });
          const error = await failureOf(client.predict(request));
          expect(error).toMatchObject({ status: 503, url: `${away.url}/x` });
          expect(urls).toEqual([`${away.url}/x`]);
        });
      },
    );
  });

  it('before a stream is followed as well', async () => {
    await withService(sendOn('/moved'), { maxRedirects: 1 }, async (client) => {
      const piece = await firstValueFrom(client.stream(request));
      expect(Buffer.from(piece).toString()).toBe('body');
    });
  });
});
