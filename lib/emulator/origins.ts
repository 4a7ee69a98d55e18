import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { METHODS } from './upgrades.js';
import type { Answer, Head } from './exchange.js';
import { Refusal } from './refusal.js';
import { HEADERS } from './attributes.js';

/** What browsers send, and hardly anything else: no page can leave all of them out. */
const BROWSER_HEADERS = ['referer', 'accept-language', 'sec-fetch-site', 'sec-fetch-mode'] as const;

/** The headers that an allowed page needs to read an answer; none for callers that are no page. */
export type PageHeaders = Readonly<Record<string, string>>;
const NONE: PageHeaders = Object.freeze({});

/**
 * Which web pages may call. A browser lets every page send requests here, and open WebSockets,
 * which then can be read too; so a page of another site is refused unless it was named.
 *
 * A page is at home when its origin is the host that it calls, and that host has a name that no
 * other site can have: one whose DNS can be changed may lead here and look at home (DNS rebinding).
 */
export class Origins {
  readonly #allowed: ReadonlySet<string>;
  readonly #hosts: ReadonlySet<string>;

  /** `host`: the address that the emulator listens on. */
  constructor(allowed: readonly string[], host: string) {
    this.#allowed = new Set(allowed);
    const named = allowed.map((origin) => urlOf(origin)?.hostname ?? '');
    this.#hosts = new Set([host.toLowerCase(), ...named].filter((name) => name !== ''));
  }

  /**
   * Refuses with 403 what a page of another site has sent.
   * @returns what the answer has to carry for the page to read it.
   */
  check({ headers, host }: Pick<Head, 'headers' | 'host'>): PageHeaders {
    const { origin } = headers;
    if (origin === undefined) {
      const isHome = !isBrowser(headers) || this.#isSafe(urlOf(`http://${host}`)?.hostname);
      if (isHome || this.#allowed.has('*')) return NONE;
      throw refused(`the host ${show(host)}`, `http://${host}`);
    }
    if (this.#allowed.has('*') || this.#allowed.has(origin)) {
      const expose = HEADERS.requestId;
      return {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Expose-Headers': expose,
        Vary: 'Origin',
      };
    }
    const page = urlOf(origin);
    const isHome = page?.host === urlOf(`${page?.protocol}//${host}`)?.host;
    if (page !== undefined && isHome && this.#isSafe(page.hostname)) return NONE;
    throw refused(`the origin ${show(origin)}`, origin);
  }

  /** Names that DNS of another site cannot lead here. */
  #isSafe(hostname: string | undefined): boolean {
    if (hostname === undefined) return false;
    const name = hostname.replace(/^\[|\]$/g, '');
    const isLocal = !name.includes('.') || name.endsWith('.localhost');
    return isLocal || isIP(name) !== 0 || this.#hosts.has(name);
  }
}

/** What a browser asks before a page's request; `undefined` for any other request. */
export function preflightAnswer({ method, headers }: Head, page: PageHeaders): Answer | undefined {
  const asked = headers['access-control-request-method'];
  if (method !== 'OPTIONS' || asked === undefined || page === NONE) return undefined;
  const names = headers['access-control-request-headers'];
  const isLocal = headers['access-control-request-private-network'] === 'true';
  return {
    status: 204,
    headers: {
      ...page,
      'Access-Control-Allow-Methods': METHODS,
      ...(typeof names === 'string' && { 'Access-Control-Allow-Headers': names }),
      ...(isLocal && { 'Access-Control-Allow-Private-Network': 'true' }),
    },
  };
}

function isBrowser(headers: IncomingHttpHeaders): boolean {
  return BROWSER_HEADERS.some((name) => headers[name] !== undefined);
}

function refused(what: string, origin: string): Refusal {
  const remedy = `name ${show(origin)} in allowedOrigins to let its pages in`;
  return new Refusal(403, `${what} is another site's; ${remedy}`);
}

const show = (text: string): string => JSON.stringify(text.slice(0, 100));

function urlOf(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && url.host !== '' ? url : undefined;
}
