import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version in the nearest package.json above a script, which may be reached by a link. */
export function versionOf(script: string): string {
  const start = existsSync(script) ? dirname(realpathSync(script)) : '';
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version?: string };
    // The package.json of the CommonJS build has only its type.
    if (version !== undefined) return version;
  }
  return 'unknown';
}
