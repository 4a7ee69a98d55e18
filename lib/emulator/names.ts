import { badOption } from '../options/check.js';

/** Checks the name of a service or queue: segments of a URL's path. */
export function checkName(where: string, name: string): void {
  if (/^[^/?#\s]+(?:\/[^/?#\s]+)*$/.test(name)) return;
  throw badOption(
    `A name in ${where}`,
    name,
    "write path segments such as 'svc' or 'group.svc/sink'",
  );
}
