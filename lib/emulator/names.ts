import { refusal, show } from '../checks/index.js';
import { Refusal } from './refusal.js';

const SEGMENT = /^[^/?#\s]+$/;
const MAX_LENGTH = 256;

/** Checks the name of a service or queue: segments of a URL's path. */
export function checkName(where: string, name: string): void {
  if (/^[^/?#\s]+(?:\/[^/?#\s]+)*$/.test(name)) return;
  const remedy = 'write path segments such as "svc" or "group.svc/sink"';
  throw refusal(where, `holds the name ${show(name)}`, remedy);
}

/**
 * The segments of a path, decoded. Refuses what is no percent-encoding, and `.` and `..`, which
 * mean another path to whatever stands before this server.
 */
export function segmentsOf(path: string): string[] {
  const segments: string[] = [];
  for (const part of path.split('/')) {
    if (part === '') continue;
    const segment = decoded(part);
    if (segment === '.' || segment === '..') {
      throw new Refusal(400, 'the path has a segment that is . or ..');
    }
    segments.push(segment);
  }
  return segments;
}

/** Refuses segments that no name can have, an encoded slash among them. */
export function checkSegments(segments: readonly string[]): void {
  for (const segment of segments) {
    if (SEGMENT.test(segment) && segment.length <= MAX_LENGTH) continue;
    const shown = JSON.stringify(segment.slice(0, 60));
    throw new Refusal(400, `the path has ${shown}, which is no name of a service or queue`);
  }
}

function decoded(part: string): string {
  // Most names are written as they are.
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Refusal(400, 'the path is not valid percent-encoding');
  }
}
