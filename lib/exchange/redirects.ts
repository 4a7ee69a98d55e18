import type { Instance } from '../endpoints/endpoint.js';
import type { HttpAnswer } from '../transport/http.js';

/** Statuses after which any method asks again, with its body; after the others only GET and HEAD do. */
const KEEPS_METHOD: ReadonlySet<number> = new Set([307, 308]);
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Where an answer sends its request on to; `undefined` when it does not, or not this method. */
export function redirectOf(answer: HttpAnswer): Instance | undefined {
  const { request } = answer;
  const { location } = answer.headers;
  if (!REDIRECTS.has(answer.status) || typeof location !== 'string') return undefined;
  if (!KEEPS_METHOD.has(answer.status) && !READS.has(request.method)) return undefined;
  const from = request.origin + request.path;
  if (!URL.canParse(location, from)) return undefined;
  const { protocol, origin, pathname, search } = new URL(location, from);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  return { origin, basePath: pathname + search };
}
