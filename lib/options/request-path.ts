import { badOption } from './check.js';

/** A path below a service's own, each segment escaped as a URL wants it; '' for none. */
export function checkRequestPath(value: unknown, name = 'requestPath'): string {
  if (typeof value !== 'string' || !value.isWellFormed()) {
    throw badOption(name, value, `write a path such as 'v1/chat'`);
  }
  if (/[?#]/.test(value)) {
    throw badOption(name, value, 'leave out the query; it has options of its own');
  }
  const segments = value.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment === '.' || segment === '..')) {
    throw badOption(name, value, 'write a path without "." and ".." segments');
  }
  return segments.map((segment) => `/${encodeURIComponent(segment)}`).join('');
}
