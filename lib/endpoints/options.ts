import { EasConfigError } from '../errors/index.js';
import { badOption, checkMs, checkOneOf } from '../options/check.js';
import { checkServiceName, parseAddress, serviceAt, serviceOf } from './address.js';
import type { DirectSettings } from './direct.js';
import { resolveEjection, type EjectionOptions } from './ejection-options.js';
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
  /** When an instance that keeps failing rests; `false`: never. */
  readonly ejection?: EjectionOptions | false;
}

/** Defaults of {@link EndpointOptions}. */
export const ENDPOINT_DEFAULTS = Object.freeze({
  vipServerList: 'http://jmenv.tbsite.net:8080/vipserver/serverlist',
  refreshMs: 3_000,
});

export const ENDPOINT_OPTION_NAMES = [
  'endpoint',
  'endpointType',
  'vipServerList',
  'refreshMs',
  'ejection',
] as const;

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
export function resolveCustomUrl(customUrl: string, given: EndpointOptions): FixedSettings {
  for (const name of ENDPOINT_OPTION_NAMES) {
    if (given[name] === undefined) continue;
    throw new EasConfigError(`customUrl is the whole address; leave out ${name}.`);
  }
  return Object.freeze({ kind: 'fixed', instance: parseAddress('customUrl', customUrl) });
}

/**
 * The address of a service or queue, checked. `nameOption`: what the option of its name is called.
 */
export function resolveEndpointOptions(
  nameOption: string,
  name: unknown,
  given: EndpointOptions,
  env: Environment,
): EndpointSettings {
  const serviceName = checkServiceName(nameOption, name);
  const kinds = ['gateway', 'direct', 'vipserver'] as const;
  const { endpointType = 'gateway', refreshMs = ENDPOINT_DEFAULTS.refreshMs } = given;
  const kind = checkOneOf('endpointType', endpointType, kinds);
  if (kind !== 'vipserver') refuse(given, ['vipServerList'], "endpointType: 'vipserver'");
  if (kind === 'gateway') {
    refuse(given, ['refreshMs', 'ejection'], "endpointType: 'direct' or 'vipserver'");
    const address = isInCluster(given, env)
      ? clusterAddress(serviceName, env['NAMESPACE'])
      : parseAddress('endpoint', given.endpoint);
    return Object.freeze({ kind: 'fixed', instance: serviceAt(address, serviceName) });
  }
  const discovered = {
    serviceName,
    refreshMs: checkMs('refreshMs', refreshMs),
    ejection: resolveEjection(given.ejection),
  };
  if (kind === 'direct') {
    const address = parseAddress('endpoint', given.endpoint);
    const internal = Boolean(env['NAMESPACE']) && Boolean(env['POD_NAME']);
    return Object.freeze({ kind, address, internal, ...discovered });
  }
  const { vipServerList = ENDPOINT_DEFAULTS.vipServerList } = given;
  const serverList = parseAddress('vipServerList', vipServerList);
  return Object.freeze({ kind, domain: checkDomain(given.endpoint), serverList, ...discovered });
}

/** Whether a service without an address is one beside this one in its cluster. */
export function isInCluster({ endpoint }: EndpointOptions, env: Environment): boolean {
  return (endpoint === undefined || endpoint === '') && Boolean(env['NAMESPACE']);
}

function clusterAddress(serviceName: string, namespace = ''): Instance {
  const host = serviceOf(serviceName).replaceAll('_', '-');
  return parseAddress('The address in the cluster', `http://${host}.${namespace}:${CLUSTER_PORT}`);
}

function refuse(given: EndpointOptions, names: (keyof EndpointOptions)[], need: string): void {
  for (const name of names) {
    if (given[name] === undefined) continue;
    throw new EasConfigError(`${name} is for ${need}; add that, or leave out ${name}.`);
  }
}

function checkDomain(value: unknown): string {
  if (typeof value === 'string' && /^[A-Za-z0-9._-]+$/.test(value)) return value;
  throw badOption(
    'endpoint',
    value,
    "write the domain that vipserver knows the service by, such as 'my_service.shanghai.eas.vipserver'",
  );
}
