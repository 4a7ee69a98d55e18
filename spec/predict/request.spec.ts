import type { ServerResponse } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import { firstValueFrom } from 'rxjs';
import { describe, expect, it } from '@jest/globals';
import { EasAbortError, EasHttpError, EasProtocolError } from '../../lib/errors/index.js';
import {
  JsonRequest,
  type PredictOptions,
  type RequestBody,
  ServiceResponse,
  StringRequest,
} from '../../lib/predict/index.js';
import { complaint } from '../support/complaint.js';
import { failureOf } from '../support/outcome.js';
import { answerStatuses, QUICK, TOKEN, withService } from '../support/predict.js';
import { withServer, type Received } from '../support/server.js';
import { expectSigned } from '../support/signature.js';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
const WITH_BODY = METHODS.filter((method) => method !== 'GET' && method !== 'HEAD');

const echo = (request: Received, response: ServerResponse) =>
  response.writeHead(200, { 'X-Twice': ['a', 'b'], 'X-Method': request.method }).end(request.body);

const BODIES: readonly (readonly [what: string, RequestBody, sent: string, type: string])[] = [
  ['text', '数据', '数据', 'application/octet-stream'],
  ['no text', '', '', 'application/octet-stream'],
  ['bytes', Buffer.from('ab'), 'ab', 'application/octet-stream'],
  ['a value', new JsonRequest({ a: 1 }), '{"a":1}', 'application/json'],
  ['a request of a kind', new StringRequest('x'), 'x', 'application/octet-stream'],
];

describe.each(METHODS)('%s', (method) => {
  it('is sent without a body, signed, and answered by status, headers and bytes', async () => {
    await withService(
      (request, response) => response.writeHead(201, { 'X-Method': request.method }).end('{"a":1}'),
      {},
      async (client, { requests }) => {
        const answer = await firstValueFrom(client.request({ method, path: 'v1/models' }));
        expect(answer).toBeInstanceOf(ServiceResponse);
        expect(answer).toMatchObject({ status: 201, headers: { 'x-method': method } });
        expect(answer.toString()).toBe(method === 'HEAD' ? '' : '{"a":1}');
        if (method !== 'HEAD') expect(answer.json()).toEqual({ a: 1 });
        const [request] = requests;
        expect(request).toMatchObject({ method, path: '/api/predict/svc/v1/models' });
        expect(request!.body).toHaveLength(0);
        expectSigned(request!, TOKEN);
      },
    );
  });

  it.each([200, 204, 299])('%d → emitted', async (status) => {
    await withService(
      (_request, response) => response.writeHead(status).end(),
      {},
      async (client) => {
        const answer = await firstValueFrom(client.request({ method }));
        expect([answer.status, answer.body.length]).toEqual([status, 0]);
      },
    );
  });

  it.each([304, 400, 404, 405, 501])('%d → the error stands', async (status) => {
    await withService(answerStatuses(status), {}, async (client, { requests }) => {
      const error = await failureOf(client.request({ method }));
      expect(error).toBeInstanceOf(EasHttpError);
      expect(error).toMatchObject({ status });
      expect(requests).toHaveLength(1);
    });
  });

  it.each([429, 450])('%d: certainly not applied → sent again', async (status) => {
    await withService(answerStatuses(status), {}, async (client, { requests }) => {
      expect((await firstValueFrom(client.request({ method }))).status).toBe(200);
      expect(requests.map((request) => request.method)).toEqual([method, method]);
    });
  });

  const isRepeated = method !== 'PATCH';

  it.each([
    ['408', answerStatuses(408)],
    ['500', answerStatuses(500)],
    ['503', answerStatuses(503)],
    [
      'a reset',
      ({ number, socket }: Received, response: ServerResponse) =>
        number === 1 ? socket.resetAndDestroy() : response.end(),
    ],
  ])(`%s: maybe applied → ${isRepeated ? 'sent again' : 'the error stands'}`, async (_, answer) => {
    await withService(answer, {}, async (client, { requests }) => {
      const answer$ = client.request({ method, retry: QUICK });
      if (isRepeated) expect((await firstValueFrom(answer$)).status).toBe(200);
      else expect(await failureOf(answer$)).toMatchObject({ unapplied: false });
      expect(requests).toHaveLength(isRepeated ? 2 : 1);
    });
  });

  it.each([301, 302, 303, 307, 308])('%d → followed where that keeps the method', async (code) => {
    const isFollowed = code >= 307 || method === 'GET' || method === 'HEAD';
    await withService(
      ({ path }, response) =>
        path.endsWith('/there')
          ? response.end()
          : response.writeHead(code, { Location: '/there' }).end(),
      { maxRedirects: 1 },
      async (client, { requests }) => {
        const answer$ = client.request({ method });
        if (isFollowed) expect((await firstValueFrom(answer$)).status).toBe(200);
        else expect(await failureOf(answer$)).toMatchObject({ status: code });
        expect(requests.map((request) => request.method)).toEqual(
          isFollowed ? [method, method] : [method],
        );
      },
    );
  });

  it('reads an answer by its headers, where there is one', async () => {
    await withService(
      (_request, response) =>
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('plain')),
      {},
      async (client) => {
        const answer = await firstValueFrom(client.request({ method }));
        expect(answer.toString()).toBe(method === 'HEAD' ? '' : 'plain');
      },
    );
  });
});

describe.each(WITH_BODY)('%s', (method) => {
  it.each(BODIES)('sends %s', async (_what, body, sent, type) => {
    await withService(echo, {}, async (client, { requests }) => {
      const answer = await firstValueFrom(client.request({ method, body }));
      expect(answer.toString()).toBe(sent);
      expect(answer.headers['x-twice']).toEqual(['a', 'b']);
      expect(requests[0]!.headers['content-type']).toBe(type);
      expectSigned(requests[0]!, TOKEN);
    });
  });

  it('compresses its body as the service is configured', async () => {
    await withService(
      ({ body }, response) => response.end(gunzipSync(body)),
      { compression: 'gzip' },
      async (client, { requests }) => {
        const answer = await firstValueFrom(client.request({ method, body: 'text' }));
        expect(answer.toString()).toBe('text');
        expectSigned(requests[0]!, TOKEN);
      },
    );
  });
});

describe.each(['GET', 'HEAD'] as const)('%s', (method) => {
  it.each(BODIES)('refuses %s at once', async (_what, body) => {
    await withService(echo, {}, (client) => {
      const message = complaint(() => client.request({ method, body }));
      expect(message).toBe(
        `request.body is given to ${method}; leave it out, or use another method.`,
      );
      return Promise.resolve();
    });
  });
});

describe('a request', () => {
  it.each<[PredictOptions, string | undefined, string]>([
    [{}, undefined, '/api/predict/svc'],
    [{}, '', '/api/predict/svc'],
    [{}, 'history/7', '/api/predict/svc/history/7'],
    [{}, '/history/7/', '/api/predict/svc/history/7/'],
    [{}, 'a b/数', '/api/predict/svc/a%20b/%E6%95%B0'],
    [{ requestPath: 'v1/chat' }, undefined, '/api/predict/svc/v1/chat'],
    [{ requestPath: 'v1/chat' }, 'v1/models', '/api/predict/svc/v1/models'],
    [{ query: { a: '1', b: '1' } }, 'x', '/api/predict/svc/x?a=1&b=2'],
  ])('of a client with %j goes by the path %j to %s', async (options, path, sent) => {
    const query = options.query === undefined ? {} : { query: { b: '2' } };
    await withService(echo, options, async (client, { requests }) => {
      const given = path === undefined ? {} : { path };
      await firstValueFrom(client.request({ ...given, ...query }));
      expect(requests[0]).toMatchObject({ method: 'GET', path: sent });
    });
  });

  it('of a custom URL keeps the slash at its end', async () => {
    await withServer(echo, async ({ url, requests }) => {
      await withService(echo, { customUrl: `${url}/run/` }, async (client) => {
        await firstValueFrom(client.request({}));
        await firstValueFrom(client.request({ path: 'v1/models/' }));
        expect(requests.map(({ path }) => path)).toEqual(['/run/', '/run/v1/models/']);
      });
    });
  });

  it('adds its headers to those of the client, and says its own type', async () => {
    const options = { headers: { 'X-A': '1', 'X-B': '1' }, contentType: 'text/plain' };
    await withService(echo, options, async (client, { requests }) => {
      await firstValueFrom(client.request({ method: 'POST', headers: { 'x-b': '2' } }));
      expect(requests[0]!.headers).toMatchObject({
        ...{ 'x-a': '1', 'x-b': '2', 'content-type': 'text/plain' },
      });
      const body = new JsonRequest(1);
      await firstValueFrom(client.request({ method: 'POST', body, contentType: 'text/csv' }));
      expect(requests[1]!.headers['content-type']).toBe('text/csv');
    });
  });

  it('is cold, and is aborted by its signal', async () => {
    await withService(
      () => undefined,
      {},
      async (client, { arrivals, requests }) => {
        const abort = new AbortController();
        const answer$ = client.request({ signal: abort.signal });
        expect(requests).toHaveLength(0);
        const failure = failureOf(answer$);
        await arrivals.next();
        abort.abort();
        expect(await failure).toBeInstanceOf(EasAbortError);
      },
    );
  });

  it('ends by its clocks', async () => {
    await withService(
      () => undefined,
      {},
      async (client) => {
        const late = client.request({ timeoutMs: 40, retry: false });
        expect(await failureOf(late)).toMatchObject({ code: 'TIMEOUT_ATTEMPT' });
        const over = client.request({ deadlineMs: 40 });
        expect(await failureOf(over)).toMatchObject({ code: 'TIMEOUT_DEADLINE' });
      },
    );
  });

  it('that fails shows nothing of its credentials', async () => {
    await withService(
      ({ path, headers }, response) =>
        response.writeHead(400).end(`${path} ${String(headers['x-api-key'])}`),
      {},
      async (client) => {
        const query = { api_key: 'canary-of-the-query' };
        const headers = { 'X-Api-Key': 'canary-of-headers' };
        const error = await failureOf(client.request({ query, headers }));
        expect(JSON.stringify([error, error.message])).not.toContain('canary');
      },
    );
  });
});

describe('an answer', () => {
  const answerOf = (body: string | Buffer) => new ServiceResponse(200, {}, Buffer.from(body));

  it.each(['', '{', 'a canary', '{"a":1}x'])(
    'that is no JSON (%j) says so, and nothing of it',
    (text) => {
      const read = (): unknown => answerOf(text).json();
      expect(read).toThrow(EasProtocolError);
      expect(read).toThrow(`Expected JSON, found ${text.length} bytes of other text.`);
    },
  );

  it('that is no text says where to read it', () => {
    expect(() => answerOf(Buffer.from([0xff])).toString()).toThrow(EasProtocolError);
    expect(() => answerOf(Buffer.from([0xff])).json()).toThrow(EasProtocolError);
  });
});
