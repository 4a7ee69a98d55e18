import { describe, expect, it } from '@jest/globals';
import { checkServiceName } from '../../lib/endpoints/address.js';
import { customUrlEndpoint, gatewayEndpoint } from '../../lib/endpoints/gateway.js';
import { complaint } from '../support/complaint.js';

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
    expect(gatewayEndpoint(endpoint, checkServiceName('serviceName', service)).pick()).toEqual({
      origin,
      basePath,
    });
  });

  it('is one frozen address, whatever is to be avoided', () => {
    const gateway = gatewayEndpoint('host', 'svc');
    expect(gateway.pick()).toBe(gateway.pick());
    expect(Object.isFrozen(gateway.pick())).toBe(true);
    gateway.close();
  });
});

describe('a custom URL', () => {
  it.each([
    ['http://host/v1/', 'http://host', '/v1'],
    ['https://host', 'https://host', ''],
    ['host/a/b', 'http://host', '/a/b'],
  ])('%j is %s%s', (url, origin, basePath) => {
    expect(customUrlEndpoint(url).pick()).toEqual({ origin, basePath });
  });

  it('is named by its option when it is refused', () => {
    expect(complaint(() => customUrlEndpoint('ws://host'))).toContain('customUrl has the scheme');
  });
});
