import { options } from '../../lib/checks/index.js';
import {
  ENDPOINT_RULES,
  resolveEndpointOptions,
  type EndpointOptions,
  type EndpointSettings,
} from '../../lib/endpoints/options.js';
import {
  CONNECTION_RULES,
  type ConnectionOptionsInput,
  type ConnectionSettings,
} from '../../lib/options/connection-options.js';

const CONNECTION = options('client', CONNECTION_RULES);
const ENDPOINT = options('client', ENDPOINT_RULES);

/** What a client's connections are made by. */
export function connectionSettings(given: ConnectionOptionsInput = {}): ConnectionSettings {
  return CONNECTION.resolve(given);
}

/** The address of a service by the options of a client. */
export function endpointSettings(
  name: unknown,
  given: EndpointOptions,
  env: Record<string, string> = {},
): EndpointSettings {
  const settings = ENDPOINT.resolve(given);
  const place = 'client';
  const nameOption = 'serviceName';
  return resolveEndpointOptions({ place, nameOption, name, settings, given, env });
}
