import { describe, expect, it } from '@jest/globals';
import { resolveCustomUrl, type EndpointOptions } from '../../lib/endpoints/options.js';
import { resolvePredictOptions } from '../../lib/predict/options.js';
import { resolveQueueOptions } from '../../lib/queue/options.js';
import { complaint } from '../support/complaint.js';
import { endpointSettings } from '../support/settings.js';

const resolve = (given: object, name = 'svc', env: Record<string, string> = {}) =>
  endpointSettings(name, given, env);

const DIRECT = { endpoint: 'host', endpointType: 'direct' } as const;
const VIPSERVER = { endpoint: 'svc.domain', endpointType: 'vipserver' } as const;
const CLUSTER = { NAMESPACE: 'prod', POD_NAME: 'pod-1' };

describe('an endpoint by its options', () => {
  it('is a gateway by default', () => {
    const instance = { origin: 'http://host', basePath: '/api/predict/svc' };
    expect(resolve({ endpoint: 'host' })).toEqual({ kind: 'fixed', instance });
    expect(resolve({ endpoint: 'host', endpointType: 'gateway' })).toEqual({
      kind: 'fixed',
      instance,
    });
  });

  it.each([
    ['my_service', {}, 'http://my-service.prod:8080', '/api/predict/my_service'],
    ['svc/sink', { endpoint: '' }, 'http://svc.prod:8080', '/api/predict/svc/sink'],
    ['group.a_b', {}, 'http://group.a-b.prod:8080', '/api/predict/group.a_b'],
  ])('is %s itself in a cluster, when no address is given', (name, given, origin, basePath) => {
    const instance = { origin, basePath };
    expect(resolve(given, name, CLUSTER)).toEqual({ kind: 'fixed', instance });
  });

  it('is the given address in a cluster, too', () => {
    expect(resolve({ endpoint: 'host' }, 'svc', CLUSTER)).toMatchObject({
      instance: { origin: 'http://host' },
    });
  });

  it('asks for the instances with the documented defaults', () => {
    const ejection = {
      consecutiveFailures: 5,
      ejectMs: 30_000,
      maxEjectMs: 300_000,
      maxEjectedPercent: 50,
    };
    const shared = { serviceName: 'svc', refreshMs: 3_000, ejection };
    expect(resolve(DIRECT)).toEqual({
      kind: 'direct',
      address: { origin: 'http://host', basePath: '' },
      internal: false,
      ...shared,
    });
    expect(resolve(VIPSERVER)).toEqual({
      kind: 'vipserver',
      domain: 'svc.domain',
      serverList: {
        origin: 'http://jmenv.tbsite.net:8080',
        basePath: '/vipserver/serverlist',
      },
      ...shared,
    });
  });

  it.each([
    [{ NAMESPACE: 'a', POD_NAME: 'b' }, true],
    [{ NAMESPACE: 'a' }, false],
    [{ POD_NAME: 'b' }, false],
    [{ NAMESPACE: '', POD_NAME: 'b' }, false],
  ] as [Record<string, string>, boolean][])(
    'with the environment %p asks as an inner service: %p',
    (env, internal) => {
      expect(resolve(DIRECT, 'svc', env)).toMatchObject({ internal });
    },
  );

  it('takes ejection options one by one, or none at all', () => {
    const of = (ejection: object | false): unknown => resolve({ ...DIRECT, ejection });
    expect(of({ ejectMs: 5 })).toMatchObject({ ejection: { ejectMs: 5, maxEjectMs: 300_000 } });
    expect(of({ ejectMs: 400_000 })).toMatchObject({ ejection: { maxEjectMs: 400_000 } });
    expect(of(false)).toMatchObject({ ejection: { consecutiveFailures: Infinity } });
  });

  it('is frozen, and keeps nobody’s object', () => {
    const ejection = { ejectMs: 5 };
    const settings = resolve({ ...DIRECT, ejection });
    ejection.ejectMs = 6;
    expect(settings).toMatchObject({ ejection: { ejectMs: 5 } });
    for (const part of [settings, (settings as { ejection: object }).ejection]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it.each([
    [{ endpointType: 'vpc' }, 'endpointType is "vpc"', '"gateway", "direct", "vipserver"'],
    [{ endpointType: null }, 'endpointType is null', '"gateway", "direct", "vipserver"'],
    [{ refreshMs: 5 }, 'refreshMs is for', 'endpointType: "direct" or "vipserver"'],
    [{ ejection: false }, 'ejection is for', 'endpointType: "direct" or "vipserver"'],
    [{ vipServerList: 'x' }, 'vipServerList is for', 'endpointType: "vipserver"'],
    [{ ...DIRECT, vipServerList: 'x' }, 'vipServerList is for', 'endpointType: "vipserver"'],
    [{ ...DIRECT, endpoint: undefined }, 'endpoint is undefined', 'write a host or URL'],
    [{ ...DIRECT, refreshMs: 0 }, 'refreshMs is 0', 'whole number of 1'],
    [{ ...DIRECT, refreshMs: null }, 'refreshMs is null', 'whole number of 1'],
    [{ ...DIRECT, ejection: true }, 'ejection is a boolean', 'write an object'],
    [{ ...DIRECT, ejection: null }, 'ejection is null', 'write an object'],
    [{ ...DIRECT, ejection: { ejectms: 5 } }, 'no option "ejectms"', 'did you mean ejectMs?'],
    [
      { ...DIRECT, ejection: { consecutiveFailures: 0 } },
      'ejection.consecutiveFailures is 0',
      'whole number of 1',
    ],
    [{ ...DIRECT, ejection: { ejectMs: '5s' } }, 'ejection.ejectMs is "5s"', 'whole number of 1'],
    [
      { ...DIRECT, ejection: { ejectMs: 50, maxEjectMs: 10 } },
      'ejection.maxEjectMs is 10',
      'write at least 50',
    ],
    [{ ...DIRECT, ejection: { maxEjectedPercent: 101 } }, 'maxEjectedPercent is 101', '0 to 100'],
    [{ ...VIPSERVER, endpoint: undefined }, 'endpoint is undefined', 'write the domain'],
    [{ ...VIPSERVER, endpoint: 'http://host' }, 'endpoint is "http://host"', 'write the domain'],
    [{ ...VIPSERVER, vipServerList: '' }, 'vipServerList is ""', 'write a host or URL'],
  ])('refuses %p at once', (given, names, remedy) => {
    const message = complaint(() => resolve({ endpoint: 'host', ...given }));
    expect(message).toContain(names);
    expect(message).toContain(remedy);
  });
});

describe('a custom URL', () => {
  it.each([{ endpointType: 'direct' }, { refreshMs: 5 }, { ejection: false }])(
    'refuses %p: it is the whole address',
    (given) => {
      const message = complaint(() =>
        resolveCustomUrl('client', 'http://host', given as EndpointOptions),
      );
      expect(message).toContain(`leave out ${Object.keys(given)[0]!}`);
    },
  );
});

describe('clients', () => {
  it('need no address in a cluster', () => {
    expect(resolvePredictOptions({ serviceName: 'svc' }, CLUSTER).endpoint).toMatchObject({
      instance: { origin: 'http://svc.prod:8080' },
    });
    expect(resolveQueueOptions({ queueName: 'q/sink' }, CLUSTER).endpoint).toMatchObject({
      instance: { origin: 'http://q.prod:8080', basePath: '/api/predict/q/sink' },
    });
  });
});
