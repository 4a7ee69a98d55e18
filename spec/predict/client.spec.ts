import { firstValueFrom } from 'rxjs';
import { describe, expect, it } from '@jest/globals';
import { EasProtocolError } from '../../lib/errors/index.js';
import { PredictClient } from '../../lib/predict/client.js';
import { StringRequest } from '../../lib/predict/kinds/string/request.js';
import { TFRequest } from '../../lib/predict/kinds/tf/request.js';
import type { Request } from '../../lib/predict/request.js';
import { complaint } from '../support/complaint.js';
import { failureOf } from '../support/outcome.js';
import { TOKEN, withService } from '../support/predict.js';
import { withServer, type Received } from '../support/server.js';
import { expectSigned, repeatedHeaders } from '../support/signature.js';
import type { ServerResponse } from 'node:http';

const echo = ({ body }: Received, response: ServerResponse) => response.end(body);

describe('predict', () => {
  it('sends a signed request and reads the answer', async () => {
    await withService(echo, {}, async (client, { requests }) => {
      const answer = await firstValueFrom(client.predict(new StringRequest('数据')));
      expect(answer.toString()).toBe('数据');
      const [request] = requests;
      expect(request).toMatchObject({ method: 'POST', path: '/api/predict/svc' });
      expect(request!.headers['content-type']).toBe('application/octet-stream');
      expect(Math.abs(Date.parse(request!.headers.date!) - Date.now())).toBeLessThan(60_000);
      expectSigned(request!, TOKEN);
      expect(repeatedHeaders(request!)).toEqual([]);
    });
  });

  it('is cold: nothing is sent before it is subscribed to, each subscription is one', async () => {
    await withService(echo, {}, async (client, { requests }) => {
      let encoded = 0;
      const request: Request<string> = {
        encode: () => Buffer.from(String(++encoded)),
        decode: (body) => Buffer.from(body).toString(),
      };
      const answer$ = client.predict(request);
      expect([encoded, requests.length]).toEqual([0, 0]);
      expect(await firstValueFrom(answer$)).toBe('1');
      expect(await firstValueFrom(answer$)).toBe('2');
      expect(requests).toHaveLength(2);
    });
  });

  it('signs the path and query as they are sent', async () => {
    const options = { requestPath: '/v1/a b/数/', query: { 'k y': 'a&b=c', 数: '据' } };
    await withService(echo, options, async (client, { requests }) => {
      await firstValueFrom(client.predict(new StringRequest('x')));
      const { path } = requests[0]!;
      expect(path).toMatch(/^\/api\/predict\/svc\/v1\/a%20b\/%E6%95%B0\?/);
      const { searchParams } = new URL(path, 'http://h');
      expect([...searchParams]).toEqual(Object.entries(options.query));
      expectSigned(requests[0]!, TOKEN);
    });
  });

  it('shows the token as it is when asked to, and none when there is none', async () => {
    await withServer(echo, async ({ url, requests }) => {
      const address = { endpoint: url, serviceName: 'svc' };
      const plain = new PredictClient({ ...address, token: TOKEN, auth: 'token' });
      const none = new PredictClient(address);
      const custom = new PredictClient({ customUrl: `${url}/run/`, token: TOKEN });
      for (const client of [plain, none, custom]) {
        await firstValueFrom(client.predict(new StringRequest('x')));
        await client.close();
      }
      expect(requests.map(({ headers }) => headers.authorization)).toEqual([
        TOKEN,
        undefined,
        TOKEN,
      ]);
      expect(requests.every(({ headers }) => headers['content-md5'] === undefined)).toBe(true);
      expect(requests[2]!.path).toBe('/run');
    });
  });

  it('reaches a custom URL without a path', async () => {
    await withServer(echo, async ({ url, requests }) => {
      const client = new PredictClient({ customUrl: url, query: { a: '1' } });
      await firstValueFrom(client.predict(new StringRequest('x')));
      await firstValueFrom(client.predict(new StringRequest('x'), { requestPath: 'v1/chat' }));
      await client.close();
      expect(requests.map(({ path }) => path)).toEqual(['/?a=1', '/v1/chat?a=1']);
    });
  });

  it('sends an Authorization of the user in the place of the token', async () => {
    const bearer = { headers: { authorization: 'Bearer b' } };
    await withService(echo, {}, async (client, { requests }) => {
      await firstValueFrom(client.predict(new StringRequest('x'), bearer));
      expect(requests[0]!.headers.authorization).toBe('Bearer b');
      expect(repeatedHeaders(requests[0]!)).toEqual([]);
      await firstValueFrom(client.predict(new StringRequest('x')));
      expectSigned(requests[1]!, TOKEN);
    });
  });

  it("takes what a call says before what its client says, and leaves the client's alone", async () => {
    const options = {
      requestPath: 'client',
      query: { a: 'client', b: 'client' },
      headers: { 'X-A': 'client', 'X-B': 'client' },
      contentType: 'text/plain',
    };
    const call = { requestPath: 'call', query: { b: 'call' }, headers: { 'x-b': 'call' } };
    await withService(echo, options, async (client, { requests }) => {
      await firstValueFrom(client.predict(new StringRequest('x'), call));
      await firstValueFrom(client.predict(new StringRequest('x')));
      const [one, two] = requests;
      expect(one!.path).toBe('/api/predict/svc/call?a=client&b=call');
      expect(one!.headers).toMatchObject({ 'x-a': 'client', 'x-b': 'call' });
      expect(two!.path).toBe('/api/predict/svc/client?a=client&b=client');
      expect(two!.headers).toMatchObject({ 'x-a': 'client', 'x-b': 'client' });
      for (const request of requests) {
        expect(request.headers['content-type']).toBe('text/plain');
        expectSigned(request, TOKEN);
        expect(repeatedHeaders(request)).toEqual([]);
      }
    });
  });

  it("signs and sends the request's own content type", async () => {
    await withService(echo, {}, async (client, { requests }) => {
      const request: Request<unknown> = {
        contentType: 'application/json',
        encode: () => Buffer.from('{}'),
        decode: (body) => body,
      };
      await firstValueFrom(client.predict(request));
      expect(requests[0]!.headers['content-type']).toBe('application/json');
      expectSigned(requests[0]!, TOKEN);
    });
  });

  it('sends an empty body, signed', async () => {
    await withService(echo, {}, async (client, { requests }) => {
      const answer = await firstValueFrom(client.predict(new StringRequest('')));
      expect(answer.bytes).toHaveLength(0);
      expectSigned(requests[0]!, TOKEN);
    });
  });

  it('signs each of 100 requests at a time for itself', async () => {
    const token = async (): Promise<string> => {
      await new Promise(setImmediate);
      return TOKEN;
    };
    await withService(echo, { token, maxConnections: 16 }, async (client, { requests }) => {
      const bodies = Array.from({ length: 100 }, (_, at) => `body ${at} `.repeat(1 + at));
      const answers = bodies.map((body, at) =>
        firstValueFrom(client.predict(new StringRequest(body), { query: { at: `${at}` } })),
      );
      expect((await Promise.all(answers)).map(String)).toEqual(bodies);
      expect(requests).toHaveLength(100);
      for (const request of requests) {
        expectSigned(request, TOKEN);
        const at = Number(new URL(request.path, 'http://h').searchParams.get('at'));
        expect(request.body.toString()).toBe(bodies[at]);
      }
    });
  });
});

describe('observing the response', () => {
  const answer = (_: Received, response: ServerResponse): void => {
    response.writeHead(201, { 'X-One': '1', 'Set-Cookie': ['a=1', 'b=2'] }).end('text');
  };

  it('emits status and headers beside the body', async () => {
    await withService(answer, {}, async (client) => {
      const { status, headers, body } = await firstValueFrom(
        client.predict(new StringRequest('x'), { observe: 'response' }),
      );
      expect([status, body.toString()]).toEqual([201, 'text']);
      expect(headers).toMatchObject({ 'x-one': '1', 'set-cookie': ['a=1', 'b=2'] });
    });
  });

  it("emits the body alone when asked for 'body', and refuses other words", async () => {
    await withService(answer, {}, async (client) => {
      const request = new StringRequest('x');
      const body = await firstValueFrom(client.predict(request, { observe: 'body' }));
      expect(body.toString()).toBe('text');
      const wrong = { observe: 'headers' } as never;
      expect(complaint(() => client.predict(request, wrong))).toContain(
        'write one of "body", "response"',
      );
      expect(complaint(() => client.stream(request, { observe: 'body' } as never))).toContain(
        'observe',
      );
    });
  });
});

describe('the host option', () => {
  it('is sent as the Host header', async () => {
    await withService(echo, { host: 'svc.test:81' }, async (client, { requests }) => {
      await firstValueFrom(client.predict(new StringRequest('x')));
      expect(requests[0]!.headers.host).toBe('svc.test:81');
      expect(repeatedHeaders(requests[0]!)).toEqual([]);
      expectSigned(requests[0]!, TOKEN);
    });
  });

  it('is not sent to who tells the instances', async () => {
    await withServer(
      ({ path, socket }, response) => {
        const items = [{ ip: '127.0.0.1', port: socket.localPort, weight: 1 }];
        const list = JSON.stringify({ endpoints: { items } });
        response.end(path.startsWith('/api/predict') ? 'answer' : list);
      },
      async ({ url, requests }) => {
        const address = { endpoint: url, serviceName: 'svc', endpointType: 'direct' } as const;
        const client = new PredictClient({ ...address, host: 'svc.test' });
        await firstValueFrom(client.predict(new StringRequest('x')));
        await client.close();
        expect(requests.map(({ headers }) => headers.host)).toEqual([url.slice(7), 'svc.test']);
      },
    );
  });
});

describe('an answer that is not what was asked for', () => {
  it('a page with status 200 → a protocol error that shows its start', async () => {
    await withService(
      (_, response) => response.end('<html><body>Welcome</body></html>'),
      {},
      async (client, { requests }) => {
        const error = await failureOf(client.predict(new TFRequest('s')));
        expect(error).toBeInstanceOf(EasProtocolError);
        expect(error).toMatchObject({ code: 'PROTOCOL', retryable: false });
        expect(error.message).toContain('<html>');
        expect(requests).toHaveLength(1);
      },
    );
  });

  it('what a user’s decoder throws is the error', async () => {
    const cause = new RangeError('mine');
    const request: Request<never> = {
      encode: () => Buffer.from('x'),
      decode: () => {
        throw cause;
      },
    };
    await withService(echo, {}, async (client) => {
      await expect(firstValueFrom(client.predict(request))).rejects.toBe(cause);
    });
  });

  it('an answer that is too long → a protocol error', async () => {
    await withService(echo, { maxResponseBytes: 10 }, async (client) => {
      const error = await failureOf(client.predict(new StringRequest('x'.repeat(11))));
      expect(error.code).toBe('TOO_LARGE');
    });
  });
});

describe('a closed client', () => {
  it('refuses to send, once and for all', async () => {
    await withService(echo, {}, async (client, { requests }) => {
      await firstValueFrom(client.predict(new StringRequest('x')));
      let completed = false;
      client.events$.subscribe({ complete: () => (completed = true) });
      await client.close();
      await client.close();
      expect(completed).toBe(true);
      const error = await failureOf(client.predict(new StringRequest('x')));
      expect(error).toMatchObject({ code: 'CLOSED', retryable: false });
      expect(requests).toHaveLength(1);
    });
  });

  it('lets what is under way end first', async () => {
    let respond: () => void = () => undefined;
    await withService(
      (_, response) => (respond = () => response.end('late')),
      {},
      async (client, { arrivals }) => {
        const answer = firstValueFrom(client.predict(new StringRequest('x')));
        await arrivals.next();
        const closed = client.close();
        respond();
        expect((await answer).toString()).toBe('late');
        await closed;
      },
    );
  });
});
