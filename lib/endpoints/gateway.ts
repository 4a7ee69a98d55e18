import { of, type Observable } from 'rxjs';
import { parseAddress, servicePath } from './address.js';
import type { Endpoint, Instance, InstanceState } from './endpoint.js';

/** An endpoint that is one fixed address: a gateway, or a URL of the user's own. */
export class FixedEndpoint implements Endpoint {
  /** What stands behind the address is not known here. */
  readonly instances$: Observable<readonly InstanceState[]> = of(Object.freeze([]));

  constructor(private readonly instance: Instance) {}

  pick(): Instance {
    return this.instance;
  }

  report(): void {
    // There is no other instance to turn to.
  }

  close(): void {
    // Nothing runs.
  }
}

/** A service behind a gateway. */
export function gatewayEndpoint(endpoint: string, serviceName: string): FixedEndpoint {
  return new FixedEndpoint(serviceAt(parseAddress('endpoint', endpoint), serviceName));
}

/** A service at a URL of its own. */
export function customUrlEndpoint(customUrl: string): FixedEndpoint {
  return new FixedEndpoint(parseAddress('customUrl', customUrl));
}

/** Where a service stands below an address. */
export function serviceAt({ origin, basePath }: Instance, serviceName: string): Instance {
  return Object.freeze({ origin, basePath: basePath + servicePath(serviceName) });
}
