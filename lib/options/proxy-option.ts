import { kindOf, refusal, ruleBy } from '../checks/index.js';
import { hostAndPort, parseNoProxy, type Address } from './no-proxy.js';

/** A proxy that connections lead through. What it is shown as has no credentials in it. */
export class ProxyServer {
  /** Scheme, host and port, as errors show it. */
  readonly url: string;
  /** Without brackets. */
  readonly host: string;
  readonly port: number;
  /** Whether it is spoken to over TLS. */
  readonly isSecure: boolean;
  readonly #authorization: string | undefined;

  constructor(url: URL, authorization: string | undefined) {
    [this.host, this.port] = hostAndPort(url);
    this.isSecure = url.protocol === 'https:';
    this.url = url.origin;
    this.#authorization = authorization;
  }

  /** The value of `Proxy-Authorization`; a method, so that nothing that shows a proxy shows it. */
  authorization(): string | undefined {
    return this.#authorization;
  }
}

/** Which proxy stands before an address; none where it is reached directly. */
export type ProxyRoute = (address: Address) => ProxyServer | undefined;

/** The variables of an environment that say which proxy stands before an address. */
type Env = Readonly<Record<string, string | undefined>>;

const REMEDY = 'a URL such as "http://proxy.corp:3128", or "env" for HTTPS_PROXY and the like';

/** A proxy for all, or what the environment says; read once, when the client is made. */
export const PROXY = ruleBy<ProxyRoute, string>(undefined, REMEDY, (name, given) =>
  given === 'env' ? routeOfEnv(process.env) : routeTo(parseProxy(name, given)),
);

/** What `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` say; the lower-case ones win. */
export function routeOfEnv(env: Env): ProxyRoute {
  const proxyOf = (...names: readonly string[]): ProxyServer | undefined => {
    const name = names.find((one) => valueOf(env, one) !== undefined);
    return name === undefined ? undefined : parseProxy(name, env[name]);
  };
  // In a CGI program, HTTP_PROXY is what a caller sent as its header `Proxy`.
  const ofHttp = env['REQUEST_METHOD'] === undefined ? ['HTTP_PROXY'] : [];
  const http = proxyOf('http_proxy', ...ofHttp, 'all_proxy', 'ALL_PROXY');
  const https = proxyOf('https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY');
  const isDirect = parseNoProxy(valueOf(env, 'no_proxy') ?? valueOf(env, 'NO_PROXY') ?? '');
  return (address) => {
    const proxy = address.protocol === 'https:' ? https : http;
    return proxy === undefined || isDirect(...hostAndPort(address)) ? undefined : proxy;
  };
}

/** An empty variable says nothing. */
function valueOf(env: Env, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

function routeTo(proxy: ProxyServer): ProxyRoute {
  return () => proxy;
}

/** What has a port and no scheme is `http://`. Never shown: there may be a password in it. */
function parseProxy(name: string, given: unknown): ProxyServer {
  if (typeof given !== 'string') throw refusal(name, `is ${kindOf(given)}`, `write ${REMEDY}`);
  const text = given.trim();
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const withScheme = hasScheme ? text : `http://${text}`;
  const isUrl = hasScheme || /:\d+\/?$/.test(text);
  if (!isUrl || /[\p{Cc}\s\\]/u.test(text) || !URL.canParse(withScheme)) {
    const what = text === '' ? 'is empty' : 'is no URL';
    throw refusal(name, what, `write ${REMEDY}; what is special in its password, as %40 for @`);
  }
  const url = new URL(withScheme);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    const remedy = 'write the address of a proxy that takes CONNECT, http:// or https://';
    throw refusal(name, `has the scheme ${url.protocol}`, remedy);
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw refusal(name, 'holds a path, query or fragment', 'write its host and port alone');
  }
  return new ProxyServer(url, authorizationOf(name, url));
}

function authorizationOf(name: string, { username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined;
  try {
    const user = decodeURIComponent(username);
    return `Basic ${Buffer.from(`${user}:${decodeURIComponent(password)}`).toString('base64')}`;
  } catch {
    const remedy = 'write a percent sign of the user or password as %25';
    throw refusal(name, 'holds credentials that are not percent-encoded', remedy);
  }
}
