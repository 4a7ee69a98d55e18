import { isIP } from 'node:net';
import { EasDiscoveryError } from '../errors/index.js';

/** An instance as discovery names it. */
export interface Upstream {
  /** IPv4 or IPv6. */
  readonly ip: string;
  readonly port: number;
  /** Its share of the traffic; 0 takes none. */
  readonly weight: number;
}

const UPSTREAMS_SHAPE = '{"endpoints":{"items":[{"ip":"10.0.0.1","port":50001,"weight":100}]}}';
const HOSTS_SHAPE = '{"hosts":[{"ip":"10.0.0.1","port":50001,"weight":100,"valid":true}]}';
const MAX_PORT = 65_535;
/** So that sums stay exact. */
const MAX_WEIGHT = 1_000_000_000;
/** What an instance weighs that comes without a weight. */
const USUAL_WEIGHT = 100;

/** The instances of a direct discovery answer. `from`: where it came from, for messages. */
export function parseUpstreams(text: string, from: string): readonly Upstream[] {
  const endpoints = fieldOf(parseJson(text, from, UPSTREAMS_SHAPE), 'endpoints');
  return upstreamsOf(fieldOf(endpoints, 'items'), from, UPSTREAMS_SHAPE);
}

/** The instances of a vipserver answer: only those that it calls valid. */
export function parseHosts(text: string, from: string): readonly Upstream[] {
  const hosts = fieldOf(parseJson(text, from, HOSTS_SHAPE), 'hosts');
  const valid: unknown = Array.isArray(hosts)
    ? hosts.filter((host) => fieldOf(host, 'valid') === true)
    : hosts;
  return upstreamsOf(valid, from, HOSTS_SHAPE);
}

/** Where requests to an instance go. */
export function originOf({ ip, port }: Upstream): string {
  return `http://${ip.includes(':') ? `[${ip}]` : ip}:${port}`;
}

/** Whether something can listen there. */
export function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= MAX_PORT;
}

function parseJson(text: string, from: string, shape: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw unexpected(from, shape, 'no JSON', cause);
  }
}

function upstreamsOf(list: unknown, from: string, shape: string): readonly Upstream[] {
  if (!Array.isArray(list)) throw unexpected(from, shape, 'no list of instances');
  const byOrigin = new Map<string, Upstream>();
  for (const item of list as readonly unknown[]) {
    const upstream = upstreamOf(item);
    // Named twice, it is still one.
    if (upstream !== undefined && !byOrigin.has(originOf(upstream))) {
      byOrigin.set(originOf(upstream), upstream);
    }
  }
  const upstreams = [...byOrigin.values()];
  if (upstreams.some(({ weight }) => weight > 0)) return upstreams;
  throw unexpected(from, shape, 'no instance that takes traffic');
}

/** Nothing for an item that cannot be used: the others can. */
function upstreamOf(item: unknown): Upstream | undefined {
  const ip = fieldOf(item, 'ip');
  const port = numberOf(fieldOf(item, 'port'));
  const weight = numberOf(fieldOf(item, 'weight') ?? USUAL_WEIGHT);
  // An address with a zone has no place in a URL.
  if (typeof ip !== 'string' || isIP(ip) === 0 || ip.includes('%')) return undefined;
  if (!isPort(port)) return undefined;
  if (!(weight >= 0 && weight <= MAX_WEIGHT)) return undefined;
  return Object.freeze({ ip, port, weight });
}

/** A number, also as text; NaN for anything else. */
function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : NaN;
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

function unexpected(from: string, shape: string, got: string, cause?: unknown): EasDiscoveryError {
  return new EasDiscoveryError(`${from} answered with ${got}; expected ${shape}.`, cause);
}
