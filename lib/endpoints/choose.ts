import type { HttpTransport } from '../transport/http.js';
import { directEndpoint } from './direct.js';
import type { Endpoint } from './endpoint.js';
import { FixedEndpoint } from './gateway.js';
import type { EndpointSettings } from './options.js';
import { vipServerEndpoint } from './vipserver.js';

/** The way to reach a service that its settings name. Discovery goes through `transport`. */
export function endpointOf(
  settings: EndpointSettings,
  transport: HttpTransport,
  nowMs: () => number = () => performance.now(),
  random: () => number = Math.random,
): Endpoint {
  switch (settings.kind) {
    case 'fixed':
      return new FixedEndpoint(settings.instance);
    case 'direct':
      return directEndpoint(settings, transport, nowMs);
    case 'vipserver':
      return vipServerEndpoint(settings, transport, nowMs, random);
  }
}
