import { complaint } from '../checks/index.js';

/** Checks the name of a service or queue: segments of a URL's path. */
export function checkName(where: string, name: string): void {
  if (/^[^/?#\s]+(?:\/[^/?#\s]+)*$/.test(name)) return;
  throw complaint(`A name in ${where}`, name, 'path segments such as "svc" or "group.svc/sink"');
}
