import { describe, expect, it } from '@jest/globals';
import { lastValueFrom } from 'rxjs';
import { FixedEndpoint } from '../../lib/endpoints/gateway.js';
import { resolveCustomUrl } from '../../lib/endpoints/options.js';
import { complaint } from '../support/complaint.js';
import { endpointSettings } from '../support/settings.js';

describe('a gateway', () => {
  it.each([
    ['host', 'svc', 'http://host', '/api/predict/svc'],
    ['host:8080', 'svc', 'http://host:8080', '/api/predict/svc'],
    ['127.0.0.1:80', 'svc', 'http://127.0.0.1', '/api/predict/svc'],
    ['http://host', 'svc', 'http://host', '/api/predict/svc'],
    ['https://host', 'svc', 'https://host', '/api/predict/svc'],
    ['HTTPS://Host:8443/', 'svc', 'https://host:8443', '/api/predict/svc'],
    ['https://host/', 'group.svc', 'https://host', '/api/predict/group.svc'],
    ['http://host//', 'svc/sink', 'http://host', '/api/predict/svc/sink'],
    ['http://host/prefix/', '/svc/', 'http://host', '/prefix/api/predict/svc'],
    [' host ', '服务', 'http://host', '/api/predict/%E6%9C%8D%E5%8A%A1'],
    ['[::1]:8080', 'svc', 'http://[::1]:8080', '/api/predict/svc'],
  ])('%j with service %j is %s%s', (endpoint, service, origin, basePath) => {
    expect(endpointSettings(service, { endpoint })).toEqual({
      kind: 'fixed',
      instance: { origin, basePath },
    });
  });

  it('is one frozen address, whatever is to be avoided', () => {
    const { instance } = resolveCustomUrl('client', 'http://host', {});
    const gateway = new FixedEndpoint(instance);
    expect(gateway.pick()).toBe(instance);
    gateway.report();
    expect(gateway.pick()).toBe(instance);
    expect(Object.isFrozen(instance)).toBe(true);
    gateway.close();
  });

  it('knows nothing of the instances behind it', async () => {
    const { instance } = resolveCustomUrl('client', 'http://host', {});
    expect(await lastValueFrom(new FixedEndpoint(instance).instances$)).toEqual([]);
  });
});

describe('a custom URL', () => {
  it.each([
    ['http://host/v1/', 'http://host', '/v1'],
    ['https://host', 'https://host', ''],
    ['host/a/b', 'http://host', '/a/b'],
  ])('%j is %s%s', (url, origin, basePath) => {
    expect(resolveCustomUrl('client', url, {}).instance).toEqual({ origin, basePath });
  });

  it('is named by its option when it is refused', () => {
    expect(complaint(() => resolveCustomUrl('client', 'ws://host', {}))).toContain(
      'customUrl has the scheme',
    );
  });
});
