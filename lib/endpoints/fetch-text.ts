import { map, type Observable } from 'rxjs';
import type { HttpTransport } from '../transport/http.js';
import { errorOfRefusal } from '../transport/refusal.js';
import { urlOf } from '../transport/url.js';

const LIMITS = Object.freeze({
  /** Short: the last good list serves meanwhile, and a first one has a retry. */
  timeoutMs: 5_000,
  maxResponseBytes: 16 * 1024 * 1024,
});

/** Asks once for a text; any status but success is an `EasHttpError`. */
export function fetchText(
  transport: HttpTransport,
  origin: string,
  path: string,
): Observable<string> {
  const headers = ['Accept', 'application/json, text/plain'];
  const request = { origin, path, method: 'GET', headers, body: null } as const;
  return transport.send(request, LIMITS).pipe(
    map((answer) => {
      const { status, body } = answer;
      if (status >= 200 && status < 300) return new TextDecoder().decode(body);
      throw errorOfRefusal(answer, urlOf(request), []);
    }),
  );
}
