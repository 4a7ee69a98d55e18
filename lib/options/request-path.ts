import { complaint, refusal, ruleBy, show } from '../checks/index.js';
import { hideSecrets, secretsOf } from '../errors/index.js';

const REMEDY = 'a path such as "v1/chat"';

/** A path below a queue's own, each segment escaped as a URL wants it; '' for none. */
export const PUT_PATH = ruleBy<string>('', REMEDY, (name, given) => {
  return escapedPath(checkPath(name, given));
});

/** The same below a service's own, and with its last slash, as some services tell it from without. */
export const REQUEST_PATH = ruleBy<string>('', REMEDY, (name, given) => {
  const path = checkPath(name, given);
  return path.endsWith('/') ? `${escapedPath(path)}/` : escapedPath(path);
});

function checkPath(name: string, value: unknown): string {
  if (typeof value !== 'string' || !value.isWellFormed()) throw complaint(name, value, REMEDY);
  if (/[?#]/.test(value)) {
    const shown = show(hideSecrets(value, secretsOf([], value, undefined)));
    throw refusal(name, `is ${shown}`, 'leave out the query; it has options of its own');
  }
  if (value.split('/').some((segment) => segment === '.' || segment === '..')) {
    throw complaint(name, value, 'a path without "." and ".." segments');
  }
  return value;
}

function escapedPath(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  return segments.map((segment) => `/${encodeURIComponent(segment)}`).join('');
}
