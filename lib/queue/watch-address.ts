import { Observable } from 'rxjs';
import type { Endpoint, Instance } from '../endpoints/endpoint.js';
import type { Credentials } from '../exchange/credentials.js';

/** Where a watch connects to next, and the token that it shows there. */
export interface Addressed {
  readonly token: string | undefined;
  readonly instance: Instance;
}

/** Finds out where a watch connects to, anew for each of its connections. */
export class WatchAddress {
  /** Where the last connection went: after a loss, another instance is tried when there is one. */
  place: Instance | undefined;
  /** What the last one that was asked for waits for. */
  lacking: 'token' | 'discovery' = 'discovery';

  constructor(
    private readonly endpoint: Endpoint,
    private readonly credentials: Credentials,
    private readonly limitMs: number,
  ) {}

  /**
   * Asks for both at once. To unsubscribe before they are there is to have had no more time for
   * them: what never settles is asked for anew the next time, and hangs once.
   */
  next(): Observable<Addressed> {
    return new Observable((subscriber) => {
      const { endpoint, credentials } = this;
      // The token first: it may throw at once, and would leave a promised instance behind.
      const token = credentials.current(this.limitMs);
      let leaveToken = (): void => undefined;
      this.lacking = 'discovery';
      if (token instanceof Promise) {
        leaveToken = () => credentials.leave(token, true);
        this.lacking = 'token';
        const arrived = (): void => {
          if (!subscriber.closed) this.lacking = 'discovery';
        };
        // What becomes of it otherwise is told below.
        token.then(arrived, () => undefined);
      }
      subscriber.add(leaveToken);
      const instance = endpoint.pick(this.place);
      if (instance instanceof Promise) subscriber.add(() => endpoint.leave(instance, true));
      Promise.all([token, instance]).then(
        ([secret, found]) => {
          if (subscriber.closed) return;
          this.place = found;
          subscriber.next({ token: secret, instance: found });
          subscriber.complete();
        },
        (error: unknown) => subscriber.error(error),
      );
    });
  }
}
