import type { ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { filter, firstValueFrom, lastValueFrom, toArray } from 'rxjs';
import { endpointOf } from '../../lib/endpoints/choose.js';
import type { Endpoint, Instance, InstanceState } from '../../lib/endpoints/endpoint.js';
import type { EndpointOptions } from '../../lib/endpoints/options.js';
import { EasDiscoveryError } from '../../lib/errors/index.js';
import { connectionSettings, endpointSettings } from '../support/settings.js';
import { HttpTransport } from '../../lib/transport/http.js';
import { refusingUrl, withServer, type Received } from '../support/server.js';

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Given extends EndpointOptions {
  readonly service?: string;
  readonly env?: Record<string, string>;
  readonly random?: () => number;
}

/** An endpoint whose clock the test turns; closed after the test. */
function discovered({ service = 'svc', env = {}, random, ...options }: Given) {
  const clock = { nowMs: 0 };
  const transport = new HttpTransport(connectionSettings({}));
  const settings = endpointSettings(service, options, env);
  const endpoint = endpointOf(settings, transport, () => clock.nowMs, random);
  closing.push(
    () => transport.close(),
    () => endpoint.close(),
  );
  return { endpoint, clock };
}

const DIRECT = { endpointType: 'direct' } as const;
const item = (last: number, weight = 10) => ({ ip: `10.0.0.${last}`, port: 80, weight });
const direct = (...items: object[]): string => JSON.stringify({ endpoints: { items } });

/** Answers every request with the latest of these texts; the test may set another. */
function answering(text: string) {
  const script = { text, status: 200 };
  const answer = (_: Received, response: ServerResponse): unknown =>
    response.writeHead(script.status).end(script.text);
  return { script, answer };
}

/** Picks `count` times, and tallies by the last number of the address. */
async function tally(endpoint: Endpoint, count: number): Promise<Record<string, number>> {
  const picks: Record<string, number> = {};
  for (let pick = 0; pick < count; pick++) {
    const { origin } = await endpoint.pick(undefined);
    const name = origin.replace(/^.*\./, '');
    picks[name] = (picks[name] ?? 0) + 1;
  }
  return picks;
}

function statesWhere(endpoint: Endpoint, holds: (states: readonly InstanceState[]) => boolean) {
  return firstValueFrom(endpoint.instances$.pipe(filter(holds)));
}

describe('direct discovery', () => {
  it.each([
    ['svc', {}, '/api/v1/servicediscovery/upstreams/svc', '/api/predict/svc'],
    ['svc/sink', {}, '/api/v1/servicediscovery/upstreams/svc', '/api/predict/svc/sink'],
    ['group.svc', {}, '/api/v1/servicediscovery/upstreams/group.svc', '/api/predict/group.svc'],
    [
      'svc',
      { NAMESPACE: 'a', POD_NAME: 'b' },
      '/api/v1/servicediscovery/upstreams/svc?internal=true',
      '/api/predict/svc',
    ],
  ])('of %s with %p asks %s', async (service, env, path, basePath) => {
    const { answer } = answering(direct(item(1)));
    await withServer(answer, async ({ url, requests }) => {
      const { endpoint } = discovered({ ...DIRECT, endpoint: url, service, env });
      expect(await endpoint.pick(undefined)).toEqual({ origin: 'http://10.0.0.1:80', basePath });
      expect(requests.map((request) => `${request.method} ${request.path}`)).toEqual([
        `GET ${path}`,
      ]);
    });
  });

  it.each([
    [{}, 'internal=false'],
    [{ NAMESPACE: 'a', POD_NAME: 'b' }, 'internal=true'],
  ])('with %p falls back to the older path when the new one is not there', async (env, query) => {
    const answer = ({ path }: Received, response: ServerResponse): unknown =>
      path.startsWith('/exported/')
        ? response.end(direct(item(1)))
        : response.writeHead(404).end('404 page not found');
    await withServer(answer, async ({ url, requests }) => {
      const { endpoint } = discovered({ ...DIRECT, endpoint: `${url}/`, env });
      await endpoint.pick(undefined);
      expect(requests.at(-1)!.path).toBe(
        `/exported/apis/eas.alibaba-inc.k8s.io/v1/upstreams/svc?${query}`,
      );
    });
  });

  it('gives the instances in turn, exactly by their weights', async () => {
    const weights = [10, 10, 20, 10, 30, 0];
    const { answer } = answering(direct(...weights.map((weight, at) => item(at, weight))));
    await withServer(answer, async ({ url, requests }) => {
      const { endpoint } = discovered({ ...DIRECT, endpoint: url });
      expect(await tally(endpoint, 10_000)).toEqual({
        '0:80': 1250,
        '1:80': 1250,
        '2:80': 2500,
        '3:80': 1250,
        '4:80': 3750,
      });
      expect(requests).toHaveLength(1);
    });
  });

  it('gives another instance than the one to avoid, from an earlier list, too', async () => {
    const { script, answer } = answering(direct(item(1, 100), item(2, 1)));
    await withServer(answer, async ({ url }) => {
      const { endpoint, clock } = discovered({ ...DIRECT, endpoint: url });
      const first = await endpoint.pick(undefined);
      expect((await endpoint.pick(first)).origin).toBe('http://10.0.0.2:80');
      script.text = direct(item(1, 100), item(3, 1));
      clock.nowMs = 3_000;
      await endpoint.pick(undefined);
      await statesWhere(endpoint, (states) => states.some(({ ip }) => ip === '10.0.0.3'));
      expect((await endpoint.pick(first)).origin).toBe('http://10.0.0.3:80');
    });
  });

  it('asks once for all who wait for the first list', async () => {
    const { answer } = answering(direct(item(1)));
    await withServer(answer, async ({ url, requests }) => {
      const { endpoint } = discovered({ ...DIRECT, endpoint: url });
      const picks = Array.from({ length: 100 }, () => endpoint.pick(undefined));
      for (const pick of picks) await pick;
      expect(requests).toHaveLength(1);
    });
  });

  it('asks again when somebody calls after its time, and never when nobody does', async () => {
    const { answer } = answering(direct(item(1)));
    await withServer(answer, async ({ url, requests }) => {
      // The server's own clock is set by now, and stays a real one.
      await nextTurn();
      jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
      closing.push(() => jest.useRealTimers());
      const { endpoint, clock } = discovered({ ...DIRECT, endpoint: url });
      await endpoint.pick(undefined);
      // An hour goes by, by its clock and by Node's, and nobody calls.
      clock.nowMs = 3_600_000;
      jest.advanceTimersByTime(3_600_000);
      await fetch(url);
      expect(requests).toHaveLength(2);
      // Two calls: served at once from what is known, and one request behind their backs.
      for (let call = 0; call < 2; call++) {
        expect(endpoint.pick(undefined)).not.toBeInstanceOf(Promise);
      }
      while (requests.length < 3) await nextTurn();
      await fetch(url);
      expect(requests).toHaveLength(4);
    });
  });

  it.each([
    ['an error', 500, 'oops'],
    ['no JSON', 200, '<html>'],
    ['an empty list', 200, direct()],
    ['weights of 0', 200, direct(item(9, 0))],
  ])('keeps the last good list when a refresh gives %s', async (_, status, text) => {
    const { script, answer } = answering(direct(item(1), item(2)));
    await withServer(answer, async ({ url, arrivals }) => {
      const { endpoint, clock } = discovered({ ...DIRECT, endpoint: url });
      await endpoint.pick(undefined);
      await arrivals.next();
      const good = { ...script };
      Object.assign(script, { status, text });
      for (let refresh = 1; refresh <= 3; refresh++) {
        // Until the refresh before has ended, a call does not start another.
        while (arrivals.size === 0) {
          clock.nowMs += 10_000;
          expect(await tally(endpoint, 10)).toEqual({ '1:80': 5, '2:80': 5 });
          await nextTurn();
        }
        await arrivals.next();
      }
      Object.assign(script, good, { text: direct(item(3)) });
      const seen = { fresh: false };
      const subscription = endpoint.instances$.subscribe(([state]) => {
        seen.fresh = state?.ip === '10.0.0.3';
      });
      while (!seen.fresh) {
        clock.nowMs += 10_000;
        await endpoint.pick(undefined);
        await nextTurn();
      }
      subscription.unsubscribe();
      expect(await tally(endpoint, 2)).toEqual({ '3:80': 2 });
    });
  });

  it('says whether a request that waited still goes where it was to go', async () => {
    const { script, answer } = answering(direct(item(1), item(2)));
    await withServer(answer, async ({ url }) => {
      const ejection = { consecutiveFailures: 1, maxEjectedPercent: 100 };
      const { endpoint, clock } = discovered({ ...DIRECT, endpoint: url, ejection });
      const one = await endpoint.pick(undefined);
      const two = await endpoint.pick(one);
      expect([endpoint.stands(one), endpoint.stands(two)]).toEqual([true, true]);
      endpoint.report(one, 'failed');
      expect([endpoint.stands(one), endpoint.stands(two)]).toEqual([false, true]);
      // The one request that tries it again is on its way, maybe waits as well.
      clock.nowMs += 30_000;
      expect(await endpoint.pick(two)).toBe(one);
      expect(endpoint.stands(one)).toBe(true);
      endpoint.report(one, 'ok');
      Object.assign(script, { text: direct(item(2)) });
      const left = statesWhere(endpoint, (states) => states.length === 1);
      clock.nowMs += 10_000;
      await endpoint.pick(undefined);
      await left;
      expect([endpoint.stands(one), endpoint.stands(two)]).toEqual([false, true]);
      // Alone, it may rest by no rule.
      endpoint.report(two, 'failed');
      expect(endpoint.stands(two)).toBe(true);
    });
  });

  it('fails with an EasDiscoveryError while there never was a list, and then succeeds', async () => {
    const { script, answer } = answering('');
    await withServer(answer, async ({ url }) => {
      const { endpoint } = discovered({ ...DIRECT, endpoint: url });
      for (const [status, text, says] of [
        [200, '', 'no JSON'],
        [200, direct(), 'no instance that takes traffic'],
        [503, 'busy', 'answered 503'],
        [404, 'unknown', 'answered 404'],
        [200, 'x'.repeat(17 * 1024 * 1024), 'maxResponseBytes'],
      ] as const) {
        Object.assign(script, { status, text });
        const error = await Promise.resolve(endpoint.pick(undefined)).catch((e: unknown) => e);
        expect(error).toBeInstanceOf(EasDiscoveryError);
        expect(error).toMatchObject({ retryable: true, unapplied: true });
        expect((error as Error).message).toContain(says);
      }
      Object.assign(script, { status: 200, text: direct(item(1)) });
      await endpoint.pick(undefined);
    });
  });

  it('fails with an EasDiscoveryError when nobody answers', async () => {
    const { endpoint } = discovered({ ...DIRECT, endpoint: await refusingUrl() });
    await expect(endpoint.pick(undefined)).rejects.toMatchObject({
      code: 'DISCOVERY',
      cause: { code: 'CONNECTION' },
    });
  });

  it('ends with its client: who waits gets an error, and the request is cut', async () => {
    await withServer(
      () => undefined,
      async ({ url, arrivals }) => {
        const { endpoint } = discovered({ ...DIRECT, endpoint: url });
        const states = lastValueFrom(endpoint.instances$.pipe(toArray()));
        const waiting = endpoint.pick(undefined);
        const { socket } = await arrivals.next();
        const cut = new Promise((resolve) => socket.once('close', resolve));
        endpoint.close();
        await expect(waiting).rejects.toMatchObject({ code: 'CLOSED' });
        await cut;
        expect(await states).toEqual([[]]);
      },
    );
  });
});

describe('instances that fail', () => {
  it('rest, get one probe, and come back, as instances$ tells', async () => {
    const { answer } = answering(direct(item(1), item(2)));
    await withServer(answer, async ({ url }) => {
      const ejection = { consecutiveFailures: 2, ejectMs: 1_000 };
      const options = { ...DIRECT, endpoint: url, refreshMs: 1_000_000, ejection };
      const { endpoint, clock } = discovered(options);
      const told: string[] = [];
      endpoint.instances$.subscribe((states) => {
        told.push(states.map(({ ip, state }) => `${ip.at(-1)!}: ${state}`).join());
      });
      const pick = async (): Promise<Instance> => endpoint.pick(undefined);
      const bad = await pick();
      endpoint.report(bad, 'failed');
      endpoint.report(bad, 'failed');
      expect(await tally(endpoint, 10)).toEqual({ '2:80': 10 });
      clock.nowMs = 1_000;
      expect(await tally(endpoint, 10)).toEqual({ '1:80': 1, '2:80': 9 });
      endpoint.report(bad, 'ok');
      expect(await tally(endpoint, 10)).toEqual({ '1:80': 5, '2:80': 5 });
      expect(told).toEqual([
        '',
        '1: healthy,2: healthy',
        '1: ejected,2: healthy',
        '1: probing,2: healthy',
        '1: healthy,2: healthy',
      ]);
    });
  });

  it('never rest with ejection: false', async () => {
    const { answer } = answering(direct(item(1), item(2)));
    await withServer(answer, async ({ url }) => {
      const { endpoint } = discovered({ ...DIRECT, endpoint: url, ejection: false });
      const bad = await endpoint.pick(undefined);
      for (let failure = 0; failure < 100; failure++) endpoint.report(bad, 'failed');
      expect(await tally(endpoint, 10)).toEqual({ '1:80': 5, '2:80': 5 });
    });
  });
});

describe('vipserver discovery', () => {
  const VIPSERVER = { endpointType: 'vipserver', endpoint: 'svc.domain' } as const;
  const hosts = (...list: object[]): string => JSON.stringify({ hosts: list });

  it('asks one vipserver of the list, picked at random, for the valid hosts', async () => {
    const answer = (request: Received, response: ServerResponse): unknown => {
      if (request.path === '/list') {
        const { host = '' } = request.headers;
        return response.end(`10.255.255.1\n${host}\n10.255.255.2\n`);
      }
      return response.end(hosts({ ...item(1), valid: true }, { ...item(2), valid: false }));
    };
    await withServer(answer, async ({ url, requests }) => {
      const random = (): number => 0.5;
      const { endpoint } = discovered({ ...VIPSERVER, vipServerList: `${url}/list`, random });
      expect(await endpoint.pick(undefined)).toEqual({
        origin: 'http://10.0.0.1:80',
        basePath: '/api/predict/svc',
      });
      expect(requests.map(({ path }) => path)).toEqual([
        '/list',
        '/vipserver/api/srvIPXT?dom=svc.domain&clusters=DEFAULT',
      ]);
    });
  });

  it.each([
    ['an empty list', '', 'named no vipserver'],
    ['a page', '<html>10.0.0</html>', 'named no vipserver'],
  ])('fails with an EasDiscoveryError for %s', async (_, text, says) => {
    const { answer } = answering(text);
    await withServer(answer, async ({ url }) => {
      const { endpoint } = discovered({ ...VIPSERVER, vipServerList: url });
      await expect(endpoint.pick(undefined)).rejects.toThrow(says);
    });
  });
});
