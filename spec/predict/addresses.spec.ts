import { describe, expect, it } from '@jest/globals';
import { firstValueFrom } from 'rxjs';
import { PredictClient, StringRequest, type PredictOptions } from '../../lib/index.js';
import { withServer, type Received } from '../support/server.js';

/** The request of one prediction. */
async function requestOf(
  optionsAt: (url: string) => PredictOptions,
  call?: Parameters<PredictClient['predict']>[1] & { readonly observe?: 'body' },
): Promise<Received> {
  let received: Received | undefined;
  await withServer(
    (_request, response) => response.end(),
    async ({ url, requests }) => {
      const client = new PredictClient(optionsAt(url));
      await firstValueFrom(client.predict(new StringRequest('x'), call));
      await client.close();
      received = requests[0];
    },
  );
  return received!;
}

/** Paths of a URL, and what they come to without another path. */
const ROOTS = [
  ['', '/'],
  ['/', '/'],
  ['/run', '/run'],
  ['/run/', '/run/'],
  ['/a/b//', '/a/b//'],
] as const;

/** Paths of requests, and what they come to. */
const PATHS = [
  ['v1/chat', '/v1/chat'],
  ['/v1/chat/', '/v1/chat/'],
  ['v1//chat//', '/v1/chat/'],
  ['/', '/'],
] as const;

describe.each(ROOTS)('a custom URL with the path "%s"', (root, alone) => {
  const below = alone.replace(/[/]+$/, '');

  it.each([[undefined], [{ q: '1' }]])(
    'is sent with its last slash, the query %p',
    async (query) => {
      const { path } = await requestOf((url) => ({
        customUrl: url + root,
        ...(query && { query }),
      }));
      expect(path).toBe(query === undefined ? alone : `${alone}?q=1`);
    },
  );

  it.each(PATHS)('and the requestPath "%s" meet in one slash', async (requestPath, asSent) => {
    const byClient = await requestOf((url) => ({ customUrl: url + root, requestPath }));
    const byCall = await requestOf((url) => ({ customUrl: url + root, requestPath: 'other' }), {
      requestPath,
    });
    expect([byClient.path, byCall.path]).toEqual([below + asSent, below + asSent]);
  });

  it('is itself again for a call whose requestPath is empty', async () => {
    const options = (url: string) => ({ customUrl: url + root, requestPath: 'other' });
    expect((await requestOf(options, { requestPath: '' })).path).toBe(alone);
  });
});

it.each(PATHS)(
  'a service is sent the requestPath "%s" with its last slash',
  async (given, asSent) => {
    const { path } = await requestOf((endpoint) => ({
      endpoint: `${endpoint}/`,
      serviceName: 'svc',
      requestPath: given,
    }));
    expect(path).toBe(`/api/predict/svc${asSent}`);
  },
);

describe('headers whose names differ in case alone', () => {
  const names = ['x-own', 'X-Own', 'X-OWN', 'authorization', 'Authorization', 'AUTHORIZATION'];
  const pairs = names.flatMap((one) => names.map((other) => [one, other] as const));

  it.each(pairs.filter(([one, other]) => one.toLowerCase() === other.toLowerCase()))(
    '%s and %s are sent once, as the last one says',
    async (one, other) => {
      const address = (endpoint: string) => ({ endpoint, serviceName: 'svc', token: 'token' });
      const valuesOf = ({ rawHeaders }: Received) =>
        rawHeaders.filter((_, at) => rawHeaders[at - 1]?.toLowerCase() === one.toLowerCase());
      const both = one === other ? { [one]: 'last' } : { [one]: 'first', [other]: 'last' };
      const within = await requestOf((url) => ({ ...address(url), headers: both }));
      const byCall = await requestOf((url) => ({ ...address(url), headers: { [one]: 'first' } }), {
        headers: { [other]: 'last' },
      });
      const inCall = await requestOf(address, { headers: both });
      expect([within, byCall, inCall].map(valuesOf)).toEqual([['last'], ['last'], ['last']]);
    },
  );
});
