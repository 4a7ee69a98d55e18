import type { ConnectionOptions } from 'node:tls';
import {
  badOption,
  checkInteger,
  checkKnown,
  checkMs,
  checkOptionalMs,
  checkOptionsObject,
} from './check.js';
import { CLIENT_DEFAULTS } from './defaults.js';

/** The part of an undici `Dispatcher` that this library uses. */
export interface DispatcherLike {
  dispatch(options: object, handler: object): boolean;
}

const TLS_OPTION_NAMES = [
  'ca',
  'cert',
  'key',
  'passphrase',
  'pfx',
  'servername',
  'rejectUnauthorized',
  'ciphers',
] as const satisfies (keyof TlsOptions)[];

/** How TLS is spoken; names and meaning are those of `node:tls`. Certificates are verified by default. */
export type TlsOptions = Readonly<
  Pick<
    ConnectionOptions,
    'ca' | 'cert' | 'key' | 'passphrase' | 'pfx' | 'servername' | 'rejectUnauthorized' | 'ciphers'
  >
>;

/** How connections are made; the same for every client. */
export interface ConnectionOptionsInput {
  /** Connections kept to one address. Default: 100. */
  readonly maxConnections?: number;
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
  /** TLS settings, for example `{ ca }`. Default: Node's, with certificates verified. */
  readonly tls?: TlsOptions;
  /** An undici `Dispatcher` to send through (a proxy, a mock); it is never closed here. */
  readonly dispatcher?: DispatcherLike;
}

/** `ConnectionOptionsInput` with every choice made. */
export interface ConnectionSettings {
  readonly maxConnections: number;
  readonly connectTimeoutMs: number;
  /** `undefined`: as the service says. */
  readonly idleConnectionMs: number | undefined;
  /** `undefined`: any age. */
  readonly connectionTtlMs: number | undefined;
  readonly tls: TlsOptions | undefined;
  readonly dispatcher: DispatcherLike | undefined;
}

export const CONNECTION_OPTION_NAMES = [
  'maxConnections',
  'connectTimeoutMs',
  'idleConnectionMs',
  'connectionTtlMs',
  'tls',
  'dispatcher',
] as const;

export function resolveConnectionOptions(given: ConnectionOptionsInput): ConnectionSettings {
  const {
    maxConnections = CLIENT_DEFAULTS.maxConnections,
    connectTimeoutMs = CLIENT_DEFAULTS.connectTimeoutMs,
    tls,
    dispatcher,
  } = given;
  if (tls !== undefined) {
    checkOptionsObject('tls', tls);
    checkKnown('tls', tls, TLS_OPTION_NAMES);
  }
  if (
    dispatcher !== undefined &&
    typeof (dispatcher as Partial<DispatcherLike> | null)?.dispatch !== 'function'
  ) {
    throw badOption(
      'dispatcher',
      dispatcher,
      'write an undici Dispatcher, for example new Agent()',
    );
  }
  return Object.freeze({
    maxConnections: checkInteger('maxConnections', maxConnections, 1),
    connectTimeoutMs: checkMs('connectTimeoutMs', connectTimeoutMs),
    idleConnectionMs: checkOptionalMs('idleConnectionMs', given.idleConnectionMs),
    connectionTtlMs: checkOptionalMs('connectionTtlMs', given.connectionTtlMs),
    tls: tls === undefined ? undefined : Object.freeze({ ...tls }),
    dispatcher,
  });
}
