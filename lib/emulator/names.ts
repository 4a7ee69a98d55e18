import { refusal, show } from '../checks/index.js';

/** Checks the name of a service or queue: segments of a URL's path. */
export function checkName(where: string, name: string): void {
  if (/^[^/?#\s]+(?:\/[^/?#\s]+)*$/.test(name)) return;
  const remedy = 'write path segments such as "svc" or "group.svc/sink"';
  throw refusal(where, `holds the name ${show(name)}`, remedy);
}
