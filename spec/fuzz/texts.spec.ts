import { describe, expect, it } from '@jest/globals';
import { defer, firstValueFrom, type Observable } from 'rxjs';
import { EasConfigError, PredictClient, QueueClient, StringRequest } from '../../lib/index.js';
import type { PredictOptions, QueueOptions } from '../../lib/index.js';
import { oddTexts } from './odd-texts.js';
import { withRecorder, type RawRequest } from './raw.js';

const TEXTS = oddTexts(20_261_124, 60);

/** A place where a caller's text goes into a request. */
interface Place {
  /** Sends a request with the text to a server. */
  readonly send: (url: string, text: string) => Observable<unknown>;
  /** The text as the server reads it; to be what was given. */
  readonly read: (request: RawRequest) => string | null | undefined;
  /** What of a text is to arrive. Default: all of it. */
  readonly meant?: (text: string) => string;
}

const header =
  (name: string) =>
  ({ headers }: RawRequest): string | undefined =>
    headers.find(([one]) => one === name)?.[1];
const queryValue =
  (key: string) =>
  ({ target }: RawRequest): string | null =>
    new URLSearchParams(target.split('?')[1]).get(key);
/** The path below a prefix, each segment decoded; a slash within a segment would show as `%2F`. */
const path =
  (prefix: string) =>
  ({ target }: RawRequest): string => {
    const pathname = target.split('?', 1)[0]!;
    if (!pathname.startsWith(prefix)) return `elsewhere: ${pathname}`;
    const segments = pathname.slice(prefix.length).split('/').map(decodeURIComponent);
    return segments.map((segment) => segment.replaceAll('/', '%2F')).join('/');
  };
const segmentsOf = (text: string): string => text.split('/').filter(Boolean).join('/');
const withoutOuterSlashes = (text: string): string => text.replace(/^\/+|\/+$/g, '');

const predict = (url: string, options: PredictOptions): Observable<unknown> =>
  closing(
    new PredictClient({ endpoint: url, serviceName: 's', retry: false, ...options }),
    (client) => client.predict(new StringRequest('x')),
  );

const queue = (
  url: string,
  options: Partial<QueueOptions>,
  operation: (queue: QueueClient) => Observable<unknown>,
): Observable<unknown> =>
  closing(
    new QueueClient({ endpoint: url, queueName: 'q', uid: 'u', retry: false, ...options }),
    operation,
  );

function closing<C extends { close(): Promise<void> }>(
  client: C,
  use: (client: C) => Observable<unknown>,
): Observable<unknown> {
  return defer(async () => {
    try {
      return await firstValueFrom(use(client));
    } finally {
      await client.close();
    }
  });
}

const put = (client: QueueClient): Observable<unknown> => client.put('x');

const PLACES: Readonly<Record<string, Place>> = {
  'a header': {
    send: (url, text) => predict(url, { headers: { 'X-Own': text } }),
    read: header('x-own'),
  },
  'the content type': {
    send: (url, text) => predict(url, { contentType: text }),
    read: header('content-type'),
  },
  'a token that is shown': {
    send: (url, text) => predict(url, { token: text, auth: 'token' }),
    read: header('authorization'),
  },
  "a queue's token": {
    send: (url, text) => queue(url, { token: text }, put),
    read: header('authorization'),
  },
  uid: {
    send: (url, text) => queue(url, { uid: text }, put),
    read: header('x-eas-queueservice-redis-uid'),
  },
  gid: {
    send: (url, text) => queue(url, { gid: text }, put),
    read: header('x-eas-queueservice-redis-gid'),
  },
  host: {
    send: (url, text) => predict(url, { host: text }),
    read: header('host'),
  },
  "a tag's value": {
    send: (url, text) => queue(url, {}, (client) => client.put('x', { tags: { tag: text } })),
    read: queryValue('tag'),
  },
  "a tag's name": {
    send: (url, text) => queue(url, {}, (client) => client.put('x', { tags: { [text]: 'value' } })),
    read: ({ target }) => [...new URLSearchParams(target.split('?')[1])][0]?.[0],
  },
  'a request id': {
    // Its answer is no list of frames; what was sent is looked at.
    send: (url, text) => queue(url, {}, (client) => client.get({ requestId: text })),
    read: queryValue('requestId'),
  },
  "a query's value": {
    send: (url, text) => predict(url, { query: { own: text } }),
    read: queryValue('own'),
  },
  "a query's key": {
    send: (url, text) => predict(url, { query: { [text]: 'value' } }),
    read: ({ target }) => [...new URLSearchParams(target.split('?')[1])][0]?.[0],
  },
  'the request path': {
    send: (url, text) => predict(url, { requestPath: `own/${text}` }),
    read: path('/api/predict/s/own'),
    // With the last slash, which is one here also where there is no text.
    meant: (text) => {
      const below = segmentsOf(text) === '' ? '' : `/${segmentsOf(text)}`;
      return text === '' || text.endsWith('/') ? `${below}/` : below;
    },
  },
  'the path of a put': {
    send: (url, text) => queue(url, {}, (client) => client.put('x', { path: `own/${text}` })),
    read: path('/api/predict/q/own'),
    meant: (text) => (segmentsOf(text) === '' ? '' : `/${segmentsOf(text)}`),
  },
  'the name of a service': {
    send: (url, text) => predict(url, { serviceName: text }),
    read: path('/api/predict/'),
    meant: withoutOuterSlashes,
  },
  'the name of a queue': {
    send: (url, text) => queue(url, { queueName: text }, put),
    read: path('/api/predict/'),
    meant: withoutOuterSlashes,
  },
  'a path of the address': {
    send: (url, text) => predict(url, { endpoint: `${url}/own/${text}` }),
    read: ({ target }) => target,
    // Escaped as any URL is, and all of it below `own`; spaces around an address are dropped.
    meant: (text) => {
      const { pathname } = new URL(`http://host/own/${text}`.trim());
      expect(pathname).toMatch(/^\/own(\/|$)/);
      return `${pathname.replace(/\/+$/, '')}/api/predict/s`;
    },
  },
  'why records are given back': {
    send: (url, text) => queue(url, {}, (client) => client.negative(1n, { reason: text })),
    read: ({ body }) => new URLSearchParams(body.toString('latin1')).get('_reason_'),
  },
};

/** What was sent, or that it was refused before anything was. */
async function outcome(
  send: () => Observable<unknown>,
  requests: { readonly size: number; next(): Promise<RawRequest> },
): Promise<RawRequest | 'refused'> {
  try {
    await firstValueFrom(defer(send));
  } catch (error) {
    if (error instanceof EasConfigError && requests.size === 0) return 'refused';
    // The answer suits none but a put: what counts is that there was one.
    if (requests.size === 0) throw error;
  }
  return requests.next();
}

describe('a text of the caller is refused at once or arrives as it is', () => {
  it.each(Object.entries(PLACES))('%s', async (name, { send, read, meant = (text) => text }) => {
    await withRecorder(async (url, requests) => {
      const usual = await outcome(() => send(url, 'usual'), requests);
      if (usual === 'refused') throw new Error('The usual text was refused.');
      const names = usual.headers.map(([one]) => one).filter((one) => one !== 'x-own');
      let sent = 0;
      for (const text of TEXTS) {
        const request = await outcome(() => send(url, text), requests);
        if (request === 'refused') continue;
        sent += 1;
        expect([
          text,
          request.headers.map(([one]) => one).filter((one) => one !== 'x-own'),
        ]).toEqual([text, names]);
        expect(request.method).toBe(usual.method);
        expect([text, read(request)]).toEqual([text, meant(text)]);
      }
      expect(requests.size).toBe(0);
      // A check that refuses everything would prove nothing.
      expect(sent).toBeGreaterThan(name === 'host' ? 1 : 5);
    });
  });
});
