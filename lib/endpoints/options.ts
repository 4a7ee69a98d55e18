import {
  complaint,
  ms,
  oneOf,
  optional,
  refusal,
  rule,
  type Rules,
  type Settings,
} from '../checks/index.js';
import { checkServiceName, parseAddress, serviceAt, serviceOf } from './address.js';
import type { DirectSettings } from './direct.js';
import { EJECTION, ejectionSettings, type EjectionOptions } from './ejection-options.js';
import type { Instance } from './endpoint.js';
import type { VipServerSettings } from './vipserver.js';

/** Where a service or queue is found. */
export interface EndpointOptions {
  /**
   * The gateway: a host or URL; without a scheme it is `http://`. For 'vipserver': the domain that
   * vipserver knows the service by. Default: inside a cluster (`NAMESPACE` is set) the service
   * itself; elsewhere there is none.
   */
  readonly endpoint?: string;
  /**
   * How instances are found: 'gateway' leaves it to the gateway, 'direct' asks it for the
   * instances and goes to them (inside the VPC), 'vipserver' asks vipserver. Default: 'gateway'.
   */
  readonly endpointType?: 'gateway' | 'direct' | 'vipserver';
  /**
   * Where the list of vipservers is. Default:
   * 'http://jmenv.tbsite.net:8080/vipserver/serverlist'.
   */
  readonly vipServerList?: string;
  /** How old a list of instances may be when it is used, in milliseconds. Default: 3000. */
  readonly refreshMs?: number;
  /**
   * When an instance that keeps failing rests; `false`: never. Default: as `EjectionOptions` says.
   */
  readonly ejection?: EjectionOptions | false;
}

/** An address. What it may be depends on the type of the endpoint, and is looked at with it. */
const addressRule = (usual?: string) => rule<string>(usual, 'a host or URL', () => true);

export const ENDPOINT_RULES = {
  endpoint: optional(addressRule()),
  endpointType: oneOf('gateway', ['gateway', 'direct', 'vipserver']),
  vipServerList: addressRule('http://jmenv.tbsite.net:8080/vipserver/serverlist'),
  refreshMs: ms(3_000),
  ejection: EJECTION,
} satisfies Rules<EndpointOptions>;

export const ENDPOINT_OPTION_NAMES = Object.keys(
  ENDPOINT_RULES,
) as readonly (keyof EndpointOptions)[];

/** One address for everything. */
export interface FixedSettings {
  readonly kind: 'fixed';
  readonly instance: Instance;
}

/** How a service is reached, with every choice made. */
export type EndpointSettings = FixedSettings | DirectSettings | VipServerSettings;

/** Environment variables, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

const CLUSTER_PORT = 8080;

/** A service of its own URL. Refuses options that mean nothing there. */
export function resolveCustomUrl(
  place: string,
  customUrl: string,
  given: EndpointOptions,
): FixedSettings {
  for (const name of ENDPOINT_OPTION_NAMES) {
    if (given[name] === undefined) continue;
    throw refusal(`${place}.customUrl`, 'is the whole address', `leave out ${name}`);
  }
  const instance = parseAddress(`${place}.customUrl`, customUrl);
  return Object.freeze({ kind: 'fixed', instance });
}

/** What tells where a service or queue is. */
export interface AddressParts {
  /** What takes the options. */
  readonly place: string;
  /** What the option of its name is called. */
  readonly nameOption: string;
  readonly name: unknown;
  /** Checked one by one, and complete. */
  readonly settings: Settings<typeof ENDPOINT_RULES>;
  /** As they were given, which tells what was not. */
  readonly given: EndpointOptions;
  readonly env: Environment;
}

/** The address of a service or queue, checked. */
export function resolveEndpointOptions(parts: AddressParts): EndpointSettings {
  const { place, settings, given, env } = parts;
  const serviceName = checkServiceName(`${place}.${parts.nameOption}`, parts.name);
  const { endpoint, endpointType: kind, refreshMs } = settings;
  const refuse = (names: readonly (keyof EndpointOptions)[], need: string): void => {
    for (const name of names) {
      if (given[name] === undefined) continue;
      throw refusal(`${place}.${name}`, `is for ${need}`, `add that, or leave out ${name}`);
    }
  };
  if (kind !== 'vipserver') refuse(['vipServerList'], 'endpointType: "vipserver"');
  if (kind === 'gateway') {
    refuse(['refreshMs', 'ejection'], 'endpointType: "direct" or "vipserver"');
    const address = isInCluster(given, env)
      ? clusterAddress(serviceName, env['NAMESPACE'])
      : parseAddress(`${place}.endpoint`, endpoint);
    return Object.freeze({ kind: 'fixed', instance: serviceAt(address, serviceName) });
  }
  const discovered = { serviceName, refreshMs, ejection: ejectionSettings(settings.ejection) };
  if (kind === 'direct') {
    const address = parseAddress(`${place}.endpoint`, endpoint);
    const internal = Boolean(env['NAMESPACE']) && Boolean(env['POD_NAME']);
    return Object.freeze({ kind, address, internal, ...discovered });
  }
  const serverList = parseAddress(`${place}.vipServerList`, settings.vipServerList);
  const domain = checkDomain(`${place}.endpoint`, endpoint);
  return Object.freeze({ kind, domain, serverList, ...discovered });
}

/** Whether a service without an address is one beside this one in its cluster. */
export function isInCluster({ endpoint }: EndpointOptions, env: Environment): boolean {
  return (endpoint === undefined || endpoint === '') && Boolean(env['NAMESPACE']);
}

function clusterAddress(serviceName: string, namespace = ''): Instance {
  const host = serviceOf(serviceName).replaceAll('_', '-');
  return parseAddress('The address in the cluster', `http://${host}.${namespace}:${CLUSTER_PORT}`);
}

function checkDomain(name: string, value: unknown): string {
  if (typeof value === 'string' && /^[A-Za-z0-9._-]+$/.test(value)) return value;
  const remedy =
    'the domain that vipserver knows the service by, such as "my_service.shanghai.eas.vipserver"';
  throw complaint(name, value, remedy);
}
