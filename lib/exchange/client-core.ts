import { AsyncSubject, takeUntil, type Observable } from 'rxjs';
import { endpointOf } from '../endpoints/choose.js';
import type { Endpoint, InstanceState } from '../endpoints/endpoint.js';
import type { EndpointSettings } from '../endpoints/options.js';
import type { ClientSettings, TokenProvider } from '../options/client-options.js';
import { ClientEvents } from '../transport/events.js';
import type { ConnectionPool } from '../transport/connection-pool.js';
import { HttpTransport } from '../transport/http.js';
import { Credentials, type AuthForm } from './credentials.js';
import { Exchange } from './exchange.js';

/** What a client lends to one that is derived from it. */
export interface Lent {
  readonly pool: ConnectionPool;
  /** Absent when the derived client has an address of its own. */
  readonly endpoint: Endpoint | undefined;
  /** For clients that have the token from the same function: they share its promise, too. */
  readonly credentials: Credentials;
}

/** How busy a client is. */
export interface ClientStats {
  /**
   * Requests that have a connection, or one that is being made for them, those of watches over HTTP
   * and of discovery included. This and the next two are of the connections, which a client shares
   * with those that are derived from it.
   */
  readonly active: number;
  /** Calls that wait for a connection. */
  readonly pending: number;
  /** Connections without work; `undefined` with a `dispatcher`, which does not tell. */
  readonly idle: number | undefined;
  /** Attempts that this client has begun, since it was made. */
  readonly attempts: number;
  /** How many of them followed one that failed; those that are about to be made included. */
  readonly retries: number;
}

/** What a client's options come to. */
export interface CoreParts {
  readonly settings: ClientSettings;
  readonly token: string | TokenProvider | undefined;
  readonly address: EndpointSettings;
  readonly auth: AuthForm;
}

/** What every client works with: connections, the way to its service, and exchanges. */
export class ClientCore {
  readonly settings: ClientSettings;
  readonly credentials: Credentials;
  readonly transport: HttpTransport;
  readonly endpoint: Endpoint;
  readonly events = new ClientEvents();
  readonly exchange: Exchange;
  /** The instances of the endpoint, its own or a lent one, until this client is closed. */
  readonly instances$: Observable<readonly InstanceState[]>;
  readonly #counts = { attempts: 0, retries: 0 };
  readonly #ownsEndpoint: boolean;
  /** Told to a subscriber of `instances$` that comes after the end, too. */
  readonly #closed = new AsyncSubject<void>();

  /** @param lent What another client made, and ends. */
  constructor({ settings, token, address, auth }: CoreParts, lent?: Lent) {
    this.settings = settings;
    this.credentials =
      lent?.credentials.isOf(token, auth) === true
        ? lent.credentials
        : new Credentials(token, auth);
    this.transport = new HttpTransport(this.settings.connection, lent?.pool);
    this.#ownsEndpoint = lent?.endpoint === undefined;
    this.endpoint = lent?.endpoint ?? endpointOf(address, this.transport);
    this.instances$ = this.endpoint.instances$.pipe(takeUntil(this.#closed));
    const { transport, endpoint, credentials, events } = this;
    const counts = this.#counts;
    this.exchange = new Exchange({ transport, endpoint, credentials, auth, events, counts });
  }

  get stats(): ClientStats {
    const { queue, idle } = this.transport.pool;
    return { ...queue.counts, idle, ...this.#counts };
  }

  /** For a client that shares the connections and, at the same address, what is known of it. */
  lend(sameAddress: boolean): Lent {
    const { transport, endpoint, credentials } = this;
    return { pool: transport.pool, endpoint: sameAddress ? endpoint : undefined, credentials };
  }

  /** Ends what this client made, and refuses to send from now on. */
  async close(): Promise<void> {
    if (this.#ownsEndpoint) this.endpoint.close();
    this.#closed.next();
    this.#closed.complete();
    await this.transport.close();
    this.events.complete();
  }
}
