import { concatMap, of, type Observable } from 'rxjs';
import type { Instance } from '../endpoints/endpoint.js';
import type { HttpAnswer, HttpRequest } from '../transport/http.js';

/** Statuses after which any method asks again, with its body; after the others only GET does. */
const KEEPS_METHOD: ReadonlySet<number> = new Set([307, 308]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Where an answer sends its request on to; `undefined` when it does not, or not this method. */
export function redirectOf(request: HttpRequest, answer: HttpAnswer): Instance | undefined {
  const { location } = answer.headers;
  if (!REDIRECTS.has(answer.status) || typeof location !== 'string') return undefined;
  if (!KEEPS_METHOD.has(answer.status) && request.method !== 'GET') return undefined;
  const from = request.origin + request.path;
  if (!URL.canParse(location, from)) return undefined;
  const { protocol, origin, pathname, search } = new URL(location, from);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  return { origin, basePath: pathname + search };
}

/**
 * Sends a request and follows at most `limit` redirects.
 *
 * @param requestTo makes the request for the next place. `trusted` says whether every place so far
 * is the one that the credentials are for; the others get none.
 */
export function followRedirects<A extends HttpAnswer>(
  request: HttpRequest,
  send: (request: HttpRequest) => Observable<A>,
  limit: number,
  requestTo: (place: Instance, trusted: boolean) => HttpRequest,
): Observable<A> {
  const follow = (current: HttpRequest, left: number, trusted: boolean): Observable<A> =>
    send(current).pipe(
      concatMap((answer) => {
        const place = left > 0 ? redirectOf(current, answer) : undefined;
        if (place === undefined) return of(answer);
        const stays = trusted && place.origin === request.origin;
        return follow(requestTo(place, stays), left - 1, stays);
      }),
    );
  return limit === 0 ? send(request) : follow(request, limit, true);
}
