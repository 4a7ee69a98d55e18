import type { Directory } from './directory.js';
import type { Answer } from './exchange.js';
import { checkSegments, segmentsOf } from './names.js';
import { INSTANCE_RULES, type InstanceOptions } from './options.js';

const UPSTREAMS = [
  '/api/v1/servicediscovery/upstreams/',
  '/exported/apis/eas.alibaba-inc.k8s.io/v1/upstreams/',
];
const VIPSERVER_LIST = '/vipserver/serverlist';
const VIPSERVER_HOSTS = '/vipserver/api/srvIPXT';

type Instances = ReadonlyMap<string, readonly Required<InstanceOptions>[]>;

/** Where the emulator itself is found. */
export interface Address {
  readonly ip: string;
  readonly port: number;
}

/** Answers where the instances of a service are; `undefined` for any other path. */
export function discover(
  pathname: string,
  query: URLSearchParams,
  self: Address,
  instances: Instances,
  directory: Directory,
): Answer | undefined {
  const itself = [{ ...self, weight: INSTANCE_RULES.weight.usual }];
  if (pathname === VIPSERVER_LIST) return { body: `${self.ip}:${self.port}\n` };
  if (pathname === VIPSERVER_HOSTS) {
    const hosts = instances.get(query.get('dom') ?? '') ?? itself;
    return json({ hosts: hosts.map((host) => ({ ...host, valid: true })) });
  }
  const prefix = UPSTREAMS.find((start) => pathname.startsWith(start));
  if (prefix === undefined) return undefined;
  const segments = segmentsOf(pathname.slice(prefix.length));
  checkSegments(segments);
  const service = segments.join('/');
  const items = instances.get(service) ?? (directory.knows(service) ? itself : undefined);
  if (items === undefined) return { status: 404, body: `service ${service} is not known` };
  return json({ endpoints: { items } });
}

export function isDiscovery(pathname: string): boolean {
  return (
    pathname === VIPSERVER_LIST ||
    pathname === VIPSERVER_HOSTS ||
    UPSTREAMS.some((start) => pathname.startsWith(start))
  );
}

const json = (value: object): Answer => ({
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
});
