import type { ConnectionOptions } from 'node:tls';
import {
  group,
  ms,
  optional,
  refusal,
  rule,
  ruleBy,
  type Rules,
  type Settings,
  whole,
  withMethods,
} from '../checks/index.js';
import { PROXY } from './proxy-option.js';
import { checkTlsMaterial } from './tls-material.js';

/** The part of an undici `Dispatcher` that this library uses. */
export interface DispatcherLike {
  dispatch(options: object, handler: object): boolean;
}

/** How TLS is spoken; names and meaning are those of `node:tls`. Certificates are verified by default. */
export type TlsOptions = Readonly<
  Pick<
    ConnectionOptions,
    'ca' | 'cert' | 'key' | 'passphrase' | 'pfx' | 'servername' | 'rejectUnauthorized' | 'ciphers'
  >
>;

/** How connections are made; the same for every client. */
export interface ConnectionOptionsInput {
  /**
   * Connections kept to one address. What finds none free waits, first come, first served; no clock
   * of an attempt runs meanwhile. Default: 100.
   */
  readonly maxConnections?: number;
  /**
   * How many calls may wait for a connection, at all addresses together; one more is an
   * `EasOverloadError` at once. 0: none waits. Default: 100,000.
   */
  readonly maxPending?: number;
  /**
   * How long making one connection may take, and how long a watch waits for its token and address,
   * in milliseconds. Default: 5000.
   */
  readonly connectTimeoutMs?: number;
  /**
   * How long a connection is kept while nothing uses it, in milliseconds. Default: as long as the
   * service's `Keep-Alive` header says, 4000 without one.
   */
  readonly idleConnectionMs?: number;
  /**
   * How old a connection may get before a new one takes its place, so that a changed DNS entry or
   * load balancer is noticed; a request under way ends first. Default: any age.
   */
  readonly connectionTtlMs?: number;
  /**
   * TLS settings, for example `{ ca }`. Certificates and keys are read at once: one that cannot be
   * read, a key that does not match its certificate and a wrong passphrase are an `EasConfigError`.
   * Default: Node's, with certificates verified.
   */
  readonly tls?: TlsOptions;
  /**
   * A proxy that everything goes through, watches over WebSocket and discovery included: its URL, as
   * `http://user:password@host:port` (or `https://`), or `'env'` for what `HTTP_PROXY`, `HTTPS_PROXY`,
   * `ALL_PROXY` and `NO_PROXY` say when the client is made. It is asked by CONNECT for a tunnel to
   * the service, to whose end `tls` holds; of that, a proxy over TLS is held to `ca` and
   * `rejectUnauthorized`. Default: none, whatever the environment says.
   */
  readonly proxy?: string;
  /**
   * An undici `Dispatcher` to send through, for example a mock; it is never closed here. No
   * WebSocket goes through it: a watch then needs `via: 'http'`. Default: connections of the client's
   * own.
   */
  readonly dispatcher?: DispatcherLike;
}

/** What `checkTlsMaterial` looks at, as what one of them may be depends on others. */
const asNodeSays = <T>() => optional(rule<T>(undefined, 'what node:tls takes', () => true));

const TLS_RULES = {
  ca: asNodeSays<NonNullable<TlsOptions['ca']>>(),
  cert: asNodeSays<NonNullable<TlsOptions['cert']>>(),
  key: asNodeSays<NonNullable<TlsOptions['key']>>(),
  passphrase: asNodeSays<string>(),
  pfx: asNodeSays<NonNullable<TlsOptions['pfx']>>(),
  servername: asNodeSays<string>(),
  rejectUnauthorized: asNodeSays<boolean>(),
  ciphers: asNodeSays<string>(),
} satisfies Rules<TlsOptions>;

const CHECKED_TLS = group(TLS_RULES);

/** Those that were found to be in order. */
const READ = new WeakSet<TlsOptions>();

/** What is given goes to `node:tls` as it is: there, an option that is there and undefined counts. */
const TLS = ruleBy<TlsOptions>(undefined, CHECKED_TLS.remedy, (name, given) => {
  CHECKED_TLS.check(name, given);
  const tls = given as TlsOptions;
  if (!READ.has(tls)) checkTlsMaterial(name, tls);
  // Derived clients have the frozen copy of the first; reading takes milliseconds.
  if (Object.isFrozen(tls)) READ.add(tls);
  return Object.freeze({ ...tls });
});

export const CONNECTION_RULES = {
  maxConnections: whole(100, 1),
  maxPending: whole(100_000, 0),
  connectTimeoutMs: ms(5_000),
  idleConnectionMs: optional(ms()),
  connectionTtlMs: optional(ms()),
  tls: optional(TLS),
  proxy: optional(PROXY),
  dispatcher: optional(
    withMethods<DispatcherLike>(
      undefined,
      ['dispatch'],
      'an undici Dispatcher, for example new Agent()',
    ),
  ),
} satisfies Rules<ConnectionOptionsInput>;

/** `ConnectionOptionsInput` with every choice made. */
export type ConnectionSettings = Settings<typeof CONNECTION_RULES>;

/** The part of a client's settings that its connections are made by. */
export function connectionSettings(given: ConnectionSettings): ConnectionSettings {
  const { maxConnections, maxPending, connectTimeoutMs, idleConnectionMs } = given;
  const { connectionTtlMs, tls, proxy, dispatcher } = given;
  if (proxy !== undefined && dispatcher !== undefined) {
    const remedy = 'leave one of them out, as a dispatcher makes connections in its own way';
    throw refusal('proxy', 'and dispatcher are both given', remedy);
  }
  return Object.freeze({
    maxConnections,
    maxPending,
    connectTimeoutMs,
    idleConnectionMs,
    connectionTtlMs,
    tls,
    proxy,
    dispatcher,
  });
}

/** The options of connections, which clients that share them share. */
export const CONNECTION_OPTION_NAMES = Object.keys(
  CONNECTION_RULES,
) as readonly (keyof ConnectionOptionsInput)[];
