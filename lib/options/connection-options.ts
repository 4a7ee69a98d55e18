import type { ConnectionOptions } from 'node:tls';
import { badOption, checkInteger, checkKnown, checkMs, checkOptionsObject } from './check.js';
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
] as const;

/** How TLS is spoken; names and meaning are those of `node:tls`. Certificates are verified by default. */
export type TlsOptions = Readonly<Pick<ConnectionOptions, (typeof TLS_OPTION_NAMES)[number]>>;

/** How connections are made; the same for every client. */
export interface ConnectionOptionsInput {
  /** Connections kept to one address. Default: 100. */
  readonly maxConnections?: number;
  /** How long making one connection may take, in milliseconds. Default: 5000. */
  readonly connectTimeoutMs?: number;
  /** TLS settings, for example `{ ca }`. Default: Node's, with certificates verified. */
  readonly tls?: TlsOptions;
  /** An undici `Dispatcher` to send through (a proxy, a mock); it is never closed here. */
  readonly dispatcher?: DispatcherLike;
}

/** `ConnectionOptionsInput` with every choice made. */
export interface ConnectionSettings {
  readonly maxConnections: number;
  readonly connectTimeoutMs: number;
  readonly tls: TlsOptions | undefined;
  readonly dispatcher: DispatcherLike | undefined;
}

export const CONNECTION_OPTION_NAMES = [
  'maxConnections',
  'connectTimeoutMs',
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
    tls: tls === undefined ? undefined : Object.freeze({ ...tls }),
    dispatcher,
  });
}
