import { complaint, refusal, ruleBy, show } from '../checks/index.js';

/** A path below a service's own, each segment escaped as a URL wants it; '' for none. */
export const REQUEST_PATH = ruleBy<string>('', 'a path such as "v1/chat"', (name, value) => {
  if (typeof value !== 'string' || !value.isWellFormed()) {
    throw complaint(name, value, 'a path such as "v1/chat"');
  }
  if (/[?#]/.test(value)) {
    throw refusal(name, `is ${show(value)}`, 'leave out the query; it has options of its own');
  }
  const segments = value.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment === '.' || segment === '..')) {
    throw complaint(name, value, 'a path without "." and ".." segments');
  }
  return segments.map((segment) => `/${encodeURIComponent(segment)}`).join('');
});
