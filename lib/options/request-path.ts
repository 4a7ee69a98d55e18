import { complaint, refusal, ruleBy, show } from '../checks/index.js';
import { hideSecrets, secretsOf } from '../errors/index.js';

/** A path below a service's own, each segment escaped as a URL wants it; '' for none. */
export const REQUEST_PATH = ruleBy<string>('', 'a path such as "v1/chat"', (name, value) => {
  if (typeof value !== 'string' || !value.isWellFormed()) {
    throw complaint(name, value, 'a path such as "v1/chat"');
  }
  if (/[?#]/.test(value)) {
    const shown = show(hideSecrets(value, secretsOf([], value, undefined)));
    throw refusal(name, `is ${shown}`, 'leave out the query; it has options of its own');
  }
  const segments = value.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment === '.' || segment === '..')) {
    throw complaint(name, value, 'a path without "." and ".." segments');
  }
  return segments.map((segment) => `/${encodeURIComponent(segment)}`).join('');
});
