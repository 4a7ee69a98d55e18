import { map, type Observable } from 'rxjs';
import { errorOfStatus } from '../errors/index.js';
import { urlOf, type HttpTransport } from '../transport/http.js';

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
    map(({ status, body }) => {
      const text = new TextDecoder().decode(body);
      if (status >= 200 && status < 300) return text;
      throw errorOfStatus({ status, url: urlOf(request), body: text });
    }),
  );
}
