import { map, type Observable } from 'rxjs';
import type { Endpoint, Instance } from '../endpoints/endpoint.js';
import { outcomeOfError } from '../endpoints/outcome.js';
import type { ClientCore } from '../exchange/client-core.js';
import type { NackReason } from '../operators/acknowledgeable.js';
import { hasHeader, mergeHeaders } from '../options/headers.js';
import type { WatchSettings } from '../options/watch-options.js';
import type { ChannelListener } from '../watch/link/channel.js';
import { openHttpChannel } from '../watch/link/http-channel.js';
import type { WatchSource } from '../watch/link/source.js';
import { openWebSocketChannel } from '../watch/link/websocket-channel.js';
import type { Identity } from './identity.js';
import { watchQuery } from './query.js';
import { WatchAddress } from './watch-address.js';

/** What a queue client gives its watch. */
export interface WatchSourceParts {
  readonly settings: WatchSettings;
  readonly core: ClientCore;
  readonly identity: Identity;
  readonly latest: () => Observable<bigint>;
  readonly commit: (indexes: BigUint64Array) => Observable<unknown>;
  readonly negative: (indexes: BigUint64Array, reason: NackReason) => Observable<unknown>;
}

/** The longest request line, query included. */
const MAX_URL_BYTES = 8_000;

/** Leaves room in a request line for scheme, host and the longest names. */
const ADDRESS_BYTES = 1_000;

/** Connects a watch to its queue: addresses, credentials, and how to commit. */
export function watchSource(parts: WatchSourceParts): WatchSource {
  const { settings, core, identity } = parts;
  const { endpoint, credentials, transport, events } = core;
  const { headers, connection } = core.settings;
  const { tls, proxy, connectTimeoutMs } = connection;
  const limits = { connectTimeoutMs, maxFrameBytes: settings.maxFrameBytes };
  const address = new WatchAddress(endpoint, credentials, connectTimeoutMs);
  return {
    events,
    connectTimeoutMs,
    latest: parts.latest,
    renewableToken: credentials.renewable,
    maxIndexBytes: MAX_URL_BYTES - ADDRESS_BYTES,
    calls: { commit: parts.commit, negative: parts.negative },
    get lacking() {
      return address.lacking;
    },
    target: (start) =>
      address.next().pipe(
        map(({ token, instance }) => ({
          origin: instance.origin,
          path: instance.basePath + watchQuery({ ...settings, index: start }),
          headers: mergeHeaders(headers, [
            ...identity.headers,
            ...['Accept', 'application/vnd.google.protobuf'],
            ...(token === undefined || hasHeader(headers, 'authorization')
              ? []
              : ['Authorization', token]),
          ]),
        })),
      ),
    open: (target, listener) => {
      const { place } = address;
      // Its name may lead elsewhere than when the connections there were made: commits go where it goes.
      transport.renew(target.origin);
      const reporting = place === undefined ? listener : reportingOf(listener, endpoint, place);
      return settings.via === 'http'
        ? openHttpChannel(transport, target, limits, reporting)
        : openWebSocketChannel(target, { ...limits, tls, proxy }, reporting);
    },
  };
}

/** Tells the endpoint, too, how a connection to one of its instances fares. */
function reportingOf(
  listener: ChannelListener,
  endpoint: Endpoint,
  instance: Instance,
): ChannelListener {
  return {
    open: () => {
      endpoint.report(instance, 'ok');
      listener.open();
    },
    frame: (bytes) => listener.frame(bytes),
    pong: () => listener.pong(),
    end: (end) => {
      const outcome = end.kind === 'lost' ? outcomeOfError(end.error) : undefined;
      if (outcome !== undefined) endpoint.report(instance, outcome);
      listener.end(end);
    },
  };
}
