import type { HttpHeaders } from './http.js';

/** What `Retry-After` asks for, in milliseconds from `nowMs`: seconds or a date (RFC 9110, 10.2.3). */
export function retryAfterMs(headers: HttpHeaders, nowMs: number): number | undefined {
  const value = headers['retry-after'];
  if (typeof value !== 'string') return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
