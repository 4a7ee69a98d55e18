import { badOption } from './check.js';

/** A path below a service's own, each segment escaped as a URL wants it; '' for none. */
export function checkRequestPath(value: unknown): string {
  if (typeof value !== 'string' || !value.isWellFormed()) {
    throw badOption('requestPath', value, `write a path such as 'v1/chat'`);
  }
  if (/[?#]/.test(value)) {
    throw badOption('requestPath', value, 'write the query as the query option');
  }
  const segments = value.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment === '.' || segment === '..')) {
    throw badOption('requestPath', value, 'write a path without "." and ".." segments');
  }
  return segments.map((segment) => `/${encodeURIComponent(segment)}`).join('');
}
