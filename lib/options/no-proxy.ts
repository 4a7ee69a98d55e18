import { BlockList, isIP } from 'node:net';

/** An address, as a `URL` has it; brackets around an IPv6 one or none. */
export interface Address {
  readonly protocol: string;
  readonly hostname: string;
  /** Empty or absent where it is the usual one of the protocol. */
  readonly port?: string | number | null;
}

/** Whether no proxy is to be asked for a host and port. */
export type NoProxy = (hostname: string, port: number) => boolean;

const USUAL_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/** The host of an address without brackets or the dot of the root, and its port. */
export function hostAndPort({ protocol, hostname, port }: Address): [host: string, port: number] {
  const host = hostname.replace(/^\[|\]$|\.$/g, '').toLowerCase();
  return [host, Number(port) || (USUAL_PORTS[protocol] ?? 0)];
}

/**
 * What `NO_PROXY` says, parted by commas or spaces: `*` for all; a name, for it and all below it,
 * whether with a dot (`.corp`, `*.corp`) or without; an IP address; a network (`10.0.0.0/8`). A port
 * behind one (`name:8080`, `[::1]:8080`) narrows it to that port. What is none of these says nothing.
 */
export function parseNoProxy(text: string): NoProxy {
  const entries = text
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .map(entryOf);
  return (hostname, port) => entries.some((covers) => covers(hostname, port));
}

function entryOf(entry: string): NoProxy {
  if (entry === '*') return () => true;
  const network = /^\[?([^[\]]+)\]?\/(\d{1,3})$/.exec(entry);
  if (network !== null) return networkOf(network[1] ?? '', Number(network[2]));
  // An IPv6 address without brackets has colons, and no port.
  const [, name = entry, onPort] = isIP(entry) === 0 ? (/^(.+?):(\d+)$/.exec(entry) ?? []) : [];
  const covers = hostOf(name.replace(/^\[|\]$/g, ''));
  return (host, port) => (onPort === undefined || port === Number(onPort)) && covers(host, port);
}

function hostOf(name: string): NoProxy {
  const family = isIP(name);
  if (family !== 0) return networkOf(name, family === 4 ? 32 : 128);
  const below = name.replace(/^\*?\.?|\.$/g, '').toLowerCase();
  if (below === '') return () => false;
  return (host) => host === below || (isIP(host) === 0 && host.endsWith(`.${below}`));
}

/** By its bits, as an IPv6 address can be written in several ways. */
function networkOf(address: string, bits: number): NoProxy {
  const family = isIP(address);
  if (family === 0 || bits > (family === 4 ? 32 : 128)) return () => false;
  const list = new BlockList();
  list.addSubnet(address, bits, family === 4 ? 'ipv4' : 'ipv6');
  return (host) => {
    const kind = isIP(host);
    return kind !== 0 && list.check(host, kind === 4 ? 'ipv4' : 'ipv6');
  };
}
