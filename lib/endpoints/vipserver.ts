import { isIPv4 } from 'node:net';
import { map, switchMap, type Observable } from 'rxjs';
import { EasDiscoveryError, must } from '../errors/index.js';
import type { HttpTransport } from '../transport/http.js';
import { servicePath } from './address.js';
import { DiscoveredEndpoint } from './discovered.js';
import { isPort, parseHosts, type Upstream } from './discovery.js';
import type { Instance } from './endpoint.js';
import { fetchText } from './fetch-text.js';
import type { EjectionSettings } from './health.js';

/** How a service is reached at its instances, as vipserver names them. */
export interface VipServerSettings {
  readonly kind: 'vipserver';
  /** The name that vipserver knows the service by. */
  readonly domain: string;
  readonly serviceName: string;
  /** The server that lists the vipservers. */
  readonly serverList: Instance;
  readonly refreshMs: number;
  readonly ejection: EjectionSettings;
}

/** A service at its instances, as one of the vipservers, picked at random, names them. */
export function vipServerEndpoint(
  settings: VipServerSettings,
  transport: HttpTransport,
  nowMs: () => number,
  random: () => number,
): DiscoveredEndpoint {
  const { domain, serviceName, serverList, refreshMs, ejection } = settings;
  const list = serverList.origin + serverList.basePath;
  const hosts = `/vipserver/api/srvIPXT?dom=${encodeURIComponent(domain)}&clusters=DEFAULT`;
  const load = (): Observable<readonly Upstream[]> =>
    fetchText(transport, serverList.origin, serverList.basePath || '/').pipe(
      switchMap((text) => {
        const servers = parseServers(text, list);
        const picked = servers[Math.floor(random() * servers.length)];
        const server = must(picked, 'a list of vipservers without the one that was picked');
        const origin = `http://${server}`;
        return fetchText(transport, origin, hosts).pipe(map((json) => parseHosts(json, origin)));
      }),
    );
  const basePath = servicePath(serviceName);
  return new DiscoveredEndpoint({ load, basePath, refreshMs, ejection, nowMs });
}

/** The vipservers of a list: IPv4 addresses in text, each with or without a port. */
export function parseServers(text: string, from: string): readonly string[] {
  const servers = text.split(/[\s,;]+/).filter(isServer);
  if (servers.length > 0) return servers;
  throw new EasDiscoveryError(`${from} named no vipserver; expected IPv4 addresses, one a line.`);
}

function isServer(text: string): boolean {
  const [ip = '', port, ...more] = text.split(':');
  if (!isIPv4(ip) || more.length > 0) return false;
  return port === undefined || (/^\d{1,5}$/.test(port) && isPort(Number(port)));
}
