import { parseAddress, servicePath } from './address.js';
import type { Endpoint, Instance } from './endpoint.js';

/** An endpoint that is one fixed address: a gateway, or a URL of the user's own. */
export class FixedEndpoint implements Endpoint {
  constructor(private readonly instance: Instance) {}

  pick(): Instance {
    return this.instance;
  }

  close(): void {
    // Nothing runs.
  }
}

/** A service behind a gateway. */
export function gatewayEndpoint(endpoint: string, serviceName: string): FixedEndpoint {
  const { origin, basePath } = parseAddress('endpoint', endpoint);
  return new FixedEndpoint(
    Object.freeze({ origin, basePath: basePath + servicePath(serviceName) }),
  );
}

/** A service at a URL of its own. */
export function customUrlEndpoint(customUrl: string): FixedEndpoint {
  return new FixedEndpoint(parseAddress('customUrl', customUrl));
}
