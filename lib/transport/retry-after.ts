import type { HttpHeaders } from './http.js';
import { parseHttpDate } from './http-date.js';

/**
 * What `Retry-After` asks for, in milliseconds from `nowMs`: seconds or a date (RFC 9110, 10.2.3).
 * Seconds are whole ones; those who send parts of one get as much as they ask for at least.
 * Anything else asks for nothing.
 */
export function retryAfterMs(headers: HttpHeaders, nowMs: number): number | undefined {
  const value = headers['retry-after'];
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^\d+(\.\d+)?$/.test(text)) {
    return Math.min(Math.ceil(Number(text)) * 1000, Number.MAX_SAFE_INTEGER);
  }
  const dateMs = parseHttpDate(text, nowMs);
  return dateMs === undefined ? undefined : Math.max(0, dateMs - nowMs);
}
