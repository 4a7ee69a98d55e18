import { describe, expect, it } from '@jest/globals';
import { decodeList, put, withEmulator } from './kit.js';

const PROTOBUF = { Accept: 'application/vnd.google.protobuf' };

describe('a service', () => {
  it('is given body, path, query and headers, and answers bytes or text', () =>
    withEmulator(
      {
        services: {
          'g.svc': (body, { method, path, query, headers }) =>
            `${method} ${path} ${query.get('a')} ${String(headers['x-h'])} ${Buffer.from(body).toString()}`,
          echo: (body) => body,
        },
      },
      async ({ url }) => {
        const init = { method: 'POST', body: 'hi', headers: { 'X-H': 'h' } };
        const answer = await fetch(`${url}/api/predict/g.svc/v2/run?a=b`, init);
        expect([answer.status, await answer.text()]).toEqual([200, 'POST v2/run b h hi']);
        const echo = await fetch(`${url}/api/predict/echo`, init);
        expect(await echo.text()).toBe('hi');
      },
    ));

  it('answers with status and headers, and piece by piece', () =>
    withEmulator(
      {
        services: {
          teapot: () => ({ status: 418, headers: { 'X-Kind': 'tea' }, body: 'short' }),
          stream: () => ({
            headers: { 'Content-Type': 'text/event-stream' },
            body: (async function* () {
              await Promise.resolve();
              yield 'data: 1\n\n';
              yield Buffer.from('data: [DONE]\n\n');
            })(),
          }),
        },
      },
      async ({ url }) => {
        const teapot = await fetch(`${url}/api/predict/teapot`, { method: 'POST' });
        expect([teapot.status, teapot.headers.get('x-kind')]).toEqual([418, 'tea']);
        const stream = await fetch(`${url}/api/predict/stream`, { method: 'POST' });
        expect(await stream.text()).toBe('data: 1\n\ndata: [DONE]\n\n');
      },
    ));

  it('that throws or rejects is answered with 400 and its message', () =>
    withEmulator(
      {
        services: {
          throws: () => {
            throw new Error('no such feature');
          },
          rejects: () => Promise.reject(new Error('later')),
        },
      },
      async ({ url }) => {
        const thrown = await put(`${url}/api/predict/throws`, 'x');
        expect([thrown.status, await thrown.text()]).toEqual([400, 'no such feature']);
        const rejected = await put(`${url}/api/predict/rejects`, 'x');
        expect([rejected.status, await rejected.text()]).toEqual([400, 'later']);
      },
    ));
});

describe('an asynchronous service', () => {
  const take = async (url: string, query: string): Promise<ReturnType<typeof decodeList>> => {
    const answer = await fetch(`${url}?_raw_=false&_auto_delete_=true&_timeout_=20s&${query}`, {
      headers: PROTOBUF,
    });
    return decodeList(await answer.arrayBuffer());
  };

  it('puts its result into the sink with the same request id and tags', () =>
    withEmulator(
      {
        services: {
          svc: { async: true, handler: (body) => `<${Buffer.from(body).toString()}>` },
        },
      },
      async (emulator) => {
        const url = `${emulator.url}/api/predict/svc`;
        const answer = await put(url, 'in', 'requestId=r7&k=v');
        expect(answer.headers.get('X-Eas-Queueservice-Request-Id')).toBe('r7');
        const [frame] = await take(`${url}/sink`, 'requestId=r7');
        expect(frame).toEqual({
          index: '1',
          data: '<in>',
          tags: { requestId: 'r7', k: 'v' },
          message: '',
        });
        expect(emulator.queue('svc').length).toBe(0);
      },
    ));

  it('puts no empty result, and a failure as a message', () =>
    withEmulator(
      {
        services: {
          svc: {
            async: true,
            handler: (body) => {
              const text = Buffer.from(body).toString();
              if (text === 'bad') throw new Error('cannot do');
              return text === 'empty' ? '' : text;
            },
          },
        },
      },
      async (emulator) => {
        const url = `${emulator.url}/api/predict/svc`;
        for (const body of ['empty', 'bad', 'good']) await put(url, body);
        const [first] = await take(`${url}/sink`, '_length_=1');
        const [second] = await take(`${url}/sink`, '_length_=1');
        expect([first?.data, first?.message]).toEqual(['', 'cannot do']);
        expect([second?.data, second?.message]).toEqual(['good', '']);
        expect(emulator.queue('svc').committed).toEqual({ 'eas-service': 3 });
      },
    ));

  it('works on as many records at once as it says', async () => {
    let running = 0;
    let peak = 0;
    const waiting: (() => void)[] = [];
    const handler = async (body: Uint8Array): Promise<Uint8Array> => {
      running += 1;
      peak = Math.max(peak, running);
      if (waiting.length < 2) await new Promise<void>((resolve) => waiting.push(resolve));
      running -= 1;
      return body;
    };
    const services = { svc: { async: true, concurrency: 3, handler } };
    await withEmulator({ services }, async (emulator) => {
      const url = `${emulator.url}/api/predict/svc`;
      for (const body of ['a', 'b', 'c', 'd', 'e']) await put(url, body);
      // Two are held back; the third place does the rest.
      const done = [];
      while (done.length < 3) done.push(...(await take(`${url}/sink`, '')));
      expect(done.map(({ data }) => data)).toEqual(['c', 'd', 'e']);
      for (const go of waiting) go();
      while (done.length < 5) done.push(...(await take(`${url}/sink`, '')));
      expect(peak).toBe(3);
    });
  });

  it('stops reading while its sink is full', async () => {
    const seen: string[] = [];
    const handler = (body: Uint8Array): Uint8Array => {
      seen.push(Buffer.from(body).toString());
      return body;
    };
    const services = { svc: { async: true, concurrency: 4, handler } };
    await withEmulator({ services, queues: { 'svc/sink': { maxLength: 2 } } }, async (emulator) => {
      const url = `${emulator.url}/api/predict/svc`;
      // All at once, so that only what is reserved in the sink keeps the third from being begun.
      for (const body of ['a', 'b', 'c', 'd']) emulator.queue('svc').put(body);
      await fetch(`${url}?_count_=true`);
      expect(seen).toEqual(['a', 'b']);
      expect(emulator.queue('svc').length).toBe(2);
      const done = [];
      while (done.length < 4) done.push(...(await take(`${url}/sink`, '')));
      expect(done.map(({ data }) => data)).toEqual(['a', 'b', 'c', 'd']);
      expect(emulator.queue('svc').length).toBe(0);
    });
  });

  it('holds its result while others keep the sink full', async () => {
    let finish: (() => void) | undefined;
    const handler = async (body: Uint8Array): Promise<Uint8Array> => {
      await new Promise<void>((resolve) => (finish = resolve));
      return body;
    };
    const services = { svc: { async: true, handler } };
    await withEmulator({ services, queues: { 'svc/sink': { maxLength: 1 } } }, async (emulator) => {
      const url = `${emulator.url}/api/predict/svc`;
      await put(url, 'mine');
      await put(`${url}/sink`, 'theirs');
      finish!();
      expect((await put(`${url}/sink`, 'more')).status).toBe(450);
      expect((await take(`${url}/sink`, ''))[0]?.data).toBe('theirs');
      expect((await take(`${url}/sink`, ''))[0]?.data).toBe('mine');
      expect(emulator.queue('svc').length).toBe(0);
    });
  });
});

describe('discovery', () => {
  it('answers the emulator itself, or the instances that were given', () =>
    withEmulator(
      {
        services: { 'svc/deep': (body) => body },
        instances: {
          many: [
            { ip: '127.0.0.1', port: 1, weight: 30 },
            { ip: '127.0.0.2', port: 2 },
          ],
        },
      },
      async ({ url }) => {
        const port = Number(new URL(url).port);
        const items = async (path: string): Promise<unknown> => (await fetch(url + path)).json();
        const self = { endpoints: { items: [{ ip: '127.0.0.1', port, weight: 100 }] } };
        expect(await items('/api/v1/servicediscovery/upstreams/svc')).toEqual(self);
        expect(
          await items('/exported/apis/eas.alibaba-inc.k8s.io/v1/upstreams/svc?internal=false'),
        ).toEqual(self);
        expect(await items('/api/v1/servicediscovery/upstreams/many')).toEqual({
          endpoints: {
            items: [
              { ip: '127.0.0.1', port: 1, weight: 30 },
              { ip: '127.0.0.2', port: 2, weight: 100 },
            ],
          },
        });
        const unknown = await fetch(`${url}/api/v1/servicediscovery/upstreams/none`);
        expect(unknown.status).toBe(404);
      },
    ));

  it('speaks vipserver', () =>
    withEmulator({}, async ({ url }) => {
      const port = Number(new URL(url).port);
      const list = await (await fetch(`${url}/vipserver/serverlist`)).text();
      expect(list).toBe(`127.0.0.1:${port}\n`);
      const answer = await fetch(`${url}/vipserver/api/srvIPXT?dom=d&clusters=DEFAULT`);
      expect(await answer.json()).toEqual({
        hosts: [{ ip: '127.0.0.1', port, weight: 100, valid: true }],
      });
    }));
});
