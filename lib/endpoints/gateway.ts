import { of, type Observable } from 'rxjs';
import type { Endpoint, Instance, InstanceState } from './endpoint.js';

/** An endpoint that is one fixed address: a gateway, or a URL of the user's own. */
export class FixedEndpoint implements Endpoint {
  /** What stands behind the address is not known here. */
  readonly instances$: Observable<readonly InstanceState[]> = of(Object.freeze([]));

  constructor(private readonly instance: Instance) {}

  pick(): Instance {
    return this.instance;
  }

  stands(): boolean {
    return true;
  }

  leave(): void {
    // Nobody waits for it.
  }

  report(): void {
    // There is no other instance to turn to.
  }

  close(): void {
    // Nothing runs.
  }
}
