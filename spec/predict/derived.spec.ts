import type { ServerResponse } from 'node:http';
import { firstValueFrom } from 'rxjs';
import { describe, expect, it } from '@jest/globals';
import { PredictClient } from '../../lib/predict/client.js';
import { StringRequest } from '../../lib/predict/kinds/string/request.js';
import type { ClientEvent } from '../../lib/transport/events.js';
import { complaint } from '../support/complaint.js';
import { failureOf } from '../support/outcome.js';
import { TOKEN, withService } from '../support/predict.js';
import { withServer, type Received } from '../support/server.js';
import { expectSigned } from '../support/signature.js';

const answer = ({ number }: Received, response: ServerResponse) => response.end(String(number));
const request = new StringRequest('x');

describe('a derived client', () => {
  it('uses the connection of the client it comes from', async () => {
    await withService(answer, { maxConnections: 1 }, async (client, { requests, connections }) => {
      await firstValueFrom(client.predict(request));
      await firstValueFrom(client.with({ serviceName: 'other' }).predict(request));
      await firstValueFrom(client.with({}).with({ requestPath: 'v2' }).predict(request));
      expect(requests.map(({ path }) => path)).toEqual([
        '/api/predict/svc',
        '/api/predict/other',
        '/api/predict/svc/v2',
      ]);
      expect(connections()).toBe(1);
      for (const one of requests) expectSigned(one, TOKEN);
    });
  });

  it('adds to headers and query, replaces what else is given, and leaves its origin alone', async () => {
    const own = { headers: { 'X-A': 'own', 'X-B': 'own' }, query: { a: 'own', b: 'own' } };
    await withService(answer, own, async (client, { requests }) => {
      const derived = client.with({
        headers: { 'x-b': 'new' },
        query: { b: 'new' },
        token: 'another secret',
        contentType: 'text/plain',
      });
      await firstValueFrom(derived.predict(request));
      await firstValueFrom(client.predict(request));
      expect(requests[0]!.path).toBe('/api/predict/svc?a=own&b=new');
      expect(requests[0]!.headers).toMatchObject({
        'x-a': 'own',
        'x-b': 'new',
        'content-type': 'text/plain',
      });
      expectSigned(requests[0]!, 'another secret');
      expect(requests[1]!.path).toBe('/api/predict/svc?a=own&b=own');
      expect(requests[1]!.headers).toMatchObject({ 'x-a': 'own', 'x-b': 'own' });
      expectSigned(requests[1]!, TOKEN);
    });
  });

  it('names its service in the other way, too', async () => {
    await withService(answer, {}, async (client, { url, requests }) => {
      const custom = client.with({ customUrl: `${url}/run`, token: 'shown' });
      await firstValueFrom(custom.predict(request));
      await firstValueFrom(
        custom.with({ endpoint: url, serviceName: 'back', token: TOKEN }).predict(request),
      );
      expect(requests[0]).toMatchObject({ path: '/run', headers: { authorization: 'shown' } });
      expect(requests[1]!.path).toBe('/api/predict/back');
      expectSigned(requests[1]!, TOKEN);
    });
  });

  it('knows the instances that the client it comes from found, and how they do', async () => {
    let lists = 0;
    await withServer(
      ({ path, socket }, response) => {
        if (path.startsWith('/api/predict')) return response.end('answer');
        lists += 1;
        const items = [{ ip: '127.0.0.1', port: socket.localPort, weight: 1 }];
        return response.end(JSON.stringify({ endpoints: { items } }));
      },
      async ({ url }) => {
        const address = { endpoint: url, serviceName: 'svc', endpointType: 'direct' } as const;
        const client = new PredictClient({ ...address, refreshMs: 1_000_000 });
        await firstValueFrom(client.predict(request));
        const derived = client.with({ timeoutMs: 1_000 });
        await firstValueFrom(derived.predict(request));
        expect(lists).toBe(1);
        await derived.close();
        await firstValueFrom(client.predict(request));
        await firstValueFrom(client.with({ serviceName: 'other' }).predict(request));
        expect(lists).toBe(2);
        await client.close();
      },
    );
  });

  it('has events of its own', async () => {
    await withService(answer, {}, async (client) => {
      const derived = client.with({ serviceName: 'other' });
      const events: ClientEvent[] = [];
      client.events$.subscribe((event) => events.push(event));
      await firstValueFrom(derived.predict(request));
      expect(events).toEqual([]);
    });
  });

  it('is derived from the options as they were given, whatever became of the objects', async () => {
    const headers: Record<string, string> = { 'X-A': 'one' };
    await withService(answer, { headers }, async (client, { requests }) => {
      headers['X-A'] = 'two';
      await firstValueFrom(client.with({}).predict(request));
      expect(requests[0]!.headers['x-a']).toBe('one');
    });
  });

  it('tells of instances until it is closed itself', async () => {
    const address = { endpoint: 'host', serviceName: 'svc', endpointType: 'direct' } as const;
    const client = new PredictClient(address);
    const derived = client.with({});
    const ended: string[] = [];
    client.instances$.subscribe({ complete: () => ended.push('client') });
    derived.instances$.subscribe({ complete: () => ended.push('derived') });
    await derived.close();
    expect(ended).toEqual(['derived']);
    await client.close();
    expect(ended).toEqual(['derived', 'client']);
  });

  it('ends alone when it is closed', async () => {
    await withService(answer, { maxConnections: 1 }, async (client, { connections }) => {
      const derived = client.with({});
      await firstValueFrom(derived.predict(request));
      await derived.close();
      expect(await failureOf(derived.predict(request))).toMatchObject({ code: 'CLOSED' });
      await firstValueFrom(client.predict(request));
      expect(connections()).toBe(1);
    });
  });

  it('sends nothing any more when the client it comes from is closed', async () => {
    await withService(answer, {}, async (client, { requests }) => {
      const derived = client.with({});
      await client.close();
      expect(await failureOf(derived.predict(request))).toMatchObject({ code: 'CLOSED' });
      expect(requests).toHaveLength(0);
    });
  });

  it.each([
    [{ maxConnections: 5 }, 'maxConnections is 5', 'connections are shared'],
    [{ tls: {} }, 'tls is an object', 'connections are shared'],
    [{ dispatcher: undefined }, 'dispatcher is undefined', 'connections are shared'],
    [{ timeoutMs: 0 }, 'timeoutMs is 0', 'whole number of 1'],
    [{ headers: 'X: y' }, 'headers is a string', 'write an object'],
    [{ frobnicate: 1 }, 'no option "frobnicate"', 'write any of'],
    ['token', 'The options of with are a string', 'write an object'],
  ])('refuses %p at once', (changes, names, remedy) => {
    const client = new PredictClient({ endpoint: 'host', serviceName: 'svc', headers: { A: 'a' } });
    const message = complaint(() => client.with(changes as object));
    expect(message).toContain(names);
    expect(message).toContain(remedy);
  });
});
